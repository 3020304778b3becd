"""Write figures in English as a news desk does."""

from translator.numbers.spoken.write import in_english

__all__ = ["in_english"]
