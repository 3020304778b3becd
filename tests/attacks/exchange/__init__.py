"""Files of strangers: for other tools, glossaries, packages, models, themes, pictures."""
