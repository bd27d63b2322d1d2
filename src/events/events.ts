import type { Passage } from '../article/article.js';
import type { Span } from '../article/spans.js';
import type { Ids } from '../knowledge/ids.js';
import type { Event } from '../knowledge/schema.js';
import { isCalendar } from '../nlp/nounClass.js';
import type { Reading } from '../nlp/reading.js';
import type { Token } from '../nlp/tokens.js';
import type { Cast } from './cast.js';

/** Nouns of happenings that people attend; those on one line are words for the same thing. */
const kinds: readonly RegExp[] = [
  /^(?:meeting|talk|summit|negotiation|discussion|gathering|conference|session)$/,
  /^(?:vote|ballot|referendum|election)$/,
  /^(?:match|game|final|semi-final|semifinal|tournament|race|derby)$/,
  /^(?:rally|protest|march|demonstration|vigil)$/,
  /^(?:trial|hearing|inquest)$/,
  /^(?:ceremony|inauguration|funeral|wedding|festival|concert|parade|launch|opening|debate|visit)$/,
];
const notThere =
  /\b(?:(?:was|were|has|have|had) not (?:been )?(?:invited|present|asked|included)|did not (?:attend|take part|join|come|appear)|(?:was|were) (?:absent|excluded|left out|missing|uninvited)|skipped|boycotted|stayed away|declined to attend|refused to attend)\b/u;

interface Draft {
  kind: number;
  name: Passage;
  readonly passages: Passage[];
  readonly places: Set<string>;
  when: Passage | null;
  readonly attended: { who: string[]; words: Passage; complete: boolean }[];
  readonly absent: { who: string[]; words: Passage }[];
}

class EventReader {
  readonly drafts: Draft[] = [];

  constructor(
    private readonly reading: Reading,
    private readonly cast: Cast,
  ) {}

