"""Which words of a document are highlighted, and how: spans become colours here, and Python’s indexes become Qt’s."""
