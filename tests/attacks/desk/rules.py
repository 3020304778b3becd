"""What holds for every answer of the desk, whatever was asked."""

from __future__ import annotations

from tests.attacks.desk.stand import Stand
from tests.attacks.desk.wire import Answer

__all__ = ["faults_of"]

_SERVER = "Invalid HTTP request received."
_ALWAYS = (
    "x-content-type-options", "content-security-policy", "x-frame-options", "referrer-policy",
    "cache-control", "cross-origin-resource-policy", "permissions-policy",
)  # fmt: skip
_NEVER = ("server", "x-powered-by", "x-injected", "access-control-allow-origin", "via")
_TRACES = ("Traceback", 'File "', "site-packages", "sqlalchemy", "sqlite3", "Error:")


def faults_of(answer: Answer, desk: Stand) -> list[str]:
    """Return what is wrong with an answer."""
    if answer.status == 0 or (answer.status == 400 and answer.text == _SERVER):
        return []  # refused by the server itself, before the desk knew of it
    faults = [f"status {answer.status}"] * (answer.status >= 500)
    faults += [f"no {name}" for name in _ALWAYS if not answer.header(name)]
    faults += [f"{name}: {answer.header(name)}" for name in _NEVER if answer.header(name)]
    where = answer.header("location")
    if where.startswith(("//", "/\\")) or (where and not where.startswith(_places(desk))):
        faults.append(f"leads to {where}")
    cookie = answer.header("set-cookie").lower()
    if cookie and not ("httponly" in cookie and "samesite=lax" in cookie and "path=/" in cookie):
        faults.append(f"cookie {cookie}")
    whole = answer.text + "".join(value for _, value in answer.headers)
    told = [*_TRACES, str(desk.room.folder)] if answer.status >= 400 else []
    return faults + [f"tells {word}" for word in told if word in whole]


def _places(desk: Stand) -> tuple[str, ...]:
    """Return how addresses on this desk begin."""
    return ("/", f"http://{desk.host}/", "http://localhost")
