"""The address by which SQLite opens a file: how it may be opened is said in it."""

import os
from pathlib import PurePath, PureWindowsPath
from urllib.parse import quote


def address(path: PurePath, mode: str) -> str:
    r"""An absolute path as SQLite's URI; `mode` is "ro" or "rw".

    A drive letter or a network drive (`\\server\share`) is written as its path is, each backslash as %5C: as the
    authority of a URI, SQLite refuses the name of a server.
    """
    begins = "file:" if isinstance(path, PureWindowsPath) else "file://"
    return f"{begins}{quote(os.fsencode(path))}?mode={mode}"
