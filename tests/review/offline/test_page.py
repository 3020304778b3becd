"""The review of an edition as one file: it holds all, loads nothing, runs only itself."""

from __future__ import annotations

import base64
import hashlib
import json
import re

import pytest
from lxml import html

from tests.desk.room import SLUG, Room
from tests.publishing.editions import edition_of, paragraph, title
from tests.store.build import keep
from translator.desk import comment
from translator.draft import Draft
from translator.editing import State
from translator.exchange.review_json import read_review
from translator.publishing.notes import Notes
from translator.review.offline import offline_page, page
from translator.review.rendering import Pages
from translator.review.shelf import Shelf
from translator.store import Store
from translator.terms import Stage, Status, TermOutcome

SCRIPT = 'document.title = "</script>"; // چیک'
STYLE = "@font-face { src: url('../fonts/a.woff2') }\nbody { color: red }\n"
EVIL = "<script>alert(1)</script></template><img src=x onerror=alert(2)>"
TITLE, END = f"نام {EVIL}", "آخری بات۔"
LOADING = ("src", "href", "action", "formaction", "srcset", "poster", "data", "background")


@pytest.fixture
def room(tmp_path):
    """An edition of two sentences; the first has a term and wants to be markup wherever it can."""
    term = TermOutcome("نام", f"name {EVIL}", Status.MET, Stage.ANNOTATED, 1, 1)
    english = {TITLE: Draft(f"A name {EVIL}", outcomes=(term,)), END: Draft("The end.")}
    with Store(tmp_path / "editions.db") as store:
        keep(store, edition_of(title(TITLE), paragraph(END), english=english, slug=SLUG))
        made = Room(store, tmp_path)
        comment(store, SLUG, 1, f"Why {EVIL}?", who="Sara", at=made.now())
        yield made


@pytest.fixture
def pages(tmp_path, monkeypatch) -> Pages:
    """The templates of the desk, with simple scripts and styles."""
    for name, text in {
        "assets/js/a.js": SCRIPT,
        "assets/js/b.js": "let b;",
        "assets/js/words.json": "{}",
        "assets/css/a.css": STYLE,
        "assets/fonts/a.woff2": "font",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(page, "ASSETS", tmp_path / "assets")
    monkeypatch.setattr(
        page, "words_for_scripts", lambda language: {"done": f"{language} </script>"}
    )
    return Pages()


@pytest.fixture
def written(room, pages):
    """Return the file of the edition as it is now."""

    def write(language: str = "en") -> str:
        given = {"shelf": Shelf(room.store), "notes": Notes([]), "pages": pages}
        return offline_page(room.store, SLUG, language=language, who="Sara & <Ali>", **given)

    return write


def in_text(tree, path: str) -> list[str]:
    return [found.text_content() for found in tree.xpath(path)]


def sha256(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_the_file_has_each_sentence_with_its_panel(written, room):
    tree = html.fromstring(written())
    ids = [room.pair(number).review.segment for number in (1, 2)]

    assert [one.get("id") for one in tree.xpath("//main//article")] == [f"s-{n}" for n in ids]
    assert [one.get("id") for one in tree.xpath("//template")] == [f"panel-{n}" for n in ids]
    assert tree.xpath("//template/article/@data-id") == [str(n) for n in ids]
    assert tree.xpath("//body/@data-online") == [""]
    assert in_text(tree, "//textarea")[1].strip() == "The end."


def test_its_data_are_the_result_of_a_review_that_changed_nothing(written, room):
    (data,) = html.fromstring(written()).xpath("//script[@id='data']/text()")
    pairs = [room.pair(number) for number in (1, 2)]

    assert [(r.id, r.version, r.source, r.target) for r in read_review(data.encode(), "")] == [
        (p.review.segment, p.review.version, p.segment.text, p.current.text) for p in pairs
    ]


def test_an_edit_and_an_approval_are_in_it(written, room):
    room.edit(2, "So it ended.")
    room.approve(2)
    (data,) = html.fromstring(written()).xpath("//script[@id='data']/text()")
    returned = read_review(data.encode(), "")[1]

    assert (returned.target, returned.state) == ("So it ended.", State.APPROVED)


def test_it_says_for_whom_and_of_what_it_is(written):
    body = html.fromstring(written()).find("body")

    assert (body.get("data-edition"), body.get("data-who")) == (SLUG, "Sara & <Ali>")


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("ur", "rtl")])
def test_it_speaks_the_language_that_is_asked_for(written, language, direction):
    tree = html.fromstring(written(language))
    (words,) = tree.xpath("//script[@id='words']/text()")

    assert (tree.get("lang"), tree.get("dir")) == (language, direction)
    assert json.loads(words) == {"done": f"{language} </script>"}


def test_its_policy_lets_its_own_scripts_and_styles_run_and_nothing_else(written):
    tree = html.fromstring(written())
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    scripts = in_text(tree, "//script[not(@type)]")
    styles = in_text(tree, "//style")

    assert scripts == [SCRIPT.replace("</", "<\\/"), "let b;"]
    assert styles == [STYLE.replace("'../fonts/a.woff2'", "data:font/woff2;base64,Zm9udA==")]
    assert rules == {
        "default-src": "'none'",
        "script-src": " ".join(map(sha256, scripts)),
        "style-src": " ".join(map(sha256, styles)),
        "font-src": "data:",
        "img-src": "data:",
        "form-action": "'none'",
        "base-uri": "'none'",
    }


def test_its_policy_stands_before_all_that_it_rules(written):
    text = written()

    assert text.index("Content-Security-Policy") < text.index("<style") < text.index("<script")
    assert text.index("charset") < 1024  # bytes in which a browser looks for it


def test_it_names_nothing_outside_itself(written):
    tree = html.fromstring(written())
    named = [a for name in LOADING for a in tree.xpath(f"//@{name}")]

    assert [address for address in named if not address.startswith(("#", "data:"))] == []
    assert tree.xpath("//link | //iframe | //object | //embed | //base") == []
    assert tree.xpath("//@*[starts-with(name(), 'hx-')]") == []
    assert [
        css for css in in_text(tree, "//style") if re.search(r"@import|url\((?!data:)", css)
    ] == []


def test_it_has_no_handlers_and_styles_in_its_attributes(written):
    attributes = {name for one in html.fromstring(written()).iter("*") for name in one.keys()}  # noqa: SIM118 - elements are no mappings

    assert [name for name in attributes if name.startswith("on") or name == "style"] == []


def test_what_people_wrote_is_text_in_it_and_never_markup(written):
    text = written()
    tree = html.fromstring(text)

    assert len(re.findall("<script", text)) == len(tree.xpath("//script")) == 4
    assert tree.xpath("//img | //template//template") == []
    assert in_text(tree, "//title") == [f"A name {EVIL} – Review"]
    shown = [in_text(tree, f"//main//div[@lang='{language}']")[0] for language in ("ur", "en")]
    assert [one.strip() for one in shown] == [TITLE, f"A name {EVIL}"]
    assert in_text(tree, "//template//p[@class='said']/bdi") == [f"Why {EVIL}?"]
    assert in_text(tree, "//template//section[@class='terms']//b") == [f"name {EVIL}"]
