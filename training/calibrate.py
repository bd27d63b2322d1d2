#!/usr/bin/env python3
"""Fits how sentences are ranked and how likely the best one answers, on questions that the reader was not trained on.

    npm run eval -- --annotated DIR --features features.jsonl        (again for each set of questions)
    python3 calibrate.py features.jsonl OUT.json [--wrong 0.05] [--asserted 0.08]

Ranking: linear weights of a sentence's features, by the softmax over an article's sentences (several may be right), with
an L2 penalty. Confidence: a logistic regression (its output is calibrated by itself, Platt 1999) over the features of
the best sentence, of the question, and of how far that sentence is ahead. Both are measured on articles that were left
out of the fit in turn. Thresholds: the lowest confidence at which at most `--wrong` of the answerable questions in
everyday words are answered wrongly and at most `--asserted` of the near misses are answered at all.
"""

import argparse
import json
from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from reading import auc

FOLDS = 8
INNER_FOLDS = 4
RANKING = {
    "read": ("reader", "mass", "exact", "around", "lead"),
    "byWords": ("cover", "exact", "around"),
}
CONFIDENCE = {
    "read": ("reader", "mass", "exact", "names", "unknown", "terms", "score", "margin", "share"),
    "byWords": ("cover", "exact", "around", "names", "unknown", "terms", "score", "margin", "share"),
}
LEAST_BY_WORDS = 0.45
"""Confidence from which words alone may have found the answer: about as often right as wrong."""


@dataclass
class Question:
    """A question with the features of each sentence of its article."""

    set: str
    group: str
    text: str
    style: str
    answerable: bool
    near: bool
    right: frozenset[int]
    whole: dict[str, float]
    sentences: list[dict[str, float]]
    matrices: dict[tuple[str, ...], np.ndarray] = field(default_factory=dict)

    def matrix(self, names: tuple[str, ...]) -> np.ndarray:
        """Returns one row of features for each sentence; made once."""
        if names not in self.matrices:
            self.matrices[names] = np.array([[sentence.get(name, 0.0) for name in names] for sentence in self.sentences])
        return self.matrices[names]


def load(path: str) -> list[Question]:
    found = []
    with open(path, encoding="utf8") as file:
        for line in file:
            row = json.loads(line)
            style = row["style"] or ("near-miss" if row["near"] else "other")
            found.append(
                Question(row["set"], row["group"], row["question"], style, row["answerable"], row["near"], frozenset(row["right"]), row["whole"], row["sentences"])
            )
    return found


def fit_ranking(questions: list[Question], names: tuple[str, ...], penalty: float = 2.0) -> np.ndarray:
    """Returns a weight for each feature."""
    data = [(q.matrix(names), sorted(q.right)) for q in questions if q.right]
    scale = np.concatenate([rows for rows, _ in data]).std(0) + 1e-9
    data = [(rows / scale, right) for rows, right in data]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = penalty * weights @ weights, 2 * penalty * weights
        for rows, right in data:
            scores = rows @ weights
            scores -= scores.max()
            share = np.exp(scores)
            share /= share.sum()
            gold = share[right].sum() + 1e-12
            total -= np.log(gold)
            mine = np.zeros_like(share)
            mine[right] = share[right] / gold
            slope += rows.T @ (share - mine)
        return total, slope

    return minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x / scale


def ranked(question: Question, names: tuple[str, ...], weights: np.ndarray) -> tuple[list[int], np.ndarray]:
    """Returns the sentences, best first, and the score of each."""
    scores = question.matrix(names) @ weights
    return list(np.argsort(-scores, kind="stable")), scores


def of_best(question: Question, order: list[int], scores: np.ndarray, names: tuple[str, ...]) -> list[float]:
    """The features of the confidence, as `confidenceFeatures` in the bot makes them."""
    best = scores[order[0]]
    following = scores[order[1]] if len(order) > 1 else best - 5
    made = question.sentences[order[0]] | question.whole | {
        "score": best,
        "margin": min(5.0, best - following),
        "share": 1 / np.exp(scores - best).sum(),
    }
    return [made.get(name, 0.0) for name in names]


@dataclass
class Way:
    """A fitted way to rank and to tell how likely the best sentence answers."""

    ranking_names: tuple[str, ...]
    ranking: np.ndarray
    confidence_names: tuple[str, ...]
    scaler: StandardScaler
    regression: LogisticRegression

    def predict(self, question: Question) -> tuple[list[int], float]:
        order, scores = ranked(question, self.ranking_names, self.ranking)
        features = self.scaler.transform([of_best(question, order, scores, self.confidence_names)])
        return order, float(self.regression.predict_proba(features)[0, 1])

    def weights(self) -> dict:
        slopes = self.regression.coef_[0] / self.scaler.scale_
        bias = self.regression.intercept_[0] - slopes @ self.scaler.mean_
        return {
            "ranking": {name: round(float(w), 4) for name, w in zip(self.ranking_names, self.ranking, strict=True)},
            "confidence": {
                "bias": round(float(bias), 4),
                "weights": {name: round(float(w), 4) for name, w in zip(self.confidence_names, slopes, strict=True) if abs(w) > 1e-4},
            },
        }


