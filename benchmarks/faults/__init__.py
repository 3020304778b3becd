"""Faults planted into good translations, to measure what the checks find."""

from benchmarks.faults.fault import Fault
from benchmarks.faults.measure import Alarms, Caught, alarms, caught
from benchmarks.faults.registry import FAULTS

__all__ = ["FAULTS", "Alarms", "Caught", "Fault", "alarms", "caught"]
