"""Each nasty file gives a page or a sentence; the full sizes are run by `__main__.py`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.attacks.files.driving import BUGS, translate
from tests.attacks.files.nasty import PAGE, Nasty, corpus

_STEERING = re.compile("[\u202a-\u202e\x00-\x08\x0b-\x1f\x7f-\x9f\U000e0000-\U000e007f]")
_STEPS = 1_000_000  # a twentieth of what is allowed, so that giving up takes no longer


class Done:
    """What became of all files of the corpus in one run."""

    def __init__(self, folder: Path) -> None:
        articles = folder / "articles"
        articles.mkdir()
        for one in corpus():
            (articles / one.name).write_bytes(one.build(one.small))
        out = folder / "out"
        self.code, self.said, self.complaints = translate(
            "batch", articles, "--out", out, "--no-glossary", "--json"
        )
        errors = json.loads(self.said)["errors"]
        self.refused = {Path(e["source"]).name: str(e["message"]) for e in errors}
        self.pages = [p.read_text("utf-8") for p in (out / "site").glob("*/index.html")]
        self.texts = [p.read_text("utf-8") for p in (out / "site").glob("*/*.md")]
        self.counts = json.loads(self.said)["articles"]


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Done]:
    folder = tmp_path_factory.mktemp("nasty")
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(folder)
        patched.delenv("DOZABAN_STORE", raising=False)
        patched.setattr("translator.reading.effort._MOST_STEPS", _STEPS)
        yield Done(folder)


@pytest.mark.parametrize("one", corpus(), ids=lambda one: one.name)
def test_it_gives_a_page_or_the_sentence_that_is_meant(done: Done, one: Nasty):
    sentence = done.refused.get(one.name)
    if one.expected == PAGE:
        assert sentence is None
    else:
        assert sentence
        assert one.expected in sentence
        assert not any(bug in sentence for bug in BUGS)


def test_there_is_a_page_for_each_that_was_not_refused(done: Done):
    published = sum(one.expected == PAGE for one in corpus())
    assert done.code == 1
    assert not done.complaints
    assert done.counts == {
        "published": published, "unchanged": 0, "failed": len(corpus()) - published
    }  # fmt: skip
    assert len(done.pages) == published
    assert all(corpus()[0].shows in page for page in done.pages + done.texts)


def test_nothing_on_a_page_steers_what_stands_beside_it(done: Done):
    found = {odd for page in done.pages + done.texts for odd in _STEERING.findall(page)}
    assert not found


def test_isolates_of_the_pages_own_close_on_their_line(done: Done):
    lines = [line for page in done.pages + done.texts for line in page.split("\n")]
    open_ = [len(re.findall("[\u2066-\u2068]", line)) - line.count("\u2069") for line in lines]
    assert any("\u2069" in line for line in lines)
    assert not any(open_)


def test_no_page_asks_a_browser_to_run_anything(done: Done):
    assert not [
        page for page in done.pages if re.search(r"(?i)<[^>]*(javascript:|\son\w+\s*=)", page)
    ]
