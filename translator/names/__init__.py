"""Names: found in Urdu, romanised, paired with their English spelling, and spelled alike."""

from translator.names.became import Became, became
from translator.names.english import English, english_words
from translator.names.find import NameSpan, find_names
from translator.names.foreign import has_trace, likely_names
from translator.names.known import Known, known
from translator.names.learn import Lost, lost_names
from translator.names.pair import Pair, is_rendered, pairs, rendering
from translator.names.romanise import romanise, similarity
from translator.names.sentence import Sentence, look
from translator.names.strangers import strangers
from translator.names.unify import Spelling, Variants, respell, spellings

__all__ = [
    "Became",
    "English",
    "Known",
    "Lost",
    "NameSpan",
    "Pair",
    "Sentence",
    "Spelling",
    "Variants",
    "became",
    "english_words",
    "find_names",
    "has_trace",
    "is_rendered",
    "known",
    "likely_names",
    "look",
    "lost_names",
    "pairs",
    "rendering",
    "respell",
    "romanise",
    "similarity",
    "spellings",
    "strangers",
]
