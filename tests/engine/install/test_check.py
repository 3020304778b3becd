"""Trying an unpacked package in another process."""

from __future__ import annotations

import struct
import subprocess
import time
from types import SimpleNamespace

import pytest

from tests.engine.install.home import zip_folder
from translator.engine.install import check, install, probe
from translator.engine.install.check import check_translates
from translator.engine.install.fault import FaultError
from translator.errors import EngineError


def test_a_whole_package_passes(unpacked):
    check_translates(unpacked)


def test_without_tokenizer_it_is_refused(unpacked):
    (unpacked / "sentencepiece.model").unlink()
    with pytest.raises(FaultError, match="it has no tokenizer"):
        check_translates(unpacked)


def test_without_model_it_is_refused(unpacked):
    (unpacked / "model" / "model.bin").unlink()
    with pytest.raises(FaultError, match="it has no model"):
        check_translates(unpacked)


@pytest.mark.parametrize("kept", [0, 5, 40, 1000, 24_000, -1])
def test_a_truncated_model_is_refused_wherever_it_ends(unpacked, kept):
    file = unpacked / "model" / "model.bin"
    file.write_bytes(file.read_bytes()[:kept])
    with pytest.raises(FaultError, match=r"its model cannot be loaded \(.*(incomplete|payload)"):
        check_translates(unpacked)


def test_a_model_that_asks_for_all_memory_gets_none(unpacked):
    file = unpacked / "model" / "model.bin"
    data = bytearray(file.read_bytes())
    shape = data.index(b"decoder/embeddings/weight\0") + len(b"decoder/embeddings/weight\0") + 1
    data[shape : shape + 8] = struct.pack("<II", 1 << 20, 1 << 20)
    file.write_bytes(data)
    with pytest.raises(FaultError, match="its model"):
        check_translates(unpacked)


@pytest.mark.parametrize("name", ["sentencepiece.model", "model/shared_vocabulary.json"])
def test_a_damaged_tokenizer_or_vocabulary_is_refused(unpacked, name):
    (unpacked / name).write_bytes(b"\xff" * 50)
    with pytest.raises(FaultError, match=r"its model cannot be loaded \("):
        check_translates(unpacked)


def test_a_model_that_takes_for_ever_is_refused(unpacked, monkeypatch):
    monkeypatch.setattr(check.sys, "executable", "/bin/sh")
    monkeypatch.setattr(check.subprocess, "run", lambda *_, **more: _wait(more["timeout"]))
    with pytest.raises(FaultError, match="does not translate a word in 0 seconds"):
        check_translates(unpacked, patience=0.01)


def _wait(seconds: float) -> None:
    time.sleep(seconds)
    raise subprocess.TimeoutExpired("probe", seconds)


def test_a_model_that_crashes_the_translator_is_refused(unpacked, monkeypatch):
    done = SimpleNamespace(returncode=-11, stdout=b"")
    monkeypatch.setattr(check.subprocess, "run", lambda *_, **__: done)
    with pytest.raises(FaultError, match="makes the translator crash"):
        check_translates(unpacked)


def test_what_lies_in_the_present_folder_is_not_imported(unpacked, tmp_path, monkeypatch):
    (tmp_path / "translator").mkdir()
    (tmp_path / "translator" / "__init__.py").write_text("raise SystemExit(9)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    check_translates(unpacked)


def test_the_probe_tells_the_reason_in_one_line(unpacked, capsys, monkeypatch):
    monkeypatch.setattr(probe, "_limit", lambda memory: memory)
    assert probe.main([str(unpacked), "0"]) == 0
    (unpacked / "model" / "config.json").unlink()
    (unpacked / "model" / "model.bin").write_bytes(b"")
    assert probe.main([str(unpacked), "0"]) == probe.FAULT
    assert capsys.readouterr().out.count("\n") == 0


def test_a_package_with_a_truncated_model_is_not_installed(place, unpacked, tmp_path):
    file = unpacked / "model" / "model.bin"
    file.write_bytes(file.read_bytes()[:-100])
    with pytest.raises(EngineError, match=r"bad.zip is not installed: its model cannot be loaded"):
        install(zip_folder(unpacked, tmp_path / "bad.zip"))
    assert not list(place.iterdir())
