"""Servers on this machine: where they listen, how they run."""

from translator.serving.addresses import bind, hosts_of, is_loopback, origin_of
from translator.serving.server import aside, has_screen, server_of

__all__ = [
    "aside",
    "bind",
    "has_screen",
    "hosts_of",
    "is_loopback",
    "origin_of",
    "server_of",
]
