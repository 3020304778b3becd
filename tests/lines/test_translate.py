"""A text in, a text out, line for line; and what a run does that finds the work of another."""

from __future__ import annotations

import gzip
import io
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lines.build import engine, numbered, translate
from translator.engine import FakeEngine
from translator.errors import ArticleError, EncodingError, EngineError, UsageError
from translator.lines import Format, Tally
from translator.lines import translate as room
from translator.lines.ledger import ledger_beside
from translator.lines.part import part_of
from translator.terms import Glossary, Term

TEXT = "پہلی خبر آئی۔ دوسری خبر آئی۔\n\nپہلی خبر آئی۔\r\n2024\n"
ENGLISH = "The first news came. The second came.\n\nThe first news came.\n2024\n"


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "khabar.txt"
    path.write_bytes(TEXT.encode())
    return path


@pytest.fixture
def out(tmp_path):
    return tmp_path / "khabar.en.txt"


class Heard:
    """Listens."""

    def __init__(self):
        self.total = self.done = 0
        self.said = []

    def start(self, total):
        self.total = total

    def advance(self, done):
        self.done += done


def test_each_line_becomes_a_line(source, out):
    report = translate(source, out)
    assert out.read_bytes() == ENGLISH.encode()
    assert (report.out, report.total) == (out, Tally(4, 4, 10, 1))
    assert report.before == Tally()
    assert report.words_per_second == pytest.approx(10 / report.seconds)
    assert sorted(path.name for path in out.parent.iterdir()) == ["khabar.en.txt", "khabar.txt"]


def test_what_is_repeated_is_translated_once(source, out):
    using = engine()
    translate(source, out, using)
    texts = [request.text for call in using.calls for request in call]
    assert sorted(texts) == sorted(using.answers)


def test_terms_are_counted(source, out):
    glossary = Glossary((Term("خبر", "Report"), Term("دوسری", "second")))
    total = translate(source, out, glossary=glossary).total
    assert (total.met, total.variant, total.missed) == (3, 0, 1)


def test_the_listener_is_told_of_all_bytes(source, out):
    heard = Heard()
    translate(source, out, listener=heard)
    assert heard.total == heard.done == len(TEXT.encode())


@pytest.mark.parametrize("packed", ["source", "out"])
def test_files_may_be_packed(tmp_path, source, out, packed):
    if packed == "source":
        source = tmp_path / "khabar.txt.gz"
        source.write_bytes(gzip.compress(TEXT.encode()))
        translate(source, out)
        assert out.read_text() == ENGLISH
    else:
        out = tmp_path / "khabar.en.txt.gz"
        translate(source, out)
        assert gzip.decompress(out.read_bytes()).decode() == ENGLISH


def test_a_stream_is_read_as_it_comes(out):
    heard = Heard()
    translate(io.BufferedReader(io.BytesIO(TEXT.encode())), out, listener=heard)
    assert out.read_text() == ENGLISH
    assert (heard.total, heard.done) == (0, len(TEXT.encode()))


def test_an_empty_text_gives_an_empty_one(source, out):
    source.write_bytes(b"")
    assert translate(source, out).total == Tally()
    assert out.read_bytes() == b""


@given(text=st.text(st.sampled_from("اب۔؟ 5\t\r\n\u2028\x85\x0c\"'a."), max_size=40))
def test_any_text_keeps_the_number_of_its_lines(tmp_path_factory, text):
    folder = tmp_path_factory.mktemp("any")
    source = folder / "a.txt"
    source.write_bytes(text.encode())
    lines = text.removesuffix("\n").split("\n") if text else []
    for name in ("a.en.txt", "a.tsv", "a.jsonl"):
        assert translate(source, folder / name).total.lines == len(lines)
        written = (folder / name).read_bytes().decode()
        assert written.count("\n") == len(lines)
        if name == "a.en.txt":
            assert len(written.splitlines()) == len(lines)
            english = written.removesuffix("\n").split("\n") if lines else []
            assert [not e for e in english] == [not line.strip() for line in lines]


def test_a_text_that_is_there_is_not_overwritten_unless_it_is_wanted(source, out):
    out.write_text("dear to somebody")
    with pytest.raises(UsageError, match=r"is there already\. Name another file with --out"):
        translate(source, out)
    assert out.read_text() == "dear to somebody"
    translate(source, out, force=True)
    assert out.read_text() == ENGLISH


def test_a_text_never_replaces_itself(source):
    with pytest.raises(UsageError, match="is the text itself"):
        translate(source, source, force=True)
    assert source.read_bytes() == TEXT.encode()


