"""XML that is broken or means harm."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.errors import GlossaryError
from translator.exchange import terms_from_tbx

BOMB = (
    '<!DOCTYPE tbx [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    + ']><tbx id="&a11;">&a11;</tbx>'
)


def message(text: str) -> str:
    with pytest.raises(GlossaryError) as caught:
        terms_from_tbx(text.encode(), "x.tbx")
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "line 1, column 1"),
        ("coin,سکہ", "line 1, column 1"),
        ("<tbx>\n <text></tbx>", "line 2, column 14"),
        ("<tbx>\n&nbsp;</tbx>", "line 2, column 7"),
        ("<tbx>\n<a>\x01</a></tbx>", "line 2, column 4"),
        ("<tbx>" + "<hi>" * 400, "line 1, column "),
        (BOMB, "line 1, column "),
    ],
)
def test_malformed_xml_is_placed_by_line_and_column(text, place):
    said = message(text)

    assert said.startswith(f"x.tbx, {place}")
    assert "not well-formed" in said
    assert said.count("line ") <= 2


def test_what_is_not_tbx_is_told_apart():
    assert message("<html/>").startswith("x.tbx, line 1, column 1: <html> does not begin a TBX")


def test_an_entity_is_not_expanded(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    said = message(f'<!DOCTYPE tbx [<!ENTITY e SYSTEM "{secret.as_uri()}">]>\n<tbx>&e;</tbx>')

    assert said.startswith("x.tbx, line 2: &e; is an XML entity")
    assert "secret" not in said


def test_an_entity_in_an_attribute_is_refused():
    said = message('<!DOCTYPE tbx [<!ENTITY e "x">]><tbx type="&e;"/>')

    assert "e is an XML entity" in said


def test_an_entity_of_a_document_type_that_is_not_loaded_is_refused():
    said = message('<!DOCTYPE tbx SYSTEM "https://example.org/tbx.dtd">\n\n<tbx>&nbsp;</tbx>')

    assert said.startswith("x.tbx, line 3: &nbsp; is an XML entity")


@given(st.binary(max_size=60) | st.text(st.sampled_from("<>/&;!'\"= atbx[]-?"), max_size=60))
def test_anything_else_gives_no_term_and_no_other_error(data):
    raw = data.encode() if isinstance(data, str) else data
    found = None
    with contextlib.suppress(GlossaryError):
        found = terms_from_tbx(raw, "x.tbx")
    assert found is None or found.terms == ()
