"""What stands before the text: YAML, or the lines that Pelican reads."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from translator.publishing.inline_markdown import MarkdownWriter

__all__ = ["pelican_lines", "standing_alone", "yaml_front"]

_WRITER = MarkdownWriter(html=False)
_NO_HTML = str.maketrans("<>", "‹›")
# Of what Pelican reads: lists, and what it takes for Markdown.
_LISTS, _MARKDOWN = frozenset({"Author", "Tags"}), frozenset({"Summary"})


class _Dumper(yaml.SafeDumper):
    """Quotes what is a number in YAML 1.2 and not in 1.1, such as 1e3; moments as RFC 3339."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - its form is PyYAML's
        """Write equal values out each time."""
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    """Quote texts with unusual white space so that they stay one line; PyYAML loses some else."""
    style = None if text == _one_line(text) else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _moment(dumper: yaml.SafeDumper, moment: dt.datetime) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:timestamp", moment.isoformat())


_Dumper.add_implicit_resolver("!text", re.compile(r"[-+]?\.?\d"), [*"-+.0123456789"])
_Dumper.add_representer(str, _text)
_Dumper.add_representer(dt.datetime, _moment)


def yaml_front(fields: Mapping[str, Any]) -> str:
    """Return fields as YAML front matter, with an empty line after it."""
    text = yaml.dump(
        dict(fields), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1_000_000
    )
    return f"---\n{text}---\n\n"


def pelican_lines(fields: Mapping[str, str], tags: Sequence[str]) -> str:
    """Return metadata as Pelican reads it, with an empty line after it.

    Pelican puts values on its pages as they are, so no signs of HTML may be left. It parts tags
    and authors at semicolons, which are in entities too.

    Args:
        fields: Name and value; empty ones are left out, and line breaks become spaces.
        tags: Names of the tags.
    """
    named = [_one_line(tag).translate({ord(";"): ","}) for tag in tags]
    told = {name: _one_line(value) for name, value in fields.items()}
    told["Tags"] = "".join(f"{tag};" for tag in named)
    for name in _LISTS & told.keys():
        told[name] = told[name].translate(_NO_HTML)
    for name in told.keys() - _LISTS - _MARKDOWN:
        told[name] = html.escape(told[name], quote=False)
    return "".join(f"{name}: {value}\n" for name, value in told.items() if value) + "\n"


def standing_alone(text: str) -> str:
    """Return plain text as one paragraph of Markdown without HTML, that is no list or heading."""
    return re.sub(r"^(\d+)(?=[.)])|^(?=[-+])", r"\1\\", _WRITER.text(_one_line(text)))


def _one_line(text: str) -> str:
    return " ".join(text.split())
