"""Kill a batch again and again, and count what that costs."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from translator.segmenting import segment_key

__all__ = ["Batch", "Struck", "write_articles"]

_ROOT = Path(__file__).parents[2]
_SENTENCES = 3  # an article, and its title
_SPREAD = 1.5
_WHO = """وزیر خزانہ,میئر,عدالت,یونیورسٹی,محکمہ موسمیات,ریلوے,پولیس,کسان تنظیم,بلدیہ,گورنر,ہسپتال,
    تاجروں,اساتذہ,کپتان,مرکزی بینک,کمپنی,صوبائی حکومت,ادارے,مزدوروں,طلبہ"""
_WHERE = """لاہور,پشاور,ملتان,سکھر,کوئٹہ,مظفر آباد,سیالکوٹ,گوادر,ایبٹ آباد,فیصل آباد,
    بہاولپور,مردان,لاڑکانہ,ساہیوال,گلگت,چترال,سرگودھا,خضدار,جہلم,اٹک"""
_WHAT = """نئے پل,بڑے ہسپتال,سستی بجلی,تازہ امداد,مفت تعلیم,نئی بس,پانی کے منصوبے,نئے قانون,
    کھیل کے میدان,پرانے بازار,نئی فصل,جدید مشین,سڑک کی مرمت,
    کتب خانے,میلے,نمائش,تربیت,بھرتی,سروے,شجر کاری"""
_WHEN = "کل,اگلے ہفتے,جلد,آج,اگلے ماہ,بعد میں,صبح,شام کو,اگلے سال,فوراً"


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",")]


def _sentence(number: int) -> str:
    """Return a sentence that no other number below 80,000 has."""
    found = []
    for words in map(_words, (_WHO, _WHERE, _WHAT, _WHEN)):
        number, at = divmod(number, len(words))
        found.append(words[at])
    who, where, what, when = found
    return f"{who} نے {where} میں {what} کا اعلان کیا اور کہا کہ کام {when} شروع ہو گا۔"


def write_articles(folder: Path, count: int) -> int:
    """Write articles of which no two have a sentence in common; return how many sentences."""
    folder.mkdir(parents=True)
    for number in range(count):
        numbers = range(number * (_SENTENCES + 1), (number + 1) * (_SENTENCES + 1))
        title, *rest = map(_sentence, numbers)
        text = f"{title.rstrip('۔')}\n\n{' '.join(rest)}\n"
        (folder / f"khabar-{number:05}.txt").write_text(text, encoding="utf-8")
    return count * (_SENTENCES + 1)


@dataclass(frozen=True, slots=True)
class Struck:
    """How a batch was when its process had ended.

    Attributes:
        articles: Those that were published.
        kept: Keys of the sentences whose drafts are kept.
        asked: Keys of those that this process asked the engine for, in order.
        again: How many of those were kept before it began.
        seconds: How long it worked.
        is_killed: Whether it was killed; else it came to its end.
    """

    articles: int
    kept: frozenset[str]
    asked: tuple[str, ...]
    again: int
    seconds: float
    is_killed: bool


@dataclass
class Batch:
    """One batch that goes on whenever it is called.

    Attributes:
        articles: Folder of the articles.
        out: The output folder.
        options: Of the driver.
    """

    articles: Path
    out: Path
    options: Sequence[str] = ()
    _read: int = field(default=0, init=False)  # bytes of the log

    @property
    def place(self) -> Path:
        """The database."""
        return self.out / "editions.db"

    def run(self, moment: float | None = None) -> Struck:
        """Let it work to its end, or until it is killed.

        Args:
            moment: Seconds from the beginning of the work to the kill.
        """
        before = self._kept()
        with _begun(self._command()) as process:
            began = time.monotonic()
            try:
                process.wait(moment)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
            seconds = time.monotonic() - began
        assert process.returncode in {0, -signal.SIGKILL}, "it failed by itself"
        asked = tuple(self._newly_asked())
        return Struck(
            articles=self._published(),
            kept=self._kept(),
            asked=asked,
            again=sum(1 for key in asked if key in before),
            seconds=seconds,
            is_killed=process.returncode != 0,
        )

    def suffer(self, kills: int, seconds: float, chance: Random) -> list[Struck]:
        """Kill it so many times, then let it come to its end; return how it was each time.

        Args:
            kills: How often.
            seconds: How long it works if nobody kills it; the moments are spread over that.
            chance: Chooses the moments.
        """
        total = len(list(self.articles.iterdir()))
        struck: list[Struck] = []
        for number in range(kills, 0, -1):
            left = 1 - struck[-1].articles / total if struck else 1
            # So that something is left for all kills, however fast the machine is just then.
            struck.append(self.run(chance.uniform(0, _SPREAD * seconds * left / (number + 1))))
        return [*struck, self.run()]

    def pages(self) -> dict[str, bytes]:
        """Return the published files; a kill may leave hidden ones that nobody ever sees."""
        site = self.out / "site"
        found = (path for path in site.rglob("*") if path.is_file())
        return {
            path.relative_to(site).as_posix(): path.read_bytes()
            for path in found
            if not path.name.startswith(".")
        }

    def rows(self) -> list[tuple[str, ...]]:
        """Return drafts and editions as the database holds them."""
        return [
            *self._ask("SELECT fingerprint, key, text, details, made_at FROM drafts ORDER BY 1"),
            *self._ask("SELECT slug, source, title_en, made_of FROM editions ORDER BY 1"),
            *self._ask("SELECT draft, state, version FROM segments ORDER BY 1"),
        ]

    def is_sound(self) -> bool:
        """Return whether the database is whole."""
        return self._ask("PRAGMA integrity_check") == [("ok",)]

    def _command(self) -> list[str]:
        names = map(str, (self.articles, self.out, self._log))
        return [sys.executable, "-m", "tests.cli.batch_driver", *names, *self.options]

    @property
    def _log(self) -> Path:
        return self.out.with_suffix(".log")

    def _newly_asked(self) -> Iterator[str]:
        if not self._log.exists():
            return
        with self._log.open("rb") as file:
            file.seek(self._read)
            lines = file.read()
        self._read += len(lines)
        yield from (segment_key(text) for text in lines.decode().splitlines())

    def _kept(self) -> frozenset[str]:
        return frozenset(row[0] for row in self._ask("SELECT key FROM drafts"))

    def _published(self) -> int:
        return len(self._ask("SELECT slug FROM editions WHERE made_of IS NOT NULL"))

    def _ask(self, question: str) -> list[tuple[str, ...]]:
        if not self.place.exists():
            return []
        with closing(sqlite3.connect(self.place)) as connection:
            made = connection.execute("SELECT name FROM sqlite_master").fetchall()
            return connection.execute(question).fetchall() if made else []


@contextmanager
def _begun(command: Sequence[str]) -> Iterator[subprocess.Popen[str]]:
    """Start a process that says a line when it begins to work."""
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        yield process
