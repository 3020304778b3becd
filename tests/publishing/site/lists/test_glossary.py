from hypothesis import given
from hypothesis import strategies as st

from tests.publishing.site.entries import entry, main, pages, text, theme
from translator.publishing.site.lists.glossary import (
    glossary_files,
    glossary_link,
    glossary_rows,
)
from translator.publishing.site.values import Settings, TermUse

BITCOIN = TermUse("Bitcoin", ("بٹ کوائن",), (12, 14), "crypto")
AGAIN = TermUse("Bitcoin", ("بِٹ کوائن", "بٹ کوائن"), (3,))
ENTRIES = [
    entry("b", terms=[AGAIN, TermUse("BRICS", ("برکس",), (4,))]),
    entry("a", terms=[BITCOIN, TermUse("5G", ("فائیو جی",), (2,))]),
]
TARGETS = st.text(st.sampled_from("Cc+2- é5ب$"), min_size=1, max_size=4)


def shown(path="glossary/b/index.html", entries=ENTRIES):
    return main(pages(glossary_files(entries, Settings(), theme()))[path])


def test_there_is_a_page_for_each_first_letter_and_one_with_all_letters():
    found = pages(glossary_files(ENTRIES, Settings(), theme()))
    assert list(found) == ["glossary/index.html", "glossary/0/index.html", "glossary/b/index.html"]
    jumps = main(found["glossary/index.html"]).one("nav", of="letters").all("a")
    assert [(a.text, a.attributes["href"]) for a in jumps] == [("0–9 1", "0/"), ("B 2", "b/")]
    (here,) = [
        a for a in main(found["glossary/b/index.html"]).one("nav", of="letters").all("a")
        if "aria-current" in a.attributes
    ]  # fmt: skip
    assert here.text == "B"


def test_a_term_shows_its_words_note_and_articles():
    bitcoin = shown().all("section")[0]
    assert text(bitcoin.one("h2"), "en") == ["Bitcoin"]
    assert text(bitcoin.one("h2"), "ur") == ["بِٹ کوائن، بٹ کوائن"]
    assert text(bitcoin, "note") == ["crypto"]
    assert text(bitcoin.one(of="count"), "en") == ["2 articles"]
    leads = [a.attributes["href"] for a in bitcoin.all("a", of="en")]
    assert leads == ["../../b/#s3", "../../a/#s12"]


def test_terms_stand_in_order_of_the_alphabet_and_only_those_with_a_note_show_one():
    bitcoin, brics = shown().all("section")
    assert (bitcoin.attributes["id"], brics.attributes["id"]) == ("bitcoin", "brics")
    assert not brics.all(of="note")


def test_of_many_articles_the_ten_newest_are_named():
    many = [entry(f"a-{n}", terms=[BITCOIN]) for n in range(12)]
    section = shown(entries=many).one("section")
    assert [a.attributes["href"] for a in section.all("a", of="ur")] == [
        f"../../a-{n}/#s12" for n in range(10)
    ]
    assert "12 articles" in section.text


def test_a_term_without_a_sentence_leads_to_its_article():
    bare = [entry("a", terms=[TermUse("Bitcoin", ("بٹ کوائن",), ())])]
    assert shown(entries=bare).one("a", of="en").attributes["href"] == "../../a/"


def test_the_link_of_a_term_is_known_without_the_glossary():
    assert glossary_link("Bitcoin") == ("glossary/b/", "bitcoin")
    assert glossary_link("Élysée Palace") == ("glossary/e/", "élysée-palace")
    assert glossary_link("“Belt and Road”") == ("glossary/b/", "belt-and-road")
    assert glossary_link("5G") == ("glossary/0/", "5g")
    assert glossary_link("چین") == ("glossary/0/", "چین")
    assert glossary_link("$") == ("glossary/0/", "article")


def test_terms_with_one_slug_get_ids_of_their_own():
    terms = [TermUse(t, ("سی",), (1,)) for t in ("C++", "C 2", "C", "C#")]
    ids = {r.target: r.id for r in glossary_rows([entry("a", terms=terms)])["c"]}
    assert ids == {"C": "c", "C#": "c-3", "C++": "c-4", "C 2": "c-2"}


def test_no_term_takes_the_id_of_the_page_itself():
    page = shown("glossary/m/index.html", [entry("a", terms=[TermUse("Main", ("اصل",), (1,))])])
    assert page.one("section").attributes["id"] == "main-2"


@given(st.lists(TARGETS, max_size=12, unique=True))
def test_every_link_leads_to_a_term_of_that_slug_and_no_id_is_there_twice(targets):
    letters = glossary_rows([entry("a", terms=[TermUse(t, ("لفظ",), (1,)) for t in targets])])
    assert sorted(row.target for rows in letters.values() for row in rows) == sorted(targets)
    for rows in letters.values():
        assert len({row.id for row in rows}) == len(rows)
    for target in targets:
        address, fragment = glossary_link(target)
        there = letters[address.split("/")[1]]
        assert any(row.id == fragment for row in there)


def test_a_site_without_terms_says_so():
    assert "There are no terms yet." in shown("glossary/index.html", [entry("a")]).text
