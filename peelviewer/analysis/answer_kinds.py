"""In which way a sentence answers a judgement: refusing, accepting, explaining or acting; None where it does not."""

import re

from peelviewer.domain.contrast_details import AnswerKind

_NOT = r"(?:not|n['’]t|never|cannot)"
_LOW_GRADE = r"(?:inadequate|requir(?:es?|ed|ing) improvement|failing|unsafe)"
_INSPECTORS = r"(?:inspectors|inspectorate|HMIC\w*|they)(?:['’]ve)?"
# The judgement, as people speak of it.
_GIVEN = (
    r"(?:grad(?:e|es|ing|ings)|judge?ments?|ratings?|findings?|conclusions?|reports?|assessments?|inspection|mark(?:s|ing)?|analysis|"
    r"verdict|picture|portrayal|description|criticisms?|label|view of (?:us|our|the force|this force)|what (?:they|it|was) (?:say|says|said|found)|"
    r"(?:inadequate|requires improvement)(?=[’'”\"]| (?:is|was|does|bears|cannot|can['’]t|should|isn)\b|n['’]t))"
)
_JUDGEMENT = rf"(?:{_GIVEN}|inspectors?|inspectorate|HMIC\w*)"
_WRONG = (
    r"(?:unfair|unjust|unjustified|unwarranted|undeserved|unsupported|wrong|incorrect|inaccurate|misleading|false|perverse|mistaken|misguided|misjudged|"
    r"disproportionate|harsh|out[- ]of[- ]date|outdated|flawed|unreasonable|unsound|absurd|ridiculous|bizarre|baffling|nonsense|one-sided|skewed|unbalanced|"
    r"simplistic|premature|overstated|exaggerated|unrecogni[sz]able|insulting|an? (?:\w+ )?(?:insult|injustice|disservice|caricature|travesty|distortion|misrepresentation)|"
    r"wide of the mark|out of step|at odds with|hard to square|too (?:harsh|low|severe|hard)|"
    rf"{_NOT} (?:be )?(?:an? )?(?:\w+ )?(?:fair|true|accurate|right|balanced|deserved|justified|supported|credible|sound|borne out|earned|merited|warranted|backed|reasonable|reliable))"
)
_MEANS = r"(?:reflects?|represents?|describes?|does? justice|do justice|tells? the (?:truth|(?:whole|full) story)|square with|match)"
_FORCE = r"(?:force|constabulary|service|authority|officers|department|unit|team|place|organisation)"
# To refuse, as people say it: a denial before what accepts, or a word that has the denial in it.
_CANNOT = (
    rf"(?:(?:{_NOT}(?:, [\w ]{{1,20}},)?|hard to|difficult to|struggle to|fail to|refuses? to|declines? to|unable to|{_NOT} (?:prepared|willing|able|going) to) "
    r"(?:\w+ )?(?:accept|recogni[sz]e|agree|share|support|endorse|see(?! coming)))"
)
_OPPOSES = (
    r"(?:disagree|dispute|reject|refuse(?! to)|contest|refute|oppose)[sd]?|(?:tak(?:e|es|en|ing)|took) issue with|object(?:s|ed)? to|"
    r"challeng(?:e|ed|ing)|appeal(?:ed|ing)?(?: against)?|complain(?:ed|t)? (?:\w+ )?about|quarrel with"
)
_UNDONE = (
    r"(?:withdrawn|reconsidered|reviewed|revised|overturned|changed|corrected|looked at again|thought through again)"
)
_IS = r"(?:is|are|was|were|been|be|feels?|felt|seems?|seemed|looks?|looked|paints?|strikes me as)"
_PLAINLY = r"(?:(?:\w+ly|too|just|plain|quite|so|rather|very) )?"

