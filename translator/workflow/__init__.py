"""The one place that knows all the stages of a run."""

from translator.workflow.line import translate_stream
from translator.workflow.order import Order
from translator.workflow.report import Failure, Listener, Outcome, Report, Result, Unchanged
from translator.workflow.run import translate_sources
from translator.workflow.source import Source

__all__ = [
    "Failure",
    "Listener",
    "Order",
    "Outcome",
    "Report",
    "Result",
    "Source",
    "Unchanged",
    "translate_sources",
    "translate_stream",
]
