"""The engines that were installed, and which one is in use."""

from __future__ import annotations

from collections.abc import Iterator

from translator.doctor.in_use import engine_in_use
from translator.doctor.scene import Scene
from translator.doctor.verdict import Exam, Verdict, fine, warning, wrong

__all__ = ["EXAM"]

_LIST = "`translate models list` shows what is installed; choose one with `translate models use`."


def _look(scene: Scene) -> Iterator[Verdict]:
    faults = scene.tried.engines
    if "" in faults:
        yield wrong(f"The installed engines cannot be listed ({faults['']}).", _LIST)
    broken = {name: why for name, why in faults.items() if why and name}
    for name, why in broken.items():
        yield warning(
            f"The installed engine {name} cannot be used: {why}.",
            "Remove its folder, or install it again.",
        )
    whole = len(faults) - len(broken) - ("" in faults)
    yield _in_use(engine_in_use(scene.engine), f"{whole} installed besides the embedded one.")


def _in_use(name: str, installed: str) -> Verdict:
    from translator.engine import engine_called  # noqa: PLC0415 - may be broken
    from translator.errors import EngineError  # noqa: PLC0415 - as above

    if "://" in name:
        return warning(
            f"In use is a server, {_without_password(name)}; {installed}",
            "Sentences go to it over the network; it was not asked.",
        )
    try:
        info = engine_called(name).info
    except EngineError as error:
        return wrong(f"The engine in use, {name}, cannot be found.", f"{error}")
    if info.source != "ur":
        return wrong(f"The engine in use, {name}, does not read Urdu.", _LIST)
    return fine(f"In use is {name}; {installed}")


def _without_password(address: str) -> str:
    scheme, _, rest = address.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}"


EXAM = Exam("engines", _look)
