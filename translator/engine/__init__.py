"""Engines: what turns Urdu sentences into English ones."""

from translator.engine.argos import ArgosEngine
from translator.engine.choose import engine_called
from translator.engine.cores import available_cores
from translator.engine.fake import FakeEngine
from translator.engine.loops import has_loop
from translator.engine.packages import EMBEDDED, PackageInfo, list_packages
from translator.engine.protocol import Engine, EngineInfo, Hypothesis, Progress, Request

__all__ = [
    "EMBEDDED",
    "ArgosEngine",
    "Engine",
    "EngineInfo",
    "FakeEngine",
    "Hypothesis",
    "PackageInfo",
    "Progress",
    "Request",
    "available_cores",
    "engine_called",
    "has_loop",
    "list_packages",
]
