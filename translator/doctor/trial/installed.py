"""The engines that are installed, and what is wrong with them; loads none."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from translator.engine.packages import list_packages

__all__ = ["installed"]

_TOKENIZERS = ("sentencepiece.model", "bpe.model")
_TRANSLATES = "translate"


def installed() -> Iterator[tuple[str, str]]:
    """Yield each installed engine with what is wrong with its folder; empty if nothing is.

    Raises:
        EngineError: If the embedded package is damaged.
    """
    list_packages()  # makes Argos Translate importable
    from argostranslate import settings  # noqa: PLC0415 - 0.2 s

    for folder in settings.package_dirs:
        for package in sorted(p for p in Path(folder).glob("*") if p.is_dir()):
            yield package.name, _fault(package)


def _fault(package: Path) -> str:
    try:
        told = json.loads((package / "metadata.json").read_text(encoding="utf-8"))
        if told.get("type", _TRANSLATES) != _TRANSLATES:
            return ""  # another kind of package, which Argos Translate uses
        missing = [key for key in ("package_version", "from_code", "to_code") if key not in told]
    except (OSError, ValueError, AttributeError) as error:
        return f"its metadata.json cannot be read ({error})"
    if missing:
        return f"its metadata.json lacks {', '.join(missing)}"
    if not any((package / name).is_file() for name in _TOKENIZERS):
        return "it has no tokenizer"
    return "" if (package / "model" / "model.bin").is_file() else "it has no model"
