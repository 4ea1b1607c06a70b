"""Learns data/answer_weights.csv: how much each sign says for a response's answering a finding without having its words.

From the chains of `tests/analysis/chains*`: each finding beside each response that does not have its words, with what their
answers say. With `--check` it writes nothing, but learns without one round after another, and says what it would show of that
one. It needs scikit-learn.
"""

import sys

from learn_links import Example, check, learned
from learning_chains import Place, but_for, known_by_answers, opened, read_by_round, write_weights

from peelviewer import pipeline
from peelviewer.analysis.follow_up.answering import responses
from peelviewer.analysis.follow_up.likely_answers import LIKELY


def of_chain(place: Place) -> list[Example]:
    """What speaks for each finding's being answered by each response, and whether it is."""
    with opened(place) as (chain, library):
        found = pipeline.findings(library)
        evidence = library.follow_ups.evidence()
        texts = {entry.id: library.document(entry.id).passages for entry in evidence.documents}
    known = known_by_answers(chain, found, evidence.findings)
    right = {(known[each["of"]].key, each["document"]) for each in chain.get("answer", []) if each["of"] in known}
    told = {history.key for history in known.values()}
    return [
        (dict(each.signs), (each.history.key, response.entry.file_name) in right)
        for response in responses(found, texts, evidence.documents)
        for each in response.places()
        if each.history.key in told
    ]


if __name__ == "__main__":
    by_round = read_by_round(of_chain)
    if "--check" in sys.argv:
        check(by_round, LIKELY)
    else:
        write_weights("answer_weights.csv", ["weight"], learned(but_for("", by_round)), ".3f")
