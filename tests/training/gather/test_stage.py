from __future__ import annotations

import hashlib
import json
import lzma

import pytest

from tests.training.gather.zips import PAIRS, write_zip
from tests.training.recipes import HEAD, SOURCE, recipe
from tests.training.recipes import PAIRS as OWN
from training.errors import TrainingError
from training.gather.stage import run
from training.workspace import Workspace

ENGLISH = '[[mono]]\nname = "news-en"\nlanguage = "en"\npath = "en.txt.xz"\nlimit = 2\n'
ZIP = '[[sources]]\nname = "small"\nkind = "opus"\npath = "a.zip"\ncorpus = "S"\nversion = "v1"\n'


@pytest.fixture
def gather(tmp_path):
    def gathered(text):
        work = Workspace(tmp_path / "work")
        run(recipe(tmp_path, text), work, lambda _line: None)
        return work

    return gathered


def test_each_source_becomes_a_file_in_one_form(gather, tmp_path):
    work = gather(HEAD + SOURCE)
    assert (tmp_path / "work/gather/own.tsv").read_text(encoding="utf-8") == OWN
    told = work.noted("gather")
    assert told.pop("content")
    assert told == {"sources": 1, "pairs": 2, "texts": 0, "sentences": 0}


def test_a_licence_that_is_corrected_changes_no_content(gather):
    first = gather(HEAD + SOURCE).noted("gather")
    assert gather(HEAD + SOURCE + 'licence = "CC0"\n').noted("gather") == first
    assert gather(HEAD + SOURCE + "limit = 1\n").noted("gather")["content"] != first["content"]


def test_where_each_source_comes_from_is_written_down(gather, tmp_path):
    gather(HEAD + SOURCE + 'licence = "CC BY 4.0"\ndomain = "crypto"\n')
    told = json.loads((tmp_path / "work/gather/sources.json").read_text(encoding="utf-8"))
    assert told["sources"] == [
        {
            "name": "own",
            "kind": "tsv",
            "origin": "own.tsv",
            "sha256": hashlib.sha256(OWN.encode()).hexdigest(),
            "licence": "CC BY 4.0",
            "domain": "crypto",
            "pairs": 2,
            "skipped": 0,
        }
    ]


def test_texts_of_one_language_are_gathered_up_to_their_limit(gather, tmp_path):
    (tmp_path / "en.txt.xz").write_bytes(lzma.compress(b"One.\n\nTwo  words.\nThree.\n"))
    gather(HEAD + SOURCE + ENGLISH)
    assert (tmp_path / "work/gather/mono/news-en.txt").read_text() == "One.\nTwo words.\n"
    told = json.loads((tmp_path / "work/gather/sources.json").read_text(encoding="utf-8"))
    assert told["mono"][0]["sentences"] == 2
    assert told["mono"][0]["language"] == "en"


def test_an_archive_that_was_put_there_by_hand_needs_no_network(gather, tmp_path):
    write_zip(tmp_path / "a.zip")
    gather(HEAD + ZIP)
    assert (tmp_path / "work/gather/small.tsv").read_text(encoding="utf-8") == PAIRS


def test_a_limit_takes_the_first_pairs(gather, tmp_path):
    gather(HEAD + SOURCE + "limit = 1\n")
    assert (tmp_path / "work/gather/own.tsv").read_text(encoding="utf-8") == OWN.split("\n")[
        0
    ] + "\n"


def test_a_file_with_another_checksum_is_refused(gather):
    with pytest.raises(TrainingError, match="not the one in the recipe"):
        gather(HEAD + SOURCE + f'sha256 = "{"0" * 64}"\n')


def test_a_file_with_its_checksum_is_taken(gather):
    gather(HEAD + SOURCE + f'sha256 = "{hashlib.sha256(OWN.encode()).hexdigest()}"\n')


def test_a_missing_file_is_told_with_its_source(gather):
    with pytest.raises(TrainingError, match=r"own: .*none\.tsv cannot be read"):
        gather(HEAD + SOURCE.replace("own.tsv", "none.tsv"))


def test_a_missing_text_is_told_with_its_name(gather):
    with pytest.raises(TrainingError, match=r"news-en: .*en\.txt\.xz cannot be read"):
        gather(HEAD + SOURCE + ENGLISH)


@pytest.mark.parametrize(
    ("content", "more"),
    [
        ("یہ خبر ہے۔\nقیمت بڑھ گئی۔\n".encode(), ""),  # one column
        (OWN.encode("utf-16"), ""),
        (OWN.encode(), "columns = [1, 2]\n"),
        (OWN.encode(), 'where = "news"\n'),
        (b"", ""),
    ],
)
def test_a_source_without_a_pair_is_told_with_what_to_look_at(gather, tmp_path, content, more):
    (tmp_path / "own.tsv").write_bytes(content)
    with pytest.raises(
        TrainingError, match=r'own: .*no pair in own\.tsv .*"columns", "where".*UTF-8'
    ):
        gather(HEAD + SOURCE + more)


def test_a_text_without_a_sentence_is_told(gather, tmp_path):
    (tmp_path / "en.txt.xz").write_bytes(lzma.compress("خبر\n".encode("cp1256")))
    with pytest.raises(TrainingError, match=r"news-en: .*no sentence in en\.txt\.xz.* UTF-8"):
        gather(HEAD + SOURCE + ENGLISH)


def test_the_same_sources_give_the_same_bytes(gather, tmp_path):
    gather(HEAD + SOURCE)
    first = {p.name: p.read_bytes() for p in (tmp_path / "work/gather").iterdir() if p.is_file()}
    gather(HEAD + SOURCE)
    again = {p.name: p.read_bytes() for p in (tmp_path / "work/gather").iterdir() if p.is_file()}
    assert first == again
