"""What all features share: where the reader is, what is shown there, loading in the background, undo.

Knows no feature and no window.
"""
