"""How many processor cores this process may use, containers and service managers considered."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

__all__ = ["available_cores"]

_Quota = Callable[[Path], float]
_GROUPS = Path("/sys/fs/cgroup")
_OWN = Path("/proc/self/cgroup")


def available_cores(own: Path = _OWN, groups: Path = _GROUPS) -> int:
    """Return the number of cores, at least 1.

    It is the least of what the process is bound to and of what its control groups and those
    around them allow it (Linux's cgroups, version 1 or 2). A share of a core counts as none: a
    thread more than there are cores waits for the others rather than helps.

    Args:
        own: The file that names the groups of this process.
        groups: Where the groups are mounted.
    """
    bound = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return max(1, int(min([bound or 1, *_quotas(own, groups)])))


def _quotas(own: Path, groups: Path) -> Iterator[float]:
    """Yield the cores that each group allows which allows not all."""
    for line in _read(own).splitlines():
        _, kinds, inside = (*line.split(":", 2), "", "")[:3]
        if not kinds:
            yield from _of_each(groups, inside, _version_2)
        elif "cpu" in kinds.split(","):
            yield from _of_each(groups / "cpu", inside, _version_1)


def _of_each(root: Path, inside: str, quota: _Quota) -> Iterator[float]:
    """Yield the quotas of a group and of all around it.

    Within a container the path of the group may not be there: its own group is the root then.
    """
    path = PurePosixPath("/") / inside
    for group in (path, *path.parents):
        try:
            yield quota(root / str(group).lstrip("/"))
        except (OSError, ValueError, ZeroDivisionError):
            continue


def _version_2(group: Path) -> float:
    quota, period = (group / "cpu.max").read_text(encoding="ascii").split()
    return int(quota) / int(period)  # "max" is no number: no limit


def _version_1(group: Path) -> float:
    quota = int((group / "cpu.cfs_quota_us").read_text(encoding="ascii"))
    if quota <= 0:
        raise ValueError  # -1 is no limit
    return quota / int((group / "cpu.cfs_period_us").read_text(encoding="ascii"))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""
