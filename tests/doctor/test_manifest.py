"""The checksums of what comes with the tool."""

from __future__ import annotations

import shutil

import pytest

from translator.doctor.manifest import FONTS, MANIFEST, MODEL, damage_of, manifest_of
from translator.doctor.scene import PACKAGE


def test_the_manifest_is_that_of_the_files_that_are_there():
    now = manifest_of(PACKAGE)
    assert MANIFEST.read_text(encoding="utf-8") == now, "run python -m translator.doctor.refresh"


@pytest.mark.parametrize("folder", [MODEL, FONTS])
def test_what_came_with_the_tool_is_whole(folder):
    damage = damage_of(PACKAGE, folder)
    assert damage.files >= 3
    assert damage.faults == ()


def test_a_missing_a_changed_and_an_unreadable_file_are_named(tmp_path):
    shutil.copytree(PACKAGE / FONTS, tmp_path / FONTS)
    licence, light, bold = sorted((tmp_path / FONTS).iterdir())
    licence.unlink()
    whole = light.read_bytes()
    light.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    bold.unlink()
    bold.mkdir()

    assert damage_of(tmp_path, FONTS).faults == (
        f"{licence.name} is missing",
        f"{light.name} is damaged",
        f"{bold.name} cannot be read (Is a directory)",
    )
    assert len(damage_of(tmp_path, MODEL).faults) == damage_of(PACKAGE, MODEL).files


def test_a_manifest_that_names_nothing_is_an_error_and_not_all_well(monkeypatch, tmp_path):
    (tmp_path / "empty").touch()
    monkeypatch.setattr("translator.doctor.manifest.MANIFEST", tmp_path / "empty")
    with pytest.raises(ValueError, match="names no file"):
        damage_of(PACKAGE, FONTS)
