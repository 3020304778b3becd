"""Word tables of the checks."""
