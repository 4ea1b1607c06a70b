"""Articles as pasted: blank lines separate paragraphs, or every line is one; the headline comes first."""

import re
import statistics
from itertools import pairwise

from peelviewer.domain.document import Passage, PassageKind
from peelviewer.domain.months import MONTH
from peelviewer.ingest import grade_rows
from peelviewer.ingest.blocks import BOX_HEADING, BULLET, GRADE_LINE, Joiner, ends_sentence, without_bullet
from peelviewer.ingest.dates import date_in
from peelviewer.ingest.furniture import journalism, without_inline
from peelviewer.ingest.titles import headline, without_label
from peelviewer.ingest.web_passages import Outline

_QUESTION = re.compile(
    r"(?:How (?:well|good|effective|efficient|legitimate)(?:ly)?|To what extent) (?:is|are|does|do|has|have) the \w+\b.{5,180}\?"
)
_PART = re.compile(
    r"Summary|Introduction|Foreword|Background|Conclusions?|Effectiveness|Efficiency|Legitimacy|Leadership"
)
_NUMBERED = re.compile(r"\d{1,2}\.\d{1,2}\.?\s")
_ITEM = re.compile(r"\s*\(?(\d{1,2})[.)]\s+(?=[A-Z])")  # of a list with numbers
# How the second line of a sentence may begin: "for", "24 hours of", "28 October".
_GOES_ON = re.compile(rf"\s*(?:[^\W\d_A-Z]|\d[\d,]*%?\s+(?:[^\W\d_A-Z]|{MONTH}\b))")
_DAY = re.compile(
    rf"(?:\w+day,? )?\d{{1,2}} (?:{MONTH}),? 20\d\d(?:,? (?:at )?\d{{1,2}}[:.]\d\d(?: ?[AaPp][Mm])?)?"
)  # and nothing else
_HANGS = re.compile(r"(?<![;:] )\b(?:a|an|the|of|for|with|from|and|or|its|their|our|between)$")
_NEXT_ITEM = re.compile(r"\s*(?:[•·▪●○◦‣*–-]|\(?\w{1,3}[.)])\s")
_DIVIDED = re.compile(r"[^\W\d_]+-\n[ \t]*[^\W\d_]+")  # a word that a line's end divides tells nothing of its halves
_ANGLE = re.compile(r"^(\s*)>\s+")  # a bullet
_BOX, _PART_OF_LIST = 3, 4  # levels of headings
_LABEL = 4  # words
_SHORTEST = 40  # columns of a line that goes on in the next
_MARK_AND_TAB = re.compile(r"^(\s*(?:[•·▪●○◦‣*–-]|\d{1,2}[.)]))\t+(?=[^\t]+$)")  # a list as Word copies it
WRAPPED = 95  # columns: lines of a hard-wrapped paste end before this


def article_passages(text: str) -> tuple[Passage, ...]:
    """The passages of an article."""
    outline = Outline()
    paragraphs = [without_inline(paragraph) for paragraph in _paragraphs(text)]
    title = headline(paragraphs)
    kept = set(journalism(paragraphs)) | ({title} if title is not None else set())
    for number in sorted(kept):
        words = paragraphs[number]
        if title is not None and number < title and len(words.split()) <= _LABEL and date_in(words) is None:
            continue  # the site's name, its menu
        in_box = _is_in_box(outline)
        if number == title:
            outline.add(PassageKind.HEADING, without_label(words), 1)
        elif level := _level(
            words, paragraphs[number + 1 :], in_list=in_box or outline.sections.level == _PART_OF_LIST
        ):
            outline.add(PassageKind.HEADING, words, level)
        elif GRADE_LINE.fullmatch(words):
            outline.add(PassageKind.GRADE, words)
        elif "\t" in words:
            outline.add(PassageKind.TABLE, words)
        elif BULLET.match(words):
            outline.add(PassageKind.BOX if in_box else PassageKind.LIST_ITEM, without_bullet(words))
        elif in_box and outline.passages[-1].kind is PassageKind.HEADING:
            outline.add(PassageKind.BOX, words)
        elif _is_heading(words) and number > (title or 0) and not _is_row(words):
            outline.add(PassageKind.HEADING, words, 2)
        else:
            outline.add(PassageKind.PARAGRAPH, words)
    return tuple(outline.passages)


