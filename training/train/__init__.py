"""Training: batches, steps, checkpoints, and the three stages that train.

Nothing is handed on here, since most of it needs torch, which takes seconds to import, and the
settings of a run must be readable without it.
"""
