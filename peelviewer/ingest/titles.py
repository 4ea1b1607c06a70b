"""Which of the first lines of a text is its headline: not the site's name, a menu, a prompt, a date or a credit."""

import re
from collections.abc import Sequence

from peelviewer.domain.months import MONTH
from peelviewer.ingest.blocks import BULLET
from peelviewer.ingest.dates import date_in
from peelviewer.ingest.furniture import is_furniture
from peelviewer.ingest.publishers import is_outlet
from peelviewer.reference.names import find_bodies

_FAR = 40  # lines down which a headline may stand, beneath menus and prompts
_PROSE = 90  # characters from which a line with a full stop is running text
_LONGEST = 220
_FEWEST = 3  # words
_WHOLE = 5  # words of a tab's title that is the article's
_SUBJECT = re.compile(
    r"\b(?:police|policing|forces?|constabulary|inspect\w*|inspectorate|HMIC(?:FRS)?|PEEL|watchdog|commissioner|PCCs?|APCC|chief|"
    r"constables?|crimes?|criminals?|gangs?|999|101|callers?|officers?|victims?|special measures|rated|graded?|grades?|grading|marked|marks|"
    r"outstanding|good|adequate|inadequate|requires? improvement|fire(?:fighters)?|brigade|service|response|statement|report|letter|federation|freedom of information)\b",
    re.IGNORECASE,
)
_VERY_SUBJECT = re.compile(
    r"\b(?:inspect\w*|HMIC(?:FRS)?|PEEL|watchdog|grade[ds]?|grading|rated|outstanding|good|adequate|inadequate|section 55)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(r"\b(?:police|inspect\w*|HMIC(?:FRS)?|PEEL|watchdog|forces|fire (?:and|&) rescue)\b", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:(?:exclusive|words|story|analysis|report|special report) by|by|author|published|updated|posted|source|image|picture|photo|credit|media|watch|listen|read|share|sign|see|click|go to|or tune"
    r"|get|download|subscribe|log in|skip|jump|leave this site|accept|reject|customise|hide|menu|search|home|news(?: archive| feed)?|back to"
    r"|last(?= (?:updated|modified|reviewed|edited))|on air(?: now)?|(?:now )?playing|report author)\b[ :]|(?:police forces?|publication type|date of \w+):",
    re.IGNORECASE,
)
_EXACT = re.compile(
    r"(?:PEEL:? )?(?:[A-Z][\w &-]{2,30}:? )?(?:PEEL )?(?:19|20)\d\d(?:[/–-]\d\d+)?(?: PEEL assessment)?(?:\s*[|:–-]\s*[A-Z][\w &-]{2,30})?"
)  # a page of the series
_SITE = re.compile(
    r"\b(?:website|newspaper|titles|app|inbox|leading|independent|subscribers?|readers|podcast|pages|Substack|blog|policing, ?$)\b|,$"
    r"|^(?:inspecting|representing|serving|covering|supporting|promoting|policing) \w+.*\w$|^(?:the|a|your) (?:weekly |daily |local )?(?:paper|newsletter|voice|magazine|bulletin|home|source|place)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\W*(?:(?:panel|committee|council|board|union|federation|branch|news|online|official|the|of|for|and|office|HMICFRS|HMIC|fire|rescue|services?|HM|(?:His|Her) Majesty[’']s|inspectorate|constabulary|police|crime|commissioner"
    r"|swyddfa|comisiynydd|comisiwn|yr|heddlu|a|throseddu|cyngor|panel)\b\W*)*",
    re.IGNORECASE,
)
# "Office of the ... Commissioner for Anywhere", "Anywhere and Elsewhere Police and Crime Panel".
_BODY = re.compile(
    r"(?:the )?office of the [\w,’'& -]{4,90}|(?!minutes|report|agenda|meeting)(?:[\w’'-]+,? (?:and |of |& )?){1,8}(?:panel|committee|council|board|authority|federation|union|inspectorate)",
    re.IGNORECASE,
)
_DEAR = re.compile(r"(?:dear|annwyl)\b.{2,60}", re.IGNORECASE)
_SUBJECT_LINE = re.compile(
    r"(?:subject|re|pwnc|(?:report )?title|title of (?:the )?report)\s*:\s*(?=\S)", re.IGNORECASE
)
_MENU = re.compile(
    r"\((?:image|picture|pic|photo|credit)\b|[|>»›•]|^\W*[-–]\s|\bCymraeg\b|\s/\s.*\s/\s|\bp\.? ?\d+ .*\bp\.? ?\d|^Q\d",
    re.IGNORECASE,
)
# "Report of the Chief Fire Officer": who wrote a paper.
_WRITER = re.compile(
    r"(?:joint )?report (?:of|by|from) (?:the )?(?:[\w&’',-]+ ){0,8}(?:officer|director|head|chief|executive|clerk|manager|lead|secretary|services|commissioner|constable|\w+care|streetpride)\b.{0,40}",
    re.IGNORECASE,
)
# What a panel's papers have beside its name: the day, the number of the item or of the paper.
_BESIDE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH}) 20\d\d|\b(?:agenda )?(?:item|paper) \d+\w?|\b[A-Z]{{2,8}}/\d+/\d+\b",
    re.IGNORECASE,
)
_MASTHEAD = re.compile(r"\||\b(?:newsletter|issue|edition) (?:no\.? )?\d", re.IGNORECASE)
_SENTENCE = re.compile(r"[.;:]$")
_STATED = 30  # the weight of a line that says it is the subject
_PAGE = 12  # of one that the page's path leads to
_NO_SUBJECT = 4  # what lacks a word of the subject needs this much else


