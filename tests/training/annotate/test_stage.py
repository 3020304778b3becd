from __future__ import annotations

import json
import tracemalloc

import pytest

from training.annotate.rows import Row, read_rows
from training.annotate.stage import run
from training.config import Config
from training.errors import TrainingError
from training.workspace import Workspace

_PLACES = ("شہر", "گاؤں", "بندرگاہ", "سرحد", "جزیرہ", "وادی", "صحرا", "ساحل")


def _rows(count: int, source: str = "news") -> list[Row]:
    return [
        Row(
            f"شمالی کوریا نے {_PLACES[n % 8]} نمبر {n} پر میزائل داغا۔",
            f"North Korea fired a missile at place {n}.",
            source,
        )
        for n in range(count)
    ]


def _config(folder, settings):
    return Config.model_validate(
        {
            "work": folder,
            "sources": [{"name": "news", "kind": "tsv", "path": "news.tsv"}],
            "start": {"kind": "random"},
            "annotate": settings,
        }
    )


def _annotate(folder, rows, **settings):
    work = Workspace(folder)
    lines = "".join(row.line for row in rows)
    (work.folder("clean") / "pairs.tsv").write_text(lines, encoding="utf-8")
    config = _config(folder, settings)
    said: list[str] = []
    run(config, work, said.append)
    assert work.noted("annotate")["pairs"] == len(rows)
    report = json.loads((folder / "annotate" / "report.json").read_text(encoding="utf-8"))
    return list(read_rows(folder / "annotate" / "pairs.tsv")), report, said


@pytest.fixture
def settings(own_terms):
    return own_terms.model_dump()


def test_the_english_side_and_the_source_never_change(tmp_path, settings):
    rows = _rows(50)
    copies, _, _ = _annotate(tmp_path, rows, **settings)
    assert [(c.english, c.source) for c in copies] == [(r.english, r.source) for r in rows]
    assert all("شمالی کوریا" not in copy.urdu for copy in copies)


def test_only_the_share_of_the_pairs_is_annotated(tmp_path, settings):
    copies, report, _ = _annotate(tmp_path, _rows(2000), **settings | {"share": 0.3})
    assert report["with_terms"] == 2000
    assert 518 < len(copies) < 682  # 600, and four times the deviation of 20.5 to either side
    assert report["annotated"] == len(copies)


def test_only_the_partial_share_keeps_some_terms_in_urdu(tmp_path, settings):
    copies, _, _ = _annotate(tmp_path, _rows(2000), **settings | {"partial": 0.3})
    some = [copy for copy in copies if ("North Korea" in copy.urdu) != ("missile" in copy.urdu)]
    assert 518 < len(some) < 682


def test_copies_are_not_held_in_memory(tmp_path, settings):
    rows = [row._replace(english=row.english + " x" * 10_000) for row in _rows(300)]
    lines = "".join(row.line for row in rows)
    size = len(lines)
    work, say = Workspace(tmp_path), lambda _line: None
    (work.folder("clean") / "pairs.tsv").write_text(lines, encoding="utf-8")
    config = _config(tmp_path, settings)
    del rows, lines
    tracemalloc.start()
    try:
        run(config, work, say)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert work.noted("annotate")["annotated"] == 300
    assert most < size / 2


def test_a_place_that_cannot_be_written_is_told(tmp_path, settings):
    (tmp_path / "annotate" / "pairs.tsv").mkdir(parents=True)
    with pytest.raises(TrainingError, match=r"pairs\.tsv cannot be written"):
        _annotate(tmp_path, _rows(2), **settings)


def test_no_share_gives_an_empty_file(tmp_path, settings):
    assert _annotate(tmp_path, _rows(20), **settings | {"share": 0})[0] == []


def test_what_is_added_before_changes_nothing_for_others(tmp_path, settings):
    chance = settings | {"share": 0.4, "partial": 0.5}
    alone, _, _ = _annotate(tmp_path / "alone", _rows(200), **chance)
    added = [Row("آج بارش ہوئی۔", "It rained today.", "other"), *_rows(70, "other")[20:]]
    mixed, _, _ = _annotate(tmp_path / "mixed", [*added, *_rows(200)], **chance)
    assert [copy for copy in mixed if copy.source == "news"] == alone


def test_the_report_names_the_most_frequent_terms(tmp_path, settings):
    rows = [*_rows(3), Row("بینک بند ہے۔", "The bank is closed.", "news")]
    rows.append(Row("آج بارش ہوئی۔", "It rained today.", "news"))
    _, report, said = _annotate(tmp_path, rows, **settings)
    assert (report["pairs"], report["with_terms"], report["annotated"]) == (5, 4, 4)
    assert report["most_frequent"] == [["North Korea", 3], ["missile", 3], ["bank", 1]]
    assert said[-2:] == [
        "5 pairs, 4 with terms, 4 annotated",
        "most frequent: North Korea (3), missile (3), bank (1)",
    ]
