#!/usr/bin/env python3
"""Trains the annotator: names of people, organisations and places, and the speakers of quotations.

    python3 train_annotator.py BASE OUT --texts T.jsonl… --annotations A.jsonl… [--iob FILE…] [--epochs N] [--lr X]

BASE is a folder of weights and tokeniser. Annotations are as data/names.*.jsonl; IOB files (a word and its tag a line, an
empty line between sentences) teach names only. Each tenth article is kept apart and measured on.
"""

import argparse
import random
import time

import torch
from transformers import get_linear_schedule_with_warmup

from annotations import IGNORED, KINDS, TAGS, Annotated, Example, Tokens, case_of, labels_of, name_spans, read_annotated, role_examples, speaker_example, tagging_examples, tokens_of
from annotator import load, save

SAID_WEIGHT = 0.3


def read_iob(tokeniser, path: str) -> tuple[Tokens, list[int], list[int]]:
    """Sentences of tagged words as one text; capitalised words without a tag may be names of something else."""
    ids, cases, labels, breaks = [], [], [], []
    with open(path, encoding="utf8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            if len(cells) < 2:
                breaks.append(len(ids))
                continue
            word, tag = cells
            pieces = tokeniser(word, add_special_tokens=False)["input_ids"]
            for k in range(len(pieces)):
                label = TAGS.index(tag) if k == 0 or tag == "O" else TAGS.index(f"I-{tag[2:]}")
                ids.append(pieces[k])
                cases.append(case_of(word))
                labels.append(IGNORED if tag == "O" and case_of(word) and len(breaks) and breaks[-1] != len(ids) - 1 else label)
    return Tokens(ids, cases, [(k, k + 1) for k in range(len(ids))]), labels, breaks


def breaks_of(tokens: Tokens, text: str) -> list[int]:
    """Tokens before which a sentence ends."""
    return [k for k in range(1, len(tokens.spans)) if "\n" in (gap := text[tokens.spans[k - 1][1] : tokens.spans[k][0]]) or (gap and text[tokens.spans[k - 1][1] - 1] in ".!?”\"")]


def batched(examples: list[Example], tokens: int) -> list[list[Example]]:
    """Batches of examples of like length, in random order."""
    random.shuffle(examples)
    found = []
    for at in range(0, len(examples), 400):
        chunk = sorted(examples[at : at + 400], key=lambda e: len(e.ids))
        batch: list[Example] = []
        for example in chunk:
            if batch and (len(batch) + 1) * len(example.ids) > tokens:
                found.append(batch)
                batch = []
            batch.append(example)
        found.append(batch)
    random.shuffle(found)
    return found


def padded(rows: list[list[int]], fill: int) -> torch.Tensor:
    longest = max(map(len, rows))
    return torch.tensor([row + [fill] * (longest - len(row)) for row in rows])


def outputs_of(model, batch: list[Example]):
    return model(padded([e.ids for e in batch], 0), padded([[1] * len(e.ids) for e in batch], 0), padded([e.types for e in batch], 0))


def pointing(scores: torch.Tensor, mask: torch.Tensor, gold: list[list[int] | None]) -> torch.Tensor:
    """Minus the log of the probability that is on any right token, the mean over those that have one."""
    logs = scores.float().masked_fill(mask == 0, -1e9).log_softmax(-1)
    losses = [-logs[k, places].logsumexp(0) for k, places in enumerate(gold) if places]
    return torch.stack(losses).mean() if losses else scores.sum() * 0


def loss_of(model, batch: list[Example]) -> torch.Tensor:
    tags, start, end, said, role_start, role_end = outputs_of(model, batch)
    if batch[0].labels is not None:
        return torch.nn.functional.cross_entropy(tags.float().flatten(0, 1), padded([e.labels or [] for e in batch], IGNORED).flatten(), ignore_index=IGNORED, label_smoothing=0.02)
    mask = padded([[1] * len(e.ids) for e in batch], 0)
    if batch[0].role_starts is not None:
        return (pointing(role_start, mask, [e.role_starts for e in batch]) + pointing(role_end, mask, [e.role_ends for e in batch])) / 2
    truth = torch.tensor([float(e.said) for e in batch])
    return (pointing(start, mask, [e.starts for e in batch]) + pointing(end, mask, [e.ends for e in batch])) / 2 + SAID_WEIGHT * torch.nn.functional.binary_cross_entropy_with_logits(said.float(), truth)


@torch.inference_mode()
def measure(model, tokeniser, articles: list[Annotated]) -> str:
    """Spans found and right by kind, quotations whose start is right, and whether they were said."""
    model.eval()
    right, given, wanted = [0] * 4, [0] * 4, [0] * 4
    pointed = quotations = sayings = told = held = roles = 0
    for article in articles:
        tokens = tokens_of(tokeniser, article.text)
        labels = labels_of(tokens, name_spans(article))
        for example in [] if article.is_partial else tagging_examples(tokeniser, tokens, labels, breaks_of(tokens, article.text)):
            best = outputs_of(model, [example])[0][0].argmax(-1).tolist()
            is_, want = spans_of(best), spans_of(example.labels or [])
            for kind in range(4):
                a, b = {s for s in is_ if s[2] == kind}, {s for s in want if s[2] == kind}
                right[kind] += len(a & b)
                given[kind] += len(a)
                wanted[kind] += len(b)
        for forms, role in article.roles:
            for example in role_examples(tokeniser, tokens, article.text, forms, role):
                *_, start, end = outputs_of(model, [example])
                roles += 1
                held += [start[0].argmax().item()] == example.role_starts and [end[0].argmax().item()] == example.role_ends
        for quotation in article.quotations:
            example = speaker_example(tokeniser, tokens, article.text, quotation)
            if not example:
                continue
            _, start, _, said, *_ = outputs_of(model, [example])
            told += 1
            sayings += (said.item() > 0) == example.said
            if example.starts:
                quotations += 1
                pointed += start[0].argmax().item() in example.starts
    model.train()
    names = ", ".join(f"{kind} P {100 * r / max(1, g):.1f} R {100 * r / max(1, w):.1f}" for kind, r, g, w in zip(KINDS, right, given, wanted, strict=True))
    return f"{names}; speaker {pointed} of {quotations}, said {sayings} of {told}; role {held} of {roles}"


def spans_of(labels: list[int]) -> set[tuple[int, int, int]]:
    found, start, kind = set(), None, -1
    for k, label in enumerate([*labels, 0]):
        part, this = (label - 1) % 2, (label - 1) // 2
        if start is not None and (label <= 0 or part == 0 or this != kind):
            found.add((start, k, kind))
            start = None
        if label > 0 and start is None:
            start, kind = k, this
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base")
    parser.add_argument("out")
    parser.add_argument("--texts", nargs="+", default=[])
    parser.add_argument("--annotations", nargs="+", default=[])
    parser.add_argument("--iob", nargs="+", default=[])
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--lr", type=float, default=1e-4)
    parser.add_argument("--tokens", type=int, default=3000, help="tokens of a batch at most")
    parser.add_argument("--share", type=float, default=1, help="of the examples that one epoch has")
    parser.add_argument("--minutes", type=float, default=1e9)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    model, tokeniser = load(options.base)
    model.encoder.embeddings.word_embeddings.requires_grad_(False)
    articles = read_annotated(options.texts, options.annotations)
    random.Random(7).shuffle(articles)
    apart, learned = articles[::10], [article for k, article in enumerate(articles) if k % 10]
    texts = [(tokens := tokens_of(tokeniser, a.text), labels_of(tokens, name_spans(a)), breaks_of(tokens, a.text)) for a in learned]
    texts += [read_iob(tokeniser, path) for path in options.iob]
    tagged = [text for k, text in enumerate(texts) if k >= len(learned) or not learned[k].is_partial]
    speaking = [e for a, (tokens, _, _) in zip(learned, texts, strict=False) for q in a.quotations if (e := speaker_example(tokeniser, tokens, a.text, q))]
    print(f"{len(learned)} articles, {sum(len(t.ids) for t, _, _ in texts)} tokens, {len(speaking)} quotations; {len(apart)} kept apart", flush=True)

    def epoch() -> list[list[Example]]:
        names = [e for tokens, labels, breaks in tagged for e in tagging_examples(tokeniser, tokens, labels, breaks)]
        roles = [e for a, (tokens, _, _) in zip(learned, texts, strict=False) for forms, role in a.roles for e in role_examples(tokeniser, tokens, a.text, forms, role)]
        both = [b for part in (names, speaking, roles) for b in batched(random.sample(part, int(len(part) * options.share)), options.tokens)]
        random.shuffle(both)
        return both

    trained = [p for p in model.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(trained, lr=options.lr, weight_decay=0.01)
    steps = options.epochs * len(epoch())
    schedule = get_linear_schedule_with_warmup(optimiser, int(steps * 0.06), steps)
    began, done, total = time.time(), 0, {what: [0.0, 0] for what in ("names", "speakers", "roles")}
    model.train()
    for number in range(options.epochs):
        for batch in epoch():
            # Half the time in half the precision; the weights themselves stay whole.
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = loss_of(model, batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(trained, 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad(set_to_none=True)
            done += 1
            sums = total["names" if batch[0].labels is not None else "roles" if batch[0].role_starts else "speakers"]
            sums[0] += loss.item()
            sums[1] += 1
            if done % 50 == 0:
                said = ", ".join(f"{what} {s / max(1, n):.3f}" for what, (s, n) in total.items())
                print(f"step {done} of {steps}, {said}, {(time.time() - began) / 60:.1f} min", flush=True)
                total = {what: [0.0, 0] for what in total}
            if time.time() - began > options.minutes * 60:
                break
        save(model, tokeniser, options.out)
        print(f"epoch {number + 1}: {measure(model, tokeniser, apart)}", flush=True)
        if time.time() - began > options.minutes * 60:
            return


if __name__ == "__main__":
    main()
