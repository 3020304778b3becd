"""How a folder of Markdown is used, in a few lines."""

from __future__ import annotations

from translator.publishing.content.target import Target

__all__ = ["readme"]

_FONT = """\
- Urdu in Nastaliq takes a line of CSS: `[lang="ur"] { font-family: "Noto Nastaliq Urdu"; \
line-height: 2.2 }`.
"""
_PLAIN = """\
# News in Urdu and English

Each file is one article, sentence beside sentence, with YAML front matter; GitHub shows it as it \
is.
"""
_HUGO = f"""\
# News for Hugo

- Copy `content/` and `layouts/` into your site: articles are page bundles of the section `news`.
- No setting is needed: there is no HTML in the text, so `unsafe` may stay off.
- `layouts/news/_markup/render-table.html` gives Urdu cells `lang` and `dir` (Hugo 0.134 or \
later). It is for this section only; without it they run from right to left all the same.
- Urdu title, review and engine are in `.Params`: `urdu_title`, `review.approved`, `translated_by`.
{_FONT}"""
_MKDOCS = f"""\
# News for MkDocs

- Copy `docs/news/` into your `docs/`.
- If your `mkdocs.yml` has a `nav`, take the lines of `mkdocs-news.yml` over; otherwise nothing is \
needed.
- Extensions: `tables` and `fenced_code`, which MkDocs always has on.
- Urdu title, review and engine are in `page.meta`: `urdu_title`, `review`, `translated_by`.
{_FONT}"""
_PELICAN = f"""\
# News for Pelican

- Copy what is in `content/` into your content folder: articles get the category `news`.
- Nothing need be set; `MARKDOWN` must keep its extension `extra`, and `STATIC_PATHS` its `images`.
- Urdu title, review and engine are `article.urdu_title`, `article.review` and \
`article.translated_by`.
{_FONT}"""
_TEXTS = {
    Target.PLAIN: _PLAIN,
    Target.HUGO: _HUGO,
    Target.MKDOCS: _MKDOCS,
    Target.PELICAN: _PELICAN,
}


def readme(target: Target) -> str:
    """Return the README of a target's folder."""
    return _TEXTS[target]
