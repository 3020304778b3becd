"""How long a hunt may take: ATTACKS=50 makes it fifty times as long."""

from __future__ import annotations

import os

__all__ = ["TIMES"]

TIMES = int(os.environ.get("ATTACKS", "1"))
