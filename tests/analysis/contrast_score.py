"""How well contrasts of small libraries are found: `python tests/analysis/contrast_score.py FOLDER` prints it.

A file of FOLDER is one library of 3 to 8 documents: {"documents": [{"name", "text"}], "expected": [...], "soft": [...],
"never": [...]}. Each of a list names a contrast: {"kind", "force", "theme" (null: any), "words": [...]}, where all `words`
stand in what its sides quote or say, in the passages they quote it from, or in its reason. `soft` are those that two careful readers could dispute: they count
neither way. CONTRIBUTING.md tells how a round is made.

The answers are made from the documents alone. A contrast of which one side is known from the grade book alone cannot be among
them; it stands after all that can be read on both sides. So precision is given twice: of all listed, and of those that can be
read on both sides. What rests on the grade book (both sides, or a change that tells a reader of the documents little) is not in
the first view, and is not counted. A round may name a part of a kind: “figures disagree”, “measures disagree” and “overall grade
nobody gave” are contrasts in which sources disagree.
"""

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from peelviewer import pipeline
from peelviewer.domain.contrasts import Contrast, Side
from peelviewer.store import Library

FIRST = 5  # contrasts of each force, which a reader sees first
_AMONG = {
    "read": "all that can be read on both sides",
    "read first": f"those among the first {FIRST} of each force",
    "all": "all listed, with those half in the grade book",
    "all first": f"those among the first {FIRST} of each force",
}
_PARTS = dict.fromkeys(("figures disagree", "measures disagree", "overall grade nobody gave"), "sources disagree")
_MARKS = str.maketrans("", "", '"“”•')  # the mark of an item is no part of its text
Named = Mapping[str, Any]
Texts = Mapping[tuple[int, int], str]  # by the number of a document and of its passage


@dataclass(slots=True)
class Score:
    """Counts over libraries; `missed` and `wrong` name what to read afterwards."""

    listed: Counter[str] = field(default_factory=Counter)  # by the names of _AMONG: how many are listed, and right
    right: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)  # by kind
    found: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def add(
        self,
        name: str,
        contrasts: Sequence[Contrast],
        answers: Mapping[str, Sequence[Named]],
        texts: Texts = MappingProxyType({}),
    ) -> None:
        """Count one library; `texts` are its passages."""
        told = [each for each in contrasts if not each.rests_on_book]
        places: Counter[str] = Counter()
        for each in told:
            places[each.force] += 1
            right = any(_is(each, wanted, texts) for wanted in answers["expected"])
            if not right and any(_is(each, soft, texts) for soft in answers.get("soft", ())):
                continue
            views = ["all"] if each.half_in_book else ["all", "read"]
            for view in views:
                for among in (view, *([f"{view} first"] if places[each.force] <= FIRST else [])):
                    self.listed[among] += 1
                    self.right[among] += right
            if not right:
                forbidden = any(_is(each, never, {}) for never in answers.get("never", ()))
                half = "half in the grade book: " * each.half_in_book
                self.wrong.append(f"{name}: {'NEVER ' * forbidden}{half}{each.kind}: {each.reason}")
        for wanted in answers["expected"]:
            self.wanted[wanted["kind"]] += 1
            if any(_is(each, wanted, texts) for each in told):
                self.found[wanted["kind"]] += 1
            else:
                self.missed.append(f"{name}: {json.dumps(wanted, ensure_ascii=False)}")

    @property
    def lines(self) -> Iterable[str]:
        """What a round reports."""
        for among, words in _AMONG.items():
            yield f"precision of {words}: {_share(self.right[among], self.listed[among])}"
        yield f"recall: {_share(self.found.total(), self.wanted.total())}"
        yield from (f"  {kind}: {_share(self.found[kind], count)}" for kind, count in sorted(self.wanted.items()))
        yield from (f"missed {each}" for each in self.missed)
        yield from (f"wrong {each}" for each in self.wrong)


def contrasts_of(answers: Named, folder: Path) -> tuple[Contrast, ...]:
    """The contrasts of the documents of one file, each read as any file is."""
    return found_in(answers, folder)[0]


def found_in(answers: Named, folder: Path) -> tuple[tuple[Contrast, ...], Texts]:
    """The contrasts of the documents of one file, and all their passages."""
    library = Library.create(folder / "round.peel")
    for document in answers["documents"]:
        file = folder / document["name"]
        file.write_text(document["text"], "utf-8")
        reading = pipeline.read_file(file)
        library.add(reading.source, reading.document, reading.findings)
    found = pipeline.contrasts(library)
    texts = texts_of(library)
    library.close()
    return found, texts


def texts_of(library: Library) -> Texts:
    """The passages of a library by their documents and numbers."""
    entries = [entry.id for entry in library.documents()]
    return {(entry, passage.n): passage.text for entry in entries for passage in library.document(entry).passages}


def _is(contrast: Contrast, named: Named, texts: Texts) -> bool:
    if contrast.kind != _PARTS.get(named["kind"], named["kind"]) or contrast.force != named["force"]:
        return False
    if named.get("theme") not in {None, contrast.theme}:
        return False
    sides = (contrast.a, contrast.b)
    said = [contrast.reason, *(side.summary for side in sides)]
    said += [each.quote for side in sides for each in (*side.words, *side.statements)]
    said += [texts.get(place, "") for side in sides for place in _places(side)]
    text = _bare(" ".join(said))
    return all(_bare(words) in text for words in named.get("words", ()))


def _places(side: Side) -> Iterator[tuple[int, int]]:
    """The passages in which a side says what it says: a document may tell one grade in several."""
    for words in side.words:
        yield words.document.id, words.span.passage
    for known in side.statements:
        for span in (known.span, *known.also):
            if known.document and span:
                yield known.document.id, span.passage


def _bare(words: str) -> str:
    """Words without case and quotation marks: a side quotes what stands between them."""
    return " ".join(words.translate(_MARKS).split()).lower()


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / whole:.3f})" if whole else "none"


def main(folder: Path) -> None:
    score = Score()
    for file in sorted(folder.glob("*.json")):
        answers = json.loads(file.read_text("utf-8"))
        with tempfile.TemporaryDirectory() as temporary:
            found, texts = found_in(answers, Path(temporary))
            score.add(file.stem, found, answers, texts)
    print("\n".join(score.lines))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
