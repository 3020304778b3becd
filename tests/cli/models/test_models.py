"""`translate models`: which engines there are, and which one translates."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from tests.cli.models.conftest import pack
from tests.engine.install.home import add_package, names_in
from translator.engine.install import default_engine, folder_sha256, install

NAME = "translate-ur_en-1_0"


def checksum(file: str) -> str:
    return hashlib.sha256(Path(file).read_bytes()).hexdigest()


@pytest.fixture
def installed(models):
    install(Path("good.argosmodel"))
    return models


def test_the_list_has_the_embedded_engine_alone_at_first(models):
    code, out, err = models("list")
    assert (code, err) == (0, "")
    assert out.startswith("*  embedded  ur → en  0.1  ")
    assert out.count("\n") == 1


def test_a_package_is_installed_used_and_removed(models):
    code, out, err = models("install", "good.argosmodel")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        f"SHA-256: {checksum('good.argosmodel')}",
        f"{NAME}: installed, ur → en, 1.0",
        f"To translate with it: translate models use {NAME}",
    ]
    assert models("use", "ur_en") == (0, f"In use: {NAME}\n", "")
    lines = models("list")[1].splitlines()
    assert lines[0].startswith("   embedded ")
    assert lines[1].startswith(f"*  {NAME}  ur → en  1.0  ")
    told = f"{NAME}: removed\nIt was in use; the embedded engine is again.\n"
    assert models("remove", NAME) == (0, told, "")
    assert models("list")[1].startswith("*  embedded")


def test_an_engine_that_is_not_in_use_is_removed_in_one_line(installed):
    assert installed("remove", "ur_en") == (0, f"{NAME}: removed\n", "")


def test_the_list_as_json(installed, place):
    installed("use", NAME)
    data = json.loads(installed("list", "--json")[1])
    assert data["in_use"] == NAME
    assert [engine["in_use"] for engine in data["engines"]] == [False, True]
    size = data["engines"][1].pop("bytes")
    assert size == sum(p.stat().st_size for p in place.rglob("*") if p.is_file())
    assert data["engines"][1] == {
        "name": NAME,
        "from": "ur",
        "to": "en",
        "version": "1.0",
        "path": str(place / NAME),
        "in_use": True,
    }


def test_an_engine_in_use_that_is_not_installed_is_told(models, monkeypatch):
    monkeypatch.setenv("DOZABAN_ENGINE", "http://server.example")
    assert models("list")[1].endswith("In use: http://server.example, which is none of these.\n")
    assert json.loads(models("list", "--json")[1])["in_use"] == "http://server.example"


def test_the_environment_goes_first_and_that_is_told(installed, monkeypatch):
    monkeypatch.setenv("DOZABAN_ENGINE", "embedded")
    code, out, err = installed("use", NAME)
    assert (code, out) == (0, f"In use: {NAME}\n")
    assert err == "But DOZABAN_ENGINE says embedded, and that goes first.\n"


def test_a_newer_version_replaces_the_one_in_use(installed):
    installed("use", NAME)
    pack(Path("new.argosmodel"), package_version="2.0")
    code, out, err = installed("install", "new.argosmodel")
    assert (code, err) == (0, "")
    assert out.splitlines()[1:] == [
        "translate-ur_en-2_0: installed, ur → en, 2.0",
        f"It replaced {NAME}, 1.0.",
    ]
    assert default_engine() == "translate-ur_en-2_0"


def test_the_same_version_needs_force(installed, place):
    code, out, err = installed("install", "good.argosmodel")
    assert (code, out) == (1, f"SHA-256: {checksum('good.argosmodel')}\n")
    assert err.startswith(f"translate: {NAME} is installed in version 1.0, and this is version 1.0")
    assert installed("install", "good.argosmodel", "--force")[0] == 0
    assert names_in(place) == [f"{NAME}-2"]


def test_a_checksum_may_be_demanded(models, place):
    right = checksum("good.argosmodel")
    code, out, err = models("install", "good.argosmodel", "--sha256", "0" * 64)
    assert (code, out) == (1, f"SHA-256: {right}\n")
    assert "is not installed: its SHA-256 is not the one of --sha256" in err
    assert not names_in(place)
    assert models("install", "good.argosmodel", "--sha256", f" {right.upper()}")[0] == 0


def test_all_about_an_engine(installed, place):
    code, out, err = installed("info", "ur_en")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[:3] == [
        f"{NAME}: ur → en, version 1.0",
        "In use: no",
        f"Folder: {place / NAME}",
    ]
    assert f"SHA-256 of its files: {folder_sha256(place / NAME)}" in lines
    assert any(line.startswith("Model: TransformerSpec, revision 7, float32, ") for line in lines)
    assert "  from_name: Urdu" in lines
    assert lines[-3:] == ["README.md:", "  # A tiny model", "  For tests only."]


def test_all_about_an_engine_as_json(installed, place):
    data = json.loads(installed("info", NAME, "--json")[1])
    assert data["sha256"] == folder_sha256(place / NAME)
    assert data["model"]["quantization"] == "float32"
    assert data["metadata"]["to_name"] == "English"
    assert data["readme"] == {"README.md": ["# A tiny model", "For tests only."]}


def test_without_a_name_it_is_about_the_embedded_engine(models):
    assert models("info")[1].startswith("embedded: ur → en, version 0.1\nIn use: yes\n")


def test_a_folder_can_be_described_too(models):
    folder = next(Path.cwd().glob("good*-unpacked"))
    assert models("info", folder)[1].startswith(f"{folder.name}: ur → en, version 1.0\n")


def test_a_package_without_a_model_has_no_line_for_it(models, place):
    add_package(place, "half", {"note": "نمونہ"})
    out = models("info", "half")[1]
    assert "Model:" not in out
    assert "  note: \u2068نمونہ\u2069" in out
    assert json.loads(models("info", "half", "--json")[1])["model"] is None


@pytest.fixture
def index(models):
    """Write an index that offers good.argosmodel and others; return its place."""
    assert models
    entries = [
        {"package_version": v, "from_code": f, "to_code": t, "links": ["good.argosmodel"]}
        for v, f, t in [("1.0", "ur", "en"), ("1.4", "en", "ur"), ("1.9", "fr", "de")]
    ]
    entries[0]["sha256"] = checksum("good.argosmodel")
    Path("index.json").write_text(json.dumps(entries), encoding="utf-8")
    return "index.json"


def test_an_index_shows_what_it_offers_for_urdu(models, index):
    code, out, err = models("list", "--index", index)
    assert (code, out, err) == (0, "ur_en  ur → en  1.0\nen_ur  en → ur  1.4\n", "")
    offers = json.loads(models("list", "--index", index, "--json")[1])["offers"]
    assert [offer["sha256"] for offer in offers] == [checksum("good.argosmodel"), None]


def test_an_index_without_urdu_says_so(models):
    Path("empty.json").write_text("[]", encoding="utf-8")
    assert models("list", "--index", "empty.json")[1] == "Nothing is offered for Urdu.\n"


def test_a_package_is_installed_by_its_name_in_an_index(models, index):
    code, out, _ = models("install", "ur_en", "--index", index)
    assert (code, out.splitlines()[1]) == (0, f"{NAME}: installed, ur → en, 1.0")
    assert Path("good.argosmodel").is_file()


def test_the_checksum_of_the_index_must_be_right(models, index, place):
    pack(Path("other.argosmodel"), package_version="7")
    Path("other.argosmodel").replace("good.argosmodel")
    code, _, err = models("install", "ur_en", "--index", index)
    assert code == 1
    assert "its SHA-256 is not the one of the index" in err
    assert not names_in(place)


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("install", "nahin.argosmodel"), "nahin.argosmodel cannot be read (No such file"),
        (("install", "ur_en"), "ur_en cannot be read (No such file or directory). Check its name"),
        (("install", "index.json"), "index.json is not installed: it is no zip file"),
        (("install", "ur_xx", "--index", "index.json"), "index.json offers no package 'ur_xx'"),
        (("list", "--index", "nahin.json"), "nahin.json cannot be read (No such file"),
        (("list", "--index", "good.argosmodel"), "good.argosmodel is no index of Argos packages"),
        (("use", "nahin"), "No engine called 'nahin' is installed."),
        (("remove", "nahin"), "No engine called 'nahin' is installed."),
        (("remove", "embedded"), "The embedded engine cannot be removed."),
        (("info", "nahin"), "There is no engine called 'nahin'."),
    ],
)
def test_what_cannot_be_done_is_told_in_one_sentence(models, index, place, words, part):
    code, out, err = models(*words)
    assert index
    assert (code, out.startswith("SHA-256: ") or not out) == (1, True)
    assert err.startswith(f"translate: {part}")
    assert err.count("\n") == 1
    assert not names_in(place)
