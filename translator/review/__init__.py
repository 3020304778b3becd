"""The review desk: a local web application on the store."""
