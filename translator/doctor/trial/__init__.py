"""What may crash is tried in a process of its own, which the kernel cuts off from all networks."""

from translator.doctor.trial.result import TrialResult
from translator.doctor.trial.trial import Trial

__all__ = ["Trial", "TrialResult"]
