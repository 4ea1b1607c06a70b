"""Short documents of our own wording, written as web pages, imported, and set against each other."""

from pathlib import Path

from peelviewer import pipeline
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast
from peelviewer.store import Library


def article(publisher: str, headline: str, published: str, *paragraphs: str, address: str = "") -> str:
    """A saved article: `published` as an ISO date."""
    link = f'<link rel="canonical" href="{address}">' if address else ""
    text = "".join(f"<p>{words}</p>" for words in paragraphs)
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{headline} | {publisher}</title>{link}'
        f'<meta property="og:site_name" content="{publisher}"><meta property="og:title" content="{headline}">'
        f'<meta property="article:published_time" content="{published}T08:00:00+00:00"></head>'
        f"<body><main><article><h1>{headline}</h1>{text}</article></main></body></html>"
    )


def report(title: str, slug: str, published: str, *sections: tuple[str, str, str]) -> str:
    """A saved report of the inspectorate; a section is a heading, its grade ("" for none) and its HTML."""
    address = f"https://hmicfrs.justiceinspectorates.gov.uk/peel-reports/{slug}/"
    parts = []
    for heading, grade, text in sections:
        box = f'<p class="grade">{grade}</p>' if grade else ""
        parts.append(f"<h2>{heading}</h2>{box}{text}")
    publisher = "His Majesty’s Inspectorate of Constabulary and Fire &amp; Rescue Services"
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{title} - {publisher}</title>'
        f'<link rel="canonical" href="{address}"><meta property="og:title" content="{title}">'
        f'<meta property="article:published_time" content="{published}T00:01:00+00:00"></head>'
        f"<body><main><article><h1>{title}</h1>{''.join(parts)}</article></main></body></html>"
    )


def library_of(folder: Path, *pages: str) -> Library:
    """A library of these pages and pasted texts, read from files in `folder`; in this process, for they are short."""
    library = Library.create(folder / "written.peel")
    for number, page in enumerate(pages):
        file = folder / f"{number}.{'html' if page.startswith('<!') else 'txt'}"
        file.write_text(page, "utf-8")
        reading = pipeline.read_file(file)
        library.add(reading.source, reading.document, reading.findings)
    return library


def contrasts_of(folder: Path, *pages: str, kind: ContrastKind | None = None) -> tuple[Contrast, ...]:
    """The contrasts that the pages and the grade book give, of one kind or of all, strongest first."""
    library = library_of(folder, *pages)
    found = pipeline.contrasts(library)
    library.close()
    return tuple(contrast for contrast in found if kind is None or contrast.kind is kind)


def held(contrast: Contrast) -> bool:
    """Whether a document of the library is in it, not the grade book alone."""
    return any(
        side.words or any(statement.document for statement in side.statements) for side in (contrast.a, contrast.b)
    )
