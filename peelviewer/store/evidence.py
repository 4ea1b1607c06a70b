"""Gathers what contrasts are found in: a few questions to the database, however many documents there are."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import overload

from peelviewer.domain.document import Passage
from peelviewer.domain.evidence import CountedGrades, DocumentEntry, Evidence, KnownGrade, QuotedWords, Statement
from peelviewer.domain.rules import Doubt
from peelviewer.store import rows
from peelviewer.store.opening import Ask

_STATED = """
    SELECT c.*, p.page, p.page_label
    FROM held_claims c JOIN documents d ON d.id = c.document JOIN passages p ON p.document = c.document AND p.n = c.passage
"""
_SHOWN = _STATED.replace("held_claims", "claims")  # of a document that is looked at, a newer version or not
_LISTED = "(SELECT value FROM json_each({}))"  # a list as JSON
# Of a document and its newer version only the newer counts.
_READ = "id NOT IN (SELECT version_of FROM documents WHERE version_of IS NOT NULL)"
_CONCERNED = f"""
    SELECT id FROM documents WHERE id IN
        (SELECT document FROM document_forces WHERE force = ?1 UNION SELECT document FROM held_claims WHERE force = ?1)
        AND {_READ}
"""
# Of what several documents say of a body's grade, the newest will do, and of equals the first that was added: it stands
# beside others and nobody asks about it. SQLite gives the columns of the row that has the maximum.
_NEWEST = """
    SELECT c.force, c.theme, CASE WHEN c.past THEN c.cycle ELSE coalesce(c.cycle, d.cycle) END AS cycle, c.grade, c.id,
        max(printf('%-10s %012d', coalesce(d.published, ''), 999999999999 - d.id))
    FROM held_claims c JOIN documents d ON d.id = c.document
    WHERE {where}
    GROUP BY c.force, c.theme, coalesce(c.cycle, d.cycle), c.grade, c.past, c.standing, c.certainty, c.doubt
"""
_BESIDE = _NEWEST.format(where=f"c.document NOT IN {_LISTED.format('?1')} AND c.force IN {_LISTED.format('?2')}")
_CERTAIN = _NEWEST.format(where="c.certainty = 'certain' OR c.doubt = ?")
_OF_DOCUMENTS = f"document IN {_LISTED.format('?1')}"
_PASSAGES = f"{rows.PASSAGE} WHERE {_OF_DOCUMENTS} ORDER BY document, n"
_TALLIES = f"{rows.TALLY} WHERE {_OF_DOCUMENTS} ORDER BY document, id"
_QUOTATIONS = f"{rows.QUOTATION} WHERE {_OF_DOCUMENTS} ORDER BY document, id"


class OnForce:
    """All that the documents which concern a force hold, and each grade that others tell of the `bodies` beside it."""

    def __init__(self, ask: Ask, force: str, bodies: Iterable[str]) -> None:
        self._ask = ask
        self._force = force
        self._bodies = bodies
        self._numbers: list[int] = [row[0] for row in ask(_CONCERNED, force)]
        self._which = json.dumps(self._numbers)

    @cached_property
    def _stated(self) -> list[rows.Row]:
        return self._ask(
            f"""{_STATED} WHERE c.document IN {_LISTED.format("?1")} OR c.id IN {_LISTED.format("?2")}
                ORDER BY c.document, c.id""",
            self._which,
            self._beside(self._bodies),
        )

    @cached_property
    def _passages(self) -> list[rows.Row]:
        return self._ask(_PASSAGES, self._which)

    @cached_property
    def _tallies(self) -> list[rows.Row]:
        return self._ask(_TALLIES, self._which)

    @cached_property
    def _quotations(self) -> list[rows.Row]:
        return self._ask(_QUOTATIONS, self._which)

    @cached_property
    def _entries(self) -> list[rows.Row]:
        return _entry_rows(self._ask, {*self._numbers, *(row["document"] for row in self._stated)})

    @property
    def key(self) -> bytes:
        """A digest of all of it."""
        made = hashlib.sha256(self._force.encode("utf-8", "surrogatepass"))
        for found in (self._stated, self._passages, self._tallies, self._quotations, self._entries):
            made.update(repr([tuple(row) for row in found]).encode("utf-8", "surrogatepass"))
        return made.digest()

    def evidence(self) -> Evidence:
        """All of it as values."""
        of = {entry.id: entry for entry in map(rows.entry, self._entries)}
        stated = tuple(_statement(row, of) for row in self._stated)
        held = Texts(self._numbers, lambda: self._passages)
        return _evidence(stated, of, held, (self._tallies, self._quotations), self._force)

    def statements_of(self, bodies: Iterable[str]) -> tuple[Statement, ...]:
        """What all other documents say of the grades of these bodies."""
        return statements_of(self._ask, self._beside(bodies))

    def _beside(self, bodies: Iterable[str]) -> str:
        found = self._ask(_BESIDE, self._which, json.dumps(list(bodies)))
        return json.dumps([row["id"] for row in found])


class Texts(Mapping[int, tuple[Passage, ...]]):
    """The passages of documents by the documents' ids: fetched when one is first asked for, and made when its own are."""

    def __init__(self, numbers: Iterable[int], fetch: Callable[[], Sequence[rows.Row]]) -> None:
        self._numbers = dict.fromkeys(sorted(numbers))
        self._fetch = fetch
        self._made: dict[int, tuple[Passage, ...]] = {}

    @cached_property
    def _rows(self) -> dict[int, list[rows.Row]]:
        found: dict[int, list[rows.Row]] = {number: [] for number in self._numbers}
        for row in self._fetch():
            found[row["document"]].append(row)
        return found

    def __getitem__(self, number: int) -> tuple[Passage, ...]:
        if number not in self._made:
            self._made[number] = tuple(map(rows.passage, self._rows[number]))
        return self._made[number]

    def __contains__(self, number: object) -> bool:
        return number in self._numbers

    def __iter__(self) -> Iterator[int]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


