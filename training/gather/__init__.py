"""Raw pairs and texts, fetched and brought into one form."""
