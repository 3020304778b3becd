"""All exams are gone through, whatever is broken."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from translator.doctor import EXAMS, Exam, Grade, examine
from translator.doctor.verdict import fine

DOCS = Path(__file__).parents[2] / "docs" / "doctor.md"


def broken(_):
    raise MemoryError


def half(_):
    yield fine("One thing.")
    raise OSError(5, "Input/output\nerror")


def test_an_exam_that_fails_is_a_verdict_and_the_others_go_on(place, monkeypatch):
    monkeypatch.setattr(sys.modules["translator.doctor.examine"], "listen", lambda: None)
    exams = [Exam("broken", broken), Exam("half", half), Exam("last", lambda _: [fine("Well.")])]

    report = examine(place.scene(), exams)

    assert [(name, v.grade.value) for name, v in report.rows] == [
        ("broken", "wrong"),
        ("half", "wrong"),
        ("last", "OK"),
    ]
    assert "MemoryError: no reason given" in report.rows[0][1].said
    assert "Input/output error" in report.rows[1][1].said
    assert report.number(Grade.WRONG) == 2


def test_the_process_of_the_trial_is_ended_whatever_happens(place, monkeypatch):
    monkeypatch.setattr(sys.modules["translator.doctor.examine"], "listen", lambda: None)
    scene = place.scene()
    ended = []
    scene.trial.stop = lambda: ended.append(True)
    examine(scene, [Exam("broken", broken)])
    assert ended == [True]


def test_every_exam_has_its_row_in_the_order_of_the_registry():
    rows = re.findall(r"^\| `(\w+)` \|", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    assert rows == [exam.name for exam in EXAMS]


def test_the_network_is_looked_at_last():
    assert EXAMS[-1].name == "network"
