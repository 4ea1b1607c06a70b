"""The feature “To follow up”: findings, what became of them, and what a person keeps beside them."""
