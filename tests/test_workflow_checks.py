"""What a run says of its findings."""

from pathlib import Path

import pytest

from tests.publishing.editions import MADE_AT
from translator.engine import FakeEngine
from translator.store import Store
from translator.terms import Glossary
from translator.workflow import Result, Source, translate_sources

TEXT = "آم میٹھا ہے۔\n\nسیب کھٹا ہے۔\n"
ANSWERS = {"آم میٹھا ہے۔": ["The mango is میٹھا."], "سیب کھٹا ہے۔": ["The apple is کھٹا."]}


@pytest.fixture
def run(tmp_path):
    (tmp_path / "aam.txt").write_text(TEXT, encoding="utf-8")

    def translate() -> Result:
        source = Source("aam.txt", tmp_path / "aam.txt")
        report = translate_sources(
            [source], engine=FakeEngine(ANSWERS), glossary=Glossary(), out=tmp_path
        )
        return report.results[0]

    return translate


def leftovers(result: Result) -> list[str]:
    return [s.text for s, finding in result.edition.findings if finding.check == "leftover"]


def ignore_leftover(out: Path, result: Result, at: int) -> None:
    pair = result.edition.pairs[at]
    message = next(f.message for f in pair.findings if f.check == "leftover")
    with Store(out / "editions.db") as store:
        store.ignore("aam", pair.segment.key, "leftover", message, "Hina", "A name.", MADE_AT)


def test_a_run_leaves_out_what_somebody_decided_to_ignore(run, tmp_path):
    first = run()
    assert leftovers(first) == ["آم میٹھا ہے۔", "سیب کھٹا ہے۔"]
    ignore_leftover(tmp_path, first, 0)
    assert leftovers(run()) == ["سیب کھٹا ہے۔"]


def test_the_store_knows_where_an_article_is_and_its_lines_though_no_page_changed(run, tmp_path):
    run()
    (tmp_path / "aam.txt").write_text("\n\n" + TEXT, encoding="utf-8")
    assert run().changed is False
    with Store(tmp_path / "editions.db") as store:
        assert [block.line for block in store.edition("aam").article.blocks] == [3, 5]
