"""The sections that quote: what was reported, what the force answered, and the areas for improvement in force."""

import re
from collections.abc import Collection, Iterable, Sequence

from rapidfuzz import fuzz

from peelviewer.brief.line_layout import in_time
from peelviewer.brief.material import BriefMaterial
from peelviewer.brief.measure import Measure
from peelviewer.brief.page import Line, Quote, Run, Section
from peelviewer.brief.sources import mark, mark_words, outlet, quote_words, quoted
from peelviewer.brief.wording import and_list, place, year
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Words
from peelviewer.domain.document import DocumentKind, Passage, PassageKind
from peelviewer.domain.evidence import DocumentEntry, Statement
from peelviewer.domain.grades import Standing
from peelviewer.domain.numbers import in_words
from peelviewer.domain.wording import capital
from peelviewer.reference import reference

_LEADER = re.compile(
    r"((?:temporary |acting |deputy |assistant )*chief constable|(?:deputy )?(?:police and crime )?commissioner|(?:T|D)?/?ACC\b)"
    r"(?P<name>(?: (?-i:[A-Z])[\w'’-]+){0,3})",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"[“\"](?P<words>[^“”\"]{25,})[”\"]|[“\"](?P<open>[^“”\"]{40,})$")
_INSPECTOR = re.compile(r"inspector|HMIC|HMICFRS|report (?:said|says|states|found)", re.IGNORECASE)
_BOX = re.compile(
    r"^(area for improvement|areas for improvement|cause of concern|causes of concern)[\s:.–-]*", re.IGNORECASE
)
_WHOLE = 12  # words from the midst of a sentence that say enough alone
_NEAR = 120  # characters between words and who says them
_POINTS_BACK = re.compile(
    r"\W*(?:that|this|these|those|they|it|he|she|the others?|so (?:was|were|did|is|are))\b", re.IGNORECASE
)
_AS_BEFORE = re.compile(r"\b(?:on|by|in|for|at|with) the same\b", re.IGNORECASE)
_LEANS = re.compile(r"(?:\S+\s+){0,7}?(?:also|too|however|therefore|moreover|instead)\b", re.IGNORECASE)
_IN_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our)\b", re.IGNORECASE)
_COMMISSIONER = re.compile(r"\bcommissioner|\bO?PF?CC\b", re.IGNORECASE)
_OPENING = ("“", '"', "‘")
_ENDS = (".", "!", "?")


def answered(material: BriefMaterial, measure: Measure) -> Section | None:
    """What the force or the commissioner answered, in their words: refusals first, else speech in the news."""
    texts = {(entry.id, passage.n): passage.text for entry, passage in material.passages}
    answers = (
        answer.words
        for answer in sorted(material.answers, key=lambda each: not each.spoken)  # in their own words first
        if not (_POINTS_BACK.match(answer.words.quote) or _LEANS.match(answer.words.quote))
        if _is_of_now({answer.cycle}, material)
    )
    said = [
        (_who(words, texts.get((words.document.id, words.span.passage), "")), words)
        for words in _one_a_document((*_refusing(material), *answers))
    ]
    lines: list[Line] = []
    chosen: list[Quote] = []
    speakers: list[str] = []
    for speaker, words in said or _speech(material):
        quote = quote_words(words, measure.quotation)
        if len(chosen) == measure.answers or quote.printed in {each.printed for each in chosen}:
            continue
        if chosen and len(quote.printed) > measure.quotation:
            continue  # that it can't be cut costs the page the one before it, too
        day = words.document.published
        when = f", {day.in_words}" if day and _is_older(words.document, material) else ""
        lines.append((Run(f"{capital(speaker)}{when}: “{quote.printed}”", mark=mark_words(words)),))
        chosen.append(quote)
        speakers.append(speaker.lower())
    if not chosen:
        return None
    of_commissioner = [speaker.endswith("commissioner") or "commissioner " in speaker for speaker in speakers]
    heading = "What was answered" if any(of_commissioner) else "What the force answered"
    return Section("answered", heading, tuple(lines), 0.75, tuple(chosen))


def reported(material: BriefMaterial, measure: Measure, shown: Collection[str] = ()) -> Section | None:
    """How the news reported the grades, each outlet in its own words: words not yet `shown` elsewhere on the page."""
    latest = {each.now.cycle for each in material.latest}
    told = [each for each in _in_the_news(material) if not material.whole or each.cycle in latest]
    lines, quotes = _by_outlets(told, measure, shown)
    return Section("reported", "What was reported", lines, 0.68, quotes) if quotes else None


