from __future__ import annotations

import json

import pytest
from sentencepiece import SentencePieceProcessor

from tests.training.tokenise.corpus import PAIRS, make_config, write_clean
from training.annotate.rows import Row
from training.errors import TrainingError
from training.tokenise.arrays import load_meta, load_pairs, load_sentences
from training.tokenise.stage import run
from training.tokenise.vocabulary import Vocabulary
from training.workspace import Workspace

_ROWS = [Row(*pair, "ui" if number % 4 == 0 else "news") for number, pair in enumerate(PAIRS)]
_COPIES = [Row(row.urdu.replace("خط", "letter"), row.english, row.source) for row in _ROWS[:12]]
_FILES = ("ur_en.spm", "vocab.txt", "meta.json", "pairs.npz", "annotated.npz", "mono.en.npz")


@pytest.fixture(scope="module")
def model(tmp_path_factory, big_bytes):
    path = tmp_path_factory.mktemp("big") / "sentencepiece.bpe.model"
    path.write_bytes(big_bytes)
    return path


@pytest.fixture(scope="module")
def package(tmp_path_factory, small):
    """As much of an Argos package as this stage reads."""
    data, target = small
    folder = tmp_path_factory.mktemp("package")
    (folder / "model").mkdir()
    (folder / "sentencepiece.model").write_bytes(data)
    pieces = Vocabulary(data, target).pieces[:target]
    (folder / "model" / "target_vocabulary.json").write_text(json.dumps(pieces), "utf-8")
    return folder


def _tokenise(folder, model=None, **settings):
    work = Workspace(folder)
    write_clean(work, _ROWS, _COPIES)
    for language, lines in (("en", "The doctor saw a bridge.\n漢\n"), ("ur", "آج ڈاکٹر آیا۔\n")):
        (work.folder("clean") / f"mono.{language}.txt").write_text(lines, encoding="utf-8")
    said: list[str] = []
    run(make_config(folder, model=model, least=5, target_least=5, **settings), work, said.append)
    return folder / "tokenise", said, work


def test_all_texts_are_there_in_the_pieces_of_the_vocabulary(tmp_path, model):
    folder, _, _ = _tokenise(tmp_path, model)
    vocabulary, meta = Vocabulary.load(folder), load_meta(folder)
    pairs, copies = load_pairs(folder / "pairs.npz"), load_pairs(folder / "annotated.npz")
    assert [vocabulary.decode(target) for target in pairs.target] == [r.english for r in _ROWS]
    assert [vocabulary.decode(source) for source in copies.source] == [r.urdu for r in _COPIES]
    assert [meta.sources[n] for n in pairs.origin] == [row.source for row in _ROWS]
    assert [vocabulary.decode(s) for s in load_sentences(folder / "mono.en.npz")] == [
        "The doctor saw a bridge."
    ]
    assert len(load_sentences(folder / "mono.ur.npz")) == 1


def test_the_pieces_stand_in_their_file_in_the_order_of_their_numbers(tmp_path, model):
    folder, _, _ = _tokenise(tmp_path, model)
    vocabulary, meta = Vocabulary.load(folder), load_meta(folder)
    lines = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    assert tuple(lines) == vocabulary.pieces
    assert (len(lines), vocabulary.target_size) == (meta.vocab, meta.target_vocab)
    assert lines[meta.bt_tag] == "<bt>"


def test_each_piece_knows_where_it_was_in_the_big_model(tmp_path, model, big):
    folder, _, _ = _tokenise(tmp_path, model)
    vocabulary, meta = Vocabulary.load(folder), load_meta(folder)
    assert meta.original[:5] == (0, 1, 2, 3, -1)
    known = zip(vocabulary.pieces[5:], meta.original[5:], strict=True)
    assert all(big.texts[row - 1] == piece for piece, row in known)


