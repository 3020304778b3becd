"""The invented newspaper in `samples/newsroom` shows all that a page can show."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from translator.article import BlockKind, MarkKind
from translator.publishing.site.values import Settings
from translator.reading import check_urdu, find_articles, read_article
from translator.urdu import normalise, split_sentences

NEWSROOM = Path(__file__).parents[1] / "samples" / "newsroom"
FOLDER = NEWSROOM / "articles"
PATHS = find_articles(FOLDER)
ARTICLES = {path.name: read_article(path) for path in PATHS}
BLOCKS = [block for article in ARTICLES.values() for block in article.blocks]
TEXT = "\n".join(block.text for block in BLOCKS)
PICTURES = {p.relative_to(FOLDER).as_posix() for p in (FOLDER / "pictures").iterdir()}
PROSE = {BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM}
LIMIT = 20_000  # bytes; the samples come with every source distribution
IN_TEXT = {
    "a bracket around a Latin word": r"\(wallet\)",
    "a diacritic": "[\u064b-\u0652]",
    "a ticker": r"\bSNDX ETF\b",
    "a very long word": r"\S{40,}",
    "a web address": r"https://\S+\?lang=ur",
    "a zero-width non-joiner": "\u200c",
    "an Arabic letter form": "ي.*ك",
    "an e-mail address": r"\w+@\w+\.example",
    "an English sentence": r'"Mashal-1 is alive and the link is stable\."',
    "an exclamation": r"نہیں!",
    "a mark of direction": "\u200f",
    "a lakh": "لاکھ",
    "a crore": "کروڑ",
    "an arab": "ارب",
    "Latin digits and a percent sign": r"\d\.\d%",
    "dollars": r"\$\d\d,\d{3}",
    "pointed quotation marks": "«[^»]+»",
    "square brackets": r"\[[^]]+\]",
    "Urdu digits and a percent sign": "[۰-۹]٪",
}


def sentences(name):
    texts = (block.text for block in ARTICLES[name].blocks if block.kind in PROSE)
    return sum(len(split_sentences(text)) for text in texts)


def levels(kind):
    return {block.level for block in BLOCKS if block.kind is kind}


def widths():
    """Return the number of columns of each table."""
    cells = {name: [b for b in article.blocks if b.group] for name, article in ARTICLES.items()}
    return {name: max(b.column for b in found) + 1 for name, found in cells.items() if found}


def test_there_are_24_plain_texts_and_18_in_markdown():
    endings = [path.suffix for path in PATHS]
    assert (endings.count(".txt"), endings.count(".md"), len(endings)) == (24, 18, 42)


@pytest.mark.parametrize("name", ARTICLES)
def test_every_article_is_urdu_and_has_a_title_and_a_text(name):
    check_urdu(ARTICLES[name])
    assert ARTICLES[name].title
    assert sentences(name) >= 2


def test_no_two_files_are_equal_but_two_have_the_same_title():
    assert len({path.read_bytes() for path in PATHS}) == len(PATHS)
    titles = [normalise(article.title) for article in ARTICLES.values()]
    assert len(titles) - len(set(titles)) == 1


def test_three_articles_are_long_and_three_are_very_short():
    counts = sorted(map(sentences, ARTICLES))
    assert [n for n in counts if n <= 3] == counts[:3]
    assert [n for n in counts if n >= 30] == counts[-3:]


def test_two_file_names_are_urdu_and_one_is_a_name_that_the_site_needs():
    plain = [name for name in ARTICLES if re.fullmatch(r"[a-z0-9-]+\.(?:txt|md)", name)]
    assert len(ARTICLES) - len(plain) == 2
    assert "tags.txt" in plain


@pytest.mark.parametrize("kind", BlockKind)
def test_every_kind_of_block_is_there(kind):
    assert any(block.kind is kind for block in BLOCKS)


@pytest.mark.parametrize("kind", MarkKind)
def test_every_kind_of_inline_markup_is_there(kind):
    assert any(mark.kind is kind for block in BLOCKS for mark in block.marks)


def test_headings_lists_and_quotes_are_nested():
    assert levels(BlockKind.HEADING) == {2, 3, 4}
    assert levels(BlockKind.LIST_ITEM) == {1, 2, 3}
    assert levels(BlockKind.QUOTE) == {1, 2}
    assert {block.marker for block in BLOCKS} >= {"•", "1.", "۱."}


def test_tables_have_three_to_six_columns():
    assert set(widths().values()) == {3, 4, 6}


def test_code_is_marked_with_its_language():
    assert {b.info for b in BLOCKS if b.kind is BlockKind.CODE} == {"sh", "python", "text"}


@pytest.mark.parametrize("feature", IN_TEXT)
def test_the_texts_show(feature):
    assert re.search(IN_TEXT[feature], TEXT)


def test_titles_are_long_quoted_and_questions():
    titles = [article.title for article in ARTICLES.values()]
    assert max(len(title.split()) for title in titles) == 25
    assert any(re.match(r'".+": ', title) for title in titles)
    assert any(title.endswith("؟") for title in titles)


def test_subjects_recur_and_some_articles_have_none():
    written = [article.metadata.get("tags", "") for article in ARTICLES.values()]
    tags = [normalise(tag.strip()) for line in written for tag in re.split("[،,]", line)]
    assert 2 <= tags.count("") <= 6
    subjects = set(tags) - {""}
    assert 12 <= len(subjects) <= 18
    assert sum(tags.count(subject) > 1 for subject in subjects) >= 12


def test_some_articles_have_no_date_and_no_labels_at_all():
    assert sum("date" not in article.metadata for article in ARTICLES.values()) == 3
    assert sum(not article.metadata for article in ARTICLES.values()) == 2


def test_every_picture_is_shown_and_one_that_is_shown_is_missing():
    shown = {block.info for block in BLOCKS if block.kind is BlockKind.IMAGE}
    assert shown - PICTURES == {"pictures/rescue-boats.jpg"}
    assert shown >= PICTURES
    assert {Path(name).suffix for name in PICTURES} == {".png", ".webp"}
    assert all((FOLDER / name).stat().st_size < LIMIT for name in PICTURES)


def test_the_settings_are_those_of_a_site():
    settings = tomllib.loads((NEWSROOM / "dozaban.toml").read_text(encoding="utf-8"))["site"]
    names = {name.removesuffix("_ur") for name in settings}
    assert names <= set(Settings.__dataclass_fields__)
    assert {name for name in settings if name.endswith("_ur")} == {
        "title_ur", "description_ur", "footer_ur",
    }  # fmt: skip
    pages = NEWSROOM / settings["pages"]
    assert {path.name for path in pages.iterdir()} == {"about.md", "about.ur.md"}
