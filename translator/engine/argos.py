"""Argos packages: the embedded model or any installed one."""

from __future__ import annotations

from functools import partial
from typing import Any

from translator.engine.ctranslate import BEAM, CTranslateEngine, Model
from translator.engine.packages import EMBEDDED, PackageInfo, find_package, load_package
from translator.engine.pieces import WORD_START
from translator.engine.protocol import EngineInfo
from translator.engine.vocabulary import read_vocabulary, vocabulary_file

__all__ = ["ArgosEngine"]


class ArgosEngine(CTranslateEngine):
    """Translates with an Argos package.

    `argostranslate.translate` is not used: it fetches a sentence splitter from the network and
    joins the sentences of a paragraph, which would lose their alignment. The package supplies
    tokenizer and model; CTranslate2 decodes them here, sorted by length and batched by tokens.
    """

    def __init__(
        self, name: str = EMBEDDED, *, beam: int = BEAM, threads: int | None = None
    ) -> None:
        """Find the package; the model is loaded by the first translation.

        Args:
            name: "embedded", an installed package, or the path of an unpacked one.
            beam: How many translations of a sentence are followed at a time.
            threads: On how many cores; by default on all that the process may use.

        Raises:
            EngineError: If there is no such package.
        """
        package = find_package(name)
        info = EngineInfo(
            name="ur_en" if package.name == EMBEDDED else package.name,
            version=package.version,
            source=package.source,
            target=package.target,
        )
        model = Model(info, package.path / "model", partial(_ArgosTokenizer, package))
        super().__init__(model, beam=beam, threads=threads)


class _ArgosTokenizer:
    """The tokenizer of a package, with underscores left as they are."""

    def __init__(self, package: PackageInfo) -> None:
        self._tokenizer: Any = load_package(package).tokenizer

        path = vocabulary_file(package.path / "model", "target")
        self._writable = read_vocabulary(path) if path else frozenset[str]()

    def encode(self, text: str) -> list[str]:
        pieces: list[str] = self._tokenizer.encode(text)
        return pieces

    def encode_target(self, text: str) -> list[str]:
        pieces = self.encode(text)
        return pieces if self._writable.issuperset(pieces) else []

    def decode(self, pieces: list[str]) -> str:
        # The package's own `decode` turns underscores into spaces, which breaks names.
        processor = getattr(self._tokenizer, "lazy_processor", None)
        text = processor().decode_pieces(pieces) if processor else self._tokenizer.decode(pieces)
        return " ".join(text.replace(WORD_START, " ").split())