class Passages(Sequence[Passage]):
    """The passages of one document, each made when it is asked for: of a long report, who looks for a sentence needs few."""

    def __init__(self, held: Sequence[rows.Row]) -> None:
        self._held = held
        self._made: dict[int, Passage] = {}

    @overload
    def __getitem__(self, number: int) -> Passage: ...

    @overload
    def __getitem__(self, number: slice) -> tuple[Passage, ...]: ...

    def __getitem__(self, number: int | slice) -> Passage | tuple[Passage, ...]:
        if isinstance(number, slice):
            return tuple(self[each] for each in range(*number.indices(len(self))))
        if number not in self._made:
            self._made[number] = rows.passage(self._held[number])
        return self._made[number]

    def __len__(self) -> int:
        return len(self._held)


def passages(ask: Ask, document: int) -> Passages:
    """The passages of one document."""
    return Passages(ask(f"{rows.PASSAGE} WHERE document = ? ORDER BY n", document))


def texts(ask: Ask, numbers: Iterable[int]) -> Texts:
    """The passages of these documents."""
    wanted = list(numbers)
    return Texts(wanted, lambda: ask(_PASSAGES, json.dumps(wanted)))


def statements(
    ask: Ask, force: str | None = None, theme: str | None = None, document: int | None = None
) -> tuple[Statement, ...]:
    """The claims of all documents or of one, about all or a force and theme, each with its document and page."""
    found = ask(
        f"""{_STATED if document is None else _SHOWN} WHERE c.corrected IS NULL AND (?1 IS NULL OR c.force = ?1)
            AND (?2 IS NULL OR c.theme = ?2) AND (?3 IS NULL OR c.document = ?3) ORDER BY c.document, c.id""",
        force,
        theme,
        document,
    )
    return _all_stated(ask, found)


def statements_of(ask: Ask, numbers: str) -> tuple[Statement, ...]:
    """The claims with these numbers, a list as JSON, in the order of their documents."""
    found = ask(f"{_STATED} WHERE c.id IN (SELECT value FROM json_each(?)) ORDER BY c.document, c.id", numbers)
    return _all_stated(ask, found)


def likely_statements(ask: Ask, document: int | None, force: str | None) -> tuple[Statement, ...]:
    """The claims that are only likely, of a document and about a force, or of all."""
    found = ask(
        f"""{_STATED} WHERE c.certainty = 'likely' AND (?1 IS NULL OR c.document = ?1) AND (?2 IS NULL OR c.force = ?2)
            ORDER BY c.document, c.id""",
        document,
        force,
    )
    return _all_stated(ask, found)


def known_grades(ask: Ask) -> tuple[KnownGrade, ...]:
    """Each grade that the words of documents make certain of a body, a theme and an inspection, with its best claims."""
    return tuple(KnownGrade(*tuple(row)[:5]) for row in ask(_CERTAIN, Doubt.LISTED_OTHERWISE.value) if row["cycle"])


def evidence(ask: Ask) -> Evidence:
    """All there is."""
    numbers = [row[0] for row in ask(f"SELECT id FROM documents WHERE {_READ}")]
    which = json.dumps(numbers)
    of = entries(ask, numbers)
    tallies = ask(f"{rows.TALLY} WHERE {_OF_DOCUMENTS} ORDER BY document, id", which)
    quotations = ask(f"{rows.QUOTATION} WHERE {_OF_DOCUMENTS} ORDER BY document, id", which)
    return _evidence(statements(ask), of, texts(ask, numbers), (tallies, quotations), None)


def entries(ask: Ask, numbers: Iterable[int]) -> dict[int, DocumentEntry]:
    """Documents by their ids."""
    return {entry.id: entry for entry in map(rows.entry, _entry_rows(ask, numbers))}


def _evidence(
    stated: tuple[Statement, ...],
    of: Mapping[int, DocumentEntry],
    held: Mapping[int, tuple[Passage, ...]],
    found: tuple[Sequence[rows.Row], Sequence[rows.Row]],
    force: str | None,
) -> Evidence:
    """`found` are the rows of tallies and of quotations."""
    counted = []
    for row in found[0]:
        tally, document = rows.tally(row), row["document"]
        place = next((passage for passage in held[document] if passage.n == tally.span.passage), None)
        if place is not None:  # the doctor tells of one that points nowhere
            counted.append(CountedGrades(of[document], tally, place.page, place.page_label))
    quoted = [QuotedWords(of[row["document"]], rows.quotation(row)) for row in found[1]]
    places = {number: {passage.n for passage in held[number]} for number in {each.document.id for each in quoted}}
    quoted = [each for each in quoted if each.quotation.span.passage in places[each.document.id]]
    return Evidence(stated, tuple(counted), tuple(quoted), held, tuple(of[number] for number in held), force)


def _all_stated(ask: Ask, found: Sequence[rows.Row]) -> tuple[Statement, ...]:
    of = entries(ask, {row["document"] for row in found})
    return tuple(_statement(row, of) for row in found)


def _statement(row: rows.Row, held: Mapping[int, DocumentEntry]) -> Statement:
    return rows.statement(rows.claim(row), held[row["document"]], row["page"], row["page_label"])


def _entry_rows(ask: Ask, numbers: Iterable[int]) -> list[rows.Row]:
    return ask(
        f"{rows.ENTRY} WHERE d.id IN (SELECT value FROM json_each(?)) ORDER BY d.id", json.dumps(sorted(numbers))
    )
