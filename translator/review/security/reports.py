"""What browsers report of markup and scripts that the policy stopped."""

from __future__ import annotations

import json
import logging
import math
import re
import time
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from translator.review.security.limiter import Window

__all__ = ["Reports", "reports_of"]

_LOG = logging.getLogger("dozaban.csp")
_MOST_KEPT = 100
_MOST_AT_ONCE = 10
_MOST_A_MINUTE = 60
_LONGEST = 200
_KINDS = frozenset({"application/csp-report", "application/reports+json"})

_NAMES = {
    "document": ("document-uri", "documentURL"),
    "directive": ("effective-directive", "violated-directive", "effectiveDirective"),
    "blocked": ("blocked-uri", "blockedURL"),
    "source": ("source-file", "sourceFile"),
    "line": ("line-number", "lineNumber"),
    "sample": ("script-sample", "sample"),
}
"""Our names, and those of CSP Level 3, 5.3 and 5.4."""

_ADDRESSES = frozenset({"document", "blocked", "source"})
_QUERY = re.compile(r"[?#].*", re.DOTALL)


class Reports:
    """Logs reports, and keeps the last hundred in `app.state.csp_reports`."""

    def __init__(self) -> None:
        """Begin with no report."""
        self._window = Window(_MOST_A_MINUTE)

    async def take(self, request: Request) -> Response:
        """Take what a browser reports; it needs no session, so only so much of it is taken."""
        now = time.monotonic()
        if wait := math.ceil(self._window.wait("", now)):
            return Response(status_code=429, headers={"Retry-After": str(wait)})
        self._window.count("", now)
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind not in _KINDS:
            return Response(status_code=415)
        found = reports_of(await request.body())
        for report in found:
            _LOG.warning("Stopped by the policy: %s", json.dumps(report))
        _keep(request, found)
        return Response(status_code=204 if found else 400)


def reports_of(body: bytes) -> list[dict[str, str]]:
    """Return what a body tells, ten reports at most; nothing if it is no report.

    Args:
        body: JSON as browsers send it to `report-uri` (CSP Level 3, 5.3) or by the Reporting API.

    Returns:
        Each report with what it tells of `document`, `directive`, `blocked`, `source`, `line` and
        `sample`: short, in one line, and addresses without their queries.
    """
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return []
    entries = told if isinstance(told, list) else [told]
    found = (_details(entry) for entry in entries[:_MOST_AT_ONCE])
    return [report for details in found if (report := _shortened(details))]


def _details(entry: object) -> dict[str, Any]:
    if not isinstance(entry, dict):
        return {}
    details = entry.get("csp-report", entry.get("body"))
    return details if isinstance(details, dict) else {}


def _shortened(details: dict[str, Any]) -> dict[str, str]:
    report = {}
    for name, theirs in _NAMES.items():
        value = next((details[one] for one in theirs if details.get(one)), "")
        if isinstance(value, str | int):
            text = str(value)[:_LONGEST]
            report[name] = _QUERY.sub("", text) if name in _ADDRESSES else text
    return {name: text for name, text in report.items() if text}


def _keep(request: Request, found: list[dict[str, str]]) -> None:
    state = request.app.state
    if not hasattr(state, "csp_reports"):
        state.csp_reports = []
    state.csp_reports.extend(found)
    del state.csp_reports[:-_MOST_KEPT]
