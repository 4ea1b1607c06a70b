"""The sample is written in its own words: it shares no sentence with the documents it imitates."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from peelviewer import ingest, paths
from peelviewer.reference import reference

SAMPLE = paths.data() / "sample"
RUN = 7  # words in a row that are nobody's by chance
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_LEAD = re.compile(
    r"^How (?:effective|efficient|legitimate) is the force (?:at )?|^How (?:well|effectively) does the force "
)
_OFFICIAL = (
    "His Majesty's Inspectorate of Constabulary and Fire & Rescue Services",
    "Overview - How effective is the force at keeping people safe and reducing crime?",
    "How well does the force investigate crime?",
    "inspection of the eastern regional response to serious and organised crime",
    "protecting from harm those who are vulnerable and supporting victims",
    "approach to investigating crime and managing offenders",
    "Understanding SOC and setting priorities to tackle it",
    "Tackling SOC and safeguarding people and communities",
    "at tackling serious and organised crime",
    "at reducing crime and preventing offending",
    "Annex A says",
)


def words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text.replace("’", "'"))]


def stock() -> list[list[str]]:
    """Titles of questions, with and without their opening, and names: they cannot be said otherwise."""
    known = reference()
    titles = [question.title for question in known.questions]
    labels = [question.short_label for question in known.questions if question.short_label]
    names = [body.name for body in chain(known.forces, known.regional_units)]
    phrases = {
        tuple(words(text)) for text in (*titles, *(_LEAD.sub("", t) for t in titles), *labels, *names, *_OFFICIAL)
    }
    return sorted((list(phrase) for phrase in phrases if len(phrase) > 1), key=len, reverse=True)


def runs(text: str, phrases: list[list[str]]) -> Iterator[tuple[str, ...]]:
    """Each run of words in which no part is a stock phrase."""
    told = " ".join(words(text))
    for phrase in phrases:
        told = f" {told} ".replace(f" {' '.join(phrase)} ", " | ").strip()
    for piece in told.split("|"):
        part = piece.split()
        yield from (tuple(part[n : n + RUN]) for n in range(len(part) - RUN + 1))


def test_no_run_of_words_is_taken_from_the_documents(shared: Path) -> None:
    phrases = stock()
    theirs = {
        run for file in (shared / "corpus" / "text").glob("*.txt") for run in runs(file.read_text("utf-8"), phrases)
    }
    assert len(theirs) > 5_000
    for file in ingest.documents_in(SAMPLE):
        for passage in ingest.read(file)[1].passages:
            taken = theirs.intersection(runs(passage.text, phrases))
            assert not taken, f"{file.name}: {' '.join(min(taken))}"
