"""The trained reader over one article, as the bot runs it."""

import torch
from transformers import AutoTokenizer, BertForQuestionAnswering

from reading import Span, windows

MOST_TOKENS = 288
LONGEST_ANSWER = 30
"""Tokens between the first and the last of an answer."""


class Reader:
    """Scores each sentence of an article against a question, and finds the best answer span in it."""

    def __init__(self, folder: str) -> None:
        self.tokeniser = AutoTokenizer.from_pretrained(folder)
        self.model = BertForQuestionAnswering.from_pretrained(folder, dtype=torch.float32).eval()

    @torch.inference_mode()
    def read(self, question: str, title: str, text: str, spans: list[Span], size: int) -> list[tuple[float, float, Span]]:
        """Returns (score, mass, answer) of each sentence in `spans`.

        score: logit of the best answer span relative to "not here"; mass: mean of the log summed start scores and the
        log summed end scores. A sentence in two windows takes the better reading.
        """
        cut = list(windows(spans, size))
        lead = f"{title}\n" if title else ""
        found: list[tuple[float, float, Span]] = [(-99.0, -99.0, span) for span in spans]
        for at in range(0, len(cut), 8):
            part = cut[at : at + 8]
            batch = self.tokeniser(
                [question.lower()] * len(part),
                [lead + text[spans[a][0] : spans[b][1]] for a, b in part],
                truncation="only_second",
                max_length=MOST_TOKENS,
                padding=True,
                return_offsets_mapping=True,
                return_tensors="pt",
            )
            offsets = batch.pop("offset_mapping").tolist()
            output = self.model(**batch)
            starts = output.start_logits - output.start_logits[:, :1]
            ends = output.end_logits - output.end_logits[:, :1]
            for k, (first, last) in enumerate(part):
                own, shift = batch.sequence_ids(k), spans[first][0] - len(lead)
                for row in range(first, last + 1):
                    held = [
                        i
                        for i, which in enumerate(own)
                        if which == 1 and offsets[k][i][0] + shift >= spans[row][0] and offsets[k][i][1] + shift <= spans[row][1]
                    ]
                    if not held:
                        continue
                    a, z = held[0], held[-1] + 1
                    s, e = starts[k, a:z], ends[k, a:z]
                    pairs = s.unsqueeze(1) + e.unsqueeze(0)
                    pairs = pairs.masked_fill(torch.ones_like(pairs).triu().tril(LONGEST_ANSWER) == 0, -1e9)
                    best, place = pairs.flatten().max(0)
                    if best.item() > found[row][0]:
                        i, j = divmod(place.item(), z - a)
                        mass = (s.logsumexp(0) + e.logsumexp(0)).item() / 2
                        found[row] = (best.item(), mass, (offsets[k][a + i][0] + shift, offsets[k][a + j][1] + shift))
        return found
