"""What a document is about as a whole: the context in which "the force" and "this inspection" are read."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from peelviewer.analysis.claims.area_by_grades import RoundUp
from peelviewer.analysis.claims.link_words import without_inspectorate
from peelviewer.analysis.claims.own_cycle import own_cycle
from peelviewer.analysis.claims.sentences import line_spans
from peelviewer.analysis.claims.speakers import is_of_inspectorate, own_voice
from peelviewer.analysis.claims.themes_in_text import OVERALL, PILLARS, ThemeMention, themes_in
from peelviewer.domain.claims import Speaker
from peelviewer.domain.document import Document, DocumentKind, Fact
from peelviewer.reference import reference
from peelviewer.reference.names import find_bodies

_FIRE_WORDS = re.compile(
    r"\bfire (?:and|&) rescue\b|\bfire (?:service|crews|brigade|inspection|station|authority|chief)|\bchief fire officer\b|\bfirefighters?\b|\bFRSs?\b|\bfires\b",
    re.IGNORECASE,
)
_POLICE_WORDS = re.compile(
    r"\bpolic(?:e|ing)\b|\bconstabular(?:y|ies)\b|\bchief constable\b|\bthe force\b|\bforces\b", re.IGNORECASE
)
_REGIONAL = re.compile(r"\bregional\b|\bregion\b|organised crime unit|ROCU", re.IGNORECASE)
_CRIME = re.compile(r"crim|offen[dcs]|prevent", re.IGNORECASE)
BEHAVIOUR = "other:anti-social behaviour"
_OF_HEAD = 9  # texts at the head of a document: its title and what follows
_OUTNAMED = 3  # a body named so much more often than the one read from the page is the one it is about
_IN_TITLE = 8  # a name in the title outweighs many in the text


@dataclass(frozen=True, slots=True)
class DocumentContext:
    """The body a document is mostly about, its inspection, its pillar and whether it is about a fire service."""

    body: str | None
    bodies: frozenset[str]
    cycle: str | None
    pillar: str | None  # the pillar a report is about
    fire: bool
    regional: bool  # about a regional organised crime inspection
    only_pillar: str | None  # the one pillar that its text names
    only_theme: str | None  # the one subject that its text names
    title: str
    theme: str | None  # the one subject the title names
    report: bool  # the inspectorate speaks
    of_inspectorate: bool  # its own report or page, and no release of its that another prints
    year: str | None
    named: frozenset[str]  # the areas and pillars that its text names
    named_bodies: frozenset[str]
    revisit: bool  # it goes back to see what became of an earlier inspection
    round_up: RoundUp | None = None  # what its grades are for where it names no area near them


def document_context(document: Document) -> DocumentContext:
    """The context of `document`."""
    title = document.title or ""
    texts = [title, *(passage.text for passage in document.passages)]
    head = " ".join(texts[:_OF_HEAD])
    body = _main_body(document, title)
    fire = bool(body and " Fire " in f"{body} ") or _is_of_fire(document)
    if fire and body and " Fire " not in body:
        body = fire_service_of(body)
    if fire and (body is None or len(document.forces) > 1):
        body = _fire_body(document, title) or body
    in_title = themes_in(title, fire=fire, label=True)
    title_pillars = {mention.theme for mention in in_title if mention.theme in PILLARS}
    pillar = re.search(r"\b(effectiveness|efficiency|legitimacy)\b", title, re.IGNORECASE)
    only_pillar = len(re.findall(r"\b(?:effectiveness|efficiency|legitimacy)\b", title, re.IGNORECASE)) == 1
    named = {mention.theme for mention in in_title if not mention.is_pillar}
    year = document.published.iso[:4] if document.published else None
    regional = "soc" in _named_in(texts[:_OF_HEAD], fire=False) and _REGIONAL.search(head) is not None
    if "crime data integrity" in title.lower():
        named = {"crime_data_integrity"}
    named_in_text = _named_in(texts, fire=fire)
    pillars = named_in_text & {*PILLARS}
    subjects = named_in_text - {OVERALL, "pillar:", "frs_pillar:"}
    is_entered = Fact.CYCLE in document.entered
    return DocumentContext(
        body=body,
        bodies=frozenset(document.forces),
        cycle=document.cycle if is_entered else own_cycle(document, fire=fire),
        pillar=pillar[1].lower() if pillar and only_pillar and title_pillars else None,
        only_pillar=next(iter(pillars)) if len(pillars) == 1 else None,
        only_theme=next(iter(subjects)) if len(subjects) == 1 else None,
        title=title,
        fire=fire,
        regional=regional,
        theme=named.pop() if len(named) == 1 else None,
        report=document.kind is DocumentKind.REPORT or own_voice(document) is Speaker.INSPECTORATE,
        of_inspectorate=is_of_inspectorate(document),
        year=year,
        named=frozenset(subjects),
        named_bodies=frozenset(mention.name for passage in document.passages for mention in find_bodies(passage.text)),
        revisit=re.search(r"\brevisit|\bre-?inspection\b|\bwent back\b", head) is not None,
    )


def _named_in(texts: Iterable[str], *, fire: bool) -> set[str]:
    """The subjects named in texts, looked for line by line: that is how they are read later, and they are found once."""
    lines = (text[slice(*span)] for text in texts for span in line_spans(text))
    return {mention.theme for line in lines for mention in themes_in(line, fire=fire)}


def resolved(theme: str, context: DocumentContext) -> str:
    """A theme with the pillar put in that a formula such as "keeping people safe" means in this document."""
    if theme == "pillar:":
        return context.pillar or "effectiveness"
    if theme == "resources_demand" and _means_efficiency(context):
        return "efficiency"
    return "frs_effectiveness" if theme == "frs_pillar:" else theme


def with_own_questions(themes: Sequence[ThemeMention], text: str, context: DocumentContext) -> tuple[ThemeMention, ...]:
    """The areas named in `text`: in the first year anti-social behaviour is one of its own, later a part of preventing crime."""
    if context.cycle != reference().calendar.peel_cycles[0]:
        return tuple(themes)
    return tuple(
        replace(each, theme=BEHAVIOUR)
        if each.theme == "preventing_crime" and not _CRIME.search(text, each.start, each.end)
        else each
        for each in themes
    )


def _means_efficiency(context: DocumentContext) -> bool:
    """Whether value for money and the use of resources are how a text calls efficiency: what its inspection graded."""
    if context.cycle is None or reference().question("efficiency", context.cycle) is None:
        return False
    first = context.cycle == reference().calendar.peel_cycles[0]  # "value for money" was its title
    return first or reference().question("resources_demand", context.cycle) is None


def _is_of_fire(document: Document) -> bool:
    """Whether a document speaks of fire services and not of the police."""
    text = without_inspectorate(
        "\n".join([document.title or "", *(passage.text for passage in document.passages[:40])])
    )
    fire = len(_FIRE_WORDS.findall(text))
    return fire > 1 and fire > 2 * len(_POLICE_WORDS.findall(text))


def _fire_body(document: Document, title: str) -> str | None:
    """The fire service whose place a text about fire names most, and first."""
    text = "\n".join([title, *(passage.text for passage in document.passages)])
    named = {}
    for service in reference().fire_services:
        place = re.escape(service.short).replace(r"\ and\ ", r"\ (?:and|&)\ ")
        places = [match.start() for match in re.finditer(rf"(?<![\w-]){place}(?![\w-])", text, re.IGNORECASE)]
        if places:
            named[service.name] = (-len(places), places[0])
    return min(named, key=named.__getitem__, default=None)


@lru_cache(maxsize=512)
def fire_service_of(force: str) -> str | None:
    """The fire service that bears the place name of a police force."""
    place = re.sub(r" (?:Constabulary|Police Service|Police)$", "", force)
    return next(
        (
            service.name
            for service in reference().fire_services
            if service.short in {place, place.replace(" and ", " & ")}
        ),
        None,
    )


def _main_body(document: Document, title: str) -> str | None:
    """The one body the document is about: as read, as its title names it, or the one named most, early and often."""
    if Fact.FORCES in document.entered and len(document.forces) <= 1:
        return next(iter(document.forces), None)
    in_title = [mention.name for mention in find_bodies(title) if mention.kind != "place"]
    if in_title and (not document.forces or in_title[0] in document.forces):
        return in_title[0]
    counts: Counter[str] = Counter()
    for passage in document.passages:
        for mention in find_bodies(passage.text):
            counts[mention.name] += 2 if mention.kind != "place" else 1
    for mention in find_bodies(title):
        counts[mention.name] += _IN_TITLE
    if len(document.forces) == 1:
        leading = counts.most_common(1)
        outnamed = leading and leading[0][1] > _OUTNAMED * max(counts[document.forces[0]], 1)
        return leading[0][0] if outnamed else document.forces[0]
    police = {force.name for force in reference().forces}
    known = [name for name, _ in counts.most_common() if name in document.forces or not document.forces]
    return next((name for name in known if name in police), known[0] if known else None)