@pytest.mark.parametrize(
    ("data", "error"),
    [(b"good\n\xff\n", EncodingError), (b"good\n" + b"a" * (1 << 21), ArticleError)],
)
def test_a_bad_line_is_found_before_anything_is_translated(source, out, data, error):
    source.write_bytes(data)
    using = engine()
    with pytest.raises(error, match="line 2"):
        translate(source, out, using)
    assert using.calls == []
    assert not part_of(out).exists()


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_a_text_that_cannot_be_opened_is_a_clear_error(tmp_path, out, name):
    with pytest.raises(ArticleError, match=r"there is no such file|this is a folder"):
        translate(tmp_path / name, out)


# Going on -----------------------------------------------------------------------------------------

NUMBERS = range(1000)


def texts_of(using: FakeEngine) -> list[str]:
    return [request.text for call in using.calls for request in call]


class Tired(FakeEngine):
    """Breaks down after some calls."""

    def translate(self, requests, progress=None):
        if len(self.calls) == 3:
            raise EngineError("Out of breath.")
        return super().translate(requests, progress)


@pytest.fixture
def broken_off(source, out):
    """A run of 1,000 lines that broke off; the sentences that it translated."""
    source.write_text(numbered(NUMBERS), encoding="utf-8")
    using = Tired(rule=engine().rule)
    with pytest.raises(EngineError):
        translate(source, out, using)
    return texts_of(using)


def go_on(source, out, **options):
    using, said, heard = engine(), [], Heard()
    report = translate(source, out, using, say=said.append, listener=heard, **options)
    return report, texts_of(using), said, heard


def test_a_run_that_broke_off_is_gone_on_with(source, out, broken_off):
    report, texts, said, heard = go_on(source, out)
    assert out.read_text() == "".join(f"Report {n} arrived.\n" for n in NUMBERS)
    before = report.before.lines
    assert 0 < before <= len(broken_off)
    assert said == [f"Going on behind line {before:,} of an earlier run."]
    assert len(texts) == 1000 - before
    assert report.total == Tally(1000, 1000, 5000)
    assert heard.total == heard.done == len(numbered(range(before, 1000)).encode())
    assert not ledger_beside(part_of(out)).exists()


def test_what_is_done_is_not_read_again(source, out, broken_off, monkeypatch):
    assert broken_off
    look = source.stat()
    data = source.read_bytes()
    last = data.index(b"\n", 1 << 13)  # lines that are surely done
    monkeypatch.setattr(room.Source, "identity", lambda _: known(out))
    source.write_bytes(b"\xff" * last + data[last:])
    os.utime(source, ns=(look.st_atime_ns, look.st_mtime_ns))
    assert go_on(source, out)[0].total.lines == 1000


def known(out) -> str:
    from translator.lines.ledger import load_ledger  # noqa: PLC0415

    found = load_ledger(ledger_beside(part_of(out)))
    return found.source if found else ""


@pytest.mark.parametrize(
    ("options", "change", "reason"),
    [
        ({}, "text", "the text was changed"),
        ({}, "touch", "the text was changed"),
        ({"glossary": Glossary((Term("خبر", "Report"),))}, "", "engine, glossary, format"),
        ({"form": Format.TSV}, "", "engine, glossary, format"),
        ({}, "cut", "was cut"),
    ],
)
def test_another_text_or_other_settings_begin_anew(  # noqa: PLR0913, PLR0917 - a table
    source, out, broken_off, options, change, reason
):
    assert broken_off
    if change == "text":
        source.write_text(numbered(range(5000, 6000)), encoding="utf-8")
    elif change == "touch":
        os.utime(source, (1, 1))
    elif change == "cut":
        os.truncate(part_of(out), 10)
    report, texts, said, _ = go_on(source, out, **options)
    assert (report.before.lines, report.total.lines, len(texts)) == (0, 1000, 1000)
    assert len(said) == 1
    assert said[0].startswith("Beginning anew: ")
    assert reason in said[0]


def test_a_text_that_is_changed_meanwhile_gives_no_translation(source, out):
    source.write_text(numbered(range(300)), encoding="utf-8")

    class Meanwhile(FakeEngine):
        def translate(self, requests, progress=None):
            os.utime(source, (1, 1))
            return super().translate(requests, progress)

    with pytest.raises(ArticleError, match="was changed while it was translated"):
        translate(source, out, Meanwhile(rule=engine().rule))
    assert not out.exists()


def test_a_stream_cannot_be_gone_on_with(out):
    data = numbered(NUMBERS).encode()
    with pytest.raises(EngineError):
        translate(io.BufferedReader(io.BytesIO(data)), out, Tired(rule=engine().rule))
    report, texts, said, _ = go_on(io.BufferedReader(io.BytesIO(data)), out)
    assert (report.before.lines, len(texts), said) == (0, 1000, [])
