"""The front door when something goes wrong that is nobody's sentence."""

from __future__ import annotations

import signal
import subprocess
import sys
import time

import pytest

from tests.cli.conftest import COMMAND
from translator.cli import app as front_door


def broken(**_: object) -> None:
    raise RuntimeError("boom")


def test_a_bug_is_one_sentence_and_no_traceback(monkeypatch, capsys):
    monkeypatch.setattr(front_door, "app", broken)
    monkeypatch.delenv("DOZABAN_DEBUG", raising=False)

    with pytest.raises(SystemExit) as left:
        front_door.main()

    assert left.value.code == 1
    assert capsys.readouterr().err == (
        "translate: Something went wrong that should not (RuntimeError: boom). "
        "Please report it; with DOZABAN_DEBUG=1 the command shows where.\n"
    )


def test_a_bug_shows_where_it_is_when_asked(monkeypatch):
    monkeypatch.setattr(front_door, "app", broken)
    monkeypatch.setenv("DOZABAN_DEBUG", "1")

    with pytest.raises(RuntimeError, match="boom"):
        front_door.main()


@pytest.mark.parametrize("name", ["check", "ignore", "names", "terms"])
def test_a_command_has_its_own_help_and_is_told_of_by_the_front_door(command, name):
    code, said, _ = command(name, "--help")
    assert code == 0
    assert f"Usage: translate {name} " in said
    assert f"translate {name} " in " ".join(command("--help")[1].split())


def test_a_file_that_is_called_like_a_command_is_named_with_its_folder(command):
    assert "There is no database" in command("check")[2]
    code, _, error = command("./check")
    assert code == 1
    assert error == "translate: check: there is no such file. Check the name.\n"


@pytest.mark.model
def test_ctrl_c_stops_with_a_sentence(tmp_path):
    article = tmp_path / "long.txt"
    lines = (f"وزیر نے {n} کروڑ روپے کا اعلان کیا اور سوالوں کے جواب دیے۔" for n in range(3000))
    article.write_text("\n\n".join(lines), encoding="utf-8")
    out = tmp_path / "output"

    process = subprocess.Popen(
        [str(COMMAND), str(article), "--out", str(out)], stderr=subprocess.PIPE, text=True
    )
    while not (out / "editions.db").exists() and process.poll() is None:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate()

    assert said == (
        "translate: Stopped. No page is half-written, and what was translated is kept: the same "
        "command goes on from there.\n"
    )
    assert process.returncode == 130


def test_a_reader_that_goes_away_is_no_error_to_speak_of():
    command = f"{sys.executable} -c 'import time; time.sleep(0)'; {COMMAND} --help | true"
    done = subprocess.run(["/bin/bash", "-c", command], capture_output=True, check=False)

    assert b"Traceback" not in done.stderr
