"""Colours, fonts and chips: a colour scheme is a file of roles, and the style sheet is built from it."""
