"""The answers to findings: what a response repeats or takes up of a finding, and says of it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.follow_up.answers_by_number import ByNumber
from peelviewer.analysis.follow_up.asked_of_all import may_concern
from peelviewer.analysis.follow_up.candidates import is_of
from peelviewer.analysis.follow_up.histories import time_of
from peelviewer.analysis.follow_up.labels import heading_label, opening_label
from peelviewer.analysis.follow_up.likely_answers import Place, likely_answers, places
from peelviewer.analysis.follow_up.likeness import Alike, Weights
from peelviewer.analysis.follow_up.points_back import kinds_named, years_named
from peelviewer.analysis.offices import NEITHER
from peelviewer.analysis.voices import inspectors_named, told_by_somebody_else
from peelviewer.domain.claims import Certainty, FindingKind
from peelviewer.domain.contrasts import Words
from peelviewer.domain.document import DocumentKind, Passage, PassageKind, date_in_words
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.follow_up import AnswerToFinding, History, last_day
from peelviewer.reference import reference

_READ = {PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.BOX, PassageKind.TABLE}
_ANSWERS = re.compile(
    r"\bsection\s+55\b|\bs\.?\s?55\b|\bHMIC(?:FRS)?\s+(?:improvement|action)\s+plan\b|\b(?:improvement|action)\s+plan\b[^.]{0,40}\bHMIC",
    re.IGNORECASE,
)
_NO_ANSWER = re.compile(
    r"^\W*\[.*\]\W*$|^\W*(?:this|here)\s+is\s+my\s+(?:answer|response|reply)\b|^\W*(?:our\s+)?(?:answer|response|comments?|due|published|page)\b[^.]{0,80}$|^\W*(?:reference|said of it):",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"[”\"][^“”\"]{0,60}\b(?:said|says|told|added)\b|\b(?:said|added|told)\b[^“”\"]{0,40}[“\"]")
_BY_INSPECTORS = re.compile(
    r"\b(?:inspect\w+|HMI\w*|reports?|watchdog)\b[^“”\"]{0,40}\b(?:said|says|told|added|found)\b", re.IGNORECASE
)
_BY_THE_SAME = re.compile(
    r"\b(?:he|she|they)\s+(?:\w+ly\s+|also\s+|then\s+)?(?:said|says|told|added|concluded)\b", re.IGNORECASE
)
_NAME = re.compile(r"\b[A-Z][\w’'-]+")
_RESTATED, _SURE, _TAKEN_UP, _AHEAD = 0.7, 0.6, 0.3, 1.25  # shares of the words that agree
_FEW = 2  # that must agree where it is taken up
_WORDS = 3  # that must agree
_SAYS = 5  # words of what may be an answer
_OFFICE = "police crime commissioner constabulary"  # what every response has in its head
_MONTH, _WEEKS_AFTER = 31, 100  # days between a report and an article on it; a report may have no more than its month
_YEAR = len("2016")
_LONGEST_BETWEEN = 3  # years between a report and an answer to it


def answered(
    histories: Sequence[History], documents: Mapping[int, tuple[Passage, ...]], entries: Iterable[DocumentEntry]
) -> tuple[History, ...]:
    """The histories with the answers to them that the texts of responses hold."""
    found: dict[str, list[AnswerToFinding]] = {history.key: [] for history in histories}
    for response in responses(histories, documents, entries):
        for key, answer in response.found():
            if all(answer.words.span != known.words.span for known in found[key]):
                found[key].append(answer)
    for history in reversed(histories):  # the later first: what is asked a third time was asked a second time
        found[history.key] += _to_the_same(history, found)
    return tuple(replace(history, answers=tuple(found[history.key])) for history in histories)


def responses(
    histories: Sequence[History], documents: Mapping[int, tuple[Passage, ...]], entries: Iterable[DocumentEntry]
) -> Iterator["Response"]:
    """The texts that may answer findings of a force, each with those findings."""
    entries = sorted(entries, key=time_of)
    forces = {force for entry in entries for force in entry.forces}
    of_force = {force: [each for each in histories if _concerns(each, force)] for force in forces}
    for entry in entries:
        asked = {force: of_force[force] for force in entry.forces if of_force[force]}
        passages = documents.get(entry.id, ()) if asked else ()
        if not is_answer(entry, passages):
            if entry.kind is not DocumentKind.NEWS:
                continue
            asked = {force: [each for each in of if _may_be_on(entry, each)] for force, of in asked.items()}
            passages = tuple(_spoken(passages)) if any(asked.values()) else ()
        for of in asked.values() if passages else ():
            yield Response(entry, passages, of)


def _to_the_same(history: History, found: Mapping[str, Sequence[AnswerToFinding]]) -> list[AnswerToFinding]:
    """The answers to a later finding that likely raises the same matter again: they are likely answers to this one."""
    known = {each.words.document.id for each in found[history.key]}
    return [
        replace(answer, certainty=Certainty.LIKELY)
        for step in history.steps
        if step.again and not step.is_certain
        for answer in found.get(step.again.key, ())
        if answer.words.document.id not in known
    ]


def is_answer(entry: DocumentEntry, passages: Sequence[Passage]) -> bool:
    """Whether a document answers inspectors: by its kind, or because it says that the law asks for it."""
    if entry.kind is DocumentKind.RESPONSE:
        return True
    return entry.kind is DocumentKind.NEWS and any(_ANSWERS.search(passage.text) for passage in passages[:12])


def _spoken(passages: Sequence[Passage]) -> Iterator[Passage]:
    """The paragraphs of an article with words of those who may speak for the police: not those of an inspector whom it names."""
    inspectors = inspectors_named(" ".join(passage.text for passage in passages))
    by_inspector = False
    for passage in passages:
        if inspectors & set(_NAME.findall(passage.text)):
            by_inspector = True
        elif _SPOKEN.search(passage.text) and not _BY_THE_SAME.search(passage.text):
            by_inspector = False
        if not by_inspector and _is_spoken(passage.text):
            yield passage


def _is_spoken(text: str) -> bool:
    """Whether an article gives the words of somebody there who may speak for the police, the inspectors apart."""
    sentences = [text[start:end] for start, end in sentence_spans(text)]
    spoken = (each for each in sentences if _SPOKEN.search(each) or told_by_somebody_else(each))
    return any(not NEITHER.search(each) and not _BY_INSPECTORS.search(each) for each in spoken)


def _concerns(history: History, force: str) -> bool:
    """Whether a finding is one of a force's, of all forces', or of the unit of its region."""
    body = history.raised.finding.force
    unit = reference().unit_of(force)
    of_others = body.startswith("other:") or (unit is not None and unit.name == body)
    return body == force or may_concern(history, force) or (of_others and force in history.raised.document.forces)


def _told_of_in(history: History) -> list[DocumentEntry]:
    """The reports that raise a finding, or speak of it for certain: an answer is to one of them."""
    spoken = (step.words.document for step in history.steps if step.is_certain)
    return list({each.id: each for each in (history.raised.document, history.latest.document, *spoken)}.values())


@dataclass(slots=True)
class _Taken:
    """The finding that a response speaks of."""

    history: History
    certainty: Certainty
    by_number: bool = False
    says: bool = False  # the words that take it up answer it, too


class Response:
    """A response to the findings of a force."""

    def __init__(self, entry: DocumentEntry, passages: Sequence[Passage], histories: Sequence[History]) -> None:
        self.entry = entry
        self._passages = passages
        before = [each for each in histories if self._may_answer(each)]
        self._named, self.among = _named_in(passages, before)
        self._numbers = ByNumber(self.among)
        self._numbered: set[int] = set()  # the passages beneath the number of a finding
        names = " ".join((_OFFICE, *entry.forces))
        self._weights = Weights((each.latest.finding.quote for each in before), names)

    def found(self) -> Iterator[tuple[str, AnswerToFinding]]:
        """Each answer, with the key of the history that it is to: those in the finding's words, then those that are likely."""
        seen: set[str] = set()
        for key, answer in self._in_its_words():
            seen.add(key)
            yield key, answer
        for key, statement in likely_answers(self.entry, self._left(), self.among, seen):
            yield key, self._answer(statement.passage, statement.start, statement.end, Certainty.LIKELY)

    def places(self) -> list[Place]:
        """Where it may answer the findings whose words it does not have."""
        seen = {key for key, _ in self._in_its_words()}
        return list(places(self.entry, self._left(), self.among, seen))

    def _left(self) -> list[Passage]:
        """The passages that are not known to be a finding's words, or an answer beneath its number."""
        return [
            each
            for each in self._passages
            if each.n not in self._numbered and not (_NO_ANSWER.match(each.text) or self._restated(each.text))
        ]

    def _answer(self, passage: Passage, start: int, end: int, certainty: Certainty) -> AnswerToFinding:
        """A paragraph as an answer; of a table the row."""
        if passage.kind is not PassageKind.TABLE:
            start, end = 0, len(passage.text)
        return AnswerToFinding(Words.at(self.entry, passage, start, end), certainty)

    def _in_its_words(self) -> Iterator[tuple[str, AnswerToFinding]]:
        current: _Taken | None = None
        for passage in self._passages:
            text = passage.text
            if passage.kind is PassageKind.HEADING:
                current = (
                    self._restated(text)
                    or self._by_number(text)
                    or self._sole(text)
                    or (current if heading_label(text) or _NO_ANSWER.match(text) else None)
                )
            elif passage.kind is PassageKind.TABLE and self.among:
                yield from self._in_rows(passage)
            elif passage.kind in _READ and self.among and not _NO_ANSWER.match(text):
                if restated := self._restated(text) or self._by_number(text):
                    # Where the answer stands beside the number, the next paragraph is on something else.
                    current = None if restated.says else restated
                    if restated.says:
                        yield self._given(passage, restated)
                elif current and current.by_number and _says(text):
                    yield self._given(passage, current)
                else:
                    taken = list(self._taken_up(passage, text)) or ([current] if current and _says(text) else [])
                    for each in taken:
                        yield each.history.key, self._answer(passage, 0, len(text), each.certainty)

    def _given(self, passage: Passage, taken: _Taken) -> tuple[str, AnswerToFinding]:
        """What is said beneath the number of a finding: it is on no other."""
        self._numbered.add(passage.n)
        return taken.history.key, self._answer(passage, 0, len(passage.text), taken.certainty)

    def _in_rows(self, passage: Passage) -> Iterator[tuple[str, AnswerToFinding]]:
        """The findings that the rows of a table take up."""
        for row in re.finditer(r"[^\n]+", passage.text):
            numbered = self._by_number(row[0])
            for each in [numbered] if numbered and numbered.says else self._taken_up(passage, row[0]):
                yield each.history.key, self._answer(passage, row.start(), row.end(), each.certainty)

    def _by_number(self, text: str) -> _Taken | None:
        """The finding whose number a text begins with; an answer where it says more than that."""
        if (meant := self._numbers.meant(text)) is None:
            return None
        history, end = meant
        certainty = Certainty.CERTAIN if self._named else Certainty.LIKELY
        return _Taken(history, certainty, by_number=True, says=_says(text[end:]))

    def _sole(self, heading: str) -> _Taken | None:
        """The only finding of the kind that a heading names: "Cause of concern – investigations"."""
        label = heading_label(heading)
        history = self._numbers.sole(label.kind) if label and not label.several else None
        return _Taken(history, Certainty.LIKELY) if history else None

    def _restated(self, text: str) -> _Taken | None:
        """The finding of which a passage is the words and hardly anything else."""
        label = opening_label(text)
        words = text[label.end :] if label else text
        ranked = self._ranked(words)
        if ranked and ranked[0][0].of_both >= _RESTATED and ranked[0][0].words >= _WORDS:
            return _Taken(ranked[0][1], Certainty.CERTAIN)
        return None

    def _taken_up(self, passage: Passage, text: str) -> Iterator[_Taken]:
        """The findings that sentences of a paragraph, or the cells of a row, take up."""
        label = heading_label(passage.section[-1]) if passage.section else None
        above = passage.section[-1] if label else ""
        seen: set[str] = set()
        cells = text.split("\t") if passage.kind is PassageKind.TABLE else []
        for sentence in cells or (text[start:end] for start, end in sentence_spans(text)):
            named = kinds_named(sentence) or ((label.kind,) if label else ())
            ranked = self._ranked(f"{above} {sentence}", named)
            if not ranked:
                continue
            best, history = ranked[0]
            second = ranked[1][0].worth if len(ranked) > 1 else 0.0
            enough = best.share >= _TAKEN_UP and best.words >= _FEW and best.telling
            if not enough or best.worth < _AHEAD * second or history.key in seen:
                continue
            seen.add(history.key)
            sure = best.share >= _SURE and self._named
            yield _Taken(history, Certainty.CERTAIN if sure else Certainty.LIKELY)

    def _ranked(self, text: str, kinds: Sequence[FindingKind] = ()) -> list[tuple[Alike, History]]:
        among = [known for known in self.among if known.raised.finding.kind in kinds] or self.among
        each = [
            (
                max(
                    (
                        self._weights.alike(words, text)
                        for words in (known.latest.finding.quote, known.raised.finding.quote)
                    ),
                    key=lambda a: a.share,
                ),
                known,
            )
            for known in among
        ]
        return sorted(each, key=lambda pair: -pair[0].worth)

    def _may_answer(self, history: History) -> bool:
        if history.raised.finding.kind is FindingKind.PRACTICE:
            return False
        if self.entry.published is None:
            return True
        raised, answer = time_of(history.raised.document)[0], self.entry.published.iso
        return raised[: len(answer)] <= answer and int(answer[:4]) - int(raised[:4]) <= _LONGEST_BETWEEN


