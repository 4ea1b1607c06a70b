"""Generated material for briefs: libraries of every size and in every script, with what could break a page."""

import datetime
from dataclasses import replace

from hypothesis import strategies as st

from peelviewer.brief.material import BriefMaterial
from peelviewer.domain.claims import Span
from peelviewer.domain.comparability import Comparability, Verdict
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import DateBasis, DocumentKind, Passage, PassageKind, Published
from peelviewer.domain.evidence import DocumentEntry, Statement
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.recipes import Recipe
from peelviewer.reference import reference

HOSTILE = (
    '#panic("x") *bold* _it_ $x^2$ \\ `raw` <label> @ref // comment /* more',
    "<script>alert(1)</script> <b>not bold</b> &amp; [link](https://example.org) ![x](y)",
    '=HYPERLINK("http://example.org","x")',
    "@SUM(A1) +1 -1 |cmd",
    "../../etc/passwd C:\\Windows\\system32 \\\\server\\share",
    "a\x00b\x07c\x1bd\u0085e\u2028f\ttab\r\nline",
    "שלום עולם, המשטרה طيبة الشرطة جيدة",
    "😀👮🏽‍♀️🏴󠁧󠁢󠁷󠁬󠁳󠁿 ﷽ Z̸̧͙͇a̵͎l̷͍g̶o \u202eright to left\u202c",
    "Antidisestablishmentarianism" * 8,
    "https://example.org/" + "a" * 300,
)
_PLAIN = (
    "the force understands the threat from organised crime groups in its towns and villages and acts on what it knows"
)

texts = st.one_of(
    st.sampled_from(HOSTILE),
    st.integers(1, 2000).map(lambda length: (_PLAIN * 20)[:length]),
    st.text(max_size=300),
    st.lists(st.sampled_from(HOSTILE), min_size=2, max_size=12).map(" ".join),
)
forces = st.one_of(
    st.sampled_from([force.name for force in reference().forces]),
    st.just(("Constabulary of Longer " * 9)[:120]),
    texts.map(lambda words: words[:120] or "F"),
)
_CYCLES = [cycle.id for cycle in reference().cycles] + ["SOC 2023", "SOC 2024"]
_THEMES = [theme.id for theme in reference().themes]


@st.composite
def _entries(draw: st.DrawFn, force: str, number: int, kinds: list[DocumentKind]) -> DocumentEntry:
    return DocumentEntry(
        id=number,
        kind=draw(st.sampled_from(kinds)),
        title=draw(texts),
        publisher=draw(st.one_of(st.none(), texts)),
        published=draw(
            st.sampled_from([None, *(Published(d, DateBasis.METADATA) for d in ("2015", "2023-05", "2024-03-12"))])
        ),
        forces=(force,),
        cycle=draw(st.sampled_from([None, *_CYCLES])),
        pages=None,
        address=draw(
            st.sampled_from([None, "https://example.org/" + "path/" * 60, "javascript:alert(1)", "http://ü.example/ü"])
        ),
        file_name="a.txt",
        media_type="text/plain",
        sha256=f"{number:064x}",
    )


@st.composite
def _statements(draw: st.DrawFn, force: str, theme: str, entries: list[DocumentEntry]) -> Statement:
    entry = draw(st.sampled_from([None, *entries]))
    quote = draw(texts)
    return Statement(
        force=force,
        theme=theme,
        grade=draw(st.sampled_from(list(Grade))),
        cycle=draw(st.sampled_from([None, *_CYCLES])),
        standing=draw(st.sampled_from(list(Standing))) if entry else Standing.LISTED,
        quote=quote,
        past=draw(st.booleans()),
        document=entry,
        span=Span(0, 0, len(quote)) if entry else None,
        page=draw(st.sampled_from([None, 1, 138])),
        page_label=draw(st.sampled_from([None, "xxxviii"])),
        published=draw(st.sampled_from(["", "2023", "2023-05", "2023-05-19"])),
        source="https://example.org/grades",
        note=draw(texts),
        carried_over_from=draw(st.sampled_from([None, "2017"])),
    )


