"""The number of the rules is raised where they find something else: else nobody would know to read documents again."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from peelviewer import pipeline
from peelviewer.store import Library

FOUND = {14: "4ef3f61ad6978f0e"}  # what is found in the sample by the rules of a number


def test_the_rules_find_what_rules_of_their_number_find(copy_sample: Callable[[Path], Library], tmp_path: Path) -> None:
    library = copy_sample(tmp_path / "sample.peel")
    found = hashlib.sha256()
    for entry in library.documents():
        document, findings = library.document(entry.id), library.findings(entry.id)
        texts = [(passage.kind, passage.text) for passage in document.passages]  # places on pages are the PDF library's
        for part in (*texts, *findings.claims, *findings.mentions, *findings.tallies, *findings.quotations):
            found.update(repr(part).encode())
    library.close()
    shown = found.hexdigest()[:16]
    raised = f"raise RULES in pipeline/rules.py, and write {{{pipeline.RULES + 1}: {shown!r}}} here"
    assert {pipeline.RULES: shown} == FOUND, raised
