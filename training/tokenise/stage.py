"""The stage: choose the pieces, then turn all texts into numbers."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from training.config import Config
from training.tokenise.arrays import Meta, Pairs, save_meta, save_pairs, save_sentences
from training.tokenise.big import BigModel, read_model, written_pieces
from training.tokenise.choose import Choice, choose_pieces, keep_pieces
from training.tokenise.count import Counts, count_pieces
from training.tokenise.coverage import Coverage, as_values, coverage_after, coverage_before
from training.tokenise.encode import encode_lines, encode_pairs, encode_writable
from training.tokenise.fresh import train_model
from training.tokenise.prune import meta_of, pruned
from training.tokenise.settings import TokeniseSettings
from training.tokenise.texts import Texts, lines_of
from training.tokenise.vocabulary import MODEL, PIECES, Vocabulary
from training.workspace import Say, Workspace
from translator.files import write_atomically

__all__ = ["run"]

_NAME = "tokenise"


def run(config: Config, work: Workspace, say: Say) -> None:
    """Write the vocabulary and all texts in its pieces to `tokenise/`.

    Raises:
        TrainingError: If a text or the big model cannot be read, or is not as it should be.
    """
    folder, texts = work.folder(_NAME), _texts(work)
    big = _big_model(config, texts)
    say(f"{len(big.texts):,} pieces to choose from")
    counts = tuple(count_pieces(big, side) for side in texts.sides())
    meta = _write_vocabulary(config, texts, big, counts, folder)
    say(f"{meta.vocab:,} pieces stay, {meta.target_vocab:,} of them can be written")
    vocabulary = Vocabulary.load(folder)
    pairs = _write_pairs(config, texts, vocabulary, folder)
    _write_more(texts, vocabulary, folder)
    work.note(_NAME, vocab=meta.vocab, target_vocab=meta.target_vocab, pairs=len(pairs))
    _report(work, big, counts, pairs, say)


def _texts(work: Workspace) -> Texts:
    clean = work.folder("clean")
    annotated = work.folder("annotate") / "pairs.tsv"
    return Texts(clean / "pairs.tsv", annotated, clean / "mono.en.txt", clean / "mono.ur.txt")


def _big_model(config: Config, texts: Texts) -> BigModel:
    settings = config.tokenise
    if settings.package:
        return read_model(settings.package / "sentencepiece.model")
    if settings.model:
        return read_model(settings.model)
    return train_model(texts.all(), settings, config.seed)


def _write_vocabulary(
    config: Config, texts: Texts, big: BigModel, counts: tuple[Counts, ...], folder: Path
) -> Meta:
    """Choose the pieces, and write the model, its pieces and what is known."""
    choice = _choice(config.tokenise, texts, big, counts)
    names = tuple(source.name for source in config.sources)
    domains = tuple(source.domain for source in config.sources)
    meta = replace(meta_of(big, choice), sources=names, domains=domains)
    model = pruned(big, choice)
    write_atomically(folder / MODEL, model)
    write_atomically(folder / PIECES, "\n".join(Vocabulary(model, meta.target_vocab).pieces))
    save_meta(folder, meta)
    return meta


def _choice(
    settings: TokeniseSettings, texts: Texts, big: BigModel, counts: tuple[Counts, ...]
) -> Choice:
    """Return the pieces that stay: those of a package, or those that all texts use."""
    if settings.package:
        return keep_pieces(big, written_pieces(settings.package))
    source, target = (
        known.pieces + count_pieces(big, more).pieces
        for known, more in zip(counts, texts.more(), strict=True)
    )
    return choose_pieces(big, source, target, settings)


def _write_pairs(config: Config, texts: Texts, vocabulary: Vocabulary, folder: Path) -> Pairs:
    """Write the pairs and their annotated copies; return the pairs."""
    settings = config.tokenise
    weights = {
        source.name: source.weight * settings.repetitions.get(source.name, settings.repetition)
        for source in config.sources
    }
    pairs = encode_pairs(texts.pairs, vocabulary, weights, settings.longest)
    save_pairs(folder / "pairs.npz", pairs)
    weights = {name: weight * settings.annotated for name, weight in weights.items()}
    copies = encode_pairs(texts.annotated, vocabulary, weights, settings.longest)
    save_pairs(folder / "annotated.npz", copies)
    return pairs


def _write_more(texts: Texts, vocabulary: Vocabulary, folder: Path) -> None:
    english = encode_writable(lines_of(texts.english), vocabulary)
    save_sentences(folder / "mono.en.npz", english)
    urdu = encode_lines(lines_of(texts.urdu), vocabulary.encode_all)
    save_sentences(folder / "mono.ur.npz", urdu)


def _report(
    work: Workspace, big: BigModel, counts: tuple[Counts, ...], pairs: Pairs, say: Say
) -> None:
    """Tell how well the pieces fit the pairs."""
    sides: dict[str, tuple[Coverage, Coverage]] = {}
    for name, known, sentences in zip(
        ("urdu", "english"), counts, (pairs.source, pairs.target), strict=True
    ):
        before, after = coverage_before(big, known), coverage_after(sentences, known.words)
        sides[name] = before, after
        say(
            f"{name}: {before.pieces_a_word:.3f} pieces a word, now {after.pieces_a_word:.3f}; "
            f"{before.unknown:.4%} unknown, now {after.unknown:.4%}"
        )
        work.note(_NAME, **{f"{name}_pieces_a_word": round(after.pieces_a_word, 4)})
        work.note(_NAME, **{f"{name}_unknown": round(after.unknown, 6)})
    left_out = int((pairs.weight == 0).sum())
    say(f"{left_out:,} of {len(pairs):,} pairs are too long, empty, not writable or of no weight")
    work.note(_NAME, left_out=left_out)
    values = as_values(sides)
    text = json.dumps(values, indent=1) + "\n"
    write_atomically(work.folder(_NAME) / "coverage.json", text)