def headline(lines: Sequence[str]) -> int | None:
    """The number of the line that is the headline; None where the text begins without one."""
    body = next((n for n, line in enumerate(lines[:_FAR]) if _is_opening(line)), min(len(lines), _FAR))
    above = _above_the_text(lines[: body + 1])
    scored = [(_weight(line, n, lines, is_near=n == above), -n) for n, line in enumerate(lines[:body])]
    best = max(scored, default=(0, 0))
    if best[0] > 0:
        return -best[1]
    return 0 if lines and body and _could_be(lines[0]) else None


def _above_the_text(lines: Sequence[str]) -> int | None:
    """The line that stands over the running text, with nothing between but the date, the writer and the like."""
    prose = next((n for n, line in enumerate(lines) if len(line) >= _PROSE and re.search(r"[.?!:]\W*$", line)), 0)
    return next((n for n in reversed(range(prose)) if _could_be(lines[n]) and not _names_only(lines[n])), None)


def without_label(line: str) -> str:
    """A headline without the words "Subject:" or "Re:"."""
    return _SUBJECT_LINE.sub("", line, count=1)


def of_page(page_title: str) -> str | None:
    """The headline that a browser's tab shows, without the site's name; None where it shows no more than that."""
    parts = [part.strip() for part in re.split(r"\s(?:[|–—»-]|::)\s|\s\(From ", page_title)]
    longest = max(parts, key=len)
    first = parts[0] if len(parts[0].split()) >= _WHOLE else longest
    return first if len(first.split()) >= _WHOLE and _SUBJECT.search(first) and not _SITE.search(first) else None


def _is_opening(line: str) -> bool:
    """Whether a line is running text on the subject: the article has begun."""
    if len(line) < _PROSE or not re.search(r"[.?!:]\W*$", line) or is_furniture(line):
        return False
    return bool(find_bodies(line) or _OPENS.search(line))


def _could_be(line: str) -> bool:
    return not (
        is_furniture(line)
        or _LABEL.match(line)
        or _MENU.search(line)
        or BULLET.match(line)
        or _is_date(line)
        or line.endswith(".")
        or "\t" in line  # a table
    )


def _weight(line: str, number: int, lines: Sequence[str], *, is_near: bool = False) -> int:
    words = len(re.findall(r"\w[\w’'-]*", line))
    bodies = find_bodies(line)
    is_page = _EXACT.fullmatch(line) is not None and (bool(bodies) or "PEEL" in line)
    if _SUBJECT_LINE.match(line) and words > 2:
        return _STATED
    if _ends_a_path(line, lines[:number]):
        return _PAGE
    if len(line) > _LONGEST or words < 2 or not (is_page or _could_be(line)):
        return 0
    subject = bool(_SUBJECT.search(line) or bodies)
    weight = 4 * subject
    weight += 8 * (number > 0 and _DEAR.fullmatch(lines[number - 1]) is not None)
    weight += 2 * (words > _FEWEST) + 2 * (words >= 6)
    weight -= 3 * bool(_SENTENCE.search(line))
    weight -= 4 * (line.startswith(("“", '"')) and line.endswith(("”", '"')))
    weight -= 2 * (lines.count(line) > 1)  # a caption, as alternative text and beneath its picture
    weight -= 3 * (not re.match(r"[£\d]\d|[\W\d]*[A-Z]", line))
    weight += 8 * (is_page and subject)
    weight -= 6 * bool(_SITE.search(line)) + 6 * (_names_only(line) or _is_masthead(lines, number))
    weight -= 5 * (_WRITER.fullmatch(line) is not None)
    earlier = [one for one in lines[:number] if _SUBJECT.search(one) and _could_be(one) and len(one.split()) > _FEWEST]
    weight -= 2 * min(len(earlier), 3)  # of two that could be, the first: what follows is its standfirst
    return weight if subject or (is_near and words > _FEWEST) else weight - _NO_SUBJECT


def _is_masthead(lines: Sequence[str], number: int) -> bool:
    """Whether the first line, all in capitals, stands over a menu or the number of a newsletter."""
    return number == 0 and lines[0].isupper() and _MASTHEAD.search(" ".join(lines[1:2])) is not None


def _ends_a_path(line: str, above: Sequence[str]) -> bool:
    """Whether a line is a body that the path above it leads to: "Home > PEEL 2014 > Durham"."""
    is_body = any(body.end - body.start == len(line) for body in find_bodies(line))
    return is_body and any(line in re.split(r"\s*[>»›/]\s*", path)[1:] for path in above)


def _names_only(line: str) -> bool:
    """Whether a line is the name of an office or a paper and nothing else: it stands over its pages."""
    line = _BESIDE.sub("", line).strip(" -–—|,")
    if is_outlet(line) or (_BODY.fullmatch(line) and not _VERY_SUBJECT.search(line)):
        return True
    for body in reversed(find_bodies(line)):
        line = line[: body.start] + line[body.end :]
    return _OFFICE.fullmatch(line) is not None


def _is_date(line: str) -> bool:
    rest = re.sub(
        r"\W|\d|(?:published|updated|posted|on|at|am|pm|bst|gmt|last|first|\w+day|january|february|march|april|may|june|july|august|september|october|november|december)\b",
        "",
        line,
        flags=re.IGNORECASE,
    )
    return date_in(line) is not None and len(rest) < 22 and not _VERY_SUBJECT.search(line)
