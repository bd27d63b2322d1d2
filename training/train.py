#!/usr/bin/env python3
"""Trains the span reader on the examples that prepare.py makes.

    python3 train.py BASE EXAMPLES.jsonl OUT [--epochs 1] [--lr 5e-5] [--minutes M] [--seed N]

Input of the network: `[CLS] question [SEP] title \\n window [SEP]`; output: a start and an end score for each token
(Devlin and others 2018, section 4.3). A window's scores count relative to those of its [CLS], which stands for "not
here", and are normalised over all windows of a question together with one "not in the article" of score 0 (Clark and
Gardner 2018, "shared normalisation"). So the scores of different windows compare, which is what ranking needs.

BASE is a folder of weights and tokeniser. OUT gets the same every 10 minutes with the state of the training; the same
command goes on from there. Word embeddings stay as they are, and there is no dropout, whose random numbers cost as much
as the forward pass on a CPU.
"""

import argparse
import json
import os
import random
import time
from dataclasses import dataclass

import torch
from transformers import AutoTokenizer, BertForQuestionAnswering, get_linear_schedule_with_warmup

ALONE = 0.3
"""Weight of the loss of each window by itself, beside that of all windows together."""
MOST_TOKENS = 288


@dataclass
class Window:
    ids: list[int]
    types: list[int]
    readable: list[bool]
    """Which tokens are the window's own, neither question nor title."""
    start: int
    end: int
    """Tokens at which the answer starts and ends; 0 where it is not here."""


def encode(tokeniser, question: str, title: str, text: str, span: tuple[int, int] | None) -> Window | None:
    lead = f"{title}\n" if title else ""
    batch = tokeniser(question.lower(), lead + text, truncation="only_second", max_length=MOST_TOKENS, return_offsets_mapping=True)
    part, offsets = batch.sequence_ids(), batch["offset_mapping"]
    readable = [p == 1 and offset[0] >= len(lead) for p, offset in zip(part, offsets, strict=True)]
    start = end = 0
    if span:
        held = [k for k, own in enumerate(readable) if own and offsets[k][0] < span[1] + len(lead) and offsets[k][1] > span[0] + len(lead)]
        if not held:
            return None
        start, end = held[0], held[-1]
    return Window(batch["input_ids"], batch["token_type_ids"], readable, start, end)


def encode_example(tokeniser, row: dict) -> list[Window] | None:
    found = []
    for index, text in enumerate(row["windows"]):
        span = (row["start"], row["end"]) if index == row["window"] else None
        window = encode(tokeniser, row["q"], row["title"], text, span)
        if window is None:
            return None
        found.append(window)
    return found


def loss_of(scores: torch.Tensor, readable: torch.Tensor, target: torch.Tensor, group: torch.Tensor, groups: int) -> torch.Tensor:
    """Loss of the start scores, or of the end scores.

    scores, readable: [windows, tokens]; target: [windows], the right token or 0; group: [windows], the question of each
    window. Both the shared loss over a question's windows and that of each window alone are means.
    """
    relative = (scores - scores[:, :1]).masked_fill(~readable, -1e9)
    here = relative.logsumexp(1)
    gold = torch.where(target > 0, relative.gather(1, target.unsqueeze(1)).squeeze(1), torch.zeros_like(here))
    zero = torch.zeros_like(here)
    alone = torch.logaddexp(here, zero) - gold
    # log(1 + sum over the windows of exp(here)), stable by the highest of each question
    highest = torch.zeros(groups).scatter_reduce(0, group, here.detach(), "amax", include_self=True)
    total = torch.exp(-highest).scatter_add(0, group, torch.exp(here - highest[group]))
    together = highest + total.log() - torch.zeros(groups).scatter_add(0, group, gold)
    return together.mean() + ALONE * alone.mean()


