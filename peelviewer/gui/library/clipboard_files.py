"""What was pasted or dropped, as files that can be read like any other."""

import re
import tempfile
from pathlib import Path

from PySide6.QtCore import QMimeData

from peelviewer.gui.text.window_language import tr

_NAME = 60  # letters of the text that make the file's name


def files_of(data: QMimeData, folder: Path) -> list[Path]:
    """Files that were copied, or else the page or text itself as a file in `folder`; nothing where there is neither."""
    named = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if named or not data.text().strip():
        return named
    place = Path(tempfile.mkdtemp(dir=folder))  # two texts may begin alike
    words = re.sub(r"[^\w’'()-]+", " ", data.text()).split()
    name = " ".join(words)[:_NAME].strip() or tr("Pasted text")
    if data.hasHtml():
        file = place / f"{name}.html"
        # A clipboard's page is often a part of one, and says nothing of its encoding: Qt has decoded it already.
        head = '<!doctype html><html><head><meta charset="utf-8"></head>'
        file.write_text(f"{head}<body>\n{data.html()}\n</body></html>", encoding="utf-8")
    else:
        file = place / f"{name}.txt"
        file.write_text(data.text(), encoding="utf-8")
    return [file]
