"""The search language: words, "phrases", prefix*, a NEAR b, OR, NOT, and fields. Whatever is typed is understood.

Fields: force: year: theme: grade: source: publisher: . `year:` is the year of an inspection or of publication;
`theme:` keeps documents that make a claim on the theme, `grade:` passages that state the grade.
"""

import re
from dataclasses import dataclass, field

from peelviewer.domain.grades import Grade
from peelviewer.domain.search import Chip
from peelviewer.reference import reference

FIELDS = ("force", "year", "theme", "grade", "source", "publisher")
_TOKEN = re.compile(
    r'(?P<not>-(?=[\w"“]))?(?:(?P<field>[A-Za-z]+):(?P<value>[“"][^”"]*(?:[”"]|$)|\S*)'
    r'|[“"](?P<phrase>[^”"]*)(?P<closed>[”"]|$)|NEAR\((?P<near>[^)]*)\)?|(?P<word>[^\s"“”()]+))'
)
_NEAR = 10  # words between, at most
_SOURCES = {"report": "report", "reports": "report", "news": "news", "response": "response", "responses": "response"}


@dataclass(frozen=True, slots=True)
class Filter:
    """A field with the value that was understood; `value` is what the rows hold."""

    field: str
    value: str
    chip: Chip
    negated: bool = False  # keep what does not have the value


@dataclass(slots=True)
class Query:
    """A query as understood: what FTS5 is asked, what rows are kept, and how to say it."""

    expression: str = ""
    filters: list[Filter] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


def understand(text: str, *, typing: bool = False) -> Query:
    """Understand what was typed; nothing raises. With `typing` the last word may be unfinished."""
    query = Query()
    positive: list[str] = []
    negative: list[str] = []
    joint = ""  # the operator waiting for its right side
    tokens = list(_TOKEN.finditer(text))
    for number, match in enumerate(tokens):
        word = match["word"]
        if word in {"OR", "NEAR", "NOT", "AND"} and not match["not"]:
            following = tokens[number + 1]["field"] if number + 1 < len(tokens) else "end"
            joint = word if word == "NOT" or not (following or not positive) else ""
            continue
        negated = bool(match["not"]) or joint == "NOT"
        if match["field"] and _add_field(query, match["field"].lower(), match["value"], negated=negated):
            joint = ""
            continue
        last = typing and number == len(tokens) - 1 and match.end() == len(text)
        term, chip = _term(match, unfinished=last)
        if not term:
            continue
        if match["not"] or joint == "NOT":
            negative.append(term)
            query.chips.append(Chip("without", chip.value))
        elif joint == "OR":
            positive[-1] = f"({positive[-1]} OR {term})"
            query.chips.append(Chip("or", chip.value))
        elif joint == "NEAR" and positive[-1].startswith('"') and term.startswith('"'):
            query.chips[-1] = Chip("near", f"{query.chips[-1].value} … {chip.value}", f"within {_NEAR} words")
            positive[-1] = f"NEAR({positive[-1]} {term}, {_NEAR})"
        else:
            positive.append(term)
            query.chips.append(chip)
        query.words.append(term)
        joint = ""
    expression = " AND ".join(positive)
    if expression and negative:
        expression = f"({expression}) NOT ({' OR '.join(negative)})"
    query.expression = expression
    return query


def _term(match: re.Match[str], *, unfinished: bool) -> tuple[str, Chip]:
    """What FTS5 is asked for one token, quoted, and its chip."""
    if match["phrase"] is not None:
        phrase = " ".join(re.findall(r"\w+", match["phrase"]))
        note = "" if match["closed"] else "the quotation mark was closed"
        return (f'"{phrase}"' if phrase else ""), Chip("phrase", match["phrase"], note)
    if match["near"] is not None:
        inside, _, distance = match["near"].partition(",")
        words = re.findall(r"\w+", inside)
        within = int(distance) if distance.strip().isdecimal() else _NEAR
        if not words:
            return "", Chip("near", "")
        return f"NEAR({' '.join(f'{chr(34)}{word}{chr(34)}' for word in words)}, {within})", Chip(
            "near", " … ".join(words), f"within {within} words"
        )
    token = match["word"] or f"{match['field']}:{match['value']}"
    words = re.findall(r"\w+", token)
    if not words:
        return "", Chip("words", token)
    prefix = token.endswith("*") or unfinished
    quoted = f'"{" ".join(words)}"' + ("*" if prefix else "")
    note = f"no field is called “{match['field']}”" if match["field"] else ""
    return quoted, Chip("beginning with" if prefix else "word", " ".join(words), note)


def _add_field(query: Query, name: str, raw: str, *, negated: bool) -> bool:
    """Note a field if it is one of ours; False where the token is to be taken as words."""
    if name not in FIELDS:
        return False
    value = raw.strip('“”" *')
    if not value:
        query.chips.append(Chip(name, "", "left out: nothing follows the colon"))
        return True
    known = _known(name, value)
    if known is None:
        meant = reference().force_like(value) if name == "force" else None
        ask = f"; is {meant} meant?" if meant else ""
        query.chips.append(Chip(name, value, f"left out: no {name} is known as “{value}”{ask}"))
        return True
    shown = reference().theme_label(known) if name == "theme" else known
    chip = Chip(f"not {name}" if negated else name, shown)
    query.filters.append(Filter(name, known, chip, negated))
    query.chips.append(chip)
    return True


def _known(name: str, value: str) -> str | None:
    if name == "force":
        return reference().find_force(value)
    if name == "theme":
        return reference().find_theme(value)
    if name == "year":
        years = re.fullmatch(r"(20\d\d)(?:(?:-|–|/|\.\.)(20\d\d|\d\d))?", value)
        until = years and years[2] and len(years[2]) == len("2016") and "/" not in value
        # "2014-2016" is three years; "2018/19" and "2021-22" are inspections, named by their first.
        return (f"{years[1]}-{years[2]}" if until else years[1]) if years else None
    if name == "source":
        return _SOURCES.get(value.lower())
    if name == "grade":
        found = [grade for grade in Grade if grade.value.startswith(value.lower().replace("-", " "))]
        return found[0].value if found else ("requires improvement" if value.lower() == "ri" else None)
    return value


def years_of(value: str) -> tuple[str, ...]:
    """The years of a filter's value: "2014", or "2014-2016" for all three."""
    first, _, last = value.partition("-")
    return tuple(str(year) for year in range(int(first), int(last or first) + 1))


def cycles_of_year(year: str) -> tuple[str, ...]:
    """The inspection cycles that a year belongs to: 2019 to 2018/19, 2024 to 2023-25."""
    found = [f"SOC {year}"]
    for cycle in reference().cycles:
        match = re.search(r"(20\d\d)(?:[/-](?:20)?(\d\d))?", cycle.id)
        if match and int(match[1]) <= int(year) <= int(f"20{match[2]}" if match[2] else match[1]):
            found.append(cycle.id)
    return tuple(found)
