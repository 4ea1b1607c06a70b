"""Parts of forms: the sheet that holds one, its fields, lines to write in and to read, and asking for files."""
