import type { Passage } from '../article/article.js';
import type { Span } from '../article/spans.js';
import type { Ids } from '../knowledge/ids.js';
import type { Event } from '../knowledge/schema.js';
import { definiteDeterminers, withoutArticle } from '../lexicon/determiners.js';
import { eventKindOf, meetingKind } from '../lexicon/eventNouns.js';
import { meetingVerbs } from '../lexicon/verbs.js';
import type { Reading } from '../nlp/reading.js';
import type { Token } from '../nlp/tokens.js';
import type { Cast } from './articleEntities.js';
import { findAttendance } from './attendanceCues.js';
import { timeIn } from './eventTime.js';

/** UTF-16 units behind an event's words in which its place is looked for. */
const placeReach = 60;
/** Places of one event, and passages about it, at most. */
const mostPlaces = 2;
const mostPassages = 5;

/** An event while the article is read. */
interface Draft {
  readonly kind: number;
  readonly name: Passage;
  readonly passages: Passage[];
  readonly places: Set<string>;
  when: Passage | null;
  readonly attended: { who: string[]; words: Passage; complete: boolean }[];
  readonly absent: { who: string[]; words: Passage }[];
}

/** The words of an event in a sentence: a noun with its phrase, or a verb. */
interface Head {
  readonly kind: number;
  readonly span: Span;
  readonly isVerb: boolean;
  /** Whether "the" or the like stands before it; whether any determiner or owner does. */
  readonly isDefinite: boolean;
  readonly isDetermined: boolean;
}

/** The phrase around an event noun: from its determiner to the place or parties after it; token positions. */
function phraseAround(tokens: readonly Token[], noun: number): { from: number; to: number } {
  const pos = (i: number): string => tokens[i]?.pos ?? '';
  const norm = (i: number): string => tokens[i]?.norm ?? '';
  let from = noun;
  while (/^(?:ADJ|NOUN|PROPN|NUM)$/.test(pos(from - 1)) || norm(from - 1) === "'s") from--;
  if (pos(from - 1) === 'DET') from--;
  let to = noun + 1;
  while (/^(?:in|at|between|with|of|on)$/.test(norm(to))) {
    let end = to + 1;
    while (/^(?:DET|ADJ|NOUN|PROPN)$/.test(pos(end)) || (norm(end) === 'and' && norm(to) === 'between'))
      end++;
    if (end === to + 1) break;
    to = end;
  }
  return { from, to };
}

/** The event that a token names; null where it names none. */
function headAt(tokens: readonly Token[], i: number): Head | null {
  const token = tokens[i];
  if (token?.pos === 'VERB' && meetingVerbs.has(token.lemma) && !token.norm.endsWith('ing'))
    return { kind: meetingKind, span: token, isVerb: true, isDefinite: false, isDetermined: false };
  const kind = token?.pos === 'NOUN' ? eventKindOf.get(token.lemma) : undefined;
  if (!token || kind === undefined) return null;
  const { from, to } = phraseAround(tokens, i);
  const isDefinite = definiteDeterminers.has(tokens[from]?.norm ?? '');
  return {
    kind,
    span: { start: tokens[from]?.start ?? token.start, end: tokens[to - 1]?.end ?? token.end },
    isVerb: false,
    isDefinite,
    isDetermined: isDefinite || tokens[from]?.pos === 'DET' || tokens[from + 1]?.norm === "'s",
  };
}

class EventReader {
  readonly drafts: Draft[] = [];

  constructor(
    private readonly reading: Reading,
    private readonly cast: Cast,
  ) {}

  private readonly textOf = ({ start, end }: Span): string => this.reading.article.text.slice(start, end);

