"""The exams, one a file."""
