"""What a report says became of an earlier finding: closed, progress, still there. Never more than its words."""

import re

from peelviewer.domain.claims import Step

_NOT = r"(?:not|n[’']t|never|neither|nor|no)"
# What is asked, hoped or planned, and not said to be so.
_NOT_SETTLED = re.compile(
    r"\bhow\s+(?:far|much|well)\b|\bwhere\s+(?:it|they|the\s+\w+)\s+(?:has|have|had)\b|\b(?:look\w*\s+at|see|check\w*|assess\w*|examin\w*|review\w*|on|at|of)\s+what\s+(?:has|have|had)\s+been\b"
    r"|\b(?:see\s+what|see\s+how|find\s+out|whether|will|would|when|until|unless|if|can|could|may|might|should|must|needs? to|in order to|expects?|hopes?|plans? to|before (?:we|it|this))\b",
    re.IGNORECASE,
)
_DONE = (
    r"(?:closed|discharged|lifted|signed off|removed|withdrawn|resolved|addressed|dealt with|put right|rectified|remedied|implemented|fulfilled|"
    r"achieved|met|completed?|satisfied|done|acted (?:up)?on|delivered|corrected|tackled|sorted out|carried out|taken forward|put into effect|overcome)"
)
_CLOSED = re.compile(
    rf"\b(?:(?:has|have|had)\s+(?:\w+\s+){{0,2}}?been|is|are|was|were)\s+(?:now\s+|since\s+|been\s+|also\s+|both\s+|all\s+|therefore\s+|fully\s+|\w+ly\s+|be\s+){{0,4}}{_DONE}\b"
    rf"|\b(?:we|I|HMIC(?:FRS)?)\s+(?:have\s+|[’']ve\s+|has\s+|therefore\s+|now\s+|then\s+|also\s+|are\s+|consider\w*\s+|regard\w*\s+){{0,4}}(?:closed|discharged|lifted|signed\s+off|removed|withdrawn|taken\s+away|closing|discharging|lifting)\b"
    r"|[’']ve\s+(?:now\s+|since\s+|also\s+|therefore\s+)*(?:closed|discharged|lifted|signed\s+off|removed)\b"
    r"|\b(?:content|satisfied|pleased|assured|reassured|confident|happy)\s+(?:that|with)\b[^.;]{0,120}\b(?:addressed|closed|resolved|met|done|improved|remedied|put right|implemented|enough|sufficient\w*|what (?:has been|it has) done)\b"
    r"|\bcan\s+(?:now\s+|therefore\s+|also\s+)*be\s+(?:closed|discharged|lifted|signed\s+off|removed)\b(?!\s+(?:when|if|once|only|until|after|as\s+soon))|\b(?:enough|sufficient\w*)\s+(?:\w+\s+){0,5}?to\s+(?:close|discharge|lift|remove)\b|\b(?:decided|able|agreed|content|happy|pleased|satisfied|ready|allows?\s+us|(?:we|I)\s+can(?:\s+now|\s+therefore)?)\s+(?:\w+\s+)?(?:to\s+)?(?:close|discharge|lift|remove|sign\s+off)\b"
    r"|\b(?:may|can)\s+(?:now\s+)?be\s+(?:treated|regarded|considered|taken)\s+as\s+(?:complete[d]?|closed|met|addressed|discharged|done)\b"
    r"|\b(?:it|this|that|which)\s+no\s+longer\s+is\b"
    r"|\bnothing\s+(?:further|more|else)\s+to\s+(?:ask|add|recommend)\b|\bwhich\s+is\s+(?:all\s+|exactly\s+|just\s+)?(?:that\s+|what\s+)(?:we|I|our\s+(?:\w+\s+){0,3}?(?:recommendation|finding|report))\s+(?:had\s+)?(?:asked|wanted|demanded|required|recommended|called\s+for)\b"
    r"|\bmeets\s+(?:our|the|this|that)\s+(?:\w+\s+){0,3}?(?:recommendation|finding)|\b(?:has|have|had)\s+(?:\w+\s+)?put\s+(?:this|it|that|these|matters|things)\s+right\b"
    r"|\bdone\s+what\s+(?:we|was|had|I)\b|\brecommendation\w*\b[^.;]{0,60}\b(?:has|have)\s+(?:now\s+|since\s+|all\s+)*been\s+(?:carried\s+out|acted\s+(?:up)?on|put\s+in\s+place|taken\s+forward|concluded)"
    r"|\b(?:this|these|they|it|which|that)\s+(?:has\s+|have\s+)?(?:addressed|resolved|dealt\s+with)\s+(?:our|the|this|that|what)\b"
    r"|\b(?:it|they|force|constabulary|service)\s+(?:has\s+|have\s+)?(?:completed|implemented)\s+(?:this|it|that|so|them|the\s+work|the\s+review|the\s+audit)\b"
    r"|\bsigned\s+(?:it|them|this)\s+off\b|\band\s+(?:has\s+|have\s+)?(?:implemented|completed|fulfilled|addressed|met|closed)\s+(?:it|them|this)\b|\bcompl(?:ies|ied)\s+with\s+(?:\w+\s+)?(?:finding|recommendation)"
    r"|\b(?:put\s+into\s+practice)\b|\b(?:commend\w*|prais\w+)\b[^.;]{0,60}\bfinding|\b(?:isn[’']t|is\s+not|are\s+not|aren[’']t)\s+any\s*more\b|\bno\s+longer\s+(?:is|are|so)\W*$"
    r"|\b(?:finding|recommendation)s?\s+(?:now\s+)?(?:closed|discharged|completed?|met|achieved|lifted|removed)\W*$"
    r"|\b(?:this|which|that|and)\s+(?:therefore\s+|now\s+)?(?:closes|completes|discharges|resolves|addresses|satisfies|puts\s+right)\b|\b(?:see|is)\s+no\s+(?:further\s+)?(?:need|reason)\s+(?:to|for)\b[^.;]{0,40}\bfinding"
    r"|\bno\s+longer\s+(?:consider|regard|see|view|believe|find|hold|treat)\w*\b|\b(?:has|have|had)\s+(?:now\s+|since\s+)?done\s+(?:what|everything|all|enough|so|this|it|that)\b"
    r"|\bno\s+longer\s+(?:an?\s+|one\s+of\s+)?(?:finding|concern|issue)|\bno\s+longer\s+(?:applies|needed|have|has)\b"
    r"|\b(?:fully|successfully)\s+(?:addressed|met|implemented|complete[d]?|achieved|discharged)\b"
    rf"|\b(?:consider|regard|treat|view|judge|assess)\w*\b[^.;]{{0,60}}\b(?:complete[d]?|closed|met|addressed|discharged)\b"
    rf"|\b(?:force|constabulary|service|it|unit|which|they|you)\s+(?:has|have|had)\s+(?:now\s+|since\s+|fully\s+|successfully\s+)*(?:addressed|met\s+(?:this|the|that|our|all|both|it|these|those|each|every)|implemented|completed|fulfilled|closed|acted on|achieved|resolved|dealt with|put right)\b",
    re.IGNORECASE,
)
_UNDONE = re.compile(
    rf"\b{_NOT}\s+(?:yet\s+|been\s+|fully\s+|sufficiently\s+|properly\s+|always\s+|adequately\s+|wholly\s+|entirely\s+|completely\s+|all\s+){{0,3}}(?:be\s+|been\s+)?(?:{_DONE}|improved|changed|made|enough|acted)\b"
    rf"|n[’']t\s+(?:yet\s+|been\s+|fully\s+){{0,3}}(?:{_DONE}|improved|changed|made)\b"
    rf"|\b(?:little|nothing|not\s+much|no\s+\w+)\s+(?:\w+\s+){{0,3}}?(?:has|had|have)\s+(?:yet\s+|so\s+far\s+)?been\s+{_DONE}\b|\bno\s+(?:evidence|sign|indication)\s+(?:that|of)\b"
    r"|\b(?:cannot|can\s+not|can[’']t|could\s+not|couldn[’']t|unable\s+to|not\s+able\s+to)\s+(?:\w+\s+){0,2}?(?:say|tell|report|confirm|conclude|be\s+sure)\b"
    r"|\b(?:fail(?:s|ed|ing)|yet)\s+to\s+(?:address|meet|implement|complete|resolve|act|do|deal|improve)\b|\bfailed\b",
    re.IGNORECASE,
)
_REPEATED = re.compile(
    r"\b(?:remains?|remained)\b(?!\s+(?:at|in|with|of)\b|\s+\d)|\bpersist(?:s|ed)?\b|\bno\s+better\b|\bcontinue[sd]?\s+to\s+(?:be|need|struggle|fail|lack|miss|have|fall|face|suffer|take|cause)\b|\bcontinue[sd]?\W*$|\bstill\s+(?:\w+\s+){0,2}?(?:not|no|\w+n[’']t|cannot|fail\w*|lack\w*|need\w*|too|wait\w*|miss\w*|poor\w*|slow\w*|inconsistent\w*|var(?:y|ies|ied)|struggl\w*|findings?|concerns?|problems?|weak\w*|gaps?|backlogs?|outstanding|open|the\s+case|so|unable|found|left|more|unclear|limited|few|little|some|many|often|omit\w*|rel(?:y|ies)|without|one)\b"
    r"|\b(?:found|saw|raise[sd]?|said|say|ask(?:ed)?|made|make|gave|give|issued?|identif\w+)\b[^.;]{0,40}\bagain\b|\bagain\b[^.;]{0,30}\b(?:found|raised?|finding)\b|\bno\s+(?:real\s+|discernible\s+|significant\s+|further\s+)?(?:progress|improvement|change)\b"
    rf"|\b{_NOT}\s+(?:yet\s+|been\s+|fully\s+|sufficiently\s+){{0,2}}(?:been\s+)?(?:{_DONE}|acted|changed|started|begun)\b"
    r"|\b(?:second|third|fourth)\s+(?:time|inspection|report)\b|\b(?:we|I)\s+(?:(?:therefore|must|now|have|also|again|so)\s+){0,2}repeat(?:ed)?\b|\brepeat(?:ed|ing)?\s+(?:this|the|our|that|it|here)\b|\b(?:is|are|been)\s+repeated\b|\b(?:re-?iterate|restate)\w*\b|\bre-?issued?\b|\b(?:little|nothing)\s+(?:has|had)\s+changed\b|\bthe\s+same\s+(?:weakness|problem|issue|concern|finding|failing|recommendation|point|criticism)\w*\b|\bdeteriorat\w+|\bworse\b|\bhas\s+yet\s+to\b|\bnot\s+gone\s+away\b|(?:\bnot|n[’']t)\s+(?:yet\s+)?(?:materialised|happened|taken\s+place|come\s+about|been\s+(?:made|delivered))\b|\b(?:finding\b[^.;]{0,60}\b(?:superseded|replaced)|(?:replaces|supersedes)\s+(?:the\s+)?(?:one|finding|previous))\b|\b(?:retain(?:s|ed|ing)?|kept|keep|keeping|maintain(?:s|ed|ing)?)\s+(?:this|the|our|that|these|those|both|it)\b(?:\s+\w+){0,3}?\s+(?:findings?|recommendations?)\b|\bhas\s+been\s+(?:an?\s+|one\s+)?(?:finding\s+)?since\b|\bcarr(?:y|ied|ying)\b[^.;]{0,40}?\b(?:over|forward)\b|\b(?:outstanding|open)\s+since\b|\bhave\s+(?:raised|said|made|reported)\s+(?:this|it|that|these)\b[^.;]{0,40}\bbefore\b|\bnot\s+(?:achieved|met|started|complete[d]?)\b",
    re.IGNORECASE,
)
_PROGRESS = re.compile(
    r"\b(?:made|making|makes|make|has|have|some|good|further|significant|encouraging|considerable|steady|positive|welcome|much|clear|more|been)\s+(?:\w+\s+){0,3}?progress(?:ed|ing)?\b"
    r"|\b(?:pleased|encouraged|encouraging|welcome)\b[^.;]{0,30}\bprogress\b|\bprogress\s+is\s+(?:\w+\s+)?(?:incomplete|good|slow|steady)\b|\b(?:some|considerable|great|long|good\s+part\s+of\s+the|most\s+of\s+the)\s+way\b(?!\s+(?:from|off|away|behind|short|to\s+go)\b)|\b(?:much|far|a\s+little|somewhat)\s+less\s+(?:acute|serious|severe|common|of\s+a)\b|\b(?:needs?|requires?)\s+more\s+time\b"
    r"|\bin\s+progress\b|\bprogress\s+(?:has|had|is|was)\s+(?:been\s+)?(?:made|good|slow|steady|under)|\bis\s+progressing\b|\bpart(?:ly|ially)\b|\b(?:met|done|complete[d]?|addressed|implemented|achieved)\s+in\s+part\b|\bimproved\b|\b(?:is|are|been|was|were|now|keeps?|kept|steadily|slowly|gradually)\s+(?:\w+ly\s+)?improving\b|(?<!requires\s)(?<!require\s)(?<!need\s)(?<!needs\s)(?<!for\s)\bimprovements?\s+(?:has|have|had|in|since)\b|\b(?:work|more)\s+(?:left\s+)?to\s+(?:do|be\s+done)\b|\bfurther\s+work\b|\bmore\s+(?:\w+\s+)?(?:to\s+do|needs\s+to\s+be\s+done|work|could\s+be\s+done)\b"
    r"|\bunder\s?way\b|\b(?:has|have)\s+(?:begun|started|taken\s+(?:\w+\s+)?(?:steps|action))\b|\bsteps\s+(?:have\s+been\s+)?taken\b|\bwork(?:ing)?\s+(?:is\s+)?(?:to\s+address|in\s+hand|on\s+this)\b"
    r"|\b(?:has|have)\s+(?:\w+\s+)?(?:strengthened|tightened|stepped\s+up|fallen|dropped|halved|come\s+down|gone\s+down|shrunk|been\s+(?:cut|reduced|halved|strengthened))\b"
    r"|\b(?:marked|clear|real|visible|noticeable|some|signs\s+of|significant)\s+improvements?\b|\b(?:is|are|was|were)\s+(?:now\s+)?(?:much\s+|a\s+little\s+|slightly\s+)?better\b|\b(?:got|gets|become|becoming)\s+(?:\w+\s+)?better\b|\b(?:has|have)\s+(?:now\s+|since\s+)?reduced\b|(?<!no\s)\bbetter\s+than\b|\bheadway\b|\bwell\s+advanced\b|\bnear(?:ly|ing)\s+comple\w+|\bon\s+(?:track|course)\b|\bsome\s+way\b(?!\s+(?:from|off|away|behind|short|to\s+go)\b)|\bright\s+direction\b|\b(?:ongoing|on-going)\b|\bimprovements?\s+(?:are|were|is|was)\b(?!\s+(?:\w+\s+){0,2}?(?:needed|required|necessary|possible|wanted|due)\b)",
    re.IGNORECASE,
)
# "There is more to do before it can be closed": it stands.
_NOT_YET = re.compile(
    r"\b(?:before|until)\s+(?:we|I)\s+(?:can\s+|could\s+|will\s+|are\s+able\s+to\s+)?(?:close|discharge|lift|remove|sign)\b"
    r"|\b(?:before|until)\b[^.;]{0,60}\b(?:can|could|may)\s+(?:be\s+)?(?:closed?|discharged?|lift(?:ed)?|removed?|signed\s+off)\b"
    r"|\b(?:stays?|stayed|left|leave|leaving|keep|keeps|kept|keeping)\b[^.;]{0,40}\b(?:open|in\s+place)\b|\b(?:cannot|can[’']t|unable\s+to|can\s+not)\s+(?:yet\s+|therefore\s+)*(?:close|discharge|lift|remove|sign)\b(?=\W*$|[^.;]{0,30}\b(?:finding|recommendation|concern|it|this|that|them|these|those|both|either|any)\b)|\b(?:won[’']t|(?:will|do|did|have)\s+not|don[’']t|haven[’']t)\s+(?:yet\s+|now\s+)*(?:closed?|discharged?|lift(?:ed)?|removed?|sign(?:ed)?)\b|\bnot\s+to\s+(?:close|discharge|lift|remove|sign)\b|(?:\b(?:cannot|could\s+not|may\s+not|can\s+not)|(?:can|could|may)n?[’']t)\s+(?:yet\s+|now\s+|therefore\s+)*be\s+(?:closed|discharged|lifted|removed|signed\s+off)\b|(?:\bnot|n[’']t|\bnever)\s+(?:yet\s+)?been\s+(?:closed|discharged|lifted|removed|signed\s+off)\b|\b(?:yet|too\s+(?:early|soon))\s+to\s+(?:be\s+)?(?:closed?|discharged?|lift(?:ed)?|removed?|signed\s+off)\b|\b(?:isn[’']t|aren[’']t|not)\s+(?:yet\s+)?(?:ready|enough|able)\b[^.;]{0,40}\b(?:close|discharge|lift|remove)",
    re.IGNORECASE,
)
_NO_PROGRESS = re.compile(
    r"(?:\b(?:no|not|little|insufficient|limited|lack\s+of|without|disappoint\w+|hardly|barely|scarcely)|n[’']t)\b[^.;,]{0,40}\b(?:progress\w*|improvements?|improved|better|under\s?way|begun|started)\b",
    re.IGNORECASE,
)
_TO_BE_SEEN = re.compile(
    r"\bhow\s+(?:\w+\s+){1,4}?(?:is|are)\s+progressing\b|\b(?:what|any|how\s+much|whether|review\w*|assess\w*|check\w*|examine\w*|monitor\w*|look\w*\s+at|report\w*\s+on|of)\s+(?:the\s+|its\s+|your\s+|their\s+)?progress\b[^.;]*",
    re.IGNORECASE,
)
_NAMES = re.compile(r"\b(?:areas?\s+(?:for|of)\s+improvement|causes?\s+(?:of|for)\s+concern)\b", re.IGNORECASE)
_CELL = (
    (Step.REPEATED, re.compile(r"^\W*(?:not\s|no\b|none|open|outstanding|overdue|red\b|failed|unchanged|remains?)", re.IGNORECASE)),
    (Step.PROGRESS, re.compile(r"^\W*(?:in progress|part|some|amber|ongoing|on track|under ?way|improv|progress|begun|started|mostly|nearly|largely)", re.IGNORECASE)),
    (Step.CLOSED, re.compile(r"^\W*(?:complete|closed|met\b|done|achieved|implemented|addressed|discharged|green\b|fully|resolved|yes\b|satisf)", re.IGNORECASE)),
)  # fmt: skip


