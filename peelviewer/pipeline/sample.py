"""The sample library, which the first start shows."""

import contextlib
import zlib
from pathlib import Path

from peelviewer import __version__, ingest, paths, whole_files
from peelviewer.pipeline.importing import add, read_file
from peelviewer.store import Library


def sample_library() -> Library:
    """The library of the sample corpus, made at first use and brought up to date when program or sample have changed."""
    path = paths.sample_library()
    if path.exists():
        library = Library.open(path)
        if library.stamp != _sample_stamp() and not library.read_only:
            _renew_sample(library)
        return library
    whole_files.own_folder(path.parent)
    with whole_files.aside(path) as beside:
        beside.unlink()
        make_sample(beside).close()
        with contextlib.suppress(FileExistsError):  # another PeelViewer has made it meanwhile
            whole_files.place_new(beside, path)
    return Library.open(path)


def make_sample(path: Path) -> Library:
    """A new library at `path` with the sample corpus, read in this process: it is small, and starting workers is not."""
    library = Library.create(path)
    for file in _sample_files():
        add(library, file, read_file(file))
    library.set_stamp(_sample_stamp())
    return library


def _renew_sample(library: Library) -> None:
    """Read the sample again, except for documents that a reader removed.

    What a reader added stays, and what they put right or noted stays with its document.
    """
    files = _sample_files()
    for file in files:
        if not library.was_taken_out(ingest.sha256_of(file)):
            add(library, file, read_file(file), again=True)
    names, hashes = {file.name for file in files}, {ingest.sha256_of(file) for file in files}
    touched = {correction.sha256 for correction in library.corrections.all()}
    touched |= {kept.sha256 for kept in library.facts.all()}
    touched |= {words.sha256 for added in library.added.all() for words in (added.a, added.b)}
    for entry in library.documents():
        replaced = entry.file_name in names and entry.sha256 not in hashes
        if replaced and entry.sha256 not in touched and not library.notes.beside_file(entry.sha256):
            library.remove(entry.id)
    library.set_stamp(_sample_stamp())


def _sample_files() -> list[Path]:
    return ingest.documents_in(paths.data() / "sample")


def _sample_stamp() -> int:
    """A number that changes with the sample, and with the program and the data that it is read by."""
    read_by = [*paths.package().rglob("*.py"), *paths.data().glob("*.toml"), *paths.data().glob("*.csv")]
    stamp = zlib.crc32(__version__.encode())  # a bundle has no files of its program
    for file in sorted([*read_by, *_sample_files()], key=lambda file: file.as_posix()):
        stamp = zlib.crc32(file.read_bytes(), stamp)
    return stamp & 0x7FFFFFFF  # SQLite keeps a signed number
