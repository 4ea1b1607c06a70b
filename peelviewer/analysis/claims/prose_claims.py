"""Graded claims in running text, sentence by sentence."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from peelviewer.analysis.claims import signals
from peelviewer.analysis.claims.cycles_in_text import ANNUAL, When, when
from peelviewer.analysis.claims.frame import Frame
from peelviewer.analysis.claims.grade_words import GradeWord, grade_words
from peelviewer.analysis.claims.subjects import Subjects
from peelviewer.analysis.claims.tallies import Count, counts_in
from peelviewer.analysis.claims.themes_in_text import ThemeMention, joint, themes_in
from peelviewer.domain.grades import Grade
from peelviewer.reference.names import find_bodies

_STOP = re.compile(
    r"\s(?:but|because|although|though|despite|while|whereas|unchanged|who|saying|according to|as it|(?<!looking )(?<!look )(?<!looks )after|having|compared|when(?! it comes to))\b|;\s(?!and\b)|\s[–—]\s|\ball of which\b",
    re.IGNORECASE,
)
_ALTERNATIVES = re.compile(r"^[”’\"']?\s*,?\s*(?:or|and/or|to)\s*[“‘\"']?$", re.IGNORECASE)
_LIST_SEPARATOR = re.compile(r"^[”’\"']?\s*(?:,|,?\s*(?:or|and))\s*[“‘\"']?$", re.IGNORECASE)
_ALL_NONE = re.compile(r"^\W*(?:nothing|none|no (?:area|force|question|grade)|not one)\b", re.IGNORECASE)
_DEFINES = re.compile(
    r"\b(?:scale|four[- ]tier|five[- ]tier|graded on|possible (?:grades|judge?ments)|means that|(?:four|five) (?:possible )?categories)\b",
    re.IGNORECASE,
)
_GENERAL = re.compile(
    r"^\W*(?:a|any|each|every) (?:force|service|constabulary)\b|\bthe force (?:is|will be) \w+ if\b", re.IGNORECASE
)
_EXTENT = re.compile(
    r"^\W*(?:overall,?\s+)?the\s+(?:(?:extent|degree)\s+to\s+which|way\s+(?:in\s+which|that)|effectiveness\s+(?:of|with)|efficiency\s+(?:of|with))\b",
    re.IGNORECASE,
)
_APPROACH = re.compile(
    r"[’']s?\s+(?:approach|response|arrangements|work|performance)?\s*(?:to|for|on|in|at)?\b", re.IGNORECASE
)
_APPROACH_NOUN = re.compile(
    r"^[”’\"']?\s+(?:overall\s+)?(?:approach|response|work|performance|protection|handling)\b", re.IGNORECASE
)
_SAME = re.compile(r"\b(?:the\s+)?same\s+(?:mark|grade|rating|grading|judge?ment|verdict)\b", re.IGNORECASE)
_AND_REQUIRED = re.compile(r"[\s”’\"',;]*(?:and|but|while)\s+(?:it\s+)?(?:also\s+)?[“‘\"']?", re.IGNORECASE)
_NOW = re.compile(r"\b(?:has|have) now been\b|\bnow (?:rated|graded|judged)\b|\bthis time\b", re.IGNORECASE)
_ARE = re.compile(r"^[”’\"']?\s+(?:grades?\s+)?(?:are|were|is|was|include[sd]?|being)\b", re.IGNORECASE)
_IN_REPORT = re.compile(
    r"^\W*in (?:the|its|their|this|that) (?:\w+ )?(?:effectiveness|efficiency|legitimacy|leadership) (?:report|inspection|assessment)\b",
    re.IGNORECASE,
)
_OTHER_YEAR = re.compile(r"^\s*in 20\d\d,?\s+(?:and|but|then)\b")  # the year of the claim before
_LATER = re.compile(r"\b(?:(a|one|two|three) years? later|(?<=the )(next|following) year)\b", re.IGNORECASE)
_YEARS_LATER = {"a": 1, "one": 1, "next": 1, "following": 1, "two": 2, "three": 3}
_ASIDE = re.compile(r",\s*(?:which|who|having|once|after)\b[^,]*,")
_CLAUSE_BETWEEN = re.compile(
    r"\b(?:is|was|were|are|has|had|have|needs?|needed|must|should|remains?|improved|requires?|required)\b[^,;]*[,;]",
    re.IGNORECASE,
)
_SEVERAL_AREAS = re.compile(
    r"\b(?:other|others|remaining|rest|all|both|most|two|three|four|five|six|seven|eight|nine|ten|eleven)\b(?:\s+of)?(?:\s+the)?"
    r"(?:\s+\w+){0,2}?\s+(?:areas?|categories|questions|pillars|strands|aspects|themes|inspections?)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
_YEARS = re.compile(r"\bin (20\d\d)\b", re.IGNORECASE)
_REGION = re.compile(r"\b(?:regional response|region as a whole|region’?s response)\b", re.IGNORECASE)
_STRAND = re.compile(r"\b(?:a|one|the|another) (?:strand|aspect|element|part)\b[^,;.]{0,40}$", re.IGNORECASE)
_UNCHANGED = re.compile(
    r",?\s*(?:unchanged from|the same as|as it was|just as|as) (?:last year|the year before|the previous year)\b|,?\s*(?:the same as|unchanged from) last time\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A claim as one sentence or list makes it; `start` and `end` are offsets in the passage."""

    body: str
    theme: str
    grade: Grade
    when: When
    start: int
    end: int
    rule: str
    strong: bool = True  # a verb of grading says so, not only "is good at"
    at: int = 0  # where the grade's word stands


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a sentence says: claims and counts, and the grade it ends in where a list may follow."""

    claims: tuple[Found, ...] = ()
    counts: tuple[Count, ...] = ()
    lead: tuple[Grade, str, str, When] | None = None  # grade, body, rule, when


def read_sentence(
    text: str, start: int, end: int, frame: Frame, subjects: Subjects, context: str | None, *, bullet: bool = False
) -> Sentence:
    """The claims and counts of `text[start:end]`; `context` is the subject that what stands before it named."""
    sentence = text[start:end]
    themes = themes_in(sentence, fire=frame.fire)
    words = tuple(
        word
        for word in grade_words(sentence)
        if not any(theme.start <= word.start and word.end <= theme.end for theme in themes)
    )
    subjects.enter(sentence, themes)
    if not words:
        lowest = counts_in(sentence, words)
        found = _same_mark(sentence, start, subjects, themes) if _SAME.search(sentence) else ()
        return Sentence(found, _shifted(lowest, start))
    turn = subjects.other_service(sentence, frame)
    if turn is not None:
        words = tuple(word for word in words if word.end <= turn)
    if not words or _is_scale(sentence, words):
        return Sentence(counts=())
    counts = counts_in(sentence, words, text[max(0, start - 200) : start] or subjects.previous)
    if _GENERAL.search(sentence):
        return Sentence()
    zero = {count.end for count in counts if count.count == 0}
    claims: list[Found] = []
    lead = None
    active_end = 0
    chained: str | None = None
    for index, word in enumerate(words):
        before = sentence[active_end : word.start]
        after = sentence[word.end :]
        if word.end in zero:
            chained = None
            continue
        noun = frame.report and _APPROACH_NOUN.match(after)
        if not signals.can_be_grade(word, after) and not (word.quoted and themes) and not noun:
            continue
        if (
            signals.is_negated(before)
            or signals.is_yet_to_come(before)
            or (
                signals.is_wish(before)
                and not signals.returned_to(before)
                and not re.search(r"\b(?:rated|graded|judged)\b", before[-40:])
            )
        ):
            continue
        if _alternative(sentence, words, index) or _STRAND.search(before):
            continue
        if _REGION.search(before) and not subjects.named(sentence):
            continue  # a region is never graded: whoever says so says it of no force
        rule = signals.grading(word, before, after)
        strong = rule is not None
        counted = counted_here(counts, word)
        limit = _limit(sentence, words, index)
        after_themes = _themes_after(themes, word.end, limit)
        if (
            not after_themes
            and index + 1 < len(words)
            and signals.moved_from(before)
            and signals.moved_to(sentence[word.end : words[index + 1].start])
        ):  # "from inadequate to adequate for responding to the public": the subject is of both
            after_themes = _themes_after(themes, words[index + 1].end, _limit(sentence, words, index + 1))
        if rule is None and chained and _chains(word, before, after, after_themes):
            rule, strong = chained, True
        if rule is None and claims and signals.returned_to(before):
            rule, strong = "moved to G", True
        if rule is None and counted_here(counts, word) and after_themes and _ARE.match(after):
            rule, strong = "the areas graded G are", True
        another = rule is None and bool(chained and claims) and _names_another(before, after)
        if another:
            rule, strong = chained, True
        if rule is None and signals.moved_from(before):
            rule, strong = "moved from G to another grade", True
        if rule is None and index and signals.moved_to(sentence[words[index - 1].end : word.start]):
            rule, strong = "moved from another grade to G", bool(claims)
        before_themes = _last_subjects(_themes_before(themes, active_end, word.start), sentence)
        if rule is None and _another_force(word, before, after, claims):
            another, rule, strong = True, "the force requires improvement in", True
        if rule is None:
            rule = _plain(word, before, after, after_themes, before_themes, frame, sentence, bullet)
        if rule is None:
            continue
        bodies = subjects.of_grade(
            sentence,
            word.start,
            word.end,
            limit,
            plural=re.search(r"\b(?:were|are|all|both)\b", before[-60:]) is not None,
        )
        if not bodies:
            continue
        that = sentence.rfind(" that ", active_end, word.start)
        if rule == "judged that it is G" and that > 0:
            before_themes = _themes_before(themes, that, word.start)
        chosen = after_themes or before_themes
        if rule == "judged that it is G" and before_themes and word.verb:
            chosen = before_themes
        if before_themes and signals.passive_subject(sentence[before_themes[-1].end : word.start], after):
            after_themes, chosen = (), before_themes
        if not after_themes and index + 1 < len(words) and not before_themes and claims == []:
            chosen = ()
        shared = bool(after_themes) and index + 1 < len(words) and after_themes[0].start > words[index + 1].start
        reach = word.end if shared else max([theme.end for theme in after_themes] or [word.end])
        clause = _clause(sentence, active_end, word.start, reach, _clause_end(sentence, words, index))
        about = _when(clause, sentence, words, index, frame, subjects.previous)
        if claims and claims[-1].when.past and word.verb and _AND_REQUIRED.fullmatch(before):
            about = claims[-1].when
        if signals.moved_from(before):
            about = When(about.cycle if about.past else None, past=True)
        elif rule.startswith("moved from another"):
            about = When(frame.cycle, past=False)
        names = _names(chosen, sentence, frame, about)
        unknown = after.lstrip("”’\"'").startswith(" at ") and not after_themes  # "adequate at investigating it"
        vague = (
            unknown
            or (rule in {"given a G", "a G rating"} and not word.quoted)
            or _SEVERAL_AREAS.search(before) is not None
        )
        if not names and counted is None and strong and not vague:
            name = _context_theme(before, after, frame, context)
            if claims and (name is None or another) and len({claim.theme for claim in claims}) == 1:
                name = claims[-1].theme
            names = [name] if name else []
        first = min(
            [
                active_end + (len(before) - len(before.lstrip(" ,;"))),
                *([before_themes[0].start] if before_themes and not after_themes else []),
            ]
        )
        from_ = _quote_start(sentence, first, word, claims)
        for body in bodies:
            for name in names:
                claims.append(
                    Found(
                        body,
                        name,
                        word.grade,
                        about,
                        start + from_,
                        start + _closed(sentence, reach),
                        rule,
                        strong,
                        start + word.start,
                    )
                )
                if frame.cycle in ANNUAL[1:] and not about.past and (same := _UNCHANGED.search(after)):
                    past = When(str(int(frame.cycle) - 1), past=True)
                    whole = start + word.end + same.end()
                    claims.append(replace(claims[-1], when=past, end=whole, rule="unchanged from last year"))
        if (not names and strong and not counted) or (sentence.rstrip().endswith(":") and index == len(words) - 1):
            lead = (word.grade, bodies[0], rule, about)
        if names or strong:
            chained = rule
            active_end = max(reach, word.end)
    return Sentence(tuple(claims), _shifted(counts, start), lead)


def _shifted(counts: tuple[Count, ...], start: int) -> tuple[Count, ...]:
    return tuple(replace(count, start=count.start + start, end=count.end + start) for count in counts)


def _closed(sentence: str, end: int) -> int:
    """Take in the mark that closes a quotation or the sentence."""
    return end + 1 if sentence[end : end + 1] in {"’", "”", '"', "."} else end


def _is_scale(sentence: str, words: tuple[GradeWord, ...]) -> bool:
    """Whether a sentence lists the grades there are, and gives none."""
    if (
        len({word.grade for word in words}) >= 3
        and not _ALL_NONE.search(sentence)
        and not re.search(r"\b(?:none|no area)\b", sentence)
    ):
        between = [sentence[a.end : b.start] for a, b in pairwise(words)]
        if sum(_LIST_SEPARATOR.match(text) is not None for text in between) >= 2:
            return True
    return bool(_DEFINES.search(sentence)) and len(words) > 2


def _alternative(sentence: str, words: tuple[GradeWord, ...], index: int) -> bool:
    """Whether it is one of two grades left open: "good or outstanding"."""
    if index + 1 < len(words) and re.match(
        r"^[”’\"']?\s+or\s+(?:even\s+)?[“‘\"']?$", sentence[words[index].end : words[index + 1].start]
    ):
        return True
    return (
        index > 0
        and re.match(r"^[”’\"']?\s+or\s+(?:even\s+)?[“‘\"']?$", sentence[words[index - 1].end : words[index].start])
        is not None
    )


def _limit(sentence: str, words: tuple[GradeWord, ...], index: int) -> int:
    """Where the words after a grade stop belonging to it."""
    end = words[index].end
    limit = words[index + 1].start if index + 1 < len(words) else len(sentence)
    stop = _STOP.search(sentence, end, limit)
    return stop.start() if stop else limit


def _clause(sentence: str, active_end: int, start: int, reach: int, end: int) -> str:
    """The words that may date a grade: from the verb that gives it to the end of its clause."""
    before = _OTHER_YEAR.sub("", _ASIDE.sub(",", sentence[active_end:start]))
    reporting = max((m.end() for m in re.finditer(r"\band (?:says?|said|finds?|found|judge[sd])\b", before)), default=0)
    stop = re.search(r"[,;–—]|\sbut\s", sentence[reach:end])
    tail = sentence[reach : reach + stop.start() if stop else end]
    return before[reporting:] + sentence[start:reach] + _UNCHANGED.sub("", tail)


def _clause_end(sentence: str, words: tuple[GradeWord, ...], index: int) -> int:
    return words[index + 1].start if index + 1 < len(words) else len(sentence)


def _themes_after(themes: tuple[ThemeMention, ...], start: int, end: int) -> tuple[ThemeMention, ...]:
    return tuple(theme for theme in themes if theme.start >= start and theme.end <= end)


def _themes_before(themes: tuple[ThemeMention, ...], start: int, end: int) -> tuple[ThemeMention, ...]:
    return tuple(theme for theme in themes if theme.start >= start and theme.end <= end)


def _last_subjects(themes: tuple[ThemeMention, ...], sentence: str) -> tuple[ThemeMention, ...]:
    """The subjects of the last clause: "its response needs to improve, and its protection of the vulnerable was G"."""
    for index in range(len(themes) - 1, 0, -1):
        if _CLAUSE_BETWEEN.search(sentence[themes[index - 1].end : themes[index].start]):
            return themes[index:]
    return themes


def _chains(word: GradeWord, before: str, after: str, themes: tuple[ThemeMention, ...]) -> bool:
    """Whether it goes on with a verb said before: "..., and adequate for ..."."""
    if not re.fullmatch(
        r"[\s”’\"'.,;]*(?:(?:and|but|while|with|as|an?|also|it|was|is|then|again|in 20\d\d|,)\s*)*[“‘\"']?",
        before,
        re.IGNORECASE,
    ):
        return False
    if word.verb and re.search(r"\bthen\b", before):
        return True
    return (bool(themes) and signals.leads_to_theme(after)) or word.quoted or (bool(themes) and bool(word.verb))


def counted_here(counts: tuple[Count, ...], word: GradeWord) -> Count | None:
    """The count that a grade word is part of."""
    return next((count for count in counts if count.start <= word.start <= count.end), None)


def _names_another(before: str, after: str) -> bool:
    """Whether a grade is set beside another force, the verb left out: "Kent was rated good and Essex Police adequate"."""
    named = [mention for mention in find_bodies(before) if mention.kind != "fire"]
    if len(named) != 1 or not re.match(r"^[”’\"']?\s*(?:[.,;]|$|and\b|while\b|but\b)", after):
        return False
    around = before[: named[0].start] + before[named[0].end :]
    return re.fullmatch(r"[\s”’\"',;]*(?:(?:and|but|while|with|as)\s+)?[\s“‘\"']*", around) is not None


def _another_force(word: GradeWord, before: str, after: str, claims: list[Found]) -> bool:
    """Whether another force is set beside those graded before: "..., while Kent Police required improvement"."""
    return (
        bool(claims)
        and word.verb in {"es", "ed"}
        and re.match(r"^[”’\"']?\s*(?:[.,;]|$)", after) is not None
        and Subjects.ends_in_subject(before)
        and bool(find_bodies(before))
    )


def _plain(
    word: GradeWord,
    before: str,
    after: str,
    after_themes: tuple[ThemeMention, ...],
    before_themes: tuple[ThemeMention, ...],
    frame: Frame,
    sentence: str,
    bullet: bool,
) -> str | None:
    """The rule for grades stated without a verb of grading."""
    near = bool(after_themes) and signals.leads_to_theme(after) and after_themes[0].start - word.end < 60
    if word.verb:
        if near and bullet and signals.stated(before) and Subjects.ends_in_subject(_without_be(before), bullet=True):
            return "is G at"
        if word.verb == "ing" and near and signals.stated(before) and Subjects.ends_in_subject(_without_be(before)):
            return "the force requires improvement in"
        if word.verb in {"es", "ed"} and near and Subjects.ends_in_subject(before, bullet=bullet):
            return "the force requires improvement in"
        if word.quoted and near:
            return "‘requires improvement’ at"
        subject = sentence[: before_themes[-1].end].strip() if before_themes else ""
        if word.verb == "es" and before_themes and subject == before.strip() and before_themes[0].start < 5:
            return "the subject requires improvement"
    elif (
        near
        and (signals.stated(before) or (bullet and (word.quoted or not before.strip(" •l*–-"))))
        and Subjects.ends_in_subject(_without_be(before), bullet=bullet)
    ):
        return "is G at"
    final = re.match(r"^[”’\"']?\s*(?:[.,;]|$|and\b)", after) is not None
    if (
        before_themes
        and final
        and _IN_REPORT.match(sentence)
        and (signals.stated(before) or word.verb in {"es", "ed"})
        and Subjects.ends_in_subject(_without_be(before))
    ):
        return "in the report on it, the force is G"
    if (
        before_themes
        and final
        and (signals.stated(before) or word.verb in {"es", "ed"} or before.rstrip().endswith(":"))
    ):
        if _EXTENT.search(sentence):
            return "the extent to which ... is G"
        gap = before[before_themes[-1].end - (word.start - len(before)) :] if before_themes else before
        if (
            frame.report
            and len(gap) < 40
            and re.search(r"[’']s?\s", before[: before_themes[0].start - (word.start - len(before)) + 1])
        ):
            return "the force's approach to it is G"
    if word.quoted and before_themes and final and stated_of(before, before_themes[-1], word.start):
        return "its subject was ‘G’"
    if frame.report and _APPROACH_NOUN.match(after) and after_themes and re.search(r"[’']s?\s*$", before):
        return "the force's G approach to"
    if (
        word.quoted
        and re.match(r"^[”’\"']\s+(?:\w+\s+){0,1}(?:protection|approach|response|work|handling)?", after)
        and after_themes
        and after_themes[0].start - word.end < 30
    ):
        return "its ‘G’ protection of" if re.search(r"\b(?:its|their|an?)\s*[“‘\"']?$", before) else None
    return None


def stated_of(before: str, theme: ThemeMention, start: int) -> bool:
    """Whether nothing but a form of "to be" stands between a subject and its grade: "its use of resources was ‘G’"."""
    gap = before[theme.end - (start - len(before)) :]
    return _without_be(gap).strip(" “‘\"'") == "" and signals.stated(before)


def _without_be(before: str) -> str:
    return re.sub(
        r"\s*\b(?:is|was|are|were|be|been|being|remains|remained|also|still|now|again|only|overall|currently)(?:\s+(?:also|still|now|again|only|overall|currently|being|both|all))*\s*[“‘\"']?$",
        "",
        before,
        flags=re.IGNORECASE,
    )


def _when(clause: str, sentence: str, words: tuple[GradeWord, ...], index: int, frame: Frame, previous: str) -> When:
    """The inspection meant: by what the clause says, or the sentence's opening or end where it holds for all."""
    if re.search(r"\b(?:on that occasion|at that time|back then)\b", clause, re.IGNORECASE):
        return When(
            when(f"in {earlier[-1]}", None).cycle if (earlier := _YEARS.findall(previous)[:1]) else None, past=True
        )
    if frame.revisit and re.search(r"\b20\d\d\b[\w\s-]{0,40}\binspection\b", clause):
        return replace(when(clause, frame.cycle), past=True)
    if (later := _LATER.search(clause)) and (years := _YEARS.findall(previous)):
        cycle = when(f"in {int(years[-1]) + _YEARS_LATER[(later[1] or later[2]).lower()]}", None).cycle
        return When(cycle, past=cycle is not None and cycle != frame.cycle)
    if _NOW.search(clause):
        return When(frame.cycle, past=False)
    own = when(clause, frame.cycle)
    if own.past or own.cycle != frame.cycle or len(words) == 1:
        return own
    opening = when(sentence[: words[0].start], frame.cycle)
    if opening.past and not any(re.search(r"\b(?:now|this time|today)\b", clause, re.IGNORECASE) for _ in (0,)):
        return opening
    closing = when(sentence[words[-1].end :], frame.cycle)
    moved = signals.moved_to(sentence[words[max(index - 1, 0)].end : words[index].start])
    return closing if closing.past and not moved else own


