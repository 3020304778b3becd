from tests.publishing.editions import (
    RULE,
    code,
    edition_of,
    heading,
    item,
    label,
    paragraph,
    quote,
    table,
    title,
)
from translator.publishing.layout import arrange


def kinds_of(*blocks):
    return [(str(group.kind), len(group.parts)) for group in arrange(edition_of(*blocks))]


def test_title_and_labels_are_not_part_of_the_body():
    blocks = (title("سرخی"), label("tags", "ٹیگز", "آم"), paragraph("بات۔"))
    assert kinds_of(*blocks) == [("paragraph", 1)]


def test_paragraphs_and_headings_stand_alone():
    blocks = (heading("ایک"), paragraph("بات۔"), paragraph("بات۔"), heading("دو"), heading("تین"))
    assert kinds_of(*blocks) == [
        ("heading", 1), ("paragraph", 1), ("paragraph", 1), ("heading", 1), ("heading", 1),
    ]  # fmt: skip


def test_neighbouring_list_items_are_one_list_at_any_depth():
    blocks = (item("آم"), item("سیب", level=2), item("انار"), paragraph("بات۔"), item("کیلا"))
    assert kinds_of(*blocks) == [("list_item", 3), ("paragraph", 1), ("list_item", 1)]


def test_neighbouring_quotes_are_one_quotation():
    assert kinds_of(quote("ایک۔"), quote("دو۔"), paragraph("تین۔")) == [
        ("quote", 2), ("paragraph", 1),
    ]  # fmt: skip


def test_two_tables_in_a_row_stay_two():
    first = table(("شہر", "آبادی"), ("لاہور", "12"))
    second = table(("پھل",), ("آم",), group=2)
    groups = arrange(edition_of(*first, *second))
    assert [len(group.parts) for group in groups] == [4, 2]


def test_the_cells_of_a_table_come_row_by_row():
    rows = (("شہر", "آبادی"), ("لاہور", "12"), ("ملتان", ""))
    (group,) = arrange(edition_of(*table(*rows)))
    assert [[part.block.text for part in row] for row in group.rows] == [list(r) for r in rows]
    assert group.rows[2][1].pairs == ()


def test_parts_hold_the_pairs_of_their_block():
    (group,) = arrange(edition_of(paragraph("پہلی بات۔ دوسری بات۔")))
    assert [pair.segment.text for pair in group.parts[0].pairs] == ["پہلی بات۔", "دوسری بات۔"]


def test_two_code_blocks_and_two_rules_stay_apart():
    assert kinds_of(code("a"), code("b"), RULE, RULE) == [
        ("code", 1), ("code", 1), ("rule", 1), ("rule", 1),
    ]  # fmt: skip
