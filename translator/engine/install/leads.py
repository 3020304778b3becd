"""Where an address from a stranger may lead, and how one is shown."""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urlsplit

from translator.engine.install.fault import printable

__all__ = ["is_web", "may_lead", "shown_place", "without_secret"]

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def is_web(place: str) -> bool:
    """Say whether a place is an http or https address."""
    return place.lower().startswith(("http://", "https://"))


def may_lead(source: str, target: str, *, look_up: bool = False) -> bool:
    """Say whether what was found at one place may send us to another.

    Not from https to http, where anybody on the way could exchange what we get. Nor from the
    internet into this machine or its network, whose servers trust those who are there.

    Args:
        source: The address that the user gave, or a file.
        target: The address that was found there.
        look_up: Whether to ask the network where a name leads, and not only look at numbers.
    """
    if not is_web(target):
        return False
    if not is_web(source):
        return True
    if source.lower().startswith("https:") and not target.lower().startswith("https:"):
        return False
    there, here = urlsplit(target).hostname or "", urlsplit(source).hostname or ""
    if there == here:
        return True
    return not _is_inside(there, look_up=look_up) or _is_inside(here, look_up=look_up)


def shown_place(place: str) -> str:
    """Return a place as it may be shown: without a password, or what may be one."""
    if not is_web(place):
        return printable(place)
    try:
        parts = urlsplit(place)
    except ValueError:
        return "The address"
    return printable(f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}")


def without_secret(text: str, address: str) -> str:
    """Return what went wrong at an address without the name, password and query of that."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "it is malformed"
    login = parts.netloc.rpartition("@")[0]
    for secret in (login, login.partition(":")[2], parts.query):
        text = text.replace(secret, "…") if secret else text
    return text


def _is_inside(host: str, *, look_up: bool) -> bool:
    """Say whether a host is on this machine or its network; one without an address is nowhere."""
    try:
        numbers = [ipaddress.ip_address(host.partition("%")[0])]
    except ValueError:
        numbers = _looked_up(host) if look_up else _numbers(host)
    return host.lower() == "localhost" or any(not one.is_global for one in numbers)


def _numbers(host: str) -> list[_Address]:
    """Return the address in one of the older ways to write it: 2130706433, 0x7f.1, 127.1."""
    try:
        return [ipaddress.ip_address(socket.inet_aton(host))]
    except (OSError, ValueError):
        return []


def _looked_up(host: str) -> list[_Address]:
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return []
    return [ipaddress.ip_address(str(one[4][0]).partition("%")[0]) for one in found]
