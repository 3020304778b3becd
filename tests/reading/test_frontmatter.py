from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.article import Block, BlockKind
from translator.errors import ArticleError
from translator.reading.frontmatter import (
    FrontMatter,
    front_matter_blocks,
    split_front_matter,
)


def read_or_complaint(text: str) -> list[Block] | str:
    """Return the blocks of the front matter, or the sentence that the user sees."""
    try:
        return front_matter_blocks(split_front_matter(text, "a.md")[0])
    except ArticleError as error:
        return str(error)


def test_front_matter_and_text_are_separated():
    front, rest = split_front_matter("---\ntitle: سرخی\nn: 7\n---\nمتن\n", "a.md")
    assert front.values == {"title": "سرخی", "n": "7"}
    assert rest == "متن\n"


def test_front_matter_tells_the_lines_of_its_names_and_its_length():
    front, _ = split_front_matter("---\n\ntitle: سرخی\ntags:\n- الف\n- ب\n'n': 7\n---\nمتن\n", "a")
    assert front.lines == {"title": 3, "tags": 4, "n": 7}
    assert front.length == 8
    assert [(b.info, b.line) for b in front_matter_blocks(front)] == [
        ("", 3),
        ("tags", 4),
        ("n", 7),
    ]


@pytest.mark.parametrize(
    "text", ["متن\n", "", "----\nالف: ب\n---\n", "\n---\nالف: ب\n---\n", "---\nالف: ب\n"]
)
def test_a_text_without_front_matter_is_left_alone(text: str):
    assert split_front_matter(text, "a.md") == (FrontMatter(), text)


def test_names_that_are_no_text_become_text():
    assert split_front_matter("---\n2024: الف\n---\n", "a.md")[0].values == {"2024": "الف"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitle: رپورٹ: نئی\n---\n", 2),
        ("---\ntitle: الف\ntags: [چین, روس\nauthor: ب\n---\n", 4),
        ('---\ntitle: الف\nauthor: ب\nn: "کھلا\n---\n', 5),
    ],
)
def test_a_mistake_is_reported_with_its_line(text: str, line: int):
    with pytest.raises(ArticleError, match=rf"a\.md: the front matter .*\bline {line}\b"):
        split_front_matter(text, "a.md")


def test_a_forbidden_character_is_reported():
    with pytest.raises(ArticleError, match=r"a\.md: the front matter is not valid YAML"):
        split_front_matter("---\ntitle: \x01\n---\n", "a.md")


@pytest.mark.parametrize("body", ["- ایک\n- دو\n", "صرف متن\n", "7\n"])
def test_what_is_no_mapping_is_refused(body: str):
    with pytest.raises(ArticleError, match=r"a\.md: .*`name: value`"):
        split_front_matter(f"---\n{body}---\n", "a.md")


@pytest.mark.parametrize(
    "value",
    [
        "2024-13-45",
        "2024-01-01 25:00:00",
        "!!int x",
        "!!float x",
        "!!bool x",
        "!!timestamp x",
        "!!python/object:os.system x",
        "[" * 3000,
        "9" * 5000,
        "&x [*x]",
        "{[a]: b}",
    ],
    ids=lambda value: value[:12],
)
def test_a_value_that_yaml_cannot_make_is_reported_or_read_never_a_crash(value: str):
    outcome = read_or_complaint(f"---\ndate: {value}\n---\nمتن")
    assert len(outcome) == 1 or str(outcome).startswith("a.md: the front matter")


def test_a_date_that_does_not_exist_is_shown_as_written():
    data, _ = split_front_matter("---\ndate: 2024-02-31\n---\n", "a.md")
    assert front_matter_blocks(data)[0].text == "2024-02-31"


def test_values_become_label_lines():
    data = {"title": "سرخی", "Tags": ["الف", 7], "region": None, "مصنف": "حنا"}
    assert front_matter_blocks(FrontMatter(data)) == [
        Block(BlockKind.TITLE, "سرخی"),
        Block(BlockKind.LABEL, "الف, 7", info="tags", label="Tags"),
        Block(BlockKind.LABEL, "", info="region", label="region"),
        Block(BlockKind.LABEL, "حنا", info="author", label="مصنف"),
    ]


@pytest.mark.parametrize(
    ("written", "shown"),
    [("2024-06-03", "2024-06-03"), ("2024-06-03T10:30:00", "2024-06-03T10:30:00"), ("7", "7")],
)
def test_dates_and_numbers_are_shown_as_written(written: str, shown: str):
    data, _ = split_front_matter(f"---\ndate: {written}\n---\n", "a.md")
    assert front_matter_blocks(data)[0].text == shown


@settings(deadline=None)
@given(st.text(alphabet="ab:-[]{}&*!'\"|>#%@,? \n12س", max_size=60))
def test_any_front_matter_is_read_or_reported(body: str):
    outcome = read_or_complaint(f"---\n{body}\n---\n")
    assert isinstance(outcome, list) or outcome.startswith("a.md: the front matter")


def test_values_that_refer_to_others_are_refused():
    bomb = "".join(f"b{n}: &b{n} [{', '.join([f'*b{n - 1}'] * 9)}]\n" for n in range(1, 30))
    assert read_or_complaint(f"---\nb0: &b0 x\n{bomb}---\nمتن") == (
        "a.md: the front matter refers to another value (*b0) in line 3. "
        "Write the value itself there."
    )


def test_a_name_that_stands_twice_is_refused():
    assert read_or_complaint("---\ntitle: الف\ndate: x\ntitle: بے\n---\nمتن") == (
        "a.md: the front matter names title twice, in lines 2 and 4. Leave one of them out."
    )


def test_front_matter_of_any_length_is_not_read():
    long = "".join(f"k{n}: x\n" for n in range(9000))
    assert "longer than 64 KiB" in read_or_complaint(f"---\n{long}---\nمتن")


def test_values_within_values_without_end_are_refused():
    deep = "[" * 5000 + "]" * 5000
    assert "not valid YAML" in read_or_complaint(f"---\na: {deep}\n---\nمتن")
