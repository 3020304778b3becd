"""What the figures of an English text mean."""

from translator.numbers.english.find import english_quantities

__all__ = ["english_quantities"]
