import pytest

from tests.publishing.editions import edition_of, label, paragraph, reviewed
from translator.publishing.labels import label_rows
from translator.publishing.wording import Notice


def test_labels_stand_in_their_order_with_names_in_both_languages():
    edition = edition_of(
        label("source_node", "ماخذ نوڈ", "81726"),
        paragraph("پہلی بات۔"),
        label("author", "تحریر", "زینب خان"),
        english={"81726": "81726", "زینب خان": "Zainab Khan"},
    )
    node, author = label_rows(edition)
    assert (node.key, node.name_ur, node.name_en) == ("source_node", "ماخذ نوڈ", "Source node")
    assert (node.values_ur, node.values_en) == (("81726",), ("81726",))
    assert (author.name_ur, author.name_en) == ("تحریر", "Author")
    assert (author.values_ur, author.values_en) == (("زینب خان",), ("Zainab Khan",))


def test_each_tag_is_a_value_of_its_own():
    edition = edition_of(
        label("tags", "ٹیگز", "معیشت، سیلاب، آم"),
        english={"معیشت": "Economy", "سیلاب": "Floods", "آم": "Mango"},
    )
    (row,) = label_rows(edition)
    assert row.values_ur == ("معیشت", "سیلاب", "آم")
    assert row.values_en == ("Economy", "Floods", "Mango")


def test_a_date_is_written_out_and_not_left_to_the_engine():
    edition = edition_of(
        label("date", "تاریخ", "۵ جنوری ۲۰۲۳"), english={"۵ جنوری ۲۰۲۳": "nonsense"}
    )
    (row,) = label_rows(edition)
    assert row.values_ur == ("5 جنوری، 2023",)
    assert row.values_en == ("January 5, 2023",)


def test_the_time_of_a_timestamp_is_not_lost():
    edition = edition_of(
        label("timestamp", "ٹائم اسٹیمپ", "2023-01-05 14:30"),
        english={"2023-01-05 14:30": "2023-01-05 14:30"},
    )
    (row,) = label_rows(edition)
    assert "14:30" in row.values_ur[0]
    assert "14:30" in row.values_en[0]


def test_a_label_without_a_value_shows_a_dash():
    (row,) = label_rows(edition_of(label("author", "مصنف", "")))
    assert row.values_ur == row.values_en == ("—",)


def test_a_label_written_in_english_has_its_urdu_name_on_the_urdu_side():
    (row,) = label_rows(edition_of(label("tags", "Tags", "آم")))
    assert (row.name_ur, row.name_en) == ("ٹیگز", "Tags")


def test_an_unknown_label_keeps_its_name():
    (row,) = label_rows(edition_of(label("desk", "desk", "معیشت")))
    assert (row.name_ur, row.name_en) == ("desk", "desk")


def test_an_article_without_labels_has_no_rows():
    assert label_rows(edition_of(paragraph("پہلی بات۔"))) == []


def test_words_of_a_person_or_of_the_memory_are_shown():
    edition = edition_of(label("tags", "ٹیگز", "معیشت، سیلاب، آم"))
    (row,) = label_rows(reviewed(edition, "dAm"))
    assert row.values_en == ("Sentence 1", "Person 2.", "Memory 3.")
    assert row.english == tuple(
        zip(row.values_en, (p.review for p in reviewed(edition, "dAm").pairs), strict=True)
    )


@pytest.mark.parametrize(
    ("letter", "shown"), [("e", "Person 1."), ("m", "Memory 1."), ("a", "5th Jan")]
)
def test_a_date_that_was_reviewed_or_remembered_is_left_as_it_is(letter, shown):
    edition = edition_of(
        label("date", "تاریخ", "۵ جنوری ۲۰۲۳"), english={"۵ جنوری ۲۰۲۳": "5th Jan"}
    )
    (row,) = label_rows(reviewed(edition, letter))
    assert row.values_en == (shown,)
    assert row.values_ur == ("5 جنوری، 2023",)


@pytest.mark.parametrize("letter", "da")
@pytest.mark.parametrize("english", ["2026-08-06", "August 6, 2026"])
def test_a_date_that_was_approved_is_written_as_the_site_writes_dates(letter, english):
    edition = edition_of(label("date", "تاریخ", "2026-08-06"), english={"2026-08-06": english})
    (row,) = label_rows(reviewed(edition, letter), lambda day: Notice("یوم", f"Day {day.day}"))
    assert row.values_en == ("Day 6",)
    assert row.values_ur == ("یوم",)


def test_a_dash_has_no_review():
    (row,) = label_rows(reviewed(edition_of(label("author", "مصنف", "")), "a"))
    assert row.english == (("—", None),)


def test_values_have_the_numbers_of_their_sentences():
    edition = edition_of(
        paragraph("بات۔"), label("date", "تاریخ", "2023-01-05"), label("tags", "ٹیگز", "آم، سیب")
    )
    date, tags = label_rows(edition)
    assert [value.numbers for value in date.shown_en] == [(2,)]
    assert [(v.text, v.numbers) for v in tags.shown_ur] == [("آم", (3,)), ("سیب", (4,))]
    assert [v.text for v in tags.shown_en] == ["Sentence 3", "Sentence 4"]


def test_a_value_without_text_leaves_its_number_to_a_neighbour():
    english = {"الف": "", "ب": "B", "ج": ""}
    (row,) = label_rows(edition_of(label("tags", "ٹیگز", "الف، ب، ج"), english=english))
    assert [(v.text, v.numbers) for v in row.shown_en] == [("B", (1, 2, 3))]
    (row,) = label_rows(edition_of(label("tags", "ٹیگز", "الف، ج"), english=english))
    assert [(v.text, v.numbers) for v in row.shown_en] == [("—", (1, 2))]


def test_a_dash_stands_for_no_sentence():
    (row,) = label_rows(edition_of(label("author", "مصنف", "")))
    assert [(v.text, v.numbers, v.review) for v in row.shown_en] == [("—", (), None)]


def test_dates_are_written_as_the_page_wants_them():
    edition = edition_of(label("date", "تاریخ", "2023-01-05"))
    (row,) = label_rows(edition, lambda day: Notice(f"ur {day}", f"en {day}"))
    assert (row.values_ur, row.values_en) == (("ur 2023-01-05",), ("en 2023-01-05",))
