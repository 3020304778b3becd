"""The public site: everything that is published, as static files."""
