"""Pages that list articles, and the other pages that no article has for itself."""
