"""The stages in their order: what each reads, and what of the recipe decides what it makes."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["STAGES", "Stage"]

_WORDS = frozenset({"licence", "sha256"})  # said of a source, no part of it
# Not how often checkpoints are kept, nor how many: the mean is made of those that are there.
_TOLD = frozenset({"report"})


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the workshop.

    Attributes:
        name: Its name, which is that of its folder as well.
        module: Where its `run(config, work, say)` is.
        task: What it does, for people.
        reads: The stages whose files it reads.
        settings: The keys of the recipe that decide what it makes.
        free: Keys of these settings, at any depth, that decide nothing.
        engines: Keys of these settings that name engines, whose content decides.
        torch: Whether it needs torch.
        glossary: Whether the glossaries of the product decide what it makes.
    """

    name: str
    module: str
    task: str
    reads: tuple[str, ...]
    settings: tuple[str, ...]
    free: frozenset[str] = frozenset()
    engines: frozenset[str] = frozenset()
    torch: bool = False
    glossary: bool = False


STAGES = (
    Stage(
        "gather",
        "training.gather.stage",
        "Fetch all sources and texts, and bring them into one form.",
        (),
        ("gather", "sources", "mono"),
        frozenset({"weight"}),
    ),
    Stage(
        "clean",
        "training.clean.stage",
        "Keep the pairs that are worth learning from.",
        ("gather",),
        ("clean", "sources", "mono", "dev", "seed"),
        _WORDS | {"weight"},
    ),
    Stage(
        "annotate",
        "training.annotate.stage",
        "Put terms in English into the Urdu side of some pairs.",
        ("clean",),
        ("annotate", "seed"),
        glossary=True,
    ),
    Stage(
        "tokenise",
        "training.tokenise.stage",
        "Choose the pieces, and turn all sentences into their numbers.",
        ("clean", "annotate"),
        ("tokenise", "sources", "seed"),
        _WORDS,
    ),
    Stage(
        "start",
        "training.start.stage",
        "Make the weights that training begins from.",
        ("tokenise",),
        ("start", "network", "seed"),
        torch=True,
    ),
    Stage(
        "reverse",
        "training.train.reverse",
        "Train a model from English to Urdu, for back-translation.",
        ("tokenise", "start"),
        ("reverse", "seed"),
        _TOLD,
        torch=True,
    ),
    Stage(
        "backtranslate",
        "training.backtranslate.stage",
        "Write Urdu sentences for the English texts.",
        ("tokenise", "reverse"),
        ("backtranslate", "seed"),
        torch=True,
    ),
    Stage(
        "train",
        "training.train.stage",
        "Train the model.",
        ("tokenise", "start", "backtranslate"),
        ("train", "seed"),
        _TOLD,
        torch=True,
    ),
    Stage(
        "distil",
        "training.distil.stage",
        "Write English sentences for the Urdu texts.",
        ("clean", "tokenise"),
        ("distil", "seed"),
        engines=frozenset({"teacher"}),
    ),
    Stage(
        "finetune",
        "training.train.finetune",
        "Train on, with the pairs of chosen domains.",
        ("tokenise", "train", "backtranslate", "distil"),
        ("finetune", "average", "seed"),
        _TOLD,
        torch=True,
    ),
    Stage(
        "average",
        "training.average.stage",
        "Take the mean of the last checkpoints.",
        ("train", "finetune"),
        ("average",),
        torch=True,
    ),
    Stage(
        "export",
        "training.export.stage",
        "Write the model as CTranslate2 and as Argos package.",
        ("tokenise", "average"),
        ("export", "sources", "mono"),
        torch=True,
    ),
    Stage(
        "judge",
        "training.judge.stage",
        "Measure the model on the development sets.",
        ("export",),
        ("judge", "dev"),
        engines=frozenset({"against"}),
        torch=True,
        glossary=True,
    ),
)
"""In the order in which `all` runs them."""
