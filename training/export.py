#!/usr/bin/env python3
"""Exports a trained reader for the bot.

    python3 export.py WEIGHTS MODELS

MODELS gets `reader.int8.onnx` (inputs input_ids, attention_mask, token_type_ids: int64 [batch, tokens]; outputs start
and end: float32 [batch, tokens]), `vocab.txt`, a token a line, and `reader.json` with the checksum that the bot
verifies. Weights are quantised to 8 bits, one scale a channel, and activations as they come (dynamic quantisation).
"""

import argparse
import hashlib
import json
import os
import tempfile

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import AutoTokenizer, BertForQuestionAnswering

from reader import MOST_TOKENS
from reading import WINDOW

INPUTS = ("input_ids", "attention_mask", "token_type_ids")
WEIGHTS_FILE = "reader.int8.onnx"


class Spans(torch.nn.Module):
    """The network with plain tensors in and out, which is what ONNX has."""

    def __init__(self, model: BertForQuestionAnswering) -> None:
        super().__init__()
        self.model = model

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        output = self.model(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids)
        return output.start_logits, output.end_logits


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights")
    parser.add_argument("models")
    options = parser.parse_args()
    os.makedirs(options.models, exist_ok=True)
    model = BertForQuestionAnswering.from_pretrained(options.weights, attn_implementation="eager", dtype=torch.float32).eval()
    tokeniser = AutoTokenizer.from_pretrained(options.weights)
    sample = tokeniser(["who said it"] * 2, ["The minister said so. It was late."] * 2, return_tensors="pt", padding=True)
    target = f"{options.models}/{WEIGHTS_FILE}"
    with tempfile.TemporaryDirectory() as folder:
        whole = f"{folder}/reader.onnx"
        torch.onnx.export(
            Spans(model),
            tuple(sample[name] for name in INPUTS),
            whole,
            input_names=list(INPUTS),
            output_names=["start", "end"],
            dynamic_axes={name: {0: "batch", 1: "tokens"} for name in (*INPUTS, "start", "end")},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(whole, target, weight_type=QuantType.QInt8, per_channel=True)
    vocabulary = sorted(tokeniser.get_vocab().items(), key=lambda entry: entry[1])
    with open(f"{options.models}/vocab.txt", "w", encoding="utf8") as file:
        file.writelines(f"{token}\n" for token, _ in vocabulary)
    with open(target, "rb") as file:
        weights = file.read()
    settings = {
        "weights": WEIGHTS_FILE,
        "sha256": hashlib.sha256(weights).hexdigest(),
        "bytes": len(weights),
        "window": WINDOW,
        "tokens": MOST_TOKENS,
    }
    with open(f"{options.models}/reader.json", "w", encoding="utf8") as file:
        json.dump(settings, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
