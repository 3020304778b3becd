"""Brings folder and ledger in line, part by part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from translator.press.folder import Folder
from translator.press.ledger import Built, Kept, Ledger
from translator.press.links import PageLinks
from translator.press.report import SiteReport
from translator.publishing.site.values import SiteFile

__all__ = ["Binding"]


class Binding:
    """The site while it is built.

    Attributes:
        folder: Where it is.
        report: What becomes of it.
        parts: What was built, now or before, by the names of the parts.
    """

    def __init__(self, folder: Folder, ledger: Ledger, report: SiteReport) -> None:
        """Begin with what the ledger knows."""
        self.folder = folder
        self.report = report
        self.parts = dict(ledger.parts)
        self._ledger = ledger
        self._files = dict(ledger.files)
        self._of_part: dict[str, list[str]] = defaultdict(list)
        for path, kept in self._files.items():
            self._of_part[kept.part].append(path)
        self._seen: set[str] = set()

    @property
    def paths(self) -> list[str]:
        """The paths of all files."""
        return list(self._files)

    @property
    def pages(self) -> dict[str, PageLinks]:
        """The links of all pages, by their paths."""
        return {path: kept.page for path, kept in self._files.items() if kept.page}

    def paths_of(self, part: str) -> list[str]:
        """Return the paths of the files of a part."""
        return list(self._of_part.get(part, ()))

    def is_current(self, part: str, key: str) -> bool:
        """Say whether a part was built from the same, and its files are as they were written.

        A part that is asked for, or bound, stays on the site.
        """
        built = self.parts.get(part)
        current = (
            built is not None
            and built.key == key
            and all(map(self._is_as_kept, self._of_part[part]))
        )
        if current:
            self._seen.add(part)
        return current

    def bind(
        self,
        part: str,
        built: Built,
        files: Iterable[SiteFile],
        pages: Mapping[str, PageLinks] | None = None,
    ) -> None:
        """Write the files of a part, and take those away that it has no more.

        Args:
            part: Its name.
            built: What it was built from.
            files: The files.
            pages: The links of its pages by their paths, as far as they are known already.

        Raises:
            OutputError: If that cannot be done.
        """
        ready, links = list(files), pages or {}
        self._ledger.begin(part, [file.path for file in ready])
        kept: dict[str, Kept] = {}
        for file in ready:
            before, page = self._files.get(file.path), links.get(file.path)
            kept[file.path], is_new = self.folder.write(file, part, before, page)
            self.report.written += is_new
        for path in self._of_part.pop(part, []):
            if path not in kept and self._files[path].part == part:
                self.folder.remove(path)
                del self._files[path]
        self._ledger.keep(part, built, kept)
        self._files |= kept
        self._of_part[part] = list(kept)
        self.parts[part] = built
        self._seen.add(part)

    def drop_rest(self) -> list[str]:
        """Take away what nobody asked for or bound, and return the names of those parts.

        Raises:
            OutputError: If a file cannot be removed.
        """
        gone = sorted({*self.parts, *self._of_part} - self._seen)
        for part in gone:
            for path in self._of_part.pop(part, []):
                if self._files[path].part == part:
                    self.folder.remove(path)
                    del self._files[path]
            self._ledger.forget(part)
            self.parts.pop(part, None)
        return gone

    def _is_as_kept(self, path: str) -> bool:
        kept = self._files[path]
        return kept.look is not None and self.folder.look(path) == kept.look
