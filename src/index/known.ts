import type { Entity, Event, Organisation, Person, Place, Statement } from '../knowledge/schema.js';

/** A statement as one speaker's: what several said together is one of these for each. */
export interface Said {
  readonly statement: Statement;
  readonly speaker: Entity;
}

/** Something that the article names, with what kind of thing it is. */
export type Known =
  | { readonly kind: 'person'; readonly value: Person }
  | { readonly kind: 'organisation'; readonly value: Organisation }
  | { readonly kind: 'place'; readonly value: Place }
  | { readonly kind: 'event'; readonly value: Event };

/** A name found inside a longer text, by word positions. */
export interface Mention {
  readonly known: readonly Known[];
  /** First word and the one after the last, counted in words of the text. */
  readonly from: number;
  readonly to: number;
  readonly score: number;
}