def reported_before(material: BriefMaterial, measure: Measure) -> Section | None:
    """What the news reported of inspections before the latest: for a page that quotes nothing else."""
    latest = {each.now.cycle for each in material.latest}
    told = [each for each in _in_the_news(material) if each.cycle and each.cycle not in latest]
    lines, quotes = _by_outlets(told, measure, named=True)
    return Section("before", "What was reported of inspections before", lines, 0.35, quotes) if quotes else None


def _in_the_news(material: BriefMaterial) -> list[Statement]:
    """What the news says of grades, the newest first."""
    told = [
        each
        for each in material.statements
        if each.document is not None and each.document.kind is DocumentKind.NEWS and not each.past
    ]
    return sorted(told, key=lambda each: (each.published, each.document.id if each.document else 0), reverse=True)


def _by_outlets(
    told: Iterable[Statement], measure: Measure, shown: Collection[str] = (), *, named: bool = False
) -> tuple[tuple[Line, ...], tuple[Quote, ...]]:
    """Words of the news, of each outlet once; with what they grade and in which inspection where that is `named`."""
    lines: list[Line] = []
    quotes: list[Quote] = []
    outlets: set[str] = set()
    for statement in told:
        words = quoted(statement, measure.quotation)
        assert statement.document is not None
        who = outlet(statement.document)
        if words is None or words.exact in shown or who in outlets or len(quotes) == measure.reports:
            continue
        alone = not (_POINTS_BACK.match(words.printed) or _AS_BEFORE.search(words.printed) or _is_piece(words.printed))
        if not alone or _IN_FIRST_PERSON.search(words.printed):
            continue  # it says nothing alone; or it is what somebody says of themselves, and not the outlet
        outlets.add(who)
        day = statement.document.published
        when = f", {day.in_words}" if day else ""
        about = f"{reference().theme_label(statement.theme)} {year(statement.cycle)}. " if named else ""
        lines.append((Run(f"{about}{capital(who)}{when}: “{words.printed}”", mark=mark(statement)),))
        quotes.append(words)
    return tuple(lines), tuple(quotes)


def _is_piece(printed: str) -> bool:
    """Whether words are a few from the midst of a sentence: "…and while the force was graded as adequate"."""
    return printed.startswith("…") and len(printed.split()) < _WHOLE


def stated(material: BriefMaterial, measure: Measure) -> Section | None:
    """How the reports word the latest grades that they state or recall: for a page that sets nothing against something."""
    told = [each for each in material.statements if each.document and each.document.kind is DocumentKind.REPORT]
    told.sort(key=lambda each: (not each.past, in_time(each.cycle or ""), each.published), reverse=True)
    lines: list[Line] = []
    quotes: list[Quote] = []
    for statement in told:
        words = quoted(statement, measure.quotation)
        if words and len(quotes) < measure.reports:
            lines.append((Run(f"“{words.printed}”", mark=mark(statement)),))
            quotes.append(words)
    return Section("stated", "In the inspectorate’s words", tuple(lines), 0.35, tuple(quotes)) if quotes else None


def picked(material: BriefMaterial, measure: Measure) -> Section | None:
    """The words that the reader picked, in the order of picking."""
    lines: list[Line] = []
    quotes: list[Quote] = []
    for words in material.picked[: measure.picked]:
        text = quote_words(words, measure.quotation)
        lines.append((Run(f"{capital(outlet(words.document))}: “{text.printed}”", mark=mark_words(words)),))
        quotes.append(text)
    return Section("picked", "Picked evidence", tuple(lines), 1.1, tuple(quotes)) if quotes else None


