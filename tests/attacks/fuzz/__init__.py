"""Strange bytes for every parser: a list of targets, and two drivers that feed them.

`python -m pytest tests/attacks/fuzz` feeds some hundred inputs to each target;
`python -m tests.attacks.fuzz` goes on for as long as it is told to, led by coverage.
"""
