"""A batch that is killed again and again ends complete, and translates nothing twice for it."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from tests.cli.killed_batch import Batch, write_articles
from translator.drafting import EnginePool
from translator.engine import FakeEngine

ARTICLES, KILLS = 120, 10
CHUNK = 24
OPTIONS = ("--pause", "0.006", "--chunk", str(CHUNK))  # two threads: 1.4 s in all


@pytest.mark.parametrize("seed", [1])
def test_ten_kills_lose_nothing_and_nothing_that_was_kept_is_translated_again(tmp_path, seed):
    sentences = write_articles(tmp_path / "articles", ARTICLES)
    calm = Batch(tmp_path / "articles", tmp_path / "calm", OPTIONS)
    undisturbed = calm.run()
    assert len(undisturbed.asked) == len(set(undisturbed.asked)) == sentences

    batch = Batch(tmp_path / "articles", tmp_path / "killed", OPTIONS)
    chance = Random(seed)  # noqa: S311 - no secret
    struck = batch.suffer(KILLS, undisturbed.seconds, chance)
    assert [one.is_killed for one in struck] == [True] * KILLS + [False]

    assert batch.is_sound()
    assert len(batch.pages()) == 2 * ARTICLES
    assert batch.pages() == calm.pages()
    assert batch.rows() == calm.rows()
    assert [one.again for one in struck] == [0] * (KILLS + 1)
    asked = Counter(key for one in struck for key in one.asked)
    assert set(asked) == set(undisturbed.asked)
    under_way = CHUNK * (EnginePool(FakeEngine()).width + 1)
    assert asked.total() - sentences <= KILLS * under_way
