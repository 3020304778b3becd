from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from training.errors import TrainingError
from training.tokenise.big import BigModel, Kind
from training.tokenise.choose import choose_pieces
from training.tokenise.settings import TokeniseSettings

_SETTINGS = TokeniseSettings(least=10, target_least=5)


def _chosen(pieces: dict[str, tuple[int, int]], settings=_SETTINGS, **kinds: int):
    """Return the written and the other pieces that stay of those used so often on each side."""
    texts = ("<unk>", "<s>", "</s>", *pieces)
    of_kind = (2, 3, 3, *(kinds.get(text, Kind.NORMAL) for text in pieces))
    nothing: Any = None
    big = BigModel(nothing, nothing, texts, of_kind, tuple(range(len(texts))))
    source, target = (
        np.array([0, 0, 0, *(used[side] for used in pieces.values())]) for side in (0, 1)
    )
    choice = choose_pieces(big, source, target, settings)
    return [texts[n] for n in choice.target], [texts[n] for n in choice.rest]


def test_a_piece_that_is_used_often_enough_stays():
    pieces = {"▁the": (0, 10), "▁شہر": (10, 0), "▁dog": (0, 4), "▁بلی": (9, 0)}
    chars = dict.fromkeys("▁dogبلیشہرthe", (0, 0))
    written, rest = _chosen(pieces | chars)
    assert "▁the" in written
    assert "▁شہر" in rest
    assert {"▁dog", "▁بلی"}.isdisjoint(written + rest)


def test_both_sides_count_together_for_the_encoder():
    written, rest = _chosen({"▁to": (7, 3), **dict.fromkeys("▁to", (0, 0))})
    assert "▁to" in rest
    assert "▁to" not in written


def test_what_is_written_is_read_as_well_and_comes_first():
    written, rest = _chosen({"b": (20, 0), "a": (0, 20), "c": (0, 20)})
    assert (written, rest) == (["a", "c"], ["b"])


def test_characters_of_rare_pieces_stay():
    written, rest = _chosen({"▁xy": (0, 1), "▁": (0, 0), "x": (0, 0), "y": (0, 0), "z": (0, 0)})
    assert (written, rest) == (["▁", "x", "y"], [])


def test_characters_that_are_too_rare_go():
    settings = _SETTINGS.model_copy(update={"characters": 3})
    pieces = {"xy": (0, 2), "x": (0, 1), "y": (0, 0)}
    assert _chosen(pieces, settings) == (["x"], [])


def test_a_rare_piece_stays_if_its_characters_are_no_pieces():
    assert _chosen({"₿₿": (0, 1)}) == (["₿₿"], [])


@pytest.mark.parametrize("piece", ["شہر", "،", "aش"])
def test_nothing_in_arabic_letters_is_written(piece):
    chars = dict.fromkeys(piece, (0, 0)) if len(piece) > 1 else {}
    written, rest = _chosen({piece: (0, 50), **chars})
    assert piece in rest
    assert written == []


def test_bytes_and_symbols_of_the_model_always_stay():
    kinds = {"<0x41>": Kind.BYTE, "@": Kind.USER_DEFINED}
    assert _chosen({"<0x41>": (0, 0), "@": (0, 0)}, **kinds) == (["<0x41>", "@"], [])


@pytest.mark.parametrize(
    ("piece", "kind"),
    [
        ("<bt>", Kind.NORMAL),
        ("<bt>", Kind.USER_DEFINED),
        ("<pad>", Kind.NORMAL),
        ("<mask>", Kind.CONTROL),
        ("▁old", Kind.UNUSED),
        ("a\nb", Kind.NORMAL),
        ("\u2028", Kind.NORMAL),
    ],
)
def test_no_piece_looks_like_a_special_or_breaks_a_line(piece, kind):
    assert _chosen({piece: (99, 99), "a": (0, 9)}, **{piece: kind}) == (["a"], [])


def test_the_characters_of_the_tag_stay_unused_or_not():
    assert _chosen({**dict.fromkeys("<bt>", (0, 0)), "c": (0, 0)}) == ([], ["<", "b", "t", ">"])


def test_more_pieces_than_16_bits_can_number_are_refused():
    pieces = {f"{n:x}_": (50, 0) for n in range(2**16)}
    with pytest.raises(TrainingError, match="65,541 pieces stay, and there is room for 65,536"):
        _chosen(pieces)
