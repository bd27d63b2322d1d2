import * as z from 'zod';
import type { SpeakerReading } from '../nlp/annotations.js';
import type { Candidate } from './attribution.js';
import fitted from './weights.json' with { type: 'json' };

/** The fitted file: `training/calibrate_speakers.py` writes it. */
const modelSchema = z.strictObject({
  /** What it was fitted on, and measured on articles left out of the fit in turn. */
  figures: z.record(z.string(), z.number()),
  bias: z.number(),
  weights: z.record(z.string(), z.number()),
});
const { bias, weights } = modelSchema.parse(fitted);

/** Shares are not taken nearer to 0 and 1 than this: their logit has no end. */
const edge = 0.002;

function logit(share: number): number {
  const inside = Math.min(1 - edge, Math.max(edge, share));
  return Math.log(inside / (1 - inside));
}

/** Where the words that name a candidate stand to the quotation. */
export interface Placing {
  readonly isSameSentence: boolean;
  /** Whether a verb of saying stands beside the name. */
  readonly hasVerb: boolean;
  /** UTF-16 units of the quotation. */
  readonly length: number;
}

/** What tells how likely the first candidate is right. */
export function evidenceOf(
  first: Candidate,
  second: Candidate | undefined,
  { said }: SpeakerReading,
  { hasVerb, isSameSentence, length }: Placing,
): Record<string, number> {
  return {
    sentence: Number(isSameSentence),
    verb: Number(hasVerb),
    length: Math.log1p(length),
    share: logit(first.share),
    ahead: first.share - (second?.share ?? 0),
    said: logit(said),
    pronoun: Number(first.how === 'pronoun'),
    description: Number(first.how === 'description' && first.entity !== null),
    nameless: Number(first.entity === null),
  };
}

/** How likely the first candidate is right, from 0 to 1: a logistic regression, fitted on annotated news. */
export function confidenceOf(evidence: Readonly<Record<string, number>>): number {
  const sum = Object.entries(weights).reduce(
    (total, [name, weight]) => total + weight * (evidence[name] ?? 0),
    bias,
  );
  return 1 / (1 + Math.exp(-sum));
}
