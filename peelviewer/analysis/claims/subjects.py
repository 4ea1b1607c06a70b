"""Which body a grade is about: named in the sentence, or "the force", "it" and "we" read in context."""

import re
from typing import TYPE_CHECKING

from peelviewer.analysis.claims.frame import Frame
from peelviewer.reference import reference
from peelviewer.reference.names import Mention, find_bodies

if TYPE_CHECKING:
    from peelviewer.analysis.claims.found import Found

_PRONOUN = r"(?:it|they|we|the\s+(?:force|constabulary|service|unit|police)|police|force|constabulary|service|GMP|who|which|inspectors|HMIC(?:FRS)?)"
_SUBJECT_END = re.compile(
    rf"(?:^|[\s“‘\"(,:])(?:{_PRONOUN}|[A-Z][\w’'-]+)(?:\s+\([^)]{{1,30}}\))?,?\s*(?:also|still|now|only|therefore)?\s*(?:also|still)?\s*[“‘\"']?$"
)
_LISTED = re.compile(
    r"^\s*(?:,|,?\s*(?:and|&)|\([^)]{1,24}\),?)?\s*(?:(?:and|&)\s+)?(?:the\s+)?(?:[–—-]\s+)?(?:along with )?(?:police )?(?:forces )?(?:in |of )?$"
)
_ASIDE = re.compile(r",\s*(?:which|who|whose|where)\b[^,]*,(?=\s*(?:was|were|has|had|is|got|received)\b)")
_INSERTED = re.compile(r",\s(?:inspected|visited|assessed|also|like|unlike|along with|together with)\b[^,.;]{2,80},$")
_AS = re.compile(r"\s+(?:as\s+)?(?:being\s+)?[“‘\"']?")
_FIRE = re.compile(r"\bfire (?:and rescue )?(?:service|crews|brigade)|\bfirefighters\b", re.IGNORECASE)
_INSPECTORATE = re.compile(r"Constabulary and (?:of )?Fire (?:and|&) Rescue Services?", re.IGNORECASE)