# What was not looked at again has no status, and what was still so then has none of now.
_NOT_LOOKED_AGAIN = re.compile(
    r"\b(?:have|has|had|did|do|were|was)(?:\s+not|n[’']t)\s+(?:\w+\s+)?(?:look(?:ed)?|re-?examin(?:e|ed)|re-?inspect(?:ed)?|inspect(?:ed)?|examin(?:e|ed)|"
    r"re-?assess(?:ed)?|assess(?:ed)?|review(?:ed)?|re-?test(?:ed)?|return(?:ed)?|revisit(?:ed)?)\b(?:\s+again)?"
    r"|^\W*(?:in|at|by|during)\s+(?:our\s+|the\s+)?(?:\w+\s+){0,3}?20\d\d\b[^.;]*\b(?:was|were)\s+still\b[^.;]*",
    re.IGNORECASE,
)
_STANDS = re.compile(
    r"\b(?:remains?|remained|continues?\s+to\s+be|stands?|is\s+still|are\s+still)\b[^.;]{0,40}\b(?:finding|recommendation|in\s+place|open|outstanding|the\s+case|as\s+(?:it|they)\s+(?:was|were))\b"
    r"|\b(?:finding|recommendation)s?\s+(?:is|are)\s+(?:\w+\s+)?(?:outstanding|unmet|overdue|open|incomplete)\b"
    r"|\bfinding\s+(?:\w+\s+){0,6}?(?:will\s+)?(?:remains?|stands?|stays?)\b|\brecommendation\s+(?:\w+\s+){0,6}?(?:will\s+)?(?:remains?|stands?|stays?)\b",
    re.IGNORECASE,
)
_SATISFIED = re.compile(r"^\W*(?:content|satisfied|pleased|assured|reassured|confident)\b", re.IGNORECASE)
_LINE = re.compile(
    r"^\W*(?:current\s+)?(?:status|progress|position|judge?ment|outcome|conclusion|rating|our\s+view)\s*[:–—-]\s*(?P<says>.{2,80})$",
    re.IGNORECASE,
)
_AT_THE_END = re.compile(
    r"(?:[–—:(-]|\bis|\bnow)\s*(closed|discharged|complete[d]?|met|partly met|not met|in progress|ongoing|open|remains open|outstanding)\W*$",
    re.IGNORECASE,
)
_NOT_LOOKED_AT = re.compile(
    r"^\W*(?:n/?a\b|not\s+(?:applicable|assessed|inspected|reviewed|looked|tested|graded|re-?inspected))", re.IGNORECASE
)


