"""Who is at the keyboard."""

from __future__ import annotations

import getpass
import shutil
import subprocess

__all__ = ["name_of_user"]

_PATIENCE = 5.0  # seconds


def name_of_user(given: str | None = None) -> str:
    """Return the name that decisions are kept under.

    The name that was given; else that of git's settings; else the login name; else "unknown".
    """
    return (given or "").strip() or _git_name() or _login_name()


def _git_name() -> str:
    git = shutil.which("git")
    if git is None:
        return ""
    try:
        asked = subprocess.run(  # noqa: S603 - fixed words
            [git, "config", "user.name"],
            capture_output=True,
            check=False,
            encoding="utf-8",
            errors="replace",
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return asked.stdout.strip() if asked.returncode == 0 else ""


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # no such user, as in a container
        return "unknown"
