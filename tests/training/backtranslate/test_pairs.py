from training.backtranslate.pairs import made_pairs
from training.backtranslate.settings import BacktranslateSettings

ENGLISH = [[10, 11, 12, 13], [14, 15, 16], [17, 18, 19, 20]]
URDU = [[50, 51, 52], [], [53, 54, 55, 56]]


def _made(seed=(1, 0), **settings):
    limits = BacktranslateSettings(**settings)
    return made_pairs(ENGLISH, lambda english: URDU[: len(english)], 4, limits, seed)


def test_the_synthetic_urdu_is_the_source_and_the_original_english_the_target():
    chunk = _made(weight=0.5)
    assert [row.tolist() for row in chunk.pairs.source] == [URDU[0], URDU[2]]
    assert [row.tolist() for row in chunk.pairs.target] == [ENGLISH[0], ENGLISH[2]]
    assert chunk.pairs.weight.tolist() == [0.5, 0.5]


def test_the_pairs_bear_the_tag():
    assert _made().pairs.tag == 4


def test_what_is_dropped_is_counted_by_reason():
    assert _made().dropped == {"empty": 1}


def test_noise_takes_pieces_out_of_the_urdu_only_and_the_seed_decides_which():
    noisy, again, other = (_made(seed, noise=0.5) for seed in ((1, 0), (1, 0), (1, 1)))
    assert [row.tolist() for row in noisy.pairs.target] == [ENGLISH[0], ENGLISH[2]]
    assert noisy.pairs.source.pieces.tolist() == again.pairs.source.pieces.tolist()
    assert noisy.pairs.source.pieces.tolist() != other.pairs.source.pieces.tolist()
    assert len(noisy.pairs.source.pieces) < 7
