"""From what stands behind --engine to an engine."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.engine.tiny_model import make_tiny_model, make_tiny_package
from translator.engine import choose
from translator.engine.argos import ArgosEngine
from translator.engine.choose import engine_called
from translator.engine.ctranslate import CTranslateEngine
from translator.engine.packages import find_package
from translator.engine.remote.libretranslate import LibreTranslateEngine
from translator.errors import EngineError


@pytest.fixture
def converted(tmp_path) -> Path:
    model = make_tiny_model(tmp_path)
    shutil.copy(tmp_path / "sentencepiece.model", model)
    text = 'name = "tiny"\nversion = "1"\nsource = "ur"\ntarget = "en"\n'
    text += 'source_pieces = "sentencepiece.model"\n'
    (model / "engine.toml").write_text(text, encoding="utf-8")
    return model


def test_the_embedded_model():
    engine = engine_called("embedded", threads=1)
    assert isinstance(engine, ArgosEngine)
    assert (engine.info.name, engine.threads) == ("ur_en", 1)


@pytest.mark.parametrize("name", ["translate-ur_en", "ur_en"])
def test_an_installed_package_by_its_name_or_languages(monkeypatch, tmp_path, name):
    package = find_package(str(make_tiny_package(tmp_path / "translate-ur_en")))
    monkeypatch.setattr(choose, "list_packages", lambda: [package])
    monkeypatch.setattr("translator.engine.packages.list_packages", lambda: [package])
    assert engine_called(name).info.name == "translate-ur_en"


def test_the_folder_of_an_argos_package(tmp_path):
    engine = engine_called(str(make_tiny_package(tmp_path / "mine")), threads=2)
    assert isinstance(engine, ArgosEngine)
    assert (engine.info.name, engine.threads) == ("mine", 2)


def test_a_folder_with_a_converted_model(converted):
    engine = engine_called(str(converted), threads=2)
    assert isinstance(engine, CTranslateEngine)
    assert (engine.info.name, engine.threads) == ("tiny", 2)


def test_a_damaged_description_is_reported_as_such(converted):
    (converted / "engine.toml").write_text("name =", encoding="utf-8")
    with pytest.raises(EngineError, match=r"engine\.toml cannot be read"):
        engine_called(str(converted))


@pytest.mark.parametrize("url", ["http://server.example", "https://server.example:5000/lt"])
def test_the_address_of_a_server(url):
    engine = engine_called(url, threads=2)
    assert isinstance(engine, LibreTranslateEngine)
    assert engine.info.settings == f"server:{url.partition('//')[2]}"


def test_the_key_comes_from_the_environment(monkeypatch):
    made = []

    def keep(url, *, key):
        made.append((url, key))

    monkeypatch.setattr("translator.engine.remote.LibreTranslateEngine", keep)
    for value in ("geheim", ""):
        monkeypatch.setenv("DOZABAN_LIBRETRANSLATE_KEY", value)
        engine_called("https://server.example")
    monkeypatch.delenv("DOZABAN_LIBRETRANSLATE_KEY")
    engine_called("https://server.example")
    assert [key for _, key in made] == ["geheim", None, None]


def test_another_kind_of_address_is_reported():
    with pytest.raises(EngineError, match="must begin with http:// or https://"):
        engine_called("ftp://server.example")


def test_an_unknown_name_says_how_to_see_the_known_ones():
    with pytest.raises(EngineError, match=r"no engine called 'nowhere'; `translate models list`"):
        engine_called("nowhere")


def test_a_folder_without_an_engine_says_what_it_lacks(tmp_path):
    with pytest.raises(EngineError, match=r"neither the metadata\.json .* nor an engine\.toml"):
        engine_called(str(tmp_path))


def test_choosing_an_engine_loads_no_network_and_no_model():
    code = (
        "import sys; from translator.engine.choose import engine_called;"
        "engine_called('embedded'); print([m for m in ('ctranslate2', 'http.client', 'ssl')"
        " if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
