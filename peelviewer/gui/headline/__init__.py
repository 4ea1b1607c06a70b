"""The contrast that is read, as the headline over the panes: both sides, what lies between, the verdict, and what can be done with it."""
