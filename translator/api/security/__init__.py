"""Who may ask the server, and how often."""
