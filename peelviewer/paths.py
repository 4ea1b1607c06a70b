"""Where resources, data and the reader's files are."""

import contextlib
import time
from pathlib import Path

_STALE = 600  # seconds: no file on its way into a library is older, but where a program was killed
_TEMPORARY = "temporary"
_LONGEST_NAME = 120  # letters: with its folder a path has to stay below 260 on Windows
_PACKAGE = Path(__file__).parent


def _shipped(name: str) -> Path:
    """`name` inside the package (an installed wheel) or beside it (a checkout)."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def package() -> Path:
    """The program's own modules."""
    return _PACKAGE


def resources() -> Path:
    """What the program shows: themes, icons, fonts, the brief's template."""
    return _shipped("resources")


def data() -> Path:
    """What the program knows: forces, cycles, crosswalk, grade book, and the sample corpus."""
    return _shipped("data")


def libraries() -> Path:
    """The folder the reader's libraries are kept in, unless they say otherwise."""
    import platformdirs  # costs 3 ms, and the window is painted without it

    return Path(platformdirs.user_data_dir("peelviewer", appauthor=False))


def default_library() -> Path:
    """The library that is opened where none is named."""
    return libraries() / "library.peel"


def sample_library() -> Path:
    """The library made from the sample corpus at first start."""
    return libraries() / "sample.peel"


def portable_name(words: str, ending: str) -> str:
    """A name for a file that any system takes: Windows forbids some letters, and names such as “con”."""
    from pathvalidate import sanitize_filename

    stem = sanitize_filename(words, replacement_text="-", platform="universal", max_len=_LONGEST_NAME)
    return f"{stem.strip(' .') or 'peelviewer'}{ending}"


def state() -> Path:
    """The folder of what the program keeps about its own running: the log, reports of crashes."""
    import platformdirs

    return Path(platformdirs.user_state_dir("peelviewer", appauthor=False))


def cache() -> Path:
    """The folder of what can be found again: it may be deleted at any time."""
    import platformdirs

    return Path(platformdirs.user_cache_dir("peelviewer", appauthor=False)) / "found"


def temporary() -> Path:
    """The folder of files on their way into a library (what was pasted, pictures for Tesseract), or the system's own."""
    folder = state() / _TEMPORARY
    try:
        for each in (folder.parent, folder):  # the rights are given to the last one only
            each.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        import tempfile

        return Path(tempfile.gettempdir())
    return folder


def clear_temporary() -> None:
    """Delete what programs that were killed have left there."""
    import shutil

    with contextlib.suppress(OSError):
        for left in (state() / _TEMPORARY).iterdir():
            if time.time() - left.lstat().st_mtime < _STALE:
                continue
            if left.is_dir() and not left.is_symlink():
                shutil.rmtree(left, ignore_errors=True)
            else:
                left.unlink(missing_ok=True)


def settings() -> Path:
    """The file of the window's settings."""
    import platformdirs

    return Path(platformdirs.user_config_dir("peelviewer", appauthor=False)) / "settings.ini"
