"""Words of a grade that give none: denied, hoped for, another’s rating, an explanation of the scale."""

import re

from peelviewer.analysis.claims.cue import BE, ORDINARY, QUOTES, Cue
from peelviewer.analysis.claims.grade_mentions import GradeMention
from peelviewer.domain.claims import Reading

_NOT = re.compile(
    rf"\b(?:no|without\s+any)\s+(?:grades?|marks?|ratings?|judge?ments?)\s+of\s+{QUOTES}$|(?:\b(?:not|never|neither|nor|cannot|hardly|seldom|rarely|far\s+from|rather\s+than|instead\s+of|short\s+of|other\s+than|less\s+than|nothing(?:\s+like)?|anything\s+but|let\s+alone|without|n[o’']t)|n[’']t)"
    rf"(?:\s+(?!only\b|just\b|because\b|all\b)(?:yet|even|be|been|being|always|an?|as|at|the|so|to|really|necessarily|currently|considered|rated|graded|judged|deemed|found|assessed|given|awarded|received?|get|quite|simply|called|described|it|any|anything|or))*\s*{QUOTES}$",
    re.IGNORECASE,
)
_NOT_GRADED = re.compile(
    r"(?:\b(?:not|never|cannot)\b|n[’']t\b)\s+(?:yet\s+|been\s+|being\s+|be\s+|get\s+|have\s+|given\s+|currently\s+)*(?:rate|grade|judge|deem|f(?:ou|i)nd|assess|receive|award|give|mark|describe|consider|call|mean|get)\w*\b(?![^,;]*\bbut\b)[^,.;:]{0,40}$",
    re.IGNORECASE,
)
_HOPES = re.compile(
    r"\b(?:wants?|wanted|wanting|wish(?:es|ed)?|hop(?:es?|ed|ing)|aim(?:s|ed|ing)?|ambitions?|aspir\w+|goal|target|strive[sd]?|striving|seek(?:s|ing)?|intend\w*|plans?\s+to|planning\s+to|"
    r"expects?|determined|vow\w*|pledge\w*|promise[sd]?|committed\s+to|deserve[sd]?|ought|(?:must|should)(?!\s+be\s+(?:remembered|noted|said|stressed|added)\b)|would|could|(?-i:may)|might|can|cannot|will(?!\s+(?:recall|remember|know|note|recollect))|shall|going\s+to|until(?!\s+(?:now|today|recently))|unless|if|(?<!\bon )whether|"
    r"to\s+(?:become|reach|regain|get|secure|achieve|earn|make|see|being|getting)|becoming|(?<!has )(?<!have )(?<!had )become|towards?|on\s+(?:the|its|our)\s+(?:way|road|path|journey)|journey|next\s+step|working\s+to|"
    r"need(?:s|ed)?\s+to|ha(?:s|ve|d)\s+to(?!\s+(?:be\s+content|settle|make\s+do|accept|live\s+with))|like\s+to|try(?:ing)?\s+to|so\s+that(?!\s+(?:part|area|one|too|is|was)\b)|how\s+far|depends?|ask(?:s|ed)?\s+(?:if|whether|how)|question(?:s|ed)?\s+whether|enough\s+to|in\s+order|before\s+it\s+can|we[’']ll|it[’']ll|i[’']d|we[’']d|let[’']s)\b"
    r"(?:(?!\b(?:where|in which|which)\b)[^,.;:!?–—]){0,70}$",
    re.IGNORECASE,
)
_CAME_TRUE = re.compile(
    r"\b(?:has|have|had|having|was|were|been|after|before|then|and)\s+(?:\w+\s+){0,2}(?:slip|fall|fell|drop|return|go|gone|went|ris|mov|climb|sink|sunk|improv|com|came|become|became)\w*\s+(?:back\s+|up\s+|down\s+|from\s+\S+\s+|only\s+)*(?:to\s+(?:an?\s+|being\s+)?|into\s+)?[“‘\"']?$"
    r"|\b(?:found|said|judged|considered|deemed|held|adjudged|thought|believed|reported|understood|appears?|seen|shown|known|continu(?:es|ed|ing))\s+to\s+be\s+(?:\w+ly\s+|both\s+|an?\s+)*[“‘\"']?$"
    r"|\b(?:delighted|pleased|glad|happy|proud|sorry|disappointed|sad|encouraging|heartening)\s+to\s+(?:see|have|get|be|read|hear)\b[^.;]{0,120}$"
    r"|\b(?:only|first|last|one\s+of|among|forces|services)\s+(?:[^.,;]{1,50}?\s+)?to\s+(?:get|earn|receive|secure|achieve|win|have|be|reach)\b[^.;]{0,30}$"
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
    r"|\b(?:ofsted|estyn|cqc|care quality commission|trustpilot|tripadvisor|food hygiene)\b[^.;]{0,120}$"
    r"|(?:\b(?:surveys?|polls?|questionnaires?|respondents)\b|(?:\bper cent|%) (?:of (?:you|us|those|people|residents|callers|victims|staff|officers|readers|the public)|rated|thought|felt|called)\b)"
    r"(?:(?!\b(?:inspect|HMIC|watchdog|grade|judge))[^.;]){0,120}$",
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
    r"^[”’\"']?\s*(?:means?\b|describes\b|is\s+(?:the\s+|a\s+|an\s+)?(?:new\s+|old\s+|usual\s+)?(?:standard|grade|mark|level|highest|lowest|second|expected|used|given|kept|reserved|defined|what)\b|shows\s+that\b|indicates\b|may\s+be\s+given\b)"
    r"|^[”’\"']?\s+(?:grade\s+|judge?ment\s+|rating\s+)?(?:means|is\s+(?:given|reserved|kept|used)|indicates|signifies|denotes)\b"
    r"|^[^.;]{0,50}\b(?:keeps?|ha(?:s|ve)|kept|with)\s+(?:the|its|their)\s+(?:same\s+)?meanings?\b",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"\b(?:a\s+(?:step|rung|notch|grade|mark)|(?:one|two)(?:\s+(?:step|rung|notch|grade|mark|place)s?)?|the\s+(?:step|rung|grade|mark|one|category)|just|next)\s+(?:beneath|below|above|under|over|short\s+of|shy\s+of|between|next\s+to)\s+(?:an?\s+|the\s+)?[“‘\"']?$"
    r"|\b(?:scale|ranges?|ranging|bands?|tiers?|categories|grades\s+(?:available|possible)|possible\s+(?:grades|ratings|marks|judge?ments))\b[^.;]{0,70}\b(?:from|of|are|:|to|being|with)\s*(?:an?\s+)?[“‘\"']?$"
    r"|\bone\s+of\s+(?:the\s+)?(?:four|five|\d)\s+(?:possible\s+|new\s+|different\s+)?(?:grades|judge?ments|ratings|marks|categories|levels)\b(?!\s+of\b)[^.;]{0,90}$"
    r"|\b(?:if|where|when)\s+(?:we|inspectors|they|HMIC(?:FRS)?)\s+(?:find|see|judge|come)\b[^.;]{0,160}$"
    r"|\bbetween\s+[“‘\"']?$|\bcharacteristics\s+of\s+(?:an?\s+)?[“‘\"']?$"
    r"|\b(?:mark|grade|rate|judge|score)s?\s+(?:each|every|all|forces|services|them)\b[^.;]{0,80}\b(?:from|to)\s+(?:an?\s+)?[“‘\"']?$",
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
    r"\b(?:very|so|too|how|pretty|really|rather|such|quite|(?<!once )more|less|for|a lot of|lots of|much|truly|particularly|enough|equally|(?<!no\s)more\s+than)\s*$",
    re.IGNORECASE,
)
_ENOUGH = re.compile(
    r"^[”’\"']?\s+(?:enough|than|that|to\s+(?:see|hear|know|have|be|read)|for\s+(?:an?|our|its|their)\s+(?:force|service|size|county|town|city)\b|as\s+(?:a|it|they|we|any|ever|the)\b(?!\s+whole)|(?:at|in|on)\s+(?:[\w’']+\s+){1,4}as\s+(?:any|ever|anyone)\b)",
    re.IGNORECASE,
)
_PARTLY = re.compile(
    r"^[”’\"']?\s+(?:to\s+(?!be\b|(?:an?\s+)?[“‘\"']?(?:outstanding|good|adequate|inadequate)\b)\w+|in\s+(?:some|a\s+few|certain|a\s+number\s+of|several|places|parts|many|various|some\s+of)\b|of\s+(?:its|the|their)\b|if\b)"
    r"|^s\b|^[”’\"']?\s+(?:plans?|programme|notices?|boards?|journey|teams?|works?|measures?)\b",
    re.IGNORECASE,
)
_FOR_A_WHILE = re.compile(
    r"^\s+(?:on the (?:day|night)|at first|to begin with|to start with|in parts)\b", re.IGNORECASE
)
_ONE = re.compile(r"^\s+ones?\b", re.IGNORECASE)  # "the arrangement is a good one"
_GRADED_NOUN = re.compile(
    r"\b(?:grad(?:e|ing)|mark|rating|verdict|judge?ment|result|score|report|force|service|performance|record|response)s?\b[^.;]*$",
    re.IGNORECASE,
)
_IN_PLACES = re.compile(
    r"\bin\s+(?:some|certain|a\s+few|several|many|various)\s+(?:places|parts|respects|ways)\s+(?:it\s+|they\s+)?[“‘\"']?$",
    re.IGNORECASE,
)
_POLICE = re.compile(r"\b(?:police|force|constabulary|inspectorate|fire|service|brigade)\b", re.IGNORECASE)
_NOBODY = re.compile(
    r"\b(?:wrong|untrue|false|nonsense|incorrect|misleading|mistaken|not (?:right|true|correct)) (?:to (?:say|suggest|claim)|that)\b[^.;]{0,60}$|\b(?:stop\w* short of|miss\w* out on|fail\w* to (?:get|earn|win|reach|be)|f[ae]ll\w* short of)\b[^.;]{0,90}$|\b(?:no other|nobody|no one|nor any|no (?:[\w’-]+ ){0,3}(?:part|area|force|service|aspect|unit|constabulary|brigade)s?)\b[^.;]{0,90}$",
    re.IGNORECASE,
)


