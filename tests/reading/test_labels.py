from __future__ import annotations

import pytest

from translator.reading.labels import LABEL_NAMES, label_key, split_label

SPELLINGS = {
    "author": "مصنف مصنفہ تحریر لکھاری رپورٹر نامہ_نگار از_قلم Author By",
    "category": "زمرہ زمرے زمرہ_جات کیٹیگری کیٹگری شعبہ Categories Category",
    "date": "تاریخ تاریخ_اشاعت اشاعت شائع_شدہ شائع_ہوا Date Published",
    "link": "لنک ویب_سائٹ Link URL",
    "location": "مقام جگہ Location",
    "photo": "تصویر فوٹو تصویر_بشکریہ Photo",
    "source": "ذریعہ ذرائع ماخذ بشکریہ حوالہ Source",
    "source_node": "ماخذ_نوڈ سورس_نوڈ Source_Node",
    "summary": "خلاصہ Summary Description",
    "tags": "ٹیگز ٹیگ کلیدی_الفاظ موضوعات Tags Tag Keywords",
    "timestamp": "ٹائم_اسٹیمپ ٹائم_سٹیمپ ٹائم_اسٹامپ وقت_اشاعت وقت Timestamp",
    "title": "عنوان سرخی Title",
    "translator": "مترجم ترجمہ Translator",
    "updated": "تازہ_ترین آخری_بار_اپ_ڈیٹ اپ_ڈیٹ Updated",
}
ALL = [(s.replace("_", " "), key) for key, line in SPELLINGS.items() for s in line.split()]


@pytest.mark.parametrize(("spelling", "key"), ALL)
def test_every_spelling_gives_its_key(spelling: str, key: str):
    assert label_key(spelling) == key


@pytest.mark.parametrize(("spelling", "key"), ALL)
def test_every_spelling_opens_a_label_line(spelling: str, key: str):
    assert split_label(f"{spelling}: ایک بات") == (key, spelling, "ایک بات")


def test_every_key_has_names_in_both_languages_that_lead_back_to_it():
    assert set(LABEL_NAMES) == set(SPELLINGS)
    for key, names in LABEL_NAMES.items():
        assert [label_key(name) for name in names] == [key, key]


@pytest.mark.parametrize("label", ["source_node", "SOURCE NODE", "ماخذ  نوڈ", "ماخذ\u200cنوڈ"])
def test_underscores_capitals_and_spaces_do_not_matter(label: str):
    assert label_key(label) == "source_node"


def test_arabic_letters_do_not_matter():
    assert label_key("كيٹگري") == "category"


@pytest.mark.parametrize("label", ["", "بٹ کوائن", "ماخذ نوڈز", "tagged", "نیا ماخذ"])
def test_other_words_are_no_labels(label: str):
    assert label_key(label) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ٹیگز:", ("tags", "ٹیگز", "")),
        ("  ٹیگز  :  الف, ب  ", ("tags", "ٹیگز", "الف, ب")),
        ("ٹیگز：الف", ("tags", "ٹیگز", "الف")),
        ("لنک: https://example.com", ("link", "لنک", "https://example.com")),
    ],
)
def test_a_label_line_is_taken_apart(line: str, expected: tuple[str, str, str]):
    assert split_label(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "",
        ":",
        ": متن",
        "ٹیگز",
        "رپورٹ: جہاز رانی متاثر",
        "گورنر نے کہا: ذخائر کافی ہیں",
        "آج کا ماخذ: وزارت",
    ],
)
def test_a_title_with_a_colon_is_not_a_label(line: str):
    assert split_label(line) is None
