import pytest
import torch
from pydantic import ValidationError

from training.network.network import Network
from training.network.settings import NetworkSettings
from training.network.shape import Shape
from training.tokenise.arrays import BOS, EOS, PAD, UNK

TINY = Shape(
    source_vocab=23,
    target_vocab=19,
    width=16,
    encoder_layers=1,
    decoder_layers=2,
    heads=4,
    inner=32,
    places=24,
)

LAYER = {
    "attention.qkv.weight": (48, 16),
    "attention.qkv.bias": (48,),
    "attention.out.weight": (16, 16),
    "attention.out.bias": (16,),
    "attention_norm.weight": (16,),
    "attention_norm.bias": (16,),
    "feed_forward.inner.weight": (32, 16),
    "feed_forward.inner.bias": (32,),
    "feed_forward.outer.weight": (16, 32),
    "feed_forward.outer.bias": (16,),
    "feed_forward_norm.weight": (16,),
    "feed_forward_norm.bias": (16,),
}
CROSS = {
    "cross.query.weight": (16, 16),
    "cross.query.bias": (16,),
    "cross.key_value.weight": (32, 16),
    "cross.key_value.bias": (32,),
    "cross.out.weight": (16, 16),
    "cross.out.bias": (16,),
    "cross_norm.weight": (16,),
    "cross_norm.bias": (16,),
}


@pytest.fixture
def network():
    torch.manual_seed(3)
    return Network(TINY).eval()


@pytest.fixture
def source():
    return torch.tensor(
        [
            [BOS, 5, 6, 7, 8, EOS],
            [BOS, 9, 22, EOS, PAD, PAD],
            [BOS, 11, 5, 5, EOS, PAD],
        ]
    )


def without_a_cache(network, source, longest):
    rows = []
    for row in source:
        sentence = row[row != PAD][None]
        written = [BOS]
        while len(written) <= longest and (len(written) == 1 or written[-1] != EOS):
            logits = network.logits(network(sentence, torch.tensor([written]))[0, -1])
            logits[[BOS, PAD, UNK]] = -torch.inf
            written.append(int(logits.argmax()))
        rows.append([piece for piece in written[1:] if piece != EOS])
    return rows


def test_weights_have_the_names_and_sizes_that_other_stages_rely_on(network):
    expected = {"projection.bias": (19,)}
    for side, vocab in (("encoder", 23), ("decoder", 19)):
        expected |= {
            f"{side}.embeddings.weight": (vocab, 16),
            f"{side}.positions.weight": (24, 16),
            f"{side}.norm.weight": (16,),
            f"{side}.norm.bias": (16,),
        }
    expected |= {f"encoder.layers.0.{name}": size for name, size in LAYER.items()}
    for layer in (0, 1):
        both = LAYER | CROSS
        expected |= {f"decoder.layers.{layer}.{name}": size for name, size in both.items()}

    found = {name: tuple(weight.shape) for name, weight in network.state_dict().items()}

    assert found == expected


def test_all_weights_are_float32(network):
    assert {weight.dtype for weight in network.state_dict().values()} == {torch.float32}


def test_it_returns_a_vector_a_place_and_a_number_a_piece(network, source):
    hidden = network(source, torch.full((3, 4), BOS))

    assert hidden.shape == (3, 4, 16)
    assert network.logits(hidden).shape == (3, 4, 19)


def test_padding_of_the_source_changes_nothing(network, source):
    target = torch.tensor([[BOS, 7, 8]])

    alone = network(source[1:2, :4], target)
    padded = network(source[1:2], target)

    torch.testing.assert_close(padded, alone)


def test_a_place_of_the_source_sees_those_after_it(network, source):
    target = torch.tensor([[BOS]])
    other = source[:1].clone()
    other[0, 4] = 10

    assert not torch.allclose(network(source[:1], target), network(other, target))


def test_a_place_of_the_target_sees_nothing_after_it(network, source):
    first = network(source[:1], torch.tensor([[BOS, 7, 8, 9]]))
    other = network(source[:1], torch.tensor([[BOS, 7, 10, 11]]))

    torch.testing.assert_close(first[:, :2], other[:, :2])
    assert not torch.allclose(first[:, 2], other[:, 2])


def test_the_order_of_the_pieces_matters(network):
    target = torch.tensor([[BOS]])

    there = network(torch.tensor([[BOS, 5, 6, EOS]]), target)
    back = network(torch.tensor([[BOS, 6, 5, EOS]]), target)

    assert not torch.allclose(there, back)


def test_greedy_decoding_with_a_cache_is_that_without_one(source):
    lengths = set()
    for seed in range(8):
        torch.manual_seed(seed)
        network = Network(TINY).eval()
        network.projection.bias.data[EOS] = 1.0
        written = network.greedy(source, 12)
        lengths |= {len(row) for row in written}

        assert written == without_a_cache(network, source, 12)
    assert len(lengths) > 2, "some must end early and some late, or this compares nothing"


def test_a_translation_ends_at_the_end_piece(network, source):
    network.projection.bias.data[EOS] = 1000.0

    assert network.greedy(source, 12) == [[], [], []]


def test_a_translation_is_no_longer_than_asked_for(network, source):
    network.projection.bias.data[7] = 1000.0

    assert network.greedy(source, 5) == [[7] * 5] * 3


def test_a_translation_is_no_longer_than_the_network_has_places(network, source):
    network.projection.bias.data[7] = 1000.0

    assert network.greedy(source, 100) == [[7] * 24] * 3


def test_nothing_is_written_that_is_no_piece_of_a_text(network, source):
    network.projection.bias.data[[BOS, PAD, UNK]] = 1000.0

    written = network.greedy(source, 6)

    assert not {BOS, PAD, UNK} & {piece for row in written for piece in row}


def test_dropout_is_off_while_it_translates_and_on_again_afterwards(network, source):
    network.train()
    network.set_dropout(0.9)

    assert network.greedy(source, 8) == network.greedy(source, 8)
    assert network.training


def test_dropout_reaches_the_embeddings_and_every_layer(network):
    network.set_dropout(0.25)
    shares = [part.p for part in network.modules() if isinstance(part, torch.nn.Dropout)]

    assert shares == [0.25] * (2 + 3 * 2)


def test_dropout_changes_what_a_network_in_training_returns(network, source):
    target = torch.tensor([[BOS, 7]] * 3)
    network.train()

    network.set_dropout(0.0)
    assert torch.equal(network(source, target), network(source, target))
    network.set_dropout(0.5)
    assert not torch.equal(network(source, target), network(source, target))


def test_the_same_random_state_makes_the_same_network(source):
    target = torch.tensor([[BOS]] * 3)
    torch.manual_seed(5)
    first = Network(TINY)(source, target)
    torch.manual_seed(5)

    assert torch.equal(Network(TINY)(source, target), first)


def test_the_decoder_writes_with_the_embeddings_that_it_reads_with(network):
    hidden = torch.zeros(1, 16)
    hidden[0, 0] = 2.0

    expected = network.decoder.embeddings.weight[:, 0] * 2

    torch.testing.assert_close(network.logits(hidden)[0], expected)


def test_heads_must_share_the_width_evenly():
    with pytest.raises(ValidationError, match="width 16 is no multiple of heads 3"):
        NetworkSettings(width=16, heads=3)


def test_the_usual_sizes_are_those_of_the_small_encoder_with_three_layers_more():
    usual = NetworkSettings()

    assert (usual.width, usual.encoder_layers, usual.decoder_layers) == (384, 12, 3)