def _names(chosen: tuple[ThemeMention, ...], sentence: str, frame: Frame, about: When) -> list[str]:
    """The ids of the subjects, joint ones once, a nameless pillar by the document's own."""
    names: list[str] = []
    cycle = about.cycle or frame.cycle
    previous: ThemeMention | None = None
    specific = [mention for mention in chosen if not mention.is_pillar]
    for mention in chosen:
        theme = mention.theme
        if theme == "national_responsibilities":
            continue
        if (
            previous
            and joint(previous, mention, sentence)
            and cycle in {None, "2014", "2015", "2016", "2017", "2018/19"}
        ):
            continue
        previous = mention
        if theme == "pillar:":
            if specific:
                continue
            theme = frame.pillar or "effectiveness"
        if theme not in names:
            names.append(theme)
    return names


def _context_theme(before: str, after: str, frame: Frame, context: str | None) -> str | None:
    """The subject of a grade that names none: "overall", the heading's, the sentence's before, the title's."""
    if re.search(r"\bin (?:an? )?(?:\w+ )?(?:area|of|third|half)", after[:40]):
        return None
    overall = re.search(r"\boverall\b", before[-120:] + after[:25], re.IGNORECASE)
    if overall:
        if frame.theme == "crime_data_integrity":
            return "crime_data_integrity"
        if context and frame.report:
            return context
        return frame.pillar or frame.theme or ("soc" if frame.regional else "overall")
    if frame.regional:
        return "soc"
    return context or frame.theme or frame.pillar


def _quote_start(sentence: str, first: int, word: GradeWord, claims: list[Found]) -> int:
    """Where the telling words begin: the sentence's start, or after the claim before."""
    begin = first
    lead = re.match(r"[\s,;”’\"']*(?:and|but|while|with|to)?\s*", sentence[begin : word.start])
    return begin + (lead.end() if lead and claims else len(sentence[begin:]) - len(sentence[begin:].lstrip()))


def _same_mark(sentence: str, start: int, subjects: Subjects, themes: tuple[ThemeMention, ...]) -> tuple[Found, ...]:
    """Another force, or another subject, that got "the same mark" as the claim before."""
    last = subjects.last_claim
    if last is None:
        return ()
    if themes and subjects.named(sentence) in ([], [last.body]):
        whole = replace(last, start=start, end=start + len(sentence), rule="given the same mark")
        return tuple(replace(whole, theme=mention.theme) for mention in themes if mention.theme != last.theme)
    bodies = [body for body in subjects.named(sentence) if body != last.body]
    return tuple(
        replace(last, body=body, start=start, end=start + len(sentence), rule="given the same mark")
        for body in bodies[:1]
    )
