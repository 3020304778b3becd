"""The search: an index of static files, and the page that asks it."""
