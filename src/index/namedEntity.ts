import type { Entity, Event, Organisation, Person, Place, Statement } from '../knowledge/schema.js';

/** A statement with one of its speakers. A joint statement yields one for each speaker. */
export interface AttributedStatement {
  readonly statement: Statement;
  readonly speaker: Entity;
}

/** A person, organisation, place or event that the article names. */
export type NamedEntity =
  | { readonly kind: 'person'; readonly value: Person }
  | { readonly kind: 'organisation'; readonly value: Organisation }
  | { readonly kind: 'place'; readonly value: Place }
  | { readonly kind: 'event'; readonly value: Event };

/** A name found in a longer text. */
export interface EntityMention {
  /** The entities that the name may mean; several where it is ambiguous. */
  readonly entities: readonly NamedEntity[];
  /** Range of words: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly score: number;
}
