"""The country: one inspection, all forces by all themes, over the whole window."""
