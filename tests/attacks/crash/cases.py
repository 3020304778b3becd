"""Commands that write files, each with what was there before and what must be there after."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.cli.killed_batch import write_articles
from tests.engine.install.home import zip_folder
from tests.engine.tiny_model import make_tiny_package
from tests.press.house import House
from translator.desk import take_out
from translator.engine import FakeEngine
from translator.exchange.pick import write_document
from translator.store import Store
from translator.terms import Glossary
from translator.workflow import Source, translate_sources

__all__ = ["CASES", "Case", "fill_newsroom", "named", "rows_of", "seen"]

State = dict[str, object]
_QUESTIONS = (
    "SELECT fingerprint, key, text, details, made_at FROM drafts ORDER BY 1",
    "SELECT slug, source, title_en, made_of FROM editions ORDER BY 1",
    "SELECT draft, state, version, text FROM segments ORDER BY 1, 2",
)
_OLD = "دریا کا پانی اتر گیا۔ کسان منڈی میں آم لائے۔ استاد نے کتاب پڑھی۔\n"
_NEW = _OLD + "\nجنگ بندی کا اعلان ہوا۔\n"
_EDITIONS = 12


@dataclass(frozen=True, slots=True)
class Case:
    """A command and its folder.

    Attributes:
        words: What is called.
        prepare: Fills an empty folder with what is there before.
        outputs: What people look at, as patterns for files below the folder.
        env: Variables whose values are folders below it.
        pause: Seconds that the engine takes for a sentence.
        says: What the next run says after one that was stopped at its work.
    """

    words: Sequence[str]
    prepare: Callable[[Path], None]
    outputs: Sequence[str]
    env: Sequence[str] = ()
    pause: str = "0"
    says: str = ""


def seen(case: Case, folder: Path) -> State:
    """Return what people see: files by their paths, a database as the rows in it."""
    found: State = {}
    for path in (p for pattern in case.outputs for p in folder.glob(pattern)):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden:
            name = named(path, folder)
            found[name] = rows_of(path) if path.suffix == ".db" else path.read_bytes()
    return found


def named(path: Path, folder: Path) -> str:
    """Return what a file is called; a package may get another name if one of that name is there."""
    return re.sub(r"^packages/[^/]+/", "packages/*/", path.relative_to(folder).as_posix())


def rows_of(place: Path) -> list[tuple[object, ...]]:
    """Return what a database holds; it must be sound."""
    with closing(sqlite3.connect(place)) as opened:
        assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        if not opened.execute("SELECT 1 FROM sqlite_master WHERE name = 'drafts'").fetchall():
            return []  # its tables are made all at once, and were not yet
        return [row for question in _QUESTIONS for row in opened.execute(question)]


def _article(folder: Path) -> None:
    path = folder / "khabar.txt"
    path.write_text(_OLD, encoding="utf-8")
    source = Source(path.name, path)
    translate_sources([source], engine=FakeEngine(), glossary=Glossary(), out=folder / "output")
    path.write_text(_NEW, encoding="utf-8")


def _archive(folder: Path) -> None:
    write_articles(folder / "archive", _EDITIONS)


def _newsroom(folder: Path) -> None:
    """Keep approved editions."""
    (folder / "output").mkdir()
    with Store(folder / "output/editions.db") as store:
        house = House(store, folder)
        slugs = [f"khabar-{number}" for number in range(_EDITIONS)]
        for slug in slugs:
            house.write(slug, "پانی آیا۔", "پانی گیا۔")
        house.approve(*slugs)


def _old_files(folder: Path) -> None:
    _newsroom(folder)
    for name in ("week.epub", "khabar.xlf"):
        (folder / name).write_bytes(b"the old one")


def _old_copy(folder: Path) -> None:
    _newsroom(folder)
    with (
        closing(sqlite3.connect(folder / "output/editions.db")) as one,
        closing(sqlite3.connect(folder / "copy.db")) as copy,
    ):
        one.backup(copy)
        copy.execute("UPDATE editions SET title_en = 'old'")
        copy.commit()


def _returned(folder: Path) -> None:
    _newsroom(folder)
    with Store.existing(folder / "output/editions.db") as store:
        text = write_document(take_out(store, "khabar-1"), Path("khabar.xlf"), "2.1")
    data = text if isinstance(text, bytes) else text.encode()
    (folder / "khabar.xlf").write_bytes(data.replace(b"The text of", b"Another text of"))


def _corpus(folder: Path) -> None:
    lines = (f"خبر نمبر {number} آج آئی۔\n" for number in range(60))
    (folder / "corpus.txt").write_text("".join(lines), encoding="utf-8")


def _package(folder: Path) -> None:
    zip_folder(make_tiny_package(folder / "unpacked"), folder / "good.argosmodel")
    for name in ("packages", "data", "config"):
        (folder / name).mkdir()


def fill_newsroom(folder: Path) -> None:
    """Fill a folder with approved editions, a corpus, articles, and a file that came back."""
    _returned(folder)
    _corpus(folder)
    write_articles(folder / "archive", 2)


_WENT_ON = "An earlier run did not come to its end."
_BUILT = "An earlier build did not come to its end."
_SITE = ("output/site/**/*",)
CASES = {
    "translate": Case(
        ("khabar.txt", "--no-glossary"),
        _article,
        (*_SITE, "output/editions.db"),
        pause="0.02",
        says=_WENT_ON,
    ),
    "batch": Case(
        ("batch", "archive", "--no-glossary"),
        _archive,
        (*_SITE, "output/editions.db"),
        pause="0.004",
        says=_WENT_ON,
    ),
    "lines": Case(
        ("lines", "corpus.txt", "--out", "corpus.en.txt", "--no-glossary", "--force"),
        _corpus,
        ("corpus.en.txt",),
        pause="0.01",
    ),
    "publish": Case(("publish",), _newsroom, _SITE, says=_BUILT),
    "hugo": Case(("publish", "--target", "hugo"), _newsroom, ("output/hugo/**/*",), says=_BUILT),
    "book": Case(("book", "week.epub"), _old_files, ("week.epub",)),
    "export": Case(("export", "khabar-1", "khabar.xlf"), _old_files, ("khabar.xlf",)),
    "import": Case(
        ("import", "khabar.xlf", "--apply", "--as", "Hina"), _returned, ("output/editions.db",)
    ),
    "install": Case(
        ("models", "install", "good.argosmodel", "--force"),
        _package,
        ("packages/**/*",),
        env=("ARGOS_PACKAGES_DIR=packages", "XDG_DATA_HOME=data", "XDG_CONFIG_HOME=config"),
    ),
    "backup": Case(("store", "backup", "copy.db"), _old_copy, ("copy.db",)),
}
