"""The weights that training begins from."""
