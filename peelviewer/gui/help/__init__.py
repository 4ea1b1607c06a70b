"""Help in the window: the guide, what each shape means, and what the program promises."""
