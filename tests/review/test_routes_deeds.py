"""What people do to one sentence at the desk."""

from __future__ import annotations

import pytest

from tests.desk.room import SLUG
from tests.review.visitor import told
from translator.editing import Role


def test_a_saved_text_is_kept_and_shown(sara, room):
    answer = sara.save(4, "That was the end.", seconds="12.5", note=" as  said ")
    assert answer.status_code == 200
    assert "That was the end." in answer.text
    assert room.said()[3] == ("edited", "That was the end.")
    event = room.events(4)[-1]
    assert (event.who, event.seconds, event.note) == ("Sara", 12.5, "as said")


def test_an_answer_tells_the_scripts_what_was_done(sara):
    done = told(sara.save(4, "That was the end."))
    assert (done["what"], done["id"], done["refused"]) == ("save", sara.id(4), False)
    assert done["message"] == "Sentence 4 is saved."
    assert done["counts"]["states"] == {"draft": 3, "edited": 1, "approved": 0}


def test_messages_speak_the_language_of_the_page(sara, monkeypatch):
    monkeypatch.setattr(
        "translator.review.routes.asked.translations",
        lambda language: type("Words", (), {"gettext": lambda _, text: f"{language}: {text}"})(),
    )
    sara.language = "ur"
    assert told(sara.save(4, "So it ended."))["message"] == "ur: Sentence 4 is saved."


def test_a_text_that_stands_there_already_is_not_written(sara, room):
    answer = sara.save(4, "The end.")
    assert told(answer)["message"] == "Sentence 4 says that already."
    assert room.events(4) == []


@pytest.mark.parametrize("seconds", ["", "soon", "nan", "inf", "-1", "1e9"])
def test_a_time_that_cannot_be_is_not_kept(sara, room, seconds):
    assert sara.save(4, "So it ended.", seconds=seconds).status_code == 200
    assert room.events(4)[-1].seconds is None


@pytest.mark.parametrize("text", ["", " \n\t", "\x00"])
def test_an_empty_text_is_refused(sara, room, text):
    answer = sara.save(4, text)
    assert answer.status_code == 422
    assert answer.text == ""
    assert "empty" in told(answer, "desk:refused")["message"]
    assert room.events(4) == []


@pytest.mark.parametrize("version", ["", "one", "-1", "1.0", "9" * 40, "۱"])
def test_whoever_names_no_version_changes_nothing(sara, room, version):
    assert sara.save(4, "So it ended.", version=version).status_code == 422
    assert room.events(4) == []


def test_whoever_is_late_sees_both_texts(sara, room):
    seen = sara.version(4)
    sara.named("Ali").save(4, "This was the end.")
    answer = sara.save(4, "That was the end.", version=seen)
    assert answer.status_code == 409
    assert room.said()[3] == ("edited", "This was the end.")
    assert "That was the end." in answer.text
    assert "Ali" in answer.text
    conflict = told(answer, "desk:conflict")
    assert (conflict["id"], conflict["theirs"]) == (sara.id(4), "This was the end.")
    assert sara.save(4, "That was the end.", version=conflict["version"]).status_code == 200


def test_whoever_is_late_with_the_same_text_is_not_bothered(sara):
    seen = sara.version(4)
    sara.named("Ali").save(4, "So it ended.")
    assert sara.save(4, "So it ended.", version=seen).status_code == 200


def test_whoever_is_late_sees_both_texts_though_the_sentence_moved(sara, room):
    page, seen = sara.page(4), sara.version(4)
    sara.named("Ali").save(4, "This was the end.")
    room.run("نیا جملہ۔", "سرخی یہاں ہے", "آخری بات۔")
    answer = sara.post(f"{page}/save", text="That was the end.", version=seen)
    assert answer.status_code == 409
    assert told(answer, "desk:conflict")["theirs"] == "This was the end."


def test_a_sentence_that_moved_is_saved_where_it_is_now(sara, room):
    page, seen = sara.page(4), sara.version(4)
    room.run("نیا جملہ۔", "سرخی یہاں ہے", "آخری بات۔")
    answer = sara.post(f"{page}/save", text="So it ended.", version=seen)
    assert told(answer)["message"] == "Sentence 3 is saved."
    assert room.said()[2] == ("edited", "So it ended.")


