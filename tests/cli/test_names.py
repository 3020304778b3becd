"""`translate names`: names in two spellings, told and written in one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.spelled import SPELLING
from translator.checks import registry
from translator.engine import FakeEngine
from translator.terms import Glossary
from translator.workflow import Result, Source, translate_sources

TEXT = "صدر آئے۔ وہ بولے۔ ساتھی گیا۔ کوئی نہ رہا۔\n"
ENGLISH = {
    "صدر آئے۔": ["Zelenskyy came."],
    "وہ بولے۔": ["Then Zelensky spoke."],
    "ساتھی گیا۔": ["Zelenskyy’s aide left."],
    "کوئی نہ رہا۔": ["Nobody stayed."],
}


def translate() -> Result:
    """Translate the article as `translate` does, and return what became of it."""
    engine = FakeEngine(ENGLISH)
    source = Source("khabar.txt", Path("khabar.txt"))
    (result,) = translate_sources(
        [source], engine=engine, glossary=Glossary(), out=Path("output")
    ).results
    return result


@pytest.fixture
def room(command, monkeypatch):
    monkeypatch.setattr(registry, "CHECKS", (SPELLING,))
    Path("khabar.txt").write_text(TEXT, encoding="utf-8")
    translate()
    return command


def test_names_in_two_spellings_are_listed(room):
    code, said, _ = room("names", "khabar.txt")
    assert code == 0
    assert said == (
        "Zelenskyy: also Zelensky (s2)\n"
        "khabar: 1 name spelled in more than one way. "
        "Write each in one way with: translate names khabar --unify\n"
    )
    told = json.loads(room("names", "khabar", "--json")[1])
    assert told == {
        "edition": "khabar",
        "names": [{"usual": "Zelenskyy", "others": [{"spelling": "Zelensky", "segments": [2]}]}],
    }


def test_one_spelling_is_written_everywhere_and_the_next_run_keeps_it(room):
    code, said, _ = room("names", "khabar", "--unify", "Zelensky")
    assert (code, said) == (0, "output/site/khabar/index.html: 2 sentences respelled (s1 s3).\n")
    page = Path("output/site/khabar/index.html")
    before = page.read_text(encoding="utf-8")
    assert "Zelenskyy" not in before
    assert "Zelensky’s aide" in before
    result = translate()
    assert (result.translated, result.changed) == (0, False)
    assert page.read_text(encoding="utf-8") == before
    assert room("names", "khabar")[1] == "khabar: 0 names spelled in more than one way.\n"


def test_the_most_frequent_spelling_is_written_if_none_is_given(room):
    told = json.loads(room("names", "khabar", "--unify", "--json")[1])
    assert told == {
        "edition": "khabar",
        "changed": [2],
        "html": "output/site/khabar/index.html",
        "markdown": "output/site/khabar/khabar.md",
    }
    assert room("names", "khabar", "--unify")[1].endswith(": 0 sentences respelled.\n")


def test_a_spelling_without_unify_is_wrong_usage(room):
    code, said, error = room("names", "khabar", "Zelensky")
    assert (code, said) == (2, "")
    assert error == "translate: To write 'Zelensky' everywhere, add --unify.\n"


def test_a_spelling_that_is_nowhere_is_wrong_usage(room):
    code, _, error = room("names", "khabar", "--unify", "Modi")
    assert code == 2
    assert error.endswith("Choose one of: Zelenskyy, Zelensky.\n")
