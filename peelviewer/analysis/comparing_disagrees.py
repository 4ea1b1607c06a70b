"""Sources disagree on comparing: grades compared against the inspectorate's warning, or a warning made wider than it is."""

import re
from collections.abc import Iterator, Sequence

from peelviewer.analysis.claims.quotations import speaker_role
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.claims.speakers import people_in
from peelviewer.analysis.contrast_text import and_list, key, publisher, sentence, year
from peelviewer.analysis.crosswalk import warning_against
from peelviewer.analysis.observed import of_document
from peelviewer.analysis.passage_context import Told, body_meant, told_by_documents
from peelviewer.domain.claims import Speaker
from peelviewer.domain.comparability import Comparability, Verdict
from peelviewer.domain.contrast_details import ComparingDiffers
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import DocumentKind, PassageKind
from peelviewer.domain.evidence import Evidence

RULE = (
    "A text compares the grades of two inspections as a whole, or says that they cannot be compared with other forces, "
    "where the inspectorate warns against comparing them with the cycle before."
)

_READ = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM}
_COMPARING = re.compile(r"\bcompar|\bgrad(?:es|ings)\b", re.IGNORECASE)
_BETTER = r"(?:improv\w+|better|worse\w*|higher|lower|risen|fallen|declined|deteriorated)"
_REPORTED = re.compile(r"\W*([^.“”\",]{3,60}?)\s+(?:said|says|found|finds|concluded|noted)\b")
_SPEAKERS = {
    Speaker.INSPECTORATE: "the inspectorate",
    Speaker.FORCE: "the force",
    Speaker.COMMISSIONER: "the commissioner",
}
_COMPARED = re.compile(
    rf"\b{_BETTER}\b[^.;]{{0,40}}\b(?:most|all|many|several|half|overall|majority)\b[^.;]{{0,30}}\b(?:grad(?:es|ings)|judge?ments?)\b"
    rf"|\b(?:most|all|many|several|half|majority)\b[^.;]{{0,30}}\b(?:grad(?:es|ings)|judge?ments?)\b[^.;]{{0,40}}\b{_BETTER}\b",
    re.IGNORECASE,
)
_WARNED = re.compile(
    r"(?:\bnot\b|\bno\b|n[’']t|\bcannot\b)[^.;]{0,60}\bcompar\w+|\bcompar\w+[^.;]{0,50}(?:\bnot\b|\bimpossible\b|n[’']t)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:previous|earlier|last|past|before|older)\b", re.IGNORECASE)
_WIDER = re.compile(r"\bother (?:police )?forces\b|\bbetween forces\b|\bthose of (?:our )?neighbours\b", re.IGNORECASE)


def find(evidence: Evidence) -> Iterator[Contrast]:
    """For each force and inspection one contrast with those who compare, and one with those who warn too widely."""
    warned: dict[tuple[str, str], list[Words]] = {}
    compared: dict[tuple[str, str], list[tuple[str, Words]]] = {}
    wider: dict[tuple[str, str], list[tuple[str, Words]]] = {}
    for told in told_by_documents(evidence):
        for force, cycle, words in _on_comparing(told):
            own = told.document.kind is DocumentKind.REPORT
            if _WARNED.search(words.quote) and not _WIDER.search(words.quote):
                if _BEFORE.search(words.quote):
                    warned.setdefault((force, cycle), []).append(words)
            elif not own and (_WARNED.search(words.quote) or _COMPARED.search(words.quote)):
                found = wider if _WARNED.search(words.quote) else compared
                found.setdefault((force, cycle), []).append((_who(words, told), words))
    for is_wider, found in ((False, compared), (True, wider)):
        for about in sorted(found):
            yield from _contrast(about, found[about], warned.get(about, ()), wider=is_wider)


def _who(words: Words, told: Told) -> str:
    """Who compares: the publisher, or whom it quotes or reports: "the inspectorate, as Tees Mail reports"."""
    name = publisher(words.document)
    if words.document.kind is DocumentKind.RESPONSE:
        return name
    quoted = next(
        (
            each.speaker
            for each in told.quotations
            if each.span.passage == words.span.passage
            and each.span.start < words.span.end
            and words.span.start < each.span.end
        ),
        None,
    )
    reported = _REPORTED.match(words.quote)
    role = speaker_role(quoted or (reported[1] if reported else None), people_in(told.passages))
    speaker = _SPEAKERS.get(role)
    return f"{speaker}, as {name} reports" if speaker else name


@of_document
def _on_comparing(told: Told) -> Iterator[tuple[str, str, Words]]:
    """The sentences on grades and comparing, with the force and the inspection they are about."""
    cycles = [known.cycle for known in told.statements if known.cycle and not known.past]
    cycle = told.document.cycle or (max(cycles, key=cycles.count) if cycles else None)
    if cycle is None:
        return
    for passage in told.passages:
        if passage.kind not in _READ or not _COMPARING.search(passage.text):
            continue
        for start, end in sentence_spans(passage.text):
            text = passage.text[start:end]
            if _WARNED.search(text) or _COMPARED.search(text):
                force = body_meant(text, passage, told.document)
                if force:
                    yield force, cycle, Words.at(told.document, passage, start, end)


def _contrast(
    about: tuple[str, str], told: Sequence[tuple[str, Words]], warned: Sequence[Words], *, wider: bool
) -> Iterator[Contrast]:
    force, cycle = about
    position = warning_against(cycle)
    if position is None:
        return
    does, do = (
        ("extends the warning to other forces", "extend the warning to other forces")
        if wider
        else ("compares the grades with those before", "compare the grades with those before")
    )
    # Of this pair the report that warns says so itself, where it is in the library.
    source = next((words.document.title for words in warned), position.source_for(force))
    names = {name for name, _ in told}
    says = f"{and_list(name for name, _ in told)}{',' * any(', as ' in name for name in names)} {do if len(names) > 1 else does}"
    yield Contrast(
        key=key("comparing", force, cycle, does),
        kind=ContrastKind.SOURCES_DISAGREE,
        force=force,
        theme="",
        a=Side(f"the inspectorate warns against comparing {year(cycle)} with the cycle before", words=tuple(warned)),
        b=Side(says, words=tuple(words for _, words in told)),
        reason=f"{sentence(says)} {position.reason}",
        rule=RULE,
        detail=ComparingDiffers(wider=wider),
        strength=0.5,
        comparability=Comparability(Verdict.NOT_COMPARABLE, position.reason, source),
    )
