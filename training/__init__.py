"""The workshop: from texts to the embedded model, one command a stage."""
