"""`python -m training`: the front door of the workshop."""

from training.cli import main

__all__: list[str] = []

if __name__ == "__main__":
    main()
