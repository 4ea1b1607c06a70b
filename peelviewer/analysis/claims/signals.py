"""Signs that a grade word is meant as a grade: verbs of grading, labels, a force as subject with a subject of inspection."""

import re

from peelviewer.analysis.claims.grade_words import GradeWord

_OBJECT = r"(?:\s+(?!who\b|which\b|that\b|but\b|because\b)[^\s;:.]+){0,11}?"
_GRADING = r"(?:rat(?:ed|es|ing)|grad(?:ed|ing)|judg(?:ed?|es|ing)|deem(?:ed|s|ing)|assess(?:ed|es|ing)|rank(?:ed|ing)|class(?:ed|ified)|mark(?:ed|s|ing)|label(?:led|ed))"
_OPEN = r"\s*(?:,\s*overall,)?\s*[“‘\"']?$"
_VERB = re.compile(rf"\b{_GRADING}{_OBJECT}{_OPEN}", re.IGNORECASE)
_A_GRADE = re.compile(
    r"\b(?:got|received|given|gets)\s+an?\s+\|[”’\"']?(?:\s+(?:as well|too|again)|[.,])", re.IGNORECASE
)
_FOUND_TO_BE = re.compile(
    rf"\bfound\b{_OBJECT}\s+(?:to\s+be|to|as)(?:\s+(?:both|an?|still))?\s*[“‘\"']?$", re.IGNORECASE
)
_FOUND = re.compile(
    r"\b(?:found|finds|finding|called|said|says|named|describe\w*)\b(?:\s+(?!no\b|some\b|many\b|good\b|an?\b)[^\s;:.,]+){0,6}\s*[“‘\"']?$",
    re.IGNORECASE,
)
_RECOGNISED = re.compile(
    r"\b(?:recogni[sz]ed|praised|hailed|listed|branded|described|classed|highlighted|slammed|condemned|criticised|dismissed)\b(?:\s+[^\s;:.,]+){0,6}\s+as\s+(?:being\s+)?[“‘\"']?$",
    re.IGNORECASE,
)
_BEEN_FOUND = re.compile(r"\b(?:was|were|been|being|is|are)\s+found\s*[“‘\"']?$", re.IGNORECASE)
_THAT = re.compile(
    r"\b(?:judg(?:ed?|es|ing|e?ment)|conclud\w+|f(?:ou|i)nds?|rul(?:ed|es)|decid\w+)\b(?:\s+\w+){0,3}?,?\s+that\b[^.;:]{0,120}$",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\b(?:was|were|been|is|are) told (?:that )?(?:it|they)\s*[“‘\"']?$", re.IGNORECASE)
_GRADES_COMMA = re.compile(r"\b(?:grad(?:e|ing)|rating|mark)s?\b[^.;]{0,80},\s*[“‘\"']?$", re.IGNORECASE)
_NOUN = re.compile(
    r"\b(?:grades?|grading|rating|mark|judge?ment)(?:\s+of|\s+as|\s+is|\s+was|\s+remains|\s+stays|:)(?:\s+an?)?\s*[“‘\"']?$",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:g[ia]ven?|gave|gives|award(?:ed|s)?|hand(?:ed|s)|receiv(?:ed|es)|got|gets|gained|picked up|scor(?:ed|es)|earn(?:ed|s)|"
    r"achiev(?:ed|es|ing)|kept|retain(?:ed|s))\b(?:\s+[^\s;:.,]+){0,6}?\s*[“‘\"']?$",
    re.IGNORECASE,
)
_BE = re.compile(
    r"\b(?:is|was|are|were|be|been|being|remains|remained)(?:\s+(?:also|still|now|again|all|both|only|currently|being|overall))*\s*[“‘\"']?$",
    re.IGNORECASE,
)
_MOVE = re.compile(
    r"\b(?:up|down|and)\s+from\s+(?:an?\s+)?[“‘\"']?$|\b(?:mov|drop|f[ae]ll|slip|r[io]se|improv|go(?:ne|es)|went|chang|declin|upgrad|downgrad|progress)\w*\b[^.;]{0,40}\bfrom\s+(?:an?\s+|its\s+)?[“‘\"']?$",
    re.IGNORECASE,
)
_RETURNED = re.compile(
    r"\b(?:before|then|has|had|have|after)\s+(?:slip|fall|drop|return|go|ris|mov|climb|sink)\w*\s+(?:back\s+)?(?:up\s+|down\s+)?to\s+(?:an?\s+)?[“‘\"']?$",
    re.IGNORECASE,
)
_TO = re.compile(r"^\s*[”’\"']?(?:\s+(?:grade|grading|rating))?[^.;]{0,40}?\bto\s+(?:an?\s+)?[“‘\"']?$", re.IGNORECASE)
_FOLLOW = re.compile(
    r"^[”’\"']?(?:\s*$|\s*[,.;:)\]–—-]|\s+(?:at|in|for|overall|across|on|and|or|but|with|by|this|last|again|when|while|under|as|because|to|since|from|after|is|was|were|are|includ\w+|among|which|that|who|it|so|too|until|than)\b"
    r"|\s+(?:grade|grading|rating|mark|judge?ment)s?\b)",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"[\s,]*(?:which\s+)?(?:was|were|is|are|has been|have been|had been)\s+(?:\w+\s+){0,3}[“‘\"']?", re.IGNORECASE
)
_PERSON_IS = re.compile(
    r"\b(?:constable|chief|officers?|staff|teams?|commissioner|people|mayor)\s+(?:is|are|was|were)\s+[“‘\"']?$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:an?|the)\s+[“‘\"']?$", re.IGNORECASE)
_RATING_NOUN = re.compile(r"^[”’\"']?\s+(?:grade|grading|rating|mark|judge?ment)s?\b", re.IGNORECASE)
_RATINGS_FOR = re.compile(r"^[”’\"']?\s+(?:grades|gradings|ratings|marks|judge?ments)\s+(?:for|in|at)\b", re.IGNORECASE)
_THERE = re.compile(r"\bthere (?:were|was|are)\b[^.;]{0,30}$", re.IGNORECASE)
_TO_THEME = re.compile(
    r"^[”’\"']?\s+(?:overall\s+)?(?:at|in|for|with respect to|in respect of|when it comes to)\b", re.IGNORECASE
)
_NOT = re.compile(
    r"(?:\b(?:not|never|no longer|neither|nor|cannot|hardly|far from|than|or even)|n[’']t)(?:\s+(?:yet|even|be|been|always|an?|as))*\s*[“‘\"']?$",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"\b(?:could|would|should|might|may|must|wants?|hop(?:es?|ing)|aim(?:s|ing)?|deserves?|become|becoming|towards?|until|unless|if|whether|can|expected to|going to|determined to|back to)\b"
    r"[^,.;:]{0,60}$",
    re.IGNORECASE,
)


# "was not rated", "wants to be rated": a grading that did not, or has yet to, take place.
_NOT_GRADED = re.compile(
    r"\b(?:not|never|n[’']t)\s+(?:been\s+|being\s+|be\s+)?(?:rated|graded|judged|deemed|found|assessed)\b[^,.;:]{0,40}$",
    re.IGNORECASE,
)
_TO_BE_GRADED = re.compile(
    r"\b(?:wants?|hop(?:es?|ing)|aim(?:s|ing)?|deserves?|expects?|determined|plans?|going)\b[^,.;:]{0,40}"
    r"\bto be (?:rated|graded|judged|deemed)\b[^,.;:]{0,30}$"
    r"|\b(?:if|unless|should|whether)\b[^,.;:]{0,60}\b(?:rated|graded|judged|deemed)\b[^,.;:]{0,30}$"
    r"|\b(?:will|would|could|might|may|should)\s+(?:\w+\s+)?be\s+(?:rated|graded|judged|deemed)\b[^,.;:]{0,30}$",
    re.IGNORECASE,
)


# Who else may rate a force, in the active voice: "56 per cent of people rated the force as good".
_RATED_BY_OTHERS = re.compile(
    r"\b(?:per ?cent|people|residents|respondents|readers|voters|victims|public|officers|staff|peers|visitors|managers|judges|survey"
    r"|commissioner|P(?:F)?CC|mayor|councillors|ofsted)\b(?:\s+(?!who\b|were\b|was\b|is\b|are\b)\w+){0,2}\s+(?:rate[sd]?|grade[sd]?|judge[sd]?)\b[^.;]{0,80}$",
    re.IGNORECASE,
)


def rated_by_others(before: str) -> bool:
    """Whether somebody other than the inspectorate is said to give the grade."""
    return _RATED_BY_OTHERS.search(before[-160:]) is not None


def is_negated(before: str) -> bool:
    """Whether what stands before a grade word denies it: "no longer", "not yet"."""
    return _NOT.search(before[-60:]) is not None or _NOT_GRADED.search(before[-60:]) is not None


def is_wish(before: str) -> bool:
    """Whether the words before make it a wish, a plan or a condition."""
    return _WISH.search(before[-90:]) is not None


def is_yet_to_come(before: str) -> bool:
    """Whether the words before want or expect a grading: it outweighs the "rated" in it."""
    return _TO_BE_GRADED.search(before[-110:]) is not None


def can_be_grade(word: GradeWord, after: str) -> bool:
    """Whether what follows allows a grade: an adjective before an ordinary noun ("good practice") is none."""
    return bool(word.verb) or _FOLLOW.match(after) is not None


def leads_to_theme(after: str) -> bool:
    """Whether "at", "in" or "for" follows."""
    return _TO_THEME.match(after) is not None


def names_rating(after: str) -> bool:
    """Whether a rating noun follows: "good grading"."""
    return _RATING_NOUN.match(after) is not None


def moved_from(before: str) -> bool:
    """Whether a grade is the earlier of a move: "has dropped from good"."""
    return _MOVE.search(before[-120:]) is not None


def moved_to(between: str) -> bool:
    """Whether the words between two grades say that it moved from one to the other."""
    return _TO.match(between) is not None


def returned_to(before: str) -> bool:
    """Whether the words before a grade say that a force came to it: "before slipping back to"."""
    return _RETURNED.search(before[-60:]) is not None


def passive_subject(gap: str, after: str) -> bool:
    """Whether a subject of inspection stands before as the one graded: "responding to the public was judged G"."""
    return _PASSIVE.fullmatch(gap) is not None and not leads_to_theme(after)


def grading(word: GradeWord, before: str, after: str) -> str | None:
    """The rule by which the words around a grade word say that it was given, or None."""
    before = before[-220:]
    if _VERB.search(before):
        return "rated, graded or judged G"
    if (
        (_THAT.search(before) or _TOLD.search(before))
        and (word.verb in {"es", "ed"} or stated(before))
        and (word.verb or can_be_grade(word, after))
    ):
        return "judged that it is G"
    if _GRADES_COMMA.search(before) and leads_to_theme(after.removeprefix(",")):
        return "a grade of G"
    if _FOUND_TO_BE.search(before) or _BEEN_FOUND.search(before):
        return "found to be G"
    if _RECOGNISED.search(before) and leads_to_theme(after):
        return "recognised as G"
    if _NOUN.search(before) and (word.quoted or word.capital or can_be_grade(word, after)):
        return "a grade of G"
    given = _GIVEN.search(before)
    if given and (
        word.quoted
        or word.capital
        or names_rating(after)
        or leads_to_theme(after)
        or word.verb
        or _A_GRADE.search(before + "|" + after[:14])
    ):
        return "given a G"
    if noun := _rating_noun(word, before, after):
        return noun
    if _FOUND.search(before) and not _PERSON_IS.search(before) and (leads_to_theme(after) or word.quoted or word.verb):
        return "found G at"
    return None


def _rating_noun(word: GradeWord, before: str, after: str) -> str | None:
    """The rule by which a noun says it: "a good rating", "there were ‘adequate’ marks for"."""
    if _RATINGS_FOR.match(after) and (word.quoted or word.capital or _THERE.search(before)):
        return "G marks for"
    return "a G rating" if names_rating(after) and _ARTICLE.search(before) else None


def stated(before: str) -> bool:
    """Whether a form of "to be" stands before: "is G at"."""
    return _BE.search(before[-60:]) is not None
