import { capitals } from '../lexicon/countries.js';
import { isPostnominal } from '../lexicon/titles.js';
import type { Mention, Reading } from '../nlp/reading.js';
import { canSpeak } from './canSpeak.js';
import type { Item } from './narration.js';

/** Whoever speaks or acts in a sentence: token positions in the reading, end exclusive. */
export interface Actor {
  readonly from: number;
  readonly to: number;
  /** Where the name, pronoun or description itself stands, if it refers to an entity. */
  readonly mention: Mention | null;
  /** What the actor is, as far as the words tell. */
  readonly kind: 'named' | 'pronoun' | 'described';
  /** Others who act together with this one ("Scholz and Tusk"). */
  readonly others: readonly Actor[];
}

/** How likely each kind of actor is to speak. A country or a capital stands for its government. */
const standings = {
  person: 1,
  description: 0.9,
  organisation: 0.8,
  group: 0.8,
  government: 0.6,
  other: 0.5,
  it: 0.5,
  place: 0.3,
  thing: 0.1,
} as const;

/** One sentence of the narration: its words, the names in it, and how likely each actor is to speak. */
export class Sentence {
  private readonly mentionStart = new Map<number, Mention>();
  private readonly mentionEnd = new Map<number, Mention>();

  constructor(
    readonly reading: Reading,
    readonly items: readonly Item[],
  ) {
    const first = items.find((item) => item.token)?.token;
    const last = items.findLast((item) => item.token)?.token;
    if (!first || !last) return;
    for (let s = first.sentence; s <= last.sentence; s++) {
      for (const mention of reading.mentionsIn(s)) {
        this.mentionStart.set(mention.start, mention);
        this.mentionEnd.set(mention.end, mention);
      }
    }
  }

  norm(i: number): string {
    return this.items[i]?.token?.norm ?? '';
  }

  pos(i: number): string {
    return this.items[i]?.token?.pos ?? '';
  }

  protected readonly lemma = (i: number): string => this.items[i]?.token?.lemma ?? '';

  /** Whether a verb or an auxiliary stands among the items from one up to another. */
  readonly hasVerb = (from: number, to: number): boolean =>
    this.items.slice(from, to).some(({ token }) => token?.pos === 'VERB' || token?.pos === 'AUX');

  isQuote(i: number): boolean {
    return !!this.items[i]?.quotation;
  }

  /** The named mention that begins at the item. */
  mentionAt(i: number): Mention | undefined {
    const start = this.items[i]?.token?.start;
    return start === undefined ? undefined : this.mentionStart.get(start);
  }

  protected endOf(mention: Mention, from: number): number {
    let i = from;
    while (i < this.items.length && (this.items[i]?.token?.end ?? Number.POSITIVE_INFINITY) <= mention.end)
      i++;
    if (isPostnominal(this.items[i]?.token?.text ?? '')) i++;
    return Math.max(i, from + 1);
  }

  /** The named mention that ends where the item begins. */
  protected mentionBefore(i: number): Mention | undefined {
    const end = this.items[i - 1]?.token?.end;
    const mention = end === undefined ? undefined : this.mentionEnd.get(end);
    return mention && (mention.how === 'name' || mention.how === 'short') ? mention : undefined;
  }

  protected actor(from: number, to: number, mention: Mention | null, kind: Actor['kind']): Actor | null {
    const first = this.items[from]?.at;
    const last = this.items[to - 1]?.at;
    if (first === undefined || last === undefined || first < 0 || last < 0) return null;
    return { from: first, to: last + 1, mention, kind, others: [] };
  }

  /** How likely an actor is to speak, from 0 to 1: people and pronouns most, places and things least. */
  standing({ from, kind, mention, to }: Actor): number {
    const { entities, tokens } = this.reading;
    if (kind === 'pronoun') return tokens[from]?.norm === 'it' ? standings.it : standings.person;
    const entity = mention ? entities[mention.entity] : undefined;
    if (!entity) return canSpeak(tokens.slice(from, to)) ? standings.description : standings.thing;
    if (entity.kind === 'place' && (entity.country || capitals.has(entity.name.text)))
      return standings.government;
    return standings[entity.kind];
  }
}
