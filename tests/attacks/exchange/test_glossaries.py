"""Glossaries of strangers."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from translator.errors import DozabanError, GlossaryError
from translator.exchange.bring_in import import_file
from translator.exchange.pick import read_returned
from translator.terms.find import find_terms
from translator.terms.glossary import Glossary
from translator.terms.load import load_terms
from translator.terms.term import Term

SIGNS = [".*", "(", "[", "\\", "^$", "a{9999}", "(?P<x>", "|", "+", "%s", "{0}", "!", "۔", "ّ", "٪"]


def wrote(folder: Path, text: str, name: str = "a.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize("sign", SIGNS)
def test_a_term_of_signs_is_looked_for_as_it_stands(sign):
    term = Term(f"شہر{sign}", "City", context=(f"بڑا{sign}",))
    for terms in ([term], [Term(sign, "Sign")], [Term("شہر", f"City{sign}")]):
        glossary = Glossary(tuple(terms))
        glossary.match(f"بڑا{sign} شہر{sign} ہے۔")
        find_terms(terms, sign)


def test_a_glossary_of_which_nothing_can_be_found_finds_nothing(tmp_path):
    path = wrote(tmp_path, "source,target\n!,Sign\n۔۔,Stop\n")
    assert Glossary(load_terms(path)).match("شہر ہے!") == []


@pytest.mark.parametrize("target", ["\u200f", "\x01", "\u202e\u2066", "\x1b\x9b"])
def test_a_target_of_what_nobody_sees_is_empty(tmp_path, target):
    path = wrote(tmp_path, f"source,target\nشہر,{target}\n")
    with pytest.raises(GlossaryError, match="line 2, column 5: the target is empty"):
        load_terms(path)


def test_what_steers_a_terminal_or_turns_a_text_round_is_left_out(tmp_path):
    cells = "\x1b]0;x\x07Ci\u202ety,Pl\u2066ace,to\x00wn".replace("\x00", "\x9b")
    target, form, bad = cells.split(",")
    note = "a\x1b[2Jb"
    path = wrote(
        tmp_path, f"source,target,forms,forbidden,note\nش\u202eہر,{target},{form},{bad},{note}"
    )
    (term,) = load_terms(path)
    assert (term.source, term.target) == ("شہر", "]0;xCity")
    assert (term.forms, term.forbidden, term.note) == (("Place",), ("town",), "a[2Jb")


@pytest.mark.parametrize("target", ["<script>alert(1)</script>", "[a](javascript:x)", "{{ 7*7 }}"])
def test_markup_in_a_target_is_a_text_like_any_other(tmp_path, target):
    (term,) = load_terms(wrote(tmp_path, f'source,target\nشہر,"{target}"\n'))
    assert term.target == target


def test_of_terms_in_conflict_one_wins_always_the_same(tmp_path):
    lines = "".join(f"شہر,City {n}\n" for n in range(200))
    glossary = Glossary(load_terms(wrote(tmp_path, f"source,target\n{lines}")))
    assert [m.term.target for m in glossary.match("شہر ہے۔")] == ["City 199"]


def test_a_term_that_cannot_be_kept_does_not_keep_out_the_others(tmp_path):
    entries = "".join(
        f'<conceptEntry id="{n}"><langSec xml:lang="ur"><termSec><term>شہر{n}</term></termSec>'
        f'</langSec><langSec xml:lang="en"><termSec><term>{target}</term></termSec></langSec>'
        "</conceptEntry>"
        for n, target in enumerate(("City", "a|b", "&#x2028;", "=1+1"))
    )
    file = wrote(
        tmp_path, f'<tbx type="TBX-Basic"><text><body>{entries}</body></text></tbx>', "a.tbx"
    )
    done = import_file(file, tmp_path / "own.csv")
    assert [term.target for term in load_terms(tmp_path / "own.csv")][-1] == "=1+1"
    assert len(done.merged.added) + len(done.skipped) == 4


@pytest.mark.parametrize("name", ["a.csv", "a.xlf", "a.tbx"])
@pytest.mark.parametrize("kind", ["pipe", "endless"])
def test_pipes_and_devices_are_not_read(tmp_path, name, kind):
    path = tmp_path / name
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero")
    read = {".csv": load_terms, ".xlf": read_returned}.get(
        path.suffix, lambda file: import_file(file, tmp_path / "own.csv")
    )
    with pytest.raises(DozabanError, match="is a pipe or a device, which is not read"):
        read(path)
