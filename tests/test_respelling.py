import pytest

from tests.publishing.editions import MADE_AT, edition_of, paragraph
from tests.spelled import SPELLING
from tests.store.build import Desk, keep
from translator.article import Mark, MarkKind
from translator.checks import registry
from translator.draft import Draft
from translator.errors import StoreError, UsageError
from translator.inspection import inspect
from translator.pages import pages_of, stamp
from translator.respelling import NameSpellings, respell_edition, spelled_names
from translator.store import Store
from translator.terms import Stage, Status, TermOutcome

ENGLISH = {
    "ایک۔": Draft("Zelenskyy left, Zelensky said.", (Mark(MarkKind.LINK, 16, 24, "/z"),)),
    "دو۔": Draft("He met Zelenskyy’s aide."),
    "تین۔": Draft("Zelenskiy, Zelenskiy!", (Mark(MarkKind.STRONG, 11, 20),)),
    "چار۔": Draft("Nobody left."),
}
EDITION = edition_of(paragraph("ایک۔ دو۔"), paragraph("تین۔ چار۔"), english=ENGLISH)


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setattr(registry, "CHECKS", (SPELLING,))
    with Store(tmp_path / "editions.db") as store:
        keep(store, EDITION)
        yield store


def texts(store):
    return [pair.draft.text for pair in store.edition("khabar").pairs]


def marked(store):
    drafts = [pair.draft for pair in store.edition("khabar").pairs]
    return [draft.text[mark.start : mark.end] for draft in drafts for mark in draft.marks]


def test_the_spellings_of_a_name_are_told_with_their_sentences(store):
    names = spelled_names(inspect(store, "khabar", (SPELLING,)))
    assert names == [NameSpellings("Zelenskyy", {"Zelensky": (1,), "Zelenskiy": (3,)})]


def test_a_spelling_that_somebody_decided_to_leave_is_left(store, tmp_path):
    seen = inspect(store, "khabar", (SPELLING,)).pairs[0]
    message = seen.findings[0].message
    store.ignore("khabar", seen.segment.key, "spelling", message, "Hina", "Quoted.", MADE_AT)
    names = spelled_names(inspect(store, "khabar", (SPELLING,)))
    assert names == [NameSpellings("Zelenskyy", {"Zelenskiy": (3,)})]
    respell_edition(store, "khabar", tmp_path, ())
    assert texts(store)[0] == "Zelenskyy left, Zelensky said."


def test_names_are_respelled_as_they_are_spelled_most_often(store, tmp_path):
    done = respell_edition(store, "khabar", tmp_path, ())
    assert texts(store) == [
        "Zelenskyy left, Zelenskyy said.",
        "He met Zelenskyy’s aide.",
        "Zelenskyy, Zelenskyy!",
        "Nobody left.",
    ]
    assert marked(store) == ["Zelenskyy", "Zelenskyy"]
    assert done.changed == (1, 3)


@pytest.mark.parametrize(("spelling", "changed"), [("Zelensky", (1, 2, 3)), ("Zelenskiy", (1, 2))])
def test_names_are_respelled_as_somebody_wants(store, tmp_path, spelling, changed):
    done = respell_edition(store, "khabar", tmp_path, [spelling])
    assert texts(store) == [
        f"{spelling} left, {spelling} said.",
        f"He met {spelling}’s aide.",
        f"{spelling}, {spelling}!",
        "Nobody left.",
    ]
    assert marked(store) == [spelling, spelling]
    assert done.changed == changed


@pytest.mark.parametrize(
    ("target", "found", "becomes"),
    [
        ("Zelenskiy", 2, (Status.MISSED, Stage.NONE, 0)),
        ("Zelenskyy", 0, (Status.MET, Stage.NONE, 2)),
        ("Zelenskiy", 3, (Status.VARIANT, Stage.N_BEST, 1)),
        ("Kyiv", 1, (Status.MET, Stage.N_BEST, 1)),
    ],
)
def test_a_term_is_not_said_to_be_met_that_was_spelled_otherwise(
    store, tmp_path, target, found, becomes
):
    status, stage = (Status.MET, Stage.N_BEST) if found else (Status.MISSED, Stage.NONE)
    outcome = TermOutcome("زیلنسکی", target, status, stage, 2, found)
    own = store.segments("khabar")[2].fingerprint
    store.replace_drafts({own: Draft("Zelenskiy, Zelenskiy!", outcomes=(outcome,))})
    done = respell_edition(store, "khabar", tmp_path, ())
    (now,) = done.edition.pairs[2].draft.outcomes
    assert (now.status, now.stage, now.found) == becomes


def test_what_people_wrote_or_approved_is_not_respelled(store, tmp_path):
    desk = Desk(store, "khabar")
    desk.approve(1)
    desk.edit(3, "Zelenskiy!")
    before = [desk.pair(n) for n in (1, 3)]
    done = respell_edition(store, "khabar", tmp_path, ["Zelensky"])
    assert [pair.current.text for pair in done.edition.pairs] == [
        "Zelenskyy left, Zelensky said.",
        "He met Zelensky’s aide.",
        "Zelenskiy!",
        "Nobody left.",
    ]
    assert done.changed == (2,)
    assert [desk.pair(n) for n in (1, 3)] == before


def test_the_pages_are_written_anew_and_are_current(store, tmp_path):
    done = respell_edition(store, "khabar", tmp_path, ())
    assert done.pages == pages_of("khabar", tmp_path)
    assert "Zelenskyy, " in done.pages.html.read_text(encoding="utf-8")
    assert "Zelenskiy" not in done.pages.markdown.read_text(encoding="utf-8")
    assert done.edition == inspect(store, "khabar").edition
    assert store.stamp("khabar") == stamp(done.edition, done.pages)
    assert store.source("khabar") == "/articles/aam.txt"


def test_respelling_twice_changes_nothing_more(store, tmp_path):
    respell_edition(store, "khabar", tmp_path, ())
    assert respell_edition(store, "khabar", tmp_path, ()).changed == ()


@pytest.mark.parametrize("spelling", ["Modi", "zelensky", "Zelen"])
def test_a_spelling_that_is_nowhere_is_refused_and_nothing_is_changed(store, tmp_path, spelling):
    with pytest.raises(UsageError, match=r"Choose one of: Zelenskyy, Zelensky, Zelenskiy\."):
        respell_edition(store, "khabar", tmp_path / "site", [spelling])
    assert store.edition("khabar") == EDITION
    assert not (tmp_path / "site").exists()


def test_an_edition_that_is_not_there_is_reported(store, tmp_path):
    with pytest.raises(StoreError, match="There is no edition 'other'"):
        respell_edition(store, "other", tmp_path, ())
