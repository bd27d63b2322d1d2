import * as z from 'zod';
import fitted from './choice.json' with { type: 'json' };
import { rankingScores } from './model.js';
import type { Found } from './open.js';

/** What speaks for an article as the one that a question is about. */
export const signs = [
  /** How well it matches in the index, as a share of the best. */
  'match',
  /** How much speaks for its best sentence. */
  'ranking',
  /** Shares of the question that the article has nowhere, and that its best sentence and those beside it lack. */
  'unknown',
  'lost around',
  /** Whether it is the article of the conversation, and how much of the question that one has nowhere. */
  'spoken of',
  'spoken of, unknown',
  /** By how much the best article matches better than the one spoken of. */
  'spoken of, outdone',
] as const;

/** Each sign of one article. */
export type Signs = Readonly<Record<(typeof signs)[number], number>>;

/** The fitted file: what each sign weighs, how that was got, and what it gave. */
const choiceSchema = z.strictObject({
  fittedOn: z.array(z.string()),
  seed: z.string(),
  /** Measured on articles left out of the fit in turn. */
  figures: z.record(z.string(), z.number()),
  weights: z.record(z.enum(signs), z.number()),
});

const { weights } = choiceSchema.parse(fitted);

/** How an article came to be asked. */
export interface Standing {
  /** Its score in the index, as a share of the best article's. */
  readonly match: number;
  /** By how much the best article's score is higher. */
  readonly outdone: number;
  /** Whether it is the article of the conversation. */
  readonly isSpokenOf: boolean;
}

/** The signs of an article, of which it is known what it finds. */
export function signsOf({ isSpokenOf, match, outdone }: Standing, { examined, rows }: Found): Signs {
  const best = examined.pairs[rows[0] ?? -1];
  const { unknown } = examined;
  return {
    match,
    ranking: rankingScores(best ? [best] : [])[0] ?? 0,
    unknown,
    'lost around': best?.lost.around.all ?? 1,
    'spoken of': Number(isSpokenOf),
    'spoken of, unknown': isSpokenOf ? unknown : 0,
    'spoken of, outdone': isSpokenOf ? outdone : 0,
  };
}

/** How much speaks for an article; comparable within one question only. */
export function worthOf(of: Signs): number {
  return signs.reduce((sum, sign) => sum + weights[sign] * of[sign], 0);
}