def not_a_grade(mention: GradeMention, before: str, after: str, bare: str, *, quoted_alone: bool) -> Cue | None:
    """Why a mention gives no grade: denied, hoped for, another's rating, an explanation of the scale; or None.

    `bare` is `before` without the names of areas: "whether its workforce acts ethically" hopes for nothing.
    """
    near = before[-140:]
    if cue := _explained(near, after) or _of_another(near, after, bare[-140:]) or _not_so(near, after, bare[-140:]):
        return cue
    if mention.verb:
        if (_PARTLY.match(after) and not mention.quoted) or _IN_PLACES.search(near):
            return Cue(Reading.ORDINARY, "says that something needs to improve, not a grade")
        return None
    if not quoted_alone and (_FOR_A_WHILE.match(after) or (_ONE.match(after) and not _GRADED_NOUN.search(near))):
        return ORDINARY
    if not (mention.capital or quoted_alone) and (_DEGREE.search(near[-14:]) or _ENOUGH.match(after)):
        return ORDINARY
    return None


def _explained(near: str, after: str) -> Cue | None:
    if _DEFINES.match(after) and not re.search(rf"\b{BE}\s*[“‘\"']?$", near[-12:]):
        return Cue(Reading.DEFINITION, "explains what the grade means")
    return Cue(Reading.DEFINITION, "explains the scale of grades") if _EXPLAINS.search(near) else None


