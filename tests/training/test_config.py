from __future__ import annotations

from pathlib import Path

import pytest

from tests.training.recipes import HEAD, SOURCE, recipe, write_recipe
from training.config import load_config
from training.errors import TrainingError


def test_relative_paths_start_at_the_folder_of_the_recipe(tmp_path):
    config = recipe(tmp_path, 'dev = ["sets/dev.tsv"]\n' + HEAD + SOURCE)
    assert config.work == tmp_path / "work"
    assert config.sources[0].path == tmp_path / "own.tsv"
    assert config.dev == (tmp_path / "sets" / "dev.tsv",)


def test_paths_of_the_stages_settings_start_there_too(tmp_path):
    text = 'work = "work"\n[start]\nkind = "package"\nmodel = "model"\n\n' + SOURCE
    assert recipe(tmp_path, text).start.model == tmp_path / "model"


def test_a_path_from_the_root_stays_as_it_is(tmp_path):
    config = recipe(tmp_path, HEAD.replace('"work"', '"/elsewhere/work"', 1) + SOURCE)
    assert config.work == Path("/elsewhere/work")


def test_a_tilde_is_the_users_home(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    config = recipe(tmp_path, HEAD.replace('"work"', '"~/work"', 1) + SOURCE)
    assert config.work == tmp_path / "home" / "work"


def test_what_is_left_out_has_its_default(tmp_path):
    config = recipe(tmp_path)
    assert config.seed == 1
    assert config.finetune is None
    assert config.network.encoder_layers == 12
    assert config.sources[0].weight == 1.0


def test_a_section_is_read(tmp_path):
    text = "seed = 7\n" + HEAD + '[finetune]\ndomains = ["news"]\n\n' + SOURCE
    config = recipe(tmp_path, text)
    assert config.seed == 7
    assert config.finetune is not None
    assert config.finetune.domains == ("news",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEAD + SOURCE + "colour = 1\n", '"sources.0.colour"'),
        (HEAD + SOURCE + "[network]\nwidht = 2\n", '"network.widht"'),
        (HEAD + SOURCE.replace('"tsv"', '"csv"'), '"sources.0.kind"'),
        (HEAD + SOURCE.replace('"own"', '"../own"'), '"sources.0.name"'),
        (HEAD + SOURCE + "weight = -1\n", '"sources.0.weight"'),
        (HEAD + SOURCE + SOURCE, "the name own is there twice"),
        (HEAD + SOURCE.replace("path", "corpus"), 'kind "tsv" needs the key "path"'),
        (HEAD + SOURCE.replace("tsv", "opus", 1), 'kind "opus" needs the key "corpus"'),
        (HEAD + SOURCE.replace("tsv", "mtdata", 1), 'kind "mtdata" needs the key "id"'),
        (HEAD, '"sources": Field required'),
        (HEAD.replace("work", "wark", 1) + SOURCE, "1 more below it"),
        (
            HEAD + SOURCE + '[finetune]\ndomains = ["sport"]\n',
            '"finetune.domains" names sport, but no source is of that domain; there are news',
        ),
        (
            HEAD + SOURCE + "[tokenise.repetitions]\nowm = 2\n",
            '"tokenise.repetitions" names owm, but no source is called so',
        ),
        (
            'dev = ["a/dev.tsv", "b/dev.tsv"]\n' + HEAD + SOURCE,
            '"dev": two sets are called dev, which names their reports',
        ),
        (HEAD.replace('"random"', '"e5"\nmodel = "e5"') + SOURCE, 'the key "tokenise.model"'),
        (
            'dev = ["dev.tsv"]\n' + HEAD + SOURCE + "[network]\nplaces = 501\n",
            '"network.places" is 501, but "dev" is to be translated',
        ),
        *(
            (
                HEAD + SOURCE + f"[{name}]\nlongest = 161\n",
                f'"{name}.longest" is 161, but "tokenise.longest" leaves out',
            )
            for name in ("reverse", "train", "finetune")
        ),
    ],
)
def test_a_mistake_is_told_with_its_key(tmp_path, text, said):
    with pytest.raises(TrainingError) as caught:
        recipe(tmp_path, text)
    assert said in str(caught.value)
    assert "recipe.toml" in str(caught.value)


def test_an_id_cannot_be_an_option_of_another_tool(tmp_path):
    text = SOURCE.replace('"tsv"', '"mtdata"').replace('path = "own.tsv"', 'id = "--out"')
    with pytest.raises(TrainingError, match=r"sources\.0\.id"):
        recipe(tmp_path, HEAD + text)


def test_a_missing_recipe_is_told(tmp_path):
    with pytest.raises(TrainingError, match="--config"):
        load_config(tmp_path / "none.toml")


@pytest.mark.parametrize("data", [b"seed = = 1", b"\xff\xfe\x00"])
def test_a_recipe_that_is_no_toml_is_told(tmp_path, data):
    (tmp_path / "bad.toml").write_bytes(data)
    with pytest.raises(TrainingError, match=r"is no TOML in UTF-8"):
        load_config(tmp_path / "bad.toml")


def test_the_recipe_of_the_public_model_is_read():
    recipe_file = Path(__file__).parents[2] / "training" / "ur_en.toml"
    config = load_config(recipe_file)
    assert len(config.sources) > 5
    assert all(source.licence for source in config.sources)
    assert config.start.kind == "e5"


def test_the_recipe_for_own_texts_is_as_the_readme_has_it(tmp_path):
    readme = (Path(__file__).parents[2] / "training" / "README.md").read_text(encoding="utf-8")
    text = readme.partition("```toml\n")[2].partition("```")[0]
    config = recipe(tmp_path, text)
    assert config.start.kind == "package"
    assert config.sources[0].kind == "tmx"


def test_a_recipe_written_with_a_byte_order_mark_is_read(tmp_path):
    assert load_config(write_recipe(tmp_path, "\ufeff" + HEAD + SOURCE)).seed == 1


def test_a_length_that_is_not_given_follows_a_shorter_one_of_the_pieces(tmp_path):
    config = recipe(tmp_path, HEAD + SOURCE + "[tokenise]\nlongest = 90\n")
    assert config.train.longest > config.tokenise.longest == 90


def test_a_small_network_that_nothing_is_measured_with_is_fine(tmp_path):
    assert recipe(tmp_path, HEAD + SOURCE + "[network]\nplaces = 64\n").network.places == 64


def test_a_pair_counts_as_often_as_its_source_weighs(tmp_path):
    assert recipe(tmp_path).tokenise.repetition == 1.0
