"""Notes beside words and contrasts: written, changed and removed."""
