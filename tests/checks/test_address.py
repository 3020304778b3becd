"""Addresses, handles and hashtags must stay as they are."""

from __future__ import annotations

import pytest

from tests.checks.build import applied, found, said
from translator.checks.address import CHECK
from translator.draft import Draft, Severity

PLAIN = "تفصیل دیکھیں۔"


def missing(address: str) -> tuple[str, Severity, str]:
    message = f"“{address}” is not in the translation letter by letter."
    return ("address", Severity.ERROR, message)


def added(address: str) -> tuple[str, Severity, str]:
    return ("address", Severity.ERROR, f"“{address}” is not in the source.")


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a?b=c#d",
        "http://example.org/rain_(storm)",
        "www.example.org",
        "desk@example.org",
        "@news_desk",
        "#CleanAir",
    ],
)
def test_an_address_that_is_kept_is_fine_and_one_that_is_lost_an_error(address):
    urdu = f"تفصیل {address} پر دیکھیں۔"
    assert found(CHECK, urdu, f"See {address}.") == []
    (finding,) = found(CHECK, urdu, "See there.")
    assert said([finding]) == [missing(address)]
    assert urdu[slice(*finding.source_place)] == address
    assert finding.fix is None


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("https://example.org/a", "https://example.org/A"),
        ("https://example.org/a", "https://other.net"),
        ("desk@example.org", "disk@example.org"),
        ("@news_desk", "@newsdesk"),
        ("#CleanAir", "#cleanair"),
    ],
)
def test_the_fix_puts_the_right_address_in_the_place_of_a_wrong_one(right, wrong):
    urdu, english = f"تفصیل {right} پر دیکھیں۔", f"See {wrong}, please."
    findings = found(CHECK, urdu, english)
    assert said(findings) == [missing(right)]
    assert english[slice(*findings[0].place)] == wrong
    assert applied(findings, english) == f"See {right}, please."


def test_several_wrong_addresses_are_told_by_their_likeness():
    urdu = "https://alpha.org/one اور https://beta.net/two دیکھیں۔"
    english = "See https://beta.net/tow and https://alpha.org/oen."
    findings = found(CHECK, urdu, english)
    assert said(findings) == [missing("https://alpha.org/one"), missing("https://beta.net/two")]
    mended = "See https://beta.net/two and https://alpha.org/one."
    assert applied(findings, english) == mended
    assert found(CHECK, urdu, mended) == []


def test_a_handle_does_not_answer_for_a_web_address():
    findings = found(CHECK, "https://example.org دیکھیں۔", "See @example.")
    assert said(findings) == [missing("https://example.org"), added("@example")]
    assert [f.fix for f in findings] == [None, None]


@pytest.mark.parametrize("address", ["https://example.org", "a@b.org", "@news_desk", "#CleanAir"])
def test_an_address_that_the_source_lacks_is_an_error(address):
    english = f"See {address} there."
    (finding,) = found(CHECK, PLAIN, english)
    assert said([finding]) == [added(address)]
    assert english[slice(*finding.place)] == address


def test_an_address_must_come_as_often_as_in_the_source():
    urdu = "@news_desk نے @news_desk کو لکھا۔"
    assert said(found(CHECK, urdu, "@news_desk wrote.")) == [missing("@news_desk")]
    assert said(found(CHECK, "@news_desk نے لکھا۔", "@news_desk wrote to @news_desk")) == [
        added("@news_desk")
    ]


def test_an_address_that_lost_its_place_is_not_reported_again():
    urdu = "تفصیل https://example.org پر دیکھیں۔"
    kept = Draft("See there. (https://example.org)", lost=("https://example.org",))
    gone = Draft("See there.", lost=("https://example.org",))
    assert found(CHECK, urdu, kept) == []
    assert found(CHECK, urdu, gone) == []


def test_a_hashtag_in_urdu_may_be_translated():
    assert found(CHECK, "#صاف_ہوا مہم", "The #CleanAir campaign") == []
    findings = found(CHECK, "#صاف_ہوا مہم", "The #CleanAir #Lahore campaign")
    assert said(findings) == [added("#Lahore")]


@pytest.mark.parametrize(
    "english", ["It is no. #1.", "He writes C# and F#.", "At @ 5", "a#b", "See it."]
)
def test_signs_that_are_no_address_are_fine(english):
    assert found(CHECK, PLAIN, english) == []
