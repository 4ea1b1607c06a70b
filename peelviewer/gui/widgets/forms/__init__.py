"""Parts of forms: the sheet that holds one, its fields, and a line to write in."""
