"""What can go wrong with a picture of the window."""

from pathlib import Path

from peelviewer.domain.errors import PeelViewerError


class PictureError(PeelViewerError):
    """A picture could not be written."""

    def __init__(self, path: Path) -> None:
        """`path` is where it should have gone."""
        super().__init__(f"{path} could not be written.", "Choose a folder of your own, and end the name in .png.")
