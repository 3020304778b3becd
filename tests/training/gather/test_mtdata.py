from __future__ import annotations

import stat
import sys

import pytest

from tests.training.gather.zips import ENGLISH, URDU
from training.errors import TrainingError
from training.gather.mtdata import fetch_entry, read_entry
from training.gather.settings import GatherSettings
from training.sources import Source

ID = "Statmt-pmindia-1-eng-urd"
SOURCE = Source(name="pmindia", kind="mtdata", id=ID)
MOST = 1_000_000

# Leaves the files that the real tool leaves for the same words.
FAKE = """#!{python}
import pathlib, sys
words = sys.argv[1:]
assert words[:4] == ["-no-pb", "get", "-l", "urd-eng"], words
name, out = words[words.index("-tr") + 1], pathlib.Path(words[words.index("-o") + 1])
folder = out / "train-parts"
folder.mkdir(parents=True)
{body}
"""
GOOD = """
(folder / f"{name}.urd").write_text(URDU, encoding="utf-8")
(folder / f"{name}.eng").write_text(ENGLISH, encoding="utf-8")
(folder / f"{name}.meta.jsonl.gz").write_bytes(b"")
"""


@pytest.fixture
def tool(tmp_path):
    def made(body):
        path = tmp_path / "bin" / "mtdata"
        path.parent.mkdir(exist_ok=True)
        head = f"URDU, ENGLISH = {URDU!r}, {ENGLISH!r}\n"
        path.write_text(FAKE.format(python=sys.executable, body=head + body), encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return GatherSettings(mtdata=str(path))

    return made


def test_the_texts_of_an_entry_are_read_line_by_line(tool, tmp_path):
    folder = fetch_entry(SOURCE, tool(GOOD), tmp_path / "entry", print)
    assert list(read_entry(folder, SOURCE, MOST)) == [
        ("یہ خبر ہے۔", "This is news."),
        ("قیمت بڑھ گئی۔", "The price rose."),
    ]


def test_a_language_may_come_with_its_country(tool, tmp_path):
    settings = tool(GOOD.replace("{name}.urd", "{name}.urd_PK"))
    folder = fetch_entry(SOURCE, settings, tmp_path / "entry", print)
    assert len(list(read_entry(folder, SOURCE, MOST))) == 2


def test_what_was_fetched_is_not_fetched_again(tool, tmp_path):
    fetch_entry(SOURCE, tool(GOOD), tmp_path / "entry", print)
    broken = GatherSettings(mtdata="no-such-tool")
    assert fetch_entry(SOURCE, broken, tmp_path / "entry", print) == tmp_path / "entry"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("sys.exit('Trace\\nNo route to host.')", r"\(No route to host\)"),
        ("sys.exit(3)", "exit code is 3"),
        ("pass", "no text of each language"),
        (GOOD + "(folder / 'other.urd').write_text('')", "no text of each language"),
    ],
)
def test_a_failure_is_told_with_its_reason_and_leaves_nothing(tool, tmp_path, body, reason):
    with pytest.raises(TrainingError, match=reason) as caught:
        fetch_entry(SOURCE, tool(body), tmp_path / "entry", print)
    assert "pmindia" in str(caught.value)
    assert '"tsv"' in str(caught.value)
    assert [path.name for path in tmp_path.iterdir()] == ["bin"]


def test_a_tool_that_is_not_there_is_told(tmp_path):
    settings = GatherSettings(mtdata=str(tmp_path / "none"))
    with pytest.raises(TrainingError, match="pip install mtdata"):
        fetch_entry(SOURCE, settings, tmp_path / "entry", print)


def test_a_tool_that_hangs_is_ended(tool, tmp_path):
    settings = tool("import time; time.sleep(60)").model_copy(update={"patience": 1 / 3600})
    with pytest.raises(TrainingError, match="took more than"):
        fetch_entry(SOURCE, settings, tmp_path / "entry", print)


def test_texts_of_different_lengths_are_told(tool, tmp_path):
    settings = tool(GOOD.replace("write_text(URDU", "write_text(URDU * 2"))
    folder = fetch_entry(SOURCE, settings, tmp_path / "entry", print)
    with pytest.raises(TrainingError, match="different numbers of lines"):
        list(read_entry(folder, SOURCE, MOST))
