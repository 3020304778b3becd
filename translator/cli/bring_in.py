"""Show what a file that comes back would change, and take it over."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from translator.desk import Arrival
    from translator.exchange.plan import Plan, Step

__all__ = ["bring_in"]

_COUNTED = {  # the values are those of `Verdict`
    "same": "unchanged",
    "text": "with another text",
    "state": "with another state",
    "both": "with another text and state",
    "comment": "with a new comment",
    "conflict": "in conflict",
    "source": "with other Urdu",
    "unknown": "not in the edition",
    "empty": "without a translation",
}


def bring_in(
    file: Path,
    edition: str,
    *,
    apply: bool,
    theirs: bool,
    who: str | None,
    out: Path,
    place: str | None,
    as_json: bool,
) -> None:
    """Show what a file that was changed elsewhere would change here, and take it over.

    Args:
        file: An XLIFF or CSV file, or the result of a review.
        edition: The edition that it belongs to; by default the one that the file names.
        apply: Whether to take it over; by default it is only shown.
        theirs: Where both sides changed a sentence, take the file's.
        who: The name that was given for who does it.
        out: The output folder.
        place: The database that was named.
        as_json: Whether to print JSON.

    Raises:
        ConflictError: If somebody changed one of the segments meanwhile.
        ExchangeError: If the file cannot be read.
        RefusedError: If this person takes no part in the review.
        StoreError: If there is no such edition, or the database cannot be used.
        UsageError: If nothing says which edition it is, or the format is not known.
    """
    from translator import desk  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.findings.text import count  # noqa: PLC0415 - as above
    from translator.cli.opened import open_store  # noqa: PLC0415 - as above
    from translator.cli.tell import Workplace, tell_done  # noqa: PLC0415 - as above
    from translator.cli.who import name_of_user  # noqa: PLC0415 - as above
    from translator.clock import now  # noqa: PLC0415 - as above

    with open_store(out, place) as opened:
        arrival = desk.look_at(opened, file, edition)
        if not (apply and as_json):
            _show(arrival, applied=apply, theirs=theirs, as_json=as_json)
        if not apply:
            return
        by = name_of_user(who)
        done = desk.apply_arrival(opened, arrival, who=by, at=now(), theirs=theirs)
        comments = _comments(arrival.plan, theirs=theirs)
        if comments and not as_json:
            typer.echo(f"{arrival.slug}: {count(comments, 'comment')} taken over")
        work = Workplace(opened, arrival.slug, ())
        tell_done(work, done, f"imported by {by}", out / "site", as_json=as_json)


def _show(arrival: Arrival, *, applied: bool, theirs: bool, as_json: bool) -> None:
    if as_json:
        data = {
            "edition": arrival.slug,
            "counts": arrival.plan.counts,
            "steps": [_as_json(step) for step in arrival.plan.steps],
        }
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    for line in _lines(arrival.plan):
        typer.echo(line)
    counts = ", ".join(f"{n} {_COUNTED[verdict]}" for verdict, n in arrival.plan.counts.items())
    typer.echo(f"{arrival.slug}: {counts or 'nothing in the file'}.")
    _advise(arrival.plan, applied=applied, theirs=theirs)


def _comments(plan: Plan, *, theirs: bool) -> int:
    """Return how many comments are new in what is taken over."""
    from translator.exchange.verdict import new_comments  # noqa: PLC0415 - `--help` must not wait

    steps = [*plan.changes, *(plan.conflicts if theirs else ())]
    found = ((s.present, new_comments(s.present, s.returned)) for s in steps if s.present)
    return len({(here.id, words) for here, said in found for words in said})


def _advise(plan: Plan, *, applied: bool, theirs: bool) -> None:
    """Say what was not done, and how it would be."""
    from translator.cli.findings.text import count  # noqa: PLC0415 - `--help` must not wait

    if plan.conflicts and not theirs:
        conflicts = count(len(plan.conflicts), "conflict")
        typer.echo(f"{conflicts}: the text here stays; with --theirs the file's is taken.")
    if not applied and (plan.changes or (theirs and plan.conflicts)):
        typer.echo("Nothing is changed yet; take it over with --apply.")


def _lines(plan: Plan) -> Iterator[str]:
    from translator.cli.findings.text import legible  # noqa: PLC0415 - `--help` must not wait
    from translator.editing.words import as_text, word_diff  # noqa: PLC0415 - as above
    from translator.exchange.plan import Verdict  # noqa: PLC0415 - as above

    for step in plan.steps:
        if step.verdict is Verdict.SAME:
            continue
        name = f"s{step.present.number}" if step.present else "-"
        yield f"  {name}  {step.verdict}: {legible(step.why)}"
        if step.verdict is Verdict.CONFLICT and step.present:
            yield f"      here  {step.present.state}: {legible(step.present.english)}"
            yield f"      file  {step.returned.state or '?'}: {legible(step.returned.target)}"
        elif step.changes_text and step.present:
            shown = as_text(word_diff(step.present.english, step.returned.target))
            yield f"      {legible(shown)}"


def _as_json(step: Step) -> dict[str, Any]:
    present, returned = step.present, step.returned
    return {
        "segment": present.number if present else None,
        "verdict": step.verdict,
        "why": step.why,
        "urdu": returned.source,
        "file": {"english": returned.target, "state": returned.state},
        "here": {"english": present.english, "state": present.state} if present else None,
        "comments": list(step.comments),
    }