  /** Ids of whoever is named in a span, in order; pronouns and places left out unless asked for. */
  private named(sentence: number, span: Span, which: 'actors' | 'places'): string[] {
    const ids: string[] = [];
    for (const mention of this.reading.mentionsIn(sentence)) {
      if (mention.start < span.start || mention.end > span.end) continue;
      const entity = this.reading.entities[mention.entity];
      const id = this.cast.idOf.get(mention.entity);
      if (!entity || id === undefined || ids.includes(id)) continue;
      // "Germany's Olaf Scholz", "UK Prime Minister Jane Doe": the country only says who somebody is.
      const describes =
        entity.country &&
        /^(?:['\u2019]s?\s|\s\p{Lu})/u.test(this.reading.article.text.slice(mention.end, mention.end + 3));
      const fits =
        which === 'places'
          ? entity.kind === 'place'
          : entity.kind !== 'other' && !describes && (entity.kind !== 'place' || entity.country);
      if (fits) ids.push(id);
    }
    return ids;
  }

  private when(tokens: readonly Token[]): Passage | null {
    const at = tokens.findIndex((token) => isCalendar(token.norm) || /^(?:1[89]|20)\d\d$/.test(token.text));
    if (at === -1) return null;
    let from = at;
    let to = at + 1;
    const belongs = (token: Token | undefined): boolean =>
      !!token &&
      (isCalendar(token.norm) ||
        /^\d{1,4}(?:st|nd|rd|th)?$/.test(token.text) ||
        /^(?:last|next|late|early|morning|afternoon|evening|night)$/.test(token.norm));
    while (belongs(tokens[from - 1])) from--;
    while (belongs(tokens[to]) || (tokens[to]?.text === ',' && /^\d{4}$/.test(tokens[to + 1]?.text ?? '')))
      to++;
    const start = tokens[from]?.start;
    const end = tokens[to - 1]?.end;
    return start === undefined || end === undefined ? null : this.reading.article.passage({ start, end });
  }

  /** The phrase around an event noun: from its determiner to the place or parties after it. */
  private phrase(tokens: readonly Token[], head: number): Span & { from: number; to: number } {
    let from = head;
    while (
      from > 0 &&
      (/^(?:ADJ|NOUN|PROPN|NUM)$/.test(tokens[from - 1]?.pos ?? '') || tokens[from - 1]?.norm === "'s")
    )
      from--;
    if (tokens[from - 1]?.pos === 'DET') from--;
    let to = head + 1;
    while (/^(?:in|at|between|with|of|on)$/.test(tokens[to]?.norm ?? '')) {
      let end = to + 1;
      while (
        /^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[end]?.pos ?? '') ||
        (tokens[end]?.norm === 'and' && tokens[to]?.norm === 'between')
      )
        end++;
      if (end === to + 1) break;
      to = end;
    }
    return { from, to, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
  }

  /** The event that a noun or verb is about: one of its kind named before, unless it is put elsewhere. */
  private find(kind: number, places: readonly string[], name: Passage, definite: boolean): Draft {
    const known = this.drafts.findLast(
      (draft) =>
        draft.kind === kind &&
        (places.length === 0 || draft.places.size === 0 || places.some((id) => draft.places.has(id))),
    );
    if (known && (definite || places.length > 0 || known.name.text === name.text)) return known;
    const made: Draft = { kind, name, passages: [], places: new Set(), when: null, attended: [], absent: [] };
    this.drafts.push(made);
    return made;
  }

  sentence(index: number, sentence: Passage, tokens: readonly Token[]): void {
    const quoted = /["\u201c]/u.test(sentence.text);
    for (const [i, token] of tokens.entries()) {
      const kind = token.pos === 'NOUN' ? kinds.findIndex((pattern) => pattern.test(token.lemma)) : -1;
      const meets =
        token.pos === 'VERB' &&
        /^(?:meet|gather|convene|assemble)$/.test(token.lemma) &&
        !/ing$/.test(token.norm);
      if (kind === -1 && !meets) continue;
      const span = meets
        ? { from: i, to: i + 1, start: token.start, end: token.end }
        : this.phrase(tokens, i);
      const near = { start: span.start, end: Math.min(sentence.end, span.end + 60) };
      const following = this.reading.article.text.slice(span.start, near.end);
      const places = /\b(?:in|at)\b/u.test(following) ? this.named(index, near, 'places').slice(0, 2) : [];
      if (meets && places.length === 0 && this.named(index, sentence, 'actors').length < 2) continue;
      const definite = /^(?:the|this|that)$/.test(tokens[span.from]?.norm ?? '');
      const determined = definite || tokens[span.from]?.pos === 'DET' || tokens[span.from + 1]?.norm === "'s";
      if (!meets && !determined && places.length === 0 && !notThere.test(sentence.text)) continue;
      const name = this.reading.article.passage(
        meets ? { start: token.start, end: this.placeEnd(index, near) ?? token.end } : span,
      );
      const draft = this.find(meets ? 0 : kind, places, name, definite);
      for (const id of places) draft.places.add(id);
      if (draft.passages.at(-1) !== sentence) draft.passages.push(sentence);
      if (!quoted) draft.when ??= this.when(tokens);
      this.attendance(draft, index, sentence, span, meets);
    }
  }

  private placeEnd(index: number, near: Span): number | null {
    const place = this.reading
      .mentionsIn(index)
      .find(
        (mention) =>
          mention.start > near.start &&
          mention.end <= near.end &&
          this.reading.entities[mention.entity]?.kind === 'place',
      );
    return place?.end ?? null;
  }

  /** Who the sentence puts at the event, and whom it leaves out. */
  private attendance(draft: Draft, index: number, sentence: Passage, span: Span, meets: boolean): void {
    const after = sentence.text.slice(span.end - sentence.start);
    const before = sentence.text.slice(0, span.start - sentence.start);
    const missing = notThere.exec(sentence.text);
    if (missing) {
      const who = this.named(
        index,
        { start: sentence.start, end: sentence.start + missing.index },
        'actors',
      ).slice(-1);
      if (who.length > 0) draft.absent.push({ who, words: sentence });
      return;
    }
    const list =
      /^[^.;]{0,40}\b(?:brought together|was attended by|were attended by|attended by|(?:was|were) joined by|drew|included|including|featured|gathered)\b/u.exec(
        after,
      );
    const open = /\bincluding\b|\bamong (?:them|others)\b|\bsuch as\b/u.exec(sentence.text);
    let who: string[] = [];
    if (list) {
      const from =
        open && open.index > span.end - sentence.start
          ? sentence.start + open.index
          : span.end + list[0].length;
      const rest = sentence.text.slice(from - sentence.start);
      const stop =
        /\b(?:to discuss|to talk|who|after|before|while|when)\b|;/u.exec(rest)?.index ?? rest.length;
      who = this.named(index, { start: from, end: from + stop }, 'actors');
    } else if (meets) {
      const stop = /\b(?:to discuss|after|before|while|when|in|at|on)\b/u.exec(after)?.index ?? after.length;
      who = this.named(index, { start: sentence.start, end: span.end + stop }, 'actors');
    } else if (
      /\b(?:attended|joined|took part in|participated in|spoke at|travelled to|traveled to)\s+$/u.test(before)
    ) {
      who = this.named(index, { start: sentence.start, end: span.start }, 'actors');
    }
    if (who.length > 0) draft.attended.push({ who, words: sentence, complete: !open });
  }
}

/**
 * Events of an article: meetings, votes, matches, rallies, trials and ceremonies, with the place and the people whom
 * the text puts there. A list after "including" is marked as not complete.
 */
export function eventsOf(reading: Reading, cast: Cast, ids: Ids): Event[] {
  const reader = new EventReader(reading, cast);
  for (const [index, sentence] of reading.article.sentences.entries()) {
    reader.sentence(index, sentence, reading.sentences[index] ?? []);
  }
  // Of what has neither place nor time nor people in its own sentences nobody asks.
  const known = reader.drafts.filter(
    ({ absent, attended, places, when }) =>
      places.size > 0 || when !== null || attended.length > 0 || absent.length > 0,
  );
  return known.map((draft) => ({
    id: ids.make(draft.name.text.replace(/^(?:the|a|an)\s+/iu, ''), 'event'),
    name: draft.name,
    aliases: [],
    places: [...draft.places],
    when: draft.when,
    attended: draft.attended,
    absent: draft.absent,
    passages: draft.passages.slice(0, 5),
  }));
}