_CAN_SAY = re.compile(
    r"\b(?:can|are\s+able\s+to|am\s+able\s+to)\s+(?:now\s+|therefore\s+)*(?:say|report|confirm|conclude|tell\s+you)\b",
    re.IGNORECASE,
)
_NONE_REMAINS = re.compile(
    r"\bnone\s+of\b[^.;]*\b(?:remains?|stands?|is\s+still|are\s+still|is\s+open|outstanding)\b|\bnothing\s+(?:is\s+left|remains)\b",
    re.IGNORECASE,
)
_IN_PART = re.compile(
    r"\W*\b(?:(?:one|two|three|four|five|six|seven|eight|nine)\s+(?:in|out\s+of)\s+(?:every\s+)?(?:three|four|five|six|seven|eight|nine|ten)|in\s+part|part(?:ly|ially)|(?:this|that|one|a)\s+part|most|much|many|several|nearly|almost|some|not|n[’']t|half)\b",
    re.IGNORECASE,
)
# What is closed or done: the finding, or what was said before. "Three stations have been closed" is of neither.
_OF_A_FINDING = re.compile(
    r"\b(?:findings?|recommendations?|concerns?|matters?|issues?|points?|actions?|areas?|ones?|it|this|that|these|those|they|them|both|all|none|neither|which|first|second|third|other|latter|former|what|everything)\b",
    re.IGNORECASE,
)
# What others say or hope, and the report does not: "the force told us that it has closed the recommendation".
_SAID_BY_OTHERS = re.compile(
    r"\b(?:force|constabulary|service|leaders?|officers?|staff|managers?|commissioner|council|constable|they|it|he|she)\s+(?:\w+\s+)?(?:told\s+us|tells\s+us|believes?|thinks?|thought|considers?|considered|says|said|claims?|claimed|feels?|felt|maintains?|assured\s+us|reports?|reported)\b(?:\s+(?:to\s+us\s+)?that\b|(?=\s+(?:it|this|the)\b))",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    r"\bbut\s+(?:we\s+|I\s+)?(?:have\s+not|haven[’']t|did\s+not|didn[’']t|decided\s+(?:not|against)|not\s+yet)\b",
    re.IGNORECASE,
)
_DONE_THERE = re.compile(rf"\b{_DONE}\W*$", re.IGNORECASE)
_HOW_MET = re.compile(r"\b(?:with|by|in)\s+which\b[^,;:]*\bmet$", re.IGNORECASE)  # people, not a finding
_SHORT = 4  # words of a line that is a status alone


