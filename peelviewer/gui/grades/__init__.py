"""The grades of one force: the table of themes and inspections, and the timeline of one theme."""
