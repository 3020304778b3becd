"""What all pages of an article have in common."""

from __future__ import annotations

import pytest

from tests.publishing.editions import (
    code,
    edition_of,
    heading,
    image,
    item,
    label,
    paragraph,
    quote,
    reviewed,
    table,
    title,
)
from tests.publishing.site.article.articles import FULL, PICTURES, ids_of, sample
from tests.publishing.site.pages import pages_of
from translator.article import Block, BlockKind, Mark, MarkKind
from translator.draft import Draft
from translator.publishing.site.values import Settings
from translator.terms import Stage, Status, TermOutcome

EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 * 7 }}&amp;"
WITH_SITE = Settings(url="https://example.org/news/")


def plain(text):
    return " ".join(text.split())


@pytest.mark.parametrize("view", ["both", "ur", "en"])
@pytest.mark.parametrize("edition", [FULL, sample("daedmaA")], ids=["full", "sample"])
class TestEachPage:
    def page(self, edition, view):
        return pages_of(edition, WITH_SITE, pictures=PICTURES).all[view]

    def test_no_two_elements_share_an_id(self, edition, view):
        ids = ids_of(self.page(edition, view))
        assert len(ids) == len(set(ids))

    def test_every_sentence_has_its_id(self, edition, view):
        ids = set(ids_of(self.page(edition, view)))
        assert {f"s{n}" for n in range(1, len(edition.pairs) + 1)} <= ids

    def test_every_link_within_the_page_leads_somewhere(self, edition, view):
        page = self.page(edition, view)
        links = [e.attributes["href"] for e in page.all("a") if e.attributes["href"][:1] == "#"]
        assert links
        assert {link[1:] for link in links} <= set(ids_of(page))

    def test_every_sentence_is_shown(self, edition, view):
        text = self.page(edition, view).one("main").text
        blocks = edition.article.blocks
        for pair in edition.pairs:
            block = blocks[pair.segment.block]
            if block.kind is not BlockKind.LABEL or block.info == "tags":
                assert view == "en" or plain(pair.segment.text) in text
                assert view == "ur" or plain(pair.current.text) in text

    def test_no_link_stands_in_a_link(self, edition, view):
        assert not [e for a in self.page(edition, view).all("a") for e in a.all("a")]

    def test_no_script_or_style_is_in_the_page(self, edition, view):
        page = self.page(edition, view)
        assert not page.all("style")
        assert not [e for e in page.all() if "style" in e.attributes]
        inline = [e for e in page.all("script") if "src" not in e.attributes]
        assert {e.attributes["type"] for e in inline} == {"application/ld+json"}


def test_a_hostile_article_is_shown_as_text():
    marks = (Mark(MarkKind.LINK, 0, 3, f"/{EVIL}"), Mark(MarkKind.LINK, 5, 9, "javascript:1"))
    outcome = TermOutcome(EVIL, EVIL, Status.MET, Stage.ANNOTATED, 1, 1)
    edition = edition_of(
        title(EVIL), label("tags", EVIL, EVIL), heading(EVIL),
        Block(BlockKind.PARAGRAPH, EVIL, marks), item(EVIL, marker=EVIL), quote(EVIL),
        *table((EVIL, EVIL), (EVIL, EVIL)), code(EVIL, info=EVIL), image(EVIL, f"/{EVIL}"),
        english={EVIL: Draft(EVIL, marks, outcomes=(outcome,))},
    )  # fmt: skip
    for view, page in pages_of(edition, note=EVIL).all.items():
        known = {e.tag for e in pages_of(FULL, note="Note.").all[view].all()}
        assert {e.tag for e in page.all()} <= known | {"bdi"}
        assert not [name for e in page.all() for name in e.attributes if name.startswith("on")]
        assert "{{ 7 * 7 }}" in page.one("h1").text
        assert page.one("pre").one("code").raw == EVIL
        assert not [e for e in page.all("a") if "javascript:" in e.attributes["href"]]


def test_one_edition_gives_the_same_bytes_every_time():
    assert pages_of(FULL).files == pages_of(FULL).files


def test_the_pages_of_thirty_sentences_stay_below_sixty_kilobytes():
    text = "یہ ایک ایسا جملہ ہے جس میں 15 الفاظ ہیں اور جو خبر کے عام جملوں جتنا لمبا ہے۔ "
    outcomes = tuple(
        TermOutcome(w, w, Status.MET, Stage.ANNOTATED, 1, 1) for w in ("جملہ", "خبر", "الفاظ")
    )
    english = "This is a sentence of about fifteen words, as long as those in the news usually are."
    drafts = {text.strip(): Draft(english, outcomes=outcomes)}
    edition = reviewed(
        edition_of(title("سرخی"), *[paragraph(text * 3)] * 10, english=drafts), "dea"
    )
    assert len(edition.pairs) == 31
    for page in pages_of(edition, WITH_SITE, note="A note of some words.").files.values():
        assert len(page.encode()) < 60_000


@pytest.mark.parametrize("blocks", [(), (code("x"),), (title(""),), (paragraph(""),)])
def test_an_article_with_nothing_to_translate_has_pages_all_the_same(blocks):
    pages = pages_of(edition_of(*blocks))
    assert pages.both.one("h1").text == "khabar khabar"
    assert pages.ur.one("h1").text == "khabar"
