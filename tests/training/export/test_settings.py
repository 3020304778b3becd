"""Versions that can be compared."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from training.export.settings import ExportSettings
from translator.engine.install.metadata import version_of


@pytest.mark.parametrize("version", ["1", "0.4", "0.4.1", "0.4rc1", "2.0b2"])
def test_versions_that_the_installer_can_compare_are_taken(version):
    assert str(version_of(ExportSettings(version=version).version)) == version


@pytest.mark.parametrize("version", ["", "new", "0.4/../x", "0..4", "0.4 beta"])
def test_other_versions_are_refused(version):
    with pytest.raises(ValidationError):
        ExportSettings(version=version)
