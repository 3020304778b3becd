"""Servers on this machine: where they listen, how they run."""

from translator.serving.addresses import bind, hosts_of, is_loopback, network_of, origin_of
from translator.serving.body import TooLargeError, again, announces_more, read_body
from translator.serving.server import aside, has_screen, server_of

__all__ = [
    "TooLargeError",
    "again",
    "announces_more",
    "aside",
    "bind",
    "has_screen",
    "hosts_of",
    "is_loopback",
    "network_of",
    "origin_of",
    "read_body",
    "server_of",
]
