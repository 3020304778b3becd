"""Names that are lost, put for others, or spelled in two ways.

Which words of a pair are one name is found here by its consonants, without the tool's own rules:
"Trump" and ٹرمپ are t-r-m-p. Only pairs that agree fully, and stand once on each side, are used.
"""

from __future__ import annotations

import re
from random import Random

from anyascii import anyascii

from benchmarks.faults.fault import Fault, before_end, one_of, swapped
from translator.urdu import normalise

__all__ = ["NAMES", "two_spellings"]

_LEAST = 3  # consonants; fewer agree by chance
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}(?![\w’'-])")
_SOUNDS = (("ph", "f"), ("ck", "k"), ("ch", "c"), ("sh", "s"), ("x", "ks"), ("q", "k"))
_SILENT = str.maketrans("", "", "aeiouyhw'`’ ")
_OTHERS = ("Karim", "Lagos", "Henrietta", "Bogota", "Dmitri", "Multan", "Okonkwo", "Tromso")
# Days, months, and English nouns that Urdu writes in its own letters: no names.
_NOT_NAMES = frozenset(
    """
January February March April June July August September October November December Monday Tuesday
Wednesday Thursday Friday Saturday Sunday Control Commission Hospital School Institute Party Latin
Medical Grand Internet Committee Bank Research Olympic Olympics Olympian English World Diamond
Public Street Group Global Post Communist Spring King Black Church Congress Court Department
Superintendent Hurricane Games Republican Ranch Santa Canal Star Director Market Transport Press
Morning Imperial Lunar Mission Federal Diagnostics Laboratory Baccalaureate Squadron Leader Square
Forum Rooms Player Capitals Arts Mister Harbour Booking Liberal Grande Community Gardens Memorial
Stadium Supreme Final Tribal Chairman System Report Terminus Formula Category Scale Crown Impact
Probe Article Authority Senate Modern Glory Cirque Symphony Motor Speedway Naked Channel Trinity
Lord Communism Corps Marshal Mystic Creek Phantom Republic Sound Park Sedan Station Winter
Translate Saint List Delta University College Minister President Doctor General Team Council
""".split()
)
_SPELLINGS = (
    ("شہباز قریشی", "Shahbaz Qureshi", "Shehbaz Qureshi"),
    ("یوسف رحمانی", "Yusuf Rahmani", "Yousaf Rahmani"),
    ("عائشہ درانی", "Ayesha Durrani", "Aisha Durrani"),
    ("محسن بٹ", "Mohsin Butt", "Muhsin Butt"),
    ("نصیر کھوسو", "Naseer Khoso", "Nasir Khoso"),
    ("زبیدہ لاشاری", "Zubaida Lashari", "Zobeida Lashari"),
    ("توقیر جمالی", "Tauqeer Jamali", "Tauqir Jamali"),
    ("ثریا بلوچ", "Surayya Baloch", "Suraiya Baloch"),
    ("فیروز مگسی", "Feroz Magsi", "Firoz Magsi"),
    ("گلشیر ہوتی", "Gulsher Hoti", "Gulshair Hoti"),
)
_TOLD = (
    ("{} نے منصوبے کا افتتاح کیا۔", "{} opened the project."),
    ("بعد میں {} نے صحافیوں سے بات کی۔", "Later {} spoke to reporters."),
    ("وزیر نے {} کا شکریہ ادا کیا۔", "The minister thanked {}."),
    ("رپورٹ میں {} کا ذکر بھی ہے۔", "The report also mentions {}."),
    ("{} کے مطابق سڑک اگلے سال کھلے گی۔", "According to {}, the road will open next year."),
    ("شہریوں نے {} سے ملاقات کی۔", "Citizens met {}."),
)
# Names that are everyday words too, and what becomes of them when they are translated.
_WORDS = (
    ("نور محمد", "Noor Muhammad", "Light Muhammad"),
    ("امید علی", "Umeed Ali", "Hope Ali"),
    ("فتح خان", "Fateh Khan", "Victory Khan"),
    ("گل حسن", "Gul Hassan", "Flower Hassan"),
    ("روشن خان", "Roshan Khan", "Bright Khan"),
    ("شیر افضل", "Sher Afzal", "Lion Afzal"),
    ("آفتاب احمد", "Aftab Ahmed", "Sun Ahmed"),
    ("کامران اقبال", "Kamran Iqbal", "Successful Prosperity"),
)
_ANNOUNCED = (
    (" وزیر خزانہ {} نے تقریر کی۔", " Finance Minister {} gave a speech."),
    (" پھر صدر {} واپس چلے گئے۔", " Then President {} went back."),
    (" ڈاکٹر {} بھی وہاں تھے۔", " Dr {} was there as well."),
)
_PERSON = re.compile("|".join(name for _, name, _ in _WORDS))
_OFTEN = 4  # sentences in which a name stands


def _consonants(word: str) -> str:
    bare = word.lower()
    for sound, letter in _SOUNDS:
        bare = bare.replace(sound, letter)
    bare = bare.replace("c", "k").replace("z", "s").translate(_SILENT)
    return re.sub(r"(.)\1+", r"\1", bare)


def _names(source: str, english: str) -> list[re.Match[str]]:
    heard = [_consonants(anyascii(word)) for word in normalise(source).split()]
    return [
        m
        for m in _NAME.finditer(english)
        if m[0] not in _NOT_NAMES
        and english.count(m[0]) == 1
        and len(_consonants(m[0])) >= _LEAST
        and heard.count(_consonants(m[0])) == 1
    ]


def _dropped(source: str, english: str, rng: Random) -> str | None:
    found = one_of(_names(source, english), rng)
    return swapped(english, found, "") if found else None


def _replaced(source: str, english: str, rng: Random) -> str | None:
    found = one_of(_names(source, english), rng)
    others = [name for name in _OTHERS if name not in english]
    return swapped(english, found, rng.choice(others)) if found else None


def _with_person(pair: tuple[str, str], _: tuple[str, str], rng: Random) -> tuple[str, str]:
    """Append a sentence about a person, named after a title, to both sides."""
    (urdu, english), (name, spelled, _word) = rng.choice(_ANNOUNCED), rng.choice(_WORDS)
    return pair[0] + urdu.format(name), pair[1] + english.format(spelled)


def _person_dropped(_: str, english: str, __: Random) -> str | None:
    found = _PERSON.search(english)
    return swapped(english, found, "") if found else None


def _person_replaced(_: str, english: str, rng: Random) -> str | None:
    found = _PERSON.search(english)
    return swapped(english, found, rng.choice(_OTHERS)) if found else None


def _person_translated(_: str, english: str, __: Random) -> str | None:
    found = _PERSON.search(english)
    words = {spelled: word for _, spelled, word in _WORDS}
    return swapped(english, found, words[found[0]]) if found else None


def two_spellings(rng: Random) -> tuple[list[tuple[str, str]], list[str]]:
    """Return a short article about one person, and its English with the name in two spellings.

    Args:
        rng: Chooses the name, the sentences, and where the name is spelled otherwise.
    """
    urdu, name, other = rng.choice(_SPELLINGS)
    told = rng.sample(_TOLD, _OFTEN)
    good = [(source.format(urdu), english.format(name)) for source, english in told]
    at = rng.randrange(_OFTEN)
    return good, [e.format(other if i == at else name) for i, (_, e) in enumerate(told)]


_STRANGERS = (" with Zardari", ", said Imran", " by Sharif", " after Erdogan spoke", " for Qureshi")


def _came_in(_: str, english: str, rng: Random) -> str:
    return before_end(english, rng.choice(_STRANGERS))


NAMES = (
    Fault("any name dropped", _dropped, ("name",)),
    Fault("any name replaced", _replaced, ("name",)),
    Fault("titled name dropped", _person_dropped, ("name",), _with_person),
    Fault("titled name replaced", _person_replaced, ("name",), _with_person),
    Fault("titled name translated", _person_translated, ("name",), _with_person),
    Fault("name added", _came_in, ("invented",)),
)
