"""What became of a trial."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

__all__ = ["TrialResult"]


@dataclass
class TrialResult:
    """What the other process told until it ended.

    Attributes:
        cut_off: Whether the kernel cut it off from all networks.
        imports: Why a library cannot be loaded, by its name; empty if it can.
        engines: What is wrong with an installed engine, by its name; empty if nothing is.
        texts: What an engine made of the sentence, by its name.
        problems: Why an engine did not translate, by its name.
        heard: What Python code in it did on a network, a line each.
        ended: How it ended if that was before its time; empty if all is well.
        under_way: What it was doing then.
    """

    cut_off: bool = False
    imports: dict[str, str] = field(default_factory=dict)
    engines: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)
    heard: list[str] = field(default_factory=list)
    ended: str = ""
    under_way: str = ""

    def take(self, step: dict[str, Any]) -> None:
        """Take in what the other process told of a step."""
        name, said = str(step.get("name", "")), str(step.get("said", ""))
        kind = step["step"]
        if kind == "begin":
            self.under_way = name
        elif kind == "cut":
            self.cut_off = bool(step["done"])
        elif kind == "heard":
            self.heard = [str(line) for line in step["lines"]]
            self.under_way = ""
        else:
            by_name = {
                "import": self.imports,
                "engine": self.engines,
                "text": self.texts,
                "problem": self.problems,
            }
            by_name[kind][name] = said