def _of_another(near: str, after: str, bare: str) -> Cue | None:
    if _RATED_BY.search(bare) or _BY_OTHERS.match(after):
        return Cue(Reading.OTHER_RATING, "somebody else’s rating, not the inspectorate’s")
    if _OTHER_SUBJECT.search(near[-70:]) and not _POLICE.search(near[-60:]):
        return Cue(Reading.OTHER_RATING, "the rating of something that is no police force")
    return None


def _not_so(near: str, after: str, bare: str) -> Cue | None:
    not_graded = _NOT_GRADED.search(near[-90:]) and not re.search(r"\bonly\b", near[-40:])
    if _NOBODY.search(near) or _NOT.search(near[-70:]) or not_graded:
        return Cue(Reading.DENIED, "said not to be so")
    if _OR_BETTER.match(after) or _OR_GRADE.match(after) or _AFTER_OR.search(near[-60:]):
        return Cue(Reading.DEFINITION, "names several grades, and gives none of them")
    labelled = near.rstrip(" “‘\"'").endswith("(")
    if (
        _HOPES.search(bare)
        and not labelled
        and not _CAME_TRUE.search(near)
        and not (_IS_NOW.search(near) and not _IF.search(near))
    ):
        return Cue(Reading.HOPED, "hoped for, planned or supposed, not given")
    return None
