"""What changed between two snapshots."""

from __future__ import annotations

from dataclasses import replace

from tests.review.standins import Office, Snapshots, snapshot
from translator.review.news import News, news


def changed(views: Snapshots, office: Office, *languages: str) -> News:
    return news(snapshot(1, 2, 3), views.now["khabar"], languages, office.render)


def test_changed_rows_are_rendered_once_a_language():
    views, office = Snapshots(), Office()
    views.approve(3, 1)
    found = changed(views, office, "en", "ur")
    assert found.rows == {"en": "1:approved:en 3:approved:en", "ur": "1:approved:ur 3:approved:ur"}
    assert office.rendered == [([1, 3], "en"), ([1, 3], "ur")]
    assert (found.gone, found.reload) == ((), False)


def test_rows_that_look_the_same_are_not_rendered():
    office = Office()
    again = snapshot(1, 2, 3, changed=9)
    found = news(snapshot(1, 2, 3), again, ["en"], office.render)
    assert (found.view, found.rows, office.rendered) == (again, {"en": ""}, [])


def test_a_run_that_changed_the_article_asks_for_a_reload():
    office = Office()
    found = news(snapshot(1, 2, 3), snapshot(3, 4, run=2), ["en"], office.render)
    assert (found.reload, found.gone, found.rows, office.rendered) == (True, (1, 2), {}, [])


def test_so_do_other_sentences_where_the_run_is_not_marked_yet():
    office = Office()
    for ids in ((1, 3, 2), (1, 2), (1, 2, 3, 4)):
        assert news(snapshot(1, 2, 3), snapshot(*ids), ["en"], office.render).reload


def test_a_message_has_the_rows_in_the_language_of_the_page():
    views = Snapshots()
    views.approve(2)
    message = changed(views, Office(), "en", "ur").message("ur", {"1": ["Ali"]})
    assert message == {
        "rows": "2:approved:ur",
        "gone": [],
        "counts": {
            "total": 3,
            "states": {"draft": 2, "edited": 0, "approved": 1},
            "errors": 0,
            "warnings": 0,
        },
        "typing": {"1": ["Ali"]},
        "reload": False,
        "mark": "1.2",
    }


def test_a_page_whose_language_was_not_rendered_reloads():
    views = Snapshots()
    views.approve(2)
    message = changed(views, Office(), "en").message("ur", {})
    assert (message["rows"], message["reload"]) == ("", True)


def test_a_message_without_news_says_how_far_the_edition_is():
    view = replace(snapshot(1, 2))
    message = News(view).message("en", {})
    assert (message["rows"], message["reload"], message["counts"]["total"]) == ("", False, 2)
