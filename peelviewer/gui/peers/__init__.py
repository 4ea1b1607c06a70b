"""One inspection, force beside force: as a table and as dots."""
