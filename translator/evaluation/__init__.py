"""How good translations are: whole sentences here, terms in `terminology/`."""

from translator.evaluation.lineup import System, line_up
from translator.evaluation.pairs import TestPair, read_pairs, read_parallel, read_translation
from translator.evaluation.place import check_place
from translator.evaluation.reference import english
from translator.evaluation.report import as_data, report_lines
from translator.evaluation.run import RESAMPLES, SEED, evaluate_set
from translator.evaluation.sets import find_set, set_folders
from translator.evaluation.system import (
    Comparison,
    SetEvaluation,
    SystemResult,
    SystemScores,
    Translation,
)

__all__ = [
    "RESAMPLES",
    "SEED",
    "Comparison",
    "SetEvaluation",
    "System",
    "SystemResult",
    "SystemScores",
    "TestPair",
    "Translation",
    "as_data",
    "check_place",
    "english",
    "evaluate_set",
    "find_set",
    "line_up",
    "read_pairs",
    "read_parallel",
    "read_translation",
    "report_lines",
    "set_folders",
]
