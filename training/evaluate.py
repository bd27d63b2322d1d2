#!/usr/bin/env python3
"""Measures a reader by itself on annotated articles, none of which it may have been trained on.

    python3 evaluate.py WEIGHTS FOLDER [FOLDER ...] [--window 800]

Each FOLDER has `docs/<id>.txt` and `gold/<id>.json` with `questions: [{q, style, answer: [...]}]`. Prints how often a
right sentence is first, and among three, by style of question; the AUC of the best score, answerable questions against
near misses; and what is right and wrong where a share of the near misses is asserted.
"""

import argparse
from collections import defaultdict

from reader import Reader
from reading import WINDOW, annotated, auc, occurrences, overlaps, sentences, split_title


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--window", type=int, default=WINDOW)
    options = parser.parse_args()
    reader = Reader(options.weights)
    for folder in options.folders:
        ranks: dict[str, list[int]] = defaultdict(list)
        answerable: list[tuple[float, bool, str]] = []
        near: list[float] = []
        for _, text, questions in annotated(folder):
            title, body = split_title(text)
            spans = sentences(text, body)
            for question in questions:
                scores = [score for score, _, _ in reader.read(question["q"], title, text, spans, options.window)]
                order = sorted(range(len(spans)), key=lambda row: -scores[row])
                top = scores[order[0]]
                if question["style"] == "near-miss":
                    near.append(top)
                    continue
                right = [span for answer in question["answer"] for span in occurrences(text, answer)]
                rank = next((k for k, row in enumerate(order) if overlaps(spans[row], right)), 99)
                answerable.append((top, rank == 0, question["style"]))
                for style in (question["style"], "all"):
                    ranks[style].append(rank)
        shown = ", ".join(
            f"{style} {sum(r == 0 for r in of) / len(of):.3f} / {sum(r < 3 for r in of) / len(of):.3f} of {len(of)}" for style, of in ranks.items()
        )
        print(f"{folder}: first / among three: {shown}; AUC {auc([s for s, _, _ in answerable], near):.3f}", flush=True)
        for share in (0.05, 0.08, 0.15, 0.25):
            needed = sorted(near)[int(len(near) * (1 - share))]
            for style in sorted({style for _, _, style in answerable}):
                of = [(score > needed, right) for score, right, which in answerable if which == style]
                right, wrong = (sum(shows and ok is wanted for shows, ok in of) / len(of) for wanted in (True, False))
                print(f"  {share:.0%} of near misses asserted: {style} {right:.3f} right, {wrong:.3f} wrong")


if __name__ == "__main__":
    main()
