"""Versions of a document in a library: both are kept, and only the newer counts; a better copy takes the place of a worse."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from peelviewer import pipeline
from peelviewer.domain.claims import Span
from peelviewer.pipeline import Outcome
from peelviewer.store import Library

TITLE = "Kent Police graded by inspectors"
GRADE = "Kent Police has been graded good at managing offenders, inspectors of HMICFRS said in their report."
LINES = [
    "The chief constable said that the force had taken on more people since the spring of the year.",
    "Inspectors met officers of every rank, and people who had called them, over a week in the autumn.",
    "The commissioner said that she would go through the findings with the chief constable every month.",
]
MORE = "It was told on Friday that it is inadequate at investigating crime."


def text(*lines: str, date: str = "3 May 2019") -> str:
    return "\n\n".join([TITLE, date, *lines])


def page(*lines: str) -> str:
    body = "".join(f"<p>{line}</p>" for line in lines)
    return (
        f'<title>{TITLE} | Weald Post</title><meta property="og:site_name" content="Weald Post">'
        f'<meta property="article:published_time" content="2019-05-03T09:00:00+01:00">'
        f'<link rel="canonical" href="https://wealdpost.example/kent"><main><h1>{TITLE}</h1>{body}</main>'
    )


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.create(tmp_path / "library.peel")
    yield library
    library.close()


def add(library: Library, name: str, content: str) -> pipeline.ImportOutcome:
    file = library.path.parent / name
    file.write_text(content, encoding="utf-8")
    (outcome,) = pipeline.import_files(library, [file])
    return outcome


def grades(library: Library) -> list[str]:
    return sorted(statement.grade.value for statement in library.statements("Kent Police"))


def test_only_the_newest_version_counts(library: Library) -> None:
    first = add(library, "1.txt", text(GRADE, *LINES))
    second = add(library, "2.txt", text(GRADE.replace("good", "inadequate"), *LINES))
    third = add(library, "3.txt", text(GRADE.replace("good", "inadequate"), *LINES, MORE))
    assert [outcome.status for outcome in (first, second, third)] == [Outcome.ADDED] * 3
    assert second.reason == "a newer version of 1.txt: 1 sentence is new, 1 is gone"
    one, two, three = library.documents()
    assert (one.version_of, two.version_of, three.version_of) == (None, one.id, two.id)
    assert (one.newer, two.newer, three.newer) == (two.id, three.id, None)
    assert grades(library) == ["inadequate", "inadequate"]
    assert [entry.id for entry in library.evidence().documents] == [three.id]
    assert [claim.grade.value for claim in library.findings(one.id).claims] == [
        "good"
    ]  # kept, and shown where it stands
    assert [statement.grade.value for statement in library.statements(document=one.id)] == ["good"]


def test_what_an_older_version_says_of_findings_counts_no_more(library: Library) -> None:
    asked = "In 2016 we asked the force to answer letters within a week. It has made good progress with this."
    head = "PEEL 2021/22\nAn inspection of Kent Police\n\nPublished 28 April 2022\n\n"
    add(library, "1.txt", head + "\n\n".join((*LINES, asked)))
    assert [each.recalled.quote for each in library.follow_ups.evidence().recalled]
    add(library, "2.txt", head + "\n\n".join((*LINES, MORE)))
    evidence = library.follow_ups.evidence()
    assert (evidence.recalled, [each.file_name for each in evidence.documents]) == ((), ["2.txt"])


def test_what_changed_is_listed(library: Library) -> None:
    add(library, "1.txt", text(GRADE, *LINES))
    newer = add(library, "2.txt", text(GRADE, *LINES, MORE)).document_id
    assert newer is not None
    changed = pipeline.what_changed(library, newer)
    assert changed is not None
    assert (changed.added, changed.removed) == ((MORE,), ())
    assert pipeline.what_changed(library, library.documents()[0].id) is None


def test_an_older_version_that_comes_later_is_the_older(library: Library) -> None:
    add(library, "new.txt", text(GRADE.replace("good", "inadequate"), *LINES, date="4 May 2019"))
    older = add(library, "old.txt", text(GRADE, *LINES, date="3 May 2019"))
    assert older.reason.startswith("an older version of new.txt")
    assert grades(library) == ["inadequate"]


def test_without_its_newer_version_the_older_counts_again(library: Library) -> None:
    add(library, "1.txt", text(GRADE, *LINES))
    newer = add(library, "2.txt", text(GRADE.replace("good", "inadequate"), *LINES)).document_id
    assert newer is not None
    taken = library.remove(newer)
    assert grades(library) == ["good"]
    library.put_back(taken)
    assert grades(library) == ["inadequate"]
    taken = library.remove(library.documents()[0].id)
    library.put_back(taken)
    assert grades(library) == ["inadequate"]


def test_a_new_reading_keeps_its_versions(library: Library) -> None:
    add(library, "1.txt", text(GRADE, *LINES))
    add(library, "2.txt", text(GRADE.replace("good", "inadequate"), *LINES))
    pipeline.import_files(library, [library.path.parent / name for name in ("1.txt", "2.txt")], again=True)
    one, two = library.documents()
    assert (one.newer, two.version_of) == (two.id, one.id)


def marked_by_a_person(library: Library) -> int:
    """A pasted text, noted and with a publisher that a person has put right; gives its id."""
    pasted = add(library, "pasted.txt", text(GRADE, *LINES, date="")).document_id
    assert pasted is not None
    number = next(p.n for p in library.document(pasted).passages if p.text == GRADE)
    pipeline.add_note(library, "look at this", place=(pasted, Span(number, 0, 11)))
    facts, _ = pipeline.facts_of(library, pasted)
    pipeline.put_facts_right(library, pasted, replace(facts, publisher="The Weald Post"))
    return pasted


def test_a_better_copy_takes_the_place_and_keeps_what_a_person_said(library: Library) -> None:
    pasted = marked_by_a_person(library)
    better = add(library, "saved.html", page(GRADE, *LINES))
    assert (better.status, better.document_id) == (Outcome.BETTER_COPY, pasted)
    (entry,) = library.documents()
    assert (entry.id, entry.file_name, entry.media_type) == (pasted, "saved.html", "text/html")
    assert entry.address == "https://wealdpost.example/kent"
    assert entry.published is not None
    assert entry.published.iso == "2019-05-03"
    assert entry.publisher == "The Weald Post"  # as the person said
    assert [note.text for note in library.notes.beside_file(entry.sha256)] == ["look at this"]


def test_a_better_copy_is_undone_and_done_again(library: Library) -> None:
    pasted = marked_by_a_person(library)

    def held() -> object:
        (entry,) = library.documents()
        notes = [note.text for note in library.notes.beside_file(entry.sha256)]
        return entry, notes, library.document(pasted), library.findings(pasted), library.facts.all()

    worse = held()
    replaced = add(library, "saved.html", page(GRADE, *LINES)).replaced
    assert replaced is not None
    assert held() != worse
    # Also the notes go that the better one brought: remarks in it.
    number = pipeline.add_note(library, "a remark", place=(pasted, Span(0, 0, 4)))
    with_remark = held()
    undone = pipeline.take_copy_back(library, replace(replaced, notes=(number,)))
    assert held() == worse
    again = pipeline.put_copy_again(library, undone)
    assert held() == with_remark
    pipeline.take_copy_back(library, again)
    assert held() == worse


def test_a_worse_copy_is_there_already(library: Library) -> None:
    add(library, "saved.html", page(GRADE, *LINES))
    worse = add(library, "pasted.txt", text(GRADE, *LINES))
    assert worse.status is Outcome.ALREADY_THERE
    assert worse.reason == "the same text as saved.html"


def test_what_was_left_out_is_kept_and_can_be_asked_for(library: Library) -> None:
    advert = "Sign up to our newsletter for the best of the week from us."
    number = add(library, "1.txt", text(GRADE, *LINES[:2], advert, LINES[2])).document_id
    assert number is not None
    assert advert in pipeline.left_out_of(library, number)
    assert library.entry(number).left_out == len(pipeline.left_out_of(library, number))
    assert [entry.id for entry in pipeline.left_out_with(library, "Newsletter best")] == [number]
    assert pipeline.left_out_with(library, "managing offenders") == ()
    assert pipeline.left_out_with(library, " ") == ()
    taken = library.remove(number)
    library.put_back(taken)
    assert advert in pipeline.left_out_of(library, number)
