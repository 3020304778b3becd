"""Attempts to break the tool; each is one that it has withstood since it was made."""
