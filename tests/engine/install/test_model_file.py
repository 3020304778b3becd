"""What the head of a model tells."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.tiny_model import make_tiny_model
from translator.engine.install.model_file import ModelFile, read_model_file


@pytest.mark.parametrize("stored", ["int8", "int16", "float16", "float32"])
def test_kind_and_way_of_storing_are_read(tmp_path, stored):
    model = make_tiny_model(tmp_path, quantization=None if stored == "float32" else stored)
    found = read_model_file(model / "model.bin")
    assert (found.kind, found.quantization) == ("TransformerSpec", stored)
    assert found.revision >= 7
    assert 10_000 < found.weights < 20_000


@pytest.mark.parametrize("length", [0, 3, 20, 27, 60, 900])
def test_a_truncated_head_tells_nothing(tmp_path, length):
    file = make_tiny_model(tmp_path) / "model.bin"
    file.write_bytes(file.read_bytes()[:length])
    assert read_model_file(file) is None


def test_a_file_that_is_not_there_tells_nothing(tmp_path):
    assert read_model_file(tmp_path / "model.bin") is None


@settings(max_examples=40)
@given(st.binary(max_size=200), st.booleans())
def test_any_bytes_are_read_or_tell_nothing(tmp_path_factory, data, begin):
    file = tmp_path_factory.mktemp("any") / "model.bin"
    file.write_bytes((b"\x06\0\0\0" if begin else b"") + data)
    assert isinstance(read_model_file(file), ModelFile | None)
