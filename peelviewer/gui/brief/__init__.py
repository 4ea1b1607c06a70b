"""The one page: the composer with its preview, and the tray of evidence picked for it."""
