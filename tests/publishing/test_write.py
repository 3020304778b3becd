from tests.publishing.editions import edition_of, paragraph
from translator.pages import pages_of
from translator.publishing import render_html, render_markdown, write_pages


def test_both_editions_of_an_article_are_written(tmp_path):
    edition = edition_of(paragraph("پہلی بات۔"))
    pages = pages_of(edition.slug, tmp_path / "site")
    write_pages(edition, pages)
    assert pages.html.read_text(encoding="utf-8") == render_html(edition)
    assert pages.markdown.read_text(encoding="utf-8") == render_markdown(edition)
    assert set(pages.html.parent.iterdir()) == {pages.html, pages.markdown}
