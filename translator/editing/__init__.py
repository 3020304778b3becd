"""What people do with drafts: states, rules, and what stays when an article changes."""

from translator.editing.change import Change
from translator.editing.corrected import corrected
from translator.editing.event import Action, Event, Snapshot
from translator.editing.state import Origin, Review, Role, State
from translator.editing.team import Team

__all__ = [
    "Action",
    "Change",
    "Event",
    "Origin",
    "Review",
    "Role",
    "Snapshot",
    "State",
    "Team",
    "corrected",
]
