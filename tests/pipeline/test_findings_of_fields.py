"""Fields ask for findings: just those that were raised, as later reports and a person left them."""

import hashlib
import json
from collections.abc import Iterator

import pytest
from click.testing import CliRunner

from peelviewer import pipeline
from peelviewer.cli import peelviewer
from peelviewer.domain.claims import Finding, FindingKind, Findings, Recalled, Span, Step
from peelviewer.domain.document import (
    DateBasis,
    Document,
    DocumentKind,
    Passage,
    PassageKind,
    Published,
    SourceFile,
)
from peelviewer.domain.follow_up import OwnEntry
from peelviewer.domain.rules import Rule
from peelviewer.store import Library

KENT, NORFOLK = "Kent Police", "Norfolk Constabulary"
CONCERN, ADVICE, AREA, PRACTICE = FindingKind

# Force, inspection, date of the report; then its findings: kind, theme, due, words, whom they are for.
REPORTS = (
    (KENT, "2021/22", "2022-02-03", (
        (CONCERN, "investigating_crime", "", "a1: exhibits are lost in the stores", KENT),
        (ADVICE, "investigating_crime", "2022-09-30", "a2: count every exhibit by 30 September 2022", KENT),
        (AREA, "responding_public", "", "a3: ring callers back in time", KENT),
        (PRACTICE, "responding_public", "", "a4: callers see where they stand in the queue", KENT),
    )),
    (NORFOLK, "SOC 2023", "2023-05-19", (
        (ADVICE, "soc", "2023-12", "b1: map the gangs of the county", NORFOLK),
        (ADVICE, None, "2099-01-01", "b2: share one map of gangs", "other:all forces"),
        (AREA, "soc", "", "b3: train those who lead on gangs", NORFOLK),
    )),
)  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = Library.create(tmp_path_factory.mktemp("raised") / "raised.peel")
    for force, cycle, day, found in REPORTS:
        passages = [Passage(0, PassageKind.HEADING, f"{force} {cycle}", 1, page=1)]
        passages += [
            Passage(at, PassageKind.BOX, f"{words}.", page=at + 4) for at, (*_, words, _) in enumerate(found, 1)
        ]
        raised = [
            Finding(at, kind, whose, theme, words, Span(at, 0, len(words)), Rule.UNDER_LABEL, cycle=cycle, due=due)
            for at, (kind, theme, due, words, whose) in enumerate(found, 1)
        ]
        add(library, Document(
            kind=DocumentKind.REPORT, title=f"{force} {cycle}", publisher="HMICFRS",
            published=Published(day, DateBasis.METADATA), forces=(force,), cycle=cycle, pages=9, passages=tuple(passages),
        ), Findings(raised=tuple(raised)))  # fmt: skip
    told = "The cause of concern about exhibits that are lost in the stores is closed."
    add(library, Document(
        kind=DocumentKind.REPORT, title=f"{KENT} 2023-25", publisher="HMICFRS",
        published=Published("2024-06-06", DateBasis.METADATA), forces=(KENT,), cycle="2023-25", pages=3,
        passages=(Passage(0, PassageKind.PARAGRAPH, told, page=2),),
    ), Findings(recalled=(Recalled(
        Step.CLOSED, KENT, "investigating_crime", told, Span(0, 0, len(told)), "exhibits that are lost in the stores",
        CONCERN, ("2021/22",),
    ),)))  # fmt: skip
    trained = next(each for each in pipeline.findings(library) if "b3" in each.raised.finding.quote)
    pipeline.keep_own(library, trained.raised, OwnEntry(status="In hand", due="2024-03-31"))
    yield library
    library.close()


def add(library: Library, document: Document, findings: Findings) -> None:
    content = document.title.encode()
    source = SourceFile(f"{document.title[:4]}.txt", "text/plain", hashlib.sha256(content).hexdigest(), content)
    library.add(source, document, findings)


