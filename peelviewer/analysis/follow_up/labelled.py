"""Findings under a label: boxes, lists, single items, paragraphs with a label in them, in the order of the page."""

import re
from dataclasses import dataclass

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.follow_up.addressees import DEMAND, addressee_of
from peelviewer.analysis.follow_up.labels import LEADS, Label, heading_label
from peelviewer.analysis.follow_up.raised import FIRST_OF_LIST, RaisedFindings, Words
from peelviewer.domain.claims import FindingKind
from peelviewer.domain.document import Passage, PassageKind
from peelviewer.domain.rules import Rule

_BETWEEN = 2  # paragraphs about an item that may stand between it and the next
_IN_LIST = {PassageKind.LIST_ITEM, PassageKind.BOX}
_INTRODUCES = re.compile(
    r"^\W*(?:we\s+(?:have\s+)?(?:made|make|identified|identify|found|give|gave|list|set\s+out)\b|(?:this|the|our)\s+(?:report|section|inspection|letter)\s+(?:makes|has|contains|sets|led|identified)\b|there\s+(?:are|is|were|was)\b|"
    r"(?:the\s+)?following\b|below\b|as\s+a\s+result\s+of\s+(?:this|our)\b[^.]*\bwe\s+(?:make|made|have)\b|none\b|no\s+(?:causes?|areas?|recommendations?)\b|"
    r"(?:an?|our)\s+(?:areas?|causes?|recommendations?)\b[^.]{0,30}\b(?:is|are)\b)",
    re.IGNORECASE,
)
# Where one of several items begins: somebody is told to do something.
_SOMEBODY_SHOULD = re.compile(
    r"^\W*(?:\d{1,2}[.)]\s+)?(?:(?:by|within|before|no later than|with|from|as|in)\b[^,.]{2,60},\s*)?(?:we\s+recommend\s+that\s+)?"
    r"(?:(?:the|this|all|each|every|both|other)\s+)?(?:\w+\s+){0,3}?(?:force|constabulary|service|unit|forces|services|constables?|officers?\s+of|commissioners?|Police|Constabulary|Office|College|Council|Service|ROCU|authority|brigade|leaders|government)\b"
    r"[^.;:]{0,140}?\b(?:should|must|needs?\s+to|ought\s+to|has\s+to|have\s+to|takes?|undertakes?)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^\d{1,2}\.\d{1,2}\s+[A-Z]")