def areas(material: BriefMaterial, measure: Measure) -> Section | None:
    """The areas for improvement and causes of concern of the newest held report that has any on the themes."""
    found: dict[DocumentEntry, list[Passage]] = {}
    for entry, passage in material.passages:
        if entry.kind is DocumentKind.REPORT and _is_area(passage) and _concerns(material, entry, passage):
            found.setdefault(entry, []).append(passage)
    if material.whole:  # what an older inspection asked for is none of what must be answered now
        latest = {each.now.cycle for each in material.latest}
        found = {entry: passages for entry, passages in found.items() if entry.cycle in latest}
    if not found:
        return None
    newest = max(found, key=lambda entry: (entry.published.iso if entry.published else "", entry.id))
    lines: list[Line] = []
    quotes: list[Quote] = []
    chosen = _chosen(found[newest], measure.areas)
    for passage in chosen:
        opening = _BOX.match(passage.text)
        start = opening.end() if opening and opening.end() < len(passage.text) else 0
        words = Words.at(newest, passage, start, len(passage.text))
        text = quote_words(words, measure.area)
        lines.append((Run(f"“{text.printed}”", mark=mark_words(words)),))
        quotes.append(text)
    when = year(newest.cycle) if newest.cycle else newest.published.iso[:4] if newest.published else ""
    heading = f"{_named_areas(chosen, found[newest])}, {when}" if when else _named_areas(chosen, found[newest])
    if material.whole or _is_latest(newest, material):
        return Section("areas", heading, tuple(lines), 1.02, tuple(quotes), leads=True)
    return Section("areas", heading, tuple(lines), 0.65, tuple(quotes))


def _is_older(document: DocumentEntry, material: BriefMaterial) -> bool:
    """Whether a document is on an earlier inspection than the latest on the themes, or came out before its judgement."""
    judged = max(
        (
            each.published
            for each in material.statements
            if each.theme in material.themes and each.standing in {Standing.GRADED, Standing.LISTED}
        ),
        default="",
    )
    day = document.published.iso if document.published else judged
    return not _is_latest(document, material) or day < judged[: len(day)]


def _is_latest(document: DocumentEntry, material: BriefMaterial) -> bool:
    """Whether no inspection of the themes is known that is later than the one a document is on."""
    known = {each.cycle for each in material.statements if each.theme in material.themes and each.cycle}
    return not document.cycle or all(in_time(cycle) <= in_time(document.cycle) for cycle in known)


def _chosen(passages: Sequence[Passage], most: int) -> list[Passage]:
    """Of boxes, the first so many passages: causes of concern first, and what is asked before what a box says of it."""
    told = _details(passages)
    first = sorted(passages, key=lambda each: (each.n in told, not _is_concern(each)))[:most]
    return sorted(first, key=lambda each: (not _is_concern(each), each.n))


def _details(passages: Iterable[Passage]) -> frozenset[int]:
    """The numbers of passages that go on where a title of their box stands before them: a line without a full stop."""
    boxes = [each for each in passages if each.kind is PassageKind.BOX]
    titles = {each.n: each for each in boxes if not _is_sentence(each)}
    return frozenset(
        each.n
        for each in boxes
        if _is_sentence(each) and (title := titles.get(each.n - 1)) and title.section == each.section
    )


def _is_sentence(passage: Passage) -> bool:
    return passage.text.rstrip("”’\"' ").endswith(_ENDS)


def _named_areas(chosen: Sequence[Passage], every: Sequence[Passage]) -> str:
    """What they are, in one heading, and of how many where there is no room for all."""
    told = _details(every)
    asked = [each for each in every if each.n not in told]
    concerns = sum(map(_is_concern, asked))
    names = [("cause", "of concern", concerns), ("area", "for improvement", len(asked) - concerns)]
    name = capital(and_list(f"{noun}{'s' * (count > 1)} {rest}" for noun, rest, count in names if count))
    shown = sum(each.n not in told for each in chosen)
    return name if shown == len(asked) else f"{name} ({in_words(shown)} of {in_words(len(asked))})"


def _refusing(material: BriefMaterial) -> list[Words]:
    return [
        words
        for contrast in material.contrasts
        if contrast.kind is ContrastKind.DISPUTED and contrast.added is None  # else either side may be anything
        if _is_of_now({known.cycle or "" for known in contrast.a.statements}, material)
        for words in contrast.b.words
    ]


def _is_of_now(cycles: Collection[str], material: BriefMaterial) -> bool:
    """Whether an answer belongs on the page: on that of a whole force only one to its latest inspections."""
    latest = {each.now.cycle for each in material.latest}
    return not material.whole or not any(cycles) or any(cycle in latest for cycle in cycles)


def _one_a_document(said: tuple[Words, ...]) -> list[Words]:
    """The first words of each document: one answers for the force, another for the commissioner."""
    first: dict[int, Words] = {}
    for words in said:
        first.setdefault(words.document.id, words)
    return list(first.values())


