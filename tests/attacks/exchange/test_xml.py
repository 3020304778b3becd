"""XML that is to bring in other files, or to be read as something else than it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.attacks.exchange.bodies import XLIFF1, XLIFF2, unit1, unit2, xliff1, xliff2
from translator.errors import DozabanError, ExchangeError
from translator.exchange.pick import read_returned
from translator.exchange.tmx_read import read_tmx

INSIDE = "what nobody outside may read"
GOOD = xliff1(unit1("a city"))


@pytest.fixture
def secret(tmp_path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text(INSIDE, encoding="utf-8")
    return path


def read(folder: Path, data: str | bytes, name: str = "a.xlf") -> list[str]:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return [one.target for one in read_returned(path)]


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE x [<!ENTITY a SYSTEM "{}">]>',
        '<!DOCTYPE x [<!ENTITY a PUBLIC "-//x" "{}">]>',
        '<!DOCTYPE x [<!ENTITY % p SYSTEM "{}"> %p;]>',
        "<!DOCTYPE x [<!ENTITY % p \"<!ENTITY a SYSTEM '{}'>\"> %p;]>",
        '<!DOCTYPE x [<!ENTITY a "{}">]>',
    ],
)
@pytest.mark.parametrize("make", [xliff1, xliff2])
def test_no_entity_brings_another_file_in(tmp_path, secret, head, make):
    unit = unit1("&a;") if make is xliff1 else unit2("&a;")
    with pytest.raises(ExchangeError) as error:
        read(tmp_path, make(unit, head.format(secret.as_uri())))
    assert INSIDE not in str(error.value)


@pytest.mark.parametrize("place", ["{}", "http://127.0.0.1:9/a.dtd"])
def test_a_document_type_elsewhere_is_not_loaded(tmp_path, secret, place):
    head = f'<!DOCTYPE xliff SYSTEM "{place.format(secret.as_uri())}">'
    assert read(tmp_path, head + GOOD) == ["a city"]


def test_inclusions_and_instructions_are_no_text(tmp_path, secret):
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{secret.as_uri()}"/>'
    style = f'<?xml-stylesheet href="{secret.as_uri()}"?>'
    inside = f"a {include}<?php echo 1 ?><!-- no --> <![CDATA[<city>]]>"
    assert read(tmp_path, style + xliff1(unit1(inside))) == ["a  <city>"]


def test_a_base_is_followed_nowhere(tmp_path, secret):
    based = GOOD.replace("<file", f'<file xml:base="{secret.parent.as_uri()}/"', 1)
    assert read(tmp_path, based) == ["a city"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_an_encoding_is_read_or_refused_but_never_guessed_wrong(tmp_path, encoding):
    name = encoding.removesuffix("-sig").removesuffix("-le")
    data = f'<?xml version="1.0" encoding="{name}"?>{GOOD}'.encode(encoding)
    try:
        assert read(tmp_path, data) == ["a city"]
    except ExchangeError as error:
        assert "not well-formed XML" in str(error)  # noqa: PT017 - either is right


@pytest.mark.parametrize("encoding", ["utf-7", "x-evil", "utf-16", "", "ebcdic-cp-us"])
def test_a_false_declaration_ends_in_a_sentence(tmp_path, encoding):
    data = f'<?xml version="1.0" encoding="{encoding}"?>{GOOD}'
    try:
        read(tmp_path, data)
    except ExchangeError as error:
        assert str(error).isprintable()  # noqa: PT017 - as above


@pytest.mark.parametrize("text", [XLIFF1.format(unit1("a")), XLIFF2.format(unit2("a"))])
def test_a_file_that_breaks_off_is_refused_wherever_it_does(tmp_path, text):
    for length in range(0, len(text) - 1, 7):
        with pytest.raises(ExchangeError, match=r"a\.xlf, line .* Export the file again"):
            read(tmp_path, text[:length])


@pytest.mark.parametrize("odd", ["\0", "\x01", "\x1b", "\ufffe", "&#0;", "&#xD800;", "&#x1F;"])
def test_what_xml_has_no_place_for_is_refused(tmp_path, odd):
    with pytest.raises(ExchangeError, match="not well-formed XML"):
        read(tmp_path, xliff1(unit1(f"a{odd}b")))


@pytest.mark.parametrize("digits", ["0", "0000", "D800", "DFFF"])
def test_what_no_database_keeps_is_refused_in_the_way_that_xliff_2_writes_it(tmp_path, digits):
    with pytest.raises(ExchangeError, match="sentence 1: it has characters that are none"):
        read(tmp_path, xliff2(unit2(f'a<cp hex="{digits}"/>b')))


@pytest.mark.parametrize("digits", ["", "-1", "110000", "FFFFFFFFFFFFFFFFFF", "zz"])
def test_numbers_of_no_character_are_left_out(tmp_path, digits):
    assert read(tmp_path, xliff2(unit2(f'a<cp hex="{digits}"/>b'))) == ["ab"]


@pytest.mark.parametrize("namespace", ["", "urn:other", "urn:oasis:names:tc:xliff:document:9.9"])
def test_another_namespace_is_read_or_refused(tmp_path, namespace):
    for text in (GOOD, xliff2(unit2("a city"))):
        known = text.split('xmlns="')[1].split('"')[0]
        try:
            assert read(tmp_path, text.replace(known, namespace)) in (["a city"], [])
        except ExchangeError as error:
            assert str(error).isprintable()  # noqa: PT017 - either is right


def test_languages_that_are_turned_round_are_refused_or_told_apart():
    tmx = (
        '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>a city</seg>'
        '</tuv><tuv xml:lang="ur"><seg>شہر</seg></tuv></tu></body></tmx>'
    )
    (unit,) = read_tmx(tmx.encode(), "a.tmx").units
    assert (unit.source, unit.target) == ("شہر", "a city")


@pytest.mark.parametrize("name", ["a.docx", "a.epub", "a.odt", "a.xlsx", "a.mqxliff"])
def test_a_format_that_is_not_read_is_told_by_its_name_alone(tmp_path, name):
    path = tmp_path / name
    path.mkdir()  # nothing could be read from it
    with pytest.raises(DozabanError, match=r"must end in .* Change it\."):
        read_returned(path)
