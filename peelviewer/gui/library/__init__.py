"""What is in the library: documents imported, what was recognised in them, their facts corrected, documents removed."""
