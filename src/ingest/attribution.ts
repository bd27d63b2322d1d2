import type { Span } from '../knowledge/article.js';
import type { Frame, Quotation } from './clauses.js';
import type { Cue } from './cues.js';
import type { Phrases } from './phrases.js';
import type { Actor } from './sentence.js';
import type { Speaker } from './speakers.js';

/** A quotation with its speaker and cue, or why they are open. */
export interface Attribution {
  readonly quotation: Quotation;
  /** False for titles, names and words that the reporter keeps at a distance. */
  readonly statement: boolean;
  readonly speaker: Speaker | null;
  /** Who says it together with the speaker. */
  readonly others: readonly Speaker[];
  readonly cue: Span | null;
  /** From 0 to 1: how sure the reading is of the speaker. */
  readonly confidence: number;
  /** What the attribution rests on, or why there is none, in words for an editor. */
  readonly reason: string;
}

/** One sentence with what was found in it. */
export interface ReadFrame {
  readonly frame: Frame;
  readonly phrases: Phrases;
  readonly cues: readonly Cue[];
}

/** The quotations of an article with their speakers. */
export interface Attributions {
  readonly frames: readonly ReadFrame[];
  readonly quotations: readonly Attribution[];
  /** The speaker that an actor of a sentence is; null where the words do not tell. */
  readonly speakerOf: (actor: Actor) => Speaker | null;
}