@pytest.mark.parametrize("what", ["save", "approve", "comment"])
def test_a_sentence_that_left_the_article_is_gone(sara, room, what):
    page = sara.page(4)
    room.run("سرخی یہاں ہے")
    answer = sara.post(f"{page}/{what}", text="So it ended.", words="Why?", version=1)
    assert answer.status_code == 410
    assert "not in the article" in told(answer, "desk:refused")["message"]


def test_a_sentence_is_approved(sara, room):
    answer = sara.do(4, "approve", version=sara.version(4))
    assert told(answer)["message"] == "Sentence 4 is approved."
    assert room.said()[3] == ("approved", "The end.")
    again = sara.do(4, "approve", version=sara.version(4))
    assert told(again)["message"] == "Sentence 4 is approved already."


def test_what_somebody_wrote_is_saved_before_it_is_approved(sara, room):
    answer = sara.do(4, "approve", version=sara.version(4), text="So it ended.")
    assert told(answer)["message"] == "Sentence 4 is approved."
    assert room.said()[3] == ("approved", "So it ended.")
    assert [action.value for action in room.actions(4)] == ["edit", "approve"]


def test_an_error_forbids_approval(sara, room):
    answer = sara.do(2, "approve", version=sara.version(2))
    assert answer.status_code == 422
    assert answer.text == ""
    assert "5 billion" in told(answer, "desk:refused")["message"]
    assert room.states() == "dddd"


def test_what_was_written_stays_if_it_may_not_be_approved(sara, room):
    answer = sara.do(2, "approve", version=sara.version(2), text="It is a wrong sum.")
    assert answer.status_code == 200
    done = told(answer)
    assert done["refused"]
    assert done["message"].startswith("Sentence 2 is saved, but not approved.")
    assert room.said()[1] == ("edited", "It is a wrong sum.")


def test_words_that_nobody_saw_are_not_approved(sara, room):
    seen = sara.version(4)
    sara.named("Ali").save(4, "This was the end.")
    answer = sara.do(4, "approve", version=seen)
    assert answer.status_code == 409
    assert "The end." in answer.text
    assert told(answer, "desk:conflict")["theirs"] == "This was the end."
    assert room.states() == "ddde"


def test_words_that_somebody_else_approved_meanwhile_are_shown(sara):
    seen = sara.version(4)
    ali = sara.named("Ali")
    ali.do(4, "approve", version=seen, text="This was the end.")
    assert sara.do(4, "approve", version=seen).status_code == 409


def test_whoever_edited_last_cannot_approve_where_two_must(sara, room):
    room.store.set_two_persons(wanted=True)
    sara.save(4, "So it ended.")
    answer = sara.do(4, "approve", version=sara.version(4))
    assert answer.status_code == 422
    assert "somebody else" in told(answer, "desk:refused")["message"]
    assert sara.named("Ali").do(4, "approve", version=sara.version(4)).status_code == 200


def test_an_editor_saves_but_does_not_approve(sara, room):
    room.store.set_role("Sara", Role.EDITOR)
    room.store.set_role("Ali", Role.APPROVER)
    assert sara.save(4, "So it ended.").status_code == 200
    answer = sara.do(4, "approve", version=sara.version(4))
    assert answer.status_code == 422
    assert "not approve" in told(answer, "desk:refused")["message"]


@pytest.mark.parametrize("what", ["save", "approve", "comment", "reopen", "ignore", "heed"])
def test_who_takes_no_part_changes_nothing(sara, room, what):
    room.store.set_role("Ali", Role.APPROVER)
    fields = {"text": "Mine.", "words": "Mine.", "why": "Mine.", "check": "number"}
    answer = sara.do(2, what, version=sara.version(2), **fields)
    assert answer.status_code == 422
    assert "takes part" in told(answer, "desk:refused")["message"].replace("does not take", "takes")
    assert room.events(2) == []


