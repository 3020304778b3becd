"""An edition in which everything that people write wants to be markup, and desks that show it."""

from __future__ import annotations

import contextlib
import csv
import datetime as dt
import socket
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, BrowserContext, Page

from tests.publishing.editions import INFO, edition_of, label, paragraph, title
from tests.review.visitor import cookie_for
from tests.serving.served import served
from tests.store.build import keep
from translator import desk
from translator.article import Mark, MarkKind
from translator.draft import Draft
from translator.edition import Pair
from translator.publishing.notes import Notes
from translator.review.app import make_app
from translator.review.offline import offline_page
from translator.review.rendering import Pages
from translator.review.security.door import Door
from translator.review.shelf import Shelf
from translator.review.views import Views
from translator.store import Store
from translator.terms import Stage, Status, TermOutcome

__all__ = ["EVIL", "NOTE", "Ears", "Stand", "stand", "visit"]

PARTS = (
    "<script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    '"><img src=x onerror=window.hit=1>',
    "' autofocus onfocus='window.hit=1",
    "</script><script>window.hit=1</script>",
    "</template></textarea></title><svg onload=window.hit=1>",
    "{{7*7}}",
    "javascript:window.hit=1",
)
EVIL = " ".join(PARTS)
NOTE = f"note {EVIL}"
EVIL_SLUG = "khabar\"><img src=x onerror=window.hit=1>{{7*7}}'"
_FIELDS = (
    "source", "variants", "target", "forms", "forbidden", "domain", "context", "reference", "note",
)  # fmt: skip


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@dataclass
class Stand:
    """A desk that is open in a thread of its own.

    Attributes:
        store: Holds the edition.
        slug: Its name.
        folder: Where the site and the files are.
        origin: Where the desk is.
        door: How it is reached.
        reports: What browsers told of markup and scripts that its policy stopped.
    """

    store: Store
    slug: str
    folder: Path
    origin: str
    door: Door
    app: object

    @property
    def reports(self) -> list[object]:
        return list(getattr(self.app.state, "csp_reports", []))  # type: ignore[attr-defined]

    @property
    def path(self) -> str:
        """The slug as addresses have it."""
        return quote(self.slug, safe="")

    def version(self, number: int) -> int:
        """Return the version of a sentence."""
        return self.pairs[number - 1].review.version

    @property
    def pairs(self) -> tuple[Pair, ...]:
        return self.store.edition(self.slug).pairs

    def edit(self, number: int, text: str, who: str) -> None:
        """Correct a sentence beside the desk."""
        desk.edit(self.store, self.slug, number, text, who=who, at=_now())

    def write_file(self, language: str = "en", who: str = "Sara") -> Path:
        """Write the edition as one file."""
        given = {"shelf": Shelf(self.store), "notes": _notes(self.folder), "pages": Pages()}
        text = offline_page(self.store, self.slug, language=language, who=who, **given)
        path = self.folder / f"review-{language}.html"
        path.write_text(text, encoding="utf-8")
        return path


@contextlib.contextmanager
def stand(
    folder: Path,
    *,
    evil: bool = False,
    accounts: bool = False,
    who: str = "Sara",
    evil_text: str = EVIL,
) -> Iterator[Stand]:
    """Keep an edition and open a desk on it.

    Args:
        folder: For the database, the site and the glossary.
        evil: Whether all that people wrote wants to be markup; by default nothing does.
        accounts: Whether people sign in.
        who: Who works at it.
        evil_text: What they wrote if so.
    """
    said, slug = (evil_text, EVIL_SLUG) if evil else ("plain", "khabar")
    with Store(folder / "editions.db") as store, _listening() as sock:
        _fill(store, slug, said, who)
        port = sock.getsockname()[1]
        token, hosts = "" if accounts else "t" * 43, frozenset({"127.0.0.1"})
        door = Door(token, who, accounts, hosts, secure=False, port=port)
        app = make_app(store, door=door, site=folder / "site", notes=_notes(folder, said))
        with served(app, sock):
            yield Stand(store, slug, folder, f"http://127.0.0.1:{port}", door, app)


