from __future__ import annotations

import re
from urllib.error import HTTPError

import pytest

from tests.training.gather.zips import PAIRS, write_zip
from training.errors import TrainingError
from training.gather.download import fetch
from training.gather.settings import GatherSettings
from training.gather.stage import run
from training.workspace import Workspace

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
MOST = 1_000_000


def test_a_file_is_fetched_once(server, tmp_path):
    write_zip(server.folder / "a.zip")
    said = []
    place = fetch(f"{server.address}/a.zip", tmp_path / "got.zip", "small", MOST, said.append)
    assert place.read_bytes() == (server.folder / "a.zip").read_bytes()
    (server.folder / "a.zip").unlink()
    fetch(f"{server.address}/a.zip", tmp_path / "got.zip", "small", MOST, said.append)
    assert len(said) == 1


def test_a_missing_file_is_told_with_what_to_do(server, tmp_path):
    with pytest.raises(TrainingError) as caught:
        fetch(f"{server.address}/none.zip", tmp_path / "got.zip", "small", MOST, print)
    assert str(caught.value).startswith("small: http://127.0.0.1")
    assert "not found" in str(caught.value)
    assert '"path"' in str(caught.value)
    assert list(tmp_path.glob(".*")) == list(tmp_path.glob("*.zip")) == []


def test_an_answer_that_says_no_is_closed(server, tmp_path):
    with pytest.raises(TrainingError) as caught:
        fetch(f"{server.address}/none.zip", tmp_path / "got.zip", "small", MOST, print)
    error = caught.value
    while not isinstance(error, HTTPError):
        error = error.__context__
    assert error.fp.closed


def test_a_server_that_is_not_there_is_told(server, tmp_path):
    server.close()
    with pytest.raises(TrainingError, match=r"cannot be reached \(.*refused"):
        fetch(f"{server.address}/a.zip", tmp_path / "got.zip", "small", MOST, print)


def test_a_file_that_is_too_long_is_not_kept(server, tmp_path):
    write_zip(server.folder / "a.zip")
    with pytest.raises(TrainingError, match="far too long"):
        fetch(f"{server.address}/a.zip", tmp_path / "got.zip", "small", 100, print)
    assert not list(tmp_path.glob("*.zip"))


def test_what_breaks_off_is_not_kept(server, tmp_path):
    write_zip(server.folder / "a.zip")
    server.short = 50
    with pytest.raises(TrainingError, match=r"cannot be reached|broke off"):
        fetch(f"{server.address}/a.zip", tmp_path / "got.zip", "small", MOST, print)
    assert not list(tmp_path.glob("*.zip"))


def test_another_way_than_the_web_is_refused(tmp_path):
    (tmp_path / "a.zip").write_text("")
    with pytest.raises(TrainingError, match="where it must not lead"):
        fetch(f"file://{tmp_path}/a.zip", tmp_path / "got.zip", "small", MOST, print)


def test_a_corpus_of_opus_is_fetched_and_gathered(server, opus_recipe, tmp_path):
    write_zip(server.folder / "Small-v1.zip")
    run(opus_recipe, Workspace(tmp_path / "work"), print)
    assert (tmp_path / "work/gather/small.tsv").read_text(encoding="utf-8") == PAIRS
    (place,) = (tmp_path / "work/downloads").iterdir()
    assert re.fullmatch(r"opus-Small-v1-[0-9a-f]{8}\.zip", place.name)


def test_a_corpus_at_another_address_is_fetched_from_there(server, opus_recipe, tmp_path):
    write_zip(server.folder / "Small-v1.zip")
    work, said = Workspace(tmp_path / "work"), []
    run(opus_recipe, work, said.append)
    (server.folder / "new").mkdir()
    write_zip(server.folder / "new/Small-v1.zip", {"a.ur": "شام۔\n", "a.en": "Evening.\n"})
    moved = GatherSettings(opus=f"{server.address}/new/{{corpus}}-{{version}}.zip")
    run(opus_recipe.model_copy(update={"gather": moved}), work, said.append)
    text = (tmp_path / "work/gather/small.tsv").read_text(encoding="utf-8")
    assert text == "شام۔\tEvening.\n"
    run(opus_recipe, work, said.append)
    assert (tmp_path / "work/gather/small.tsv").read_text(encoding="utf-8") == PAIRS
    assert sum("fetching" in line for line in said) == 2
