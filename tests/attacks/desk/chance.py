"""Random requests: most of them nearly right, so that they reach what lies behind the guard."""

from __future__ import annotations

import random
from urllib.parse import quote, urlencode

from tests.attacks.desk.stand import SLUG, Stand
from tests.attacks.desk.wire import request

__all__ = ["NASTY", "random_request"]

NASTY = (
    "", "0", "-1", "+1", "1.5", "1e999", "nan", "٣", "9" * 18, "9" * 19, "9" * 5000, "0x1", "1_0",
    "\0", "a\0b", "\r\nX-Injected: 1", "\n", "\x1b[2J", "\ud800", "\udcff", "\u202eabc", "\ufeff",
    "../../etc/passwd", "..\\..\\x", "/etc/passwd", "%2e%2e%2f", "..;/", "//evil.example",
    "\\\\evil.example", "https://evil.example", "javascript:x", "/e/../..//evil.example", "/\tevil",
    "<script>x</script>", "\"'><img src=x>", "{{7*7}}", "${7*7}", "%s%n%(x)s", "' OR 1=1--", "`id`",
    "ا" * 500, "a" * 12_000, "e\u0301\u0323" * 60, "👩‍👩‍👧", "1:1,1:2", "1:999999999", ",,,", SLUG,
    "draft", "risk", "any", "number", "1", "en", "ur", "Sara", "t" * 43, "salam-dunya", "0.0",
)  # fmt: skip
_METHODS = ("GET", "POST", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "BREW", "get")
_MORE = (("/assets/", ["GET"]), ("/assets/css/desk.css", ["GET"]),
         ("/e/{slug}/s/{segment:stored}/", ["POST"]),
         ("*", ["OPTIONS"]), ("http://evil.example/", ["GET"]))  # fmt: skip
_ASKED = ("token", "next", "seen", "ids", "text", "term", "state", "finding", "order",
          "hide_approved", "v")  # fmt: skip
_FIELDS = ("text", "version", "seconds", "note", "words", "why", "check", "message", "ids",
           "discard", "csrf", "name", "password", "next", "language")  # fmt: skip
_KINDS = ("application/x-www-form-urlencoded",
          "application/x-www-form-urlencoded; charset=utf-16",
          "multipart/form-data; boundary=B; charset=idna", "multipart/form-data", "text/plain",
          "application/json", "application/csp-report",
          "application/reports+json", ";;;", "")  # fmt: skip
_TOLD = {
    "Accept": ("text/html", "*/*", "text/html;q=nan", ",,,"),
    "Accept-Language": ("ur", "en;q=0.1", "ur;q=9999", "x" * 5000, "ur;q=nan,en;q=inf"),
    "HX-Request": ("true",),
    "Last-Event-ID": ("1.1", "9" * 4999 + ".1", "٣.٣", "x", "0.0"),
    "Range": ("bytes=0-0", "bytes=9-1", "bytes=" + "0-1," * 900, "bytes=-" + "9" * 5000, "x=1"),
    "If-None-Match": ("*", '"x"', "W/" * 900),
    "If-Modified-Since": ("Thu, 99 Foo 99999 99:99:99 GMT", "0", "x" * 900),
    "X-HTTP-Method-Override": ("DELETE", "POST"),
    "X-Forwarded-For": ("10.0.0.1", "\t"),
    "X-Forwarded-Host": ("evil.example",),
    "Sec-Fetch-Site": ("cross-site", "same-site", "none", "x"),
    "Origin": ("null", "http://evil.example", "x"),
    "Cookie": ("", "=", ";;;", "dozaban-lang=\x80", "a=b; " * 900),
    "Host": ("evil.example", "[::1", "127.0.0.1:99999", "localhost."),
    "Expect": ("100-continue", "x"),
    "Upgrade": ("websocket", "h2c"),
    "Connection": ("Upgrade", "close"),
    "Content-Encoding": ("gzip",),
}


def random_request(r: random.Random, desk: Stand, cookie: str) -> tuple[str, bytes]:
    """Return the method and the bytes of some request.

    Args:
        r: Where chance comes from.
        desk: Knows the addresses.
        cookie: Of somebody who is signed in; it is left out at times.
    """
    path, own = r.choice([*_routes(desk), *_MORE])
    method = r.choice(own) if r.random() < 0.9 else r.choice(_METHODS)
    headers = desk.headers(cookie if r.random() < 0.9 else "")
    for name in r.sample(sorted(_TOLD), r.choice((0, 0, 1, 1, 2))):
        headers[name] = r.choice(_TOLD[name])
    body = _body(r, headers) if method not in {"GET", "HEAD"} or r.random() < 0.02 else b""
    return method, request(method, _target(r, path), headers, body)


def _routes(desk: Stand) -> list[tuple[str, list[str]]]:
    """Return all addresses that the desk has, each with its methods."""
    routes = desk.app.routes  # type: ignore[attr-defined]
    return [(one.path or "/", sorted(getattr(one, "methods", None) or ["GET"])) for one in routes]


def _target(r: random.Random, path: str) -> str:
    slug = SLUG if r.random() < 0.8 else _quoted(r)
    segment = str(r.randint(1, 4)) if r.random() < 0.6 else _quoted(r)
    path = path.replace("{slug}", slug)
    path = path.replace("{segment:stored}", segment).replace("{segment:int}", segment)
    if r.random() < 0.1:
        path += r.choice(("/", "//", "/..", "/%2e%2e", "/%00", "/" + _quoted(r)))
    query = _pairs(r, _ASKED) if r.random() < 0.5 else ""
    return path + (f"?{query}" if query else "")


def _body(r: random.Random, headers: dict[str, str]) -> bytes:
    kind = r.choice(_KINDS) if r.random() < 0.2 else _KINDS[0]
    if kind:
        headers["Content-Type"] = kind
    if r.random() < 0.1:
        return r.randbytes(r.randint(0, 300))
    if "json" in kind or "csp" in kind:
        return r.choice((b"[" * 9000, b"{}", b"[1]", b'{"csp-report":' + b"9" * 5000 + b"}",
                         b'{"csp-report":{"blocked-uri":"\\ud800\\n"}}', b"nan"))  # fmt: skip
    if "multipart" in kind:
        return b'--B\r\nContent-Disposition: form-data; name="text"\r\n\r\nx--a.\xff\r\n--B--\r\n'
    return _pairs(r, _FIELDS).encode()


def _pairs(r: random.Random, names: tuple[str, ...]) -> str:
    chosen = r.choices(names, k=r.randint(1, 5)) + (["version"] if "version" in names else [])
    pairs = [
        (name, str(r.randint(0, 3)) if name == "version" else r.choice(NASTY)) for name in chosen
    ]
    return urlencode(pairs, errors="surrogatepass")


def _quoted(r: random.Random) -> str:
    return quote(r.choice(NASTY), safe=r.choice(("", "/", ":;.")), errors="surrogatepass")
