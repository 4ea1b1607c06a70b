"""`verify` on briefs that were tampered with, and on libraries whose documents were read again or put right."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from peelviewer import analysis, ingest, pipeline
from peelviewer.brief import Quote, to_pdf, verify
from peelviewer.brief.check_results import Held
from peelviewer.brief.evidence import FILE_NAME, NotABriefError
from peelviewer.brief.verify import VerifyReport
from peelviewer.domain.document import Document, Passage
from peelviewer.domain.grades import Grade
from peelviewer.domain.recipes import Recipe
from peelviewer.store import Library

FORCE = "Cambridgeshire Constabulary"
SOC = Recipe((FORCE,), ("soc",))
Facts = dict[str, Any]


@pytest.fixture(scope="module")
def sample(copy_sample: Callable[[Path], Library], tmp_path_factory: pytest.TempPathFactory) -> Library:
    return copy_sample(tmp_path_factory.mktemp("verify") / "sample.peel")


@pytest.fixture(scope="module")
def pdf(sample: Library) -> bytes:
    return to_pdf(pipeline.compose_brief(sample, replace(SOC, pinned=("region",))))


def held(library: Library) -> dict[str, Held]:
    return {
        entry.sha256: Held(
            entry.title or entry.file_name,
            library.document(entry.id).passages,
            library.findings(entry.id).claims,
            entry.publisher or "",
            entry.published.iso if entry.published else "",
            entry.address or "",
        )
        for entry in library.documents()
    }


def tampered(library: Library, pdf: bytes, work: Callable[[Facts], object]) -> VerifyReport:
    """What is said of a brief with other evidence than it was written with."""
    facts = json.loads(ingest.attachments.attached_files(pdf)[FILE_NAME])
    work(facts)
    evidence = verify.attached({FILE_NAME: json.dumps(facts).encode()})
    return verify.verify(evidence, ingest.attachments.page_text(pdf), held(library))


def test_a_brief_as_it_was_written_is_sound(sample: Library, pdf: bytes) -> None:
    report = tampered(sample, pdf, lambda _: None)
    assert report.sound
    quotations, grades, sources, lines, others = report.lines[-1].split("; ")
    assert others == "3 sources not checked: addresses, which no library holds"
    assert quotations.startswith(f"{len(report.quotations)} quotations: ")
    assert grades == f"{len(report.grades)} grades: {len(report.grades)} exact"
    assert sources.endswith("exact")
    assert lines == f"{len(report.page)} lines of the page: {len(report.page)} exact"
    assert len(report.grades) > len(pipeline.compose_brief(sample, SOC).lines[0].points)  # the region's too


def set_in(name: str, at: int, **facts: object) -> Callable[[Facts], object]:
    return lambda attached: attached[name][at].update(facts)


@pytest.mark.parametrize(
    ("work", "said"),
    [
        (set_in("quotations", 0, printed="Cambridgeshire Constabulary is poor"), "the page prints other words"),
        (set_in("quotations", 0, sha256="0" * 64), "its document is not in this library"),
        (set_in("quotations", 0, page="99"), "it stands on p. 14"),
        (set_in("grades", 0, grade="outstanding"), "the library reads good"),
        (set_in("grades", 0, theme="legitimacy"), "the library does not read a grade in its words"),
        (set_in("grades", 0, force="Norfolk Constabulary"), "the library does not read a grade in its words"),
        (set_in("grades", 0, quote="It is outstanding"), "the source no longer states it"),
        (set_in("grades", 1, grade="inadequate"), "the grade book no longer has it"),
        (set_in("grades", 0, sha256="", standing="listed", grade="inadequate"), "the grade book no longer has it"),
        (set_in("sources", 0, sha256="f" * 64), "not in this library"),
    ],
)
def test_evidence_that_was_tampered_with_is_noticed(
    sample: Library, pdf: bytes, work: Callable[[Facts], object], said: str
) -> None:
    report = tampered(sample, pdf, work)
    assert not report.sound
    assert any(said in line for line in report.lines)


def test_a_page_that_says_something_else_is_noticed(sample: Library, pdf: bytes) -> None:
    page = ingest.attachments.page_text(pdf).replace("good at tackling", "poor at tackling")
    report = verify.verify(verify.attached(ingest.attachments.attached_files(pdf)), page, held(sample))
    assert any("the page prints other words" in each.why for each in report.quotations)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"\xff",
        b"null",
        b"[" * 100_000,
        b'{"quotations": [], "grades": []}',
        b'{"quotations": [[]], "grades": [], "sources": []}',
        b'{"quotations": [{"printed": "a"}], "grades": [], "sources": []}',
    ],
)
def test_what_is_no_evidence_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(NotABriefError):
        verify.attached({FILE_NAME: content})


@pytest.mark.parametrize(
    "field", [("quotations", "passage"), ("quotations", "printed"), ("grades", "quote"), ("sources", "number")]
)
@pytest.mark.parametrize("value", [None, True, 1.5, {}, []])
def test_evidence_of_another_type_is_refused_in_a_sentence(
    sample: Library, pdf: bytes, field: tuple[str, str], value: object
) -> None:
    with pytest.raises(NotABriefError):
        tampered(sample, pdf, set_in(field[0], 0, **{field[1]: value}))


def test_half_a_word_is_not_a_word_of_the_source() -> None:
    """“able” is not what a source says that says “unable”."""
    held_now = {"0" * 64: Held("Report", (Passage(0, "paragraph", "The force was unable to say."),), ())}  # type: ignore[arg-type]
    quotation = {
        "sha256": "0" * 64,
        "passage": 0,
        "start": 0,
        "end": 28,
        "page": "",
        "exact": "The force was unable to say.",
    }
    for printed, fidelity in (("The force … able to say.", "lost"), ("The force … to say.", "trimmed")):
        evidence = {"quotations": [{**quotation, "printed": printed}], "grades": [], "sources": []}
        attached = verify.attached({FILE_NAME: json.dumps(evidence).encode()})
        (checked,) = verify.verify(attached, printed, held_now).quotations
        assert checked.fidelity == fidelity


def read_anew(sample: Library, path: Path, work: Callable[[Document], Document]) -> Library:
    """A library of the same files, read otherwise."""
    library = Library.create(path)
    for entry in sample.documents():
        library.add(sample.source(entry.id), work(sample.document(entry.id)), sample.findings(entry.id))
    return library


def renumbered(passages: list[Passage]) -> tuple[Passage, ...]:
    return tuple(replace(each, n=n) for n, each in enumerate(passages))


def test_passages_that_have_moved_or_were_split_are_found(sample: Library, pdf: bytes, tmp_path: Path) -> None:
    quote: Quote = pipeline.compose_brief(sample, SOC).quotes[0]
    middle = quote.exact.index(" ", len(quote.exact) // 2)

    def split(document: Document) -> Document:
        passages = [Passage(0, document.passages[0].kind, "A heading that nobody read before.", page=1)]
        for each in document.passages:
            at = each.text.find(quote.exact)
            cut = at + middle if at >= 0 else len(each.text)
            passages += [replace(each, text=text) for text in (each.text[:cut], each.text[cut + 1 :]) if text]
        return replace(document, passages=renumbered(passages))

    library = Library.create(tmp_path / "again.peel")
    for entry in sample.documents():
        document = split(sample.document(entry.id))
        assert len(document.passages) > len(sample.document(entry.id).passages)
        library.add(sample.source(entry.id), document, analysis.examine(document))
    evidence = verify.attached(ingest.attachments.attached_files(pdf))
    report = verify.verify(evidence, ingest.attachments.page_text(pdf), held(library))
    assert not [each.line for each in report.quotations if each.fidelity not in {"exact", "trimmed"}]
    library.close()


def test_a_page_that_is_counted_otherwise_is_told(sample: Library, pdf: bytes, tmp_path: Path) -> None:
    def recounted(document: Document) -> Document:
        passages = [replace(each, page_label=f"{each.page}a") if each.page else each for each in document.passages]
        return replace(document, passages=tuple(passages))

    library = read_anew(sample, tmp_path / "recounted.peel", recounted)
    evidence = verify.attached(ingest.attachments.attached_files(pdf))
    report = verify.verify(evidence, ingest.attachments.page_text(pdf), held(library))
    assert "it stands on p. 14a" in {each.why for each in report.quotations}
    library.close()


@pytest.mark.parametrize(
    ("grade", "said"), [(Grade.ADEQUATE, "the library reads adequate"), (None, "the library does not read a grade")]
)
def test_a_grade_that_a_person_put_right_is_told(
    copy_sample: Callable[[Path], Library], pdf: bytes, tmp_path: Path, grade: Grade | None, said: str
) -> None:
    library = copy_sample(tmp_path / "corrected.peel")
    out = tmp_path / "brief.pdf"
    out.write_bytes(pdf)
    assert pipeline.verify_brief(library, out).sound
    for entry in library.documents():
        for claim in library.findings(entry.id).claims:
            if (claim.force, claim.theme, claim.grade) == (FORCE, "soc", Grade.INADEQUATE):
                pipeline.put_right(library, entry.id, claim, replace(claim, grade=grade) if grade else None)
    report = pipeline.verify_brief(library, out)
    assert not report.sound
    assert any(said in each.why for each in report.grades)
    assert all(each.fidelity in {"exact", "trimmed"} for each in report.quotations)
    library.close()


def test_every_quotation_may_be_cut_and_still_verifies(sample: Library, tmp_path: Path) -> None:
    """What the composer lets a reader do, verify accepts."""
    recipe = SOC
    parts = pipeline.compose_brief(sample, SOC).parts  # those too that have room once others are shorter
    for quote in {quote.key: quote for part in parts for quote in part.quotes}.values():
        words = quote.exact.split()
        recipe = pipeline.shortened(recipe, quote, f"{' '.join(words[:3])} … {' '.join(words[-2:])}")
    out = tmp_path / "brief.pdf"
    page = pipeline.export_brief(sample, recipe, out)
    assert all("…" in quote.printed for quote in page.quotes)
    report = pipeline.verify_brief(sample, out)
    assert report.sound
    assert {each.fidelity for each in report.quotations} == {"trimmed"}
