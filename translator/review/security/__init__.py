"""Who may come in to the review desk, and what a page of it may do."""