def _named_in(passages: Sequence[Passage], histories: Sequence[History]) -> tuple[bool, list[History]]:
    """The findings of the reports that a response names by date or inspection; all where it names none."""
    text = " ".join(passage.text for passage in passages)
    years = [year for year in years_named(text) if len(year) > len("2022")]
    reports = {report.id: report for each in histories for report in _told_of_in(each)}
    named = {
        number
        for number, report in reports.items()
        if (report.published and date_in_words(report.published.iso) in text)
        or any(is_of(report, year) for year in years)
    }
    found = [each for each in histories if any(report.id in named for report in _told_of_in(each))]
    return bool(found), found or list(histories)


def _may_be_on(article: DocumentEntry, history: History) -> bool:
    """Whether an article may tell of an answer to a finding: a report that tells of the finding came out just before."""
    return any(_is_just_after(article, report) for report in _told_of_in(history))


def _is_just_after(article: DocumentEntry, report: DocumentEntry) -> bool:
    """Whether an article may be about a report: it came out in the weeks after it."""
    if article.published is None:
        return time_of(article)[0] == time_of(report)[0][:_YEAR]  # by the year in its title, or its file's name
    if report.published is None:
        return False
    days = (last_day(article.published.iso) - last_day(report.published.iso)).days
    return -_MONTH <= days <= _WEEKS_AFTER


def _says(text: str) -> bool:
    return len(text.split()) >= _SAYS and not _NO_ANSWER.match(text)
