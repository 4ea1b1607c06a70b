"""Scores chains of reports: findings read, links between them, statuses, and what is said to be mentioned no more.

`python tests/analysis/chain_score.py FOLDER` prints the figures of the chains in a folder, and what is wrong with each.
"""

import re
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from peelviewer import pipeline
from peelviewer.domain.claims import Step
from peelviewer.domain.follow_up import FindingEntry, History
from peelviewer.pipeline.importing import add
from peelviewer.store import Library

CHAINS = Path(__file__).parent / "chains"


@dataclass
class Score:
    """Counts, and what disagrees, a line each."""

    n: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def ratio(self, part: str, whole: str) -> float:
        return self.n[part] / self.n[whole] if self.n[whole] else 1.0

    def note(self, name: str, ok: bool, line: str) -> None:
        """Count one of `name`, and say what is wrong with it."""
        self.n[name] += 1
        self.n[f"{name} right"] += ok
        if not ok:
            self.wrong.append(line)


def chains(folder: Path = CHAINS) -> Iterator[tuple[str, dict[str, Any]]]:
    for file in sorted(folder.glob("*.toml")):
        yield file.stem, tomllib.loads(file.read_text(encoding="utf-8"))


def imported(chain: dict[str, Any], folder: Path) -> Library:
    """A library of the chain's documents, each a file."""
    for document in chain["document"]:
        (folder / document["name"]).write_text(document["text"], encoding="utf-8")
    library = pipeline.open_or_create(folder / "chain.peel")
    for document in chain["document"]:  # in this process: a worker for each would take longer than all the rest
        path = folder / document["name"]
        add(library, path, pipeline.read_file(path))
    return library


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("’", "'")).strip().lower()


def scored(
    chain: dict[str, Any], histories: tuple[History, ...], findings: tuple[FindingEntry, ...], score: Score, name: str
) -> None:
    """Compare what was found in a chain with its answers."""
    ids = _findings(chain, findings, score, name)
    told, joined = _by_answers(ids, histories)
    _links(chain, joined | told, told, score, name)
    for silent in chain.get("silent", []):
        history = told.get(silent["of"]) or joined.get(silent["of"])
        ok = history is not None and bool(history.silent) and not [s for s in history.steps if s.is_certain]
        score.note("silent", ok, f"{name}: {silent['of']} is not said to be mentioned no more")
    for answer in chain.get("answer", []):
        history = told.get(answer["of"]) or joined.get(answer["of"])
        files = {each.words.document.file_name for each in history.answers} if history else set()
        score.note("answers", answer["document"] in files, f"{name}: no answer to {answer['of']}")
    wanted = {(answer["of"], answer["document"]) for answer in chain.get("answer", [])}
    for history in histories:
        entries = (history.raised, *(step.again for step in history.steps if step.again))
        same = {ids[entry.key] for entry in entries if entry.key in ids}
        for each in history.answers:
            file = each.words.document.file_name
            ok = any((of, file) in wanted for of in same)
            score.note(
                "answers given", ok, f"{name}: invented answer to {sorted(same)}: {folded(each.words.quote)[:80]}"
            )


def known_by_answers(
    chain: dict[str, Any], histories: tuple[History, ...], findings: tuple[FindingEntry, ...]
) -> dict[str, History]:
    """The histories by the names that the answers of a chain give to findings."""
    told, joined = _by_answers(_findings(chain, findings, Score(), ""), histories)
    return joined | told


def _by_answers(ids: dict[str, str], histories: tuple[History, ...]) -> tuple[dict[str, History], dict[str, History]]:
    """Those of findings that a report raises first, and those of findings that are joined to an earlier one."""
    told = {ids[each.raised.key]: each for each in histories if each.raised.key in ids}
    joined = {
        ids[step.again.key]: history
        for history in histories
        for step in history.steps
        if step.again and step.again.key in ids and step.is_certain
    }
    return told, joined


