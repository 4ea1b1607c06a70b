"""Domain values as item models with named roles; painting is the delegates'."""
