"""The library: one SQLite file of documents, their passages and what was found in them."""

import hashlib
import json
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from sqlite3 import Connection, ProgrammingError
from typing import Any

from peelviewer.domain.claims import Claim, Findings
from peelviewer.domain.corrections import AddedContrast, Note, Pick
from peelviewer.domain.document import Document, Passage, SourceFile
from peelviewer.domain.evidence import DocumentEntry, Evidence, KnownGrade, Statement
from peelviewer.domain.facts import EnteredFacts, Facts
from peelviewer.domain.recipes import SavedRecipe
from peelviewer.domain.safekeeping import BinnedKind, Restored
from peelviewer.domain.search import SearchResult
from peelviewer.domain.unsettled import UnsettledWords
from peelviewer.store import checks, codec, documents, evidence, opening, rows, unsettled
from peelviewer.store.bin import Bin
from peelviewer.store.cache import Cache
from peelviewer.store.corrections import Corrections
from peelviewer.store.decisions import Decisions, Notes
from peelviewer.store.documents import Copy, TakenOut, WithoutFile
from peelviewer.store.duplicates import SHARED, text_keys
from peelviewer.store.errors import (
    ChangedElsewhereError,
    DamagedLibraryError,
    GoneError,
    GoneLibraryError,
    HeldDocumentError,
    InterruptedQuestionError,
    ReadOnlyLibraryError,
    ReplacedLibraryError,
    UnknownDocumentError,
    UnreadableValueError,
)
from peelviewer.store.evidence import OnForce
from peelviewer.store.facts import FactsPutRight
from peelviewer.store.finding_corrections import FindingCorrections
from peelviewer.store.follow_ups import FollowUps
from peelviewer.store.kept_results import KeptResults
from peelviewer.store.manual_contrasts import AddedContrasts
from peelviewer.store.opening import Opened
from peelviewer.store.picks import Picks
from peelviewer.store.published import Answers, copy_for_readers
from peelviewer.store.readers import unreadable
from peelviewer.store.recipes import Recipes
from peelviewer.store.saved_searches import SavedSearches
from peelviewer.store.searching.findings import AllFollowed, none_followed
from peelviewer.store.searching.searches import Facets, Searches
from peelviewer.store.searching.waiting import Waiting
from peelviewer.store.searching.widening import Closest
from peelviewer.store.trouble import spoken
from peelviewer.store.versions import Links, move_marks

_STEPS = 2000  # of SQLite's machine, after which it asks whether an answer is waited for: a fraction of a millisecond