_OF_THIS = re.compile(
    r"^\W*(?:this|it)\s+(?:area|cause|recommendation|was|is|has|remains)\b|^\W*we\s+(?:first\s+|previously\s+)?(?:raised|identified|made)\s+this\b",
    re.IGNORECASE,
)
_OF_THE_TEXT = re.compile(
    r"\b(?:main|detailed|key|summary|findings|what\s+we|evidence|background|introduction|context|how|why|does|is|are)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r";\s+(?:and\s+|or\s+)?|(?<=[.;,:])\s+(?=\(?(?:[a-h]|[1-9]\d?|[ivx]{1,4})[.)]\s)", re.IGNORECASE)
_LEADS_TO_LIST = re.compile(
    r"\b(?:should|must|needs? to|to|that)\b[^:.;]{0,50}(?::\s+(?=\S)|\s(?=\(?(?:a|i|1)[.)]\s))", re.IGNORECASE
)
_OPENING = re.compile(r"\W*([A-Z][^.;:,]{2,60}?\s(?:should|must|needs\s+to))\b")  # of an item: "Kent Police should"
_ASKS = re.compile(r"\b(?:takes?|undertakes?|ensures?|reviews?|recommend(?:s|ed)?)\b", re.IGNORECASE)
_RECOMMENDS = re.compile(r"^\W*we\s+(?:also\s+)?recommend\s+that\b", re.IGNORECASE)
_LEADS_TO_ACTION = re.compile(r"\brecommend|\b(?:should|must|needs?\s+to|to)\s*(?:[\w-]+\s*){0,6}:\s*$", re.IGNORECASE)
_IT_SHOULD = re.compile(r"^\W*(?:it|they)\s+(?:should|must|needs?\s+to)\b", re.IGNORECASE)
_ONE_OF_ITS_OWN = re.compile(
    r"^\W*(?:it|they|these|this|that|those|its|their|such|without|one|some|we|in|at|during|of)\b", re.IGNORECASE
)


@dataclass(slots=True)
class OpenLabel:
    """The label that is open: what stands beneath it belongs to it until something ends it."""

    label: Label
    level: int | None  # of the heading that it is; None within running text
    under: int | None = None  # the cause of concern to which recommendations belong
    items: int = 0
    last: int | None = None  # the finding made last
    lead: str = ""  # the words that lead to a list: "By 1 March, the force should:"
    first_kind: PassageKind | None = None
    divided: bool = False  # by headings beneath it
    numbered: bool = False  # its items are paragraphs with numbers
    between: int = 0  # paragraphs since the last item


class LabelledFindings:
    """Takes passages one by one beneath the label that is open."""

    def __init__(self, raised: RaisedFindings) -> None:
        self._raised = raised
        self.open: OpenLabel | None = None
        self._concern: tuple[int, tuple[str, ...]] | None = None  # the last cause of concern, and the headings over it

    def begin(self, label: Label, passage: Passage, level: int | None) -> None:
        """Open a label that stands in a passage."""
        under = None
        if label.kind is FindingKind.RECOMMENDATION and self._concern:
            number, section = self._concern
            under = number if _subjects(passage.section) == section else None
        self.open = OpenLabel(label, level, under, lead=label.lead)

    def keeps(self, heading: str, level: int | None) -> bool:
        """Whether a label stays open beneath a heading: of a list divided by themes, or by those whom it is addressed to."""
        opened = self.open
        if opened is None or opened.level is None or (level or 0) <= opened.level or not opened.label.several:
            return False
        if _OF_THE_TEXT.search(heading) or not (opened.items == 0 or opened.divided):
            return False
        opened.divided, opened.items, opened.first_kind = True, 0, None
        opened.lead = f"{heading} should:" if addressee_of("", lead=heading) else ""
        return True

    def take(self, passage: Passage, start: int, end: int) -> bool:
        """Take words beneath the open label; False where they don't belong to it any more."""
        opened = self.open
        if opened is None:
            return False
        text = passage.text[start:end].strip()
        if not text:
            return True
        if opened.items == 0 and not opened.lead and _INTRODUCES.match(text) and not _SOMEBODY_SHOULD.match(text):
            return True
        words = Words(passage, start, end, lead=opened.lead)
        takes = {
            FindingKind.CONCERN: self._concern_words,
            FindingKind.RECOMMENDATION: self._recommended,
            FindingKind.IMPROVEMENT: self._to_improve,
            FindingKind.PRACTICE: self._practice,
        }[opened.label.kind]
        opened.first_kind = opened.first_kind or passage.kind
        return takes(opened, words, text)

    def _add(self, opened: OpenLabel, words: Words) -> None:
        kind = opened.label.kind
        words.title = opened.label.title
        number = self._raised.add(kind, words, Rule.UNDER_LABEL, opened.under)
        if number is None:
            return
        opened.items += 1
        opened.last = number
        if kind is FindingKind.CONCERN:
            self._concern = (number, _subjects(words.passage.section))

    def _detail(self, opened: OpenLabel, words: Words) -> bool:
        if opened.last is not None:
            self._raised.describe(opened.last, words.passage)
        return True

    def _concern_words(self, opened: OpenLabel, words: Words, text: str) -> bool:
        if opened.items == 0:
            split = self._where_recommended(words)
            self._add(opened, Words(words.passage, words.start, split))
            if split < words.end:
                self._turn_to_recommendations(opened)
                return self.take(words.passage, split, words.end)
            return True
        if (
            _LEADS_TO_ACTION.search(text)
            or _SOMEBODY_SHOULD.match(text)
            or _listed_inline(words)
            or (words.passage.kind in _IN_LIST and DEMAND.search(text))
        ):
            self._turn_to_recommendations(opened)
            return self.take(words.passage, words.start, words.end)
        if opened.label.several and words.passage.kind in _IN_LIST:
            self._add(opened, words)
            return True
        if words.passage.kind is PassageKind.BOX:
            return self._detail(opened, words)
        return self._ends()

    def _where_recommended(self, words: Words) -> int:
        """Where a paragraph turns from what is wrong to what is recommended; its end where it doesn't."""
        for number, (start, _) in enumerate(sentence_spans(words.text)):
            rest = words.text[start:]
            if number and (
                re.match(r"\W*(?:to address this|we (?:therefore )?recommend)", rest, re.IGNORECASE)
                or _SOMEBODY_SHOULD.match(rest)
            ):
                return words.start + start
        return words.end

    def _turn_to_recommendations(self, opened: OpenLabel) -> None:
        label = Label(FindingKind.RECOMMENDATION, True, opened.label.earlier)
        self.open = OpenLabel(label, opened.level, opened.last)

    def _recommended(self, opened: OpenLabel, words: Words, text: str) -> bool:
        if LEADS.search(text):
            opened.lead = text
            return True
        if self._listed(opened, words):
            return True
        in_list = words.passage.kind in _IN_LIST or _goes_on(opened, text)
        recommends = _RECOMMENDS.match(text) is not None
        begins = bool(_SOMEBODY_SHOULD.match(text) or DEMAND.search(text) or recommends)
        if opened.lead and in_list:
            self._add(opened, words)
        elif begins and (recommends or not _ONE_OF_ITS_OWN.match(text)):
            for start, end in _parts(words, in_list=in_list):
                self._add(opened, Words(words.passage, start, end, lead=opened.lead))
        elif opened.items == 0 or (
            in_list
            and opened.first_kind is words.passage.kind
            and opened.label.several
            and not _ONE_OF_ITS_OWN.match(text)
        ):
            self._add(opened, words)
        elif words.passage.kind is PassageKind.BOX:
            return self._detail(opened, words)
        else:
            return self._ends()
        return True

    def _listed(self, opened: OpenLabel, words: Words) -> bool:
        """Take the items of a list that runs on in a sentence; False where there is none."""
        items = _listed_inline(words)
        for start, end in items:
            lead = words.passage.text[words.start : items[0][0]]
            self._add(opened, Words(words.passage, start, end, lead=f"{lead} {opened.lead}"))
        return bool(items)

    def _to_improve(self, opened: OpenLabel, words: Words, text: str) -> bool:  # noqa: C901
        in_list = words.passage.kind in _IN_LIST or _goes_on(opened, text)
        if LEADS.search(text) and opened.label.several:
            opened.lead = text
            return True
        if opened.label.several and self._listed(opened, words):
            return True
        if opened.items == 0:
            opened.numbered = _NUMBERED.match(text) is not None
            for start, end in _parts(words, in_list=in_list) if opened.label.several else [(words.start, words.end)]:
                self._add(opened, Words(words.passage, start, end, lead=opened.lead))
            return True
        another = _SOMEBODY_SHOULD.match(text) is not None or (opened.numbered and _NUMBERED.match(text) is not None)
        listed = words.passage.kind is PassageKind.LIST_ITEM and opened.first_kind is PassageKind.LIST_ITEM
        if opened.lead and in_list and opened.label.several:
            self._add(opened, words)
        elif another and opened.label.several and (not opened.between or len(sentence_spans(text)) == 1):
            opened.between = 0
            for start, end in _parts(words, in_list=in_list):
                self._add(opened, Words(words.passage, start, end))
        elif (another and not opened.label.several and listed) or (
            opened.label.several
            and ((listed and not _ONE_OF_ITS_OWN.match(text)) or (in_list and _IT_SHOULD.match(text)))
        ):
            self._add(opened, words)
        elif in_list or _OF_THIS.match(text):
            return self._detail(opened, words)
        elif opened.label.several and opened.level is not None and opened.between < _BETWEEN:
            opened.between += 1  # what the text says of an item, before the next
            return False
        else:
            return self._ends()
        return True

    def _practice(self, opened: OpenLabel, words: Words, text: str) -> bool:
        listed = words.passage.kind is PassageKind.LIST_ITEM and opened.first_kind is PassageKind.LIST_ITEM
        if opened.items == 0 or listed:
            self._add(opened, words)
            return True
        if words.passage.kind is PassageKind.BOX and text:
            return self._detail(opened, words)
        return self._ends()

    def _ends(self) -> bool:
        self.open = None
        return False


def _subjects(section: tuple[str, ...]) -> tuple[str, ...]:
    """The headings over a passage that name a subject, and are no labels."""
    return tuple(heading for heading in section if heading_label(heading) is None)


def _listed_inline(words: Words) -> list[tuple[int, int]]:
    """The items of a list that runs on in a sentence: "the force should: review …; train …; and tell …"."""
    colon = _LEADS_TO_LIST.search(words.text)
    if colon is None:
        return []
    cuts = list(_LISTED.finditer(words.text, colon.end()))
    if not cuts:
        return []
    starts = [colon.end(), *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(words.text)]
    return [
        (words.start + start, words.start + end) for start, end in zip(starts, ends, strict=True) if end - start > 10
    ]


def _goes_on(opened: OpenLabel, text: str) -> bool:
    """Whether a paragraph is an item of the list to which earlier words lead: "the force should: (a) review …"."""
    plain = FIRST_OF_LIST.sub("", text)
    return bool(opened.lead) and (plain[:1].islower() or text.endswith((";", "; and")))


def _parts(words: Words, *, in_list: bool) -> list[tuple[int, int]]:
    """The items of a paragraph that holds several: each begins where somebody is told to do something.

    An item of a list is one, but where it goes on, in the middle of a sentence, in the words with which it began: there the
    mark of the next item is lost.
    """
    starts = {words.start}
    if not in_list:
        starts |= {
            words.start + start
            for start, end in sentence_spans(words.text)
            if start and _SOMEBODY_SHOULD.match(words.text[start:end]) and not _ASKS.match(words.text[start:end])
        }
    if opening := _OPENING.match(words.text):
        again = re.finditer(rf"(?<=[\w’')] ){re.escape(opening[1])}\b", words.text)
        starts |= {words.start + found.start() for found in again}
    ordered = sorted(starts)
    return list(zip(ordered, [*ordered[1:], words.end], strict=True))
