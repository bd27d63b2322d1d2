"""Annotated articles as the annotator learns from them: names with their kind, quotations with their speaker.

Offsets are code points of the text. A span is (start, end), end exclusive.
"""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from transformers import PreTrainedTokenizerFast

from reading import Span

KINDS = ("person", "organisation", "place", "other")
"""What a name is the name of; "other" is a work, an event, a product: none of the three."""
TAGS = ("O", *(f"{part}-{kind}" for kind in KINDS for part in "BI"))
IGNORED = -100
"""The label of a token of which nobody knows what it is."""
MOST_TOKENS = 224
QUOTE_TOKENS = 48
"""Tokens of a quotation that stay where its speaker is looked for: half of them from its start, half from its end."""
AFTER_TOKENS = 70
QUOTED = 4
"""Added to a token's type where it is part of the quotation whose speaker is looked for."""
HELD = 8
"""Added to a token's type where it is part of the name whose role is looked for."""
TYPES = 12
ROLE_TOKENS = 60
"""Tokens on each side of a name among which its role is looked for."""
PRONOUNS = re.compile(r"\b(?:he|she|they|I|we)\b", re.IGNORECASE)


def case_of(word: str) -> int:
    """How a word is written: 0 small or without letters, 1 with a capital first, 2 in capitals, 3 mixed."""
    if word == word.lower():
        return 0
    if len(word) > 1 and word == word.upper():
        return 2
    return 1 if word[0] != word[0].lower() and word[1:] == word[1:].lower() else 3


WORD = re.compile(r"[^\W_]+")


@dataclass
class Tokens:
    """A text as the network takes it: for each token its id, its type (the case of its word) and where it stands."""

    ids: list[int]
    cases: list[int]
    spans: list[Span]


def tokens_of(tokeniser: PreTrainedTokenizerFast, text: str) -> Tokens:
    batch = tokeniser(text, add_special_tokens=False, return_offsets_mapping=True, verbose=False)
    spans = [tuple(span) for span in batch["offset_mapping"]]
    cases, words = [], WORD.finditer(text)
    word = next(words, None)
    for start, _ in spans:
        while word and word.end() <= start:
            word = next(words, None)
        cases.append(case_of(word.group()) if word and word.start() <= start else 0)
    return Tokens(batch["input_ids"], cases, spans)


@dataclass
class Quotation:
    span: Span
    """With its marks."""
    speaker: list[str] | None
    """The names of its speaker; empty where the text does not tell; None where nobody said it."""


@dataclass
class Annotated:
    id: str
    text: str
    names: list[tuple[str, str]]
    """(name, kind)"""
    quotations: list[Quotation] = field(default_factory=list)
    is_partial: bool = False
    """Whether only its speakers are annotated."""
    roles: list[tuple[list[str], str | None]] = field(default_factory=list)
    """For each person the forms of the name, the fullest first, and the role; None where the text gives none."""