class Library:
    """An open library. It belongs to the thread that opened it."""

    def __init__(self, opened: Opened, path: Path) -> None:
        """Use `create` or `open`."""
        self._connection = opened.connection
        self.path = path
        self.read_only = opened.read_only
        self.opening_remarks = opened.remarks
        self._file = _identity(path)
        self.facts = FactsPutRight(self._all)
        self.bin = Bin(self._all)
        self.corrections = Corrections(self._all, self._writing, self.bin)
        self.finding_corrections = FindingCorrections(self._all, self._writing, self.bin)
        self.follow_ups = FollowUps(self._all, self._writing)
        self.decisions = Decisions(self._all, self._writing)
        self.added = AddedContrasts(self._all, self._writing, self.bin)
        self.notes = Notes(self._all, self._writing, self.bin)
        self.recipes = Recipes(self._all, self._writing, self.bin)
        self.picks = Picks(self._all, self._writing, self.bin)
        self.saved_searches = SavedSearches(self._all, self._writing)
        self.cache = Cache(self._all, self._connection)
        self.kept = KeptResults(lambda: self._known_by("library"), path)
        self._read = Cache(self._all, self._connection)
        self._waiting = Waiting(lambda: InterruptedQuestionError(path))
        self._searches = Searches(self._connection, self._all, self.cache, self.entry, self.notes.all, self._waiting)

    @classmethod
    def create(cls, path: Path) -> "Library":
        """A new library at `path`; raises LibraryPlaceError where none can be made."""
        return cls(opening.create(path), path)

    @classmethod
    def open(cls, path: Path) -> "Library":
        """The library at `path`, brought up to date; raises an error with a sentence for whatever is no library of PeelViewer."""
        return cls(opening.open_file(path), path)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @property
    def stamp(self) -> int:
        """A number that the library's maker has set; 0 where nobody has."""
        found = self._all("SELECT value FROM about WHERE name = 'stamp'")
        return int(found[0][0]) if found and str(found[0][0]).isdecimal() else 0

    def set_stamp(self, number: int) -> None:
        """Set the number by which the library's maker knows of what it was made."""
        with self._writing() as connection:
            connection.execute("INSERT OR REPLACE INTO about VALUES ('stamp', ?)", [str(number)])

    # ---- documents ---------------------------------------------------------------------------------------------------

    def add(
        self,
        source: SourceFile,
        document: Document,
        findings: Findings,
        *,
        again: bool = False,
        recognised: Facts | None = None,
        rules: int = 0,
        links: Links = Links(),  # noqa: B008 - a frozen value
    ) -> tuple[int, bool]:
        """Add a document, all of it or nothing; gives its id, and True where the same content was there already.

        With `again`, what is there of the same content gives way to the new reading and keeps its id. `recognised` are the
        facts as they were read, where a person has put some of the document's right; `rules` is the number of the rules that
        read it; `links` are the documents of which it is a newer version, or an older.
        """
        with self._writing() as connection:
            held = self.held(source.sha256)
            if held is not None and not again:
                return held, True
            if held is not None:
                links = Links.of(connection, held)
                documents.delete(connection, held)
            number = held or documents.next_id(connection)
            documents.write(connection, number, source, document, rows.now())
            links.write(connection, number)
            if recognised is not None:
                self.facts.renew(connection, source.sha256, recognised)
            self._write_findings(connection, number, source.sha256, document, findings)
            documents.write_rules(connection, number, rules)
        return number, held is not None

    def replace_copy(
        self,
        document_id: int,
        source: SourceFile,
        document: Document,
        findings: Findings,
        recognised: Facts,
        rules: int,
    ) -> Copy:
        """Give a document a better copy of its file: it keeps its id, and what a person noted, picked and put right.

        Gives the worse copy, with which `change_copy` undoes it.
        """
        return self.change_copy(Copy(TakenOut(document_id, source, document, findings, rows.now(), rules), recognised))

    def change_copy(self, copy: Copy) -> Copy:
        """Have a document as it was read from another copy of its file; gives the one that it was read from."""
        taken = copy.taken
        with self._writing() as connection:
            there = replace(self._taken_out(taken.id), links=Links.of(connection, taken.id))
            kept = self.facts.of(there.source.sha256)
            documents.delete(connection, taken.id)
            documents.write(connection, taken.id, taken.source, taken.document, taken.added)
            there.links.write(connection, taken.id)
            move_marks(connection, there.source.sha256, taken.source.sha256)
            if copy.recognised is not None:
                self.facts.renew(connection, taken.source.sha256, copy.recognised)
            self._write_findings(connection, taken.id, taken.source.sha256, taken.document, taken.findings)
            documents.write_rules(connection, taken.id, taken.rules)
        return Copy(there, kept.recognised if kept else None)

    def know_rules(self, document_id: int, rules: int) -> None:
        """A document counts as read by the rules of this number."""
        with self._writing() as connection:
            documents.write_rules(connection, document_id, rules)

    def put_facts_right(
        self,
        document_id: int,
        document: Document,
        findings: Findings,
        recognised: Facts,
        said: EnteredFacts | None,
        *,
        before: Facts | None = None,
    ) -> None:
        """Give a document other facts, and what is found with them; keep what a person says (None: as it was recognised).

        Where the document's facts are not as they were `before` any more, ChangedElsewhereError says so.
        """
        with self._writing() as connection:
            sha256 = self.entry(document_id).sha256
            if before is not None and Facts.of(self.document(document_id)) != before:
                raise ChangedElsewhereError("document", "Look at it again, and put right what is still wrong.")
            documents.write_facts(connection, document_id, document)
            self.facts.keep(connection, sha256, recognised, said)
            self._write_findings(connection, document_id, sha256, document, findings)

    def with_same_text(self, document: Document) -> DocumentEntry | None:
        """The document that has the same text, in another file of the same or an unknown publisher."""
        keys = text_keys(passage.text for passage in document.passages)
        marks = ", ".join("?" * len(keys))
        found = self._all(
            f"SELECT document FROM text_keys WHERE key IN ({marks}) GROUP BY document HAVING count(*) >= ? ORDER BY document",
            *keys,
            max(1, min(SHARED, len(keys) - 1)) if keys else 1,
        )
        entries = [self.entry(row[0]) for row in found]
        known = {_paper(document.publisher), ""}  # the same copy in two papers is two sources
        return next((each for each in entries if _paper(each.publisher) in known or not document.publisher), None)

    def held(self, sha256: str) -> int | None:
        """The id of the document with this content, or None."""
        found = self._all("SELECT id FROM documents WHERE sha256 = ?", sha256)
        return int(found[0][0]) if found else None

    def remove(self, document_id: int) -> TakenOut:
        """Put a document into the bin, with its file and findings; gives what `put_back` needs.

        What a person has put right, noted and picked in it is kept, for when the same file comes again. A document that is
        in the bin already stays there.
        """
        with self._writing() as connection:
            if not self._all("SELECT 1 FROM documents WHERE id = ?", document_id):
                binned = self.bin.last(BinnedKind.DOCUMENT, document_id, WithoutFile)
                if binned is None:
                    raise UnknownDocumentError(document_id)
                return self._with_file(binned)
            taken = replace(self._taken_out(document_id), links=Links.of(connection, document_id))
            documents.delete(connection, document_id)
            title = taken.document.title or taken.source.name
            self.bin.keep(connection, BinnedKind.DOCUMENT, document_id, title, WithoutFile.of(taken))
            connection.execute(
                "INSERT OR IGNORE INTO documents_taken_out VALUES (?, ?)", [document_id, taken.source.sha256]
            )
        return taken

    def was_taken_out(self, sha256: str) -> bool:
        """Whether the file with this hash was here, and was taken out."""
        return self.held(sha256) is None and bool(
            self._all("SELECT 1 FROM documents_taken_out WHERE sha256 = ? LIMIT 1", sha256)
        )

    def put_back(self, taken: TakenOut) -> int:
        """Restore a removed document as the same one; gives its id, a new one where its file has been added again since.

        Where it has, the document itself stays in the bin: what was done with it before can still be undone.
        """
        with self._writing() as connection:
            held = self.held(taken.source.sha256)
            if held is not None and held != taken.id:
                return held
            self.bin.forget(connection, BinnedKind.DOCUMENT, taken.id)
            if held is not None:
                return held
            given_away = self._all("SELECT 1 FROM documents WHERE id = ?", taken.id)
            number = documents.next_id(connection) if given_away else taken.id
            documents.write(connection, number, taken.source, taken.document, taken.added)
            taken.links.write(connection, number)
            self._write_findings(connection, number, taken.source.sha256, taken.document, taken.findings)
            documents.write_rules(connection, number, taken.rules)
        return number

    def restore(self, entry: int) -> Restored:
        """Restore something from the bin. Raises NotInBinError, and HeldDocumentError where a document is here already."""
        binned, content = self.bin.content(entry)
        place: int | str
        if binned.kind is BinnedKind.DOCUMENT:
            taken = self._with_file(codec.from_json(WithoutFile, content))
            if self.held(taken.source.sha256) is not None:
                raise HeldDocumentError(binned.title)
            place = self.put_back(taken)
        elif binned.kind is BinnedKind.NOTE:
            place = self.notes.put_back(codec.from_json(Note, content))
        elif binned.kind is BinnedKind.CONTRAST:
            place = self.added.put_back(codec.from_json(AddedContrast, content))
        elif binned.kind is BinnedKind.CORRECTION:
            place = self.corrections.put_back(content)
        elif binned.kind is BinnedKind.FINDING:
            place = self.finding_corrections.put_back(content)
        elif binned.kind is BinnedKind.RECIPE:
            place = self.recipes.put_back(codec.from_json(SavedRecipe, content))
        else:
            place = self.picks.put_back(codec.from_json(Pick, content))
        with self._writing() as connection:
            connection.execute("DELETE FROM bin WHERE id = ?", [entry])
        return Restored(binned, place)

    def remove_again(self, restored: Restored) -> int:
        """Put what was restored into the bin once more; gives its new entry there. Raises GoneError where it is in neither."""
        remove: dict[BinnedKind, Callable[[Any], object]] = {
            BinnedKind.DOCUMENT: self.remove,
            BinnedKind.NOTE: self.notes.remove,
            BinnedKind.CONTRAST: self.added.remove,
            BinnedKind.CORRECTION: self.corrections.take_back,
            BinnedKind.FINDING: self.finding_corrections.take_back,
            BinnedKind.RECIPE: self.recipes.remove,
            BinnedKind.PICK: self.picks.remove,
        }
        kind = restored.binned.kind
        remove[kind](restored.place)
        number = restored.place if isinstance(restored.place, int) else None
        entry = self.bin.newest(kind, number)
        if entry is None:
            raise GoneError(kind.value)
        return entry

    def documents(self) -> tuple[DocumentEntry, ...]:
        """All documents, in the order they were added."""
        return tuple(rows.entry(row) for row in self._all(f"{rows.ENTRY} ORDER BY d.id"))

    def entry(self, document_id: int) -> DocumentEntry:
        """One document without its passages; raises UnknownDocumentError."""
        found = self._all(f"{rows.ENTRY} WHERE d.id = ?", document_id)
        if not found:
            raise UnknownDocumentError(document_id)
        return rows.entry(found[0])

    def document(self, document_id: int) -> Document:
        """One document with its passages; raises UnknownDocumentError."""
        return self._read.get(document_id, lambda: self._document(document_id))

    def passages(self, document_id: int) -> Sequence[Passage]:
        """The passages of one document, each made when it is asked for."""
        return evidence.passages(self._all, document_id)

    def source(self, document_id: int) -> SourceFile:
        """The file a document was read from; raises UnknownDocumentError."""
        found = self._all(
            "SELECT f.name, f.media_type, f.sha256, f.content FROM files f JOIN documents d USING (sha256) WHERE d.id = ?",
            document_id,
        )
        if not found:
            raise UnknownDocumentError(document_id)
        return codec.value(SourceFile, dict(found[0]))

    def left_out_with(self, words: str) -> tuple[DocumentEntry, ...]:
        """The documents that have all these words in what was left out of their text."""
        sought = words.casefold().split()
        if not sought:
            return ()
        each = " AND ".join("instr(lower(d.left_out), ?)" for _ in sought)
        return tuple(rows.entry(row) for row in self._all(f"{rows.ENTRY} WHERE {each} ORDER BY d.id", *sought))

    # ---- findings ----------------------------------------------------------------------------------------------------

    def findings(self, document_id: int) -> Findings:
        """What was found in one document, with what a person has put right in it."""
        return self._findings(document_id, f"{rows.CLAIM} AND document = ?", f"{rows.FINDING} WHERE document = ?")

    def claims(self, document_id: int) -> tuple[Claim, ...]:
        """The claims found in one document, with what a person has put right in them."""
        return tuple(rows.claim(row) for row in self._all(f"{rows.CLAIM} AND document = ? ORDER BY id", document_id))

    def statements(
        self, force: str | None = None, theme: str | None = None, document: int | None = None
    ) -> tuple[Statement, ...]:
        """The claims of all documents or of one, about all or a force and theme, each with its document and page."""
        return evidence.statements(self._all, force, theme, document)

    def unsettled(self, document: int | None = None, force: str | None = None) -> tuple[UnsettledWords, ...]:
        """The words that a person is asked about, of one document and about a force, or of all."""
        return unsettled.unsettled(self._all, document, force)

    def evidence(self) -> Evidence:
        """What contrasts are found in: all there is."""
        return evidence.evidence(self._all)

    def on_force(self, force: str, bodies: Iterable[str]) -> OnForce:
        """What the documents on a force hold, and what others say of the grades of the `bodies` beside it."""
        return OnForce(self._all, force, bodies)

    def documents_on(self, force: str) -> int:
        """How many documents are about a force."""
        return int(self._all("SELECT count(*) FROM document_forces WHERE force = ?", force)[0][0])

    def known_grades(self) -> tuple[KnownGrade, ...]:
        """Each grade that the words of documents make certain of a body, a theme and an inspection, with its best claims."""
        return self.cache.get("known grades", lambda: evidence.known_grades(self._all))

    def texts(self, documents: Iterable[int]) -> Mapping[int, tuple[Passage, ...]]:
        """The passages of these documents, by the documents' ids: each is read when it is first asked for."""
        return evidence.texts(self._all, documents)

    def statements_of(self, claims: Iterable[int]) -> tuple[Statement, ...]:
        """The claims with these numbers, each with its document and page."""
        return evidence.statements_of(self._all, json.dumps(list(claims)))

    # ---- search and health -------------------------------------------------------------------------------------------

    def search(
        self,
        text: str,
        limit: int = 50,
        *,
        typing: bool = False,
        closest: Closest = None,
        followed: AllFollowed = none_followed,
        facets: bool = True,
    ) -> SearchResult:
        """Passages that match; where there are none, a message that says why. No input raises or ends in silence.

        `typing` takes the last word as the beginning of one, `closest` spells words right, `followed` gives the
        findings with their histories; `facets` may be left for later.
        """
        with spoken(self.path):
            return opening.patiently(
                lambda: self._searches.search(
                    text, limit, typing=typing, closest=closest, followed=followed, facets=facets
                )
            )

    def first_hits(self, text: str) -> SearchResult:
        """The newest passages that match what is being typed, at once and not ranked, while `search` finds the best."""
        with spoken(self.path):
            return opening.patiently(lambda: self._searches.first(text, typing=True))

    def facets(
        self,
        text: str,
        *,
        typing: bool = False,
        closest: Closest = None,
        followed: AllFollowed = none_followed,
    ) -> Facets:
        """What a search can be narrowed by: fields and values with the number of passages or findings."""
        with spoken(self.path):
            return opening.patiently(
                lambda: self._searches.facets(text, typing=typing, closest=closest, followed=followed)
            )

    @contextmanager
    def asked_until(self, is_stale: Callable[[], bool]) -> Iterator[None]:
        """End each question as soon as nobody waits for its answer; it then raises InterruptedQuestionError."""
        self._connection.set_progress_handler(is_stale, _STEPS)
        self._waiting.is_stale = is_stale
        try:
            yield
        finally:
            self._connection.set_progress_handler(None, 0)
            self._waiting.is_stale = None

    def interrupt(self) -> None:
        """End the question that runs, from any thread: SQLite looks at this more often than it asks `asked_until`."""
        with suppress(ProgrammingError):  # the thread that asks has closed it since
            self._connection.interrupt()

    def copy_for_readers(self, target: Path, tables: Mapping[str, Answers]) -> None:
        """Write what documents say to `target`, an empty file, with `tables` besides, by their names; nothing of a person's own."""
        copy_for_readers(self.path, self._connection, target, tables)

    def raw_match(self, expression: str, limit: int = 50) -> list[rows.Row]:
        """What FTS5 alone answers to an expression of its own: the reference that benchmarks compare with."""
        return self._all(
            "SELECT rowid FROM passages_index WHERE passages_index MATCH ? ORDER BY rank LIMIT ?", expression, limit
        )

    def counts(self) -> tuple[int, int, int]:
        """How many documents, passages and claims there are."""
        documents, passages, claims = self._all(
            "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM passages), (SELECT count(*) FROM held_claims)"
        )[0]
        return documents, passages, claims

    def count_of_documents(self) -> int:
        """How many documents there are: of a large library sooner told than all three."""
        return int(self._all("SELECT count(*) FROM documents")[0][0])

    def fingerprint(self) -> str:
        """Eight characters that change with the documents, their entered facts and the claims, and with nothing else."""
        return self.cache.get("fingerprint", lambda: self.kept.of_state("fingerprint", self.state, self._fingerprint))

    @property
    def state(self) -> bytes:
        """A value that stays the same while no document, and nothing found in one, has changed."""
        return self._known_by("value").encode()

    def _known_by(self, what: str) -> str:
        found = self._all("SELECT library, value FROM content_state")
        return str(found[0][what]) if found else secrets.token_hex(16)  # nothing tells: it is another each time

    def _fingerprint(self) -> str:
        digest = hashlib.sha256()
        for row in self._all("SELECT sha256 FROM documents ORDER BY sha256"):
            digest.update(row[0].encode())
        for row in self._all(
            "SELECT force, theme, grade, cycle, past, quote FROM held_claims ORDER BY 1, 2, 3, 4, 5, 6"
        ):
            digest.update(repr(tuple(row)).encode())
        for row in self._all("SELECT sha256, said FROM document_facts JOIN documents USING (sha256) ORDER BY sha256"):
            digest.update(repr(tuple(row)).encode())
        return f"{digest.hexdigest()[:4]} {digest.hexdigest()[4:8]}"

    def changes_elsewhere(self) -> int:
        """A number that changes when another window or program has changed the library; cheap enough to ask twice a second."""
        return int(self._all("PRAGMA data_version")[0][0])

    def check(self) -> tuple[str, ...]:
        """What is wrong with the file, a sentence each."""
        with spoken(self.path):
            unread = opening.patiently(lambda: sum(1 for _ in unreadable(self._connection)))
            found = opening.patiently(lambda: checks.problems(self._connection))
        if unread:
            found = (
                *found,
                f"{unread} rows hold values that cannot be read. “--repair” saves the others in a new file.",
            )
        return found

    def is_damaged(self) -> bool:
        """Whether the file itself is damaged, so that what can be read of it had better be saved in another."""
        try:
            if [row[0] for row in self._all("PRAGMA integrity_check")] != ["ok"]:
                return True
            with spoken(self.path):
                return opening.patiently(lambda: any(unreadable(self._connection)))
        except (DamagedLibraryError, UnreadableValueError):
            return True

    def remarks(self) -> tuple[str, ...]:
        """What is worth knowing of the file and is nothing wrong, a sentence each."""
        with spoken(self.path):
            return (*self.opening_remarks, *opening.patiently(lambda: checks.remarks(self._connection)))

    def repair(self) -> tuple[str, ...]:
        """Mend what can be mended; gives what was."""
        self._writable()
        with spoken(self.path):
            return opening.patiently(lambda: checks.mend(self._connection))

    # ---- inside ------------------------------------------------------------------------------------------------------

    def _document(self, document_id: int) -> Document:
        entry = self.entry(document_id)
        ((title, author, left_out),) = self._all(rows.TITLE, document_id)
        passages = self._all(f"{rows.PASSAGE} WHERE document = ? ORDER BY n", document_id)
        return rows.document(entry, title, author, left_out, tuple(map(rows.passage, passages)))

    def _taken_out(self, document_id: int) -> TakenOut:
        source, document = self.source(document_id), self.document(document_id)
        ((added, rules),) = self._all("SELECT added, rules FROM documents WHERE id = ?", document_id)
        found = self._findings(document_id, rows.FOUND_CLAIM, rows.FOUND_FINDING)
        return TakenOut(document_id, source, document, found, added, rules)

    def _with_file(self, binned: WithoutFile) -> TakenOut:
        """A document of the bin with its file, which has stayed where it was."""
        found = self._all("SELECT name, media_type, sha256, content FROM files WHERE sha256 = ?", binned.sha256)
        if not found:
            raise GoneError("document")
        source = codec.value(SourceFile, dict(found[0]))
        return TakenOut(binned.id, source, binned.document, binned.findings, binned.added, binned.rules, binned.links)

    def _all(self, sql: str, *bound: object) -> list[rows.Row]:
        with spoken(self.path):
            return opening.patiently(lambda: self._connection.execute(sql, list(bound)).fetchall())

    def _findings(self, document_id: int, claims: str, findings: str) -> Findings:
        return Findings(
            tuple(rows.claim(row) for row in self._all(f"{claims} ORDER BY id", document_id)),
            tuple(rows.tally(row) for row in self._all(f"{rows.TALLY} WHERE document = ? ORDER BY id", document_id)),
            tuple(
                rows.quotation(row)
                for row in self._all(f"{rows.QUOTATION} WHERE document = ? ORDER BY id", document_id)
            ),
            tuple(
                rows.mention(row) for row in self._all(f"{rows.MENTION} WHERE document = ? ORDER BY id", document_id)
            ),
            tuple(rows.finding(row) for row in self._all(f"{findings} ORDER BY id", document_id)),
            tuple(
                rows.recalled(row) for row in self._all(f"{rows.RECALLED} WHERE document = ? ORDER BY id", document_id)
            ),
        )

    def _write_findings(
        self, connection: Connection, number: int, sha256: str, document: Document, findings: Findings
    ) -> None:
        """What was found, and on it what a person has put right."""
        documents.write_findings(connection, number, findings)
        self.corrections.make_again(connection, number, sha256, document)
        self.finding_corrections.make_again(connection, number, sha256, document)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """One transaction, all of it or nothing: sqlite_utils would commit each statement by itself."""
        self._writable()
        with spoken(self.path), opening.transaction(self._connection) as connection:
            yield connection

    def _writable(self) -> None:
        """Raise where nothing can be written, or where nobody would find it again."""
        if self.read_only:
            raise ReadOnlyLibraryError(self.path)
        now = _identity(self.path)
        if now is None:
            raise GoneLibraryError(self.path)
        if now != self._file:
            raise ReplacedLibraryError(self.path)


def _paper(publisher: str | None) -> str:
    """A publisher's name, to compare with another."""
    return (publisher or "").casefold().removeprefix("the ")


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from another that has taken its place."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
