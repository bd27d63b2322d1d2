#!/usr/bin/env python3
"""Makes training examples: a question with several windows of one article, and where its answer stands.

    python3 prepare.py OUT.jsonl --embedder FOLDER --texts FILE ... --questions FILE[:SHARE] ... [--seed N]

Each line of a text file is {"id", "text"}, of a question file {"id", "q", "a"}: `a` is the shortest stretch of the text
that answers, as it stands there, or "" where the text does not answer. FILE:0.3 takes three tenths of the questions.
Paragraphs of one encyclopedia article (ids `wiki-<article>-<paragraph>`) are joined in groups of five.

A line of OUT is

    {"q", "title", "windows": [text, ...], "window": index or -1, "start", "end"}

`window` is the one that has the answer, -1 where the article does not answer. The windows without it are hard: the
nearest to the question by a sentence embedder, since everyday words share few letters with what they ask for.
"""

import argparse
import json
import random
from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np
import torch
from transformers import AutoModel, AutoTokenizer

from reading import Span, occurrences, overlaps, sentences, split_title, windows

SIZES = (420, 560, 700, 800, 900)
ENCYCLOPEDIA = "wiki-"
PARAGRAPHS = 5
"""So many paragraphs of an encyclopedia are as long as a news article."""
TITLE_KEPT = 0.85
"""How often the title stands before the windows; else the reader would lean on it."""


@dataclass
class Source:
    """One text, where its body starts, and (question, answers) on it; no answers: the text does not say."""

    key: str
    title: str
    text: str
    body: int
    questions: list[tuple[str, list[Span]]] = field(default_factory=list)


def lines(path: str) -> list[dict]:
    with open(path, encoding="utf8") as file:
        return [json.loads(line) for line in file]


def answers_in(text: str, words: str, body: int) -> list[Span] | None:
    """Where an answer stands: any of three places, of more the first; None where it stands in the title alone."""
    if not words:
        return []
    found = [span for span in occurrences(text, words) if span[0] >= body]
    return found if 0 < len(found) <= 3 else found[:1] or None


def load(texts: list[str], questions: list[str]) -> list[Source]:
    """Returns the texts that have questions, each with those on it."""
    rows = [row for path in texts for row in lines(path)]
    groups: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row["id"].startswith(ENCYCLOPEDIA):
            groups[row["id"].rsplit("-", 1)[0]].append(row["id"])
    group_of = {key: f"{name}/{at // PARAGRAPHS}" for name, keys in groups.items() for at, key in enumerate(keys)}
    sources: dict[str, Source] = {}
    for row in rows:
        key = group_of.get(row["id"], row["id"])
        if key in sources:
            sources[key].text += f"\n\n{row['text']}"
        else:
            title, body = ("", 0) if row["id"] in group_of else split_title(row["text"])
            sources[key] = Source(key, title, row["text"], body)
    own = {row["id"]: row["text"] for row in rows if row["id"] in group_of}
    for path in questions:
        name, _, share = path.partition(":")
        for row in lines(name):
            if share and random.random() > float(share):
                continue
            source = sources[group_of.get(row["id"], row["id"])]
            # An answer in an encyclopedia is looked for in its own paragraph.
            text, shift = (own[row["id"]], source.text.index(own[row["id"]])) if row["id"] in own else (source.text, 0)
            found = answers_in(text, row["a"], max(0, source.body - shift))
            if found is not None:
                source.questions.append((row["q"].strip(), [(start + shift, end + shift) for start, end in found]))
    return [source for source in sources.values() if source.questions]


class Embedder:
    """Mean-pooled, normalised vectors of texts, by the base that the reader starts from."""

    def __init__(self, folder: str) -> None:
        self.tokeniser = AutoTokenizer.from_pretrained(folder)
        self.model = AutoModel.from_pretrained(folder).eval()

    @torch.inference_mode()
    def __call__(self, texts: list[str]) -> np.ndarray:
        """Returns one row of 384 numbers for each text."""
        order = sorted(range(len(texts)), key=lambda k: len(texts[k]))
        rows = np.zeros((len(texts), self.model.config.hidden_size), dtype=np.float32)
        for at in range(0, len(order), 32):
            part = order[at : at + 32]
            batch = self.tokeniser([texts[k] for k in part], truncation=True, max_length=200, padding=True, return_tensors="pt")
            states, mask = self.model(**batch).last_hidden_state, batch["attention_mask"].unsqueeze(-1)
            pooled = torch.nn.functional.normalize((states * mask).sum(1) / mask.sum(1), dim=1)
            rows[part] = pooled.numpy()
        return rows


def around(spans: list[Span], answer: Span, size: int) -> Span | None:
    """A window of whole sentences that holds the answer, which may stand anywhere in it."""
    held = [k for k, (start, end) in enumerate(spans) if start < answer[1] and end > answer[0]]
    if not held:
        return None
    first, last = held[0], held[-1]
    while True:
        wider = [
            (a, b)
            for a, b in ((first - 1, last), (first, last + 1))
            if a >= 0 and b < len(spans) and spans[b][1] - spans[a][0] <= size
        ]
        if not wider:
            return spans[first][0], spans[last][1]
        first, last = random.choice(wider)


def examples(source: Source, embed: Embedder) -> list[dict]:
    spans = sentences(source.text, source.body)
    size = random.choice(SIZES)
    cut = [(spans[a][0], spans[b][1]) for a, b in windows(spans, size)]
    likeness = embed([q for q, _ in source.questions]) @ embed([source.text[s:e] for s, e in cut]).T
    found = []
    for (question, answers), near in zip(source.questions, likeness, strict=True):
        hardest = [cut[k] for k in np.argsort(-near) if not overlaps(cut[k], answers)]
        others = hardest[:1] + (random.sample(hardest[1:], 1) if len(hardest) > 1 and random.random() < 0.5 else [])
        row = {"q": question, "title": source.title if random.random() < TITLE_KEPT else "", "window": -1, "start": 0, "end": 0}
        if answers:
            answer = random.choice(answers)
            window = around(spans, answer, size)
            if not window or answer[0] < window[0] or answer[1] > window[1]:
                continue
            others = [other for other in others if not overlaps(other, [answer])]
            row |= {"window": 0, "start": answer[0] - window[0], "end": answer[1] - window[0]}
            others = [window, *others]
        if others:
            found.append(row | {"windows": [source.text[s:e] for s, e in others]})
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out")
    parser.add_argument("--embedder", required=True)
    parser.add_argument("--texts", nargs="+", required=True)
    parser.add_argument("--questions", nargs="+", required=True)
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args()
    random.seed(options.seed)
    embed = Embedder(options.embedder)
    rows = [row for source in load(options.texts, options.questions) for row in examples(source, embed)]
    random.shuffle(rows)
    with open(options.out, "w", encoding="utf8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    none = sum(row["window"] < 0 for row in rows)
    print(f"{len(rows)} questions, {none} without an answer, {sum(len(row['windows']) for row in rows)} windows")


if __name__ == "__main__":
    main()
