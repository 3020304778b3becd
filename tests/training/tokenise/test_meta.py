from __future__ import annotations

import pytest

from training.errors import TrainingError
from training.tokenise.meta import Meta, load_meta, save_meta


def test_meta_comes_back_as_it_was_saved(tmp_path):
    meta = Meta(9, 7, 4, (0, 1, 2, 3, -1, 8, 9, 5, 6), ("news", "ui"), ("news", "ui"))
    save_meta(tmp_path, meta)
    assert load_meta(tmp_path) == meta


@pytest.mark.parametrize("text", [None, "", "[]", "{}", '{"vocab": 9}', '{"unknown": 1}'])
def test_a_file_that_is_none_is_named(tmp_path, text):
    if text is not None:
        (tmp_path / "meta.json").write_text(text, encoding="utf-8")
    with pytest.raises(TrainingError, match=r"meta\.json cannot be read"):
        load_meta(tmp_path)