def _findings(chain: dict[str, Any], findings: tuple[FindingEntry, ...], score: Score, name: str) -> dict[str, str]:
    ids: dict[str, str] = {}
    for answer in chain["finding"]:
        found = next(
            (
                each
                for each in findings
                if each.document.file_name == answer["document"]
                and answer["kind"].endswith(each.finding.kind)  # practice is practice, innovative or promising
                and folded(answer["words"]) in folded(each.finding.quote)
            ),
            None,
        )
        score.note("findings", found is not None, f"{name}: missed {answer['id']}: {answer['words']}")
        if found is None:
            continue
        ids[found.key] = answer["id"]
        made = found.finding
        score.note("body", made.force == answer["force"], f"{name}: {answer['id']} is of {made.force}")
        if "theme" in answer:
            score.note("theme", made.theme == answer["theme"], f"{name}: {answer['id']} is on {made.theme}")
        due = answer.get("due", "")
        right = due.lower() in {made.due, made.due_words.lower()} if due else not made.due_words
        score.note("due", right, f"{name}: {answer['id']} is due {made.due or made.due_words}, not {due}")
        score.note(
            "addressee", made.addressee == answer.get("to", ""), f"{name}: {answer['id']} is to {made.addressee}"
        )
    for each in findings:
        if each.key not in ids:
            score.wrong.append(f"{name}: invented {each.finding.kind}: {each.finding.quote[:120]}")
        score.note("found", each.key in ids, f"{name}: (see above)")
    return ids


def _links(
    chain: dict[str, Any], histories: dict[str, History], told: dict[str, History], score: Score, name: str
) -> None:
    """Compare the steps; a finding that raises an earlier matter again has those of the matter."""
    right = {
        (link["of"], link["document"], step)
        for link in chain.get("link", [])
        for step in (link["step"], link.get("also"))
        if step
    }
    pairs = {(of, document) for of, document, _ in right}
    certain: set[tuple[str, str]] = set()
    any_link: set[tuple[str, str, str]] = set()
    for of, history in histories.items():
        for step in history.steps:
            place = (of, step.words.document.file_name)
            any_link.add((*place, step.step.value))
            certain |= {place} if step.is_certain else set()
    linked = {(of, document) for of, document, _ in any_link}
    for of, history in told.items():
        for step in history.steps:
            place = (of, step.words.document.file_name)
            if not step.is_certain:
                score.note(
                    "likely links",
                    place in pairs,
                    f"{name}: likely, but not so: {place}: {folded(step.words.quote)[:100]}",
                )
                continue
            score.note(
                "certain links", place in pairs, f"{name}: invented link {place}: {folded(step.words.quote)[:100]}"
            )
            if step.step is not Step.MENTIONED:
                score.note(
                    "statuses",
                    (*place, step.step.value) in right,
                    f"{name}: invented status {(*place, step.step.value)}: {folded(step.words.quote)[:100]}",
                )
    for link in chain.get("link", []):
        if link.get("optional"):
            continue
        wanted = (link["of"], link["document"])
        found = wanted in certain or (
            link.get("likely", False) and any((*wanted, link["step"]) == each for each in any_link)
        )
        score.note("links", found, f"{name}: missed link {wanted}")
        score.note("links, also likely", wanted in linked, f"{name}: nothing of {wanted}")
        score.note("steps", (*wanted, link["step"]) in any_link, f"{name}: no {link['step']} of {wanted}")


def report(folder: Path) -> Iterator[str]:
    """The figures of the chains in a folder, each part right and in all, after what is wrong."""
    score = Score()
    for name, chain in chains(folder):
        with tempfile.TemporaryDirectory() as made:
            library = imported(chain, Path(made))
            scored(chain, pipeline.findings(library), library.follow_ups.evidence().findings, score, name)
            library.close()
    yield from score.wrong
    for part in sorted(name for name in score.n if not name.endswith(" right")):
        right, whole = score.n[f"{part} right"], score.n[part]
        yield f"{part}: {right} of {whole} ({right / whole:.3f})"


if __name__ == "__main__":
    for line in report(Path(sys.argv[1])):
        print(line)
