"""What a run says for people."""

from __future__ import annotations

from translator.cli.report import print_report
from translator.engine import FakeEngine
from translator.errors import ArticleError
from translator.terms import Glossary, Term
from translator.workflow import Report, Source, translate_sources

TEXT = "شمالی کوریا نے میزائل داغا۔\n\nجاپان نے جواب دیا۔"
GLOSSARY = Glossary((Term("شمالی کوریا", "North Korea"),), "house")


def report_of(tmp_path, engine: FakeEngine) -> Report:
    source = Source("a.txt", data=TEXT.encode())
    return translate_sources([source], engine=engine, glossary=GLOSSARY, out=tmp_path)


def test_a_missed_term_and_how_many_findings_there_are_is_said(tmp_path, capsys):
    engine = FakeEngine(
        {
            "North Korea نے میزائل داغا۔": ["They fired a missile."],
            "XRP نے میزائل داغا۔": ["They fired."],
            "Microsoft نے میزائل داغا۔": ["They fired."],
            "UNESCO نے میزائل داغا۔": ["They fired."],
            "جاپان نے جواب دیا۔": ["Japan answered."],
        }
    )

    print_report(report_of(tmp_path, engine), [], quiet=False)

    said = capsys.readouterr().out
    assert "terms: 0 met, 0 met by a variant, 1 missed" in said
    assert "missed: \u2068شمالی کوریا\u2069 → North Korea" in said
    assert "  1 error, 0 warnings (translate check شمالی-کوریا-نے-میزائل-داغا shows them)" in said
    assert "2 sentences translated. Took " in said


def test_when_all_is_well_nothing_more_is_said(tmp_path, capsys):
    engine = FakeEngine(
        {
            "North Korea نے میزائل داغا۔": ["North Korea fired a missile."],
            "جاپان نے جواب دیا۔": ["Japan answered."],
        }
    )

    print_report(report_of(tmp_path, engine), [], quiet=False)

    said = capsys.readouterr().out
    assert "terms: 1 met" in said
    assert "translate check" not in said


def test_errors_are_said_even_when_quiet(tmp_path, capsys):
    failures = [(Source("b.txt"), ArticleError("b.txt: the file is empty."))]

    print_report(report_of(tmp_path, FakeEngine()), failures, quiet=True)

    assert capsys.readouterr() == ("", "translate: b.txt: the file is empty.\n")
