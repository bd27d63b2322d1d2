"""Sentences and windows of a text, as the bot reads it, and the annotated articles that the other scripts use.

Offsets are code points of the text. A span is (start, end), end exclusive.
"""

import bisect
import json
import os
import re
from collections.abc import Iterator

Span = tuple[int, int]

ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Jr|Sr|No|Inc|Co|Corp|U\.S|[A-Z])\.$")
SENTENCE_BREAK = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][”\"’)]))\s+(?=[“\"‘(A-Z0-9])")
LONGEST_TITLE = 160
WINDOW = 800
"""Most characters of a window; one sentence that is longer is a window of its own."""


def split_title(text: str) -> tuple[str, int]:
    """Returns the title (empty where the text has none) and where the body starts."""
    first, _, rest = text.partition("\n")
    first = first.strip()
    if rest.strip() and 0 < len(first) <= LONGEST_TITLE and not re.search(r"[.!?:;,][\"”’]?$", first):
        return first, len(text) - len(rest)
    return "", 0


def sentences(text: str, start: int = 0) -> list[Span]:
    """Returns the sentences from `start` on, paragraph by paragraph."""
    found: list[Span] = []
    for paragraph in re.compile(r"[^\n]+").finditer(text, start):
        words, last = paragraph.group(), 0
        for gap in SENTENCE_BREAK.finditer(words):
            if not ABBREVIATION.search(words[: gap.start()]):
                found.append((paragraph.start() + last, paragraph.start() + gap.start()))
                last = gap.end()
        found.append((paragraph.start() + last, paragraph.end()))
    return found


def windows(spans: list[Span], size: int = WINDOW) -> Iterator[tuple[int, int]]:
    """Yields the first and last sentence of each window of at most `size` characters; neighbours share a sentence."""
    first = 0
    while first < len(spans):
        last = first
        while last + 1 < len(spans) and spans[last + 1][1] - spans[first][0] <= size:
            last += 1
        yield first, last
        if last + 1 >= len(spans):
            return
        # To share the last sentence is only worth it where another one fits beside it.
        shares = last > first and spans[last + 1][1] - spans[last][0] <= size
        first = last if shares else last + 1


def occurrences(text: str, words: str) -> list[Span]:
    return [match.span() for match in re.finditer(re.escape(words), text)]


def overlaps(span: Span, others: list[Span]) -> bool:
    return any(start < span[1] and end > span[0] for start, end in others)


def annotated(folder: str) -> Iterator[tuple[str, str, list[dict]]]:
    """Yields id, text and questions of each article of a folder that has `docs/` and `gold/`."""
    for name in sorted(os.listdir(f"{folder}/gold")):
        with open(f"{folder}/gold/{name}", encoding="utf8") as gold, open(f"{folder}/docs/{name[:-5]}.txt", encoding="utf8") as text:
            yield name[:-5], text.read(), json.load(gold)["questions"]


def auc(positive: list[float], negative: list[float]) -> float:
    """Probability that a positive has the higher score."""
    ranked = sorted(negative)
    wins = sum((bisect.bisect_left(ranked, score) + bisect.bisect_right(ranked, score)) / 2 for score in positive)
    return wins / (len(positive) * len(negative) or 1)
