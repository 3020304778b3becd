from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.errors import EncodingError
from translator.reading.decode import decode

# Letters that Windows-1256 has: no ی (a writer on that code page types ي), no ۔ and no digits ۰-۹.
SHORT = "پاكستان نے ٹيسٹ ميچ جيت ليا."
LONG = (
    "كراچي ميں كاروبار كا آغاز مندي سے ہوا، تاہم دوپہر كے بعد خريداري بڑھ گئي. "
    "ماہرين كا كہنا ہے كہ سرمايہ كار نئے بجٹ كے منتظر ہيں. "
    "چند بينكوں كے حصص ميں تيزي رہي؛ ٹيلي كام كے شعبے ميں كوئي تبديلي نہيں آئي.\n"
) * 8
URDU = "بٹ کوائن کی قیمت ۶۸ ہزار ڈالر ہو گئی۔\nسرمایہ کار خوش ہیں۔\n"


def test_utf_8_is_read():
    assert decode(URDU.encode(), "a") == (URDU, "utf-8")


def test_the_utf_8_mark_is_not_part_of_the_text():
    assert decode(codecs.BOM_UTF8 + URDU.encode(), "a") == (URDU, "utf-8")


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides(mark: bytes, encoding: str):
    text, found = decode(mark + URDU.encode(encoding), "a")
    assert text == URDU
    assert encoding.startswith(found)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [URDU, LONG, "سونا مہنگا ہوا۔"], ids=["lines", "long", "short"])
def test_utf_16_without_a_mark_is_recognised(text: str, encoding: str):
    assert decode(text.encode(encoding), "a") == (text, encoding)


@pytest.mark.parametrize("text", [SHORT, LONG], ids=["short", "long"])
def test_windows_1256_is_recognised(text: str):
    assert decode(text.encode("cp1256"), "a") == (text, "cp1256")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_all_line_ends_become_one(end: str):
    assert decode(f"ایک{end}{end}دو{end}".encode(), "a")[0] == "ایک\n\nدو\n"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
        b"PK\x03\x04" + bytes(range(255, -1, -1)) * 20,
        b"\x00" * 500,
        b"%PDF-1.7\n" + bytes(range(1, 32)) * 30,
        codecs.BOM_UTF16_LE + b"\x41",
        codecs.BOM_UTF8 + b"\xff\xfe",
        codecs.BOM_UTF32_LE + b"\xff\xff\xff\xff",
    ],
    ids=["png", "zip", "zeros", "pdf", "half utf-16", "broken utf-8", "broken utf-32"],
)
def test_what_is_not_text_is_refused_by_name(data: bytes):
    with pytest.raises(EncodingError, match=r"picture\.txt: .*not look like a text file"):
        decode(data, "picture.txt")


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (URDU.encode() + "ك".encode("cp1256"), 3),
        (b"\xc7 " + URDU.encode(), 1),
        (URDU.encode()[:-2], 2),
        (URDU.encode() + b"\xed\xa0\x80", 3),
        (codecs.BOM_UTF8 + URDU.encode() + b"\n\xff", 4),
    ],
    ids=["windows-1256", "at the beginning", "cut off", "surrogate", "behind a mark"],
)
def test_a_stray_byte_does_not_make_utf_8_anything_else(data: bytes, line: int):
    with pytest.raises(EncodingError, match=rf"a\.txt: line {line} is not UTF-8, as the rest"):
        decode(data, "a.txt")


def test_a_zero_does_not_make_utf_8_anything_else():
    assert decode((URDU * 9).replace("۶", "\0", 3).encode(), "a")[1] == "utf-8"


def test_a_form_feed_does_not_make_a_text_binary():
    assert decode("ایک\fدو".encode(), "a")[0] == "ایک\fدو"


@settings(deadline=None)
@given(st.binary())
def test_any_bytes_are_text_or_refused(data: bytes):
    try:
        text, encoding = decode(data, "a")
    except EncodingError:
        return
    assert "\r" not in text
    assert codecs.lookup(encoding)


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_utf_8_text_comes_back(text: str):
    assert decode(text.encode(), "a")[0] == text.removeprefix("\ufeff")
