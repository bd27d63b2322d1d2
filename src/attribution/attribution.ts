import type { Span } from '../article/spans.js';
import type { MentionForm } from '../nlp/reading.js';
import type { Quotation } from './quotations.js';

/** Somebody who may have said a quotation. */
export interface Candidate {
  /** Index of the entity in the reading; null where the text gives a description only ("a spokesman"). */
  readonly entity: number | null;
  /** The words that name the candidate: the likeliest place of several, as UTF-16 offsets. */
  readonly words: Span;
  /** How those words refer. */
  readonly how: MentionForm;
  /** Share of all that may be the speaker, from 0 to 1. */
  readonly share: number;
}

/** Who says a quotation. */
export interface Attribution {
  readonly quotation: Quotation;
  /** False for titles, nicknames, terms and words that the reporter keeps at a distance. */
  readonly statement: boolean;
  /** All who may say it, the likeliest first. */
  readonly candidates: readonly Candidate[];
  /** Who says it, several where they say it together; nobody where the article does not make it clear. */
  readonly speakers: readonly Candidate[];
  /** The reporting words beside the speaker. */
  readonly cue: Span | null;
  /** From 0 to 1: how likely the first of the candidates is right, calibrated on annotated news. */
  readonly confidence: number;
  /** What the confidence goes by; null where there is no candidate. */
  readonly evidence: Readonly<Record<string, number>> | null;
}