_DOUBLE = re.compile(
    rf"(?:{_NOT}|\b(?:nobody|no one|none of us)) (?:\w+ ){{0,3}}?(?:disagree|dispute|challenge|argue|quarrel|hide from|shy away)|{_NOT} (?:be )?disput(?:e|ing)"
    r"|\b(?:no|without|little) (?:\w+ )?(?:quarrel|argument|complaints?|dispute|objections?) (?:with|about|over|to)\b"
    rf"|{_NOT} (?:\w+ )?(?:say|claim|argue|pretend)\b[^.;]{{0,30}}\b(?:wrong|unfair|mistaken|harsh|inaccurate)\b"
    rf"|{_NOT} (?:\w+ )?(?:want|wish|like) (?:anyone|anybody|people|residents|you) to (?:think|believe|say)\b",
    re.IGNORECASE,
)
# What others feel, or what nobody says for certain.
_NOT_OWN = re.compile(
    r"\b(?:some|many|most|few|those|people)\b(?: of (?:you|us|my \w+))?(?: (?:officers|staff|people|colleagues))?(?: who)? (?:\w+ )?(?:feel|felt|think|say|believe|will say)\b"
    r"|\bnot for (?:me|us) to (?:say|judge)\b|(?:\bnot|n['’]t|\bnever) (?:\w+ ){0,3}?(?:unfair|wrong|unjust|mistaken|inaccurate|incorrect|harsh)\b|\b(?:would be|is) (?:easy|tempting)\b|^\W*(?:if|whether)\b",
    re.IGNORECASE,
)
_REFUSES = re.compile(
    "|".join(
        (
            # the judgement is not accepted, recognised, shared
            rf"{_CANNOT}\b(?! with (?:those|people|anyone|anybody|critics))(?! (?:that )?every)[^.;:]{{0,60}}\b{_JUDGEMENT}(?!\w)",
            rf"{_CANNOT}\b[^.;]{{0,60}}\b{_LOW_GRADE}\b",
            rf"{_CANNOT} (?:with )?(?:that )?(?:the|our|my|this) {_FORCE}\b",
            rf"{_CANNOT} (?:with )?(?:that )?(?:this|ours|it) is an? {_FORCE}\b",
            rf"{_CANNOT} (?:with )?(?:it|this|that|them|these)\W*$",
            rf"{_CANNOT} (?:with )?(?:any|much|most|half|a word) of (?:it|this|that|them|what)\b",
            rf"{_NOT} an? (?:\w+ )?{_JUDGEMENT} (?:(?:that|which|with which|whom) )?[^.;]{{0,40}}\b(?:recogni[sz]es?|shares?|accepts?|agrees?|supports?)\b",
            rf"\b{_JUDGEMENT}\b[^.;]{{0,30}}\b(?:should|ought) (?:not|never)(?: to)? have been (?:given|made|reached|awarded|published)\b",
            rf"\b{_JUDGEMENT}\b[^.;]{{0,20}}\bwithout (?:any |much )?(?:evidence|foundation|basis|merit|substance)\b",
            rf"\b(?:no|little|scant|nothing)\b[^.;]{{0,30}}\b(?:evidence|basis|foundation|ground|reason|supports?)\b[^.;]{{0,30}}\b(?:for|such|that|this|the) (?:\w+ )?{_JUDGEMENT}\b",
            rf"{_NOT} pretend\b[^.;]{{0,30}}\b{_JUDGEMENT}\b[^.;]{{0,40}}\b(?:recogni[sz]e|fair|right|accurate)\b",
            rf"\b{_JUDGEMENT}\b[^.;]{{0,70}}?\b(?:I|we|(?:my|our) (?:officers|staff|colleagues|teams?)|the {_FORCE}) (?:\w+ )?(?:{_CANNOT}|{_OPPOSES})\b",
            rf"\bnot (?:a|the) (?:picture|{_FORCE}|description|portrait) (?:that |which )?(?:I|we) (?:see|know|recogni[sz]e|lead)\b",
            rf"\b(?:this|that|it)(?:['’]s|\s+is|\s+was|isn|wasn)?(?:\s+not|n?['’]t) the {_FORCE} (?:that |which )?(?:I|we|residents|people) (?:\w+ )?(?:see|know|recogni[sz]e|lead|joined|serve|run)\b",
            rf"\b(?:no one|nobody|none)\b[^.;]{{0,60}}\b(?:would|could|can) (?:\w+ )?(?:call|describe|rate|grade|judge|say|recogni[sz]e)\b[^.;]{{0,40}}\b(?:{_LOW_GRADE}|{_JUDGEMENT})(?!\w)",
            # asked, and answered: "Do I think that this is a fair grade? No."
            rf"\b(?:do|does|did|is|was|are|would) (?:I|we|it|this|that|they|the \w+)\b[^?.]{{0,60}}\b(?:{_JUDGEMENT}|{_LOW_GRADE})\b[^?.]{{0,80}}\?[\"”’']?\s+[\"“‘']?(?:No\b|Not (?:at all|a bit|for a (?:moment|minute|second))\b|Absolutely not\b|(?:I|we|it|they) (?:do|does|did|is|was)(?: not|n['’]t)\b)",
            # it is wrong, or rests on what is wrong
            rf"{_NOT} (?:\w+ )?(?:believe|think|consider|feel|persuaded|convinced|satisfied)\b[^.;]{{0,70}}\b(?:{_MEANS}|fair|accurate|true|right|deserve\w*|justif\w+)\b",
            rf"{_NOT} (?:\w+ )?(?:believe|think|consider|feel|persuaded|convinced|satisfied)\b[^.;]{{0,40}}\b(?:we|it|{_FORCE}|response) (?:is|are|was|were) {_LOW_GRADE}\b",
            rf"\b(?:consider|believe|think|find|feel|regard|maintain|said|say)s?\b[^.;]{{0,40}}\b{_JUDGEMENT}\b[^.;]{{0,50}}?\b(?:to be|as|is|was) {_PLAINLY}{_WRONG}\b",
            rf"\b{_GIVEN}\b[^.;]{{0,110}}\b{_IS}\b[^.;]{{0,20}}\b{_WRONG}\b",
            rf"\b(?:say|call|claim|suggest)(?:ing)?\b[^.;]{{0,60}}\b{_LOW_GRADE}\b[^.;]{{0,90}}\b(?:with )?which (?:I|we) (?:\w+ )?(?:disagree|take issue|dispute|reject|{_CANNOT})\b",
            rf"\b(?:call|label|brand|describe|rate|grade|judge)(?:ing)?\b[^.;]{{0,40}}\b{_LOW_GRADE}\b[^.;]{{0,10}}\b{_IS}\b[^.;]{{0,10}}\b{_WRONG}\b",
            rf"\bgrade of [“\"‘']?{_LOW_GRADE}[”\"’']? {_IS} {_PLAINLY}{_WRONG}\b",
            rf"\b(?:{_JUDGEMENT}\b[^.;]{{0,40}}\b|(?:this|that|it) (?:\w+ly |just )?)(?:does|do|did)\s?{_NOT} (?:\w+ )?(?:{_MEANS}|stand up|hold up|add up|hold water)\b",
            rf"\b(?:{_JUDGEMENT}|{_LOW_GRADE})\b[^.;]{{0,40}}\bdo(?:es)?\b[^.;]{{0,30}}\ban? (?:injustice|disservice)\b",
            rf"\b(?:{_JUDGEMENT}|it|this|that)\b[^.;]{{0,30}}\bbears? (?:no|little|scant) (?:relation|resemblance)\b",
            rf"\b{_JUDGEMENT}\b[^.;]{{0,40}}\b(?:rests?|rested|based|relies|relied|built|founded) (?:up)?on\b[^.;]{{0,30}}\b(?:flawed|too (?:few|small|little)|wrong|thin|partial|old|out[- ]of[- ]date|outdated|incomplete|selective|a handful|poor|gossip|hearsay|anecdotes?|guesswork|rumours?|assumptions?|impressions?)\b",
            rf"\b(?:paints?|gives?|presents?) an? (?:\w+ )?{_WRONG} (?:\w+ )?(?:picture|impression|view|portrait)\b",
            rf"\b{_INSPECTORS}\b[^.;]{{0,20}}\b(?:got|gets?|have|has|had)\b (?:\w+ )?(?:got )?(?:it|this|that|us|them|things)(?: \w+)? wrong\b",
            rf"\b{_INSPECTORS}(?: (?:are|were|is|was|have been|has been)| have| has| had)? {_PLAINLY}(?:wrong|mistaken|unfair|too (?:hard|harsh)|harsh|misread|misunderstood|misjudged|misrepresented)\b",
            rf"\b(?:drawn?|drew|reached|given|gave|came to|come to|arrived at|is|it['’]s) (?:entirely |simply |quite )?the wrong (?:word|answer|view|{_JUDGEMENT})\b",
            rf"\b{_JUDGEMENT}\b[^.;]{{0,30}}\b(?:cannot|can['’]t|could not|couldn['’]t) be (?:right|fair|true|sustained|justified)\b",
            rf"{_NOT} (?:be )?(?:an?|the) (?:\w+ )?(?:description|picture|reflection|portrait|account) (?:of (?:the|this|our|my)|that (?:I|we)|(?:I|we))\b",
            rf"{_NOT} (?:\w+ ){{0,6}}?(?:fair|true|accurate|balanced|proper|full) (?:reflection|picture|assessment|description|account|summary|view|portrait)\b",
            rf"{_NOT} an? (?:\w+ )?{_JUDGEMENT}[^.;]{{0,20}}\b(?:data|evidence|facts|figures|files) (?:\w+ )?(?:supports?|bears? out|justif\w+|shows?)\b",
            rf"\b(?:call|describe|dismiss|brand|condemn|attack|criticise|label)(?:s|d|es|ed|led)? (?:the |this |that |its |their )?(?:\w+ )?{_JUDGEMENT} (?:\w+ ){{0,4}}?(?:as )?[“\"‘']?(?:an? )?{_PLAINLY}{_WRONG}\b",
            rf"\b(?:at a loss|hard|difficult|impossible) to (?:understand|see|square|reconcile|follow)\b[^.;]{{0,50}}\b{_JUDGEMENT}\b",
            r"\b(?:defies|defy|beggars?) (?:belief|logic|explanation|common sense)\b|\bmakes no sense\b",
            r"\b(?:evidence|data|figures|facts|numbers|surveys?|records|files|results|statistics) (?:\w+ )?(?:says?|tells?|shows?|points?) (?:otherwise|the opposite|(?:us )?an?(?:other)?(?: very)?(?: different)? (?:story|picture))",
            # it is opposed, and ought to be another
            rf"\b(?:{_OPPOSES}) (?:it|this|that|them|these)\W*$",
            rf"\b(?:{_OPPOSES})\b[^.;]{{0,30}}\b(?:suggestion|idea|claim|notion|view|implication)\b[^.;]{{0,40}}\b{_LOW_GRADE}\b",
            rf"\b(?:{_OPPOSES}) (?:the|that|this) (?:word|term|label|tag)\b[^.;]{{0,10}}\b{_LOW_GRADE}\b",
            rf"\b(?:I|we) (?:\w+ )?(?:say|said|believe|think|maintain)(?: that)? (?:it|this|that)(?:['’]s| is| was) {_PLAINLY}{_WRONG}\b",
            rf"\b(?:part company|beg to differ|differ|be at odds|am at odds|are at odds) (?:with|from)?\b[^.;]{{0,20}}\b{_INSPECTORS}\b|\b(?:begs?|begged) to differ\b|\bmust (?:differ|object)\b",
            rf"\b(?:asked|asking|ask|called|calling|pressed|urged|want)\b[^.;]{{0,50}}\b(?:think again|think twice|a rethink|reconsider|(?:review|re-?examination) of (?:the|this|that) {_JUDGEMENT})\b",
            r"\b(?:don['’]t|do not|doesn['’]t|won['’]t|can['’]t) buy (?:it|that|this)\b",
            rf"\b(?:{_OPPOSES})\b(?! (?:the|our) (?:chief|{_FORCE}|ourselves))(?! ourselves)[^.;]{{0,40}}\b{_JUDGEMENT}\b",
            rf"\b(?:grad\w+|judge?ment|rating|finding|conclusion|it)\b[^.;]{{0,30}}\b(?:should|ought to|must|to) be {_UNDONE}\b",
            r"\b(?:asked|asking|urged|called on|written to)\b[^.;]{0,60}\b(?:review|reconsider|withdraw|look(?:ed)? again at|think again about) (?:the|this|that|its|our) (?:\w+ )?(?:grad\w+|judge?ment|rating|conclusion)\b",
            r"\bwould have (?:graded|rated|judged|marked) (?:it|us|them|the force) (?:differently|higher|good|adequate|outstanding)\b",
            r"\b(?:grade|rating|judge?ment|mark)\b[^.;]{0,20}\b(?:should|ought to) (?:have been|be) (?:\w+ )?(?:good|adequate|outstanding|higher|better)\b",
            rf"\b(?:we|{_FORCE}|staff|team) (?:\w+ )?(?:deserved?|deserves|merit(?:s|ed)?|earned) (?:far |much |a )?(?:better|higher|more)\b",
            r"\b(?:caricature|travesty|distortion|misrepresentation) of\b",
        )
    ),
    re.IGNORECASE,
)
# What settles it, whatever else is in the sentence.
_IS_RIGHT = re.compile(
    r"\b(?:inspectors?|inspectorate|report|HMIC\w*|they)(?:['’]re| (?:is|are|was|were|had been|have been|has been)) (?:\w+ly |quite )?right\b",
    re.IGNORECASE,
)
_ACCEPTS = re.compile(
    rf"(?<!not )(?<!n't )(?<!n’t )(?<!refuse to )\b(?:accept|acknowledg|recogni[sz]|welcom|agree with|take on board)\w*\b[^.;]{{0,60}}"
    rf"\b(?:{_JUDGEMENT}|every word|more to do|work to do|(?:need|have) to (?:improve|do better)|needs? for|improvements?)\b"
    r"|\bfair (?:reflection|assessment|judge?ment|grade|summary)\b"
    r"|(?<!not )(?<!n't )(?<!n’t )\b(?:accept|own)(?:s|ed)? (?:it|all of|both of|everything)\b"
    r"|\bnot good enough\b|\bf(?:e|a)ll(?:en)? short\b|\blet (?:\w+ ){1,4}down\b|\bgot (?:this|it|things|that) wrong\b"
    r"|(?:['’]m|\b(?:am|are|is)) (?:so |truly |very |deeply )?sorry\b|\bapologi[sz]e\b|\b(?:take|taken) (?:\w+ ){1,4}seriously\b",
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
    r"|\b(?:have|has|['’]ve) (?:already|since|now) (?!been\b|seen\b|heard\b|become\b|read\b|had\b|asked\b)\w+(?:ed|ought|elt|ut|uilt)\b"
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
    return any(each.search(text) for each in (_DOUBLE, _IS_RIGHT)) or any(
        pattern.search(text) for pattern, _ in _IN_ORDER
    )


def answer_kind(sentence: str) -> AnswerKind | None:
    """How a sentence answers a low grade; a sentence that is proud of a high one does not."""
    if _DOUBLE.search(sentence):
        return AnswerKind.ACCEPTS
    if _IS_RIGHT.search(sentence):
        return AnswerKind.ACCEPTS
    if _NOT_OWN.search(sentence):
        return None
    kind = next((kind for pattern, kind in _IN_ORDER if pattern.search(sentence)), None)
    if kind is not AnswerKind.REFUSES and _PROUD.search(sentence) and not _LOW.search(sentence):
        return None
    return kind
