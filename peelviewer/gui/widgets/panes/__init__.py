"""Where panes stand: side by side in columns, or behind one another under tabs."""
