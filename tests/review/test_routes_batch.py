"""What people do to many sentences at once."""

from __future__ import annotations

import pytest

from tests.desk.room import SLUG
from tests.review.visitor import told
from translator import desk
from translator.editing import Role
from translator.errors import ConflictError


def selected(visitor, *numbers) -> str:
    """Return sentences with the versions of now."""
    return ",".join(f"{visitor.id(n)}:{visitor.version(n)}" for n in numbers)


def approve(visitor, ids: str):
    return visitor.post(f"/e/{SLUG}/approve", ids=ids)


def test_a_selection_is_approved_as_far_as_the_rules_allow(sara, room):
    answer = approve(sara, selected(sara, 1, 2, 3, 4)).json()
    assert answer["message"] == "3 sentences are approved."
    assert answer["changed"] == [sara.id(n) for n in (1, 3, 4)]
    (refused,) = answer["refused"]
    assert (refused["id"], refused["number"]) == (sara.id(2), 2)
    assert "5 billion" in refused["why"]
    assert answer["counts"]["states"]["approved"] == 3
    assert "The end." in answer["rows"]
    assert "wrong sum" not in answer["rows"]
    assert room.states() == "adaa"


def test_what_somebody_changed_meanwhile_is_not_approved(sara, room):
    seen = selected(sara, 1, 4)
    sara.named("Ali").save(4, "This was the end.")
    answer = approve(sara, seen).json()
    assert answer["message"] == "1 sentence is approved."
    assert [one["number"] for one in answer["refused"]] == [4]
    assert room.states() == "adde"


def test_what_is_approved_already_is_no_matter(sara):
    seen = selected(sara, 1, 4)
    sara.named("Ali").do(4, "approve", version=sara.version(4))
    answer = approve(sara, seen).json()
    assert answer["changed"] == [sara.id(1)]
    assert answer["refused"] == []


def test_whoever_is_quicker_at_that_very_moment_is_minded(sara, room, monkeypatch):
    seen, approve_now = selected(sara, 1, 4), desk.approve
    quick = iter([True, False, False])

    def slow(*words, **options):
        if next(quick):
            room.edit(4, "This was the end.")
        return approve_now(*words, **options)

    monkeypatch.setattr(desk, "approve", slow)
    answer = approve(sara, seen).json()
    assert answer["changed"] == [sara.id(1)]
    assert [one["number"] for one in answer["refused"]] == [4]


def test_whoever_always_comes_too_late_is_told(sara, room, monkeypatch):
    def late(*_, **__):
        raise ConflictError("Somebody was quicker.")

    monkeypatch.setattr(desk, "approve", late)
    answer = approve(sara, selected(sara, 1))
    assert answer.status_code == 409
    assert "meanwhile" in answer.json()["message"]
    assert room.states() == "dddd"


@pytest.mark.parametrize("ids", ["", "1", "1:x", "1:1,", "1:1;2:1", "1:" + "9" * 40])
def test_a_selection_that_cannot_be_read_is_refused(sara, room, ids):
    answer = approve(sara, ids)
    assert answer.status_code == 422
    assert answer.json()["message"] == told(answer, "desk:refused")["message"]
    assert room.states() == "dddd"


def test_a_sentence_that_left_the_article_is_not_approved(sara, room):
    seen = selected(sara, 1, 4)
    room.run("سرخی یہاں ہے")
    answer = approve(sara, seen).json()
    assert answer["changed"] == [sara.id(1)]
    (refused,) = answer["refused"]
    assert refused["number"] is None
    assert "not in the article" in refused["why"]


def test_an_editor_approves_nothing(sara, room):
    room.store.set_role("Sara", Role.EDITOR)
    assert approve(sara, selected(sara, 1)).status_code == 422
    assert room.states() == "dddd"


def test_a_bulk_approval_is_taken_back_at_once(sara, room):
    approve(sara, selected(sara, 1, 3, 4))
    answer = sara.post(f"/e/{SLUG}/undo").json()
    assert answer["message"] == "3 approvals are taken back."
    assert answer["changed"] == [sara.id(n) for n in (1, 3, 4)]
    assert answer["counts"]["states"]["approved"] == 0
    assert "The end." in answer["rows"]
    assert room.states() == "dddd"


def test_everybody_takes_only_back_what_they_did(sara, room):
    sara.save(1, "The headline")
    sara.named("Ali").save(4, "So it ended.")
    answer = sara.post(f"/e/{SLUG}/undo").json()
    assert answer["message"] == "1 change is taken back."
    assert [text for _, text in room.said()][::3] == ["Headline", "So it ended."]
    again = sara.post(f"/e/{SLUG}/undo")
    assert again.status_code == 422
    assert "nothing of yours" in again.json()["message"]


def test_what_others_changed_since_is_not_taken_back(sara, room):
    sara.save(1, "The headline")
    sara.save(4, "So it ended.")
    sara.named("Ali").save(4, "This was the end.")
    assert sara.post(f"/e/{SLUG}/undo").json()["changed"] == [sara.id(1)]
    assert [text for _, text in room.said()][::3] == ["Headline", "This was the end."]


def test_the_pages_are_written(sara, room):
    sara.save(4, "So it ended.")
    answer = sara.post(f"/e/{SLUG}/publish").json()
    page = room.site / SLUG / "index.html"
    assert answer["address"] == str(page)
    assert "So it ended." in page.read_text(encoding="utf-8")


def test_pages_that_cannot_be_written_are_told_of(sara, room):
    room.site.write_text("no folder", encoding="utf-8")
    answer = sara.post(f"/e/{SLUG}/publish")
    assert answer.status_code == 422
    assert "cannot be written" in answer.json()["message"]
    room.site.unlink()


@pytest.mark.parametrize("what", ["approve", "undo", "publish"])
def test_who_takes_no_part_changes_nothing(sara, room, what):
    room.store.set_role("Ali", Role.APPROVER)
    answer = sara.post(f"/e/{SLUG}/{what}", ids=selected(sara, 1))
    assert answer.status_code == 422
    assert room.states() == "dddd"
    assert not room.site.exists()