@contextlib.contextmanager
def _listening() -> Iterator[socket.socket]:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        yield sock


def _fill(store: Store, slug: str, said: str, who: str) -> None:
    """Keep an edition of five sentences; people worked on the second and the fourth."""
    term = TermOutcome("باغ", f"garden {said}", Status.MET, Stage.ANNOTATED, 1, 1)
    missed = TermOutcome("پھول", "flower", Status.MISSED, Stage.ANNOTATED, 1, 0)
    texts = [
        title(f"بڑا باغ {said}"),
        label("tags", "ٹیگ", f"خبر {said}"),
        paragraph(f"اس باغ میں پھول ہیں {said}۔"),
        paragraph("ان کو 5 کروڑ روپے ملے۔"),
        paragraph("یہ آخری بات ہے۔"),
    ]
    edition = edition_of(*texts, slug=slug)
    link = (Mark(MarkKind.LINK, 0, 4, "javascript:window.hit=1"),)
    drafts = {
        edition.pairs[0].segment.text: Draft(f"The garden {said}"),
        edition.pairs[1].segment.text: Draft(f"News {said}"),
        edition.pairs[2].segment.text: Draft(
            f"This garden {said} is big.",
            link,
            outcomes=(term, missed),
            alternatives=(f"A {said}",),
        ),
        edition.pairs[3].segment.text: Draft("They got 5 billion rupees."),
        edition.pairs[4].segment.text: Draft("This is the end.", alternatives=("That is all.",)),
    }
    signed = {source: replace(draft, engine=INFO.signature) for source, draft in drafts.items()}
    edition = edition_of(*texts, english=signed, slug=slug)
    keep(store, edition, at=_now())
    desk.edit(store, slug, 3, f"The garden {said} has flowers.", who=who, at=_now(), note=said)
    desk.comment(store, slug, 3, f"Why {said}?", who=who, at=_now())
    found = Views(store).get(slug).edition.pairs[3].findings[0]
    desk.comment(store, slug, 4, f"So {said}.", who=who, at=_now())
    if said != "plain":
        desk.ignore(store, slug, 4, found.check, who=who, at=_now(), why=said)


def _notes(folder: Path, said: str = EVIL) -> Notes:
    """Return the notes of a glossary of two terms."""
    path = folder / "notes.csv"
    if not path.exists():
        with path.open("w", encoding="utf-8", newline="") as file:
            lines = csv.DictWriter(file, _FIELDS)
            lines.writeheader()
            for source, target in (("باغ", f"garden {said}"), ("پھول", "flower")):
                known = {"source": source, "target": target, "note": f"note {said}"}
                lines.writerow(dict.fromkeys(_FIELDS, "") | known)
    return Notes([path])


@contextlib.contextmanager
def visit(
    browser: Browser, where: Stand, *, language: str = "en", who: str = "", **options: object
) -> Iterator[BrowserContext]:
    """Let somebody in, with a browser profile of their own."""
    context = browser.new_context(**options)  # type: ignore[arg-type]
    context.set_default_timeout(8000)
    cookies = {
        where.door.cookie: cookie_for(where.store, who or where.door.who),
        "dozaban-lang": language,
    }
    context.add_cookies([
        {"name": name, "value": value, "url": where.origin} for name, value in cookies.items()
    ])  # fmt: skip
    try:
        yield context
    finally:
        context.close()


class Ears:
    """What a page says that it should not: dialogs, errors, and requests that leave it."""

    def __init__(self, page: Page) -> None:
        self.heard: list[str] = []
        self.asked: list[str] = []
        page.on("dialog", self._dialog)
        page.on("pageerror", lambda error: self.heard.append(f"error: {error}"))
        page.on("console", self._console)
        page.on("request", lambda request: self.asked.append(request.url))

    def _dialog(self, dialog) -> None:
        self.heard.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _console(self, message) -> None:
        is_answer = "409 (Conflict)" in message.text  # browsers tell of it, however it is met
        if message.type in {"error", "warning"} and not is_answer:
            self.heard.append(f"{message.type}: {message.text}")
