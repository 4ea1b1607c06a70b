"""By which words around it a grade is given: a verb or a noun of grading, a change, a finding."""

import re

from peelviewer.analysis.claims.cue import BE, QUOTES, Cue
from peelviewer.analysis.claims.grade_mentions import GradeMention
from peelviewer.domain.claims import Reading
from peelviewer.domain.rules import Rule

# Verbs by which the inspectorate, or who tells of it, gives a grade.
_GRADES = (
    r"(?:re-?graded?|rat(?:ed|es?|ing)|grad(?:ed|es?|ing)|judg(?:ed?|es|ing)|deem(?:ed|s|ing)?|assess(?:ed|es|ing)?|rank(?:ed|s|ing)?|"
    r"class(?:ed|es|ified)?|categori[sz](?:ed|es|ing)|mark(?:ed|s|ing)?|label(?:led|s|ling)?|brand(?:ed|s|ing)?|scor(?:ed|es|ing)|"
    r"regard(?:ed|s)|consider(?:ed|s)?|describ(?:ed|es|ing)|declar(?:ed|es)|upgrad(?:ed|es)|downgrad(?:ed|es)|put\s+(?:it\s+|the\s+\w+\s+)?(?:down\s+)?(?:at|as)|puts\b|"
    r"plac(?:ed|es)|list(?:ed|s)|awrded|hail(?:ed|s)|condemn(?:ed|s)|criticis(?:ed|es)|recogni[sz](?:ed|es)|praised|dismissed|highlighted|slammed|adjudged|came\s+out|come\s+out|emerged?|thought|held|pronounced|set\s+down|down)"
)
_GIVES = (
    r"(?:g[ai]ve[ns]?|giving|award(?:ed|s|ing)?|hand(?:ed|s|ing)?|receiv(?:ed|es|ing)|g[oe]t(?:s|ting)?|gain(?:ed|s|ing)|"
    r"earn(?:ed|s|ing)|achiev(?:ed|es|ing)|secur(?:ed|es|ing)|w[oi]n(?:s|ning)?|pick(?:ed|s|ing)?\s+up|scoop(?:ed|s|ing)|land(?:ed|s|ing)|collect(?:ed|s|ing)|"
    r"attain(?:ed|s|ing)|kept|keeps|keeping|retain(?:ed|s|ing)?|obtain(?:ed|s|ing)|tak(?:en|es|ing)|took|score[ds]?|merit(?:ed|s)|carr(?:ied|ies)|content\s+with|settled?\s+for|ma[dk]e\s+do\s+with|shares?|bears?|with)"
)
_MOVES = (
    r"(?:mov|dropp?|f[ae]ll|slip|sli[dp]|r[io]s|improv|go(?:ne|es|ing)?\b|went|chang|declin|upgrad|downgrad|progress|climb|lift|rais|sink|sank|sunk|return|"
    r"c[ao]me|jump|leap|leapt|advanc|plung|tumbl|com(?:es|ing)|up|down|revert|relegat|promot|cut|step)\w*"
)
_STAYS = r"(?:remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|continu(?:es?|ed|ing)\s+to\s+be|still|keeps?\s+being)"
_ADVERBS = r"(?:\s+(?:also|still|now|again|all|both|each|only|currently|being|overall|once\s+more|therefore|likewise|similarly|rated|either|just|merely|already|only\s+just|further|itself|to\s+be|more|yet))*"
_NAMES_GRADE = re.compile(
    r"^[”’\"']?\s+(?:(?:and|or)\s+\S+\s+)?(?:overall\s+|possible\s+|PEEL\s+|HMIC(?:FRS)?\s+|force\s+)?(?:grade|grading|rating|mark|score|verdict|judge?ment|ranking|categor(?:y|ies)|classification|band|badge|label|tag|column|bracket|group|camp)s?\b"
    r"|^-rated\b|^[”’\"']?\s+ones?\b(?=\s*[,.;:)]|\s+(?:for|in|at|on)\b)",
    re.IGNORECASE,
)
_NOUN_USE = re.compile(r"\b(?:an|a|another|its|their|our|first|second|third|only|single)\s+[“‘\"']?$", re.IGNORECASE)
_AFTER_NOUN = re.compile(
    r"^[”’\"']?(?:\s*[.;)]|\s*$|\s+(?:at|in|for|on|from|last|this|too|again|overall|of\s+its\s+own|under|back|since|as\s+well|a\s+year|one\s+year|two\s+years|three\s+years|now|and|but|while|though|because|(?:was|were|is|are|went)\s+(?:for|in|at|on|to))\b(?!\s+(?:which|that|a\s+row)))",
    re.IGNORECASE,
)
_DIRECTLY = re.compile(
    r"\b(?:rated|graded|judged|deemed|assessed|ranked|classed|marked|labelled|branded)\s+(?:it\s+|them\s+|us\s+)?(?:as\s+|to\s+be\s+|only\s+|just\s+|merely\s+)*[“‘\"']?$",
    re.IGNORECASE,
)
_TOLD_IT = re.compile(
    r"\b(?:was|were|been|is|are|being)\s+(?:\w+ly\s+|also\s+|only\s+)?told\s+(?:by\s+[\w ]{2,40}?\s+)?(?:that\s+)?(?:it|they)\s*[“‘\"']?$",
    re.IGNORECASE,
)
_FOUND_BODY = re.compile(
    r"\b(?:found|finds|thought|called|considered|held)\s+(?:(?:the|that|its|our|both)\s+)?(?:\w+\s+){0,3}?(?:it|us|them|force|forces|unit|constabulary|service|police)\s+(?:to\s+be\s+)?[“‘\"']?$|\bfound\s+(?:to\s+be\s+)?[“‘\"']?$",
    re.IGNORECASE,
)
_AREAS_AFTER = re.compile(r"^[”’\"']?\s+(?:areas?|categor(?:y|ies)|subjects?|questions)\b", re.IGNORECASE)
_AREAS_BEFORE = re.compile(
    r"\b(?:those|ones|areas?|categories|subjects|questions|things|matters)\s+(?:(?:that|which|in\s+which\s+(?:it|we|the\s+\w+)|said\s+to|found\s+to|judged\s+to|deemed\s+to|where\s+(?:it|we|the\s+\w+))\s+)?[“‘\"']?$",
    re.IGNORECASE,
)
_GRADE_NAMED = re.compile(
    r"\b(?:grades?|gradings?|ratings?|marks?|verdicts?|judge?ments?|scores?|rankings?|rung|level|bracket|band|badge|labels?)"
    rf"(?:\s+(?:of|as|is|was|are|were|had\s+been|has\s+been|became|remains|remained|stays|stayed|came\s+(?:out|back)(?:\s+as)?|being|:))?(?:\s*[:–—-])?(?:\s+(?:an?|only|just|one|two|three|four|five|six|seven|both|all))*\s*{QUOTES}$",
    re.IGNORECASE,
)
_GRADED = re.compile(rf"\b{_GRADES}\b", re.IGNORECASE)
_GIVEN = re.compile(rf"\b{_GIVES}\b", re.IGNORECASE)
_FOUND = re.compile(
    r"\b(?:found|finds|finding|thought|called|calls|calling|named|said|saw|sees|seen|viewed|told|discovered)\b",
    re.IGNORECASE,
)
_THAT = re.compile(
    r"\b(?:judg\w+|conclud\w+|conclusion|f(?:ou|i)nds?|finding|rul(?:ed|es)|decid\w+|said|says?|saying|state[sd]?|stating|report\w*|note[sd]?|wrote|writes|considers?|believes?|told|reveal\w*|confirm\w*|announc\w*|show(?:s|ed|n)?|heard|according to)\b[^.;!?]{0,160}$",
    re.IGNORECASE,
)
_MOVED = re.compile(
    rf"\b{_MOVES}\b[^.;!?]{{0,60}}\b(?:from|to|into)\s+(?:an?\s+|its\s+|the\s+|their\s+|last\s+\w+[’']s\s+)?{QUOTES}$",
    re.IGNORECASE,
)
_STAYED = re.compile(rf"\b{_STAYS}{_ADVERBS}(?:\s+(?:at|as|an?|on|in))*\s*{QUOTES}$", re.IGNORECASE)
_IS = re.compile(rf"(?:\b{BE}|(?<=\w)[’'](?:s|re)){_ADVERBS}(?:\s+(?:as|at|an?))?\s*{QUOTES}$", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(
    r"\b(?:but|because|although|though|despite|while|whereas|who|which|when|where|after|before|if|unless|so that|since|until|how)\b",
    re.IGNORECASE,
)
_NO_LONGER = re.compile(r"\bno\s+longer\b[^,.;:]{0,30}$", re.IGNORECASE)
# After a word that is a grade something ends, or goes on with a preposition, a verb or a noun of grading.
_MAY_FOLLOW = re.compile(
    r"^[”’\"']*(?:\s*$|\s*[,.;:!?)\]\[(–—/|-]|\s+(?:at|in|for|there|here|overall|across|on|and|or|but|with|by|this|last|again|when|while|under|as|because|to|since|from|after|is|was|were|are|has|had|have|"
    r"includ\w+|among|which|that|who|it|so|too|until|than|yet|back|earlier|later|recently|already|either|nationally|among|alone|compared|instead|also|though|although|over|regarding|throughout|once|both|despite|where|during|following|according|twice|everywhere|today|now|just|even|only|whereas|respectively|then|rather|alongside|before|not|the|its|all|three|two|four|each|for|said|says|police|force|forces)\b)",
    re.IGNORECASE,
)
_NOUN_PHRASE = re.compile(
    r"^[”’\"']?\s+(?:and\s+\w+\s+)?(?:approach|response|force|service|constabulary|police force|unit|performance|work|handling|treatment|protection|management|leadership|arrangements|organisation)\b",
    re.IGNORECASE,
)
_THERE = re.compile(r"\b(?:there\s+(?:is|was|are|were)|has|have|had)\s+$", re.IGNORECASE)
_ARTICLE = re.compile(
    r"\b(?:an?|the|its|their|his|her|our|your|no|some|any|many|these|those|this|such|with|of|more|other|much)\s*[“‘\"']?$",
    re.IGNORECASE,
)
_WEAK = re.compile(r"(?:describ|consider|regard|recogni|praised|highlight|list|plac|thought|held|down)", re.IGNORECASE)
_AS = re.compile(r"\b(?:as|to be|being)\s+(?:an?\s+)?[“‘\"']?$")
_TO_BE = re.compile(r"\bto\s+be\s+[“‘\"']?$")
_SOME = re.compile(r"\b(?:an?|some|many|any|no|more|of|with|where|that)\s*[“‘\"']?$")
_LEADS = re.compile(
    r"^[”’\"']?,?\s*(?:overall\s+|however,\s+|too,\s+)?(?:at|in|for|on|over|across|when it (?:comes|came) to|with (?:respect|regard) to|in respect of|in terms of|as regards)\b",
    re.IGNORECASE,
)


def _governed(verb: re.Pattern[str], near: str) -> tuple[str, str] | None:
    """The last such verb before a grade and the words between, unless a clause ends between them."""
    found = list(verb.finditer(near))
    if not found:
        return None
    between = near[found[-1].end() :]
    return None if re.search(r"[.;!?]", between) or _CLAUSE_ENDS.search(between) else (found[-1][0], between)


def grade_given(mention: GradeMention, before: str, after: str, *, subject: bool, linked: bool) -> Cue | None:
    """How the words around a mention give it as a grade by a verb or a noun of grading; or None.

    `subject`: a body or a subject of inspection is what the words before speak of; `linked`: a subject belongs to it.
    """
    near = before[-220:]
    if reason := _named_as_grade(mention, near, after):
        return Cue(Reading.CLAIM, reason, strong=True)
    follows = any((_MAY_FOLLOW.match(after), _NAMES_GRADE.match(after), _DIRECTLY.search(near)))
    marked = mention.quoted or mention.capital
    if not (follows or mention.verb or marked or _NOUN_PHRASE.match(after)):
        return None
    verb = _by_verb(mention, near, after, follows=follows, linked=linked)
    if reason := verb or _by_change(mention, near, follows=follows, subject=subject):
        return Cue(Reading.CLAIM, reason, strong=True)
    if not (linked or marked or _FOUND_BODY.search(near)):
        return None
    return _by_report(mention, near, after, linked=linked)


def _named_as_grade(mention: GradeMention, near: str, after: str) -> str:
    """Why the words are a name of a grade, such as "a good grading", "a good"; "" where they are not."""
    if mention.end_of_scale:
        return Rule.END_OF_SCALE
    marked = mention.quoted or mention.capital
    leads = (
        _ARTICLE.search(near)
        or _THERE.search(near)
        or _GIVEN.search(near)
        or near.rstrip().endswith((",", "and"))
        or not near.strip()
    )
    if _NAMES_GRADE.match(after) and (marked or leads):
        return Rule.GRADE_NAMED
    if (marked or mention.grade.is_low) and _AREAS_AFTER.match(after):
        return Rule.AREAS_NAMED
    if mention.verb and _AREAS_BEFORE.search(near):
        return Rule.AMONG_THOSE_TO_IMPROVE
    noun = not mention.verb and _NOUN_USE.search(near) and _AFTER_NOUN.match(after)
    return Rule.NOUN if noun or mention.plural else ""


def _by_verb(mention: GradeMention, near: str, after: str, *, follows: bool, linked: bool) -> str:
    """By which verb or noun of grading it is given: "was graded", "a rating of", "received"; "" for none."""
    marked = mention.quoted or mention.capital
    graded = _governed(_GRADED, near)
    if graded and (mention.verb or follows or mention.quoted):
        sure = not _WEAK.match(graded[0]) or _AS.search(near) or (linked and _LEADS.match(after))
        if sure or marked:
            return Rule.GRADED_SO
    if _GRADE_NAMED.search(near) and (marked or follows):
        return Rule.GRADE_NAMED
    if _governed(_GIVEN, near) and (marked or mention.verb or (follows and _LEADS.match(after))):
        return Rule.GIVEN
    return ""


def _by_change(mention: GradeMention, near: str, *, follows: bool, subject: bool) -> str:
    """By which word for a change, or for none, it is given: "moved to", "remains"; "" for none."""
    if follows or mention.quoted or mention.verb:
        if _MOVED.search(near):
            return Rule.MOVED
        if _STAYED.search(near) and (subject or mention.quoted):
            return Rule.STAYED
    return Rule.TOLD_SO if mention.verb and _TOLD_IT.search(near) else ""


def _by_report(mention: GradeMention, near: str, after: str, *, linked: bool) -> Cue | None:
    """Inspectors found it good at; the report said that it was good."""
    found = _governed(_FOUND, near)
    leads = mention.quoted or mention.verb or _LEADS.match(after) or _FOUND_BODY.search(near) or _TO_BE.search(near)
    if found and leads and not _SOME.search(found[1]):
        return Cue(Reading.CLAIM, Rule.FOUND_SO, strong=True)
    if not _THAT.search(near):
        return None
    ends = mention.quoted or _LEADS.match(after) or (linked and is_clear(after))
    if mention.verb in {"es", "ed"} or (_IS.search(near) and ends):
        return Cue(Reading.CLAIM, Rule.REPORTED_SO, strong=mention.quoted or bool(mention.verb))
    return None


def is_direct(before: str) -> bool:
    """Whether a verb of grading stands right before: "was graded"."""
    return _DIRECTLY.search(before[-60:]) is not None


def leads_on(after: str) -> bool:
    """Whether "at", "in" or "for" follows."""
    return _LEADS.match(after) is not None


def is_stated(before: str) -> bool:
    """Whether a form of "to be" stands before: "is G"."""
    return _IS.search(before[-70:]) is not None


def can_end(after: str) -> bool:
    """Whether what follows lets the word be a grade, and not an adjective before its noun ("good practice")."""
    return _MAY_FOLLOW.match(after) is not None


def is_clear(after: str) -> bool:
    """Whether a clause ends after the word."""
    return re.match(r"^[”’\"']*\s*(?:[.,;:!?)]|$|and\b|but\b|while\b)", after) is not None


def qualifies_noun(after: str) -> bool:
    """Whether a noun of the force's work follows: "a good response to"."""
    return _NOUN_PHRASE.match(after) is not None


def names_a_grade(after: str) -> bool:
    """Whether a noun of grading follows: "good grading"."""
    return _NAMES_GRADE.match(after) is not None


def no_longer(before: str) -> bool:
    """Whether a grade is said to hold no more: "is no longer inadequate"."""
    return _NO_LONGER.search(before[-60:]) is not None
