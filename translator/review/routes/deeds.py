"""What people do to one sentence."""

from __future__ import annotations

from dataclasses import replace

from translator import desk
from translator.clock import now
from translator.desk.corrections import cleaned
from translator.draft import Finding
from translator.edition import Pair
from translator.errors import RefusedError, UsageError
from translator.review.routes.deed import Deed, Outcome
from translator.review.rules import why_not
from translator.review.view import View

__all__ = ["approve", "comment", "fix", "heed", "ignore", "pairs_as_seen", "reopen", "save"]


def save(deed: Deed) -> Outcome:
    """Keep what somebody wrote."""
    _ = deed.words.gettext
    if deed.edit(deed.field("text")):
        return Outcome(deed.say(_("Sentence %(number)s is saved.")))
    return Outcome(deed.say(_("Sentence %(number)s says that already.")))


def approve(deed: Deed) -> Outcome:
    """Approve a sentence; what somebody wrote is kept first, also if it may not be approved."""
    _ = deed.words.gettext
    is_saved = "text" in deed.form and deed.edit(deed.field("text"))
    if "text" not in deed.form:
        deed.check_version()
    try:
        return _approved(deed, is_saved=is_saved)
    except RefusedError as error:
        if not is_saved:
            raise
        said = _("Sentence %(number)s is saved, but not approved. %(why)s")
        return Outcome(said % {"number": deed.number, "why": str(error)}, refused=True)


def _approved(deed: Deed, *, is_saved: bool) -> Outcome:
    _ = deed.words.gettext
    deed.check_approver()
    view = deed.now() if is_saved else deed.view
    # The words that were just saved, or that were there already, are what is approved.
    version = deed.version + 1 if is_saved else deed.inspected.review.version
    pairs = pairs_as_seen(view, {deed.segment: version})
    done = desk.approve(
        deed.services.store,
        deed.slug,
        [view.number(deed.segment)],
        who=deed.who,
        at=now(),
        note=cleaned(deed.field("note")),
        pairs=pairs,
    )
    if done.refused:
        inspected = view.inspected[deed.segment]
        why = why_not(inspected, deed.who, deed.team, deed.words, deed.language)
        raise RefusedError(why or done.refused[0].why)
    if deed.wrote(done.changed):
        return Outcome(deed.say(_("Sentence %(number)s is approved.")))
    return Outcome(deed.say(_("Sentence %(number)s is approved already.")))


def pairs_as_seen(view: View, seen: dict[int, int]) -> list[Pair]:
    """Return all pairs of an edition, some of them with the version that somebody saw.

    Args:
        view: The edition.
        seen: Those versions, by the number of the segment in the store.
    """
    return [
        replace(pair, review=replace(pair.review, version=seen[pair.review.segment]))
        if pair.review.segment in seen
        else pair
        for pair in view.edition.pairs
    ]


def reopen(deed: Deed) -> Outcome:
    """Take an approval back, with `discard` also what a person wrote."""
    _ = deed.words.gettext
    deed.check_editor()
    deed.check_version()
    discard = bool(deed.field("discard"))
    done = desk.reopen(
        deed.services.store,
        deed.slug,
        [deed.number],
        who=deed.who,
        at=now(),
        note=cleaned(deed.field("note")),
        discard=discard,
        seen={deed.segment: deed.version},
    )
    if not deed.wrote(done.changed):
        return Outcome(deed.say(_("Sentence %(number)s is open already.")))
    if discard:
        return Outcome(deed.say(_("Sentence %(number)s has the machine's draft again.")))
    return Outcome(deed.say(_("Sentence %(number)s is open again.")))


def fix(deed: Deed) -> Outcome:
    """Make the change that settles a finding."""
    _ = deed.words.gettext
    deed.check_version()
    finding = next((f for f in deed.inspected.findings if _is_meant(f, deed)), None)
    if finding is None or finding.fix is None:
        raise UsageError(_("There is nothing to fix there any more."))
    deed.edit(finding.fix.apply(deed.inspected.current.text))
    return Outcome(deed.say(_("Sentence %(number)s is fixed.")))


def ignore(deed: Deed) -> Outcome:
    """Leave a finding as it is."""
    _ = deed.words.gettext
    deed.check_editor()
    why = cleaned(deed.field("why"))
    if not why:
        raise UsageError(_("Say why it is no mistake."))
    if not any(_is_meant(note.finding, deed) for note in deed.inspected.notes):
        raise UsageError(_("That is not found there any more."))
    desk.ignore(
        deed.services.store,
        deed.slug,
        deed.number,
        deed.field("check"),
        who=deed.who,
        at=now(),
        why=why,
        message=deed.field("message"),
    )
    deed.wrote()
    return Outcome(deed.say(_("The finding in sentence %(number)s is ignored.")))


def heed(deed: Deed) -> Outcome:
    """Take the decision back to leave a finding as it is."""
    _ = deed.words.gettext
    deed.check_editor()
    if not any(_is_meant(n.finding, deed) and n.ignored for n in deed.inspected.notes):
        raise UsageError(_("That is not ignored any more."))
    desk.take_back(
        deed.services.store,
        deed.slug,
        deed.number,
        deed.field("check"),
        who=deed.who,
        message=deed.field("message"),
    )
    deed.wrote()
    return Outcome(deed.say(_("The finding in sentence %(number)s counts again.")))


def comment(deed: Deed) -> Outcome:
    """Say something about a sentence."""
    _ = deed.words.gettext
    deed.check_editor()
    words = cleaned(deed.field("words"))
    if not words:
        raise UsageError(_("The comment is empty. Write something."))
    desk.comment(deed.services.store, deed.slug, deed.number, words, who=deed.who, at=now())
    deed.wrote()
    return Outcome(deed.say(_("The comment on sentence %(number)s is added.")))


def _is_meant(finding: Finding, deed: Deed) -> bool:
    return (finding.check, finding.message) == (deed.field("check"), deed.field("message"))