def test_weights_are_those_of_the_sources_times_the_repetitions(tmp_path, model):
    settings = {"repetition": 3, "repetitions": {"ui": 8}, "annotated": 0.25}
    folder, _, _ = _tokenise(tmp_path, model, **settings)
    pairs, copies = load_pairs(folder / "pairs.npz"), load_pairs(folder / "annotated.npz")
    by_source = dict(zip((row.source for row in _ROWS), pairs.weight.tolist(), strict=True))
    assert by_source == {"news": 3, "ui": 4}
    assert dict(zip((c.source for c in _COPIES), copies.weight.tolist(), strict=True)) == {
        "news": 0.75,
        "ui": 1,
    }


@pytest.mark.parametrize("fresh", [True, False])
def test_doing_it_again_gives_the_same_bytes(tmp_path, model, fresh):
    first, second = (
        _tokenise(tmp_path / name, None if fresh else model, size=150)[0] for name in ("a", "b")
    )
    for name in _FILES:
        assert (first / name).read_bytes() == (second / name).read_bytes()


def test_without_a_big_model_a_new_one_is_trained(tmp_path):
    folder, _, _ = _tokenise(tmp_path, size=150)
    assert load_meta(folder).original == ()
    vocabulary = Vocabulary.load(folder)
    assert vocabulary.decode(vocabulary.encode(PAIRS[0][0])) == PAIRS[0][0]


def test_texts_of_one_language_need_not_be_there(tmp_path, model):
    work = Workspace(tmp_path)
    write_clean(work, _ROWS)
    run(make_config(tmp_path, model=model), work, list[str]().append)
    for name in ("mono.en.npz", "mono.ur.npz", "annotated.npz"):
        load = load_pairs if name == "annotated.npz" else load_sentences
        assert len(load(tmp_path / "tokenise" / name)) == 0


def test_the_coverage_before_and_after_is_told_and_kept(tmp_path, model):
    folder, said, work = _tokenise(tmp_path, model)
    values = json.loads((folder / "coverage.json").read_text(encoding="utf-8"))
    for side in ("urdu", "english"):
        before, after = values[side]["before"], values[side]["after"]
        assert 1 < before["pieces_a_word"] <= after["pieces_a_word"] < 8
        assert before["unknown"] == after["unknown"] == 0
        assert any(
            line.startswith(f"{side}: {before['pieces_a_word']:.3f} pieces") for line in said
        )
    assert work.noted("tokenise")["pairs"] == len(_ROWS)


def test_a_package_keeps_all_its_pieces_though_no_text_uses_them(tmp_path, package):
    work = Workspace(tmp_path)
    write_clean(work, _ROWS[:2], [])
    run(make_config(tmp_path, package=package), work, lambda _: None)
    vocabulary, meta = Vocabulary.load(tmp_path / "tokenise"), load_meta(tmp_path / "tokenise")
    before = SentencePieceProcessor(model_file=str(package / "sentencepiece.model"))
    written = json.loads((package / "model" / "target_vocabulary.json").read_text("utf-8"))
    texts = {before.id_to_piece(n) for n in range(before.vocab_size())}
    assert set(vocabulary.pieces) == texts | {"<bt>"}
    assert set(vocabulary.pieces[: meta.target_vocab]) == {*written, "<bt>"}
    sentence = _ROWS[5].urdu
    assert [vocabulary.pieces[n] for n in vocabulary.encode(sentence)] == before.encode(
        sentence, out_type=str
    )


def test_what_is_no_package_is_told_in_one_sentence(tmp_path, model):
    package = tmp_path / "package"
    package.mkdir()
    (package / "sentencepiece.model").write_bytes(model.read_bytes())
    work = Workspace(tmp_path)
    write_clean(work, _ROWS[:2], [])
    with pytest.raises(TrainingError, match="is no unpacked Argos package of ours"):
        run(make_config(tmp_path, package=package), work, lambda _: None)


def test_a_model_and_a_package_are_too_many(tmp_path, model):
    with pytest.raises(ValueError, match="name one of them"):
        make_config(tmp_path, model=model, package=tmp_path)
