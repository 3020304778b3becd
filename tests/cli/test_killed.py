"""A run that is killed leaves the old pages or the new ones, and the next run goes on."""

from __future__ import annotations

import subprocess
import time

import pytest

from tests.cli.conftest import ARTICLE, COMMAND

pytestmark = pytest.mark.model


@pytest.mark.parametrize("delay", [0.1, 0.4, 0.8, 1.2, 1.6, 2.0])
def test_a_kill_at_any_moment_leaves_whole_pages(run, article, tmp_path, delay):
    run(article)
    folder = tmp_path / "output/site/article"
    old = {path.name: path.read_bytes() for path in folder.iterdir()}
    article.write_text(ARTICLE + "\nجنگ بندی کا اعلان ہوا۔\n", encoding="utf-8")

    with subprocess.Popen([str(COMMAND), str(article), "--quiet"], cwd=tmp_path) as process:
        time.sleep(delay)
        process.kill()

    for name, content in old.items():
        left = (folder / name).read_bytes()
        assert left == content or left.endswith((b"</html>\n", b"|\n"))
    done = run(article)
    assert done.returncode == 0, done.stderr
    assert "جنگ بندی کا اعلان ہوا۔" in (folder / "index.html").read_text(encoding="utf-8")
