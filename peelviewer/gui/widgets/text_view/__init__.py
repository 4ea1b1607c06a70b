"""The text of a document: laid out, with highlighted words, searched and cited."""
