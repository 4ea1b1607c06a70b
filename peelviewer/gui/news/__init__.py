"""News coverage: the list of articles, the one that is read, and others beneath it for comparison."""
