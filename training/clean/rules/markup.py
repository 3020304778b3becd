"""Tags, addresses and placeholders: few, and the same on both sides."""

from __future__ import annotations

import re
from collections import Counter

from training.clean.pair import Pair, Text
from training.clean.rules.rule import PairRule, TextRule
from training.clean.settings import CleanSettings

__all__ = ["SAME", "SHARE"]

_ADDRESS = r"(?:https?://|www\.)[^\s<>\"؀-ۿ]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_TAG = r"</?[A-Za-z][^<>]*>"
_PLACEHOLDER = (
    r"%(?:\d+\$)?[sd]\b|%\([a-z_]+\)[sd]|\$?\{\{?[\w.$]*\}?\}|\[\[|\]\]|\]\(|\*\*|```|<!--|-->"
)
_ANY = re.compile(f"{_ADDRESS}|{_TAG}|{_PLACEHOLDER}", re.ASCII)
_ENDS = ".,;:!?)'*_"  # of the sentence, not of the address


def _found(text: Text) -> Counter[str]:
    return Counter(match.rstrip(_ENDS) or match for match in _ANY.findall(text.text))


def _is_mostly_markup(text: Text, settings: CleanSettings) -> bool:
    length = sum(len(match) for match in _ANY.findall(text.text))
    return length > settings.most_markup * len(text.text)


def _differs(pair: Pair, _settings: CleanSettings) -> bool:
    return _found(pair.urdu) != _found(pair.english)


SHARE = TextRule("code", "more addresses and tags than words", _is_mostly_markup)
SAME = PairRule("markup", "tags, addresses or placeholders of one side alone", _differs)