def _paragraphs(text: str) -> list[str]:
    lines = [_ANGLE.sub(r"\1• ", _MARK_AND_TAB.sub(r"\1 ", line.rstrip())) for line in text.split("\n")]
    tables = grade_rows.tables(lines)
    lines = [tables.get(number, line) for number, line in enumerate(lines)]
    rows = grade_rows.runs(["" if "\t" in line else without_bullet(line) for line in lines])
    lines = [
        rows[number].cells if number in rows and rows[number].spaced else line for number, line in enumerate(lines)
    ]
    text = "\n".join(lines)
    joiner = Joiner(_DIVIDED.sub(" ", text))
    filled = [line for line in lines if line.strip()]
    if _is_wrapped(filled):
        width = max(map(len, filled))
        first, *pieces = re.split(r"\n[ \t]*\n", text.strip("\n"))
        pieces = [*_split_head(first, width), *pieces]
        blocks = (block for piece in pieces for block in _split_at_bullets(piece, joiner))
        lines = [block if "\t" in block else " ".join(block.split()) for block in blocks]
    found: list[str] = []
    goes_on = False
    for line in lines:
        cells = [" ".join(cell.split()) for cell in line.split("\t")]
        row = "\t".join(cells) if sum(map(bool, cells)) > 1 else ""
        if row and found and "\t" in found[-1]:
            found[-1] += f"\n{row}"  # a table as a browser copies it
        elif (
            line.strip()
            and goes_on
            and not _DAY.fullmatch(line.strip())
            and (_GOES_ON.match(line) or _goes_on_in(line, found[-1]))
        ):
            # The second line of a bullet, or of what is broken over lines.
            found[-1] = joiner.join(found[-1], " ".join(line.split()), hyphen=_ends_in_hyphen(found[-1]))
        elif line.strip():
            found.append(row or " ".join(line.split()))
        broken = (len(line) > _SHORTEST or _ends_in_hyphen(line)) and "\t" not in line
        goes_on = bool(line.strip() and found and not ends_sentence(found[-1]) and (broken or BULLET.match(found[-1])))
    return found


def _goes_on_in(line: str, before: str) -> bool:
    """Whether a line that begins with a capital goes on with the one above: "Victims of Crime." ends a sentence and is no heading."""
    is_end = len(line.split()) <= _LABEL and line.rstrip().endswith(".")
    return (is_end or _HANGS.search(before) is not None) and _NEXT_ITEM.match(line) is None


def _split_head(piece: str, width: int) -> list[str]:
    """The lines over a text that is wrapped at `width`, each by itself: one ends before the next word had to go down."""
    lines = piece.split("\n")
    head: list[str] = []
    while len(lines) > 1 and _was_ended(lines[0], lines[1], width):
        head.append(lines.pop(0))
    return [*head, "\n".join(lines)]


def _was_ended(line: str, following: str, width: int) -> bool:
    word = next(iter(following.split()), "")
    begins = word[:1].isupper() or word[:1].isdigit()
    return begins and len(line) + 1 + len(word) <= width and not re.search(r"[,;–-]\s*$", line)


def _is_wrapped(lines: list[str]) -> bool:
    """Whether paragraphs are broken over lines: most lines are near one length, and go on in lower case."""
    if len(lines) < 8:
        return False
    going_on = sum(after.lstrip()[:1].islower() and len(line) > 40 for line, after in pairwise(lines))
    return going_on >= 0.25 * len(lines) and statistics.quantiles([len(line) for line in lines], n=20)[-1] <= WRAPPED


def _split_at_bullets(block: str, joiner: Joiner) -> list[str]:
    parts: list[str] = []
    item = 0
    for line in block.split("\n"):
        numbered = _ITEM.match(line)
        begins = numbered is not None and int(numbered[1]) in {1, item + 1}
        item = int(numbered[1]) if numbered and begins else item
        if (
            not parts
            or begins
            or _labels(line, parts[-1])
            or BULLET.match(line)
            or "\t" in line + parts[-1]
            or _is_row(line)
            or (_is_row(parts[-1]) and not parts[-1].rstrip().endswith(","))
        ):
            parts.append(line)
        else:
            before = parts[-1].rstrip()
            parts[-1] = joiner.join(before, line.strip(), hyphen=_ends_in_hyphen(before))
    return parts


def _ends_in_hyphen(line: str) -> bool:
    """Whether a line ends within a word, or within a compound."""
    return re.search(r"[^\W\d_]-$", line) is not None


def _labels(line: str, before: str) -> bool:
    """Whether a line is the label of a finding, or stands beneath one."""
    return any(BOX_HEADING.fullmatch(each.strip()) for each in (line, before))


def _is_in_box(outline: Outline) -> bool:
    """Whether the next passage belongs to a box: beneath its heading, or in the list that began there."""
    last = next((passage for passage in reversed(outline.passages) if passage.kind is not PassageKind.BOX), None)
    return last is not None and last.kind is PassageKind.HEADING and BOX_HEADING.fullmatch(last.text) is not None


def _is_row(line: str) -> bool:
    """Whether a line gives a grade, before or after what it is for."""
    return grade_rows.row_of(line) is not None or grade_rows.opens_with_grade(line)


def _level(words: str, following: list[str], *, in_list: bool) -> int | None:
    """The level of the heading of a box, or of a part of its list; None where a line is neither."""
    if BOX_HEADING.fullmatch(words):
        return _BOX
    return _PART_OF_LIST if in_list and _parts_list(words, following) else None


def _parts_list(words: str, following: list[str]) -> bool:
    """Whether a line is a heading within a list whose items have numbers: "6.5 The force should"."""
    return (
        bool(following)
        and len(words.split()) < _LABEL * 2
        and not words.endswith(".")
        and bool(_NUMBERED.match(following[0]))
    )


def _is_heading(words: str) -> bool:
    if _QUESTION.fullmatch(words) or _PART.fullmatch(words):
        return True
    return (
        len(words) < 70
        and len(words.split()) <= 10
        and not re.search(r"[.!:;,”\"]$", words)
        and words[:1].isupper()
        and len(words.split()) > 1
    )