  /** Ids of the places that are named in a span, or of those who can act, in order; pronouns left out. */
  private named(span: Span, which: 'actors' | 'places'): string[] {
    const ids = new Set<string>();
    for (const mention of this.reading.mentionsIn(this.reading.article.sentenceAt(span.start))) {
      if (mention.start < span.start || mention.end > span.end) continue;
      const entity = this.reading.entities[mention.entity];
      const id = this.cast.idOf.get(mention.entity);
      if (!entity || id === undefined) continue;
      // "Germany's Olaf Scholz", "UK Prime Minister Jane Doe": the country only says who somebody is.
      const describes =
        entity.country &&
        /^(?:['\u2019]s?\s|\s\p{Lu})/u.test(this.textOf({ start: mention.end, end: mention.end + 3 }));
      const fits =
        which === 'places'
          ? entity.kind === 'place'
          : entity.kind !== 'other' && !describes && (entity.kind !== 'place' || entity.country);
      if (fits) ids.add(id);
    }
    return [...ids];
  }

  /** The event that some words are about: one of its kind named before, unless it is put elsewhere. */
  private draftFor({ isDefinite, kind }: Head, places: readonly string[], name: Passage): Draft {
    const known = this.drafts.findLast(
      (draft) =>
        draft.kind === kind &&
        (places.length === 0 || draft.places.size === 0 || places.some((id) => draft.places.has(id))),
    );
    if (known && (isDefinite || places.length > 0 || known.name.text === name.text)) return known;
    const made: Draft = { kind, name, passages: [], places: new Set(), when: null, attended: [], absent: [] };
    this.drafts.push(made);
    return made;
  }

  /** Reads the events that a sentence names. */
  sentence(sentence: Passage, tokens: readonly Token[]): void {
    const { article } = this.reading;
    for (const i of tokens.keys()) {
      const head = headAt(tokens, i);
      if (!head) continue;
      const near = { start: head.span.start, end: Math.min(sentence.end, head.span.end + placeReach) };
      const isPlaced = /\b(?:in|at)\b/u.test(this.textOf(near));
      const places = isPlaced ? this.named(near, 'places').slice(0, mostPlaces) : [];
      const isEvent = head.isVerb
        ? places.length > 0 || this.named(sentence, 'actors').length >= 2
        : head.isDetermined || places.length > 0 || findAttendance('absent', sentence.text);
      if (!isEvent) continue;
      const end = head.isVerb ? (this.placeEnd(sentence, near) ?? head.span.end) : head.span.end;
      const draft = this.draftFor(head, places, article.passage({ start: head.span.start, end }));
      for (const id of places) draft.places.add(id);
      if (draft.passages.at(-1) !== sentence) draft.passages.push(sentence);
      // A time inside a quotation may be that of something else.
      const time = draft.when || /["\u201c]/u.test(sentence.text) ? null : timeIn(tokens);
      if (time) draft.when = article.passage(time);
      this.attendance(draft, sentence, head);
    }
  }

  /** Where the first place behind a verb ends. */
  private placeEnd(sentence: Passage, near: Span): number | null {
    const place = this.reading
      .mentionsIn(this.reading.article.sentenceAt(sentence.start))
      .find(
        ({ end, entity, start }) =>
          start > near.start && end <= near.end && this.reading.entities[entity]?.kind === 'place',
      );
    return place?.end ?? null;
  }

  /** Notes who the sentence puts at the event, and whom it leaves out. */
  private attendance(draft: Draft, sentence: Passage, { isVerb, span }: Head): void {
    const absent = findAttendance('absent', sentence.text);
    if (absent) {
      const before = { start: sentence.start, end: sentence.start + absent.index };
      const who = this.named(before, 'actors').slice(-1);
      if (who.length > 0) draft.absent.push({ who, words: sentence });
      return;
    }
    const incomplete = findAttendance('incomplete', sentence.text);
    const who = this.named(this.listSpan(sentence, span, isVerb, incomplete), 'actors');
    if (who.length > 0) draft.attended.push({ who, words: sentence, complete: !incomplete });
  }

  /** Where in a sentence those stand who were at an event; empty where the sentence does not say. */
  private listSpan(sentence: Passage, span: Span, isVerb: boolean, incomplete: RegExpExecArray | null): Span {
    const after = this.textOf({ start: span.end, end: sentence.end });
    const list = findAttendance('list-follows', after);
    if (list) {
      const including = sentence.start + (incomplete?.index ?? 0);
      const start = incomplete && including > span.end ? including : span.end + list[0].length;
      const stop = findAttendance('list-ends', this.textOf({ start, end: sentence.end }));
      return { start, end: stop ? start + stop.index : sentence.end };
    }
    if (isVerb) {
      const stop = /\b(?:to discuss|after|before|while|when|in|at|on)\b/u.exec(after)?.index ?? after.length;
      return { start: sentence.start, end: span.end + stop };
    }
    const attended = findAttendance(
      'subject-attended',
      this.textOf({ start: sentence.start, end: span.start }),
    );
    return { start: sentence.start, end: attended ? span.start : sentence.start };
  }
}

/**
 * Events of an article: meetings, votes, matches, rallies, trials and ceremonies, with the place and the people whom
 * the text puts there. A list after "including" is marked as not complete.
 */
export function eventsOf(reading: Reading, cast: Cast, ids: Ids): Event[] {
  const reader = new EventReader(reading, cast);
  for (const [index, sentence] of reading.article.sentences.entries())
    reader.sentence(sentence, reading.sentences[index] ?? []);
  // Nobody asks about what has neither place nor time nor people.
  const known = reader.drafts.filter(
    ({ absent, attended, places, when }) =>
      places.size > 0 || when !== null || attended.length > 0 || absent.length > 0,
  );
  return known.map(({ absent, attended, name, passages, places, when }) => ({
    id: ids.make(withoutArticle(name.text), 'event'),
    name,
    aliases: [],
    places: [...places],
    when,
    attended,
    absent,
    passages: passages.slice(0, mostPassages),
  }));
}
