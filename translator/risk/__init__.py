"""Risk: how likely a draft is to need real work, so that an editor can begin with the worst."""

from translator.risk.score import risk

__all__ = ["risk"]
