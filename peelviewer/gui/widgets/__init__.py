"""Parts of windows that several features use. They know no library and no place."""
