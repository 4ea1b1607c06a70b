"""What a person says of the findings: it counts at once, can be taken back, and outlives a new reading of the file."""

from dataclasses import replace
from pathlib import Path

import pytest
from made_library import KENT, made_document, made_findings, made_library, made_source, older_library

from peelviewer.domain.anchors import Anchor
from peelviewer.domain.claims import Claim, Findings, Span
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.corrections import AnchoredWords, Decision
from peelviewer.domain.document import Passage, PassageKind
from peelviewer.domain.grades import Grade
from peelviewer.domain.rules import Rule
from peelviewer.store import Library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return made_library(tmp_path / "made.peel")


@pytest.fixture
def claim(library: Library) -> Claim:
    return library.findings(1).claims[0]


def _claims(library: Library) -> list[tuple[Grade, str]]:
    return [(claim.grade, claim.rule) for claim in library.findings(1).claims]


def test_a_claim_is_put_right_rejected_added_and_all_is_taken_back(library: Library, claim: Claim) -> None:
    passages = made_document().passages
    found = _claims(library)
    right = library.corrections.make(1, passages, claim, replace(claim, grade=Grade.OUTSTANDING))
    assert _claims(library) == [(Grade.OUTSTANDING, Rule.ENTERED)]
    (now,) = library.findings(1).claims
    away = library.corrections.make(1, passages, now, None)
    assert _claims(library) == []
    more = library.corrections.make(1, passages, None, replace(claim, theme="leadership"))
    assert _claims(library) == [(claim.grade, Rule.ENTERED)]
    assert [(one.was is None, one.now is None) for one in library.corrections.all()] == [
        (False, False), (False, True), (True, False),
    ]  # fmt: skip
    for number in (more, away, right):
        library.corrections.take_back(number)
    assert _claims(library) == found
    assert library.corrections.all() == ()
    assert library.check() == ()


def test_statements_search_and_fingerprint_follow(library: Library, claim: Claim) -> None:
    before = library.fingerprint()
    library.corrections.make(1, made_document().passages, claim, replace(claim, force="Essex Police"))
    assert library.fingerprint() != before
    assert [statement.force for statement in library.statements()] == ["Essex Police"]


def test_corrections_outlive_a_new_reading_that_finds_more_above(library: Library, claim: Claim) -> None:
    passages = made_document().passages
    library.corrections.make(1, passages, claim, replace(claim, grade=Grade.OUTSTANDING))
    shifted = tuple(replace(passage, n=passage.n + 1) for passage in passages)
    longer = replace(made_document(), passages=(Passage(0, PassageKind.HEADING, "Read again", 1), *shifted))
    moved = replace(claim, span=replace(claim.span, passage=claim.span.passage + 1), also=())
    library.add(made_source("one"), longer, Findings((moved,)), again=True)
    (now,) = library.findings(1).claims
    assert (now.grade, now.rule) == (Grade.OUTSTANDING, Rule.ENTERED)
    assert longer.passages[now.span.passage].text[now.span.start : now.span.end] == claim.quote
    assert library.check() == ()


def test_a_correction_whose_words_are_gone_is_kept_and_told_of(library: Library, claim: Claim) -> None:
    library.corrections.make(1, made_document().passages, claim, replace(claim, grade=Grade.OUTSTANDING))
    other = replace(made_document(), passages=(Passage(0, PassageKind.PARAGRAPH, "Nothing of the kind."),))
    library.add(made_source("one"), other, Findings(), again=True)
    assert _claims(library) == []
    assert len(library.corrections.all()) == 1
    assert any("correction" in problem for problem in library.check())
    library.add(made_source("one"), made_document(), made_findings(), again=True)
    assert _claims(library) == [(Grade.OUTSTANDING, Rule.ENTERED)]


def test_notes_and_picks_whose_words_are_gone_are_told_of(library: Library) -> None:
    sha256 = library.entry(1).sha256
    anchor = Anchor.at(Span(1, 0, 5), made_document().passages)
    library.notes.add("Ask.", place=(sha256, anchor))
    library.picks.add("Essex Police", "soc", "good 2015", place=(sha256, anchor))
    assert library.check() == ()
    other = replace(made_document(), passages=(Passage(0, PassageKind.PARAGRAPH, "Nothing of the kind."),))
    library.add(made_source("one"), other, Findings(), again=True)
    assert [problem[:22] for problem in library.check()] == ["The words of 1 notes a", "The words of 1 picked "]


