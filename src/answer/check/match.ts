import type { Entity } from '../../knowledge/schema.js';
import { align, type Step } from './align.js';
import type { Claim } from './claim.js';
import { negatedGap, negationAfter, negationBefore } from './polarity.js';
import { type Similarity, similarityOf } from './similarity.js';
import type { Quotation, Sources } from './sources.js';
import { commonWeight, runsOf, type Token, weightOfAll } from './tokens.js';

/** A run of words of a quotation, by indexes of its tokens; the end is exclusive. */
export interface Run {
  readonly quotation: Quotation;
  readonly from: number;
  readonly to: number;
}

/** A claim found word for word in what one speaker says in one go. */
export interface ExactMatch {
  /** One for each part of the claim. */
  readonly runs: readonly [Run, ...Run[]];
  /** A negation of these words that the claim leaves out, or the rest of a word that it cuts. */
  readonly lost: Run | null;
}

/** A claim that lies near to what one speaker says in one go. */
export interface NearMatch {
  readonly utterance: readonly Quotation[];
  /** The words that the steps count. */
  readonly words: readonly Token[];
  readonly steps: readonly Step[];
  readonly similarity: Similarity;
}

/** How many utterances are aligned with a claim, those that share most words with it. */
const mostCandidates = 12;
/** Least share of a claim's weight, in equal words, that an utterance must have; or the absolute weight that suffices. */
const leastCommon = { share: 0.2, weight: 5 } as const;

/** Everywhere that a claim stands in quotations word for word, its parts in order. */
export function exactMatches({ utterances }: Sources, { parts }: Claim): ExactMatch[] {
  const [first, ...rest] = parts;
  if (!first) return [];
  return utterances.flatMap((utterance) =>
    utterance.flatMap((quotation, index) =>
      runsOf(first, quotation.tokens).flatMap((from): ExactMatch[] => {
        const runs: [Run, ...Run[]] = [{ quotation, from, to: from + first.length }];
        const isFound = rest.every((part) => follow(utterance.slice(index), runs, part));
        return isFound ? [{ runs, lost: lostIn(runs) }] : [];
      }),
    ),
  );
}

/** Finds the next part after the last run, in its quotation or a later one; whether there is one. */
function follow(utterance: readonly Quotation[], runs: Run[], part: readonly Token[]): boolean {
  const last = runs.at(-1);
  for (const quotation of utterance) {
    if (last && quotation.passage.start < last.quotation.passage.start) continue;
    const [from] = runsOf(part, quotation.tokens, quotation === last?.quotation ? last.to : 0);
    if (from === undefined) continue;
    runs.push({ quotation, from, to: from + part.length });
    return true;
  }
  return false;
}

/** Whether the token at an index is a hyphen between parts of one word ("non-violent"), not a dash. */
function isHyphen({ passage, tokens }: Quotation, at: number): boolean {
  const [before, hyphen, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !hyphen || !after || before.end !== hyphen.start || hyphen.end !== after.start) return false;
  return /^[-\u2010\u2011]$/u.test(passage.article.text.slice(hyphen.start, hyphen.end));
}

function lostIn(runs: readonly Run[]): Run | null {
  for (const [index, { quotation, from, to }] of runs.entries()) {
    const { tokens } = quotation;
    if (isHyphen(quotation, from - 1)) return { quotation, from: from - 2, to: from };
    if (isHyphen(quotation, to)) return { quotation, from: to, to: to + 2 };
    const before = negationBefore(tokens, from);
    if (before !== null) return { quotation, from: before, to: from };
    const after = negationAfter(tokens, to);
    if (after !== null) return { quotation, from: after, to: after + 1 };
    const next = runs[index + 1];
    if (next?.quotation === quotation && negatedGap(tokens, to, next.from))
      return { quotation, from: to, to: next.from };
  }
  return null;
}

/** The utterances nearest to a claim, the most similar first. */
export function nearMatches({ utterances }: Sources, { words: claimed }: Claim): NearMatch[] {
  const wanted = new Set(claimed.map(({ loose }) => loose));
  const least = Math.min(leastCommon.weight, leastCommon.share * weightOfAll(claimed));
  return utterances
    .map((utterance) => {
      const words = utterance.flatMap(({ tokens }) => tokens.filter(({ word }) => word));
      return { utterance, words, common: commonWeight(words, wanted) };
    })
    .filter(({ common }) => common > 0 && common >= least)
    .sort((a, b) => b.common - a.common)
    .slice(0, mostCandidates)
    .flatMap(({ utterance, words }): NearMatch[] => {
      const breaks = new Set(
        utterance.map(({ passage }) => words.findIndex(({ start }) => start >= passage.start)),
      );
      const steps = align(claimed, words, breaks);
      return steps
        ? [{ utterance, words, steps, similarity: similarityOf(steps, claimed, words, breaks) }]
        : [];
    })
    .sort((a, b) => b.similarity.score - a.similarity.score);
}

/** Whoever speaks in some quotations, each once. */
export function speakersOf(quotations: readonly Quotation[]): Entity[] {
  return [...new Set(quotations.flatMap(({ speakers }) => speakers))];
}
