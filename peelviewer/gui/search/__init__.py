"""Search in all documents, and the palette that finds anything by its name."""
