"""Passwords, names, the ticket, and what a desk says of them."""

from __future__ import annotations

import re
import signal
import subprocess
import unicodedata
from urllib.parse import quote

import pytest

from tests.attacks.desk.stand import PASSWORD, TOKEN, cheap_passwords, stand
from tests.attacks.desk.wire import ask
from tests.cli.conftest import COMMAND
from translator.editing import Role
from translator.errors import UsageError
from translator.review.security.door import Door
from translator.review.security.passwords import LONGEST, hashed, is_right
from translator.review.security.ticket import Ticket
from translator.review.serve import Place, _server
from translator.serving import bind
from translator.store import Store

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
TWO = "آمنہ"  # with one letter that is written as one or as two


@pytest.fixture
def names(tmp_path):
    """A desk at which a person with an Urdu name may sign in."""
    with cheap_passwords(), stand(tmp_path, accounts=True) as made:
        made.store.set_role(TWO, Role.EDITOR)
        made.store.set_password(TWO, hashed(PASSWORD))
        yield made


def sign_in(desk, name: str, password: str = PASSWORD) -> int:
    fields = f"name={quote(name)}&password={quote(password)}".encode()
    return ask(desk.port, "POST", "/login", desk.headers(**FORM), fields).status


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_may_be_typed_in_whatever_letters_it_has(names, form):
    assert sign_in(names, f"  {unicodedata.normalize(form, TWO)} ") == 303


@pytest.mark.parametrize(
    "name", ["sara", "Ｓａｒａ", "S\u200bara", "Sаra", "Sara\0", "Sara'--", "%"]
)
def test_a_name_that_only_looks_alike_is_another(names, name):
    assert sign_in(names, name) == 403


def test_other_spellings_of_a_name_are_no_way_around_waiting(names):
    spellings = [unicodedata.normalize(form, TWO) for form in ("NFC", "NFD")] * 3
    assert [sign_in(names, f"{' ' * n}{one}", "wrong") for n, one in enumerate(spellings)] == [
        *[403] * 5, 429,
    ]  # fmt: skip


def test_a_very_long_password_is_wrong_and_is_not_even_looked_at(names, monkeypatch):
    looked = []
    normalize = unicodedata.normalize
    monkeypatch.setattr(
        unicodedata,
        "normalize",
        lambda form, text: looked.append(len(text)) or normalize(form, text),
    )
    assert sign_in(names, "Sara", "\u0301\u0323" * 4000) == 403
    assert max(looked) <= LONGEST
    assert not is_right(hashed("a" * LONGEST), "a" * (LONGEST + 1))
    assert is_right(hashed("a" * LONGEST), "a" * LONGEST)


def test_a_ticket_opens_the_door_once():
    ticket = Ticket()
    door = Door(TOKEN, "Sara", False, frozenset(), False, 1, ticket)  # noqa: FBT003 - plain
    asked = ("x", "", ticket.secret, ticket.secret, TOKEN, TOKEN)
    assert [door.opens_for(one) for one in asked] == [False, False, True, False, True, True]
    accounts = Door("", "", True, frozenset(), False, 1, Ticket())  # noqa: FBT003 - plain
    assert not accounts.opens_for(accounts.ticket.secret)


def test_a_browser_that_is_in_may_come_with_an_old_address(desk):
    old = f"/enter?token={'x' * 43}&next=/e/khabar"
    answer = ask(desk.port, "GET", old, desk.headers(desk.cookie()))
    assert (answer.status, answer.header("location")) == (303, "/e/khabar")
    assert answer.header("set-cookie") == ""
    assert ask(desk.port, "GET", old, desk.headers()).status == 401


def test_a_certificate_that_is_none_is_told_of(tmp_path):
    path = tmp_path / "x.pem"
    path.write_text("no certificate", encoding="utf-8")
    with pytest.raises(UsageError, match="cannot be used for HTTPS"):
        _server(None, Place(certificate=path, key=path))


@pytest.mark.parametrize("host", ["a" * 70, "a..b", "\ud800", "ü" * 70])
def test_a_host_that_is_none_is_told_of(host):
    with pytest.raises(UsageError, match="--host"):
        bind(host, 0, 8447)


def test_the_desk_says_its_address_and_nothing_else(tmp_path):
    (tmp_path / "output").mkdir()
    with Store(tmp_path / "output" / "editions.db"):
        pass
    process = subprocess.Popen(
        [str(COMMAND), "review", "--no-browser", "--port", "0", "--as", "Sara"],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    line = process.stdout.readline()
    port = int(re.findall(r":(\d+)/enter", line)[0])
    token = re.findall(r"token=([\w-]+)", line)[0]
    headers = {"Host": f"127.0.0.1:{port}"}
    inside = ask(port, "GET", f"/enter?token={token}", headers).header("set-cookie").split(";")[0]
    assert inside
    for path in ("/", f"/enter?token={token}x", "/e/secret-name", "/%00", f"/login?next={token}"):
        ask(port, "GET", path, headers | {"Cookie": inside})
        ask(port, "POST", path, headers | {"Cookie": inside} | FORM, b"password=secret-word")
    process.send_signal(signal.SIGINT)
    rest, _ = process.communicate(timeout=20)
    assert rest.replace("Ctrl-C closes it.", "").strip() == ""
