"""Pages that stand in the place of a document say so; documents never do."""

import pytest

from peelviewer.ingest.text import read_text
from peelviewer.ingest.walls import GARBLED
from peelviewer.ingest.web import read_web

LEAD = "Kent Police has been graded inadequate at managing offenders, inspectors have said."
BODY = "".join(
    f"<p>Inspectors met officers of team {n} and said that it looks after people well, and should go on so.</p>"
    for n in range(12)
)


@pytest.mark.parametrize(
    ("page", "what"),
    [
        (
            "<h2>We value your privacy</h2><p>We and our 300 partners store and access information on a device.</p><p>Accept all</p>",
            "cookie notice",
        ),
        (
            "<h1>Before you continue to the Weald Post</h1><p>We use cookies to measure our audience.</p>",
            "cookie notice",
        ),
        ("<h1>Just a moment...</h1><p>Verifying you are human. This may take a few seconds.</p>", "check for robots"),
        (
            "<h1>Please complete the security check</h1><p>We have seen unusual traffic from your network.</p>",
            "check for robots",
        ),
        ("<h1>Page not found</h1><p>Sorry, we can't find the page you are looking for.</p>", "not there"),
        ("<h1>404</h1><p>This page has moved.</p>", "not there"),
        (f"<h1>Kent Police graded</h1><p>{LEAD}</p><p>To continue reading, subscribe today.</p>", "paywall"),
        (
            f"<h1>Kent Police graded</h1><p>{LEAD}</p><p>This article is for subscribers only.</p><p>Already a subscriber? Log in</p>",
            "paywall",
        ),
        ("<h1>Kent Police</h1><p>Please enable JavaScript to view this page.</p>", "by script"),
    ],
)
def test_a_page_in_the_place_of_a_document_is_told_of(page: str, what: str) -> None:
    assert any(
        what in warning for warning in read_web(f"<html><body>{page}</body></html>".encode(), "page.html").warnings
    )
    lines = page.replace("</h1>", "\n\n").replace("</h2>", "\n\n").replace("</p>", "\n\n")
    text = "".join(part.partition(">")[2] or part for part in lines.split("<"))
    assert any(what in warning for warning in read_text(text, "page.txt").warnings)


@pytest.mark.parametrize("line", ["We use cookies. Accept all cookies", "Subscribe now for unlimited access", "Already a subscriber? Sign in", "Page not found? Tell us"])  # fmt: skip
def test_a_document_with_such_a_line_is_a_document(line: str) -> None:
    page = f"<html><body><p>{line}</p><h1>Kent Police graded inadequate</h1><p>{LEAD}</p>{BODY}</body></html>"
    assert not any("looks like" in warning for warning in read_web(page.encode(), "page.html").warnings)


def test_letters_that_spell_nothing_are_told_of() -> None:
    shifted = "".join(chr(ord(letter) + 1) if letter.isalpha() else letter for letter in (LEAD + " ") * 8)
    assert GARBLED in read_text(f"Lfou Qpmjdf\n\n{shifted}", "a.txt").warnings
    assert GARBLED not in read_text(f"Kent Police\n\n{LEAD * 8}", "a.txt").warnings


def test_welsh_is_a_language() -> None:
    welsh = "Mae Heddlu Gwent yn dda am atal troseddau ac mae angen gwella yn y ffordd y mae yn ymchwilio i droseddau. "
    assert GARBLED not in read_text(f"Heddlu Gwent\n\n{welsh * 6}", "a.txt").warnings
