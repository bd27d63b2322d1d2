#!/usr/bin/env python3
"""Averages the weights of readers trained from one another, which generalises better than the last alone (Izmailov and
others 2018).

    python3 average.py OUT WEIGHTS[:SHARE] WEIGHTS[:SHARE] ...
"""

import argparse

import torch
from transformers import AutoTokenizer, BertForQuestionAnswering


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out")
    parser.add_argument("weights", nargs="+")
    options = parser.parse_args()
    parts = [(name, float(share or 1)) for name, _, share in (each.partition(":") for each in options.weights)]
    total = sum(share for _, share in parts)
    models = [BertForQuestionAnswering.from_pretrained(name, dtype=torch.float32) for name, _ in parts]
    states = [model.state_dict() for model in models]
    models[0].load_state_dict(
        {key: sum(state[key] * (share / total) for state, (_, share) in zip(states, parts, strict=True)) for key in states[0]}
    )
    models[0].save_pretrained(options.out)
    AutoTokenizer.from_pretrained(parts[0][0]).save_pretrained(options.out)


if __name__ == "__main__":
    main()
