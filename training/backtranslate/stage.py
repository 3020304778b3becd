"""The stage: English texts become pairs whose Urdu is synthetic, told apart by a tag."""

from __future__ import annotations

from functools import cache, partial
from itertools import islice
from pathlib import Path

from training.backtranslate.pairs import Rows, Translate, made_pairs
from training.chunks import Chunk, Chunks, make_chunks, spans_of
from training.config import Config
from training.tokenise.arrays import Sentences, load_meta, load_sentences
from training.workspace import Say, Workspace

__all__ = ["run"]

_NAME = "backtranslate"
_ENDS = 2  # places of a sentence besides its pieces: `BOS` and `EOS`
_LESS = 'Lower "backtranslate.places".'


def run(config: Config, work: Workspace, say: Say) -> None:
    """Translate the English sentences with the reverse model and keep what is worth learning from.

    Raises:
        TrainingError: If there is no reverse model, or nothing is tokenised.
    """
    settings, tokens, folder = config.backtranslate, work.folder("tokenise"), work.folder(_NAME)
    mono = load_sentences(tokens / "mono.en.npz")
    longest = min(settings.longest, config.network.places - _ENDS)
    numbers, tag = _usable(mono, longest, settings.limit), load_meta(tokens).bt_tag
    translate = _translator(config, work.folder("reverse"))

    def make(number: int, span: range) -> Chunk:
        english = [mono[numbers[at]].tolist() for at in span]
        return made_pairs(english, translate, tag, settings, (config.seed, number))

    chunks = Chunks(folder / "chunks")
    make_chunks(chunks, spans_of(len(numbers), settings.chunk), make, settings.minutes, say)
    work.note(_NAME, **chunks.gather(folder / "pairs.npz"))


def _usable(mono: Sentences, longest: int, limit: int) -> list[int]:
    """Return the numbers of the sentences that are neither empty nor too long."""
    found = (at for at, n in enumerate(mono.lengths.tolist()) if 0 < n <= longest)
    return list(islice(found, limit or None))


def _translator(config: Config, folder: Path) -> Translate:
    """Return what translates with the mean of the reverse checkpoints, loaded when first asked."""
    load = cache(partial(_load, config, folder))

    def translate(english: Rows) -> list[list[int]]:
        return load()(english)

    return translate


def _load(config: Config, folder: Path) -> Translate:
    # Imported late: settings and `status` must not wait two seconds for torch.
    from training.average.mean import averaged  # noqa: PLC0415 - see above
    from training.backtranslate.decode import decode  # noqa: PLC0415 - see above
    from training.network.weights import build_network  # noqa: PLC0415 - see above
    from training.train.device import choose_device  # noqa: PLC0415 - see above
    from training.train.memory import lack_of_memory_told  # noqa: PLC0415 - see above

    settings, device = config.backtranslate, choose_device(config.reverse)
    shape, state = averaged(folder, settings.checkpoints)
    network = build_network(shape, state).to(device)
    longest = min(settings.longest, shape.places - _ENDS)

    def translate(english: Rows) -> list[list[int]]:
        with lack_of_memory_told(_LESS):
            return decode(network, english, settings.places, longest, device)

    return translate
