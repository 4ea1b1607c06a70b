"""Contrasts: their list, their reasons, what a person decides on them or adds, and the line that connects the two sides."""