def named(library: Library, query: str) -> str:
    found = pipeline.search(library, query).findings
    return " ".join(sorted(each.raised.finding.quote.partition(":")[0] for each in found))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("finding:", "a1 a2 a3 a4 b1 b2 b3"),
        ("finding:any force:kent", "a1 a2 a3 a4"),
        ("finding:concern", "a1"),
        ("finding:CoC", "a1"),
        ("finding:afi", "a3 b3"),
        ('finding:"areas for improvement"', "a3 b3"),
        ("finding:recommendations", "a2 b1 b2"),
        ("finding:practice", "a4"),
        ("finding:recommendation force:norfolk", "b1 b2"),
        ("finding:recommendation -theme:soc", "a2 b2"),
        ("status:closed", "a1"),
        ("status:open", "a2 a3 b1 b2 b3"),
        ("status:open force:norfolk theme:soc", "b1 b3"),
        ("status:overdue", "a2 b1 b3"),
        ('status:"in hand"', "b3"),
        ("status:open NOT finding:afi", "a2 b1 b2"),
        ("due:<2024-01-01", "a2 b1"),
        ("due:<2024-01-01 status:open", "a2 b1"),
        ("due:<=2023-12", "a2 b1"),
        ("due:<2023-12", "a2"),
        ("due:>2024-03-31", "b2"),
        ("due:>=2024-03", "b2 b3"),
        ("due:2023", "b1"),
        ("due:2022-2023", "a2 b1"),
        ("due:2022-09-30..2023-12-31", "a2 b1"),
        ("-due:2023 finding:recommendation", "a2 b2"),
        ("finding: year:2022", "a1 a2 a3 a4"),
        ("finding:afi inspection:2021/22", "a3"),
        ('finding: inspection:"SOC 2022-25"', "b1 b2 b3"),
        ("finding: source:news", ""),
        ("finding: publisher:hmicfrs gangs", "b1 b2 b3"),
        ("finding: map gang", "b1 b2"),
        ('finding: "of gangs"', "b2"),
        ("finding: gangs -county", "b2 b3"),
        ("finding:afi grade:good", "a3 b3"),
        ("finding:xylophone", ""),
        ("due:2024-13", ""),
    ],
)
def test_fields_list_just_the_findings_they_ask_for(library: Library, query: str, found: str) -> None:
    result = pipeline.search(library, query)
    assert named(library, query) == found
    assert result.findings or result.message
    assert not result.claims
    if result.findings:
        for field, value, count in result.facets:
            assert len(pipeline.search(library, f'{query} {field}:"{value}"').findings) == count, (field, value)


def test_what_no_finding_has_is_said(library: Library) -> None:
    said = {query: pipeline.search(library, query).message for query in ("status:closed theme:soc", "due:soon")}
    assert said["status:closed theme:soc"].startswith("Nothing in this library has all of status “closed”")
    assert "type 2024, 2024-03 or <2024-03-31" in said["due:soon"]
    assert pipeline.search(library, "finding:afi grade:good").message == "Left out: no finding has a grade."


def test_where_no_finding_has_all_words_those_with_some_are_found(library: Library) -> None:
    result = pipeline.search(library, "finding: exhibits zebras")
    assert [hit.text[:2] for hit in result.hits] == ["a1", "a2"]
    assert result.loosened == ("“zebras” is not in this library.",)
    everything = pipeline.search(library, "finding:coc -stores")
    assert (everything.hits, everything.findings) == ((), ())
    assert everything.message == "Every finding that matches has “stores”, which is to be left out."


def test_a_finding_is_printed_with_its_page(library: Library) -> None:
    asked = ["search", "finding:recommendation status:open", "--library", str(library.path)]
    printed = CliRunner().invoke(peelviewer, asked)
    assert printed.exit_code == 0, printed.output
    assert "“a2: count every exhibit by 30 September 2022” (Kent Police 2021/22, p. 6)" in printed.output
    found = json.loads(CliRunner().invoke(peelviewer, [*asked, "--json"]).output)["findings"]
    assert [(each["text"][:2], each["page"], each["open"]) for each in found] == [
        ("a2", 6, True), ("b1", 5, True), ("b2", 6, True),
    ]  # fmt: skip
    assert CliRunner().invoke(peelviewer, [*asked, "--quiet"]).exit_code == 0
