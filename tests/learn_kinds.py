"""Learns from documents of known kinds how much each sign says for each: `python tests/learn_kinds.py [FOLDER...]`.

Writes `data/kind_weights.csv` from the blind rounds, chains of reports, the articles with answers, the documents of
../shared/evaluation where they are at hand, and further FOLDERs of documents in their form. With `--check` it writes nothing, but learns from all folders but
one, and says how many documents of that one it would take for what they are: only that tells how well it does with texts
that nobody has seen. It needs scikit-learn.
"""

import csv
import json
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from learning import ROUNDS, SHARED
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from peelviewer import ingest, paths
from peelviewer.ingest import facts, kinds
from peelviewer.ingest.shown import Shown

TOLD = ROUNDS.parent / "told"
VOICES = {"journalist": "news", "inspectorate": "report", "force": "response", "pcc": "response"}
KIND = {"pcc": "response", "force_response": "response"}
FEWEST = 15  # documents in which a sign must be: a word that is rarer is chance
STRENGTH = 0.15  # how far the learner may follow its examples
LITTLE = 0.02  # a weight that decides nothing
LARGE = {"cue": 4.0, "share": 2.0}  # cues and shares are surer than single words

OPENING = 8  # lines: each document is shown as a whole, and as if it were cut off here

Example = tuple[dict[str, float], str]


def examples(folder: Path, *, cut: bool = False) -> Iterator[Example]:
    """The signs of each document of a folder, or of its first lines, with its kind; reports show theirs otherwise."""
    for file in sorted(folder.glob("[0-9]*.json")):
        answers = json.loads(file.read_text(encoding="utf-8"))
        kind = KIND.get(answers["kind"], answers["kind"])
        for form, ending in (("text", "txt"), ("html", "html")):
            if kind != "other" and answers.get(form) and (told := _shown(answers[form], ending)):
                shown, title = told
                yield _signs(shown, title, cut=cut), kind


def articles(*, cut: bool = False) -> Iterator[Example]:
    """Those of the articles with answers whose every grade has one speaker: the writer of the text."""
    for file in sorted(TOLD.glob("*.txt")):
        text, _, answers = file.read_text(encoding="utf-8").partition("====")
        speakers = {line.rsplit("|", 1)[-1].strip() for line in answers.splitlines() if line.count("|") > 1}
        kind = VOICES.get(speakers.pop()) if len(speakers) == 1 else None
        if kind and (told := _shown(text, "txt")):
            shown, title = told
            yield _signs(shown, title, cut=cut), kind


def in_chains(*, cut: bool = False) -> Iterator[Example]:
    """The documents of chains of reports: those that raise findings are reports, those that answer them news or responses."""
    for file in sorted(ROUNDS.parent.glob("chains*/*.toml")):
        chain = tomllib.loads(file.read_text(encoding="utf-8"))
        answers = (answer["document"] for answer in chain.get("answer", ()))
        kind = {name: "news" if "news" in name else "response" for name in answers}
        kind |= {finding["document"]: "report" for finding in chain["finding"]}
        for document in chain["document"]:
            name = document["name"]
            if name in kind and (told := _shown(document["text"], name.rsplit(".", 1)[-1])):
                shown, title = told
                yield _signs(shown, title, cut=cut), kind[name]


def _signs(shown: Shown, title: str, *, cut: bool) -> dict[str, float]:
    signs = kinds.signs_of(replace(shown, lines=shown.lines[: OPENING if cut else None]), title)
    return {"\t".join(sign): much * LARGE.get(sign[0], 1.0) for sign, much in signs}


def _shown(content: str, ending: str) -> tuple[Shown, str] | None:
    seen: list[tuple[Shown, str]] = []
    ask = facts.kind_of

    def watch(shown: Shown, title: str) -> Any:
        seen.append((shown, title))
        return ask(shown, title)

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"document.{ending}"
        file.write_text(content, encoding="utf-8")
        facts.kind_of = watch
        try:
            ingest.read(file)
        finally:
            facts.kind_of = ask
    return seen[-1] if seen else None


def learned(known: Sequence[Example]) -> tuple[DictVectorizer, LogisticRegression]:
    """What these documents teach."""
    often = Counter(sign for signs, _ in known for sign, much in signs.items() if much)
    kept = [
        {sign: much for sign, much in signs.items() if often[sign] >= FEWEST or sign.startswith("cue\t")}
        for signs, _ in known
    ]
    vectorizer = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=5000)
    return vectorizer, model.fit(vectorizer.fit_transform(kept), [kind for _, kind in known])


def write(known: Sequence[Example]) -> None:
    """Write the weights."""
    vectorizer, model = learned(known)
    columns = [list(model.classes_).index(kind.value) for kind in kinds.KINDS]
    with (paths.data() / "kind_weights.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["where", "sign", *(kind.value for kind in kinds.KINDS)])
        for number, name in enumerate(vectorizer.get_feature_names_out()):
            where, sign = name.split("\t")
            weights = model.coef_[:, number] * LARGE.get(where, 1.0)
            if where == "always":
                weights = weights + model.intercept_
            if max(abs(weights)) < LITTLE:
                continue
            writer.writerow([where, sign, *(f"{weights[column]:.3f}" for column in columns)])


def main(arguments: list[str]) -> None:
    check = "--check" in arguments
    more = [Path(name) for name in arguments if name != "--check"]
    answered = [*sorted(ROUNDS.iterdir()), SHARED / "documents"]
    folders = [*(path for path in answered if path.is_dir()), *more]
    known = {folder: list(examples(folder)) for folder in folders}
    cut = {folder: list(examples(folder, cut=True)) for folder in folders}
    if not check:
        more_examples = [each for cut in (False, True) for each in (*articles(cut=cut), *in_chains(cut=cut))]
        write([*more_examples, *(example for folder in folders for example in known[folder] + cut[folder])])
        return
    for folder in folders:
        others = [example for other in folders if other != folder for example in known[other] + cut[other]]
        vectorizer, model = learned(others)
        found = model.predict(vectorizer.transform([signs for signs, _ in known[folder]]))
        right = sum(kind == answer for kind, (_, answer) in zip(found, known[folder], strict=True))
        print(f"{folder.name}: {right / len(found):.3f} of {len(found)}")


if __name__ == "__main__":
    main(sys.argv[1:])
