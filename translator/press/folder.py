"""The folder of the site: files are written where they differ, and taken away where nobody is."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

from translator.errors import OutputError
from translator.files import Look, look_of
from translator.press.ledger import Kept
from translator.press.links import PageLinks, links_of
from translator.publishing.site.values import SiteFile

__all__ = ["Folder"]


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that a web server may show as it is.

    Attributes:
        root: Where it is.
        base: The path that its address has on the server; see `links_of`.
    """

    root: Path
    base: str = "/"

    def look(self, path: str) -> Look | None:
        """Return how a file looks, or None if it is not there."""
        return look_of(self.root / path)

    def write(
        self,
        file: SiteFile,
        part: str,
        before: Kept | None = None,
        page: PageLinks | None = None,
    ) -> tuple[Kept, bool]:
        """Write a file unless it is there already, letter by letter.

        Readers find the old one or the new one. Unlike what cannot be made again, it is not
        forced to the disk at once: a site has thousands of files, and the next build sees one
        that a power failure damaged.

        Args:
            file: What to write.
            part: Name of the part that it belongs to.
            before: What was kept of it.
            page: The links of a page, if they are known already.

        Returns:
            What to keep of it, and whether it is new or changed.

        Raises:
            OutputError: If it cannot be written.
        """
        target = self.root / file.path
        try:
            is_new = not (target.is_file() and target.read_bytes() == file.data)
            if is_new:
                _replace(target, file.data)
            elif before is None or before.look is None:  # a build may have been killed here
                _waiting(target).unlink(missing_ok=True)
            if page is None and before and not is_new:
                page = before.page
            if page is None and target.suffix == ".html":
                page = links_of(file.path, file.data, self.base)
            return Kept(part, self.look(file.path), page), is_new
        except OSError as error:
            raise OutputError(
                f"{target} cannot be written ({error.strerror}). "
                "Check the folder's permissions and free space, or choose another with --out."
            ) from None

    def remove(self, path: str) -> None:
        """Remove a file, and the folders that are empty without it.

        Raises:
            OutputError: If it cannot be removed.
        """
        target = self.root / path
        try:
            target.unlink(missing_ok=True)
            _waiting(target).unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(
                f"{target} cannot be removed ({error.strerror}). Remove it before you put the "
                "site on the web: it should not be there."
            ) from None
        with contextlib.suppress(OSError):  # until one is not empty
            parent = target.parent
            while parent != self.root:
                parent.rmdir()
                parent = parent.parent


def _replace(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    waiting = _waiting(target)
    try:
        waiting.write_bytes(data)
        waiting.replace(target)
    finally:
        waiting.unlink(missing_ok=True)


def _waiting(target: Path) -> Path:
    """Return where a file is until it is whole: always there, since nobody builds beside us."""
    return target.with_name(f".{target.name}.tmp")
