"""The card says what the model was made of and what it cannot do."""

from __future__ import annotations

import re

import pytest

from tests.training.export.workshop import make_work
from training.export.card import card_of
from training.export.facts import Facts, Learned, Text
from training.export.settings import Score
from training.network.shape import Shape

NEWS = Learned("news", "news.tsv", "CC0-1.0", "news", 1200)
WEB = Learned("web", "a | b", "CC BY-SA 4.0", "geo", 34)
LETTERS = Text("letters", "en", "letters.txt", "public domain", 5000)
STAGES = {
    "annotate": {},
    "backtranslate": {"pairs": 4321},
    "distil": {"pairs": 77},
    "train": {"steps": 12000},
    "finetune": {"steps": 600},
    "average": {"checkpoints": 5},
}


def facts(sources=(NEWS, WEB), texts=(LETTERS,), stages=STAGES):
    shape = Shape(source_vocab=19000, target_vocab=12000)
    return Facts(shape, 40_123_456, sources, texts, 23_456, stages)


@pytest.fixture
def card(tmp_path):
    """Return what makes a card of settings and facts."""

    def make(known=None, scores=(), **settings):
        config, _ = make_work(tmp_path, **settings)
        return card_of(config, known or facts(), scores)

    return make


def test_every_source_stands_with_its_licence_and_its_pairs(card):
    text = card()
    assert "1,234 pairs of sentences with 23,456 English words" in text
    assert "| news | news.tsv | news | CC0-1.0 | 1,200 |" in text
    assert "| web | a \\| b | geo | CC BY-SA 4.0 | 34 |" in text
    assert "| letters | en | letters.txt | public domain | 5,000 |" in text


def test_a_recipe_without_texts_has_no_table_of_texts(card):
    assert "| text |" not in card(facts(texts=()))


def test_the_method_names_what_was_done(card):
    finetune = {"domains": ["crypto", "geo"], "rate": 3e-5}
    sources = [
        {"name": name, "kind": "tsv", "path": "own.tsv", "domain": name}
        for name in ("crypto", "geo")
    ]
    text = card(sources=sources, finetune=finetune, annotate={"share": 0.1}, seed=8)
    for said in (
        "19,000 pieces, of which 12,000",
        "40,123,456 weights; matrices are stored as int8",
        "10 % of the pairs with known terms",
        "4,321 English sentences",
        "12,000 steps with batches of up to 16,000 pieces a side",
        "seed 8",
        "77 Urdu sentences",
        "600 more steps with the pairs of the domains crypto, geo and the distilled ones;",
        "learning rate 3e-05, for the encoder 2e-05",
        "checkpoints: 5.",
    ):
        assert said in text


def test_the_method_is_silent_on_what_was_not_done(card):
    text = card(facts(stages={}))
    for title in (
        "Terms",
        "Back-translation",
        "Training",
        "Distillation",
        "Fine-tuning",
        "Averaging",
    ):
        assert f"**{title}**" not in text


def test_distilled_pairs_are_told_of_only_if_fine_tuning_learned_from_them(card):
    without = {name: figures for name, figures in STAGES.items() if name != "finetune"}
    assert "Distillation" in card(finetune={})
    assert "Distillation" not in card(facts(stages=without), finetune={})
    assert "Distillation" not in card()
    without = {name: figures for name, figures in STAGES.items() if name != "distil"}
    assert "600 more steps with all pairs; learning" in card(facts(stages=without), finetune={})


def test_several_batches_a_step_are_told(card):
    assert "steps with 4 batches of up to 16,000 pieces a side each;" in card(
        train={"accumulate": 4}
    )


@pytest.mark.parametrize(
    ("start", "said"),
    [
        ({"kind": "random"}, "training began with random weights."),
        ({"kind": "e5", "model": "models/e5-small"}, "the weights of e5-small, and the decoder"),
        (
            {"kind": "package", "model": "models/ur_en"},
            "the package ur_en. What that one had learned",
        ),
    ],
)
def test_the_start_is_named(card, start, said):
    assert said in card(start=start, tokenise={"model": "models/e5-small/pieces.model"})


def test_scores_that_were_measured_come_before_those_of_the_recipe(card):
    kept = {"scores": [{"set": "old", "sentences": 5, "bleu": 1, "chrf": 2}]}
    assert "| old | 5 | 1.00 | 2.00 |" in card(export={"card": kept})
    new = Score(set="dev", sentences=997, bleu=22.641, chrf=52.0)
    text = card(scores=[new], export={"card": kept})
    assert "| dev | 997 | 22.64 | 52.00 |" in text
    assert "| old |" not in text
    assert "Not measured." in card()


def test_free_texts_stand_in_their_places(card):
    settings = {
        "title": "A model & more",
        "about": "For newsrooms.",
        "limits": ["Prose only."],
        "known_errors": ["Drops clauses."],
        "licence": "MIT",
        "notices": ["Encoder: MIT.", "Words: CC BY-SA."],
        "more": "| version | note |",
    }
    text = card(export={"version": "0.9", "card": settings})
    assert text.startswith("# A model & more\n\nVersion 0.9.")
    parts = dict(re.findall(r"^## (.+)\n\n((?:(?!## ).*\n)+)", text, re.MULTILINE))
    assert parts["Limits"].strip() == "- Prose only."
    assert parts["Known errors"].strip() == "- Drops clauses."
    assert parts["Licence"].startswith("Weights: MIT.")
    assert "\n\nEncoder: MIT.\n\nWords: CC BY-SA.\n\n| version | note |\n" in text


def test_a_licence_that_nobody_named_is_not_stated(card):
    assert "Weights: not stated; see the sources.\n" not in card(
        export={"card": {"licence": "MIT"}}
    )
    text = card()
    assert "Weights: not stated; see the sources. The texts of the sources" in text
    assert "Apache" not in text


def test_the_card_is_tidy_markdown(card):
    text = card()
    assert "\n\n\n" not in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "{" not in text
