"""Browsers tell what the policy stopped."""

from __future__ import annotations

import json
import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.review.security.reports import reports_of

OLD = {
    "csp-report": {
        "document-uri": "http://127.0.0.1:8447/e/x?token=secret#top",
        "effective-directive": "script-src-elem",
        "blocked-uri": "inline",
        "line-number": 7,
        "script-sample": "alert(1)",
    }
}
NEW = [
    {
        "type": "csp-violation",
        "body": {
            "documentURL": "http://127.0.0.1:8447/e/x?token=secret",
            "effectiveDirective": "script-src-elem",
            "blockedURL": "inline",
            "lineNumber": 7,
            "sample": "alert(1)",
        },
    }
]
TOLD = {
    "document": "http://127.0.0.1:8447/e/x",
    "directive": "script-src-elem",
    "blocked": "inline",
    "line": "7",
    "sample": "alert(1)",
}
KINDS = [("application/csp-report", OLD), ("application/reports+json", NEW)]


def _send(desk, kind: str, body, **headers: str):
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    told = {"Content-Type": kind, "Sec-Fetch-Site": "cross-site", "Origin": "null"} | headers
    return desk.browser.post("/csp", content=content, headers=told)


@pytest.mark.parametrize(("kind", "body"), KINDS)
def test_a_report_is_kept_without_what_was_asked_for(desk, kind, body):
    assert _send(desk, kind, body).status_code == 204
    assert desk.app.state.csp_reports == [TOLD]


@pytest.mark.parametrize(("kind", "body"), KINDS)
def test_a_report_is_logged_in_one_line(desk, caplog, kind, body):
    with caplog.at_level(logging.WARNING, "dozaban.csp"):
        _send(desk, f"{kind}; charset=utf-8", body)
    assert len(caplog.records) == 1
    assert "script-src-elem" in caplog.messages[0]
    assert "secret" not in caplog.text


def test_a_report_writes_no_line_of_its_own_into_the_log(desk, caplog):
    body = {"csp-report": {"script-sample": "x\r\n2026 all is well\x1b[2J\u2028"}}
    with caplog.at_level(logging.WARNING, "dozaban.csp"):
        _send(desk, "application/csp-report", body)
    assert caplog.messages[0].isascii()
    assert caplog.messages[0].isprintable()


@pytest.mark.parametrize(
    "body",
    [
        *(b"", b"x", b"\xff", b"null", b"7", b"[]", b"{}", b"[" * 60_000),
        b'{"csp-report": 7}',
        b'{"csp-report": {"line-number": ' + b"9" * 5000 + b"}}",
        b'[{"body": {"sample": []}}]',
    ],
)
def test_what_is_no_report_is_refused(desk, body):
    assert _send(desk, "application/csp-report", body).status_code == 400
    assert desk.app.state.csp_reports == []


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_another_kind_of_body_is_refused(desk, kind):
    assert _send(desk, kind, OLD).status_code == 415


def test_a_long_report_is_cut():
    (report,) = reports_of(json.dumps({"csp-report": {"script-sample": "x" * 9999}}).encode())
    assert report == {"sample": "x" * 200}


def test_the_last_hundred_are_kept(desk):
    for number in range(12):
        body = [{"body": {"lineNumber": 1 + 10 * number + n}} for n in range(30)]
        _send(desk, "application/reports+json", body)
    lines = [int(report["line"]) for report in desk.app.state.csp_reports]
    assert lines == list(range(21, 121))


def test_a_flood_of_reports_is_not_taken(desk):
    answers = [_send(desk, *KINDS[0]) for _ in range(61)]
    assert [answer.status_code for answer in answers].count(204) == 60
    assert int(answers[-1].headers["Retry-After"]) > 0


_JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["csp-report", "body", "sample"]), inner, max_size=3)
    ),
)


@given(_JSON)
def test_any_json_can_be_read(told):
    for report in reports_of(json.dumps(told).encode()):
        assert all(isinstance(text, str) and text for text in report.values())


@given(st.binary())
def test_any_bytes_can_be_read(body):
    assert reports_of(body) == [] or body
