"""Older TBX, and TBX in which the elements are called after the data categories."""

from __future__ import annotations

import pytest

from translator.exchange import terms_from_tbx
from translator.terms import Term

FULL = Term(
    "زنجیر",
    "chain",
    ("زنجیریں",),
    ("blockchain",),
    ("shackle",),
    "crypto",
    ("بلاک",),
    "IMF",
    "Not the metal",
)

TIG = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en">
<martifHeader><fileDesc><sourceDesc><p>Sample</p></sourceDesc></fileDesc></martifHeader>
<text><body><termEntry id="e1">
  <descrip type="subjectField">crypto</descrip>
  <admin type="source">IMF</admin>
  <note>Not the metal</note>
  <langSet xml:lang="en">
    <tig><term>chain</term>
      <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
    <tig><term>blockchain</term>
      <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig>
    <tig><term>shackle</term>
      <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
  </langSet>
  <langSet xml:lang="ur">
    <tig><term>زنجیر</term><descrip type="context">بلاک</descrip></tig>
    <tig><term>زنجیریں</term></tig>
  </langSet>
</termEntry></body></text></martif>
"""

NTIG = """<martif type="TBX-Basic" xml:lang="en"><text><body><termEntry>
  <descripGrp><descrip type="subjectField">crypto</descrip></descripGrp>
  <admin type="source">IMF</admin>
  <note>Not the metal</note>
  <langSet xml:lang="ur-PK">
    <ntig><termGrp><term>زنجیر</term></termGrp>
      <descripGrp><descrip type="context">بلاک</descrip></descripGrp></ntig>
    <ntig><termGrp><term>زنجیریں</term></termGrp></ntig>
  </langSet>
  <langSet xml:lang="en-US">
    <ntig><termGrp><term>chain</term></termGrp></ntig>
    <ntig><termGrp><term>blockchain</term></termGrp></ntig>
    <ntig><termGrp><term>shackle</term><termNoteGrp>
      <termNote type="normativeAuthorization">supersededTerm</termNote>
    </termNoteGrp></termGrp></ntig>
  </langSet>
</termEntry></body></text></martif>
"""

DCT = """<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader/><text><body><conceptEntry id="c1">
  <min:subjectField>crypto</min:subjectField>
  <basic:source>IMF</basic:source>
  <note>Not the metal</note>
  <langSec xml:lang="ur">
    <termSec><term>زنجیر</term><basic:context>بلاک</basic:context></termSec>
    <termSec><term>زنجیریں</term></termSec>
  </langSec>
  <langSec xml:lang="en">
    <termSec><term>chain</term>
      <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
    <termSec><term>blockchain</term></termSec>
    <termSec><term>shackle</term>
      <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
  </langSec>
</conceptEntry></body></text></tbx>
"""


@pytest.mark.parametrize("text", [TIG, NTIG, DCT], ids=["tig", "ntig", "dct"])
def test_each_dialect_gives_the_same_term(text):
    assert terms_from_tbx(text.encode(), "x.tbx").terms == (FULL,)


def test_the_encoding_that_the_file_declares_is_used():
    data = TIG.replace("UTF-8", "UTF-16").encode("utf-16")

    assert terms_from_tbx(data, "x.tbx").terms == (FULL,)


def test_an_entry_without_id_is_named_by_its_number():
    found = terms_from_tbx(NTIG.replace("ur-PK", "fr").encode(), "x.tbx")

    assert found.skipped == ("x.tbx, line 1: entry number 1 has no Urdu term.",)
