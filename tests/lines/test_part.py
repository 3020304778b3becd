"""The growing output: what the ledger says is surely there, and nothing more is believed."""

from __future__ import annotations

import gzip
import json
import os

import pytest

from tests.lines.build import line
from translator.errors import OutputError
from translator.lines import part as room
from translator.lines.ledger import Ledger, ledger_beside, load_ledger, save_ledger
from translator.lines.part import Part, part_of
from translator.lines.tally import Tally

FRESH = Ledger("source", "settings", 1000)


@pytest.fixture
def out(tmp_path):
    return tmp_path / "new" / "out.txt"


@pytest.fixture
def kept(out):
    return lambda: load_ledger(ledger_beside(part_of(out)))


def test_what_was_added_is_on_the_disk_with_its_ledger_when_the_part_is_left(out, kept):
    with Part(out, FRESH) as part:
        part.add("one\n", line("ایک", 1), Tally(1, 1, 1))
        part.add("two\n", line("دو", 2), Tally(1, 2, 2))
    assert part_of(out).read_text() == "one\ntwo\n"
    assert kept() == Ledger("source", "settings", 1000, 2, 200, 8, Tally(2, 3, 3))
    assert not out.exists()


def test_it_is_brought_to_the_disk_meanwhile(out, kept, monkeypatch):
    monkeypatch.setattr(room, "_EVERY", 0.0)
    with Part(out, FRESH) as part:
        part.add("one\n", line("ایک"), Tally(1))
        assert (part_of(out).read_text(), kept().line) == ("one\n", 1)
        monkeypatch.setattr(room, "_EVERY", 1000.0)
        part.add("two\n", line("دو", 2), Tally(1))
        assert kept().line == 1
        monkeypatch.setattr(room, "_MOST_WAITING", 4)
        part.add("three\n", line("تین", 3), Tally(1))
        assert kept().line == 3


def test_it_goes_on_behind_the_ledger_and_drops_the_rest(out, kept):
    with Part(out, FRESH) as part:
        part.add("one\n", line("ایک"), Tally(1))
    with part_of(out).open("a") as file:
        file.write("two that nobody noted, and mo")
    with Part(out, kept()) as part:
        part.add("2\n", line("دو", 2), Tally(1))
    assert part_of(out).read_text() == "one\n2\n"


def test_a_new_beginning_removes_the_old_ledger_and_text(out, kept):
    with Part(out, FRESH) as part:
        part.add("one\n", line("ایک"), Tally(1))
    with Part(out, FRESH):
        assert kept() is None
        assert part_of(out).read_bytes() == b""


def test_a_stream_has_no_ledger(out, kept):
    with Part(out, Ledger("", "settings")) as part:
        part.add("one\n", line("ایک"), Tally(1))
    assert part_of(out).read_text() == "one\n"
    assert kept() is None


def test_at_the_end_only_the_output_is_left(out):
    out.parent.mkdir()
    out.write_text("old")
    with Part(out, FRESH) as part:
        part.add("one\n", line("ایک"), Tally(1))
    part.finish()
    assert [path.name for path in out.parent.iterdir()] == ["out.txt"]
    assert out.read_text() == "one\n"


def test_a_packed_output_can_be_gone_on_with(tmp_path, monkeypatch):
    monkeypatch.setattr(room, "_EVERY", 0.0)
    out = tmp_path / "out.txt.gz"
    with Part(out, FRESH) as part:
        part.add("one\n", line("ایک"), Tally(1))
        part.add("two\n", line("دو", 2), Tally(1))
    with Part(out, load_ledger(ledger_beside(part_of(out)))) as part:
        part.add("three\n", line("تین", 3), Tally(1))
    part.finish()
    assert gzip.decompress(out.read_bytes()) == b"one\ntwo\nthree\n"


@pytest.mark.parametrize("step", ["fsync", "save"])
def test_an_interruption_of_the_writing_itself_neither_loses_nor_doubles_a_line(
    out, kept, monkeypatch, step
):
    owner, name = (os, "fsync") if step == "fsync" else (room, "save_ledger")
    with Part(out, FRESH) as part:
        part.add("one\n", line("ایک"), Tally(1))
        with monkeypatch.context() as patch:
            patch.setattr(owner, name, interrupt)
            with pytest.raises(KeyboardInterrupt):
                part.sync()
    assert part_of(out).read_text() == "one\n"
    assert (kept().line, kept().written, kept().tally.lines) == (1, 4, 1)


def interrupt(*_):
    raise KeyboardInterrupt


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")  # noqa: PTH110
def test_a_full_disk_is_a_clear_error(out):
    out.parent.mkdir()
    part_of(out).symlink_to("/dev/full")
    part = Part(out, FRESH)
    part.add("one\n", line("ایک"), Tally(1))
    with pytest.raises(OutputError, match=r"No space left on device.*the same command goes on"):
        part.__exit__(None, None, None)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"version": 1}', '{"version": 2, "tally": {}}', "\ud83d", "nonsense"],
)
def test_a_ledger_that_cannot_be_understood_is_none(tmp_path, text):
    path = tmp_path / "ledger.json"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    assert load_ledger(path) is None


def test_a_ledger_comes_back_as_it_was_kept(tmp_path):
    ledger = Ledger("s", "t", 9, 1, 2, 3, Tally(1, 2, 3, 4, 5, 6, 7))
    save_ledger(tmp_path / "ledger.json", ledger)
    assert load_ledger(tmp_path / "ledger.json") == ledger
    assert json.loads((tmp_path / "ledger.json").read_text())["tally"]["missed"] == 7
