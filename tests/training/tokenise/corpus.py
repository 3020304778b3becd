"""A small world of own sentences, and a big model that knows more than it uses."""

from __future__ import annotations

import io
from itertools import product
from pathlib import Path

import sentencepiece

from training.annotate.rows import Row
from training.config import Config
from training.workspace import Workspace

__all__ = ["MODEL_TEXTS", "PAIRS", "big_model_bytes", "make_config", "write_clean"]

_WHO = (
    ("وزیر", "The minister"),
    ("استاد", "The teacher"),
    ("کسان", "The farmer"),
    ("ڈاکٹر", "The doctor"),
    ("صحافی", "The journalist"),
)
_WHAT = (("خط", "a letter"), ("مکان", "a house"), ("اخبار", "a newspaper"), ("پل", "a bridge"))
_WHEN = (("آج", "today"), ("کل", "yesterday"), ("2021 میں", "in 2021"))
PAIRS = tuple(
    (f"{when[0]} {who[0]} نے {what[0]} دیکھا۔", f"{who[1]} saw {what[1]} {when[1]}.")
    for who, what, when in product(_WHO, _WHAT, _WHEN)
)
"""Sixty pairs."""

MODEL_TEXTS = (
    *(side for pair in PAIRS for side in pair),
    *("سمندر میں کشتیاں اور جہاز تیرتے ہیں۔", "Boats and ships swim upon the wide sea; <bt>!") * 40,
    *("Über Wörter für größere Züge.", "ओ नदी, तू कहाँ बहती है?") * 40,
)


def big_model_bytes() -> bytes:
    """Return a unigram model whose specials stand as in SentencePiece, and in XLM-R's file."""
    made = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(MODEL_TEXTS),
        model_writer=made,
        vocab_size=400,
        hard_vocab_limit=False,
        character_coverage=1.0,
        num_threads=1,
        minloglevel=2,
    )
    return made.getvalue()


def write_clean(work: Workspace, rows: list[Row], annotated: list[Row] | None = None) -> None:
    """Write what the stages before leave."""
    clean, other = work.folder("clean"), work.folder("annotate")
    for folder, some in ((clean, rows), (other, annotated or [])):
        text = "".join(row.line for row in some)
        (folder / "pairs.tsv").write_text(text, encoding="utf-8")


def make_config(folder: Path, **tokenise: object) -> Config:
    """Return a recipe with the sources news and ui."""
    sources = [
        {"name": "news", "kind": "tsv", "path": "news.tsv", "domain": "news"},
        {"name": "ui", "kind": "tsv", "path": "ui.tsv", "domain": "ui", "weight": 0.5},
    ]
    return Config.model_validate(
        {
            "work": folder,
            "sources": sources,
            "start": {"kind": "random"},
            "tokenise": tokenise,
        }
    )
