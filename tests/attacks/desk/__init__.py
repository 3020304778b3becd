"""Attacks on the review desk: what comes over the wire, and who is let in."""
