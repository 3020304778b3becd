"""The pages of the desk: the list, parts of it, and one sentence."""

from __future__ import annotations

import pytest

from tests.cli.kept import ENGLISH
from tests.desk.room import SLUG, Room
from tests.publishing.editions import edition_of, paragraph
from tests.review.visitor import ORIGIN, TestClient, Visitor, desk_app, told
from tests.store.build import keep
from translator.editing import Role
from translator.review.routes.page import CHUNK
from translator.store import Store

TEXTS = [texts[0] for texts in ENGLISH.values()]


def test_the_first_page_names_the_editions(sara):
    answer = sara.get("/")
    assert answer.status_code == 200
    assert f"/e/{SLUG}" in answer.text


def test_the_desk_shows_all_sentences_of_a_short_article(sara):
    answer = sara.get(f"/e/{SLUG}")
    assert answer.status_code == 200
    assert "<html" in answer.text
    for urdu in ENGLISH:
        assert urdu.split()[0] in answer.text


def test_the_list_shows_what_is_asked_for(sara):
    sara.save(4, "So it ended.")
    answer = sara.get(f"/e/{SLUG}/list?state=edited")
    assert answer.status_code == 200
    assert "<html" not in answer.text
    assert "So it ended." in answer.text
    assert "Headline" not in answer.text


def test_rows_are_fetched_by_their_numbers(sara):
    answer = sara.get(f"/e/{SLUG}/rows?ids={sara.id(4)},{sara.id(1)}")
    assert answer.status_code == 200
    assert answer.text.index("The end.") < answer.text.index("Headline")
    assert "wrong sum" not in answer.text


@pytest.mark.parametrize("ids", ["", "x", "1;2", "9999", "-1", "٣", "9" * 30])
def test_rows_that_there_are_not_are_left_out(sara, ids):
    answer = sara.get(f"/e/{SLUG}/rows?ids={ids}")
    assert answer.status_code == 200
    assert not any(text in answer.text for text in TEXTS)


def test_a_sentence_is_opened_with_its_panel(sara):
    sara.do(4, "comment", words="Is this the end?")
    answer = sara.get(sara.page(4))
    assert answer.status_code == 200
    assert "The end." in answer.text
    assert "Is this the end?" in answer.text


def test_a_sentence_that_there_is_not_is_gone(sara):
    answer = sara.get(f"/e/{SLUG}/s/9999")
    assert answer.status_code == 410
    assert "not in the article" in told(answer, "desk:refused")["message"]


@pytest.mark.parametrize("path", ["", "/list", "/rows?ids=1", "/s/1", "/preview", "/events"])
def test_there_is_no_page_for_an_edition_that_there_is_not(sara, path):
    answer = sara.get(f"/e/nothing{path}")
    assert answer.status_code == 404
    assert "no such page" in answer.text


def test_a_script_hears_of_a_missing_page_in_a_header(sara):
    answer = sara.get("/e/nothing/list", Accept="*/*")
    assert answer.status_code == 404
    assert answer.text == ""
    assert "no such page" in told(answer, "desk:refused")["message"]


def test_a_slug_in_urdu_has_a_page(tmp_path):
    with Store(tmp_path / "editions.db") as store:
        room = Room(store, tmp_path)
        room.run()
        with store.writing() as connection:
            connection.exec_driver_sql("UPDATE editions SET slug = 'خبر'")
        with TestClient(desk_app(store, tmp_path), base_url=ORIGIN) as client:
            answer = Visitor(client, room).get("/e/خبر/list")
    assert answer.status_code == 200
    assert "Headline" in answer.text


def test_only_the_first_rows_of_a_long_article_are_sent_at_once(sara, room):
    words = (f"جملہ {'ا' * n} ہے۔" for n in range(1, CHUNK + 20))
    keep(room.store, edition_of(*map(paragraph, words), slug=SLUG))
    answer = sara.get(f"/e/{SLUG}/list")
    assert f"Sentence {CHUNK}" in answer.text
    assert f"Sentence {CHUNK + 1}" not in answer.text
    assert str(sara.id(CHUNK + 19)) in answer.text


def test_whoever_takes_no_part_can_look(sara, room):
    room.store.set_role("Ali", Role.APPROVER)
    assert sara.get(f"/e/{SLUG}").status_code == 200
    assert sara.get(sara.page(1)).status_code == 200


def test_nobody_looks_without_having_come_in(sara):
    sara.cookie = "x" * 43
    assert sara.get(f"/e/{SLUG}").status_code == 401
    assert "Headline" not in sara.get(f"/e/{SLUG}/list").text


def test_the_page_that_is_published_is_shown_as_it_is_now(sara):
    sara.save(4, "So it ended.")
    answer = sara.get(f"/e/{SLUG}/preview")
    assert answer.status_code == 200
    assert "So it ended." in answer.text


def test_the_preview_runs_nothing_and_is_framed_by_the_desk_only(sara):
    policy = sara.get(f"/e/{SLUG}/preview").headers["Content-Security-Policy"]
    rules = dict(
        rule.split(maxsplit=1) if " " in rule else (rule, "") for rule in policy.split("; ")
    )
    assert rules["default-src"] == "'none'"
    assert rules["frame-ancestors"] == "'self'"
    assert rules["style-src"].startswith("'sha256-")
    assert rules["sandbox"] == ""
    assert "script-src" not in rules
