"""Small recipes for tests."""

from __future__ import annotations

from pathlib import Path

from training.config import Config, load_config

PAIRS = "بٹ کوائن کی قیمت بڑھ گئی۔\tThe price of Bitcoin rose.\nیہ خبر ہے۔\tThis is news.\n"
HEAD = 'work = "work"\n\n[start]\nkind = "random"\n\n'
SOURCE = '[[sources]]\nname = "own"\nkind = "tsv"\npath = "own.tsv"\n\n'


def write_recipe(folder: Path, text: str = HEAD + SOURCE, name: str = "recipe.toml") -> Path:
    """Write a recipe, and the pairs that it names if they are not there."""
    pairs = folder / "own.tsv"
    if not pairs.exists():
        pairs.write_text(PAIRS, encoding="utf-8")
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def recipe(folder: Path, text: str = HEAD + SOURCE) -> Config:
    """Return a recipe as it is read."""
    return load_config(write_recipe(folder, text))
