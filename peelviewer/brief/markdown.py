"""The brief as Markdown."""

import re
from collections.abc import Iterator

from peelviewer.brief.page import Brief, Card, GradeLine, Line, Mark, Section, Source
from peelviewer.brief.typst_page import footer, marked
from peelviewer.domain.document import date_in_words

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")
_OBEYED = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")  # by a terminal that shows the file
_BEGINS = re.compile(r"^([-+=]|\d+[.)])")  # a list or the line under a heading


def to_markdown(brief: Brief) -> str:
    """The same content as the page, as Markdown; text from documents is escaped, so that it stays text."""
    numbers = {source: number for number, source in enumerate(brief.sources, start=1)}
    parts = [
        f"# {_escaped(brief.title)}",
        f"{_escaped(brief.force)} · made {date_in_words(brief.made_on.isoformat())}",
        _line(brief.headline, numbers),
    ]
    for section in brief.leading:
        parts += [f"## {_escaped(section.heading)}", *_section(section, numbers)]
    if brief.lines:
        parts += ["## The grade over time", *(_grade_line(line, numbers) for line in brief.lines)]
    if brief.pairs:
        parts.append("## What the sources say against each other")
        for pair in brief.pairs:
            parts += [f"### {_escaped(pair.heading)}", _card(pair.left, numbers), _card(pair.right, numbers)]
    for section in brief.following:
        parts += [f"## {_escaped(section.heading)}", *_section(section, numbers)]
    if numbers:
        parts.append("## Sources")
        parts.append("\n".join(f"{number}. {_source(source)}" for source, number in numbers.items()))
    parts += [f"*{_escaped(line)}*" for line in footer(brief, attached=False)]
    return "\n\n".join(parts) + "\n"


def _grade_line(line: GradeLine, numbers: dict[Source, int]) -> str:
    rows = [f"| {_escaped(line.label)} | Grade | How it is known | Sources |", "| --- | --- | --- | --- |"]
    if line.before:
        rows.append(f"| | | *{line.before}* | |")
    for point in line.points:
        grade = point.chip.grade.capitalize() if point.chip else "not found"
        how = ", ".join(dict.fromkeys(each for each in (point.chip.standing if point.chip else "", point.note) if each))
        if point.breaks:
            rows.append(f"| | | *{_escaped(point.breaks)}* | |")
        rows.append(f"| {_escaped(point.year)} | {grade} | {how} | {_marks(point.marks, numbers)} |")
    return "\n".join(rows)


def _section(section: Section, numbers: dict[Source, int]) -> Iterator[str]:
    lines = [_line(line, numbers) for line in section.lines]
    if lines:
        yield "\n".join(f"- {line}" for line in lines) if len(lines) > 1 else lines[0]
    if section.table:
        heads, *rows = [f"| {' | '.join(_line(cell, numbers) for cell in row)} |" for row in section.table]
        yield "\n".join([heads, f"|{' --- |' * len(section.table[0])}", *rows])


def _escaped(text: str) -> str:
    folded = _MARKUP.sub(r"\\\1", " ".join(_OBEYED.sub(" ", text).split()))
    return _BEGINS.sub(r"\\\1", folded)


def _line(line: Line, numbers: dict[Source, int]) -> str:
    words = ""
    for at, run in enumerate(line):
        text = f"{run.chip.grade.capitalize()} ({run.chip.standing})" if run.chip else ""
        text += ": " if text and any(each.text for each in line[at:]) else ""
        inner = _MARKUP.sub(r"\\\1", _OBEYED.sub(" ", run.text))
        text += f"**{inner.strip()}**{' ' * inner.endswith(' ')}" if run.strong and inner.strip() else inner
        words += text + (f" {_marks((run.mark,), numbers)}" if run.mark else "")
    return _BEGINS.sub(r"\\\1", " ".join(words.split()))


def _card(card: Card, numbers: dict[Source, int]) -> str:
    said = f"“{_escaped(card.quote.printed)}”" if card.quote else _escaped(card.text)
    return f"> **{_escaped(card.label)}** {_marks(card.marks, numbers)}  \n> {said}"


def _marks(marks: tuple[Mark, ...], numbers: dict[Source, int]) -> str:
    return _MARKUP.sub(r"\\\1", "".join(marked(mark, numbers) for mark in marks))


def _source(source: Source) -> str:
    facts = ", ".join(_escaped(fact) for fact in (source.publisher, source.title, source.date) if fact)
    return f"{facts}, {_escaped(source.address)}" if source.address else facts
