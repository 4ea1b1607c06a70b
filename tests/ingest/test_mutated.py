"""Files that were cut, spoilt or mixed on their way are read or cost a sentence each; those after them are read."""

import os
import random
import re
from collections import Counter
from pathlib import Path

from test_office import mail, open_document, word

from peelviewer import paths, pipeline
from peelviewer.pipeline import Outcome

FILES = int(os.environ.get("PEELVIEWER_MUTATED", "8"))  # `make soak` takes 1,500
SAMPLE = paths.data() / "sample"
GOOD = "<html><body><h1>The good report</h1><p>Kent Police was rated good at preventing crime in 2022.</p>"
MARKS = (b"\x00", b"\xff" * 40, b"<" * 300, b"\xe2\x80\xae", b"endstream", b"<![CDATA[", b"%PDF-1.7\n", b"99999999999")


def originals() -> dict[str, bytes]:
    """A file of every kind, by its ending; of pages, texts and PDFs those of the sample."""
    files = {file.name: file.read_bytes() for file in sorted(SAMPLE.iterdir()) if file.suffix != ".md"}
    rich = rb"{\rtf1\ansi{\fonttbl\f0 Arial;}\f0\b Report\b0\par Kent Police was graded good.\par}"
    made = {"w.docx": word(), "o.odt": open_document(), "r.rtf": rich, "m.eml": mail(html=True).as_bytes()}
    return {**files, **made}


def mutated(content: bytes, other: bytes, chosen: random.Random) -> bytes:
    """One to four changes: bits flipped, a stretch cut out, doubled, zeroed, changed for another file's, or a mark put in."""
    changed = bytearray(content)
    for _ in range(chosen.randint(1, 4)):
        start = chosen.randrange(len(changed) + 1)
        end = min(len(changed), start + chosen.choice([1, 10, 300, 5_000, 60_000]))
        match chosen.randrange(7):
            case 0:
                for place in range(start, end, chosen.randint(1, 50)):
                    changed[place] ^= 1 << chosen.randrange(8)
            case 1:
                del changed[start:end]
            case 2:
                changed[start:start] = changed[start:end] * chosen.randint(1, 20)
            case 3:
                changed[start:end] = bytes(end - start)
            case 4:
                changed[start:end] = other[start:end]
            case 5:
                changed[start:start] = chosen.choice(MARKS) * chosen.randint(1, 20)
            case _:
                del changed[max(start, 20) :]  # as of a download that broke off
    return bytes(changed)


def test_a_mutated_file_is_read_or_costs_a_sentence(tmp_path: Path) -> None:
    chosen, files = random.Random(14), originals()
    folder = tmp_path / "mutated"
    folder.mkdir()
    for number in range(FILES):
        name = list(files)[number % len(files)]
        content = mutated(files[name], files[chosen.choice(list(files))], chosen)
        (folder / f"{number:04} {name}").write_bytes(content)
    good = folder / "zzz good.html"
    good.write_text(GOOD, encoding="utf-8")
    library = pipeline.open_or_create(tmp_path / "library.peel")
    outcomes = {outcome.path: outcome for outcome in pipeline.import_files(library, [folder], anyway=True)}
    assert library.check() == ()
    library.close()
    assert len(outcomes) == FILES + 1
    assert outcomes[good].status is Outcome.ADDED
    refused = {path.name: outcome.reason for path, outcome in outcomes.items() if outcome.status is Outcome.REFUSED}
    raw = [
        reason
        for reason in refused.values()
        if "Please report it" in reason or not re.match(r".+\. [A-Z].+\.$", reason)
    ]
    assert raw == []
    print(Counter(outcome.status.value for outcome in outcomes.values()), Counter(refused.values()).most_common(12))
