#!/usr/bin/env python3
"""Exports a trained annotator for the bot.

    python3 export_annotator.py WEIGHTS MODELS

MODELS gets `annotator.int8.onnx` (inputs input_ids, attention_mask, token_type_ids: int64 [batch, tokens]; outputs tags
[batch, tokens, tags], start, end, role_start, role_end [batch, tokens] and said [batch]: float32) and `annotator.json`
with the checksum that the bot verifies. The vocabulary is the reader's.
"""

import argparse
import hashlib
import json
import tempfile

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from annotator import load

INPUTS = ("input_ids", "attention_mask", "token_type_ids")
OUTPUTS = ("tags", "start", "end", "said", "role_start", "role_end")
WEIGHTS_FILE = "annotator.int8.onnx"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights")
    parser.add_argument("models")
    options = parser.parse_args()
    model, tokeniser = load(options.weights)
    model.eval()
    sample = tokeniser(["It was late, said Jane Doe."] * 2, return_tensors="pt")
    sample["token_type_ids"][:, 3] = 5
    target = f"{options.models}/{WEIGHTS_FILE}"
    axes = {name: {0: "batch", 1: "tokens"} for name in (*INPUTS, *OUTPUTS) if name != "said"} | {"said": {0: "batch"}}
    with tempfile.TemporaryDirectory() as folder:
        whole = f"{folder}/annotator.onnx"
        torch.onnx.export(
            model,
            tuple(sample[name] for name in INPUTS),
            whole,
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        # Of 8 bits the last is left free: products of all eight overflow on processors without VNNI, which would then read
        # otherwise than others do.
        quantize_dynamic(whole, target, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    with open(target, "rb") as file:
        weights = file.read()
    settings = {"weights": WEIGHTS_FILE, "sha256": hashlib.sha256(weights).hexdigest(), "bytes": len(weights)}
    with open(f"{options.models}/annotator.json", "w", encoding="utf8") as file:
        json.dump(settings, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
