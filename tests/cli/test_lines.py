"""`translate lines`: a line in, a line out, and what is said of it."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time

import pytest

from tests.cli.conftest import COMMAND
from tests.lines.build import engine, numbered
from translator import __version__
from translator.cli import pools
from translator.drafting import EnginePool

TEXT = "پہلی خبر آئی۔ دوسری خبر آئی۔\n\nپہلی خبر آئی۔\n"
ENGLISH = "The first news came. The second came.\n\nThe first news came.\n"


@pytest.fixture
def chosen(monkeypatch):
    """What was asked of the pool."""
    asked = []

    def open_pool(*words):
        asked.append(words)
        return EnginePool(engine())

    monkeypatch.setattr(pools, "open_pool", open_pool)
    return asked


@pytest.fixture
def room(command, chosen, tmp_path):
    assert chosen == []
    (tmp_path / "khabar.txt").write_text(TEXT, encoding="utf-8")
    return lambda *words: command("lines", *words)


def test_the_translation_stands_beside_its_text(room, tmp_path):
    code, said, error = room("khabar.txt", "--out", "khabar.en.txt", "--no-glossary")
    assert (code, error) == (0, "")
    assert (tmp_path / "khabar.en.txt").read_text() == ENGLISH
    lines = said.splitlines()
    assert lines[:3] == [
        "khabar.en.txt",
        "  3 lines, 3 sentences, 9 words",
        "  repeated and not translated again: 1 (33.3%)",
    ]
    assert lines[3].startswith("Took ")
    assert lines[3].endswith(" words/s.")


def test_terms_are_counted(room, tmp_path):
    (tmp_path / "own.csv").write_text("source,target\nخبر,scoop\n", encoding="utf-8")
    said = room("khabar.txt", "--out", "out.txt", "--glossary", "own.csv")[1]
    assert "  terms: 0 met, 0 met by a variant, 3 missed" in said.splitlines()


def test_json_has_the_same_numbers(room):
    code, said, _ = room("khabar.txt", "--out", "out.tsv", "--no-glossary", "--json")
    data = json.loads(said)
    assert code == 0
    assert data["version"] == __version__
    assert data["engine"]["signature"] == "engine:fake|version:1"
    assert data["glossary"] == {"name": "none", "signature": "none", "terms": 0}
    assert data["out"] == "out.tsv"
    assert (data["lines"], data["sentences"], data["words"], data["repeated"]) == (3, 3, 9, 1)
    assert (data["met"], data["variant"], data["missed"], data["lines_before"]) == (0, 0, 0, 0)
    assert data["seconds"] >= 0
    assert data["words_per_second"] > 0


def test_quiet_says_nothing(room):
    assert room("khabar.txt", "--out", "out.txt", "--quiet") == (0, "", "")


def test_the_format_can_be_named(room, tmp_path):
    assert room("khabar.txt", "--out", "out", "--format", "tsv", "-q")[0] == 0
    assert (tmp_path / "out").read_text(encoding="utf-8").splitlines()[1] == "\t"
    code, _, error = room("khabar.txt", "--out", "out", "--format", "xml")
    assert code == 2
    assert error == "translate: There is no format 'xml'. Choose one of: text, tsv, jsonl.\n"


def test_the_encoding_can_be_named(room, tmp_path):
    (tmp_path / "old.txt").write_bytes("خبر 5\n".encode("windows-1256"))
    assert room("old.txt", "--out", "out.txt", "--encoding", "windows-1256", "-q")[0] == 0
    assert (tmp_path / "out.txt").read_text() == "Report 5 arrived\n"
    code, _, error = room("old.txt", "--out", "other.txt")
    assert code == 1
    assert error.startswith("translate: old.txt: line 1 is not UTF-8 (byte ")


def test_the_standard_input_is_read(room, tmp_path, monkeypatch):
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(TEXT.encode())))
    )
    assert room("-", "--out", "out.txt", "-q") == (0, "", "")
    assert (tmp_path / "out.txt").read_text() == ENGLISH


def test_the_pool_is_what_was_asked_for(room, chosen):
    room(*"khabar.txt --out a.txt -q --no-glossary".split())
    room(*"khabar.txt --out b.txt -q --no-glossary --engine other --to de --jobs 3".split())
    room(*"khabar.txt --out c.txt -q --no-glossary --cluster tcp://there:8786".split())
    assert chosen == [
        (None, "en", None, None),
        ("other", "de", 3, None),
        (None, "en", None, "tcp://there:8786"),
    ]


def test_what_is_there_is_overwritten_with_force_only(room, tmp_path):
    (tmp_path / "out.txt").write_text("dear")
    code, _, error = room("khabar.txt", "--out", "out.txt")
    assert code == 2
    assert error.startswith("translate: out.txt is there already. Name another file")
    assert room("khabar.txt", "--out", "out.txt", "--force", "-q")[0] == 0
    assert (tmp_path / "out.txt").read_text() == ENGLISH


def test_two_wishes_about_the_glossary_are_wrong_usage(room):
    code, _, error = room("khabar.txt", "--out", "o.txt", "--no-glossary", "--glossary", "a.csv")
    assert code == 2
    assert error == "translate: Use either --glossary or --no-glossary, not both.\n"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("khabar.txt", "Stopped. What is done is kept: the same command goes on from there."),
        ("-", "Stopped. What is done is in out.txt.part."),
    ],
)
def test_ctrl_c_says_how_to_go_on(room, monkeypatch, name, sentence):
    def stopped(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("translator.lines.translate_lines", stopped)
    assert room(name, "--out", "out.txt") == (130, "", f"translate: {sentence}\n")


@pytest.mark.model
def test_a_stopped_command_goes_on_where_it_was(tmp_path, run):
    (tmp_path / "khabar.txt").write_text(numbered(range(300)), encoding="utf-8")
    words = ["lines", "khabar.txt", "--out", "out.txt", "--no-glossary"]
    with subprocess.Popen(
        [str(COMMAND), *words], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as first:
        while not _kept(tmp_path):
            assert first.poll() is None
            time.sleep(0.05)
        first.send_signal(signal.SIGINT)
        error = first.communicate()[1].decode()
    assert first.returncode == 130
    assert error.endswith("the same command goes on from there.\n")

    done = run(*words)
    assert done.returncode == 0, done.stderr
    assert done.stderr.startswith("Going on behind line ")
    assert "Lines up to " in done.stdout
    assert (tmp_path / "out.txt").read_text(encoding="utf-8").count("\n") == 300
    assert sorted(os.listdir(tmp_path)) == ["khabar.txt", "out.txt"]  # noqa: PTH208


def _kept(folder) -> bool:
    return (folder / "out.txt.part.json").exists()
