"""The recipes that people copy are whole: they load, and what they name is there."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.training.recipes import PAIRS
from training.choice import passed_over
from training.config import Config, load_config, named_paths
from training.stages import STAGES
from training.train.schedule import Moment, rate_factor

ROOT = Path(__file__).parents[2]
README = ROOT / "training" / "README.md"
PUBLIC = ROOT / "training" / "ur_en.toml"


def own_recipe():
    """Return the recipe for one's own texts, as it stands in the README."""
    [block] = re.findall(
        r"^```toml\n(.*?)^```$", README.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    return block


def paths_of(config):
    """Return the paths that must be there before the first run."""
    keys = set(Config.model_fields) - {"work"}
    return [path for key in keys for _, path in named_paths(getattr(config, key), key)]


def uncommented(text):
    """Return a recipe with all that it offers in comments taken in."""
    return re.sub(r"^# (?=\[|\w+ = )", "", text, flags=re.MULTILINE)


@pytest.fixture
def own(tmp_path):
    """The recipe in a checkout with the files that the README tells to put there."""
    (tmp_path / "data").mkdir()
    for name in ("newsroom.tmx", "dev.tsv"):
        assert f"`data/{name}`" in README.read_text("utf-8").replace("export data", "`data")
        (tmp_path / "data" / name).write_text(PAIRS, encoding="utf-8")
    (tmp_path / "translator").symlink_to(ROOT / "translator")
    path = tmp_path / "my.toml"
    path.write_text(own_recipe(), encoding="utf-8")
    return load_config(path)


def test_every_path_of_the_recipe_for_own_texts_is_there(own):
    paths = paths_of(own)
    assert len(paths) == 4
    assert [path for path in paths if not path.exists()] == []


def test_the_recipe_for_own_texts_goes_on_from_the_embedded_model(own):
    embedded = ROOT / "translator" / "models" / "ur_en"
    assert own.start.kind == "package"
    assert own.start.model.resolve() == own.tokenise.package.resolve() == embedded


def test_the_recipe_for_own_texts_reaches_its_full_rate_and_has_checkpoints_for_the_mean(own):
    factors = [rate_factor(own.train, Moment(step)) for step in range(own.train.steps)]
    assert max(factors) == 1.0
    assert own.train.steps // own.train.every >= own.average.checkpoints


def test_what_the_recipe_for_own_texts_makes_is_newer_than_the_embedded_model(own):
    metadata = (own.start.model / "metadata.json").read_text("utf-8")
    [embedded] = re.findall(r'"package_version": "([0-9.]+)"', metadata)
    assert tuple(map(int, own.export.version.split("."))) > tuple(map(int, embedded.split(".")))


def test_the_folder_of_the_work_is_one_that_git_ignores(own):
    ignored = (ROOT / ".gitignore").read_text("utf-8").splitlines()
    top = tomllib.loads(own_recipe())["work"].partition("/")[0]
    assert f"/{top}/*" in ignored
    assert own.work.name == "newsroom"


def test_the_public_recipe_says_at_its_head_what_must_be_there():
    head = PUBLIC.read_text("utf-8").partition("\nseed = ")[0]
    named = {path.resolve().relative_to(ROOT).as_posix() for path in paths_of(load_config(PUBLIC))}
    assert len(named) == 4
    for name in named:
        assert name.removesuffix("/sentencepiece.bpe.model") in head


def test_the_public_recipe_passes_over_just_what_its_head_says():
    config = load_config(PUBLIC)
    over = [stage.name for stage in STAGES if passed_over(stage, config)]
    assert over == ["reverse", "backtranslate", "distil", "finetune"]


def test_the_public_recipe_names_every_source_with_a_licence_that_asks_for_it():
    config = load_config(PUBLIC)
    card, asking = config.export.card, [s for s in config.sources if s.licence.startswith("CC BY")]
    assert card.licence == ""
    assert len(asking) == 4
    told = " ".join(card.notices).casefold().replace(" ", "")
    assert [source.name for source in asking if source.name not in told] == []
    assert "multilingual-e5-small by intfloat, which has the MIT licence" in card.notices[0]


def test_all_that_the_public_recipe_offers_in_comments_loads_and_own_pairs_come_first(tmp_path):
    path = tmp_path / "whole.toml"
    path.write_text(uncommented(PUBLIC.read_text("utf-8")), encoding="utf-8")
    config = load_config(path)
    names = [source.name for source in config.sources]
    assert names[0] == "newsroom"
    assert {"nllb", "ted2020", "qed"} < set(names)
    assert {text.language for text in config.mono} == {"en", "ur"}
    assert set(config.finetune.domains) <= {source.domain for source in config.sources}
    assert not any(passed_over(stage, config) for stage in STAGES)
