import type { Passage } from '../article/article.js';
import type { Span } from '../article/spans.js';
import type { Candidate } from '../attribution/attribution.js';
import { sure } from '../knowledge/doubtful.js';
import { type Sureness, surenessOf, surenessOfEvent, surenessOfFact } from './confidence.js';
import type { Draft } from './draft.js';

/** What a doubt is about, by what an editor does about it. */
export type DoubtKind = 'speaker' | 'paraphrase' | 'unsaid' | 'event' | 'name' | 'fact';

/** Something in a draft that a person should look at. */
export interface Doubt {
  readonly kind: DoubtKind;
  /** The item of the draft that it is about; null where the draft has none. */
  readonly id: string | null;
  readonly passage: string;
  /** Where the passage begins: UTF-16 offset into the article's text. */
  readonly start: number;
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

/** What of the names, events and facts a person should look at. */
function itemDoubts({ contents, reading, cast }: Draft): Doubt[] {
  const { people, organisations, places, events, facts } = contents;
  const nameOf = new Map([...people, ...organisations, ...places].map(({ id, name }) => [id, name.text]));
  const listed = (ids: readonly string[]): string => ids.flatMap((id) => nameOf.get(id) ?? []).join(', ');
  const doubt = (
    kind: DoubtKind,
    id: string,
    { start, text: passage }: Passage,
    read: string,
    sureness: Sureness,
  ): Doubt => ({ kind, id, passage, start, read, ...sureness });
  return [
    ...reading.entities.flatMap((entity, index) => {
      const id = cast.idOf.get(index);
      if (id === undefined) return [];
      return [doubt('name', id, entity.name, kindWords[entity.kind], surenessOf(entity))];
    }),
    ...events.map((event) => {
      const who = listed([...event.attended, ...event.absent].flatMap((item) => item.who));
      const read = who ? `an event: ${who}` : 'an event';
      return doubt('event', event.id, event.name, read, surenessOfEvent(event));
    }),
    ...facts.map((fact) => {
      const read = fact.about.length > 0 ? `about ${listed(fact.about)}` : 'about nobody';
      return doubt('fact', fact.id, fact.words, read, surenessOfFact(reading, fact));
    }),
  ];
}

/** Who may say a quotation, as shares of 100 %; those of less than half a percent are left out but for the first. */
function sharesOf(candidates: readonly Candidate[], name: (candidate: Candidate) => string): string {
  if (candidates.length === 0) return 'nothing near it names a speaker';
  return candidates
    .map((candidate) => ({ candidate, percent: Math.round(100 * candidate.share) }))
    .filter(({ percent }, index) => index === 0 || percent > 0)
    .map(({ candidate, percent }) => `${name(candidate)} ${percent} %`)
    .join(', ');
}

/** What of the statements a person should look at. */
function statementDoubts({ attributions, contents, paraphrases, reading }: Draft): Doubt[] {
  const { text } = reading.article;
  const wordsOf = ({ start, end }: Span): string => text.slice(start, end);
  const name = ({ entity, words }: Candidate): string =>
    (entity === null ? undefined : reading.entities[entity]?.name.text) ?? wordsOf(words);
  /** A span without the space around it, which a statement does not have. */
  const place = (span: Span): string => {
    const end = span.start + wordsOf(span).trimEnd().length;
    return `${end - wordsOf({ start: span.start, end }).trimStart().length}-${end}`;
  };
  const idAt = new Map(contents.statements.map(({ id, words }) => [place(words), id]));
  const idOf = (span: Span): string | null => idAt.get(place(span)) ?? null;
  return [
    ...attributions.map(({ candidates, confidence, quotation, speakers, statement }): Doubt => {
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
      ({ confidence, cue, speakers, words }): Doubt => ({
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
 * What a person should look at in a draft, the most doubtful first.
 * @param level the confidence from 0 to 1 below which something is doubtful
 */
export function doubtsOf(draft: Draft, level = sure): Doubt[] {
  return [...statementDoubts(draft), ...itemDoubts(draft)]
    .filter(({ confidence }) => confidence < level)
    .sort((a, b) => a.confidence - b.confidence);
}
