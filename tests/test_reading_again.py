"""Documents that older rules have read are told of, and read again from their files in the library; corrections stay."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from peelviewer import pipeline
from peelviewer.domain.claims import Findings
from peelviewer.domain.grades import Grade
from peelviewer.domain.rules import Rule
from peelviewer.store import Library

TEXT = "Kent Police was graded good at investigating crime, inspectors said in March 2024.\n"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library of one article that older rules have read, and found nothing in; and one of today."""
    held = Library.create(tmp_path / "older.peel")
    for name in ("kent.txt", "today.txt"):
        file = tmp_path / name
        file.write_text(f"{name}\n\n{TEXT}", encoding="utf-8")
        read = pipeline.read_file(file)
        is_old = name == "kent.txt"
        rules = 0 if is_old else pipeline.RULES
        held.add(read.source, read.document, Findings() if is_old else read.findings, rules=rules)
        file.unlink()  # what is read again is in the library
    yield held
    held.close()


def test_what_older_rules_have_read_is_read_again_and_says_what_changed(library: Library) -> None:
    assert [entry.id for entry in pipeline.read_by_older_rules(library)] == [1]
    told: list[tuple[int, int]] = []
    (changed,) = pipeline.read_again(library, progress=lambda done, total: told.append((done, total)))
    assert (changed.new, changed.gone, changed.refused) == (1, 0, "")
    assert told == [(1, 1)]
    assert [claim.grade for claim in library.findings(1).claims] == [Grade.GOOD]
    assert library.entry(1).file_name == "kent.txt"
    assert pipeline.read_by_older_rules(library) == ()
    assert pipeline.read_again(library) == ()


def test_what_a_person_said_stays(library: Library) -> None:
    claim = library.findings(2).claims[0]
    passage = next(each for each in library.document(1).passages if TEXT.strip() in each.text)
    span = replace(claim.span, passage=passage.n)
    pipeline.put_right(library, 1, None, replace(claim, span=span, grade=Grade.INADEQUATE))
    pipeline.read_again(library)
    assert (Grade.INADEQUATE, Rule.ENTERED) in {(each.grade, each.rule) for each in library.findings(1).claims}


def test_a_document_of_which_nothing_can_be_read_now_stays_and_is_not_asked_about_again(library: Library) -> None:
    scan = replace(library.source(1), name="scan.pdf", media_type="application/pdf", content=b"no PDF at all")
    sha256 = hashlib.sha256(scan.content).hexdigest()
    number, _ = library.add(replace(scan, sha256=sha256), library.document(1), library.findings(1))
    first, second = pipeline.read_again(library)
    assert (first.refused, bool(second.refused)) == ("", True)
    assert library.document(number).passages
    assert pipeline.read_by_older_rules(library) == ()


def test_what_is_stopped_goes_on_the_next_time(library: Library) -> None:
    assert pipeline.read_again(library, cancelled=lambda: True) == ()
    assert len(pipeline.read_by_older_rules(library)) == 1


def test_a_name_that_leads_elsewhere_does_not(library: Library, tmp_path: Path) -> None:
    with closing(sqlite3.connect(library.path)) as received:
        received.execute("UPDATE files SET name = '../../../outside.txt'")
        received.commit()
    (changed,) = pipeline.read_again(library)
    assert changed.new == 1
    assert not list(tmp_path.parent.glob("outside.txt"))


def test_a_library_of_before_is_of_older_rules(library: Library) -> None:
    taken = pipeline.take_out(library, 2)
    pipeline.put_back(library, taken)
    assert [entry.rules for entry in library.documents()] == [0, pipeline.RULES]


def test_what_was_recognised_is_not_exchanged_for_letters_that_spell_nothing(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "hidden.txt"
    file.write_text("".join(chr(ord(letter) + 1) if letter.isalpha() else letter for letter in TEXT * 8), "utf-8")
    hidden = pipeline.read_file(file)
    recognised = replace(library.document(2), title="Recognised", warnings=())
    number, _ = library.add(hidden.source, recognised, Findings(), rules=0)
    refused = [each.refused for each in pipeline.read_again(library)]
    assert ["recognised" in each for each in refused] == [False, True]
    assert library.document(number).passages == recognised.passages


def test_the_doctor_says_so_and_the_command_reads(library: Library, run: Callable[..., tuple[int, str, str]]) -> None:
    path = library.path
    assert "1 document was read by older rules." in run("doctor", path)[1]
    assert run("import", "--again", "--library", path)[:2] == (0, "kent.txt: read again, 1 claim is new\n")
    assert run("doctor", path)[1] == f"{path}: sound.\n"
    assert run("import", "--library", path)[0] == 2
