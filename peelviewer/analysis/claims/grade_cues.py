"""How a grade's words are meant: given as a grade, denied, hoped for, somebody else's, or ordinary words."""

import re
from dataclasses import dataclass

from peelviewer.analysis.claims.grade_mentions import GradeMention
from peelviewer.domain.claims import Reading

_Q = r"[“‘\"'”’]*"
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
    r"attain(?:ed|s|ing)|kept|keeps|keeping|retain(?:ed|s|ing)?|obtain(?:ed|s|ing)|tak(?:en|es|ing)|took|score[ds]?|merit(?:ed|s)|carr(?:ied|ies)|shares?|bears?|with)"
)
_MOVES = (
    r"(?:mov|dropp?|f[ae]ll|slip|sli[dp]|r[io]s|improv|go(?:ne|es|ing)?\b|went|chang|declin|upgrad|downgrad|progress|climb|lift|rais|sink|sank|sunk|return|"
    r"c[ao]me|jump|leap|leapt|advanc|plung|tumbl|com(?:es|ing)|up|down|revert|relegat|promot|cut|step)\w*"
)
_STAYS = r"(?:remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|continu(?:es?|ed|ing)\s+to\s+be|still|keeps?\s+being)"
_BE = r"(?:is|was|are|were|be|been|being|’s|'s|’re|'re)"
_ADVERBS = r"(?:\s+(?:also|still|now|again|all|both|each|only|currently|being|overall|once\s+more|therefore|likewise|similarly|rated|either|just|merely|already|only\s+just|further|itself|to\s+be|more|yet))*"
_NAMES_GRADE = re.compile(
    r"^[”’\"']?\s+(?:(?:and|or)\s+\S+\s+)?(?:overall\s+|possible\s+|PEEL\s+|HMIC(?:FRS)?\s+|force\s+)?(?:grade|grading|rating|mark|score|verdict|judge?ment|ranking|categor(?:y|ies)|classification|band|badge|label|tag|column|bracket|group|camp)s?\b"
    r"|^-rated\b",
    re.IGNORECASE,
)
_NOUN_USE = re.compile(r"\b(?:an|a|another|its|their|our|first|second|third|only|single)\s+[“‘\"']?$", re.IGNORECASE)
_AFTER_NOUN = re.compile(
    r"^[”’\"']?(?:\s*[.;)]|\s*$|\s+(?:at|in|for|on|from|last|this|too|again|overall|of\s+its\s+own|under|back|since|as\s+well|a\s+year|one\s+year|two\s+years|three\s+years|now)\b(?!\s+(?:which|that|a\s+row)))",
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
    rf"(?:\s+(?:of|as|is|was|are|were|had\s+been|has\s+been|became|remains|remained|stays|stayed|came\s+(?:out|back)(?:\s+as)?|being|:))?(?:\s*[:–—-])?(?:\s+(?:an?|only|just|one|two|three|four|five|six|seven|both|all))*\s*{_Q}$",
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
    rf"\b{_MOVES}\b[^.;!?]{{0,60}}\b(?:from|to|into)\s+(?:an?\s+|its\s+|the\s+|their\s+|last\s+\w+[’']s\s+)?{_Q}$",
    re.IGNORECASE,
)
_STAYED = re.compile(rf"\b{_STAYS}{_ADVERBS}(?:\s+(?:at|as|an?|on|in))*\s*{_Q}$", re.IGNORECASE)
_IS = re.compile(rf"(?:\b{_BE}|(?<=\w)[’'](?:s|re)){_ADVERBS}(?:\s+(?:as|at|an?))?\s*{_Q}$", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(
    r"\b(?:but|because|although|though|despite|while|whereas|who|which|when|where|after|before|if|unless|so that|since|until|how)\b",
    re.IGNORECASE,
)

_NOT = re.compile(
    rf"(?:\b(?:not|never|neither|nor|cannot|hardly|far\s+from|rather\s+than|instead\s+of|short\s+of|other\s+than|less\s+than|nothing|anything\s+but|without|n[o’']t)|n[’']t)"
    rf"(?:\s+(?!only\b|just\b|because\b|all\b)(?:yet|even|be|been|being|always|an?|as|at|the|so|to|really|necessarily|currently|considered|rated|graded|judged|deemed|found|assessed|given|awarded|received?|get|quite|simply|called|described|it|any|anything|or))*\s*{_Q}$",
    re.IGNORECASE,
)
_NOT_GRADED = re.compile(
    r"(?:\b(?:not|never|cannot)\b|n[’']t\b)\s+(?:yet\s+|been\s+|being\s+|be\s+|get\s+|have\s+|given\s+|currently\s+)*(?:rate|grade|judge|deem|f(?:ou|i)nd|assess|receive|award|give|mark|describe|consider|call|mean|get)\w*\b(?![^,;]*\bbut\b)[^,.;:]{0,40}$",
    re.IGNORECASE,
)
_NO_LONGER = re.compile(r"\bno\s+longer\b[^,.;:]{0,30}$", re.IGNORECASE)
_HOPES = re.compile(
    r"\b(?:wants?|wanted|wanting|wish(?:es|ed)?|hop(?:es?|ed|ing)|aim(?:s|ed|ing)?|ambitions?|aspir\w+|goal|target|strive[sd]?|striving|seek(?:s|ing)?|intend\w*|plans?\s+to|planning\s+to|"
    r"expects?|determined|vow\w*|pledge\w*|promise[sd]?|committed\s+to|deserve[sd]?|ought|must|should|would|could|may|might|can|cannot|will|shall|going\s+to|until(?!\s+(?:now|today|recently))|unless|if|whether|"
    r"to\s+(?:become|reach|regain|get|secure|achieve|earn|make|see|being|getting)|becoming|(?<!has )(?<!have )(?<!had )become|towards?|on\s+(?:the|its|our)\s+(?:way|road|path|journey)|journey|next\s+step|working\s+to|"
    r"need(?:s|ed)?\s+to|ha(?:s|ve|d)\s+to|like\s+to|try(?:ing)?\s+to|so\s+that|how\s+far|depends?|ask(?:s|ed)?\s+(?:if|whether|how)|question(?:s|ed)?\s+whether|enough\s+to|in\s+order|before\s+it\s+can|we[’']ll|it[’']ll|i[’']d|we[’']d|let[’']s)\b"
    r"[^,.;:!?]{0,70}$",
    re.IGNORECASE,
)
_CAME_TRUE = re.compile(
    r"\b(?:has|have|had|having|was|were|been|after|before|then|and)\s+(?:\w+\s+){0,2}(?:slip|fall|fell|drop|return|go|gone|went|ris|mov|climb|sink|sunk|improv|com|came|become|became)\w*\s+(?:back\s+|up\s+|down\s+|from\s+\S+\s+|only\s+)*(?:to\s+(?:an?\s+|being\s+)?|into\s+)?[“‘\"']?$"
    r"|\b(?:found|said|judged|considered|deemed|held|adjudged|thought|believed|reported|understood|appears?|seen|shown|known|continu(?:es|ed|ing))\s+to\s+be\s+(?:\w+ly\s+|both\s+|an?\s+)*[“‘\"']?$"
    r"|\b(?:said|reported|noted|heard|advised|told|announced)\b[^.;]{0,60}\b(?:was|were|is|are|had\s+been|has\s+been|have\s+been)\s+(?:\w+\s+){0,2}[“‘\"']?$",
    re.IGNORECASE,
)
_IF = re.compile(r"\b(?:if|unless|until|whether|so that|hop\w+|wants?|should|would|could)\b[^.;]{0,60}$", re.IGNORECASE)
_IS_NOW = re.compile(
    r"\b(?:is|are|was|were|been)\s+(?:now\s+|also\s+|still\s+)?(?:rated|graded|judged|deemed|marked)\s+(?:as\s+)?[“‘\"']?$|\b(?:is|are)\s+now\s+[“‘\"']?$|\b(?:extent to|(?:effectiveness|efficiency|legitimacy) with) which\b",
    re.IGNORECASE,
)
_OTHERS = (
    r"ofsted|estyn|cqc|care quality commission|ombudsman|school|academy|nursery|primary|college|university|hospitals?|surgery|nhs|care homes?|restaurant|takeaway|hygiene|"
    r"trustpilot|tripadvisor|survey|polls?|respondents|readers?|voters|victims|residents|public|people|officers|staff|members|councillors?|commissioner|p(?:f)?ccs?|mayor|union|federation|"
    r"customers|callers|visitors|peers|judges|charity|campaigners|the home office|ministers?|audit(?:ors?)?|fans|managers|trust|council|airport|pub|hotel|club|company|college"
)
_RATED_BY = re.compile(
    rf"\b(?:{_OTHERS})\b(?:\s+(?!who\b|were\b|was\b|is\b|are\b|has\b|have\b|had\b|said\b|says\b|told\b)[\w’']+){{0,3}}\s+(?:rate|grade|judge|mark|score|consider|describe|call|believe|think|feel|thought|felt|gave|give)[sd]?\b[^.;]{{0,80}}$"
    rf"|\b(?:ofsted|estyn|cqc|care quality commission|trustpilot|tripadvisor|food hygiene|per cent of|%)\b[^.;]{{0,120}}$",
    re.IGNORECASE,
)
_BY_OTHERS = re.compile(
    r"^[^.;]{0,60}\bby\s+(?:the\s+|its\s+|our\s+|local\s+|\d+\s+)*(?:ofsted|estyn|cqc|care quality|ombudsman|school|residents|respondents|readers|victims|the public|union|survey|customers|parents|pupils|managers|staff|officers|councillors|peers|colleagues|partners|members)\b"
    r"|^[^.;]{0,80}\b(?:survey|poll)\b"
    r"|^[^.;]{0,80}\b(?:residents|readers|respondents)\b\s+(?:says?|said|finds?|found|suggests?|shows?)\b"
    r"|^[^.;]{0,40}\b(?:Ofsted|Estyn|CQC)\b",
    re.IGNORECASE,
)
_OTHER_SUBJECT = re.compile(
    r"\b(?:school|academy|nursery|primary|pre-?school|college|university|hospitals?|surgery|care home|restaurant|takeaway|hotel|pub|trust|council(?!lor)|children[’']s services|ambulance service|prison|probation|ward|airport|kindergarten|childminder|hostel)s?(?:[’']s?)?\b[^.;,]{0,60}$",
    re.IGNORECASE,
)
_DEFINES = re.compile(
    r"^[”’\"']?\s*(?:means?\b|describes\b|is\s+(?:the\s+|a\s+|an\s+)?(?:standard|grade|mark|level|highest|lowest|second|expected|used|given|kept|reserved|defined|what)\b|is\s+for\b|shows\s+that\b|indicates\b|may\s+be\s+given\b)"
    r"|^[”’\"']?\s+(?:grade\s+|judge?ment\s+|rating\s+)?(?:means|is\s+(?:given|reserved|kept|used)|indicates|signifies|denotes)\b"
    r"|^[^.;]{0,50}\b(?:keeps?|ha(?:s|ve)|kept|with)\s+(?:the|its|their)\s+(?:same\s+)?meanings?\b",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"\b(?:a\s+(?:step|rung|notch|grade|mark)|one\s+(?:step|rung|notch|grade)|two\s+(?:steps|rungs|grades)|the\s+(?:step|rung|grade|mark|one|category))\s+(?:beneath|below|above|under|over|short\s+of|between|next\s+to)\s+(?:an?\s+|the\s+)?[“‘\"']?$"
    r"|\b(?:scale|ranges?|ranging|bands?|tiers?|categories|grades\s+(?:available|possible)|possible\s+(?:grades|ratings|marks|judge?ments))\b[^.;]{0,70}\b(?:from|of|are|:|to|being|with)\s*(?:an?\s+)?[“‘\"']?$"
    r"|\bbetween\s+[“‘\"']?$",
    re.IGNORECASE,
)
_OR_BETTER = re.compile(
    r"^[”’\"']?\s+(?:or|and)\s+(?:better|above|higher|worse|below|over|under|beyond)\b", re.IGNORECASE
)
_OR_GRADE = re.compile(
    r"^[”’\"']?,?\s+(?:or|nor)\s+(?:even\s+)?(?:an?\s+)?[“‘\"']?(?:outstanding|good|adequate|inadequate|requir)",
    re.IGNORECASE,
)
_AFTER_OR = re.compile(
    r"\b(?:outstanding|good|adequate|inadequate|improvement)[”’\"']?,?\s+(?:or|nor)\s+(?:even\s+)?(?:an?\s+)?[“‘\"']?$",
    re.IGNORECASE,
)
_DEGREE = re.compile(
    r"\b(?:very|so|too|how|pretty|really|rather|such|quite|more|less|for|a lot of|lots of|much|truly|particularly|enough|equally)\s*$",
    re.IGNORECASE,
)
_ENOUGH = re.compile(
    r"^[”’\"']?\s+(?:enough|than|that|to\s+(?:see|hear|know|have|be|read)|for\s+(?:an?|our|its|their)\s+(?:force|service|size|county|town|city)\b|as\s+(?:a|it|they|we|any|ever|the)\b(?!\s+whole))\b",
    re.IGNORECASE,
)
_PARTLY = re.compile(
    r"^[”’\"']?\s+(?:to\s+(?!be\b|(?:an?\s+)?[“‘\"']?(?:outstanding|good|adequate|inadequate)\b)\w+|in\s+(?:some|a\s+few|certain|a\s+number\s+of|several|places|parts|many|various|some\s+of)\b|of\s+(?:its|the|their)\b|if\b)"
    r"|^s\b|^[”’\"']?\s+(?:plans?|programme|notices?|boards?|journey|teams?|works?|measures?)\b",
    re.IGNORECASE,
)
# After a word that is a grade something ends, or goes on with a preposition, a verb or a noun of grading.
_MAY_FOLLOW = re.compile(
    r"^[”’\"']*(?:\s*$|\s*[,.;:!?)\]\[(–—/|-]|\s+(?:at|in|for|overall|across|on|and|or|but|with|by|this|last|again|when|while|under|as|because|to|since|from|after|is|was|were|are|has|had|have|"
    r"includ\w+|among|which|that|who|it|so|too|until|than|yet|back|earlier|later|recently|already|either|nationally|among|alone|compared|instead|also|though|although|over|regarding|throughout|once|both|despite|where|during|following|according|twice|everywhere|today|now|just|even|only|whereas|respectively|then|rather|alongside|before|not|the|its|all|three|two|four|each|for|said|says|police|force|forces)\b)",
    re.IGNORECASE,
)
_NOUN_PHRASE = re.compile(
    r"^[”’\"']?\s+(?:and\s+\w+\s+)?(?:approach|response|force|service|constabulary|police force|unit|performance|work|handling|treatment|protection|management|leadership|arrangements|organisation)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"\b(?:an?|the|its|their|his|her|our|your|no|some|any|many|these|those|this|such|with|of|more|other|much)\s*[“‘\"']?$",
    re.IGNORECASE,
)
_POLICE = re.compile(r"\b(?:police|force|constabulary|inspectorate|fire|service|brigade)\b", re.IGNORECASE)
_NOBODY = re.compile(
    r"\b(?:no other|nobody|no one|nor any|no (?:part|area|force|service|aspect)s?)\b[^.;]{0,90}$", re.IGNORECASE
)
_WEAK = re.compile(r"(?:describ|consider|regard|recogni|praised|highlight|list|plac|thought|held|down)", re.IGNORECASE)
_AS = re.compile(r"\b(?:as|to be|being)\s+(?:an?\s+)?[“‘\"']?$")
_TO_BE = re.compile(r"\bto\s+be\s+[“‘\"']?$")
_SOME = re.compile(r"\b(?:an?|some|many|any|no|more|of|with|where|that)\s*[“‘\"']?$")
_LEADS = re.compile(
    r"^[”’\"']?,?\s*(?:overall\s+|however,\s+|too,\s+)?(?:at|in|for|on|over|across|when it (?:comes|came) to|with (?:respect|regard) to|in respect of|in terms of|as regards)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cue:
    """How a grade's words are told: a reading and its reason; `rule` names how a grade is given, `strong` by a verb or noun of grading."""

    reading: Reading
    reason: str
    strong: bool = False


ORDINARY = Cue(Reading.ORDINARY, "an ordinary word here, not a grade")


def not_a_grade(mention: GradeMention, before: str, after: str, *, quoted_alone: bool) -> Cue | None:
    """Why a mention gives no grade: denied, hoped for, another's rating, an explanation of the scale; or None."""
    near = before[-140:]
    if cue := _explained(near, after) or _of_another(near, after) or _not_so(near, after):
        return cue
    if mention.verb:
        if _PARTLY.match(after) and not mention.quoted:
            return Cue(Reading.ORDINARY, "says that something needs to improve, not a grade")
        return None
    if not (mention.capital or quoted_alone) and (_DEGREE.search(near[-14:]) or _ENOUGH.match(after)):
        return ORDINARY
    return None


def _explained(near: str, after: str) -> Cue | None:
    if _DEFINES.match(after) and not re.search(rf"\b{_BE}\s*[“‘\"']?$", near[-12:]):
        return Cue(Reading.DEFINITION, "explains what the grade means")
    return Cue(Reading.DEFINITION, "explains the scale of grades") if _EXPLAINS.search(near) else None


def _of_another(near: str, after: str) -> Cue | None:
    if _RATED_BY.search(near) or _BY_OTHERS.match(after):
        return Cue(Reading.OTHER_RATING, "somebody else’s rating, not the inspectorate’s")
    if _OTHER_SUBJECT.search(near[-70:]) and not _POLICE.search(near[-60:]):
        return Cue(Reading.OTHER_RATING, "the rating of something that is no police force")
    return None


def _not_so(near: str, after: str) -> Cue | None:
    not_graded = _NOT_GRADED.search(near[-90:]) and not re.search(r"\bonly\b", near[-40:])
    if _NOBODY.search(near) or _NOT.search(near[-70:]) or not_graded:
        return Cue(Reading.DENIED, "said not to be so")
    if _OR_BETTER.match(after) or _OR_GRADE.match(after) or _AFTER_OR.search(near[-60:]):
        return Cue(Reading.DEFINITION, "names several grades, and gives none of them")
    if _HOPES.search(near) and not _CAME_TRUE.search(near) and not (_IS_NOW.search(near) and not _IF.search(near)):
        return Cue(Reading.HOPED, "hoped for, planned or supposed, not given")
    return None


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
        return "given the lowest or highest grade"
    marked = mention.quoted or mention.capital
    leads = _ARTICLE.search(near) or _GIVEN.search(near) or near.rstrip().endswith((",", "and")) or not near.strip()
    if _NAMES_GRADE.match(after) and (marked or leads):
        return "a grade, mark or rating named"
    if (marked or mention.grade.is_low) and _AREAS_AFTER.match(after):
        return "areas named by their grade"
    if mention.verb and _AREAS_BEFORE.search(near):
        return "named among what requires improvement"
    noun = not mention.verb and _NOUN_USE.search(near) and _AFTER_NOUN.match(after)
    return "a grade named as a noun" if noun or mention.plural else ""


def _by_verb(mention: GradeMention, near: str, after: str, *, follows: bool, linked: bool) -> str:
    """By which verb or noun of grading it is given: "was graded", "a rating of", "received"; "" for none."""
    marked = mention.quoted or mention.capital
    graded = _governed(_GRADED, near)
    if graded and (mention.verb or follows or mention.quoted):
        sure = not _WEAK.match(graded[0]) or _AS.search(near) or (linked and _LEADS.match(after))
        if sure or marked:
            return "rated, graded or judged so"
    if _GRADE_NAMED.search(near) and (marked or follows):
        return "a grade, mark or rating named"
    if _governed(_GIVEN, near) and (marked or mention.verb or (follows and _LEADS.match(after))):
        return "given as a grade"
    return ""


def _by_change(mention: GradeMention, near: str, *, follows: bool, subject: bool) -> str:
    """By which word for a change, or for none, it is given: "moved to", "remains"; "" for none."""
    if follows or mention.quoted or mention.verb:
        if _MOVED.search(near):
            return "moved to or from the grade"
        if _STAYED.search(near) and (subject or mention.quoted):
            return "the grade has stayed"
    return "told that it is so" if mention.verb and _TOLD_IT.search(near) else ""


def _by_report(mention: GradeMention, near: str, after: str, *, linked: bool) -> Cue | None:
    """Inspectors found it good at; the report said that it was good."""
    found = _governed(_FOUND, near)
    leads = mention.quoted or mention.verb or _LEADS.match(after) or _FOUND_BODY.search(near) or _TO_BE.search(near)
    if found and leads and not _SOME.search(found[1]):
        return Cue(Reading.CLAIM, "found to be so", strong=True)
    if not _THAT.search(near):
        return None
    ends = mention.quoted or _LEADS.match(after) or (linked and is_clear(after))
    if mention.verb in {"es", "ed"} or (_IS.search(near) and ends):
        return Cue(Reading.CLAIM, "reported to be so", strong=mention.quoted or bool(mention.verb))
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


def moved_to(between: str) -> bool:
    """Whether the words between two grades say that it moved from one to the other."""
    return (
        re.match(
            r"^\s*[”’\"']?(?:\s+(?:grade|grading|rating))?[^.;]{0,40}?\bto\s+(?:an?\s+)?[“‘\"']?$",
            between,
            re.IGNORECASE,
        )
        is not None
    )


def no_longer(before: str) -> bool:
    """Whether a grade is said to hold no more: "is no longer inadequate"."""
    return _NO_LONGER.search(before[-60:]) is not None
