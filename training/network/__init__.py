"""The network: a small Transformer that reads one language and writes another.

Nothing is handed on here, since most of it needs torch, which takes seconds to import, and the
settings of a run must be readable without it.
"""
