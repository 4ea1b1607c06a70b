"""A library in a notebook or a script: grades, claims and contrasts as rows, and nothing that changes it.

    import pandas
    import peelviewer

    with peelviewer.open_library("mine.peel") as library:
        grades = pandas.DataFrame(library.grades(force="cambridgeshire", theme="soc"))

Rows are plain `dict`s of text, numbers and True or False, with the same columns in every row of a method; what is not
known is None. The `grades` and `claims` share these columns:

    force, theme, theme_id   names as the program writes them, and the id of the theme
    inspection               the id of the inspection cycle: "2015", "2023-25", "SOC 2023"
    grade                    "outstanding", "good", "adequate", "requires improvement", "inadequate"
    standing                 how it is known: "graded" by the report itself, "recalled" by a later one, "reported" by
                             news or a response, "listed" in the grade book
    speaker                  whose words it is in: "inspectorate", "force", "journalist", "pcc", "other"
    quote                    the exact words
    document, publisher      the title of the document that says so, and who published it; None from the grade book
    published                date of the judgement, as precise as it is known: "2016-02-18", "2016-02", "2016"
    page                     as printed
    source                   the address of the source, from the grade book

Grades of the four-tier scale (to 2018/19) and of the five-tier scale (from 2021/22) are not on one scale: before you
compare two of them, read `comparability`.
"""

from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Self

from peelviewer import pipeline, tabular
from peelviewer.store import Library
from peelviewer.tabular import Row


class ReadableLibrary:
    """An open library, to read from; close it, or use it in a `with` statement."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def grades(self, force: str | None = None, theme: str | None = None) -> list[Row]:
        """A row for each theme and inspection of a force: its best known grade, or why there is none (`gap`).

        `force` and `theme` are matched as a person writes them ("cambridgeshire", "SOC"); without a force, the rows are
        of each force that a document concerns. Besides the columns named above:

            statements             how many statements of this grade there are, documents and grade book together
            gap                    why there is no grade: "not inspected in this cycle", "not in this library"
            compared_with          the inspection of the grade before
            comparability          "comparable", "comparable with care", "not directly comparable"
            comparability_reason   why

        Raises UnknownNameError for a force or theme that is not known.
        """
        return tabular.grades(pipeline.grade_tables(self._library, *pipeline.named(force, theme)))

    def claims(self, force: str | None = None, theme: str | None = None) -> list[Row]:
        """A row for each claim of a document that a force was graded, in the order of the documents.

        Besides the columns named above:

            of_an_earlier_inspection   whether the document looks back
            found_by                   the rule that found it, or that a person has entered or confirmed it
            sha256                     of the document's file
        """
        return tabular.claims(pipeline.claims(self._library, *pipeline.named(force, theme)))

    def contrasts(self, force: str | None = None, theme: str | None = None) -> list[Row]:
        """A row for each contrast, strongest first, with a side `a` and a side `b`.

        key                   the same at each run
        kind                  "changed over time", "sources disagree" and so on
        force, theme, theme_id   what it is about
        a, b                  what each side says, in short
        a_words, b_words      its exact words
        a_source, b_source    the titles of its documents, or addresses from the grade book
        reason                why they are set against each other, in a sentence or two
        direction             "lower", "higher" and so on; None where it makes no sense
        comparability, comparability_reason   whether the grades may be compared, and why
        decided               "confirmed" or "dismissed" by a person
        """
        return tabular.contrasts(pipeline.contrasts(self._library, *pipeline.named(force, theme)))

    def close(self) -> None:
        """Close the file."""
        self._library.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<PeelViewer library {self._library.path}: {self._library.count_of_documents()} documents>"


def open_library(path: str | PathLike[str] | None = None) -> ReadableLibrary:
    """The library at `path`; without one, your default library, or the sample library while you have none.

    A library made by an older version is brought up to date, as the window does it. Raises a PeelViewerError where there
    is no library.
    """
    return ReadableLibrary(pipeline.open_library(Path(path) if path is not None else None))
