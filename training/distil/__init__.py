"""Urdu texts translated by a teacher, to learn from what it says."""
