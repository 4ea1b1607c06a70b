"""In which way a sentence answers a judgement: refusing, accepting, explaining or acting; None where it does not."""

import re

from peelviewer.domain.contrast_details import AnswerKind

_NOT = r"(?:not|n['’]t|never|cannot)"
# The judgement, as people speak of it.
_JUDGEMENT = (
    r"(?:grad(?:e|es|ing|ings)|judge?ments?|ratings?|findings?|conclusions?|reports?|assessments?|inspection|inspectors?|"
    r"inspectorate|HMIC\w*|verdict|picture|portrayal|description|criticisms?|label|what (?:they|it|was) (?:say|says|said|found)|"
    r"(?:inadequate|requires improvement)(?=[’'”\"]| (?:is|was)\b))"
)
_WRONG = (
    r"(?:unfair|unjust|unjustified|unwarranted|undeserved|unsupported|wrong|incorrect|inaccurate|misleading|false|perverse|"
    r"disproportionate|harsh|out[- ]of[- ]date|outdated|flawed|too (?:harsh|low)|"
    rf"{_NOT} (?:a )?(?:\w+ )?(?:fair|true|accurate|right|balanced|deserved|justified|supported|borne out))"
)
_MEANS = r"(?:reflects?|represents?|describes?|does? justice|do justice)"
_FORCE = r"(?:force|constabulary|service|officers|department|unit|team)"
# To refuse, as people say it: a denial before what accepts, or a word that has the denial in it.
_CANNOT = (
    rf"(?:(?:{_NOT}|hard to|difficult to|struggle to|fail to|refuse to|declines? to|unable to|{_NOT} (?:prepared|willing|able|going) to) "
    r"(?:\w+ )?(?:accept|recogni[sz]e|agree|share|support|endorse|see))"
)
_OPPOSES = (
    r"(?:disagree|dispute|reject|contest|refute|oppose)[sd]?|(?:tak(?:e|es|en|ing)|took) issue with|object(?:s|ed)? to|"
    r"challeng(?:e|ed|ing)|appeal(?:ed|ing)?(?: against)?|complain(?:ed|t)? (?:\w+ )?about"
)
_UNDONE = (
    r"(?:withdrawn|reconsidered|reviewed|revised|overturned|changed|corrected|looked at again|thought through again)"
)

