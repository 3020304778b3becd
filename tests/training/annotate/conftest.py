"""The terms that these tests know."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.annotate.settings import AnnotateSettings
from training.annotate.terms import known_terms
from translator.terms import Glossary

_HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def own_terms() -> AnnotateSettings:
    return AnnotateSettings(
        shipped=False,
        glossaries=(_HERE / "glossary.csv",),
        lexicon=_HERE / "lexicon.tsv",
        share=1,
        partial=0,
    )


@pytest.fixture(scope="session")
def glossary(own_terms: AnnotateSettings) -> Glossary:
    return known_terms(own_terms)
