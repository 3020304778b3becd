"""The mean of the last checkpoints, which translates better than any of them alone."""
