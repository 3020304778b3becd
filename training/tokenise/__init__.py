"""Sentences as numbers of pieces."""