def test_of_equal_words_the_ones_with_the_same_surroundings_are_found() -> None:
    text = "The force is good. Calls wait too long. The force is good."
    passages = (Passage(0, PassageKind.PARAGRAPH, text),)
    anchor = Anchor.at(Span(0, text.rindex("The"), len(text)), passages)
    moved = (Passage(0, PassageKind.HEADING, "The force is good."), Passage(1, PassageKind.PARAGRAPH, f"Well. {text}"))
    assert anchor.place(moved) == Span(1, 6 + text.rindex("The"), 6 + len(text))
    assert anchor.place(moved[:1]) == Span(0, 0, 18)
    assert anchor.place(()) is None


def test_contrasts_are_decided_on_and_decisions_taken_back(library: Library) -> None:
    assert library.decisions.decide("a key", Decision.DISMISSED, "two different questions") is None
    before = library.decisions.decide("a key", Decision.CONFIRMED)
    assert before is not None
    assert (before.decision, before.reason) == (Decision.DISMISSED, "two different questions")
    assert {key: one.decision for key, one in library.decisions.all().items()} == {"a key": Decision.CONFIRMED}
    library.decisions.decide("a key", None)
    assert library.decisions.all() == {}


def test_notes_stand_beside_words_and_contrasts(library: Library) -> None:
    anchor = Anchor.at(Span(1, 0, 5), made_document().passages)
    one = library.notes.add("Ask for the plan.", place=("one", anchor))
    library.notes.add("Raise it at the panel.", contrast="a key")
    assert library.notes.change(one, "Ask again.") == "Ask for the plan."
    (note,) = library.notes.beside_file("one")
    assert (note.text, note.anchor) == ("Ask again.", anchor)
    assert [note.text for note in library.notes.beside_contrasts()["a key"]] == ["Raise it at the panel."]
    library.notes.remove(one)
    assert library.notes.beside_file("one") == ()


def test_picks_keep_their_order_and_come_back_to_their_place(library: Library) -> None:
    anchor = Anchor.at(Span(1, 0, 5), made_document().passages)
    one = library.picks.add("Essex Police", "soc", "good 2015", place=("one", anchor))
    two = library.picks.add("Essex Police", "", "eight counted, five named", contrast="a key")
    first, second = library.picks.all()
    assert (first.id, first.sha256, first.anchor, first.contrast) == (one, "one", anchor, None)
    assert (second.id, second.sha256, second.anchor, second.contrast) == (two, None, None, "a key")
    assert library.picks.remove(one) == first
    assert library.picks.all() == (second,)
    library.picks.put_back(first)
    assert library.picks.all() == (first, second)


def test_a_note_that_was_removed_comes_back_as_the_same(library: Library) -> None:
    number = library.notes.add("Raise it at the panel.", contrast="a key")
    note = library.notes.remove(number)
    library.notes.put_back(note)
    assert library.notes.beside_contrasts() == {"a key": (note,)}


def test_a_library_of_the_first_schema_gains_the_tables(tmp_path: Path, claim: Claim) -> None:
    older_library(tmp_path / "older.peel", "m002_what_a_person_says")
    held = Library.open(tmp_path / "older.peel")
    assert held.findings(1).claims == (claim,)
    held.corrections.make(1, made_document().passages, claim, None)
    assert held.findings(1).claims == ()
    assert held.picks.all() == ()
    assert held.added.all() == ()
    held.close()


def test_an_added_contrast_comes_back_as_the_same_and_its_number_is_never_given_again(library: Library) -> None:
    passages = made_document().passages
    one, other = (AnchoredWords("one", Anchor.at(Span(1, *ends), passages)) for ends in ((0, 11), (15, 19)))
    first = library.added.add(KENT, "preventing_crime", ContrastKind.DISPUTED, "Told twice.", one, other)
    (added,) = library.added.all()
    assert (added.kind, added.reason, added.a, added.b) == (ContrastKind.DISPUTED, "Told twice.", one, other)
    assert library.added.remove(first) == added
    second = library.added.add(KENT, "", ContrastKind.MISQUOTED, "", other, one)
    assert second > first
    library.added.put_back(added)
    assert [each.id for each in library.added.all()] == [first, second]


def test_sides_whose_words_are_gone_are_told_of(library: Library) -> None:
    words = AnchoredWords(library.entry(1).sha256, Anchor.at(Span(1, 0, 11), made_document().passages))
    library.added.add(KENT, "", ContrastKind.DISPUTED, "", words, words)
    assert library.check() == ()
    other = replace(made_document(), passages=(Passage(0, PassageKind.PARAGRAPH, "Nothing of the kind."),))
    library.add(made_source("one"), other, Findings(), again=True)
    assert [problem[:28] for problem in library.check()] == ["The words of 2 sides of cont"]
