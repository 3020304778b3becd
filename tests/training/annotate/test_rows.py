from __future__ import annotations

import pytest

from training.annotate.rows import Row, read_rows
from training.errors import TrainingError


def test_rows_come_back_as_they_were_written(tmp_path):
    rows = [Row("آج", "today", "news"), Row("کل\u2028پرسوں", "to\rmorrow", "ui")]
    path = tmp_path / "pairs.tsv"
    path.write_bytes("".join(row.line for row in rows).encode())
    assert list(read_rows(path)) == rows


def test_a_line_without_three_columns_is_named(tmp_path):
    path = tmp_path / "pairs.tsv"
    path.write_text("آج\ttoday\tnews\nکل\ttomorrow\n", encoding="utf-8")
    with pytest.raises(TrainingError, match=r"Line 2 of .* has 2 columns"):
        list(read_rows(path))


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(TrainingError, match=r"pairs\.tsv cannot be read"):
        list(read_rows(tmp_path / "pairs.tsv"))


def test_a_file_that_is_not_utf_8_is_named(tmp_path):
    path = tmp_path / "pairs.tsv"
    path.write_bytes(b"\xff\xfe\t\t\n")
    with pytest.raises(TrainingError, match=r"pairs\.tsv cannot be read"):
        list(read_rows(path))
