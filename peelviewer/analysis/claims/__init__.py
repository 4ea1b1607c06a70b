"""Graded claims, counts of grades, quotations and speakers of one document."""