def _who(said: Words, passage: str) -> str:
    """Who says words of an answer: a leader whom the passage names, else by whose answer it is, else who tells of it."""
    leaders = [_LEADER.search(passage[max(0, said.span.start - 200) : said.span.start])]
    leaders += [_LEADER.search(passage[said.span.end : said.span.end + 120])]
    if named := next((_named(leader) for leader in leaders if leader), ""):
        return named
    own = _IN_FIRST_PERSON.search(said.quote) is not None and not _is_spoken(said, passage)  # of a page of theirs
    if said.document.kind is DocumentKind.RESPONSE or own:
        of_commissioner = _COMMISSIONER.search(f"{said.document.publisher or ''} {said.document.title}")
        return "The commissioner" if of_commissioner else "The force"
    return "The force" if _is_spoken(said, passage) else f"{outlet(said.document)}, in its own words"


def _is_spoken(said: Words, passage: str) -> bool:
    """Whether words are in quotation marks: else they are the paper's own account of what was said."""
    before = passage[: said.span.start]
    return before.rstrip().endswith(_OPENING) or before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _named(leader: re.Match[str]) -> str:
    words = " ".join(leader[0].split())
    return capital(words)


def _is_area(passage: Passage) -> bool:
    above = passage.section[-1] if passage.section else ""
    if passage.kind is PassageKind.BOX:
        return bool(_BOX.match(passage.text) or _BOX.match(above))
    return passage.kind is PassageKind.LIST_ITEM and bool(_BOX.match(above))


def _is_concern(passage: Passage) -> bool:
    opening = _BOX.match(passage.text) or _BOX.match(passage.section[-1] if passage.section else "")
    return opening is not None and opening[1].lower().startswith("cause")


def _concerns(material: BriefMaterial, entry: DocumentEntry, passage: Passage) -> bool:
    """Whether a box stands under the heading of a theme's question, and under the force where there are several."""
    headings = " / ".join(passage.section)
    if material.force not in entry.forces or (len(entry.forces) > 1 and material.force.lower() not in headings.lower()):
        return False
    inspected = reference().cycle(entry.cycle or "")  # a regional report names its chapters by the forces
    if material.whole or (inspected and inspected.theme in material.themes):
        return True
    return any(_names(headings, theme, entry.cycle) for theme in material.themes)


def _names(headings: str, theme: str, cycle: str | None) -> bool:
    question = reference().question(theme, cycle or "")
    titles = [question.title, question.short_label] if question else []
    known = reference().theme(theme)
    labels = [known.label, *known.aliases] if known else []
    lowered = headings.lower()
    if any(len(label) > 5 and label.lower() in lowered for label in labels):
        return True
    return any(title and fuzz.token_set_ratio(title.lower(), lowered) >= 92 for title in titles)


def _speech(material: BriefMaterial) -> list[tuple[str, Words]]:
    """Sentences in quotation marks beside a leader of the force, in news or responses that grade the theme."""
    now = {each.now.cycle for each in material.latest}
    concerned = {
        s.document.id
        for s in material.statements
        if s.document and s.theme in material.themes and (not material.whole or s.cycle in now)
    }
    found: list[tuple[str, Words]] = []
    for entry, passage in material.passages:
        if entry.kind is DocumentKind.REPORT or entry.id not in concerned or material.force not in entry.forces:
            continue
        spoken = _SPOKEN.search(passage.text)
        if not spoken or _INSPECTOR.search(passage.text[: spoken.start()]):
            continue
        # Beside the words, not in them: who is spoken of is not who speaks.
        leader = _LEADER.search(passage.text, max(0, spoken.start() - _NEAR), spoken.start())
        leader = leader or _LEADER.search(passage.text, spoken.end(), spoken.end() + _NEAR)
        if not leader or not passage.text[spoken.start() :].lstrip('“"')[:1].isupper():
            continue
        # A chief constable in an article on several forces is one of this force where the passage says so.
        if len(entry.forces) > 1 and place(material.force).lower() not in passage.text.lower():
            continue
        group = "words" if spoken["words"] else "open"
        if group == "open" and not spoken[group].rstrip().endswith(_ENDS):
            continue  # the text is cut off there
        if not _POINTS_BACK.match(spoken[group]):
            found.append((_named(leader), Words.at(entry, passage, *spoken.span(group))))
    return found
