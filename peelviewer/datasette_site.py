"""What a team serves read-only with Datasette: a copy of the library, what its tables mean, ready questions, a Dockerfile."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from peelviewer import paths, pipeline, tabular, whole_files
from peelviewer.brief import follow_up_table
from peelviewer.domain.errors import PeelViewerError
from peelviewer.domain.follow_up import Deadline, History, OwnEntry
from peelviewer.reference import reference
from peelviewer.store import Library
from peelviewer.tabular import Row

_DATABASE = "library.db"  # as the metadata calls it
_FOLLOW_UP = tuple(name for name in follow_up_table.COLUMNS if not name.startswith("own_"))
_DUE = ("due", "force", "what", "document", "published", "address")


class PlaceError(PeelViewerError):
    """The folder cannot be written to."""


def files(folder: Path) -> tuple[Path, ...]:
    """The files of a site in `folder`, its database first."""
    return (folder / _DATABASE, *(folder / file.name for file in _shipped()))


def publish(library: Library, folder: Path) -> tuple[Path, ...]:
    """Write the site into `folder`, and give its files; what else is in the folder stays."""
    forces = {force.name for force in reference().forces} | set(pipeline.forces_of(library.documents()))
    grades = (table for force in sorted(forces) for table in pipeline.grade_tables(library, force))
    tables = {
        "grades": pipeline.Answers(tabular.GRADES, tabular.grades(grades)),
        "contrasts": pipeline.Answers(tabular.CONTRASTS, tabular.contrasts(pipeline.contrasts(library))),
        "follow_up": pipeline.Answers(_FOLLOW_UP, map(_follow_up, pipeline.findings(library))),
        "due": pipeline.Answers(_DUE, _due(pipeline.due(library))),
    }
    database = folder / _DATABASE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        pipeline.copy_for_readers(library, database, tables)
        return (database, *(_copied(file, folder) for file in _shipped()))
    except OSError as error:
        why = (error.strerror or "").lower()
        raise PlaceError(f"{folder} could not be written to: {why}.", "Choose another folder.") from error


def _shipped() -> list[Path]:
    return sorted((paths.resources() / "publish").iterdir())


def _without_own(history: History) -> History:
    """A finding without what a person keeps beside it."""
    return replace(history, own=OwnEntry())


def _follow_up(history: History) -> Row:
    (row,) = follow_up_table.rows([_without_own(history)])
    return {name: row[name] for name in _FOLLOW_UP}


def _due(deadlines: Iterable[Deadline]) -> Iterator[Row]:
    """What is due by a report or by law; not what a person has set for themselves."""
    for each in deadlines:
        published = each.document.published.iso if each.document.published else None
        if day := _without_own(each.history).due if each.history else each.day:
            about = (
                day,
                each.force,
                each.what,
                each.document.title,
                published,
                each.document.address,
            )
            yield dict(zip(_DUE, about, strict=True))


def _copied(file: Path, folder: Path) -> Path:
    target = folder / file.name
    with whole_files.output(target) as aside:
        aside.write_bytes(file.read_bytes())
    return target
