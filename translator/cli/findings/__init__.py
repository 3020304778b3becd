"""Findings in print: lines for people, JSON, annotations for GitHub."""

from translator.cli.findings.as_json import checks_json, json_lines
from translator.cli.findings.github import github_lines
from translator.cli.findings.queue import queue_lines
from translator.cli.findings.text import legible, list_lines, text_lines

__all__ = [
    "checks_json",
    "github_lines",
    "json_lines",
    "legible",
    "list_lines",
    "queue_lines",
    "text_lines",
]