def steps_in(sentence: str) -> tuple[Step, ...]:
    """What a sentence says became of a finding, in the order of weight; () where it says nothing."""
    sentence = _NOT_LOOKED_AGAIN.sub(" ", _NAMES.sub("finding", sentence))
    found: list[Step] = []
    if _NONE_REMAINS.search(sentence):
        return (Step.CLOSED,)
    if _is_closed(sentence):
        found.append(Step.CLOSED)
    if _NOT_YET.search(sentence) and not found:
        return (
            *((Step.PROGRESS,) if _PROGRESS.search(_TO_BE_SEEN.sub(" ", _NO_PROGRESS.sub(" ", sentence))) else ()),
            Step.REPEATED,
        )
    undone = _UNDONE.search(sentence) is not None or _NO_PROGRESS.search(sentence) is not None
    if _PROGRESS.search(_TO_BE_SEEN.sub(" ", _NO_PROGRESS.sub(" ", sentence))) and Step.CLOSED not in found:
        found.append(Step.PROGRESS)
    stands = _STANDS.search(sentence) is not None or undone
    if (stands or (not found and _REPEATED.search(sentence))) and Step.CLOSED not in found:
        found.append(Step.REPEATED)
    return tuple(found)


def step_in_cell(cell: str) -> Step | None:
    """What a short cell of a table says: "Complete", "In progress", "Not achieved"; or a sentence in one."""
    if _NOT_LOOKED_AT.search(cell):
        return None
    found = next((step for step, pattern in _CELL if pattern.search(cell)), None)
    return found or next(iter(steps_in(cell)), None)


