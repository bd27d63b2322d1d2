#!/usr/bin/env python3
"""Fits how likely the first candidate is who says a quotation, on annotated news that the annotator was not trained on.

    npm run eval -- speakers --annotated DIR --features speakers.jsonl     (again for each set)
    python3 calibrate_speakers.py speakers.jsonl ../src/attribution/weights.json

A logistic regression (its output is calibrated by itself, Platt 1999) with an L2 penalty; measured on articles that were
left out of the fit in turn. What no annotator took for a quotation counts as wrong.
"""

import argparse
import json

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

FOLDS = 8
PENALTY = 0.2
LEVELS = (0.5, 0.7, 0.9)


def fit(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, float]:
    scaler = StandardScaler().fit(x)
    model = LogisticRegression(C=PENALTY, max_iter=1000).fit(scaler.transform(x), y)
    weights = model.coef_[0] / scaler.scale_
    return weights, float(model.intercept_[0] - weights @ scaler.mean_)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("features")
    parser.add_argument("out")
    options = parser.parse_args()
    with open(options.features, encoding="utf8") as file:
        rows = [json.loads(line) for line in file]
    names = list(rows[0]["evidence"])
    x = np.array([[row["evidence"][name] for name in names] for row in rows])
    y = np.array([row["right"] for row in rows], dtype=int)
    groups = sorted({row["group"] for row in rows})
    fold = np.array([groups.index(row["group"]) % FOLDS for row in rows])
    held = np.zeros(len(rows))
    for k in range(FOLDS):
        weights, bias = fit(x[fold != k], y[fold != k])
        held[fold == k] = 1 / (1 + np.exp(-(x[fold == k] @ weights + bias)))
    figures = {"quotations": float(len(rows)), "right": round(float(y.mean()), 3)}
    for level in LEVELS:
        sure = held >= level
        figures[f"from {level}: share"] = round(float(sure.mean()), 3)
        figures[f"from {level}: right"] = round(float(y[sure].mean()), 3)
    print(json.dumps(figures, indent=1))
    for row, p in sorted(zip(rows, held, strict=True), key=lambda pair: -pair[1]):
        if not row["right"] and p > 0.5:
            print(f"{p:.2f} {row['group']} “{row['text']}” {row['speaker']}, not {row['wanted']} {row['candidates'][:3]}")
    weights, bias = fit(x, y)
    with open(options.out, "w", encoding="utf8") as file:
        json.dump({"figures": figures, "bias": round(bias, 4), "weights": {n: round(float(w), 4) for n, w in zip(names, weights, strict=True)}}, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
