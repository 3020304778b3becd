"""How good translations are: whole sentences here, terms in `terminology/`."""
