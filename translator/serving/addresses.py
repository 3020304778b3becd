"""At which addresses of this machine something can be reached."""

from __future__ import annotations

import ipaddress
import os
import socket

from translator.errors import UsageError

__all__ = ["bind", "hosts_of", "is_loopback", "network_of", "origin_of"]

_NEXT = 20
_BACKLOG = 128


def is_loopback(host: str) -> bool:
    """Return whether only this machine reaches an address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def bind(host: str, port: int | None, first: int) -> socket.socket:
    """Return a socket that listens, so that a browser waits rather than fails.

    Args:
        host: A name or an address of this machine.
        port: Where; if there is none, `first`, or one of the next 20 if that is taken.
        first: The usual port.

    Raises:
        UsageError: If all of them are taken, this machine does not have that address, or it
            cannot be one.
    """
    ports = [port] if port is not None else range(first, first + _NEXT + 1)
    for one in ports:
        try:
            return _listening(host, one)
        except UnicodeError:  # of the codec for names (RFC 5890): too long, or an empty part
            raise UsageError(
                f"{host!r} is no name and no address of a machine. Give another one with --host."
            ) from None
        except OSError as error:
            reason = error.strerror or str(error)
    raise UsageError(
        f"{host}, port {ports[-1]}, cannot be opened ({reason}). "
        "Choose another place with --port or --host."
    )


def hosts_of(host: str) -> frozenset[str]:
    """Return the names by which browsers may ask for what is served.

    Args:
        host: Where it listens.
    """
    if is_loopback(host):
        return frozenset({host.lower(), "localhost", "127.0.0.1", "::1"})
    if not _is_everywhere(host):
        return frozenset({host.lower()})
    own = {socket.gethostname().lower(), socket.getfqdn().lower(), "localhost", "127.0.0.1", "::1"}
    return frozenset(own | _own_addresses())


def network_of(address: str) -> str:
    """Return what stands for a network address: for IPv6 its /64, all of which one customer has.

    Source: RFC 6177, section 2.
    """
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv4Address):
        return str(parsed)
    if parsed.ipv4_mapped is not None:
        return str(parsed.ipv4_mapped)
    return str(ipaddress.ip_network((parsed, 64), strict=False))


def origin_of(host: str, port: int, *, secure: bool) -> str:
    """Return the beginning of the address that people open.

    Args:
        host: Where the server listens.
        port: The port.
        secure: Whether it is served over HTTPS.
    """
    shown = socket.gethostname() if _is_everywhere(host) else host
    shown = f"[{shown}]" if ":" in shown else shown
    return f"{'https' if secure else 'http'}://{shown}:{port}"


def _listening(host: str, port: int) -> socket.socket:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    family, kind, protocol, _, address = found[0]
    sock = socket.socket(family, kind, protocol)
    try:
        if os.name == "posix":  # elsewhere it would let two listen at one port
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind(address)
        sock.listen(_BACKLOG)
    except OSError:
        sock.close()
        raise
    return sock


def _is_everywhere(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False


def _own_addresses() -> set[str]:
    """Return the addresses of this machine, as far as its own name and its routes tell."""
    found: set[str] = set()
    try:
        found |= {str(one[4][0]) for one in socket.getaddrinfo(socket.gethostname(), None)}
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
            asked.connect(("192.0.2.1", 9))  # RFC 5737's example; connecting UDP sends nothing
            found.add(asked.getsockname()[0])
    except OSError:  # no name, or no network: then nobody comes by it
        pass
    return found