class Subjects:
    """Follows a document and knows which body "the force" is."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.focus = frame.body
        self.last_claim: Found | None = None
        self.unit: str | None = None
        self._mentions: tuple[Mention, ...] = ()
        self._sentence = ""
        self.previous = ""
        self._before: tuple[str, ...] = ()  # the forces named in the sentence before

    def section(self, headings: tuple[str, ...]) -> None:
        """Take the body a section's heading names, or go back to the document's own."""
        for heading in reversed(headings):
            named = [mention for mention in find_bodies(heading) if mention.kind in {"force", "unit"}]
            if len({mention.name for mention in named}) == 1:
                self.focus = named[0].name
                return
        self.focus = self.frame.body

    def enter(self, sentence: str) -> None:
        """Read the bodies of the next sentence."""
        self.previous, self._sentence = self._sentence, sentence
        self._before = tuple(dict.fromkeys(m.name for m in self._mentions if m.kind in {"force", "unit"}))
        asides = [match.span() for match in _ASIDE.finditer(sentence)]
        self._mentions = tuple(
            mention
            for mention in find_bodies(sentence)
            if not self._in_title(sentence, mention) and not any(start <= mention.start < end for start, end in asides)
        )
        for mention in self._mentions:
            if mention.kind == "unit":
                self.unit = mention.name

    @staticmethod
    def _in_title(sentence: str, mention: Mention) -> bool:
        """Whether the name is part of another name: a commissioner, a federation, a place, a paper."""
        after = sentence[mention.end : mention.end + 40]
        return (
            re.match(
                r"(?:[’']s)?\s+(?:Police )?(?:Federation|Crime Commissioner|and Crime Commissioner|County Council|council|Live|Times)",
                after,
            )
            is not None
        )

    def named(self, sentence: str) -> list[str]:
        """The bodies named in a sentence, each once."""
        return list(dict.fromkeys(m.name for m in find_bodies(sentence) if m.kind in {"force", "unit", "place"}))

    @staticmethod
    def other_service(sentence: str, frame: Frame) -> int | None:
        """Where a sentence turns to a fire service in a document about police: at its start, unless police came first."""
        if frame.fire:
            return None
        names = [match.span() for match in _INSPECTORATE.finditer(sentence)]
        fire = next((m for m in _FIRE.finditer(sentence) if not any(a <= m.start() < b for a, b in names)), None)
        if fire is None:
            return None
        turn = re.search(r"(?:,|;|\bbut|\band)\s*(?:while|whereas|the|its)?[^,;]{0,60}$", sentence[: fire.start()])
        first = [mention for mention in find_bodies(sentence) if mention.kind == "force"]
        return turn.start() if turn and first and first[0].end <= turn.start() else 0

    @staticmethod
    def ends_in_subject(before: str, *, bullet: bool = False) -> bool:
        """Whether the words before a grade end in a body or in "the force", "it"."""
        if bullet and not before.strip(" •l*–-“‘\"'"):
            return True
        text = _INSERTED.sub("", before.rstrip())
        if _SUBJECT_END.search(text):
            return True
        mentions = find_bodies(text[-80:])
        return bool(mentions) and len(text[-80:]) - mentions[-1].end <= 3

    def of_grade(self, sentence: str, start: int, end: int, limit: int, *, plural: bool) -> list[str]:
        """The bodies that the grade at `start` is about."""
        usable = [
            m
            for m in self._mentions
            if m.kind in ("fire", "force", "unit", "place") and (m.kind == "fire") == self.frame.fire
        ]
        before = [m for m in usable if m.end <= start]
        if not before and len(self._before) == 2 and re.match(r"\W*Both\b", sentence):
            return list(self._before)
        unit = self.unit or self._regional()
        if unit and re.search(r"\b(?:our|the|its|their)\s+unit\b[^.;]{0,30}$", sentence[:start]):
            return [unit]
        if before:
            nearest = before[-1]
            between = sentence[nearest.end : start]
            pronoun = re.search(r"\b(?:the\s+force|the\s+constabulary|it)\b", between)
            group = self._group(sentence, before)
            if len(group) > 1 and (plural or _AS.fullmatch(between)) and not re.search(r"[.;]", between):
                return group
            if nearest.kind == "place" and self.focus and not self._is_subject(sentence, nearest):
                return [self.focus]
            if pronoun and self.focus and nearest.kind == "place":
                return [self.focus]
            return [nearest.name]
        after = [m for m in usable if m.kind != "place" and end <= m.start < limit]
        if after and not self.focus:
            return [after[0].name]
        return [self.focus] if self.focus else []

    def _regional(self) -> str | None:
        unit = reference().unit_of(self.frame.body) if self.frame.body else None
        return unit.name if unit else None

    @staticmethod
    def _is_subject(sentence: str, mention: Mention) -> bool:
        """Whether a bare place stands for its force: as subject of the verb, at the start of its clause."""
        return re.match(
            r"(?:,[^,]{0,120},)?\s+(?:(?:has|had|have|was|were|is|are|also|all|both|requires?|received|got|as|to)\b|[“‘\"']?(?:outstanding|good|adequate|inadequate))",
            sentence[mention.end :],
        ) is not None and not re.search(r"\bin\s+$", sentence[: mention.start])

    @staticmethod
    def _group(sentence: str, mentions: list[Mention]) -> list[str]:
        """The bodies joined to the last one in a list."""
        group = [mentions[-1]]
        for mention in reversed(mentions[:-1]):
            if not _LISTED.match(sentence[mention.end : group[0].start]):
                break
            group.insert(0, mention)
        return list(dict.fromkeys(mention.name for mention in group))

    def note(self, claims: tuple["Found", ...]) -> None:
        """Remember the last claim made, and whom it was about."""
        if claims:
            self.last_claim = claims[-1]
