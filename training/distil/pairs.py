"""From Urdu sentences and a teacher's hypotheses to pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from training.chunks import Chunk, chunk_of
from training.distil.choose import CHOICES
from training.distil.faults import fault
from training.distil.settings import DistilSettings
from translator.engine import Engine, Hypothesis, Request
from translator.evaluation.reference import english

__all__ = ["Encoder", "taught_pairs"]


class Encoder(Protocol):
    """The part of a vocabulary that is needed here."""

    def encode(self, text: str) -> list[int]:
        """Return the pieces of an Urdu sentence."""
        ...

    def encode_target(self, text: str) -> list[int]:
        """Return the pieces of an English sentence."""
        ...


def taught_pairs(
    urdu: Sequence[str], teacher: Engine, encoder: Encoder, settings: DistilSettings
) -> Chunk:
    """Translate sentences with the teacher and keep the chosen hypotheses.

    Of each sentence the hypotheses without faults are left, and one of them is chosen. Learning
    from a teacher's translations is sequence-level distillation (Kim & Rush 2016, D16-1139).

    Args:
        urdu: The sentences, normalised.
        teacher: Translates them.
        encoder: Cuts both sides into pieces.
        settings: Which hypothesis is chosen, and what is dropped.
    """
    dropped = Counter[str]()
    rows: list[tuple[list[int], list[int]]] = []
    answers = teacher.translate([Request(text) for text in urdu])
    for text, hypotheses in zip(urdu, answers, strict=True):
        chosen, reason = _chosen(text, hypotheses, settings)
        row = encoder.encode(text), encoder.encode_target(english(chosen))
        reason = reason or ("long" if max(map(len, row)) > settings.longest else "")
        if reason:
            dropped[reason] += 1
        else:
            rows.append(row)
    return chunk_of(rows, settings.weight, dropped)


def _chosen(
    text: str, hypotheses: Sequence[Hypothesis], settings: DistilSettings
) -> tuple[str, str]:
    """Return the chosen translation, or the empty string and the fault of the likeliest one."""
    faults = [fault(text, hypothesis, settings.least_score) for hypothesis in hypotheses]
    sound = [h for h, wrong in zip(hypotheses, faults, strict=True) if not wrong]
    return (CHOICES[settings.choice](sound).text, "") if sound else ("", faults[0])
