"""Folders with a converted model and an engine.toml."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.tiny_model import make_tiny_model, tiny_tokenizer
from translator.engine import Request
from translator.engine.converted import converted_model, is_converted
from translator.engine.ctranslate import CTranslateEngine
from translator.engine.tagged import Feed, TaggedTokenizer
from translator.errors import EngineError

BASIC = """
name = "tiny"
version = "3"
source = "ur"
target = "en"
source_pieces = "pieces.spm"
"""
NLLB = """
source_prefix = ["urd_Arab"]
source_suffix = ["</s>"]
target_prefix = ["eng_Latn"]
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """Return a folder with a tiny model that knows the tags of NLLB and IndicTrans2."""
    folder = tmp_path_factory.mktemp("built")
    tags = ["urd_Arab", "eng_Latn"]
    words = ["▁tea", "▁market"]
    model = make_tiny_model(folder, source_pieces=tags, target_pieces=["eng_Latn", *words])
    (model / "pieces.spm").write_bytes(tiny_tokenizer())
    return model


@pytest.fixture
def folder(built, tmp_path) -> Path:
    """Return a copy of that folder, without an engine.toml."""
    return Path(shutil.copytree(built, tmp_path / "model"))


def describe(folder: Path, more: str = "", basic: str = BASIC) -> Path:
    (folder / "engine.toml").write_text(basic + more, encoding="utf-8")
    return folder


def other_pieces() -> bytes:
    """Return a SentencePiece model that cuts otherwise than `tiny_tokenizer`."""
    import io  # noqa: PLC0415 - one test needs them

    import sentencepiece  # noqa: PLC0415

    written = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(["tea market tea market tea", "river town river town"]),
        model_writer=written,
        vocab_size=40,
        hard_vocab_limit=False,
        model_type="word",
        minloglevel=2,
    )
    return written.getvalue()


def refusal(folder: Path) -> str:
    with pytest.raises(EngineError) as caught:
        converted_model(folder).load_tokenizer()
    assert "\n" not in str(caught.value)
    return str(caught.value)


def feed(folder: Path, **tags: tuple[str, ...]) -> Feed:
    return Feed(folder, folder / "pieces.spm", folder / "pieces.spm", **tags)


def test_a_folder_is_an_engine_by_its_description(folder):
    assert not is_converted(folder)
    assert is_converted(describe(folder))


def test_the_description_names_the_engine(folder):
    info = converted_model(describe(folder)).info
    assert (info.name, info.version, info.source, info.target) == ("tiny", "3", "ur", "en")
    assert info.signature.startswith("engine:tiny|version:3|feed:")


def test_another_way_of_feeding_is_another_signature(folder):
    plain = converted_model(describe(folder)).info.signature
    tagged = converted_model(describe(folder, NLLB)).info.signature
    assert plain != tagged
    assert converted_model(describe(folder, "target_prefix = []")).info.signature != tagged


def test_as_nllb_wants_it(folder):
    model = converted_model(describe(folder, NLLB))
    assert (model.folder, model.prefix) == (folder, ("eng_Latn",))
    pieces = model.load_tokenizer().encode("tea")
    assert (pieces[0], pieces[-1]) == ("urd_Arab", "</s>")
    assert "".join(pieces[1:-1]) == "▁tea"


def test_as_opus_mt_wants_it(folder):
    tokenizer = converted_model(describe(folder, 'source_suffix = ["</s>"]')).load_tokenizer()
    pieces = tokenizer.encode("tea")
    assert ("".join(pieces[:-1]), pieces[-1]) == ("▁tea", "</s>")


def test_as_indictrans2_wants_it(folder):
    more = 'source_prefix = ["urd_Arab", "eng_Latn"]'
    pieces = converted_model(describe(folder, more)).load_tokenizer().encode("tea")
    assert pieces[:2] == ["urd_Arab", "eng_Latn"]
    assert "".join(pieces[2:]) == "▁tea"


def test_marks_and_languages_are_no_words(folder):
    tokenizer = converted_model(describe(folder, NLLB)).load_tokenizer()
    said = ["eng_Latn", *tokenizer.encode_target("tea town"), "</s>", "<pad>"]
    assert tokenizer.decode(said) == "tea town"
    assert tokenizer.decode(tokenizer.encode("tea town")) == "tea town"
    assert tokenizer.decode([]) == ""


