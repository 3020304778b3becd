"""What goes wrong in the workshop, as one clear sentence and what to do next."""

__all__ = ["TrainingError"]


class TrainingError(Exception):
    """A stage cannot go on; its text is the sentence shown to the user."""