def batches(data: list[list[Window]], questions: int) -> list[list[list[Window]]]:
    """Batches of questions whose windows are of like length, so that little is padded; in random order."""
    order = list(range(len(data)))
    random.shuffle(order)
    size = questions * 50
    found = []
    for at in range(0, len(order), size):
        chunk = sorted(order[at : at + size], key=lambda k: max(len(w.ids) for w in data[k]))
        found += [[data[k] for k in chunk[i : i + questions]] for i in range(0, len(chunk), questions)]
    random.shuffle(found)
    return found


def step_loss(model, batch: list[list[Window]]) -> torch.Tensor:
    windows = [window for example in batch for window in example]
    longest = max(len(window.ids) for window in windows)

    def pad(rows: list[list], fill=0) -> torch.Tensor:
        return torch.tensor([row + [fill] * (longest - len(row)) for row in rows])

    output = model(
        input_ids=pad([w.ids for w in windows]),
        token_type_ids=pad([w.types for w in windows]),
        attention_mask=pad([[1] * len(w.ids) for w in windows]),
    )
    readable = pad([w.readable for w in windows], False)
    group = torch.tensor([k for k, example in enumerate(batch) for _ in example])
    return sum(
        loss_of(scores, readable, torch.tensor(target), group, len(batch))
        for scores, target in (
            (output.start_logits, [w.start for w in windows]),
            (output.end_logits, [w.end for w in windows]),
        )
    ) / 2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base")
    parser.add_argument("examples")
    parser.add_argument("out")
    parser.add_argument("--epochs", type=float, default=1)
    parser.add_argument("--lr", type=float, default=5e-5)
    parser.add_argument("--questions", type=int, default=8, help="questions a step")
    parser.add_argument("--minutes", type=float, default=1e9, help="stop after so long; the same command goes on later")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    state_file = f"{options.out}/training.pt"
    state = torch.load(state_file, weights_only=False) if os.path.exists(state_file) else None
    tokeniser = AutoTokenizer.from_pretrained(options.base)
    with open(options.examples, encoding="utf8") as file:
        data = [found for found in (encode_example(tokeniser, json.loads(line)) for line in file) if found]
    model = BertForQuestionAnswering.from_pretrained(
        options.out if state else options.base, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0, dtype=torch.float32
    ).train()
    model.bert.embeddings.requires_grad_(False)
    steps = int(len(data) * options.epochs / options.questions)
    trained = [p for p in model.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(trained, lr=options.lr, weight_decay=0.01)
    schedule = get_linear_schedule_with_warmup(optimiser, int(steps * 0.06), steps)
    done = 0
    if state:
        optimiser.load_state_dict(state["optimiser"])
        schedule.load_state_dict(state["schedule"])
        done = state["done"]
    print(f"{len(data)} questions, {steps} steps, {done} done", flush=True)

    def save() -> None:
        os.makedirs(options.out, exist_ok=True)
        model.save_pretrained(options.out)
        tokeniser.save_pretrained(options.out)
        torch.save({"optimiser": optimiser.state_dict(), "schedule": schedule.state_dict(), "done": done}, state_file)

    began = saved = time.time()
    step, total = 0, 0.0
    while done < steps:
        # The order depends on the seed and the pass alone, so that a later run skips what is done.
        random.seed(options.seed * 1000 + step // max(1, len(data) // options.questions))
        for batch in batches(data, options.questions):
            step += 1
            if step <= done or done >= steps:
                continue
            loss = step_loss(model, batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(trained, 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad(set_to_none=True)
            done, total = step, total + loss.item()
            if done % 50 == 0:
                print(f"step {done} of {steps}, loss {total / 50:.3f}, {(time.time() - began) / 60:.1f} min", flush=True)
                total = 0.0
            if time.time() - saved > 600:
                save()
                saved = time.time()
            if time.time() - began > options.minutes * 60:
                save()
                print("stopped; the same command goes on", flush=True)
                return
    save()


if __name__ == "__main__":
    main()
