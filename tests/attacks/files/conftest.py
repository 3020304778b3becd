"""An archive of one article, in which the tests put worse."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.attacks.files.nasty import BODY

KEPT_BACK = "یہ راز ہے جو باہر نہیں جانا چاہیے۔"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive of one article, beside which there is a secret."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DOZABAN_STORE", raising=False)
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets" / "secret.txt").write_text(KEPT_BACK, "utf-8")
    archive = tmp_path / "archive"
    archive.mkdir()
    (archive / "good.txt").write_text(BODY, "utf-8")
    return Path("archive")
