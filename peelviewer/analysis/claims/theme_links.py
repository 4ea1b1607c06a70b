"""Which subject of inspection belongs to which grade of a sentence, by the words that stand between them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from peelviewer.analysis.claims.grade_mentions import GradeMention
from peelviewer.analysis.claims.link_words import blanked, content_words
from peelviewer.analysis.claims.themes_in_text import OVERALL, ThemeMention

_TOO_FAR = 3.0  # a link that costs more joins nothing
_REACH = 260  # characters that a link may span
# What may lead from a grade on to its subject.
_LEADS_ON = re.compile(
    r"^[”’\"']?(?:,[^,.;:]{1,40},)?,?\s*(?:(?:overall|again|too|also|only|once more|this year|last year|this time|in 20\d\d|in the (?:latest|last|previous) \w+)\s*,?\s*)?"
    r"(?:(?:grades?|gradings?|ratings?|marks?|verdicts?|judge?ments?|scores?|levels?|standard)\s*,?\s*)?(?:(?:one|two|three|both|each)\s+)?"
    r"(?:at|in|for|on|over|across|under|regarding|concerning|as regards|when it (?:comes|came) to|in terms of|in respect of|with (?:respect|regard) to|in relation to|where|as to|which (?:cover\w*|relat\w+|concern\w*|were (?:for|in)|was for|includ\w+|took in))\b",
    re.IGNORECASE,
)
_ARE = re.compile(
    r"^[”’\"']?(?:\s+(?:areas?|ones?|marks?|grades?|gradings?|ratings?|subjects?|categor(?:y|ies)|judge?ments?|verdicts?))?(?:\s+(?:at|in|for|of)\s+[^,.;:]{0,40}?)?(?:,[^,.;]{0,40},)?\s*(?:are|were|is|was|being|includ(?:e|es|ed)|went to|go to|goes to|came (?:in|for)|cover(?:s|ed)?|read)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"^[”’\"']?\s*(?:(?:areas?|grades?|gradings?|ratings?|marks?|categories|category)\s*)?(?:[:–—(\[\t|]|\s-\s?|-\s|,?\s*(?:namely|including|includ\w+|such as|among (?:them|these|those|which))\b)",
    re.IGNORECASE,
)
_NOUN = re.compile(r"^[”’\"']?\s+(?:the\s+|its\s+|their\s+)?$", re.IGNORECASE)
_RATING_NOUN = re.compile(
    r"^\s*[”’\"']?\s*(?:grades?|gradings?|ratings?|marks?|verdicts?|judge?ments?|scores?)\b", re.IGNORECASE
)
# What may lead from a subject on to its grade.
_VERB = (
    r"(?:is|are|was|were|be|been|being|remain\w*|stay\w*|rate[ds]?|grade[ds]?|judge[ds]?|deem\w*|mark\w*|class\w*|assess\w*|rank\w*|found|considered|put|label\w*|"
    r"brand\w*|describ\w*|call\w*|got|gets|received|receives|earn\w*|given|gave|award\w*|has|had|have|as|came|come|score\w*|f[ae]ll\w*|dropp\w*|slipp\w*|r[io]se\w*|mov\w*|went|gone|improv\w*|continu\w*|categori\w*|seen|to be)"
)
_TO_GRADE = re.compile(rf"\b{_VERB}\b[^.;:]{{0,80}}$", re.IGNORECASE)
_FRONTED = re.compile(
    r"(?:^|[;:–—,.]\s*|\b(?:and|but|while|as)\s+)[“‘\"']?(?:on|in|for|at|as\s+for|when\s+it\s+(?:comes|came)\s+to|under|within|over|as\s+regards|with\s+regard\s+to)\s+(?:(?:its|the|their|how|it|way|our|force[’']s)\s+){0,3}$",
    re.IGNORECASE,
)
_EXTENT = re.compile(r"\b(?:extent to|(?:effectiveness|efficiency|legitimacy) with) which\b", re.IGNORECASE)
_LABELS = re.compile(r"^[”’\"')\]?]*\s*(?:[:–—|\t(=.]+|=|\s-\s?|-\s|\.{2,})\s*[“‘\"']?$")
_TURN = re.compile(
    r"\b(?:but|while|whereas|although|though|however|because|yet|despite|instead|rather than|until)\b|;", re.IGNORECASE
)
_OTHER_CLAUSE = re.compile(
    r"\b(?:told|should|must|ought|needs?|need to|urged|warned|want\w*|asked|expect\w*|praised|criticised|who|because|after)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ThemeGroup:
    """Subjects that stand together: "A, B and C"."""

    themes: tuple[ThemeMention, ...]

    @property
    def start(self) -> int:
        """Where the first begins."""
        return self.themes[0].start

    @property
    def end(self) -> int:
        """Where the last ends."""
        return self.themes[-1].end


@dataclass(frozen=True, slots=True)
class Link:
    """A group of subjects and the grade it belongs to, by its index; `cost` 0 for plain words between."""

    group: ThemeGroup
    mention: int
    cost: float
    after: bool  # the subjects stand after the grade


def theme_groups(text: str, themes: Sequence[ThemeMention], mentions: Sequence[GradeMention]) -> tuple[ThemeGroup, ...]:
    """The subjects of a sentence in groups: those with only joining words between them stand together."""
    groups: list[list[ThemeMention]] = []
    for theme in themes:
        if groups and theme.theme != OVERALL:
            last = groups[-1][-1]
            between = _ENUMERATED.sub("; ", text[last.end : theme.start])
            if (
                last.theme != OVERALL
                and len(between) < 30
                and not _LISTS.search(between)
                and not _PARTS.search(between)
                and between.strip(" “‘\"'")
            ):
                continue  # "using its resources to deal with calls": part of the same subject
            if (
                last.theme != OVERALL
                and _joins(between)
                and not any(last.end <= m.start < theme.start for m in mentions)
                and not (_STARTS_CLAUSE.search(between) and _has_own_grade(text, theme, groups[-1][0], mentions))
            ):
                groups[-1].append(theme)
                continue
        groups.append([theme])
    groups = [_without_joint(group) for group in groups]
    return tuple(ThemeGroup(tuple(group)) for group in groups)


def _has_own_grade(text: str, theme: ThemeMention, first: ThemeMention, mentions: Sequence[GradeMention]) -> bool:
    """Whether a subject leads to a grade of its own, where a grade before already has those it stands beside."""
    following = next((m for m in mentions if m.start >= theme.end), None)
    between = text[theme.end : following.start] if following else ""
    joined = following is not None and following.verb and _JOINED_THEN.fullmatch(between) is not None
    leads = following is not None and (joined or _IS_THEN.fullmatch(between) is not None)
    return leads and any(m.end <= first.start for m in mentions)


def _without_joint(group: list[ThemeMention]) -> list[ThemeMention]:
    """“Protecting vulnerable people and supporting victims” is one question."""
    return [
        theme
        for at, theme in enumerate(group)
        if not (at and theme.theme == "victims_service" and group[at - 1].theme == "protecting_vulnerable")
    ]


_PARTS = re.compile(
    r"[.:!?]\s|\)|\bone,|[–—]\s|\s-\s|\b(?:is|are|was|were|has|have|had|will|would|could|should|must|said|says|told|found|but|while|whereas|although|who|where|because|rated|graded|judged|than|not|after|before|by|(?<=and )that)\b",
    re.IGNORECASE,
)


# "1) understanding risk 2) preventing fires", "(a) preventing crime; and (b) investigating it"
_ENUMERATED = re.compile(r"\s*[(\[]?\b(?:[a-k]|[ivx]{1,4}|\d{1,2})[)\]]\s+", re.IGNORECASE)
_STARTS_CLAUSE = re.compile(r"[;,–—]|\s-\s|\band\b")
_IS_THEN = re.compile(
    r"(?:\s+\w+)?\s+(?:is|are|was|were|remains?|remained|stays?|requires?|has|got|gets|came|rated)(?:\s+\w+)?(?:\s+to(?:\s+be)?)?\s*[“‘\"']?",
    re.IGNORECASE,
)
# "…, and effectiveness and legitimacy both required improvement"
_JOINED_THEN = re.compile(r"\s+and\s+(?:its\s+)?\w+\s+both\s+", re.IGNORECASE)
_RESPECTIVELY = re.compile(r"\b(?:respectively|in that order|in turn)\b", re.IGNORECASE)
_ASIDE = re.compile(r",\s*(?:though|however|too|meanwhile|by contrast|in turn|for its part|again)\s*,", re.IGNORECASE)
_LISTS = re.compile(r"[,;:&/•·|()\n–—?-]|\b(?:and|or|plus|also|as well as|along with|then)\b", re.IGNORECASE)


def _joins(between: str) -> bool:
    """Whether two subjects stand in one list: a comma, "and" or little else between them."""
    between = re.sub(r"^ (?:it|they|we|the force) (?:is|are|was)\b", "", between)
    if len(between) > 110 or _PARTS.search(between):
        return False
    words = content_words(between)
    return words == 0 or (words <= 3 and re.search(r"[,;]|\band\b|&", between) is not None)


def theme_links(
    text: str, groups: Sequence[ThemeGroup], mentions: Sequence[GradeMention], names: Sequence[tuple[int, int]]
) -> tuple[Link, ...]:
    """Each group with the grade it belongs to, where words lead from one to the other; `names` are those of bodies."""
    plain = blanked(text, names)
    links = []
    for group in groups:
        candidates = []
        left = [index for index, mention in enumerate(mentions) if mention.end <= group.start]
        right = [index for index, mention in enumerate(mentions) if mention.start >= group.end]
        if left:
            between = plain[mentions[left[-1]].end : group.start]
            stepped = sum(
                mentions[left[-1]].end <= other.start < group.start and other.themes[0].theme != OVERALL
                for other in groups
            )
            candidates.append(
                Link(
                    group, left[-1], _cost_after(between, plain[group.end : group.end + 20]) + 1.2 * stepped, after=True
                )
            )
        if right:
            between = plain[group.end : mentions[right[0]].start]
            stepped = sum(
                group.end <= other.start < mentions[right[0]].start and other.themes[0].theme != OVERALL
                for other in groups
            )
            candidates.append(
                Link(
                    group,
                    right[0],
                    _cost_before(between, mentions[right[0]], text[: group.start]) + 1.2 * stepped,
                    after=False,
                )
            )
        best = min(candidates, key=lambda link: link.cost, default=None)
        if best and best.cost <= _TOO_FAR:
            links.append(best)
    return _in_turn(text, groups, mentions) or _without_leaks(links)


def _in_turn(text: str, groups: Sequence[ThemeGroup], mentions: Sequence[GradeMention]) -> tuple[Link, ...]:
    """As many subjects as grades, each with its own: "A and B were rated good and inadequate respectively"."""
    listed = [group for group in groups if len(group.themes) == len(mentions)]
    if len(mentions) < 2 or len(listed) != 1 or not _RESPECTIVELY.search(text):
        return ()
    in_turn = enumerate(zip(listed[0].themes, mentions, strict=True))
    return tuple(
        Link(ThemeGroup((theme,)), index, 0.0, after=theme.start > mention.start) for index, (theme, mention) in in_turn
    )


def _cost_after(between: str, beyond: str) -> float:
    """What it costs to go on from a grade to the subject behind it."""
    if len(between) > _REACH:
        return 9.0
    between = _ASIDE.sub(" ", between)
    lead, colon, rest = between.rpartition(":")
    cost = 0.6 * content_words(rest) + (0.15 * content_words(lead) if colon else 0.0)
    if colon:
        between = ": " + rest  # what stands before the colon only leads to the list
    if _TURN.search(between):
        cost += 2.5
    if _OTHER_CLAUSE.search(between):
        cost += 1.5
    if re.search(r"[.?!]\s", between):
        cost += 2.0
    if re.search(r",\s*and\b", between):
        cost += 0.7
    if _LEADS_ON.match(between) or _OPENS.match(between):
        return cost + (0.2 if between.lstrip("”’\"'").startswith(",") else 0.0)
    if _ARE.match(between):
        return cost + 0.2
    if _NOUN.match(between):
        return cost + (0.2 if _RATING_NOUN.match(beyond) else 0.9)
    return cost + 1.6


def _cost_before(between: str, mention: GradeMention, before: str) -> float:
    """What it costs to come from a subject to the grade behind it."""
    if len(between) > _REACH:
        return 9.0
    between = _ASIDE.sub(" ", between)
    fronted = _FRONTED.search(before) is not None
    cost = (0.2 if fronted or _EXTENT.search(before[-200:]) else 0.6) * content_words(between)
    if _TURN.search(between):
        cost += 2.5
    if re.search(r"[.?!]\s", between):
        cost += 2.0
    if re.search(r",?\s(?:that|which)\s+(?:\w+\s+){0,3}got\s+(?:an?\s+)?[“‘\"']?$", between):
        return cost + 0.3
    if re.search(
        r",?\s(?:where|at which|in which|for which|on which|which)\s+(?:it|they|we|the \w+)?\s*(?:is |was |were |also |still )*[“‘\"']?$",
        between,
    ):
        return cost + 0.3
    if _LABELS.match(between) or (
        mention.verb in {"e", "es", "ed"} and content_words(between) == 0 and not re.search(r"[.;:]", between)
    ):
        return cost
    if _TO_GRADE.search(between):
        return cost + 0.3 + 0.3 * between.count(",") + (0.8 if re.search(r"\band\b", between) else 0)
    if fronted:
        return cost + 0.6
    if not between.strip(" “‘\"'”’,;"):
        return cost + 0.8
    return cost + 1.6


def _without_leaks(links: list[Link]) -> tuple[Link, ...]:
    """Of the groups that claim one grade, those at much higher cost are dropped: they belong to other words."""
    kept = []
    for link in links:
        rivals = [other for other in links if other.mention == link.mention]
        least = min(other.cost for other in rivals)
        overall = link.group.themes[0].theme == OVERALL
        if link.cost > least + 1.5 and not overall:
            continue
        # "overall" is only an adverb beside a subject that is named: "good overall at preventing crime".
        if overall and any(
            other is not link
            and other.after
            and other.cost <= 0.4
            and other.group.start - link.group.end < 12
            and other.group.start >= link.group.end
            for other in rivals
        ):
            continue
        kept.append(link)
    return tuple(kept)
