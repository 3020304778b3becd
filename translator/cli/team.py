"""`translate team`: who may edit, who may approve."""

from __future__ import annotations

import enum
import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translator.cli.options import JsonOutput, Out, StorePlace
from translator.cli.password import password

if TYPE_CHECKING:
    from translator.editing import Team

__all__ = ["app"]

app = typer.Typer(
    help="Say who takes part in the review, who can sign in, and whether it takes two persons.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
app.command(name="password")(password)
Name = Annotated[str, typer.Argument(metavar="NAME", help="As in --as or git's settings.")]


class Part(enum.StrEnum):
    """What a person may do; the values are those of `Role`."""

    EDITOR = "editor"
    APPROVER = "approver"


class Switch(enum.StrEnum):
    """Whether a rule holds."""

    ON = "on"
    OFF = "off"


@app.command(name="list")
def list_people(
    out: Out = Path("output"), store: StorePlace = None, json_output: JsonOutput = False
) -> None:
    """Show who takes part, who can sign in over a network, and the rule.

    [b]translate team list[/b]
    """
    from translator.cli.findings.text import columns, legible  # noqa: PLC0415 - as above
    from translator.cli.opened import open_store  # noqa: PLC0415 - `--help` must not wait

    with open_store(out, store) as opened:
        team, accounts = opened.team(), set(opened.accounts())
    if json_output:
        people = [
            {"name": name, "role": role, "can_sign_in": name in accounts}
            for name, role in team.roles.items()
        ]
        data = {"people": people, "two_persons": team.two_persons}
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    rows = [
        (legible(name), role.value + (", can sign in" if name in accounts else ""))
        for name, role in team.roles.items()
    ]
    for line in columns(rows) if rows else ():
        typer.echo(line)
    _tell_gap(team)
    typer.echo(f"Two persons: {'on' if team.two_persons else 'off'}.")


def _tell_gap(team: Team) -> None:
    """Say what follows if nobody is named, or nobody who may approve."""
    from translator.editing import Role  # noqa: PLC0415 - as above

    if not team.roles:
        typer.echo("Nobody is named, so everybody may edit and approve.")
    elif Role.APPROVER not in team.roles.values():
        typer.echo("Nobody may approve yet: translate team add NAME --role approver")


@app.command(name="add")
def add(
    name: Name,
    role: Annotated[Part, typer.Option(help="An [b]approver[/b] may edit as well.")] = Part.EDITOR,
    out: Out = Path("output"),
    store: StorePlace = None,
) -> None:
    """Let a person take part, or give one another role.

    [b]translate team add "Sara Khan" --role approver[/b]

    As soon as somebody is named, nobody else may edit or approve.
    """
    from translator.cli.findings.text import legible  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.opened import open_store  # noqa: PLC0415 - as above
    from translator.editing import Role  # noqa: PLC0415 - as above
    from translator.errors import UsageError  # noqa: PLC0415 - as above

    who = " ".join(name.split())
    if not who:
        raise UsageError('The name is empty. Give one, for example: translate team add "Sara Khan"')
    with open_store(out, store) as opened:
        opened.set_role(who, Role(role.value))
        team = opened.team()
    typer.echo(f"{legible(who)}: {role.value}")
    _tell_gap(team)


@app.command(name="remove")
def remove(name: Name, out: Out = Path("output"), store: StorePlace = None) -> None:
    """Let a person take part no more; what they did stays.

    [b]translate team remove "Sara Khan"[/b]
    """
    from translator.cli.findings.text import legible  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.opened import open_store  # noqa: PLC0415 - as above

    who = " ".join(name.split())
    with open_store(out, store) as opened:
        opened.check_member(who)
        opened.remove_person(who)
        team = opened.team()
    typer.echo(f"{legible(who)}: removed")
    _tell_gap(team)


@app.command(name="two-persons")
def two_persons(
    switch: Annotated[Switch, typer.Argument(metavar="on|off")],
    out: Out = Path("output"),
    store: StorePlace = None,
) -> None:
    """Demand that whoever approves a text is not the one who edited it last.

    [b]translate team two-persons on[/b]
    """
    from translator.cli.opened import open_store  # noqa: PLC0415 - `--help` must not wait

    with open_store(out, store) as opened:
        opened.set_two_persons(wanted=switch is Switch.ON)
    typer.echo(f"Two persons: {switch.value}.")
