"""Weights of CTranslate2 are read back as they were written."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.tiny_model import make_tiny_model
from training.errors import TrainingError
from training.start.model_bin import read_model_bin

PROJECTION = "decoder/projection/weight"
CLOSE = {None: 0.0, "float16": 2e-3, "int16": 2e-3, "int8": 2e-2}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("models")


def written(folder: Path, kept: str | None) -> Path:
    place = folder / str(kept)
    if not place.exists():
        make_tiny_model(place, quantization=kept)
    return place / "model" / "model.bin"


@pytest.mark.parametrize("kept", list(CLOSE))
def test_weights_are_float32_again_whatever_they_are_kept_as(folder, kept):
    right = read_model_bin(written(folder, None))
    found = read_model_bin(written(folder, kept))
    for name, array in right.stored.items():
        if array.ndim:
            weights = found.weights(name)
            assert weights.dtype == np.float32
            assert np.abs(weights - array).max() <= CLOSE[kept] * np.abs(array).max(), name


def test_types_differ_as_they_should(folder):
    kinds = {kept: read_model_bin(written(folder, kept)).raw(PROJECTION).dtype for kept in CLOSE}
    assert {kept: kind.name for kept, kind in kinds.items()} == {
        None: "float32",
        "float16": "float16",
        "int16": "int16",
        "int8": "int8",
    }


def test_an_alias_is_the_variable_that_it_means(folder):
    found = read_model_bin(written(folder, "int8"))
    assert found.aliases
    for alias, name in found.aliases.items():
        assert found.raw(alias) is found.stored[name]
        assert np.array_equal(found.weights(alias), found.weights(name))


def test_what_is_not_there_is_a_key_error(folder):
    with pytest.raises(KeyError):
        read_model_bin(written(folder, None)).weights("encoder/nothing")


@given(st.floats(0, 0.999))
def test_a_file_that_was_cut_off_is_one_sentence(folder, share):
    data = written(folder, "int8").read_bytes()
    path = folder / "cut.bin"
    path.write_bytes(data[: int(share * len(data))])
    with pytest.raises(TrainingError, match="damaged"):
        read_model_bin(path)


@pytest.mark.parametrize(
    ("at", "new"), [(0, b"\5"), (6, b"Whisper"), (29, b"\xff\xff\xff\x7f")], ids=str
)
def test_another_version_or_kind_is_one_sentence(folder, at, new):
    data = bytearray(written(folder, None).read_bytes())
    data[at : at + len(new)] = new
    path = folder / "other.bin"
    path.write_bytes(data)
    with pytest.raises(TrainingError, match="format 6"):
        read_model_bin(path)


def test_a_file_that_is_not_there_is_one_sentence(tmp_path):
    with pytest.raises(TrainingError, match="cannot be read"):
        read_model_bin(tmp_path / "model.bin")
