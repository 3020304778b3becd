"""Whether a model fits into the memory that this process may have."""

from __future__ import annotations

from pathlib import Path

from translator.errors import ShortageError

try:
    import resource
except ImportError:  # Windows has none, and no such limits
    resource = None  # type: ignore[assignment]

__all__ = ["check_room"]

# Address space, measured with CTranslate2 4.8 and NumPy 2 on Linux: what they take when they are
# loaded, what each decoding thread reserves, and how many times the size of the model's file.
_LIBRARIES = 260 << 20
_THREAD = 80 << 20
_TIMES = 2
_MAPS = Path("/proc/self/statm")


def check_room(name: str, folder: Path, threads: int) -> None:
    """Refuse to load a model where a limit leaves too little memory for it.

    Libraries written in C end the process without a word where they get none.

    Args:
        name: What the engine is called.
        folder: CTranslate2's files.
        threads: On how many cores it will decode.

    Raises:
        ShortageError: If there is too little.
    """
    free = _free()
    if free is None:
        return
    files = (path.stat().st_size for path in folder.glob("*.bin"))
    needed = _LIBRARIES + threads * _THREAD + _TIMES * sum(files)
    if free < needed:
        raise ShortageError(
            f"There is not enough memory: the engine {name!r} needs some {needed >> 20} MB, and "
            f"this command may have {free >> 20} MB more. Allow more (ulimit -v), or take fewer "
            "cores with --jobs where there is that option."
        )


def _free() -> int | None:
    """Return how much more address space this process may have; None if nothing limits it."""
    if resource is None:
        return None
    limit, _ = resource.getrlimit(resource.RLIMIT_AS)
    if limit == resource.RLIM_INFINITY:
        return None
    try:
        pages = int(_MAPS.read_text(encoding="ascii").split()[0])
    except (OSError, ValueError, IndexError):  # another system than Linux
        return None
    return max(0, limit - pages * resource.getpagesize())
