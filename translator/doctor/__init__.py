"""Whether this installation and its folder are sound; looks, and changes nothing.

Nothing here loads a library before it is looked at: what is broken must not keep the doctor away.
"""

from translator.doctor.examine import Report, examine
from translator.doctor.registry import EXAMS
from translator.doctor.scene import Scene
from translator.doctor.verdict import Exam, Grade, Verdict

__all__ = ["EXAMS", "Exam", "Grade", "Report", "Scene", "Verdict", "examine"]
