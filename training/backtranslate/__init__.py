"""English texts translated into Urdu by the reverse model, to learn from."""
