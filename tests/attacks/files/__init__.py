"""Articles and lines from files that nobody should have made."""
