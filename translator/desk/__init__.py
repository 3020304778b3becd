"""What people do with kept editions; the commands and the web desk call these."""

from translator.desk.approvals import approve, reopen
from translator.desk.bring_in import Arrival, apply_arrival, look_at
from translator.desk.comments import comment
from translator.desk.corrections import edit
from translator.desk.done import Done, Skipped
from translator.desk.find import numbers_of
from translator.desk.ignoring import ignore, take_back
from translator.desk.republish import Published, republish
from translator.desk.take_out import take_out
from translator.desk.undoing import Undone, undo

__all__ = [
    "Arrival",
    "Done",
    "Published",
    "Skipped",
    "Undone",
    "apply_arrival",
    "approve",
    "comment",
    "edit",
    "ignore",
    "look_at",
    "numbers_of",
    "reopen",
    "republish",
    "take_back",
    "take_out",
    "undo",
]
