"""The command `translate models`, one file a subcommand."""