def occurrences(text: str, words: str) -> Iterator[Span]:
    """Where `words` stand in `text` as words of their own."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if not (at > 0 and text[at - 1].isalnum() and words[0].isalnum()) and not (end < len(text) and text[end].isalnum() and words[-1].isalnum()):
            yield at, end
        at = text.find(words, at + 1)


def name_spans(article: Annotated) -> list[tuple[Span, str | None]]:
    """Where the names stand, the longest first; the kind is None where the same words name two kinds of thing."""
    kinds: dict[str, set[str]] = {}
    for name, kind in article.names:
        for form in {name, name.upper()} if len(name) > 3 else {name}:
            kinds.setdefault(form, set()).add(kind)
    taken = bytearray(len(article.text))
    found: list[tuple[Span, str | None]] = []
    for name in sorted(kinds, key=len, reverse=True):
        for start, end in occurrences(article.text, name):
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(((start, end), next(iter(kinds[name])) if len(kinds[name]) == 1 else None))
    return sorted(found)


def labels_of(tokens: Tokens, spans: list[tuple[Span, str | None]]) -> list[int]:
    """Indexes into TAGS."""
    labels, at = [], 0
    for start, end in tokens.spans:
        while at < len(spans) and spans[at][0][1] <= start:
            at += 1
        if at == len(spans) or spans[at][0][0] >= end:
            labels.append(0)
            continue
        (begins, _), kind = spans[at]
        labels.append(IGNORED if kind is None else TAGS.index(f"{'B' if start <= begins else 'I'}-{kind}"))
    return labels


@dataclass
class Example:
    """What goes into the network, and what should come out. A missing part of the latter counts for nothing."""

    ids: list[int]
    types: list[int]
    labels: list[int] | None = None
    """By token, indexes into TAGS."""
    said: bool | None = None
    """Whether somebody said what is quoted."""
    starts: list[int] | None = None
    """Tokens at which a name of the speaker starts; [0] where the text does not tell."""
    ends: list[int] | None = None
    role_starts: list[int] | None = None
    """Token at which the role of a name starts; [0] where the text gives none beside it."""
    role_ends: list[int] | None = None


def tagging(tokeniser, tokens: Tokens, labels: list[int], first: int, last: int) -> Example:
    ids = [tokeniser.cls_token_id, *tokens.ids[first:last], tokeniser.sep_token_id]
    types = [0, *tokens.cases[first:last], 0]
    return Example(ids, types, [IGNORED, *labels[first:last], IGNORED])


def recased(example: Example) -> Example:
    """The same as a headline or a line in capitals would have it: the ids know no case, the types do."""
    case = random.choice((1, 1, 2))
    return Example(example.ids, [case if t or random.random() < 0.7 else t for t in example.types], example.labels)


def tagging_examples(tokeniser, tokens: Tokens, labels: list[int], breaks: list[int], size: int = 200) -> list[Example]:
    """Windows of about `size` tokens that begin at one of `breaks` (paragraphs, sentences), shifted by chance."""
    found, first = [], 0
    limit = random.randint(size // 3, size)
    while first < len(tokens.ids):
        fitting = [b for b in breaks if first < b <= first + limit]
        last = fitting[-1] if fitting else min(first + limit, len(tokens.ids))
        if last - first > 3:
            example = tagging(tokeniser, tokens, labels, first, min(last, first + MOST_TOKENS - 2))
            found.append(recased(example) if random.random() < 0.08 else example)
        first, limit = last, size
    return found


def speaking(tokeniser, tokens: Tokens, quotation: Span) -> tuple[list[int], list[int], list[int]]:
    """The window around a quotation: ids, types, and for each place the token of the text (-1 for none)."""
    inside = [k for k, (start, end) in enumerate(tokens.spans) if start < quotation[1] and end > quotation[0]]
    first, last = inside[0], inside[-1] + 1
    if last - first > QUOTE_TOKENS:
        inside = [*range(first, first + QUOTE_TOKENS // 2), *range(last - QUOTE_TOKENS // 2, last)]
    after = list(range(last, min(len(tokens.ids), last + AFTER_TOKENS)))
    before = list(range(max(0, first - (MOST_TOKENS - 2 - len(inside) - len(after))), first))
    places = [-1, *before, *inside, *after, -1]
    held = set(inside)
    ids = [tokeniser.cls_token_id, *(tokens.ids[k] for k in places[1:-1]), tokeniser.sep_token_id]
    types = [0, *(tokens.cases[k] + (QUOTED if k in held else 0) for k in places[1:-1]), 0]
    return ids, types, places


def speaker_example(tokeniser, tokens: Tokens, text: str, quotation: Quotation) -> Example | None:
    """None where the speaker is named outside of the window only."""
    ids, types, places = speaking(tokeniser, tokens, quotation.span)
    if quotation.speaker is None:
        return Example(ids, types, said=False)
    if not quotation.speaker:
        return Example(ids, types, said=True, starts=[0], ends=[0])
    start, end = quotation.span
    spans = [span for name in quotation.speaker for span in occurrences(text, name)]
    # A pronoun beside the quotation is its speaker too, and leads to the name.
    for found in PRONOUNS.finditer(text, max(0, start - 40), min(len(text), end + 40)):
        gap = text[found.end() : start] if found.end() <= start else text[end : found.start()]
        if (found.end() <= start or found.start() >= end) and re.fullmatch(r",?\s*(?:[a-z]+(?:ed|id|ys|ells|told|wrote)?\s*(?:that|to|,|:)?\s*){0,2}", gap):
            spans.append(found.span())
    starts, ends = set(), set()
    for a, z in spans:
        held = [i for i, k in enumerate(places) if k >= 0 and tokens.spans[k][0] < z and tokens.spans[k][1] > a]
        if held and types[held[0]] < QUOTED:
            starts.add(held[0])
            ends.add(held[-1])
    return Example(ids, types, said=True, starts=sorted(starts), ends=sorted(ends)) if starts else None


def holding(tokeniser, tokens: Tokens, name: Span) -> tuple[list[int], list[int], list[int]]:
    """The window around a name: ids, types, and for each place the token of the text (-1 for none)."""
    inside = [k for k, (start, end) in enumerate(tokens.spans) if start < name[1] and end > name[0]]
    first, last = max(0, inside[0] - ROLE_TOKENS), min(len(tokens.ids), inside[-1] + 1 + ROLE_TOKENS)
    places = [-1, *range(first, last), -1]
    ids = [tokeniser.cls_token_id, *tokens.ids[first:last], tokeniser.sep_token_id]
    types = [0, *(tokens.cases[k] + (HELD if inside[0] <= k <= inside[-1] else 0) for k in range(first, last)), 0]
    return ids, types, places


def role_examples(tokeniser, tokens: Tokens, text: str, forms: list[str], role: str | None) -> list[Example]:
    """The mention of a person beside which the role stands, or the first where there is none; and one without."""
    mentions = sorted({span for form in forms for span in occurrences(text, form)})
    mentions = [m for m in mentions if not any(o != m and o[0] <= m[0] and o[1] >= m[1] for o in mentions)]
    if not mentions:
        return []
    roles = list(occurrences(text, role)) if role else []
    gaps = sorted((max(r[0] - m[1], m[0] - r[1], 0), k, r) for k, m in enumerate(mentions) for r in roles)
    found = []
    chosen = -1
    if gaps and gaps[0][0] < 120:
        _, chosen, (start, end) = gaps[0]
        ids, types, places = holding(tokeniser, tokens, mentions[chosen])
        held = [i for i, k in enumerate(places) if k >= 0 and tokens.spans[k][0] < end and tokens.spans[k][1] > start]
        if held:
            found.append(Example(ids, types, role_starts=[held[0]], role_ends=[held[-1]]))
    elif role is None:
        chosen = 0
        ids, types, _ = holding(tokeniser, tokens, mentions[0])
        found.append(Example(ids, types, role_starts=[0], role_ends=[0]))
    # A later mention with no role near: most are such.
    later = [k for k, m in enumerate(mentions) if k > chosen and all(max(r[0] - m[1], m[0] - r[1]) > 300 for r in roles)]
    if later and random.random() < 0.4:
        ids, types, _ = holding(tokeniser, tokens, mentions[random.choice(later)])
        found.append(Example(ids, types, role_starts=[0], role_ends=[0]))
    return found


MARKS = re.compile(r'“[^“”\n]{2,}?”|"[^"\n]{2,}?"|“[^“”]*?\n')
SPEAKER = re.compile(r"⟦([^⟧]*)⟧")


def unmarked(marked: str) -> tuple[str, list[tuple[int, str]]]:
    """A text without the speakers that stand in ⟦⟧ before its quotations, and where each stood."""
    text, found, last = "", [], 0
    for match in SPEAKER.finditer(marked):
        text += marked[last : match.start()]
        found.append((len(text), match.group(1)))
        last = match.end()
    return text + marked[last:], found


ANY_MARKS = re.compile(r'“[^“”]+?”|"[^"]+?"|“[^“”]+')


def read_annotated(texts: list[str], annotations: list[str]) -> list[Annotated]:
    """Reads `{ id, text }` and `{ id, people, organisations, places, other, quotes }`, a JSON object a line."""
    by_id = {}
    for path in texts:
        with open(path, encoding="utf8") as file:
            by_id |= {row["id"]: row["text"] for row in map(json.loads, file)}
    found = []
    for path in annotations:
        with open(path, encoding="utf8") as file:
            for row in map(json.loads, file):
                text, marked = unmarked(row["text"]) if "text" in row else (by_id[row["id"]], [])
                article = Annotated(row["id"], text, [])
                speakers: dict[str, list[str]] = {}
                for key, kind in (("people", "person"), ("organisations", "organisation"), ("places", "place")):
                    for item in row.get(key, []):
                        forms = [form for form in dict.fromkeys([item["name"], *item.get("aliases", [])]) if form]
                        speakers.setdefault(item["name"], forms)
                        article.names += [(form, kind) for form in forms]
                article.names += [(form, "other") for form in row.get("other", []) if form]
                article.is_partial = row.get("partial", False)
                article.roles = [] if article.is_partial else [([p["name"], *p.get("aliases", [])], p.get("role") or None) for p in row["people"]]
                for at, speaker in marked:
                    if match := ANY_MARKS.match(text, at):
                        names = None if speaker == "-" else [] if speaker == "?" else speakers.get(speaker, [speaker])
                        article.quotations.append(Quotation(match.span(), names))
                spans = [match.span() for match in MARKS.finditer(text)]
                for number, speaker in row.get("quotes", []):
                    names = None if speaker == "-" else [] if speaker is None else speakers.get(speaker, [speaker])
                    article.quotations.append(Quotation(spans[number - 1], names))
                found.append(article)
    return found
