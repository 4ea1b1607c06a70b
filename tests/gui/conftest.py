"""The desk on the sample library, everything at once."""

from collections.abc import Iterator

import pytest

from peelviewer.gui import app
from peelviewer.gui.main_window import MainWindow

FORCE = "Cambridgeshire Constabulary"


@pytest.fixture
def window(qapp: object) -> Iterator[MainWindow]:
    assert qapp
    window, operations, _ = app.desk(None, FORCE, "soc", (1600, 1000), "light")
    yield window
    window.close()
    operations.close()
    window.deleteLater()
