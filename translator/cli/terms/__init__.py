"""`translate terms ...`: one file a command, no logic."""
