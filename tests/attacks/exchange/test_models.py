"""Models that were damaged: the command ends in a sentence, never in the process's end.

`python -m tests.attacks.exchange` tries all damages, each in a process of its own.
"""

from __future__ import annotations

import os
import random
import shutil

import pytest

from tests.attacks.exchange import reading
from tests.attacks.exchange.models import DAMAGES, damaged, flipped
from tests.engine.tiny_model import make_tiny_package
from translator.engine import packages
from translator.engine.choose import engine_called
from translator.engine.install import read_index
from translator.engine.vocabulary import read_vocabulary
from translator.errors import EngineError

FEW = [
    "shape 1048576 x 1048576",
    "size 4294967295",
    "no model/shared_vocabulary.json",
    "sentencepiece.model is empty",
    "metadata.json is a pipe",
    "model/config.json is a pipe",
    "model/model.bin is a pipe",
    "sentencepiece.model is a pipe",
    "model/model.bin never ends",
    "vocabulary [[[[[[[[[[[[",
    'vocabulary ["<unk>"]',
    "metadata [[[",
    "from_code is []",
    "languages is None",
    "add_source_bos is None",
    "decoder_start_token is None",
]


@pytest.mark.parametrize("name", FEW)
def test_a_damaged_model_is_told_of_in_a_sentence(tmp_path, name):
    with pytest.raises(EngineError) as error:
        reading.engine(damaged(tmp_path, name))
    assert str(error.value).isprintable()
    assert len(str(error.value)) < 500


def test_every_damage_of_the_long_run_has_a_name_of_its_own():
    assert set(FEW) <= set(DAMAGES)


@pytest.mark.parametrize("file", ["model/model.bin", "sentencepiece.model", "model/config.json"])
def test_a_changed_byte_gives_a_translation_or_a_sentence(tmp_path, file):
    chance = random.Random(10)  # noqa: S311 - damages, no secret
    package = make_tiny_package(tmp_path / "package")
    whole = (package / file).read_bytes()
    for _ in range(5):
        (package / file).write_bytes(flipped(whole, chance))
        try:
            reading.engine(package)
        except EngineError as error:
            assert str(error).isprintable()  # noqa: PT017 - either is right


@pytest.mark.parametrize("name", ["metadata.json", "model/model.bin", "sentencepiece.model"])
def test_a_copy_of_the_embedded_model_that_lacks_a_file_says_so(tmp_path, monkeypatch, name):
    whole = make_tiny_package(tmp_path / "whole")
    copy = shutil.copytree(whole, tmp_path / "copy")
    (copy / name).unlink()
    monkeypatch.setattr(packages, "_EMBEDDED_PATH", copy)
    with pytest.raises(EngineError, match=r"The engine '(embedded|ur_en)' .*Install it again\."):
        engine_called("embedded", threads=1).translate([reading.Request("شہر")])


@pytest.mark.parametrize("name", ["a" * 5000, "a\0b", "/" * 5000, "..", "/dev/null", "/dev/zero/x"])
def test_a_name_that_no_engine_has_is_unknown(name):
    with pytest.raises(EngineError, match=r"no engine|holds no engine"):
        engine_called(name)


def test_a_pipe_among_the_packages_hides_no_other(tmp_path, monkeypatch):
    from argostranslate import settings  # noqa: PLC0415 - 0.2 s

    monkeypatch.setattr(settings, "package_dirs", [tmp_path])
    (tmp_path / "evil").mkdir()
    os.mkfifo(tmp_path / "evil" / "metadata.json")
    good = make_tiny_package(tmp_path / "good", metadata={"from_code": "sd"})
    assert [package.path for package in packages.list_packages()][1:] == [good]


@pytest.mark.parametrize("text", ["[" * 100_000, "{}", "[1, null]", '"abc"', "1", ""])
def test_a_vocabulary_that_is_none_is_told_of(tmp_path, text):
    path = tmp_path / "vocabulary.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(EngineError, match="cannot be read; install or convert"):
        read_vocabulary(path)


@pytest.mark.parametrize("depth", range(900, 1000, 7))
def test_an_index_as_deep_as_can_just_be_read_offers_nothing(tmp_path, depth):
    path = tmp_path / "index.json"
    path.write_text(f'[{{"a": {"[" * depth}{"]" * depth}}}]', encoding="utf-8")
    try:
        assert read_index(str(path)) == []
    except EngineError as error:
        assert "is no index" in str(error)  # noqa: PT017 - either is right
