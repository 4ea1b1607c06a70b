"""A report's own caution against comparing its grades with those before, which outranks what the crosswalk says."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.observed import of_document
from peelviewer.analysis.passage_context import Told, told_by_documents
from peelviewer.domain.comparability import Comparability, Verdict
from peelviewer.domain.contrasts import Words
from peelviewer.domain.document import DocumentKind, PassageKind
from peelviewer.domain.evidence import Evidence, Statement

Cautions = Mapping[tuple[str, str], Words]  # by force and inspection

_READ = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.BOX}
_BEFORE = r"\b(?:previous(?:ly)?|earlier|last|past|before|older|prior|preceding|this (?:time|year|round|cycle|inspection)|than (?:in|for) 20\d\d)\b"
_NOT_COMPARED = re.compile(
    r"(?:\bnot\b|\bno\b|n[’']t|\bcannot\b|\bmisleading\b|\bwrong\b)[^.;]{0,60}\bcompar(?:e|ed|able|ison)"
    r"|\bcompar(?:e|ed|ing|isons?)\b[^.;]{0,50}(?:\bnot\b|\bimpossible\b|n[’']t|\bmisleading\b|\bcaution\b)",
    re.IGNORECASE,
)
_MORE = r"(?:harder|tougher|stricter|higher|more (?:demanding|challenging|difficult|stringent))"
_MEASURE = r"(?:criteria|standards?|bar|threshold|expectations|method(?:ology)?|approach|framework)"
_OURS = rf"(?:(?:the|our|these|inspection|PEEL) (?:\w+ )?questions|our (?:\w+ )?{_MEASURE}|(?:inspection|assessment|PEEL) {_MEASURE})"
_HARDER = re.compile(
    rf"\b{_OURS}\b[^.;]{{0,50}}\b(?:{_MORE}|raised|changed|different)\b"
    rf"|\bwe (?:\w+ )?(?:asked|ask|set|applied|used|use)\b[^.;]{{0,30}}\b{_MORE}\b[^.;]{{0,20}}\b(?:questions?|tests?|{_MEASURE})\b"
    r"|\b(?:we|HMIC\w*|inspectorate|inspectors) (?:\w+ )?raised the bar\b",
    re.IGNORECASE,
)
_WHEN = re.compile(_BEFORE, re.IGNORECASE)
_OTHER_FORCES = re.compile(r"\bother (?:police )?forces\b|\bbetween forces\b|\bone force with another\b", re.IGNORECASE)
_GRADES = re.compile(r"\bgrad(?:es?|ings?)\b|\bjudge?ments?\b|\binspections\b|\bassessments\b", re.IGNORECASE)
_SAME = re.compile(r"\bnot\b[^.;]{0,20}\bchanged\b|\bunchanged\b|\bthe same questions\b", re.IGNORECASE)


def cautions(evidence: Evidence) -> Cautions:
    """The first caution of each report, by the forces it is on and its inspection."""
    found: dict[tuple[str, str], Words] = {}
    for told in told_by_documents(evidence):
        document = told.document
        if document.kind is DocumentKind.REPORT and document.cycle:
            for words in _first(told):
                for force in document.forces:
                    found.setdefault((force, document.cycle), words)
    return found


def with_caution(verdict: Comparability, a: Statement, b: Statement, cautions: Cautions) -> Comparability:
    """The verdict on two grades, under the caution of the later one's report where that has one."""
    words = cautions.get((b.force, b.cycle or ""))
    if words is None or a.cycle == b.cycle:
        return verdict
    page = f", p. {words.page_label or words.page}" if words.page else ""
    said = f"The report itself cautions: “{' '.join(words.quote.split())}”"
    if verdict.verdict is Verdict.NOT_COMPARABLE:
        return replace(verdict, reason=f"{said} {verdict.reason}", source=f"{words.document.title}{page}")
    stands = Verdict.NOT_COMPARABLE if _NOT_COMPARED.search(words.quote) else Verdict.WITH_CARE
    return Comparability(stands, said, f"{words.document.title}{page}")


@of_document
def _first(told: Told) -> Iterator[Words]:
    for passage in told.passages:
        if passage.kind in _READ:
            for start, end in _cautioning(passage.text):
                yield Words.at(told.document, passage, start, end)
                return


def _cautioning(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a passage that caution against comparing."""
    if not (_NOT_COMPARED.search(text) or _HARDER.search(text)):
        return ()
    return tuple((start, end) for start, end in sentence_spans(text) if _is_caution(text[start:end]))


def _is_caution(sentence: str) -> bool:
    if _OTHER_FORCES.search(sentence) or _SAME.search(sentence) or not _WHEN.search(sentence):
        return False
    if _HARDER.search(sentence):
        return True
    return _GRADES.search(sentence) is not None and _NOT_COMPARED.search(sentence) is not None