def step_in_line(text: str) -> Step | None:
    """What a line that is little else says: "Status: complete", "Closed", "Cause of concern 1: call handling – closed"."""
    if said := _LINE.match(text):
        return step_in_cell(said["says"])
    if said := _AT_THE_END.search(text):
        return step_in_cell(said[1])
    return step_in_cell(text) if len(text.split()) <= _SHORT else None


def _is_closed(sentence: str) -> bool:
    """Whether something is said to be closed: not that it is not yet, will be, or would be."""
    sentence = _CAN_SAY.sub("", sentence)
    for match in _CLOSED.finditer(sentence):
        if (
            _SATISFIED.match(match[0])
            and not _UNDONE.search(sentence[: match.end()])
            and not re.search(r"\b(?:not|n[’']t|if|when|until|once)\b", sentence[: match.end()], re.IGNORECASE)
        ):
            return True
        if re.match(
            r"can\b|may\b|enough\b|decided\b|able\b|agreed\b|ready\b|allows?\b|(?:we|I)\s+can\b|(?:see|is)\s+no\b",
            match[0],
            re.IGNORECASE,
        ) and not re.search(
            r"\b(?:not|n[’']t|if|when|whether|until|once|before|so that)\b", sentence[: match.end()], re.IGNORECASE
        ):
            return True
        clause = re.split(
            r"[;:]|,\s+(?:but|and|so|which)\b|\b(?:but|although|though|because)\b", sentence[: match.end()]
        )[-1]
        after = sentence[match.end() : match.end() + 30]
        of_what = re.split(r"[;:]|\b(?:but|although|though|because)\b", sentence[: match.end()])[-1]
        if _SAID_BY_OTHERS.search(of_what) or _TAKEN_BACK.search(sentence[match.end() :]):
            continue
        is_alone = of_what.strip() == match[0].strip()
        if _DONE_THERE.search(match[0]) and not (is_alone or _OF_A_FINDING.search(of_what + after)):
            continue
        if not (
            any(pattern.search(clause) for pattern in (_NOT_SETTLED, _UNDONE, _IN_PART, _HOW_MET))
            or _IN_PART.match(after)
        ):
            return True
    return False
