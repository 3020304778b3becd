"""A package of ours is read; another one is refused in one sentence."""

from __future__ import annotations

import json
import shutil

import pytest

from tests.engine.tiny_model import make_tiny_package
from tests.training.export.workshop import NETWORK, TARGETS, keep_network, make_work
from training.errors import TrainingError
from training.export import convert
from training.export.names import OUTPUT
from training.export.stage import run
from training.start.package import read_package


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    config, work = make_work(tmp_path_factory.mktemp("work"))
    keep_network(work)
    run(config, work, lambda _: None)
    return work.folder("export") / "ur_en"


@pytest.fixture
def folder(exported, tmp_path):
    return shutil.copytree(exported, tmp_path / "ur_en")


def test_sizes_and_vocabularies_are_those_that_were_exported(folder):
    found = read_package(folder)
    assert found.network == NETWORK
    assert found.source[:5] == ("<s>", "<pad>", "</s>", "<unk>", "<bt>")
    assert found.target == found.source[:TARGETS]


@pytest.mark.parametrize(
    "name", ["model.bin", "config.json", "source_vocabulary.json", "target_vocabulary.json"]
)
@pytest.mark.parametrize("damaged", [True, False])
def test_a_file_that_is_missing_or_damaged_is_one_sentence(folder, name, damaged):
    (folder / "model" / name).unlink()
    if damaged:
        (folder / "model" / name).write_bytes(b"[")
    with pytest.raises(TrainingError, match=r"[Nn]ame"):
        read_package(folder)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("config.json", "{}"),
        ("config.json", "[]"),
        ("target_vocabulary.json", json.dumps(["<s>", "<pad>"])),
        ("source_vocabulary.json", "3"),
    ],
)
def test_files_that_say_something_else_are_one_sentence(folder, name, text):
    (folder / "model" / name).write_text(text, encoding="utf-8")
    with pytest.raises(TrainingError, match=r"of ours.*Name a package|is damaged\. Name"):
        read_package(folder)


def test_another_kind_of_network_is_refused(tmp_path):
    with pytest.raises(TrainingError, match="no network of ours"):
        read_package(make_tiny_package(tmp_path / "other"))


@pytest.mark.parametrize("name", ["encoder/pre_norm", "decoder/activation"])
def test_a_network_that_computes_otherwise_is_refused(folder, name):
    path = folder / "model" / "model.bin"
    data = bytearray(path.read_bytes())
    value = data.index(f"{name}\0".encode()) + len(name) + 1 + 6  # behind rank, type and size
    data[value] ^= 1
    path.write_bytes(data)
    with pytest.raises(TrainingError, match=f"no network of ours .{name}"):
        read_package(folder)


def test_a_network_whose_projection_has_weights_of_its_own_is_refused(tmp_path, monkeypatch):
    put = convert._put  # noqa: SLF001 - nothing exports such a model of its own accord

    def put_otherwise(spec, name, weight):
        put(spec, name, weight + 1 if name == OUTPUT else weight)

    monkeypatch.setattr(convert, "_put", put_otherwise)
    config, work = make_work(tmp_path)
    keep_network(work)
    run(config, work, lambda _: None)
    with pytest.raises(TrainingError, match=f"no network of ours .{OUTPUT}"):
        read_package(work.folder("export") / "ur_en")
