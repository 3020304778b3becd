"""The command `translate memory`, one file a subcommand."""
