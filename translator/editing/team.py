"""Who may do what in the review."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from translator.editing.state import Review, Role
from translator.errors import RefusedError

__all__ = ["Team"]


@dataclass(frozen=True, slots=True)
class Team:
    """The people of a newsroom and its rule.

    Attributes:
        roles: Role by name; while there is nobody, everybody may do everything.
        two_persons: Whether the one who approves a text must not be the one who edited it last.
    """

    roles: Mapping[str, Role] = field(default_factory=dict)
    two_persons: bool = False

    def may_edit(self, who: str) -> bool:
        """Say whether a person takes part."""
        return not self.roles or who in self.roles

    def may_approve(self, who: str) -> bool:
        """Say whether a person may approve at all."""
        return not self.roles or self.roles.get(who) is Role.APPROVER

    def check_editor(self, who: str) -> None:
        """Let pass whoever may edit.

        Raises:
            RefusedError: If others take part, but not this person.
        """
        if not self.may_edit(who):
            raise RefusedError(
                f"{who} does not take part in the review. Name yourself with --as, or let "
                f"somebody add you: translate team add {_quoted(who)}"
            )

    def check_approver(self, who: str) -> None:
        """Let pass whoever may approve.

        Raises:
            RefusedError: If this person takes part as an editor only, or not at all.
        """
        self.check_editor(who)
        if not self.may_approve(who):
            raise RefusedError(
                f"{who} may edit, but not approve. Ask an approver: {', '.join(self._approvers())}."
            )

    def why_not(self, who: str, review: Review) -> str:
        """Return why a person may not approve a text, or the empty string if they may."""
        if self.two_persons and review.editor == who:
            return f"{who} edited it last; with two persons somebody else must approve it"
        return ""

    def _approvers(self) -> list[str]:
        return [n for n, role in self.roles.items() if role is Role.APPROVER] or ["there is none"]


def _quoted(name: str) -> str:
    return f'"{name}"' if " " in name else name
