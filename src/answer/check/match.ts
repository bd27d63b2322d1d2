import type { Entity } from '../../knowledge/schema.js';
import { align, type Step } from './align.js';
import type { Claim } from './claim.js';
import { type Likeness, likenessOf } from './likeness.js';
import { negatedGap, negationAfter, negationBefore } from './negation.js';
import type { Quotation, Sources } from './sources.js';
import { runsOf, type Token } from './tokens.js';
import { commonWeight, weightOfAll } from './weights.js';

/** A run of words of a quotation, by indexes of its tokens; the end is exclusive. */
export interface Run {
  readonly quotation: Quotation;
  readonly from: number;
  readonly to: number;
}

type Runs = readonly [Run, ...Run[]];

/** A claim found word for word in what one speaker says in one go. */
export interface Exact {
  /** One for each part of the claim. */
  readonly runs: Runs;
  /** A negation of these words that the claim leaves out, or the rest of a word that it cuts. */
  readonly lost: Run | null;
  /** Whether the article has the parts in another order. */
  readonly reordered: boolean;
}

/** A claim that lies near to what one speaker says in one go. */
export interface Near {
  readonly turn: readonly Quotation[];
  /** The words that the steps count. */
  readonly said: readonly Token[];
  readonly steps: readonly Step[];
  readonly likeness: Likeness;
}

/** How many quotations are aligned with a claim, those that share most words with it. */
const mostCandidates = 12;

/** Everywhere that a claim stands in quotations word for word, its parts in order. */
export function exactMatches(sources: Sources, { parts }: Claim): Exact[] {
  const [first, ...rest] = parts;
  if (!first) return [];
  const found: Exact[] = [];
  for (const turn of sources.turns) {
    for (const [index, quotation] of turn.entries()) {
      for (const from of runsOf(first, quotation.tokens)) {
        const runs: [Run, ...Run[]] = [{ quotation, from, to: from + first.length }];
        if (rest.every((part) => follow(turn, index, runs, part)))
          found.push({ runs, lost: lostIn(runs), reordered: false });
      }
    }
    const anyhow = found.some(({ runs }) => turn.includes(runs[0].quotation))
      ? null
      : inAnyOrder(turn, parts);
    if (anyhow) found.push({ runs: anyhow, lost: null, reordered: true });
  }
  return found;
}

/** The parts of a claim in a turn where they do not stand in order: each in a place of its own, in the claim's order. */
function inAnyOrder(turn: readonly Quotation[], parts: readonly (readonly Token[])[]): Runs | null {
  const runs: Run[] = [];
  for (const part of parts) {
    const run = turn
      .flatMap((quotation) =>
        runsOf(part, quotation.tokens).map((from) => ({ quotation, from, to: from + part.length })),
      )
      .find(({ from, quotation, to }) =>
        runs.every((other) => other.quotation !== quotation || other.to <= from || other.from >= to),
      );
    if (!run) return null;
    runs.push(run);
  }
  const [first, ...rest] = runs;
  return first ? [first, ...rest] : null;
}

/** Finds the next part after the last run of the turn; whether there is one. */
function follow(turn: readonly Quotation[], index: number, runs: Run[], part: readonly Token[]): boolean {
  const last = runs.at(-1);
  for (const quotation of turn.slice(index)) {
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

/** A quotation with less of a claim's weight, in words that are equal, is not near to it, unless it has so much. */
const leastCommon = { share: 0.2, weight: 5 } as const;

/**
 * A claim beside a quotation of as many words, each in its place: words that changed places ("a road, not a door")
 * would else be aligned with a part of it.
 */
function inPlace(
  words: readonly Token[],
  said: readonly Token[],
  { passage, tokens }: Quotation,
): Step[] | null {
  if (tokens.filter(({ word }) => word).length !== words.length) return null;
  const from = said.findIndex(({ start }) => start >= passage.start);
  return words.map((token, at) => ({
    claimed: at,
    said: from + at,
    same: token.loose === said[from + at]?.loose,
  }));
}

/** The quotations nearest to a claim, the likest first. */
export function nearMatches(sources: Sources, { words }: Claim): Near[] {
  const wanted = new Set(words.map(({ loose }) => loose));
  const least = Math.min(leastCommon.weight, leastCommon.share * weightOfAll(words));
  return sources.turns
    .map((turn) => {
      const said = turn.flatMap(({ tokens }) => tokens.filter(({ word }) => word));
      return { turn, said, common: commonWeight(said, wanted) };
    })
    .filter(({ common }) => common > 0 && common >= least)
    .sort((a, b) => b.common - a.common)
    .slice(0, mostCandidates)
    .flatMap(({ turn, said }): Near[] => {
      const breaks = new Set(
        turn.map(({ passage }) => said.findIndex(({ start }) => start >= passage.start)),
      );
      return [
        align(words, said, breaks),
        ...turn.map((quotation) => inPlace(words, said, quotation)),
      ].flatMap((steps) =>
        steps ? { turn, said, steps, likeness: likenessOf(steps, words, said, breaks) } : [],
      );
    })
    .sort((a, b) => b.likeness.whole - a.likeness.whole);
}

/** Whoever speaks in a turn, each once. */
export function speakersOf(turn: readonly Quotation[]): Entity[] {
  return [...new Set(turn.flatMap(({ speakers }) => speakers))];
}
