from __future__ import annotations

from pathlib import Path

import pytest

from training.errors import TrainingError
from training.gather.tables import read_memory, read_table
from training.sources import Source

MOST = 1_000_000

TMX = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="other" creationtoolversion="1" segtype="sentence"
 o-tmf="x" adminlang="en" srclang="ur" datatype="plaintext"/><body>
<tu><tuv xml:lang="ur"><seg>یہ خبر ہے۔</seg></tuv>
<tuv xml:lang="en"><seg>This is news.</seg></tuv></tu>
<tu><tuv xml:lang="en-GB"><seg>The price rose.</seg></tuv>
<tuv xml:lang="ur-PK"><seg>قیمت بڑھ گئی۔</seg></tuv></tu>
<tu><tuv xml:lang="ur"><seg>اکیلا</seg></tuv></tu>
</body></tmx>"""


def table(folder: Path, text: str, **keys: object) -> list[tuple[str, str]]:
    path = folder / "own.tsv"
    path.write_text(text, encoding="utf-8")
    source = Source.model_validate({"name": "own", "kind": "tsv", "path": path, **keys})
    return list(read_table(path, source, MOST))


def test_the_first_two_columns_are_taken(tmp_path):
    assert table(tmp_path, "ایک\tone\tx\nدو\ttwo\n") == [("ایک", "one"), ("دو", "two")]


def test_other_columns_are_taken_where_the_recipe_says_so(tmp_path):
    assert table(tmp_path, "7\tone\tایک\n", columns=(2, 1)) == [("ایک", "one")]


def test_a_row_that_lacks_a_column_has_an_empty_text(tmp_path):
    assert table(tmp_path, "ایک\n") == [("ایک", "")]


def test_only_rows_of_one_kind_are_taken(tmp_path):
    text = "ایک\tone\tnews\nدو\ttwo\tui\nتین\tthree\n"
    assert table(tmp_path, text, where="news") == [("ایک", "one")]


def test_quotes_are_letters_like_others(tmp_path):
    assert table(tmp_path, '"ایک\tone"\n') == [('"ایک', 'one"')]


def test_a_translation_memory_is_read_whichever_side_is_the_source(tmp_path):
    path = tmp_path / "memory.tmx"
    path.write_text(TMX, encoding="utf-8")
    source = Source(name="memory", kind="tmx", path=path)
    assert list(read_memory(path, source, MOST)) == [
        ("یہ خبر ہے۔", "This is news."),
        ("قیمت بڑھ گئی۔", "The price rose."),
    ]


def test_a_file_that_is_no_memory_is_told_with_its_source(tmp_path):
    path = tmp_path / "memory.tmx"
    path.write_text("<tmx><body>", encoding="utf-8")
    with pytest.raises(TrainingError, match=r"memory: memory\.tmx, line 1"):
        list(read_memory(path, Source(name="memory", kind="tmx", path=path), MOST))


def test_a_memory_that_is_too_long_is_told(tmp_path):
    path = tmp_path / "memory.tmx"
    path.write_text(TMX, encoding="utf-8")
    with pytest.raises(TrainingError, match="longer than"):
        list(read_memory(path, Source(name="memory", kind="tmx", path=path), 100))
