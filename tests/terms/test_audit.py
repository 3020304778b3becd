from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cases import load_cases
from translator.errors import GlossaryError
from translator.terms import Term, forbidden_in, form_pattern, load_glossary, shipped_files
from translator.terms.audit import RULES, Severity, audit
from translator.terms.load import COLUMNS


def written(folder, text):
    paths = []
    for number, content in enumerate(text.split(" // "), 1):
        path = folder / f"{number}.csv"
        path.write_text("\n".join(content.split(" / ")) + "\n", encoding="utf-8")
        paths.append(path)
    return paths


def only(folder, text, rule):
    (problem,) = (p for p in audit(written(folder, text)) if p.rule == rule)
    return problem


@pytest.mark.parametrize("case", load_cases("terms/audit"), ids=lambda case: case.name)
def test_problems_are_found_where_they_are(case, tmp_path):
    found = [
        f"{p.file.stem}:{p.line} {p.column} {p.rule} {p.severity} {p.value}"
        for p in audit(written(tmp_path, case.text))
    ]
    assert sorted(found) == sorted(() if case.expected == ("nothing",) else case.expected)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_has_two_cases(rule):
    lines = [case.expected for case in load_cases("terms/audit")]
    assert sum(any(f" {rule.__name__} " in line for line in case) for case in lines) >= 2


def test_rules_have_names_of_their_own():
    assert len({rule.__name__ for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    ("text", "rule", "parts"),
    [
        ("source,target / سکہ,coin / سکہ,coin", "duplicate", ["line 2"]),
        ("source,target / سکہ,coin / سکہ,piece", "conflict", ['"coin" in line 2', '"piece" here']),
        (
            "source,target / سکہ,coin // source,target / سکہ,piece",
            "override",
            ['"piece" here', '"coin" in 1.csv, line 2', '"piece" of 2.csv wins'],
        ),
        ("source,target / سکہ,coin / سکہ,piece", "unreachable", ["1.csv, line 3"]),
        ("source,target,forbidden / سکہ,coin,coins", "forbidden", ['"coins"', '"coin"', "target"]),
        ("source,target / بینك,bank", "normalised", ['"بینک"', "ARABIC LETTER KAF", "U+0643"]),
        ("source,target / \ufeb3ر,head", "lookalike", ['write "سر"']),
        ("source,target / سڪہ,coin", "lookalike", ['write "سکہ"', "U+06AA"]),
        ("source,target / سکہ,gold\u00a0coin", "spaces", ["U+00A0"]),
        ("source,target / سکہ,gold  coin", "spaces", ["two spaces"]),
        ("source,target / سکہ, coin", "spaces", ["before"]),
        ("source,target / سکہ,coin ", "spaces", ["after"]),
        ("source,target / سکہ,coin|token", "single", ["column forms"]),
        ("source,variants,target / سکہ,سکہ,coin", "repeated", ["(column source)"]),
    ],
)
def test_a_message_says_what_to_look_at(tmp_path, text, rule, parts):
    message = only(tmp_path, text, rule).message
    assert [part for part in parts if part not in message] == []


def test_problems_come_in_the_order_of_files_and_lines(tmp_path):
    text = "source,target / سکہ,a coin / کو,co // source,target / سکہ,the piece"
    found = [(p.file.stem, p.line) for p in audit(written(tmp_path, text))]
    assert len(found) >= 4
    assert found == sorted(found)


def test_a_file_that_is_named_twice_does_not_compete_with_itself(tmp_path):
    (path,) = written(tmp_path, "source,target / سکہ,coin")
    assert audit([path, path]) == []


def test_a_malformed_file_is_an_error_with_its_place(tmp_path):
    (path,) = written(tmp_path, "source,target / سکہ,")
    with pytest.raises(GlossaryError, match=r"1\.csv, line 2, column"):
        audit([path])


def test_the_shipped_files_have_no_errors():
    assert [p for p in audit(shipped_files()) if p.severity is Severity.ERROR] == []


def test_what_the_audit_calls_a_winner_is_what_a_run_finds(tmp_path):
    text = (
        "source,target,context,domain / چین,China,,country / چین,chain,بلاک,crypto"
        " // source,target,context,domain / چین,China proper,,"
    )
    paths = written(tmp_path, text)
    unreachable = [p.line for p in audit(paths) if p.rule == "unreachable"]
    terms = load_glossary(paths)
    sentences = ["ایک چین ہے", "ایک چین بلاک ہے"]
    found = {match.term.target for s in sentences for match in terms.match(s)}
    assert unreachable == [2, 3]
    assert found == {"China proper"}


def test_a_line_with_all_columns_and_nothing_wrong_gives_no_problem(tmp_path):
    row = "چین,چائن,chain,link,China,crypto,بلاک,press usage,A note"
    assert audit(written(tmp_path, f"{','.join(COLUMNS)} / {row}")) == []


phrases = st.lists(st.sampled_from("a key keys currency currencies gas Gas".split()), min_size=1)


@given(st.sampled_from(" -").flatmap(lambda gap: phrases.map(gap.join)), phrases.map(" ".join))
def test_a_rendering_is_told_if_what_is_accepted_would_be_forbidden(bad, good):
    with tempfile.TemporaryDirectory() as folder:
        problems = audit(written(Path(folder), f"source,target,forbidden / نجی کلید,{good},{bad}"))
    term = Term("نجی کلید", good, forbidden=(bad,))
    both = form_pattern(good).fullmatch(bad) is not None or forbidden_in([term], good) != []
    assert any(p.rule == "forbidden" for p in problems) == both
