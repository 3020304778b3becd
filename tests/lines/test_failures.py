"""A sentence that cannot be drafted: the error says where it stands, and the others are done."""

from __future__ import annotations

import pytest

from tests.lines.build import engine, line, numbered, translate, window
from translator.draft import Draft
from translator.engine import FakeEngine
from translator.errors import DraftingError, UsageError
from translator.lines.part import part_of

BAD = "خبر نمبر 7 آج آئی۔"


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "khabar.txt"
    path.write_text(numbered(range(20)), encoding="utf-8")
    return path


def refusing() -> FakeEngine:
    """Return an engine that breaks over one sentence."""

    def rule(request):
        if request.text == BAD:
            raise TypeError("None is no text")
        return engine().rule(request)

    return FakeEngine(rule=rule)


def test_the_line_is_named(source, tmp_path):
    out = tmp_path / "out.txt"
    with pytest.raises(DraftingError) as caught:
        translate(source, out, refusing())
    assert str(caught.value) == (
        f"Line 8: The sentence that begins \u2068{BAD}\u2069 cannot be translated "
        "(TypeError: None is no text). Please report it, and leave it out until then."
    )
    assert not out.exists()
    assert not part_of(out).exists(), "nothing was done yet"


def test_the_first_line_is_named_and_the_drafts_of_all_others_are_in_their_places():
    held = window()
    texts = ("ایک۔", "دو۔", "تین۔ چار۔", "دو۔")
    jobs = list(held.jobs(line(text, number) for number, text in enumerate(texts, 1)))
    answers = [DraftingError(f"{j.segment.text}!") for j in jobs]
    answers[0] = answers[3] = Draft("Sound.")
    with pytest.raises(DraftingError, match=r"^Line 2: دو۔!$"):
        held.take(zip(jobs, answers, strict=True))
    assert [done.line.number for done in held.ready()] == [1]
    held.take((job, Draft("Late.")) for job in jobs[1:3])
    pairs = [[draft.text for _, draft in done.pairs] for done in held.ready()]
    assert pairs == [["Late."], ["Late.", "Sound."], ["Late."]]


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_is_no_place_for_the_translation_and_nothing_is_begun(source, tmp_path, force):
    out = tmp_path / "out.txt"
    out.mkdir()
    using = engine()
    with pytest.raises(UsageError, match=r"out\.txt is a folder\. Name a file with --out\.$"):
        translate(source, out, using, force=force)
    assert using.calls == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["khabar.txt", "out.txt"]
