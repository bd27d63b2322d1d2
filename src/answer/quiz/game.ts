import type { Entity } from '../../knowledge/schema.js';
import type { Phrase } from '../../phrases/phrases.js';
import type { QuotableSentence } from './quotable.js';

/** How far a game has come: all that is needed to go on with it. */
export interface GameState {
  /** Index of the round among those of the article. */
  readonly round: number;
  /** How many rounds were played before it, and how many of them were right. */
  readonly played: number;
  readonly right: number;
}

/** What was chosen in a round: an index, or nothing, so that the answer is told. */
export type Choice = number | 'nothing';

/** A round as it is asked. */
export interface OpenRound {
  readonly play: GameState;
  readonly round: Round;
  /** Rounds of this game. */
  readonly count: number;
}

/** A round whose truth is told. */
export interface RevealedRound extends OpenRound {
  /** The game with this round in it. */
  readonly score: Pick<GameState, 'played' | 'right'>;
  /** Where it goes on; null at its end. */
  readonly next: GameState | null;
}

/** Who said it: the right one among others. */
export interface WhoRound {
  readonly kind: 'who';
  readonly sentence: QuotableSentence;
  readonly choices: readonly Entity[];
  /** Index of the speaker among them. */
  readonly right: number;
}

/** Two versions of a quotation, of which one is bent. Both are mere text here: nobody says the bent one. */
export interface BentRound {
  readonly kind: 'bent';
  readonly sentence: QuotableSentence;
  readonly versions: readonly [string, string];
  /** Index of the true one. */
  readonly right: 0 | 1;
  /** What the bent one changes, in words. */
  readonly change: Phrase;
}

export type Round = WhoRound | BentRound;

/** A quotation that was bent: mere text, for nobody says so. */
export interface Bend {
  readonly text: string;
  /** What differs from the true one, in words. */
  readonly change: Phrase;
}
