"""Figures: what they mean in Urdu and in English, whether two texts agree, how to write them."""

from translator.numbers.atoms import same_unit
from translator.numbers.compare import Comparison, compare
from translator.numbers.english import english_quantities
from translator.numbers.outside import outside
from translator.numbers.quantity import Day, Kind, Quantity, describe
from translator.numbers.spoken import in_english
from translator.numbers.urdu import urdu_quantities

__all__ = [
    "Comparison",
    "Day",
    "Kind",
    "Quantity",
    "compare",
    "describe",
    "english_quantities",
    "in_english",
    "outside",
    "same_unit",
    "urdu_quantities",
]
