import type { Span } from '../article/spans.js';

/** What a name can be the name of; "other" is a work, an event, a product: none of the three. */
export const nameKinds = ['person', 'organisation', 'place', 'other'] as const;
export type NameKind = (typeof nameKinds)[number];

/** A name that stands in a text. Offsets are UTF-16 code units of the article's text. */
export interface NameTag extends Span {
  readonly kind: NameKind;
  /** From 0 to 1: the mean over its tokens. */
  readonly probability: number;
}

/** Words that may name whoever said a quotation. */
export interface Pointer extends Span {
  /** Share of all that may be the speaker, from 0 to 1. */
  readonly probability: number;
}

/** What the network says of a quotation. */
export interface SpeakerReading {
  /** Probability that somebody said the words: they are no title, nickname or term. */
  readonly said: number;
  /** Words that may name the speaker, the likeliest first. */
  readonly pointers: readonly Pointer[];
}

/** The role that stands beside a person's name. */
export interface RoleReading {
  /** The mention beside which it stands. */
  readonly name: Span;
  readonly role: Span;
  readonly probability: number;
}

/** What the trained annotator reads in an article: everything is a place in the text and a number. */
export interface Annotations {
  readonly names: readonly NameTag[];
  /** By quotation, in their order. */
  readonly speakers: readonly SpeakerReading[];
  readonly roles: readonly RoleReading[];
}
