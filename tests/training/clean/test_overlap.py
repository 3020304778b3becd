"""Development sets stay unseen."""

from __future__ import annotations

import pytest

from training.clean.overlap import Overlap
from training.clean.pair import make_pair, make_text

SETS = [
    make_pair(
        "محکمہ موسمیات نے کل شام تک پہاڑی علاقوں میں برف باری کی پیش گوئی کی ہے۔",
        "The weather office expects snow in the mountains until tomorrow evening.",
    ),
    make_pair("شکریہ جناب!", "Thank you, sir!"),
    make_pair("پل آج صبح گر گیا۔", "The old bridge fell this morning."),
    make_pair("پل گر گیا ہے۔", "The bridge has collapsed."),
]
OVERLAP = Overlap(SETS, 8)


@pytest.mark.parametrize(
    ("text", "language", "touches"),
    [
        ("The weather office expects snow in the mountains until tomorrow evening.", "en", True),
        ("the WEATHER office - expects snow in the mountains until tomorrow evening", "en", True),
        ("Today the weather office expects snow in the mountains, he said.", "en", True),
        ("The weather office expects rain in the mountains until tomorrow morning.", "en", False),
        ("He says that the weather office expects snow in the valleys.", "en", False),
        ("محکمہ موسمیات نے کل شام تک پہاڑی علاقوں میں بارش کا کہا ہے۔", "ur", True),
        ("پہاڑی علاقوں میں برف باری ہوئی۔", "ur", False),
        ("Thank you sir", "en", True),
        ("Thank you", "en", False),
        ("Thank you, sir, said the boy to him.", "en", False),
        ("He said that the old bridge fell this morning, and left.", "en", True),
        ("He said that the old bridge fell this evening, and left.", "en", False),
        ("The old bridge fell this", "en", False),
        ("The old clerk says the bridge has collapsed.", "en", True),
        ("The bridge has not collapsed, he says.", "en", False),
        ("خبر ہے کہ پل آج صبح گر گیا تھا۔", "ur", True),
        ("خبر ہے کہ پل کل صبح گر گیا تھا۔", "ur", False),
    ],
)
def test_eight_words_in_a_row_or_a_whole_shorter_sentence_of_four_overlap(text, language, touches):
    assert OVERLAP.touches(make_text(text, language)) is touches


def test_one_side_is_enough():
    assert OVERLAP.touches_pair(make_pair("کوئی اور جملہ یہاں ہے۔", "Thank you, sir."))
    assert OVERLAP.touches_pair(make_pair("شکریہ جناب", "Many thanks to you."))
    assert not OVERLAP.touches_pair(make_pair("کوئی اور جملہ", "Another sentence"))


def test_without_development_sets_nothing_overlaps():
    assert not Overlap((), 8).touches(make_text("Thank you", "en"))


def test_fewer_words_in_a_row_are_enough_if_the_settings_say_so():
    text = make_text("He says that snow in the mountains is rare.", "en")
    assert Overlap(SETS, 4).touches(text)
    assert not Overlap(SETS, 5).touches(text)
