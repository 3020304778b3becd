"""The figures of Urdu text and what they mean."""

from translator.numbers.urdu.read import urdu_quantities

__all__ = ["urdu_quantities"]
