"""Which old sentence each sentence of a changed article is."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cases import Case, load_cases
from translator.article import Mark, MarkKind, Segment
from translator.editing.align import Fate, Known, Link, align
from translator.segmenting import segment_key

MARKUP = re.compile(r"\*\*(?P<strong>.+?)\*\*|\[(?P<words>.+?)\]\((?P<address>.+?)\)")
# A few words, so that many sentences are equal and many are alike.
SENTENCES = st.lists(st.sampled_from("red green blue".split()), min_size=1, max_size=3).map(
    " ".join
)
ARTICLES = st.lists(SENTENCES, max_size=12)
DISTINCT = st.lists(st.integers(0, 99).map(lambda n: f"sentence {n}"), unique=True, max_size=12)


def known(text: str, *, standing: bool = True) -> Known:
    bare, marks = unmarked(text)
    return Known(segment_key(bare), bare, marks, standing)


def segment(text: str) -> Segment:
    bare, marks = unmarked(text)
    return Segment(0, 0, bare, segment_key(bare), marks)


def unmarked(text: str) -> tuple[str, tuple[Mark, ...]]:
    marks: list[Mark] = []
    while match := MARKUP.search(text):
        inner = match["strong"] or match["words"]
        kind = MarkKind.STRONG if match["strong"] else MarkKind.LINK
        end = match.start() + len(inner)
        marks.append(Mark(kind, match.start(), end, match["address"] or ""))
        text = text[: match.start()] + inner + text[match.end() :]
    return text, tuple(marks)


def old_ones(line: str) -> list[Known]:
    texts = line.split(" | ")
    return [known(t[1:-1], standing=False) if t[0] == "(" else known(t) for t in texts]


def links(old: list[str], new: list[str]) -> tuple[Link | None, ...]:
    return align([known(text) for text in old], [segment(text) for text in new])


def fates(old: list[str], new: list[str]) -> list[Fate | None]:
    return [link and link.fate for link in links(old, new)]


@pytest.mark.parametrize("case", load_cases("editing/align"), ids=lambda case: case.name)
def test_each_sentence_is_found_again(case: Case):
    new = [line.split(" | ", 1)[1] for line in case.expected]
    found = align(old_ones(case.text), [segment(text) for text in new])
    said = [f"{link.fate} {link.old + 1}" if link else "new" for link in found]
    assert [f"{what} | {text}" for what, text in zip(said, new, strict=True)] == [*case.expected]


@given(ARTICLES)
def test_an_article_that_did_not_change_is_the_same(texts):
    assert links(texts, texts) == tuple(Link(n, Fate.SAME) for n in range(len(texts)))


@given(ARTICLES, ARTICLES, st.data())
def test_each_old_sentence_is_used_once(old, new, data):
    standing = data.draw(st.lists(st.booleans(), min_size=len(old), max_size=len(old)))
    olds = [known(text, standing=here) for text, here in zip(old, standing, strict=True)]
    found = [link for link in align(olds, [segment(text) for text in new]) if link]
    assert len({link.old for link in found}) == len(found)
    assert all((link.fate is Fate.BACK) != standing[link.old] for link in found)


@given(ARTICLES, st.randoms(use_true_random=False))
def test_sentences_in_another_order_are_the_same_or_moved(texts, chance):
    new = chance.sample(texts, len(texts))
    found = links(texts, new)
    assert all(link and link.fate in {Fate.SAME, Fate.MOVED} for link in found)
    assert [texts[link.old] for link in found if link] == new


@given(ARTICLES, ARTICLES)
def test_what_is_the_same_is_in_order(old, new):
    same = [link.old for link in links(old, new) if link and link.fate is Fate.SAME]
    assert same == sorted(same)


@given(ARTICLES, ARTICLES)
def test_equal_sentences_go_before_similar_ones(old, new):
    found = links(old, new)
    equal = [link for link in found if link and link.fate is not Fate.TOUCHED]
    assert len(equal) == sum(min(old.count(text), new.count(text)) for text in {*old})
    assert all(
        (old[link.old] == text) == (link.fate is not Fate.TOUCHED)
        for link, text in zip(found, new, strict=True)
        if link
    )


@given(ARTICLES, st.data())
def test_what_is_left_of_an_article_is_the_same(texts, data):
    left = [text for text in texts if data.draw(st.booleans())]
    assert set(fates(texts, left)) <= {Fate.SAME}


@given(DISTINCT, st.data())
def test_sentences_put_in_leave_the_others_the_same(texts, data):
    places = data.draw(st.lists(st.integers(0, len(texts)), max_size=4))
    new = list(texts)
    for place in places:
        new.insert(place, "!")
    assert [text for text, fate in zip(new, fates(texts, new), strict=True) if fate] == texts


def test_the_result_does_not_hang_on_the_hashes_of_a_process():
    # Each new sentence shares a word with twenty old ones and another with twenty more: only some
    # of them are compared.
    script = """if True:
        from tests.editing.test_align import links
        old = [f"unconstitutional{n} {word}{n // 40}" for n in range(160) for word in ("p", "q")]
        print(links([*old, "red"], ["red", *(f"unconstitutional p{n} q{n}" for n in range(4))]))
    """
    first, second = (
        subprocess.run(
            [sys.executable, "-c", script],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    )
    assert first == second
    assert first.count(b"TOUCHED") == 4


def test_the_order_in_which_marks_are_told_is_of_no_account():
    strong, link = Mark(MarkKind.STRONG, 0, 3), Mark(MarkKind.LINK, 0, 3, "a.html")
    old = Known(segment_key("red"), "red", (strong, link))
    new = Segment(0, 0, "red", segment_key("red"), (link, strong))
    assert align([old], [new]) == (Link(0, Fate.SAME),)


def test_an_empty_article_has_no_links():
    assert links(["red"], []) == ()
    assert links([], ["red"]) == (None,)


def test_many_equal_sentences_are_told_by_their_order():
    old = ["first", *["more"] * 500, "middle", *["more"] * 500, "last"]
    new = ["more", *old[2:501], "put in", *old[501:-1]]
    assert fates(old, new).count(Fate.SAME) == len(new) - 1
    assert fates(old, new)[500] is None


def words(number: int, *more: str) -> str:
    chance = random.Random(number)  # noqa: S311 - no secret
    return " ".join(["".join(chance.choices("abcdefghijklmnop", k=6)) for _ in range(6)] + [*more])


def test_a_whole_article_is_rewritten_sentence_by_sentence():
    old = [words(n, "end") for n in range(150)]
    new = [words(n, "stop") for n in range(150)]
    assert links(old, new) == tuple(Link(n, Fate.TOUCHED) for n in range(150))


def test_in_a_long_gap_a_sentence_is_found_by_those_around_it():
    old = [words(n, "end") for n in range(150)]
    new = [words(n, "stop") for n in range(150)]
    half = new[70].split()[:3]
    new[70] = " ".join([*half, "else", "quite"])
    assert links(old, new)[70] == Link(70, Fate.TOUCHED)


def test_in_a_long_gap_alone_a_sentence_must_be_very_similar():
    old = [words(n, "end") for n in range(150)]
    new = [" ".join([*text.split()[:3], "quite"]) for text in old]
    assert set(fates(old[:50], new[:50])) == {Fate.TOUCHED}
    assert set(fates(old, new)) == {None}