def test_an_underscore_survives(folder):
    assert TaggedTokenizer(feed(folder)).decode(["▁snake", "_", "case"]) == "snake_case"


def test_the_target_has_pieces_of_its_own_if_the_description_says_so(folder):
    (folder / "target.spm").write_bytes(other_pieces())
    tokenizer = converted_model(describe(folder, 'target_pieces = "target.spm"')).load_tokenizer()
    assert tokenizer.encode_target("tea market") == ["▁tea", "▁market"]
    assert tokenizer.encode("tea market") != ["▁tea", "▁market"]
    assert tokenizer.decode(["▁tea", "▁market"]) == "tea market"


def test_words_that_the_model_cannot_write_have_no_pieces(folder):
    tokenizer = converted_model(describe(folder, NLLB)).load_tokenizer()
    assert "".join(tokenizer.encode_target("tea")) == "▁tea"
    assert tokenizer.encode_target("tea ☕") == []


def test_pieces_may_lie_in_a_folder_below(folder):
    (folder / "vocab").mkdir()
    (folder / "pieces.spm").rename(folder / "vocab" / "model.SRC")
    basic = BASIC.replace("pieces.spm", "vocab/model.SRC")
    assert converted_model(describe(folder, basic=basic)).load_tokenizer().encode("tea")


def test_a_converted_model_translates(folder):
    engine = CTranslateEngine(converted_model(describe(folder, NLLB)), threads=1)
    requests = [Request("چائے", align=True), Request("tea town"), Request("tea")]
    answers = engine.translate(requests)
    assert len(answers) == 3
    assert all(hypotheses for hypotheses in answers)
    for hypothesis in (h for hypotheses in answers for h in hypotheses):
        assert not {"eng_Latn", "urd_Arab", "</s>"} & set(hypothesis.text.split())


def test_the_model_is_told_which_language_to_write(folder, monkeypatch):
    import ctranslate2  # noqa: PLC0415 - heavy

    asked = []

    class Told(ctranslate2.Translator):
        def translate_batch(self, source, **options):
            asked.append((source, options["target_prefix"]))
            return super().translate_batch(source, **options)

    monkeypatch.setattr(ctranslate2, "Translator", Told)
    model = converted_model(describe(folder, NLLB))
    CTranslateEngine(model, threads=1).translate([Request("tea")])
    ((source, prefix),) = asked
    assert source == [model.load_tokenizer().encode("tea")]
    assert prefix == [["eng_Latn"]]


# Descriptions that are wrong.


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("source_prefx = []", "unknown key 'source_prefx'; it may have name, version"),
        ("[model]", "unknown key 'model'"),
        ("source_prefix = 'urd_Arab'", 'source_prefix must be a list of pieces, like ["</s>"]'),
        ("source_suffix = [1]", "source_suffix must be a list of pieces"),
        ("target_prefix = ['']", "target_prefix must be a list of pieces"),
        ("target_pieces = 3", 'must say target_pieces = "..."'),
        ("target_pieces = ''", 'must say target_pieces = "..."'),
        ("target_pieces = 'nowhere.spm'", "has no file 'nowhere.spm'; copy it there"),
        ("target_pieces = '.'", "has no file '.'"),
        ("target_pieces = 'a\\u0000b'", "has no file"),
        ("target_pieces = '../model/../../x'", "lies outside the folder; copy it there"),
        ("target_pieces = '/etc/passwd'", "names '/etc/passwd', which lies outside"),
        ("source_prefix = ['urd_arab']", "does not know 'urd_arab', which its engine.toml names"),
        ("target_prefix = ['fra_Latn']", "look up in target_vocabulary.json how it is spelt"),
        ("name = 'again'", "cannot be read (Cannot overwrite a value"),
        ("=", "cannot be read"),
    ],
)
def test_a_wrong_key_is_reported(folder, more, said):
    assert said in refusal(describe(folder, more))


