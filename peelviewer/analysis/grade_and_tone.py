"""Grade and text part ways: alarm in the chapter of a grade that is not low, or nothing but praise in that of one that is."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from statistics import fmean

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.concern_words import NAMES_CONCERN
from peelviewer.analysis.contrast_text import is_graded, key, side, theme_in_words, year
from peelviewer.analysis.findings import sentences_in
from peelviewer.analysis.observed import of_document
from peelviewer.analysis.passage_context import Told, told_by_documents
from peelviewer.analysis.same_matter import words_against
from peelviewer.analysis.tone import tone
from peelviewer.domain.contrast_details import Ground, PartsWays
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import DocumentKind, PassageKind
from peelviewer.domain.evidence import Evidence, Statement
from peelviewer.reference.aspects import aspects

RULE = (
    "A theme graded adequate or better, in whose chapter the report speaks of danger or alarm; or one graded low, in whose "
    "chapter it says good things only. Areas for improvement beside a good grade are usual and do not count."
)

# What inspectors say of what they find grave, in their own voice.
_ALARM = re.compile(
    r"\b(?:serious|grave|real|significant|unacceptable|immediate) (?:risks?|dangers?|harm|failings?|concerns?)\b|\bdangerous(?:ly)?\b"
    r"|\b(?:alarm(?:ed|ing)|shock(?:ed|ing)|appall(?:ed|ing)|unacceptabl[ey]|deplorable|inexcusable|scandal\w*)\b"
    r"|\b(?:deeply|very|extremely|gravely|seriously) (?:troubl(?:ed|ing)|worr(?:ied|ying)|concern(?:ed|ing)|disturb(?:ed|ing))\b"
    r"|\bwe (?:are|were) (?:\w+ )?(?:worried|troubled|alarmed|shocked|appalled|dismayed)\b|\b(?:puts?|putting|left|leaves|leaving|is|are) (?:\w+ ){0,4}?(?:at risk|in danger|unsafe)\b"
    r"|\b(?:had|has|must|needs?) to (?:stop|act|be stopped|be put right) (?:at once|immediately|straight away|now)\b",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"\bno (?:\w+ )?(?:risk|danger|concern)|\b(?:if|whether|reduce[sd]?|reducing|tackle|tackling|manag\w+|assess\w*|identif\w+|understand\w*|offenders?|people|children|victims|homes|adults|those|who) (?:(?!left\b|leav\w+\b|put\w*\b)\w+ ){0,4}?(?:serious|grave|real|at|most at|dangerous|significant) (?:risk|harm|danger)|\bat (?:most |high |greatest )?risk of\b|\bdangerous (?:offenders|driving|dogs|drivers|people|suspects|individuals|weapons)\b",
    re.IGNORECASE,
)
# What alarmed before, and is told of because it does no longer.
_BEFORE = re.compile(
    r"\b(?:last time|last inspect\w+|previous(?:ly)?|years? ago|then|no longer|since (?:gone|been)|(?:has|have) (?:now )?(?:gone|stopped|ended|been (?:put right|resolved)))\b",
    re.IGNORECASE,
)
_MANY, _NEARLY_ALL = 3, 0.7  # clauses of a chapter that deny or criticise, and so much of it;
_SOME, _MOSTLY = 2, 0.5  # where the chapter turns against its grade: "But ..."
_GOES_BADLY, _GOES_WELL = -0.4, 1.0  # tones of a chapter on the whole, and of a sentence that says it goes well
_FEWEST = 2  # sentences of a chapter that say nothing but good; and so many are quoted


def find(evidence: Evidence) -> Iterator[Contrast]:
    """For each grade of a report at most one contrast with the words of its chapter."""
    for told in told_by_documents(evidence):
        if told.document.kind is DocumentKind.REPORT:
            yield from (each for each in _of_report(told) if evidence.force in {None, each.force})


@of_document
def _of_report(told: Told) -> Iterator[Contrast]:
    graded = {(known.force, known.theme): known for known in reversed(told.statements) if not known.past}
    concerns = {
        passage.n for passage in told.passages if NAMES_CONCERN.search(" ".join((*passage.section, passage.text)))
    }
    chapters: dict[tuple[str, str], list[Words]] = {}
    alarms: dict[tuple[str, str], list[Words]] = {}
    for found, told_so in ((chapters, sentences_in(told)), (alarms, sentences_in(told, _alarms))):
        for one in (each for each in told_so if each.words.span.passage not in concerns):
            found.setdefault((one.force, one.theme), []).append(one.words)
    for force, theme in {**chapters, **alarms}:
        words = chapters.get((force, theme), [])
        known = graded.get((force, theme))
        if known is None:
            continue
        if known.grade.is_low:
            praised = _all_praise(told, known, words) or _well_told(known, words)
            if _alone(told, known) and len(words) >= _FEWEST and praised:
                praise = sorted(words, key=lambda each: not _praises(each.quote))
                yield _contrast(known, praise[:_FEWEST], Ground.PRAISE)
        elif alarming := alarms.get((force, theme)):
            yield _contrast(known, alarming[:_FEWEST], Ground.ALARM)
        elif _alone(told, known) and (against := _all_criticism(told, known, words) or _turns_bad(known, words)):
            yield _contrast(known, against[:_FEWEST], Ground.CRITICISM)


def _alarms(sentence: str) -> tuple[str, ...]:
    """What alarms in a sentence, if anything does."""
    found = _ALARM.search(sentence)
    return (found[0],) if found and not (_NOT_SO.search(sentence) or _BEFORE.search(sentence)) else ()


def _alone(told: Told, known: Statement) -> bool:
    """Whether a passage that tells the grade of a theme grades no other: then what follows is on it."""
    for span in filter(None, (known.span, *known.also)):
        here = {
            each.theme
            for each in told.statements
            for at in (each.span, *each.also)
            if at and at.passage == span.passage
        }
        if here == {known.theme}:
            return True
    return False


def _all_praise(told: Told, known: Statement, words: Sequence[Words]) -> bool:
    """Whether no sentence of a chapter denies or criticises, and one at least praises."""
    chapter = {each.span.passage for each in words}
    texts = [passage.text for passage in told.passages if passage.n in chapter or passage.kind is PassageKind.BOX]
    own = [text[start:end] for text in texts for start, end in sentence_spans(text)]
    others = [each for each in own if not (known.quote and known.quote in each) and not _SAYS_LOW.search(each)]
    praised = sum(_praises(each.quote) for each in words)
    return praised > 0 and not any(
        _tells_against(each) or _DEMANDED.search(each) or _NARROWS.search(each) for each in others
    )


def _tells_against(clause: str) -> bool:
    """Whether a clause denies or criticises; how long something lasts tells neither, and some denials praise."""
    return any(not _HOW_LONG.search(word) for word in words_against(_NONE_BETTER.sub(" ", clause)))


def _all_criticism(told: Told, known: Statement, words: Sequence[Words]) -> list[Words]:
    """The sentences of a chapter, where nearly all its clauses deny or criticise and none praises; else none."""
    own = (each for each in words if not _ON_GRADING.search(each.quote))
    here = [each for each in own if not (known.quote and known.quote in each.quote)]
    chapter = {each.span.passage for each in here}
    texts = [passage.text for passage in told.passages if passage.n in chapter]
    every = [text[start:end] for text in texts for start, end in sentence_spans(text)]
    rest = [each for each in every if not (_SAYS_GRADE.search(each) or _ON_GRADING.search(each))]
    clauses = [clause for each in rest for clause in re.split(r"[,;:]\s+", each) if len(clause.split()) > _FEWEST]
    against = [clause for clause in clauses if words_against(clause) or _GRAVE.search(clause)]
    praised = any(_praises(each) and not words_against(each) for each in rest)
    many, part = (_SOME, _MOSTLY) if any(map(_TURNS.search, rest[:1])) else (_MANY, _NEARLY_ALL)
    if praised or any(map(_OF_ALL.search, rest)) or not known.grade.is_high:
        return []
    if len(against) < max(many, part * len(clauses)):
        return _badly_told(known, rest, here)
    return [each for each in here if words_against(each.quote) or _GRAVE.search(each.quote)]


def _badly_told(known: Statement, rest: Sequence[str], here: Sequence[Words]) -> list[Words]:
    """The worst sentences of a chapter of a high grade whose words, by learned tones, say on the whole that it goes badly."""
    tones = [tone(each) for each in rest]
    if not known.grade.is_high or len(tones) < _MANY or max(tones) >= _GOES_WELL or fmean(tones) > _GOES_BADLY:
        return []
    return sorted((each for each in here if tone(each.quote) < 0), key=lambda each: tone(each.quote))


def _told_of(known: Statement, words: Sequence[Words]) -> list[Words]:
    """The sentences of a chapter that say what was found, and no grade."""
    grading = (_SAYS_GRADE, _SAYS_LOW, _ON_GRADING)
    own = (each for each in words if not (known.quote and known.quote in each.quote))
    return [each for each in own if not any(pattern.search(each.quote) for pattern in grading)]


def _well_told(known: Statement, words: Sequence[Words]) -> bool:
    """Whether all that a chapter of a low grade tells goes well, by learned tones, and nothing is asked for."""
    found = [each.quote for each in _told_of(known, words)]
    tones = [tone(each) for each in found]
    return (
        len(found) >= _FEWEST
        and min(tones) >= _NONE_BAD
        and fmean(tones) >= _ALL_WELL
        and not any(_ASKED.search(each) for each in found)
    )


def _turns_bad(known: Statement, words: Sequence[Words]) -> list[Words]:
    """The worst of some sentences on end in a chapter of a high grade that all say, by learned tones, that it goes badly."""
    found = _told_of(known, words)
    tones = [tone(each.quote) for each in found]
    if not known.grade.is_high or not found or fmean(tones) > _BAD_ON_THE_WHOLE:
        return []
    bad = [
        [place for place, _ in group]
        for is_bad, group in groupby(enumerate(tones), lambda each: each[1] < _BAD)
        if is_bad
    ]
    for run in sorted(bad, key=lambda each: sum(tones[place] for place in each)):
        if len(run) >= _FEWEST and sum(tones[place] for place in run) <= _MUCH_BAD:
            return [found[place] for place in sorted(run, key=lambda place: tones[place])]
    return []


_NONE_BAD, _ALL_WELL = 0.5, 1.1  # tones of each sentence, and of them all, in a chapter that says nothing but good
_BAD, _MUCH_BAD, _BAD_ON_THE_WHOLE = -0.3, -3.5, -0.5  # of a bad sentence, of those on end together, and of the chapter
_ASKED = re.compile(r"\b(?:should|must|needs? to|however|but)\b", re.IGNORECASE)
_OF_ALL = re.compile(r"\bforces\b|\bacross the country\b", re.IGNORECASE)
_TURNS = re.compile(
    r"^\W*(?:but|yet|all the same|for all that|in spite of (?:this|that)|even so|still|nevertheless|nonetheless|(?:that|this) (?:isn['’]t|is not) to say)\b|\b(?:however|nevertheless|nonetheless)\b",
    re.IGNORECASE,
)
_SAYS_LOW = re.compile(r"\brequir\w+ improvement\b|\binadequate\b", re.IGNORECASE)
_HOW_LONG = re.compile(r"\b(?:weeks|months|years)$")
# What nobody has to call bad.
_GRAVE = re.compile(
    r"\b(?:racis[tm]|sexis[tm]|misogyn\w+|homophob\w+)\b|\b(?:been|being|were|was|felt) (?:\w+ )?(?:bullied|harassed|assaulted|threatened)\b"
    r"|\b(?:sickness|stress|absences?|complaints?|assaults?|waits?|resignations?)\b[^,;]{0,30}\b(?:doubled|trebled|tripled|risen|grown|gone up)\b",
    re.IGNORECASE,
)
# How inspectors grade, which says nothing of what they found.
_ON_GRADING = re.compile(
    r"\bwe (?:do not|don['’]t|did not|didn['’]t)\b[^.;]{0,20}\bgrad\w+|\bown grades?\b", re.IGNORECASE
)
_SAYS_GRADE = re.compile(
    r"\b(?:outstanding|good|adequate) grade\b|\b(?:is|are|was|were|be|remains|as) (?:\w+ )?(?:outstanding|good|adequate|inadequate)\b",
    re.IGNORECASE,
)
_NONE_BETTER = re.compile(
    r"\b(?:could|can)(?:not| not|n['’]t) (?:have )?(?:ask|wish|hope|want)(?:ed)? for (?:anything )?(?:more|better)\b|\bsecond to none\b",
    re.IGNORECASE,
)
_DEMANDED = re.compile(
    r"\b(?:should|must|needs? to|could (?:be|do|have|improve)|improve\w*|but|although|however)\b", re.IGNORECASE
)
_NARROWS = re.compile(r"\b(?:only|few|fewer|still|while|less than)\b", re.IGNORECASE)
_BETTER = re.compile(
    r"\bfor the better\b|\bamong the best\b|\btrusted\b|\bother forces (?:should|have asked to|could) \w+|\bas a matter of course\b|\btook care\b|\bmature\b|\bpleased\b|\bcontent\b|\bproud\b|\bawards?\b|\bimpress\w+\b",
    re.IGNORECASE,
)


@cache
def _praise() -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?:{word})\b" for word in aspects().praise), re.IGNORECASE)


def _praises(sentence: str) -> bool:
    return any(each.search(sentence) for each in (_praise(), _BETTER, _NONE_BETTER))


def _contrast(known: Statement, words: Sequence[Words], ground: Ground) -> Contrast:
    when = f" in {year(known.cycle)}" if known.cycle else ""
    told = {
        Ground.ALARM: "speaks of it in words of alarm",
        Ground.PRAISE: "has nothing but good to say of it",
        Ground.CRITICISM: "tells of it only what fails",
    }[ground]
    return Contrast(
        key=key("grade-and-text", known.force, known.theme, known.cycle or "", ground.name.lower()),
        kind=ContrastKind.GRADE_AND_TEXT,
        force=known.force,
        theme=known.theme,
        a=side((known,)),
        b=Side(str(ground), words=tuple(words)),
        reason=f"{is_graded(known)} at {theme_in_words(known.theme)}{when}, yet the same report {told}.",
        rule=RULE,
        detail=PartsWays(ground),
        strength=0.6 if ground is Ground.ALARM else 0.5,
    )
