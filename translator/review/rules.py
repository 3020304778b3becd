"""Why somebody may not do something, in the language of the page."""

from __future__ import annotations

from gettext import NullTranslations

from translator.draft import Severity
from translator.editing import Team
from translator.errors import RefusedError
from translator.inspection import Inspected
from translator.urdu import isolated

__all__ = ["check_approver", "check_editor", "why_not"]


def check_editor(team: Team, who: str, words: NullTranslations) -> None:
    """Let pass whoever may edit.

    Raises:
        RefusedError: If others take part, but not this person.
    """
    if not team.may_edit(who):
        said = words.gettext("%(who)s does not take part in the review. Ask to be added.")
        raise RefusedError(said % {"who": isolated(who)})


def check_approver(team: Team, who: str, words: NullTranslations) -> None:
    """Let pass whoever may approve.

    Raises:
        RefusedError: If this person takes part as an editor only, or not at all.
    """
    check_editor(team, who, words)
    if not team.may_approve(who):
        said = words.gettext("%(who)s may edit, but not approve. Ask an approver.")
        raise RefusedError(said % {"who": isolated(who)})


def why_not(
    inspected: Inspected, who: str, team: Team, words: NullTranslations, language: str
) -> str:
    """Return why a person may not approve a sentence, or the empty string if they may.

    The rules are those of `translator.desk`, which has the last word.

    Args:
        inspected: The sentence and what was found in it.
        who: The person.
        team: Who may do what.
        words: The catalogue of the page.
        language: That of the page.
    """
    errors = [f for f in inspected.findings if f.severity is Severity.ERROR]
    if errors:
        found = (language == "ur" and errors[0].urdu) or errors[0].message
        return words.gettext("It has an error: %(message)s") % {"message": found}
    if team.why_not(who, inspected.review):
        return words.gettext("You edited it last, so somebody else must approve it.")
    return ""
