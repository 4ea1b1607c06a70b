"""The sections that quote: what the force answered, and the areas for improvement in force."""

import re

from rapidfuzz import fuzz

from peelviewer.brief.material import BriefMaterial
from peelviewer.brief.page import Line, Mark, Quote, Run, Section
from peelviewer.brief.sources import mark_words, of_document, quote
from peelviewer.domain.claims import Span
from peelviewer.domain.contrasts import ContrastKind, Words
from peelviewer.domain.document import DocumentKind, Passage, PassageKind
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.reference import reference

_LEADER = re.compile(
    r"((?:temporary |acting |deputy |assistant )*chief constable|(?:deputy )?(?:police and crime )?commissioner|(?:T|D)?/?ACC\b)"
    r"(?P<name>(?: [A-Z][\w'’-]+){0,3})",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"[“\"](?P<words>[^“”\"]{25,})[”\"]|[“\"](?P<open>[^“”\"]{40,})$")
_INSPECTOR = re.compile(r"inspector|HMIC|HMICFRS|report (?:said|says|states|found)", re.IGNORECASE)
_BOX = re.compile(
    r"^(area for improvement|areas for improvement|cause of concern|causes of concern)[\s:.–-]*", re.IGNORECASE
)
_MOST_ANSWERS = 2
_MOST_AREAS = 3


def answered(material: BriefMaterial) -> Section | None:
    """What the force or the commissioner answered, in their words: contrasts first, else speech in the news."""
    quotes: list[tuple[str, Quote, Mark]] = []
    for contrast in material.contrasts:
        if contrast.kind is ContrastKind.DISPUTED:
            quotes += [
                ("", quote(said.document, said.quote, said.span, mark_words(said).page), mark_words(said))
                for said in contrast.b.words[:1]
            ]
    quotes = quotes or _speech(material)
    lines: list[Line] = []
    chosen: list[Quote] = []
    for speaker, words, where in quotes:
        if len(chosen) == _MOST_ANSWERS or words.printed in {each.printed for each in chosen}:
            continue
        lead = f"{speaker}: " if speaker else ""
        lines.append((Run(f"{lead}“{words.printed}”", mark=where),))
        chosen.append(words)
    if not chosen:
        return None
    return Section("What the force answered", tuple(lines), 0.75, tuple(chosen))


def areas(material: BriefMaterial) -> Section | None:
    """The areas for improvement and causes of concern of the newest held report that has any on the themes."""
    found: dict[DocumentEntry, list[Passage]] = {}
    for entry, passage in material.passages:
        if entry.kind is DocumentKind.REPORT and _is_area(passage) and _concerns(material, entry, passage):
            found.setdefault(entry, []).append(passage)
    if not found:
        return None
    newest = max(found, key=lambda entry: (entry.published.iso if entry.published else "", entry.id))
    lines: list[Line] = []
    quotes: list[Quote] = []
    for passage in found[newest][:_MOST_AREAS]:
        start = opening[0].end() if (opening := [m for m in [_BOX.match(passage.text)] if m]) else 0
        words = passage.text[start:] or passage.text
        page = passage.page_label or (str(passage.page) if passage.page else "")
        text = quote(newest, words, Span(passage.n, start, len(passage.text)), page, 200)
        lines.append((Run(f"“{text.printed}”", mark=Mark(of_document(newest), page)),))
        quotes.append(text)
    when = newest.cycle or (newest.published.iso[:4] if newest.published else "")
    heading = f"Areas for improvement, {when}" if when else "Areas for improvement"
    return Section(heading, tuple(lines), 0.6, tuple(quotes))


def _is_area(passage: Passage) -> bool:
    above = passage.section[-1] if passage.section else ""
    if passage.kind is PassageKind.BOX:
        return bool(_BOX.match(passage.text) or _BOX.match(above))
    return passage.kind is PassageKind.LIST_ITEM and bool(_BOX.match(above))


def _concerns(material: BriefMaterial, entry: DocumentEntry, passage: Passage) -> bool:
    """Whether a box stands under the heading of a theme's question, and under the force where there are several."""
    headings = " / ".join(passage.section)
    if len(entry.forces) != 1 and material.force.lower() not in headings.lower():
        return False
    return material.force in entry.forces and any(_names(headings, theme, entry.cycle) for theme in material.themes)


def _names(headings: str, theme: str, cycle: str | None) -> bool:
    question = reference().question(theme, cycle or "")
    titles = [question.title, question.short_label] if question else []
    known = reference().theme(theme)
    labels = [known.label, *known.aliases] if known else []
    lowered = headings.lower()
    if any(len(label) > 5 and label.lower() in lowered for label in labels):
        return True
    return any(title and fuzz.token_set_ratio(title.lower(), lowered) >= 92 for title in titles)


def _speech(material: BriefMaterial) -> list[tuple[str, Quote, Mark]]:
    """Sentences in quotation marks beside a leader of the force, in news or responses that grade the theme."""
    concerned = {s.document.id for s in material.statements if s.document and s.theme in material.themes}
    found: list[tuple[str, Quote, Mark]] = []
    for entry, passage in material.passages:
        if entry.kind is DocumentKind.REPORT or entry.id not in concerned or material.force not in entry.forces:
            continue
        leader = _LEADER.search(passage.text)
        spoken = _SPOKEN.search(passage.text)
        if not leader or not spoken or _INSPECTOR.search(passage.text[: spoken.start()]):
            continue
        group = "words" if spoken["words"] else "open"
        span = Span(passage.n, spoken.start(group), spoken.end(group))
        words = Words(entry, spoken[group], span, passage.page, passage.page_label)
        speaker = " ".join(leader[0].split())
        speaker = speaker[:1].upper() + speaker[1:]
        found.append((speaker, quote(entry, spoken[group], span, mark_words(words).page), mark_words(words)))
    return found
