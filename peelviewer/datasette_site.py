"""What a team serves read-only with Datasette: a copy of the library, what its tables mean, ready questions, a Dockerfile."""

from pathlib import Path

from peelviewer import paths, pipeline, tabular, whole_files
from peelviewer.domain.errors import PeelViewerError
from peelviewer.reference import reference
from peelviewer.store import Library

_DATABASE = "library.db"  # as the metadata calls it


class PlaceError(PeelViewerError):
    """The folder cannot be written to."""


def publish(library: Library, folder: Path) -> tuple[Path, ...]:
    """Write the site into `folder`, and give its files; what else is in the folder stays."""
    forces = {force.name for force in reference().forces} | set(pipeline.forces_of(library.documents()))
    grades = (table for force in sorted(forces) for table in pipeline.grade_tables(library, force))
    tables = {
        "grades": tabular.grades(grades),
        "contrasts": tabular.contrasts(pipeline.contrasts(library)),
    }
    database = folder / _DATABASE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        pipeline.copy_for_readers(library, database, tables)
        return (database, *(_copied(file, folder) for file in sorted((paths.resources() / "publish").iterdir())))
    except OSError as error:
        why = (error.strerror or "").lower()
        raise PlaceError(f"{folder} could not be written to: {why}.", "Choose another folder.") from error


def _copied(file: Path, folder: Path) -> Path:
    target = folder / file.name
    with whole_files.output(target) as aside:
        aside.write_bytes(file.read_bytes())
    return target
