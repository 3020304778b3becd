"""Join the pieces of a sentence and give it the outer form of an English one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from translator.drafting.candidates import Candidate
from translator.drafting.pieces import Piece

__all__ = ["finish", "join_pieces"]

Joined = tuple[str, tuple[int, ...] | None]

# Words that begin a sentence with a capital only because they begin it.
_SMALL = frozenset(
    "A According After All Also Although Among An And Another Any As At Because Before Being Both"
    " But By Despite Do During Each Even Every Everyone Few For From Further Had Has Have He Her"
    " Here His How However If In Instead Into Is It Its Just Like Many May More Most Much My Nor"
    " Not Now Of On Once One Only Or Other Others Our Over People Several She Since So Some Still"
    " Such That The Their Them Then There Therefore These They This Those Though Through Thus To"
    " Today Under Unless Until Up Was We Were What When Where Whether Which While Who Whose Why"
    " Will With Within Without You Your".split()
)
_SOURCE_CLOSED = re.compile(r"[۔؟!?.…:؛]['\"”’»)\]]*\s*\Z")
# A word in small letters, with the signs around it; no address, no name such as iPhone.
_PLAIN_WORD = re.compile(r"[\"'(“‘]*([a-z])[a-z'’-]*[.,:;!?…\"'”’)]*(?!\S)")


def join_pieces(pieces: Sequence[Piece], chosen: Sequence[Candidate]) -> Joined:
    """Return the text of a sentence from the translations of its pieces, and its alignment.

    The end mark of every piece but the last gives way to what stands in the source, and the
    capital that only opens a piece goes. The number of words stays what it was.
    """
    words: list[str] = []
    origins: list[int] | None = []
    for i, (piece, candidate) in enumerate(zip(pieces, chosen, strict=True)):
        new = candidate.text.split()
        if i and new and new[0] in _SMALL:
            new[0] = new[0].lower()
        if i < len(pieces) - 1 and new:
            new[-1] = _without_stop(new[-1]) + _link(piece.text, new[-1])
        words += new
        if origins is not None and candidate.origins is not None:
            origins += candidate.origins
        else:
            origins = None
    return " ".join(words), tuple(origins) if origins is not None else None


def _link(source: str, last_word: str) -> str:
    """Return the mark that joins a piece to the next: a comma or semicolon, as in the source."""
    if last_word.endswith((",", ";", ":", "?", "!")):
        return ""
    return {"،": ",", ",": ",", "؛": ";", ":": ":"}.get(source[-1:], "")


def finish(text: str, source: str, keep: Sequence[str] = ()) -> str:
    """Begin a sentence with a capital; end one without an end mark as its source does.

    Args:
        text: The English sentence.
        source: The Urdu one.
        keep: Literals, whose letters are not touched.
    """
    if not _SOURCE_CLOSED.search(source):
        text = _without_stop(text)
    first = _PLAIN_WORD.match(text)
    if first and not any(text.startswith(literal, first.start(1)) for literal in keep):
        at = first.start(1)
        text = text[:at] + text[at].upper() + text[at + 1 :]
    return text


def _without_stop(text: str) -> str:
    """Return a text without its full stop; ellipses and abbreviations such as U.S. keep theirs."""
    kept = re.search(r"(?:\.\.|\b[A-Za-z]\.)\Z", text)
    return text if kept else text.removesuffix(".")
