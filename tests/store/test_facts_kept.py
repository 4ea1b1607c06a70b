"""Facts of documents put right by a person: kept by the file's hash, and followed by what was found with them."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from how_many import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from made_library import KENT, made_document, made_findings, made_library, made_source, older_library

from peelviewer.domain.claims import Claim, Findings, Span
from peelviewer.domain.document import DateBasis, Document, DocumentKind, Fact, Published
from peelviewer.domain.facts import EnteredFacts, Facts
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.rules import Rule
from peelviewer.store import Library

ESSEX = "Essex Police"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return made_library(tmp_path / "made.peel")


def put_right(library: Library, findings: Findings | None = None, **changes: object) -> Document:
    """Change facts of the first document, and find `findings` with them."""
    kept = library.facts.of(library.entry(1).sha256)
    recognised = kept.recognised if kept else Facts.of(library.document(1))
    said = EnteredFacts.between(recognised, replace(Facts.of(library.document(1)), **changes))  # type: ignore[arg-type]
    as_read = replace(recognised.put_on(library.document(1)), entered=())
    document = said.put_on(as_read) if said else as_read
    library.put_facts_right(1, document, findings or made_findings(), recognised, said)
    return document


def test_every_fact_is_put_right_and_says_so(library: Library) -> None:
    before = library.entry(1)
    put_right(
        library,
        kind=DocumentKind.RESPONSE,
        title="An answer",
        publisher=None,
        published=Published("2016-02", DateBasis.TEXT),
        forces=(ESSEX, KENT),
        cycle="2015",
    )
    entry = library.entry(1)
    assert (entry.kind, entry.title, entry.publisher, entry.cycle) == ("response", "An answer", None, "2015")
    assert entry.published == Published("2016-02", DateBasis.ENTERED)
    assert entry.forces == (ESSEX, KENT)
    assert entry.entered == library.document(1).entered == tuple(Fact)
    assert before.entered == ()
    assert library.document(1).passages == made_document().passages
    (kept,) = library.facts.all()
    assert kept.recognised == Facts.of(made_document())
    assert kept.sha256 == entry.sha256
    assert library.search("publisher:gazette").total == 0
    assert library.search("source:response praise").total == 1
    assert library.check() == ()


def test_what_is_as_it_was_recognised_is_not_entered(library: Library) -> None:
    fingerprint = library.fingerprint()
    put_right(library, cycle="2016", published=Published("2023-05-19", DateBasis.ENTERED))
    assert library.entry(1).entered == (Fact.CYCLE,)  # the same day, and nothing else of the date counts
    assert library.entry(1).published == Published("2023-05-19", DateBasis.METADATA)
    assert library.fingerprint() != fingerprint
    put_right(library, cycle=None)
    assert library.entry(1).entered == ()
    assert library.facts.all() == ()
    assert library.document(1) == made_document()
    assert library.fingerprint() == fingerprint


DATES = st.none() | st.builds(
    Published, st.sampled_from(["2016", "2016-02", "2016-02-18", "2023-05-19"]), st.sampled_from(DateBasis)
)
# Neither a form nor a file’s text gives a NUL, or half of a letter.
WORDS = st.none() | st.text(st.characters(codec="utf-8", exclude_characters="\0"))
FACTS = st.builds(
    Facts,
    st.sampled_from(DocumentKind),
    WORDS,
    WORDS,
    DATES,
    st.lists(st.sampled_from([KENT, ESSEX, "Norfolk Constabulary"]), unique=True).map(tuple),
    st.sampled_from([None, "2015", "SOC 2023"]),
)


@settings(deadline=None, max_examples=examples(15))
@given(st.lists(FACTS, min_size=1, max_size=3), FACTS)
def test_any_facts_are_kept_as_they_were_said_and_put_back_whole(said: list[Facts], read_anew: Facts) -> None:
    with TemporaryDirectory() as folder:
        library = made_library(Path(folder) / "made.peel")
        before = (library.document(1), library.findings(1), library.fingerprint())
        for facts in said:
            put_right(library, **{fact.value: getattr(facts, fact) for fact in Fact})
            now, recognised = Facts.of(library.document(1)), Facts.of(made_document())
            for fact in Fact:
                entered = fact in library.entry(1).entered
                value = getattr(facts if entered else recognised, fact)
                basis = Published(value.iso, DateBasis.ENTERED) if entered and isinstance(value, Published) else value
                assert getattr(now, fact) == basis
                assert entered == (_said(getattr(facts, fact)) != _said(getattr(recognised, fact)))
        kept = library.facts.of(library.entry(1).sha256)
        if kept is not None:
            newer = read_anew.put_on(made_document())
            document = kept.said.put_on(newer)
            library.add(made_source("one"), document, made_findings(), again=True, recognised=read_anew)
            assert {getattr(library.document(1), fact) == getattr(now, fact) for fact in kept.said.which} == {True}
            assert library.document(1) == document
            library.add(
                made_source("one"),
                kept.said.put_on(made_document()),
                made_findings(),
                again=True,
                recognised=recognised,
            )
        put_right(library, **{fact.value: getattr(recognised, fact) for fact in Fact})
        assert (library.document(1), library.findings(1), library.fingerprint()) == before
        assert library.check() == ()
        library.close()


def _said(value: object) -> object:
    if isinstance(value, Published):
        return value.iso
    return " ".join(value.split()) or None if isinstance(value, str) else value


def test_a_title_that_was_not_found_stays_unknown(tmp_path: Path) -> None:
    library = Library.create(tmp_path / "untitled.peel")
    library.add(made_source("one"), replace(made_document(), title=None), made_findings())
    put_right(library, cycle="2016")
    assert library.entry(1).title == "article.txt"
    assert library.document(1).title is None


def test_a_new_reading_renews_what_was_recognised_only(library: Library) -> None:
    put_right(library, title="My title", cycle="2016")
    newer = replace(made_document(), title="Another title", publisher="Another Gazette")
    kept = library.facts.of(library.entry(1).sha256)
    assert kept is not None
    library.add(made_source("one"), kept.said.put_on(newer), made_findings(), again=True, recognised=Facts.of(newer))
    entry = library.entry(1)
    assert (entry.title, entry.publisher, entry.cycle) == ("My title", "Another Gazette", "2016")
    renewed = library.facts.of(entry.sha256)
    assert renewed is not None
    assert (renewed.recognised, renewed.said.which, renewed.made) == (Facts.of(newer), kept.said.which, kept.made)


def claims(library: Library) -> list[Claim]:
    return list(library.findings(1).claims)


def test_corrections_of_claims_follow_in_what_the_person_left_as_it_was(library: Library) -> None:
    (found,) = claims(library)
    number = library.corrections.make(1, made_document().passages, found, replace(found, grade=Grade.OUTSTANDING))
    again = claims(library)[0]
    library.corrections.make(1, made_document().passages, again, replace(again, theme="leadership"))
    moved = replace(found, force=ESSEX, cycle="2016", past=True, standing=Standing.RECALLED)
    put_right(
        library, replace(made_findings(), claims=(moved,)), kind=DocumentKind.REPORT, forces=(ESSEX,), cycle="2016"
    )
    (now,) = claims(library)
    assert (now.force, now.cycle, now.past, now.standing) == (ESSEX, "2016", True, Standing.RECALLED)
    assert (now.grade, now.theme, now.rule) == (Grade.OUTSTANDING, "leadership", Rule.ENTERED)
    put_right(library, kind=DocumentKind.NEWS, forces=(KENT,), cycle=None)
    (now,) = claims(library)
    assert (now.force, now.cycle, now.standing) == (KENT, found.cycle, Standing.REPORTED)
    library.corrections.take_back(number + 1)
    assert claims(library) == [replace(again)]
    library.corrections.take_back(number)
    assert claims(library) == [found]


def test_what_a_person_said_of_a_claim_stands_against_the_document(library: Library) -> None:
    (found,) = claims(library)
    library.corrections.make(1, made_document().passages, found, replace(found, cycle="2014"))
    put_right(library, replace(made_findings(), claims=(replace(found, cycle="2016"),)), cycle="2016")
    assert [claim.cycle for claim in claims(library)] == ["2014"]


def test_a_claim_that_is_told_at_another_place_now_is_put_right_there(library: Library) -> None:
    (found,) = claims(library)
    library.corrections.make(1, made_document().passages, found, replace(found, grade=Grade.OUTSTANDING))
    elsewhere = replace(found, cycle="2016", span=Span(0, 0, 10), quote="Inspectors", also=(found.span,))
    put_right(library, replace(made_findings(), claims=(elsewhere,)), cycle="2016")
    assert [(claim.grade, claim.cycle) for claim in claims(library)] == [(Grade.OUTSTANDING, "2016")]


def test_of_two_claims_alike_neither_is_taken_for_the_one_put_right(library: Library) -> None:
    (found,) = claims(library)
    library.corrections.make(1, made_document().passages, found, replace(found, grade=Grade.OUTSTANDING))
    both = tuple(replace(found, force=force) for force in (ESSEX, "Norfolk Constabulary"))
    put_right(library, replace(made_findings(), claims=both), forces=(ESSEX, "Norfolk Constabulary"))
    assert [(claim.force, claim.grade) for claim in claims(library)] == [
        (ESSEX, Grade.GOOD), ("Norfolk Constabulary", Grade.GOOD), (KENT, Grade.OUTSTANDING),
    ]  # fmt: skip


def test_a_document_is_taken_out_and_put_back_as_the_same(library: Library) -> None:
    (found,) = claims(library)
    library.corrections.make(1, made_document().passages, found, replace(found, grade=Grade.OUTSTANDING))
    put_right(library, cycle="2016")
    before = (library.entry(1), library.document(1), library.findings(1), library.fingerprint())
    added = library._all("SELECT added FROM documents")
    taken = library.remove(1)
    assert library.documents() == ()
    assert library.counts() == (0, 0, 0)
    assert library.check() == ()
    assert library.remarks() == (
        "Facts entered by you are kept of a file that is not in this library; they apply again once added.",
    )
    other, _ = library.add(made_source("two"), made_document(year="2024"), made_findings())
    assert other == 2  # not the id of the one that may come back
    assert library.put_back(taken) == 1
    assert (library.entry(1), library.document(1), library.findings(1)) == before[:3]
    assert library._all("SELECT added FROM documents WHERE id = 1") == added
    assert library.source(1) == made_source("one")
    assert library.remarks() == ()
    assert library.check() == ()
    library.remove(2)
    assert library.fingerprint() == before[3]


def test_a_document_that_has_come_again_is_not_put_back_beside_itself(library: Library) -> None:
    taken = library.remove(1)
    number, _ = library.add(made_source("one"), made_document(), made_findings())
    assert number == 2
    assert library.put_back(taken) == 2
    assert len(library.documents()) == 1
    assert library.remove(1) == taken  # what was done with it before can still be undone


def test_a_library_of_an_earlier_schema_gains_the_tables(tmp_path: Path) -> None:
    older_library(tmp_path / "older.peel", "m007_document_facts")
    held = Library.open(tmp_path / "older.peel")
    assert held.facts.all() == ()
    put_right(held, cycle="2016")
    assert held.entry(1).cycle == "2016"
    held.close()
