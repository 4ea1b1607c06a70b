"""A library of made-up claims, each known by its words: for fields, which must find just the right ones."""

import hashlib
from pathlib import Path

from peelviewer.domain.claims import Claim, Findings, Span, Speaker
from peelviewer.domain.document import (
    DateBasis,
    Document,
    DocumentKind,
    Passage,
    PassageKind,
    Published,
    SourceFile,
)
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.rules import Rule
from peelviewer.store import Library

KENT, NORFOLK, ESSEX = "Kent Police", "Norfolk Constabulary", "Essex Police"
FORCES = {"kent": KENT, "norfolk": NORFOLK, "essex": ESSEX}
GRADES = {
    "o": Grade.OUTSTANDING,
    "g": Grade.GOOD,
    "a": Grade.ADEQUATE,
    "r": Grade.REQUIRES_IMPROVEMENT,
    "i": Grade.INADEQUATE,
}
SPEAKERS = {
    "hmic": Speaker.INSPECTORATE,
    "force": Speaker.FORCE,
    "press": Speaker.JOURNALIST,
    "pcc": Speaker.COMMISSIONER,
}

# kind, publisher, date, force of the document; then its claims: name, force, theme, grade, inspection, speaker, standing
DOCUMENTS = (
    ("report", "HMIC", "2016-02-18", "kent", (
        ("a1", "kent", "soc", "g", "2015", "hmic", "graded"),
        ("a2", "kent", "preventing_crime", "o", "2015", "hmic", "graded"),
        ("a3", "kent", "soc", "g", "2014", "hmic", "recalled"),
    )),
    ("report", "HMIC", "2016-02-18", "norfolk", (
        ("b1", "norfolk", "soc", "r", "2015", "hmic", "graded"),
        ("b2", "norfolk", "preventing_crime", "g", "2015", "hmic", "graded"),
    )),
    ("report", "HMICFRS", "2023-05-19", "norfolk", (
        ("c1", "norfolk", "soc", "i", "SOC 2023", "hmic", "graded"),
        ("c2", "kent", "soc", "a", "SOC 2023", "hmic", "graded"),
        ("c3", "essex", "soc", "g", "SOC 2023", "hmic", "graded"),
    )),
    ("news", "Made-up Gazette", "2023-05-20", "norfolk", (
        ("d1", "norfolk", "soc", "i", "SOC 2023", "press", "reported"),
        ("d2", "kent", "soc", "a", "SOC 2023", "force", "reported"),
        ("d3", "norfolk", "leadership", "g", None, "press", "reported"),
    )),
    ("news", "Invented Herald", None, "essex", (
        ("e1", "essex", "soc", "g", "SOC 2023", "press", "reported"),
        ("e2", "essex", "responding_public", "i", "2021/22", "press", "reported"),
        ("e3", "essex", "workforce", "a", None, "press", "reported"),
    )),
    ("response", "Norfolk Commissioner", "2023-07-10", "norfolk", (
        ("f1", "norfolk", "soc", "i", "SOC 2023", "pcc", "reported"),
        ("f2", "norfolk", "soc", "r", "2015", "pcc", "recalled"),
    )),
)  # fmt: skip


def stated_library(path: Path) -> Library:
    library = Library.create(path)
    for number, (kind, publisher, date, about, claims) in enumerate(DOCUMENTS):
        passages, found = [Passage(0, PassageKind.HEADING, f"Made-up document {number}", 1)], []
        for at, (name, force, theme, grade, cycle, speaker, standing) in enumerate(claims, 1):
            words = f"{name}: {FORCES[force]} is {GRADES[grade]}"
            passages.append(
                Passage(at, PassageKind.PARAGRAPH, f"{words}, it is said of {theme.replace('_', ' ')} here.")
            )
            past = standing == "recalled"
            found.append(
                Claim(
                    FORCES[force], theme, GRADES[grade], cycle, past, SPEAKERS[speaker], Standing(standing), words,
                    Span(at, 0, len(words)), Rule.FORCE_IS,
                )
            )  # fmt: skip
        document = Document(
            kind=DocumentKind(kind),
            title=f"Made-up document {number}",
            publisher=publisher,
            published=Published(date, DateBasis.METADATA) if date else None,
            forces=(FORCES[about],),
            cycle=claims[0][4] if kind == "report" else None,
            pages=None,
            passages=tuple(passages),
        )
        content = str(number).encode()
        source = SourceFile(f"{number}.txt", "text/plain", hashlib.sha256(content).hexdigest(), content)
        library.add(source, document, Findings(tuple(found)))
    return library
