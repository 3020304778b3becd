"""What in a recipe does not go together, found before hours go by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from training.config import Config

__all__ = ["contradictions"]

_READ = 502
"""Places of a source when the product translates: up to 500 pieces, `BOS` and `EOS`."""


def contradictions(config: Config) -> Iterator[str]:
    """Yield what keys of different sections say against each other, a sentence each, no end."""
    for kind, found in (("sources", config.sources), ("mono", config.mono)):
        for name in _twice(one.name for one in found):
            yield f"{kind}: the name {name} is there twice"
    for name in _twice(path.stem for path in config.dev):
        yield f'"dev": two sets are called {name}, which names their reports'
    yield from _unknown_names(config)
    yield from _too_long(config)
    if config.start.kind == "e5" and config.tokenise.model is None:
        yield (
            '"start.kind" is "e5", which needs the key "tokenise.model", the '
            "sentencepiece.bpe.model in the folder of the same model"
        )
    if config.dev and config.network.places < _READ:
        yield (
            f'"network.places" is {config.network.places}, but "dev" is to be translated as the '
            f"product does it, which needs {_READ}; 512 is usual"
        )


def _twice(names: Iterable[str]) -> list[str]:
    known = list(names)
    return sorted({name for name in known if known.count(name) > 1})


def _unknown_names(config: Config) -> Iterator[str]:
    domains = {source.domain for source in config.sources}
    named = config.finetune.domains if config.finetune else ()
    for domain in sorted(set(named) - domains):
        yield (
            f'"finetune.domains" names {domain}, but no source is of that domain; there are '
            f"{', '.join(sorted(domains))}"
        )
    sources = {source.name for source in config.sources}
    for name in sorted(config.tokenise.repetitions.keys() - sources):
        yield f'"tokenise.repetitions" names {name}, but no source is called so'


def _too_long(config: Config) -> Iterator[str]:
    """Yield sections that ask for pairs which another one leaves out."""
    longest = config.tokenise.longest
    for name in ("reverse", "train", "finetune"):
        section = getattr(config, name)
        if section and "longest" in section.model_fields_set and section.longest > longest:
            yield (
                f'"{name}.longest" is {section.longest}, but "tokenise.longest" leaves out what '
                f"is longer than {longest}"
            )
