"""Pairs whose Urdu side has terms in English."""