@pytest.mark.parametrize("key", ["name", "version", "source", "target", "source_pieces"])
@pytest.mark.parametrize("value", ["", "{key} = 3", "{key} = ''", "{key} = ['a']"])
def test_what_must_be_there_is_asked_for(folder, key, value):
    kept = [line for line in BASIC.splitlines() if not line.startswith(f"{key} =")]
    basic = "\n".join([*kept, value.format(key=key)])
    assert f'must say {key} = "..."; write it as docs/engines.md' in refusal(
        describe(folder, basic=basic)
    )


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("name", "a|b", "name may hold letters"),
        ("name", "x" * 65, "64 of them at most"),
        ("version", "1 2", "version may hold letters"),
        ("source", "urd_Arab", 'source must be the code of a language, like "ur"'),
        ("target", "EN", "target must be the code of a language"),
    ],
)
def test_a_label_that_fits_into_no_signature_is_reported(folder, key, value, said):
    kept = [line for line in BASIC.splitlines() if not line.startswith(f"{key} =")]
    basic = "\n".join([*kept, f"{key} = {json.dumps(value)}"])
    assert said in refusal(describe(folder, basic=basic))


def test_a_link_out_of_the_folder_is_reported(folder, tmp_path):
    (tmp_path / "elsewhere.spm").write_bytes(tiny_tokenizer())
    (folder / "pieces.spm").unlink()
    (folder / "pieces.spm").symlink_to(tmp_path / "elsewhere.spm")
    assert "lies outside the folder" in refusal(describe(folder))


def test_a_link_to_itself_is_reported(folder):
    (folder / "pieces.spm").unlink()
    (folder / "pieces.spm").symlink_to(folder / "pieces.spm")
    assert "has no file 'pieces.spm'" in refusal(describe(folder))


def test_a_folder_without_a_model_is_reported(folder):
    (folder / "model.bin").unlink()
    assert "has no file 'model.bin'; copy it there, or convert" in refusal(describe(folder))


def test_a_folder_without_a_description_is_reported(folder):
    assert "engine.toml cannot be read" in refusal(folder)


def test_a_description_in_another_encoding_is_reported(folder):
    (folder / "engine.toml").write_bytes(b'name = "\xff"')
    assert "engine.toml cannot be read" in refusal(folder)


@pytest.mark.parametrize("content", [b"damaged", b""])
def test_pieces_that_are_none_are_reported(folder, content):
    (folder / "pieces.spm").write_bytes(content)
    assert "pieces.spm is no SentencePiece model; copy it again" in refusal(describe(folder))


@pytest.mark.parametrize("content", [b"{", b"3", b"[[1]]", b"\xff"])
def test_a_damaged_vocabulary_is_reported(folder, content):
    (folder / "source_vocabulary.json").write_bytes(content)
    assert "source_vocabulary.json cannot be read" in refusal(describe(folder, NLLB))


def test_a_vocabulary_of_an_older_version_is_read(folder):
    for side in ("source", "target"):
        pieces = json.loads((folder / f"{side}_vocabulary.json").read_text(encoding="utf-8"))
        (folder / f"{side}_vocabulary.json").unlink()
        (folder / f"{side}_vocabulary.txt").write_text("\n".join(pieces), encoding="utf-8")
    assert converted_model(describe(folder, NLLB)).load_tokenizer().encode("tea")
    assert "look up in source_vocabulary.txt" in refusal(
        describe(folder, "source_prefix = ['urd']")
    )


def test_a_model_without_a_vocabulary_is_reported_when_it_is_loaded(folder):
    for side in ("source", "target"):
        (folder / f"{side}_vocabulary.json").unlink()
    engine = CTranslateEngine(converted_model(describe(folder, NLLB)), threads=1)
    with pytest.raises(EngineError, match="'tiny' cannot be loaded"):
        engine.translate([Request("tea")])


VALUES = st.recursive(
    st.integers() | st.booleans() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=5,
)
KEYS = ("name", "version", "source", "target", "source_pieces", "target_pieces", "source_prefix")


@given(values=st.dictionaries(st.sampled_from(KEYS), VALUES))
def test_no_description_does_worse_than_an_engine_error(tmp_path_factory, values):
    folder = tmp_path_factory.mktemp("any")
    lines = [f"{key} = {json.dumps(value)}" for key, value in values.items()]
    describe(folder, basic="\n".join(lines))
    with pytest.raises(EngineError):
        converted_model(folder)


@given(raw=st.binary(max_size=60))
def test_no_bytes_do_worse_than_an_engine_error(tmp_path_factory, raw):
    folder = tmp_path_factory.mktemp("any")
    (folder / "engine.toml").write_bytes(raw)
    with pytest.raises(EngineError):
        converted_model(folder)
