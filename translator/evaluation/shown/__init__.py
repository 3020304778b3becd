"""What the page of an evaluation shows, as plain values for its template."""
