import type { Passage } from '../article/article.js';
import type { Span } from '../article/spans.js';
import type { Candidate } from '../attribution/attribution.js';
import { sure } from '../knowledge/uncertain.js';
import { type Confidence, eventConfidence, factConfidence, nameConfidence } from './confidence.js';
import type { Draft } from './draft.js';

/** Kinds of items that need a review, by what an editor does about them. */
export type UncertainKind = 'speaker' | 'paraphrase' | 'unsaid' | 'event' | 'name' | 'fact';

/** Something in a draft that an editor should review. */
export interface UncertainItem {
  readonly kind: UncertainKind;
  /** The id of the draft's item; null where the draft has none. */
  readonly id: string | null;
  readonly passage: string;
  /** Where the passage begins: UTF-16 offset into the article's text. */
  readonly start: number;
  /** What it was read as, and what that rests on. */
  readonly read: string;
  readonly why: string;
  /** From 0 to 1. */
  readonly confidence: number;
}

const kindWords = {
  person: 'a person',
  place: 'a place',
  group: 'a group',
  organisation: 'an organisation',
  other: 'an organisation',
};

/** The names, events and facts of a draft. */
function itemsOf({ contents, reading, cast }: Draft): UncertainItem[] {
  const { people, organisations, places, events, facts } = contents;
  const nameOf = new Map([...people, ...organisations, ...places].map(({ id, name }) => [id, name.text]));
  const listed = (ids: readonly string[]): string => ids.flatMap((id) => nameOf.get(id) ?? []).join(', ');
  const made = (
    kind: UncertainKind,
    id: string,
    { start, text: passage }: Passage,
    read: string,
    confidence: Confidence,
  ): UncertainItem => ({ kind, id, passage, start, read, ...confidence });
  return [
    ...reading.entities.flatMap((entity, index) => {
      const id = cast.idOf.get(index);
      if (id === undefined) return [];
      return [made('name', id, entity.name, kindWords[entity.kind], nameConfidence(entity))];
    }),
    ...events.map((event) => {
      const who = listed([...event.attended, ...event.absent].flatMap((item) => item.who));
      const read = who ? `an event: ${who}` : 'an event';
      return made('event', event.id, event.name, read, eventConfidence(event));
    }),
    ...facts.map((fact) => {
      const read = fact.about.length > 0 ? `about ${listed(fact.about)}` : 'about nobody';
      return made('fact', fact.id, fact.words, read, factConfidence(reading, fact));
    }),
  ];
}

/** Who may say a quotation, in percent; shares below half a percent are left out, the first aside. */
function sharesOf(candidates: readonly Candidate[], name: (candidate: Candidate) => string): string {
  if (candidates.length === 0) return 'nothing near it names a speaker';
  return candidates
    .map((candidate) => ({ candidate, percent: Math.round(100 * candidate.share) }))
    .filter(({ percent }, index) => index === 0 || percent > 0)
    .map(({ candidate, percent }) => `${name(candidate)} ${percent} %`)
    .join(', ');
}

/** The quotations and paraphrases of a draft. */
function statementsOf({ attributions, contents, paraphrases, reading }: Draft): UncertainItem[] {
  const { text } = reading.article;
  const wordsOf = ({ start, end }: Span): string => text.slice(start, end);
  const name = ({ entity, words }: Candidate): string =>
    (entity === null ? undefined : reading.entities[entity]?.name.text) ?? wordsOf(words);
  /** A span without the space around it: a statement has none. */
  const place = (span: Span): string => {
    const end = span.start + wordsOf(span).trimEnd().length;
    return `${end - wordsOf({ start: span.start, end }).trimStart().length}-${end}`;
  };
  const idAt = new Map(contents.statements.map(({ id, words }) => [place(words), id]));
  const idOf = (span: Span): string | null => idAt.get(place(span)) ?? null;
  return [
    ...attributions.map(({ candidates, confidence, quotation, speakers, statement }): UncertainItem => {
      const said = speakers.length > 0 ? speakers.map(name).join(', ') : 'speaker left open';
      return {
        kind: statement ? 'speaker' : 'unsaid',
        id: statement ? idOf(quotation) : null,
        passage: wordsOf(quotation),
        start: quotation.start,
        read: statement ? said : 'no statement',
        why: sharesOf(candidates, name),
        confidence: statement ? confidence : 1 - confidence,
      };
    }),
    ...paraphrases.map(
      ({ confidence, cue, speakers, words }): UncertainItem => ({
        kind: 'paraphrase',
        id: idOf(words),
        passage: wordsOf(words),
        start: words.start,
        read: speakers.map(name).join(', '),
        why: `“${wordsOf(cue)}” may be a stance`,
        confidence,
      }),
    ),
  ];
}

/**
 * What an editor should review in a draft, the least certain first.
 * @param level the confidence from 0 to 1 below which an item needs a review
 */
export function uncertainItems(draft: Draft, level = sure): UncertainItem[] {
  return [...statementsOf(draft), ...itemsOf(draft)]
    .filter(({ confidence }) => confidence < level)
    .sort((a, b) => a.confidence - b.confidence);
}
