"""Keeps the pairs that are worth learning from: rules for a text, for a pair, for all of them."""
