"""Addresses lead to no file that is no asset, and answers to no other site."""

from __future__ import annotations

from itertools import product
from urllib.parse import quote, urljoin, urlsplit

import pytest

from tests.attacks.desk.stand import PASSWORD, TOKEN, stand
from tests.attacks.desk.wire import ask
from tests.postgres import new_database

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

UPS = ("..", "%2e%2e", ".%2e", "%252e%252e", "..%00", "..;", "....", "%c0%ae%c0%ae", "%uff0e%uff0e")
SLASHES = ("/", "%2f", "%5c", "\\", "//", "%252f", "/./", "%c0%af")
FILES = ("app.py", "etc/passwd", "editions.db")
ABSOLUTE = ("//etc/passwd",
            "/%2fetc%2fpasswd", "/file:///etc/passwd", "/C:%5cWindows", "/%00", "/.",
            "/" + "a" * 300, "/" + "a/" * 3000, "/css", "/js/", "/css/desk.css%00.png",
            "/css/desk.css/x", "/~root", "/words.json", "/../assets/../app.py")  # fmt: skip
ELSEWHERE = (
    "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example",
    "/\n/evil.example", "https:evil.example", "https://evil.example", "javascript:alert(1)",
    "data:text/html,x", " //evil.example", "/%09/evil.example", "//evil.example@127.0.0.1",
    "http://127.0.0.1@evil.example",
    "/x\r\nSet-Cookie: a=b", "/x\r\n\r\n<script>", "?//evil.example",
    "#//evil.example", "..//evil.example", "/..//evil.example", "/x/../..//evil.example",
    "\u2028//evil.example", "/\u2215/evil.example", "//\u3002evil", "/\ud800", "/\x00",
)  # fmt: skip


@pytest.mark.parametrize("room", ["/assets", "/assets/fonts", "/assets/js"])
def test_no_address_leads_out_of_the_assets(desk, room):
    ways = [f"/{(up + slash) * n}{file}"
            for up, slash, file in product(UPS, SLASHES, FILES) for n in (1, 4)]  # fmt: skip
    for way in ways[:: 1 if room == "/assets" else 7]:
        answer = ask(
            desk.port, "GET", quote(room + way, safe="/%;:\\"), desk.headers(desk_in(desk))
        )
        assert answer.status in {404, 307}, way
        assert b"root:" not in answer.body
        assert b"import" not in answer.body


@pytest.mark.parametrize("way", ABSOLUTE)
def test_nothing_else_is_an_asset(desk, way):
    answer = ask(desk.port, "GET", "/assets" + way, desk.headers(desk_in(desk)))
    assert answer.status in {307, 401, 404}


@pytest.mark.parametrize("wanted", ELSEWHERE)
def test_no_address_leads_to_another_site(desk, office, wanted):
    told = quote(wanted, safe="", errors="surrogatepass")
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    signed = f"name=Sara&password={PASSWORD}&next={told}".encode()
    answers = [
        (desk, ask(desk.port, "GET", f"/enter?token={TOKEN}&next={told}", desk.headers())),
        (desk, ask(desk.port, "POST", "/language", desk.headers(desk.cookie(), **form),
                   f"language=ur&next={told}".encode())),
        (office, ask(office.port, "POST", "/login", office.headers(**form), signed)),
    ]  # fmt: skip
    for where, answer in answers:
        leads = urlsplit(urljoin(f"http://{where.host}/login", answer.header("location")))
        assert (answer.status, leads.scheme, leads.netloc) == (303, "http", where.host)
        assert [value for name, value in answer.headers if name.lower() == "set-cookie"
                and not value.startswith("dozaban-")] == []  # fmt: skip


@pytest.mark.parametrize(
    "path", ["//evil.example/", "/\\evil.example/", "/e/khabar/", "//e/khabar/"]
)
def test_an_address_with_a_slash_too_many_leads_to_no_other_site(desk, path):
    answer = ask(desk.port, "GET", path, desk.headers(desk_in(desk)))
    leads = urlsplit(urljoin(f"http://{desk.host}/", answer.header("location")))
    assert leads.netloc == desk.host


def desk_in(desk) -> str:
    """Return a cookie, the same each time."""
    if not hasattr(desk, "known"):
        desk.known = desk.cookie()
    return desk.known


def test_an_article_with_a_name_that_no_database_takes_is_not_there(tmp_path):
    with new_database() as place, stand(tmp_path, place=place) as desk:
        cookie = desk.cookie()
        for name in ("%00", "a%00b", "%ed%a0%80", "%ff", "'%3b--"):
            assert ask(desk.port, "GET", f"/e/{name}", desk.headers(cookie)).status == 404