@st.composite
def _contrasts(draw: st.DrawFn, number: int, force: str, theme: str, entries: list[DocumentEntry]) -> Contrast:
    def side() -> Side:
        quote = draw(texts)
        words = (Words(draw(st.sampled_from(entries)), quote, Span(0, 0, len(quote)), 3),) if entries else ()
        if draw(st.booleans()):
            return Side(draw(texts), tuple(draw(st.lists(_statements(force, theme, entries), max_size=4))))
        return Side(draw(texts), words=words)

    verdict = Comparability(draw(st.sampled_from(list(Verdict))), draw(texts), "https://example.org/compare")
    return Contrast(
        key=f"{number}",
        kind=draw(st.sampled_from(list(ContrastKind))),
        force=force,
        theme=theme,
        a=side(),
        b=side(),
        reason=draw(texts),
        rule=None,
        strength=draw(st.floats(0, 1)),
        comparability=draw(st.sampled_from([None, verdict])),
    )


@st.composite
def materials(draw: st.DrawFn) -> BriefMaterial:
    """No claims, one claim, 400 contrasts; no news or only news; long and strange names and quotations."""
    force = draw(forces)
    themes = tuple(draw(st.lists(st.sampled_from(_THEMES), max_size=6, unique=True)))
    kinds = draw(st.sampled_from([list(DocumentKind), [DocumentKind.REPORT], [DocumentKind.NEWS]]))
    entries = [draw(_entries(force, n, kinds)) for n in range(1, draw(st.integers(0, 5)) + 1)]
    theme = st.sampled_from(themes or ("soc",))
    statements = draw(st.lists(theme.flatmap(lambda one: _statements(force, one, entries)), max_size=12))
    contrasts = [
        draw(theme.flatmap(lambda one, n=n: _contrasts(n, force, one, entries))) for n in range(draw(st.integers(0, 7)))
    ]
    if contrasts and draw(st.booleans()) and draw(st.booleans()):  # the same again, 400 in all
        contrasts = [replace(contrasts[n % len(contrasts)], key=f"{n}") for n in range(400)]
    passages = [
        (entry, Passage(n, draw(st.sampled_from(list(PassageKind))), draw(texts), section=("Areas for improvement",)))
        for entry in entries
        for n in range(draw(st.integers(0, 3)))
    ]
    peers = [
        replace(draw(_statements(force, themes[0], entries)), force=peer.name, cycle="SOC 2023")
        for peer in reference().forces[: draw(st.integers(0, 12))]
        if themes
    ]
    return BriefMaterial(
        force=force,
        themes=themes,
        statements=tuple(statements),
        contrasts=tuple(contrasts),
        peers=tuple(peers),
        passages=tuple(passages),
        library_name=draw(texts) or "library.peel",
        documents=len(entries),
        fingerprint="0123 4567",
        made_on=datetime.date(2026, 11, 25),
        version="1",
    )


@st.composite
def selections(draw: st.DrawFn) -> tuple[BriefMaterial, Recipe]:
    """Material with what a reader chose of it."""
    material = draw(materials())
    keys = [contrast.key for contrast in material.contrasts]
    keys += ["answered", "reported", "comparability", "region", "unknown", "areas", "dates", "note"]
    some = st.lists(st.sampled_from(keys), max_size=6, unique=True).map(tuple)
    beside = (replace(draw(materials()), themes=material.themes),) if draw(st.booleans()) else ()
    recipe = Recipe(
        forces=(material.force, *(each.force for each in beside)),
        audience=draw(st.sampled_from(["", *(audience.id for audience in reference().audiences)])),
        title=draw(st.one_of(st.just(""), texts)),
        note=draw(st.one_of(st.just(""), texts)),
        pinned=draw(some),
        dropped=draw(some),
        order=draw(some),
    )
    return replace(material, beside=beside), recipe
