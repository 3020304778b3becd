"""How many cores a process may use, by what it is bound to and by its control groups."""

from __future__ import annotations

import os

import pytest

from translator.engine import available_cores


@pytest.fixture
def look(tmp_path, monkeypatch):
    """Return a function that counts the cores of a machine with 16 and these groups."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(16)), raising=False)

    def counted(own: str | None, files: dict[str, str]) -> int:
        groups = tmp_path / "groups"
        for name, text in files.items():
            path = groups / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{text}\n", encoding="ascii")
        if own is not None:
            (tmp_path / "own").write_text(own, encoding="utf-8")
        return available_cores(tmp_path / "own", groups)

    return counted


def first(quota: str, period: str = "100000", folder: str = "cpu/job") -> dict[str, str]:
    """Return the files of a group of version 1."""
    return {f"{folder}/cpu.cfs_quota_us": quota, f"{folder}/cpu.cfs_period_us": period}


@pytest.mark.parametrize(
    ("text", "cores"),
    [
        ("400000 100000", 4),
        ("100000 50000", 2),
        ("250000 100000", 2),
        ("50000 100000", 1),
        ("6400000 100000", 16),
        ("max 100000", 16),
        ("", 16),
        ("nonsense", 16),
        ("400000 0", 16),
    ],
)
def test_a_group_of_version_2_allows_its_quota(look, text, cores):
    assert look("0::/job\n", {"job/cpu.max": text}) == cores


@pytest.mark.parametrize(
    ("quota", "period", "cores"),
    [
        ("300000", "100000", 3),
        ("350000", "100000", 3),
        ("20000", "100000", 1),
        ("-1", "100000", 16),
        ("0", "100000", 16),
        ("300000", "0", 16),
        ("many", "100000", 16),
    ],
)
def test_a_group_of_version_1_allows_its_quota(look, quota, period, cores):
    own = "5:memory:/job\n4:cpu,cpuacct:/job\n0::/job\n"
    assert look(own, first(quota, period)) == cores


def test_only_the_controller_of_the_processor_counts(look):
    own = "9:cpuset:/job\n3:cpuacct:/job\n"
    assert look(own, first("200000", folder="cpu/job")) == 16


def test_the_tightest_of_the_groups_around_it_counts(look):
    files = {
        "cpu.max": "900000 100000",
        "unit/cpu.max": "300000 100000",
        "unit/job/cpu.max": "500000 100000",
    }
    assert look("0::/unit/job\n", files) == 3


def test_groups_beside_it_do_not_count(look):
    files = {"unit/cpu.max": "500000 100000", "unit/other/cpu.max": "100000 100000"}
    assert look("0::/unit/job\n", files) == 5


def test_nested_groups_of_version_1_count_as_well(look):
    files = first("800000", folder="cpu/unit/job") | first("200000", folder="cpu/unit")
    assert look("2:cpuacct,cpu:/unit/job\n", files) == 2


def test_within_a_container_the_root_is_the_own_group(look):
    assert look("0::/docker/0123abcd\n", {"cpu.max": "200000 100000"}) == 2


def test_both_versions_at_once_are_considered(look):
    files = first("600000") | {"job/cpu.max": "400000 100000"}
    assert look("4:cpu,cpuacct:/job\n0::/job\n", files) == 4
    files = first("200000") | {"job/cpu.max": "400000 100000"}
    assert look("4:cpu,cpuacct:/job\n0::/job\n", files) == 2


@pytest.mark.parametrize("own", [None, "", "nonsense\n", "0::/nowhere\n"])
def test_without_groups_it_is_what_the_process_is_bound_to(look, own):
    assert look(own, {}) == 16


def test_a_process_that_is_bound_to_few_cores_uses_no_more(look, monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {3, 7})
    assert look("0::/job\n", {"job/cpu.max": "800000 100000"}) == 2


@pytest.mark.parametrize(("there", "cores"), [(6, 6), (None, 1)])
def test_where_nothing_can_be_bound_all_cores_count(look, monkeypatch, there, cores):
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: there)
    assert look(None, {}) == cores
