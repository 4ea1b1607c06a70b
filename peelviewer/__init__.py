"""PeelViewer reads police-inspection reports and news of them, and sets their claims side by side.

In a notebook, `peelviewer.open_library(path)` gives grades, claims and contrasts as rows: see `peelviewer.notebook`.
"""

import importlib
from typing import Any

__version__ = "1.0.0"


def open_library(path: Any = None) -> Any:
    """Open a library to read from: `peelviewer.notebook.open_library`, which is imported at the first call."""
    # By its name: every module imports this one, so that an import here would lead around in a circle.
    return importlib.import_module("peelviewer.notebook").open_library(path)