def fit(questions: list[Question], way: str) -> Way:
    names, wanted = RANKING[way], CONFIDENCE[way]
    # Scores for the confidence come from a ranking fitted on other articles, as they will in use.
    groups = sorted({q.group for q in questions})
    rows, labels = [], []
    for fold in range(INNER_FOLDS):
        held = set(groups[fold::INNER_FOLDS])
        weights = fit_ranking([q for q in questions if q.group not in held], names)
        for question in questions:
            if question.group in held:
                order, scores = ranked(question, names, weights)
                rows.append(of_best(question, order, scores, wanted))
                labels.append(order[0] in question.right)
    scaler = StandardScaler().fit(rows)
    regression = LogisticRegression(C=0.1, max_iter=2000).fit(scaler.transform(rows), labels)
    return Way(names, fit_ranking(questions, names), wanted, scaler, regression)


@dataclass
class Outcome:
    question: Question
    order: list[int]
    confidence: float

    @property
    def first(self) -> bool:
        return self.order[0] in self.question.right


def left_out(questions: list[Question], way: str) -> list[Outcome]:
    """What becomes of each question where its article was left out of the fit."""
    groups = sorted({q.group for q in questions})
    found = []
    for fold in range(min(FOLDS, len(groups))):
        held = set(groups[fold::FOLDS])
        fitted = fit([q for q in questions if q.group not in held], way)
        found += [Outcome(q, *fitted.predict(q)) for q in questions if q.group in held]
    return found


def share(of: list[Outcome], condition) -> float:
    return sum(condition(o) for o in of) / max(1, len(of))


def thresholds(outcomes: list[Outcome], wrong: float, asserted: float, missed: float) -> tuple[float, float]:
    everyday = [o for o in outcomes if o.question.style == "everyday"]
    near = [o for o in outcomes if o.question.near]
    answered = next(
        (
            t
            for t in np.arange(0.2, 0.95, 0.01)
            if share(everyday, lambda o: o.confidence >= t and not o.first) <= wrong and share(near, lambda o: o.confidence >= t) <= asserted
        ),
        0.95,
    )
    # Of the right sentences that come first, nearly all are shown at least as what may answer.
    right = sorted(o.confidence for o in outcomes if o.first)
    return round(float(answered), 2), round(float(right[int(len(right) * missed)]), 2)


def report(outcomes: list[Outcome], answered: float, unsure: float) -> dict[str, float]:
    figures: dict[str, float] = {}
    for style in ("everyday", "own", "other"):
        of = [o for o in outcomes if o.question.style == style and o.question.answerable]
        if not of:
            continue
        figures |= {
            f"{style}: questions": len(of),
            f"{style}: right first": share(of, lambda o: o.first),
            f"{style}: right among three": share(of, lambda o: bool(set(o.order[:3]) & o.question.right)),
            f"{style}: answered right": share(of, lambda o: o.confidence >= answered and o.first),
            f"{style}: answered wrong": share(of, lambda o: o.confidence >= answered and not o.first),
            f"{style}: answered or unsure, right first": share(of, lambda o: o.confidence >= unsure and o.first),
        }
    near = [o for o in outcomes if o.question.near]
    able = [o for o in outcomes if o.question.answerable]
    figures |= {
        "near misses": len(near),
        "near misses: answered": share(near, lambda o: o.confidence >= answered),
        "near misses: unsure": share(near, lambda o: unsure <= o.confidence < answered),
        "right first": share(able, lambda o: o.first),
        "AUC, answerable against near misses": auc([o.confidence for o in able], [o.confidence for o in near]),
    }
    return {name: round(float(value), 3) for name, value in figures.items()}


def reliability(outcomes: list[Outcome]) -> None:
    print("confidence   questions   mean confidence   right")
    for low in np.arange(0, 1, 0.1):
        of = [o for o in outcomes if low <= o.confidence < low + 0.1]
        if of:
            print(f"{low:.1f} – {low + 0.1:.1f}   {len(of):6d}      {np.mean([o.confidence for o in of]):.2f}              {share(of, lambda o: o.first):.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("features")
    parser.add_argument("out")
    parser.add_argument("--wrong", type=float, default=0.05)
    parser.add_argument("--asserted", type=float, default=0.08)
    parser.add_argument("--missed", type=float, default=0.01, help="share of the right sentences that are not even shown as unsure")
    options = parser.parse_args()
    questions = load(options.features)
    made: dict = {"figures": {}}
    for way in ("read", "byWords"):
        outcomes = left_out(questions, way)
        answered, unsure = thresholds(outcomes, options.wrong, options.asserted, options.missed)
        if way == "byWords":
            answered, unsure = 1.01, LEAST_BY_WORDS
        by_set = defaultdict(list)
        for outcome in outcomes:
            by_set[outcome.question.set.rstrip("/").split("/")[-1]].append(outcome)
        figures = {f"{way}, {name}: {key}": value for name, of in by_set.items() for key, value in report(of, answered, unsure).items()}
        for key, value in figures.items():
            print(f"{key:70s} {value}")
        reliability(outcomes)
        made["figures"] |= figures
        made[way] = fit(questions, way).weights() | {"unsure": unsure} | ({"answered": answered} if way == "read" else {})
    with open(options.out, "w", encoding="utf8") as file:
        json.dump(made, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
