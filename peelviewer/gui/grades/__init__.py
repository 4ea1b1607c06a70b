"""The grades of one force: the table of themes and inspections."""