_DOUBLE = re.compile(
    rf"(?:{_NOT}|\b(?:nobody|no one|none of us)) (?:\w+ )?(?:disagree|dispute|challenge|argue|quarrel|hide from|shy away)|{_NOT} (?:be )?disput(?:e|ing)",
    re.IGNORECASE,
)
_REFUSES = re.compile(
    rf"{_CANNOT}\b(?! with (?:those|people|anyone|anybody|critics))[^.;]{{0,60}}\b{_JUDGEMENT}(?!\w)"
    rf"|{_NOT} pretend\b[^.;]{{0,30}}\b{_JUDGEMENT}\b[^.;]{{0,40}}\b(?:recogni[sz]e|fair|right|accurate)\b"
    rf"|{_CANNOT} (?:with )?(?:that )?(?:the|our|my|this) {_FORCE}\b"
    rf"|{_CANNOT} (?:with )?(?:it|this|that|them|these)\W*$"
    rf"|\b{_JUDGEMENT} (?:that |which )?(?:I|we) (?:\w+ )?{_CANNOT}\b"
    rf"|\bnot (?:a|the) (?:picture|{_FORCE}|description|portrait) (?:that |which )?(?:I|we) (?:see|know|recogni[sz]e|lead)\b"
    rf"|{_NOT} (?:\w+ )?(?:believe|think|consider|feel|persuaded|convinced|satisfied)\b[^.;]{{0,70}}\b(?:{_MEANS}|fair|accurate|true|right|deserve\w*|justif\w+)\b"
    rf"|\b(?:{_OPPOSES})\b(?! (?:the|our) (?:chief|{_FORCE}|ourselves))(?! ourselves)[^.;]{{0,40}}\b{_JUDGEMENT}\b"
    rf"|\b{_JUDGEMENT}\b[^.;]{{0,60}}\b(?:is|are|was|were|been|feels?|seems?|looks?|paints?)\b[^.;]{{0,20}}\b{_WRONG}\b"
    rf"|\b(?:{_JUDGEMENT}|this|that|it)\b[^.;]{{0,40}}\b(?:does|do|did)\s?{_NOT} (?:\w+ )?(?:{_MEANS}|stand up|hold up)\b"
    rf"|\b{_JUDGEMENT}\b[^.;]{{0,40}}\bdo(?:es)?\b[^.;]{{0,30}}\ban? (?:injustice|disservice)\b"
    rf"|\b(?:paints?|gives?|presents?) an? (?:\w+ )?{_WRONG} (?:\w+ )?(?:picture|impression|view|portrait)\b"
    r"|\b(?:inspectors|inspectorate|HMIC\w*|they)(?:['’]ve)?\b[^.;]{0,20}\b(?:got|gets?|have|has|had)\b (?:\w+ )?(?:got )?(?:it|this|that|us) wrong\b"
    rf"|\b(?:reached|given|gave|came to|arrived at|is|it['’]s) the wrong (?:word|answer|view|{_JUDGEMENT})\b"
    rf"|\b(?:grad\w+|judge?ment|rating|finding|conclusion|it)\b[^.;]{{0,30}}\b(?:should|ought to|must|to) be {_UNDONE}\b"
    r"|\b(?:asked|asking|urged|called on|written to)\b[^.;]{0,60}\b(?:review|reconsider|withdraw|look(?:ed)? again at|think again about) (?:the|this|that|its|our) (?:\w+ )?(?:grad\w+|judge?ment|rating|conclusion)\b"
    r"|\bwould (?:have )?(?:grade|rate|judge|mark)d? (?:it|us|them|the force) (?:differently|higher|good|adequate|outstanding)\b",
    re.IGNORECASE,
)
_ACCEPTS = re.compile(
    rf"(?<!not )(?<!n't )(?<!n’t )(?<!refuse to )\b(?:accept|acknowledg|recogni[sz]|welcom|agree with|take on board)\w*\b[^.;]{{0,60}}"
    rf"\b(?:{_JUDGEMENT}|every word|more to do|work to do|(?:need|have) to (?:improve|do better)|needs? for|improvements?)\b"
    r"|\bfair (?:reflection|assessment|judge?ment|grade|summary)\b|\b(?:inspectors?|inspectorate|report|HMIC\w*) (?:is|are|was|were) right\b"
    r"|\bnot good enough\b|\bf(?:e|a)ll(?:en)? short\b|\blet (?:\w+ ){1,4}down\b|\bgot (?:this|it|things|that) wrong\b"
    r"|\b(?:am|are|is) (?:truly |very |deeply )?sorry\b|\bapologi[sz]e\b|\b(?:take|taken) (?:\w+ ){1,4}seriously\b",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"\b(?:poorest|worst|lowest|least)[- ]funded|\bunder-?fund|\bfunding (?:formula|gap|per|is|has)|\black of funding"
    r"|\bhow we are (?:funded|paid for)\b|\b(?:shortage|lack) of (?:\w+ )?(?:officers|detectives|staff|investigators|money)\b"
    r"|\b(?:pandemic|Covid)\b|\binherited\b|\bat (?:the|that) time of the inspection\b|\bsnapshot\b"
    r"|\binspect(?:ion|ors) (?:took place|was (?:carried out|made|conducted)|visited|came)\b[^.;]{0,40}\b(?:ago|before|when|while|during)\b"
    rf"|\b{_JUDGEMENT}\b[^.;]{{0,60}}\b(?:because|due to|owing to|as a result of|comes? down to)\b",
    re.IGNORECASE,
)
_DONE = (
    r"(?:moved (?:on|forward)|addressed|implemented|increased|taken (?:\w+ )?(?:action|steps)|introduced|strengthened|invested|"
    r"recruited|appointed|trained|set up|put in place|rolled out|launched|created|expanded|doubled|reduced|cleared|improved|"
    r"changed|overhauled|brought in|made (?:\w+ )?(?:progress|changes|improvements?))"
)
_ACTS = re.compile(
    r"\bacted (?:swiftly|quickly|immediately|at once)|\bnot complacent\b|\balready addressed"
    rf"|\b(?:have|has|had|having|we['’]ve) [“\"‘]?(?:also )?(?:since |already |now )?{_DONE}"
    r"|\b(?:are|is) (?:now |already )(?:recruiting|investing|training|introducing|taking|putting|building|hiring)\b",
    re.IGNORECASE,
)
_PROUD = re.compile(
    r"\boutstanding\b|\b(?:proud|delighted|thrilled)\b|\b(?:rated|graded|judged) (?:as )?good\b", re.IGNORECASE
)
_LOW = re.compile(r"\binadequate\b|\brequires? improvement\b|\brequiring improvement\b|\badequate\b", re.IGNORECASE)
_IN_ORDER = (
    (_REFUSES, AnswerKind.REFUSES),
    (_ACCEPTS, AnswerKind.ACCEPTS),
    (_EXPLAINS, AnswerKind.EXPLAINS),
    (_ACTS, AnswerKind.ACTS),
)


def may_answer(text: str) -> bool:
    """Whether any sentence of `text` can answer a judgement."""
    return _DOUBLE.search(text) is not None or any(pattern.search(text) for pattern, _ in _IN_ORDER)


def answer_kind(sentence: str) -> AnswerKind | None:
    """How a sentence answers a low grade; a sentence that is proud of a high one does not."""
    if _DOUBLE.search(sentence):
        return AnswerKind.ACCEPTS
    kind = next((kind for pattern, kind in _IN_ORDER if pattern.search(sentence)), None)
    if kind is not AnswerKind.REFUSES and _PROUD.search(sentence) and not _LOW.search(sentence):
        return None
    return kind