def test_an_approval_is_taken_back(sara, room):
    sara.do(4, "approve", version=sara.version(4), text="So it ended.")
    answer = sara.do(4, "reopen", version=sara.version(4), note="the figure")
    assert told(answer)["message"] == "Sentence 4 is open again."
    assert room.said()[3] == ("edited", "So it ended.")
    assert room.events(4)[-1].note == "the figure"
    again = sara.do(4, "reopen", version=sara.version(4))
    assert told(again)["message"] == "Sentence 4 is open already."


def test_the_draft_of_the_machine_comes_back(sara, room):
    sara.save(4, "So it ended.")
    answer = sara.do(4, "reopen", version=sara.version(4), discard="1")
    assert "machine" in told(answer)["message"]
    assert room.said()[3] == ("draft", "The end.")


def test_what_somebody_else_changed_meanwhile_is_not_reopened(sara, room):
    sara.do(4, "approve", version=sara.version(4))
    seen = sara.version(4)
    ali = sara.named("Ali")
    ali.do(4, "approve", version=seen, text="This was the end.")
    assert sara.do(4, "reopen", version=seen).status_code == 409
    assert room.states() == "ddda"


def test_a_fix_is_made(sara, room):
    answer = sara.do(
        3, "fix", version=sara.version(3), check="twice", message="A word stands twice."
    )
    assert told(answer)["message"] == "Sentence 3 is fixed."
    assert room.said()[2] == ("edited", "The same.")


def test_a_finding_that_is_gone_is_not_fixed(sara, room):
    sara.save(3, "The same.")
    answer = sara.do(
        3, "fix", version=sara.version(3), check="twice", message="A word stands twice."
    )
    assert answer.status_code == 422
    assert room.said()[2] == ("edited", "The same.")


def test_a_finding_is_ignored_and_heeded_again(sara, room):
    finding = {"check": "number", "message": "“5 کروڑ” became “5 billion”, 100% off."}
    answer = sara.do(2, "ignore", why="The source says so.", **finding)
    assert told(answer)["counts"]["errors"] == 0
    (ignore,) = room.store.ignores(SLUG)
    assert (ignore.who, ignore.why) == ("Sara", "The source says so.")
    answer = sara.do(2, "heed", **finding)
    assert told(answer)["counts"]["errors"] == 1
    assert room.store.ignores(SLUG) == []


def test_nothing_is_ignored_without_a_reason(sara, room):
    answer = sara.do(2, "ignore", why=" ", check="number")
    assert answer.status_code == 422
    assert room.store.ignores(SLUG) == []


@pytest.mark.parametrize("what", ["ignore", "heed"])
def test_a_decision_about_a_finding_that_is_gone_is_refused(sara, room, what):
    answer = sara.do(4, what, check="number", message="It was wrong.", why="It is not.")
    assert answer.status_code == 422
    assert "any more" in told(answer, "desk:refused")["message"]
    assert room.store.ignores(SLUG) == []


def test_a_comment_is_kept(sara, room):
    answer = sara.do(4, "comment", words=" Is this\nthe end? ")
    assert "Is this the end?" in answer.text
    assert room.events(4)[-1].note == "Is this the end?"


def test_an_empty_comment_is_refused(sara, room):
    assert sara.do(4, "comment", words=" ").status_code == 422
    assert room.events(4) == []


@pytest.mark.parametrize("what", ["typing", "still"])
def test_hints_about_typing_are_taken(sara, what):
    assert sara.do(4, what).status_code == 204


def test_markup_in_a_text_stays_text(sara):
    answer = sara.save(4, "<img src=x onerror=alert(1)>")
    assert "<img src=x" not in answer.text


def test_a_file_in_the_place_of_a_text_is_refused(sara, room):
    answer = sara.client.post(
        f"{sara.page(4)}/save",
        files={"text": ("a.txt", b"words")},
        data={"version": "1"},
        headers=sara._headers() | {"X-CSRF-Token": "none"},  # noqa: SLF001 - its own
    )
    assert answer.status_code in {400, 403, 422}
    assert room.events(4) == []


def test_a_change_needs_the_secret_of_the_page(sara, room):
    answer = sara.client.post(
        f"{sara.page(4)}/save",
        data={"text": "Mine.", "version": "1"},
        headers=sara._headers(),  # noqa: SLF001 - its own
    )
    assert answer.status_code == 403
    assert room.events(4) == []
