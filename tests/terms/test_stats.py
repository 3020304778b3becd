from __future__ import annotations

from translator.terms import load_glossary
from translator.terms.stats import Tally, statistics

FIRST = """source,variants,target,forms,forbidden,domain,context,reference
سکہ,کوائن,coin,piece,sikka,crypto,,IMF
چین,,China,Chinese,,country,,
چین,,chain,,,crypto,بلاک,press usage
"""
SECOND = "source,target\nسکہ,token\n"


def files(folder):
    paths = [folder / "first.csv", folder / "second.csv"]
    for path, text in zip(paths, (FIRST, SECOND), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_each_file_is_counted(tmp_path):
    first, second = statistics(files(tmp_path)).files
    assert first == Tally("first.csv", 3, 4, 2, 1, 1, 2, 1)
    assert second == Tally("second.csv", 1, 1)


def test_each_domain_is_counted(tmp_path):
    domains = statistics(files(tmp_path)).domains
    assert [d.name for d in domains] == ["", "country", "crypto"]
    assert domains[2] == Tally("crypto", 2, 3, 1, 1, 1, 2, 1)


def test_the_total_is_the_sum_of_the_files(tmp_path):
    assert statistics(files(tmp_path)).total == Tally("total", 4, 5, 2, 1, 1, 2, 1)


def test_the_signature_is_that_of_a_run(tmp_path):
    paths = files(tmp_path)
    assert statistics(paths).signature == load_glossary(paths).signature


def test_no_files_count_nothing():
    counted = statistics([])
    assert (counted.files, counted.domains, counted.total) == ((), (), Tally("total"))
    assert counted.signature == "none"
