import { type ArticleFile, type Key, keysOf, overlaps, type Span } from './file.js';
import type { Named } from './names.js';
import type { Pin } from './pins.js';

/** What a sentence was read as. */
export type Kind = 'speech' | 'paraphrase' | 'fact' | 'nothing';

/** How words in the text are highlighted. */
export type Look =
  | 'person'
  | 'organisation'
  | 'place'
  | 'quotation'
  | 'paraphrase'
  | 'fact'
  | 'point'
  | 'event'
  | 'header'
  | 'other';

/** A highlighted span that belongs to an item. */
export interface Annotation extends Span {
  readonly key: Key;
  readonly look: Look;
}

/** A span in which the annotations do not change; its annotations are sorted, the shortest first. */
export interface Run extends Span {
  readonly annotations: readonly Annotation[];
}

/** A sentence, the text between sentences, or a line of the header. */
export interface Unit extends Span {
  readonly isSentence: boolean;
  readonly kind: Kind;
  readonly runs: readonly Run[];
}

/** A paragraph of the text. */
export interface Block extends Span {
  /** False for lines above and below the body. */
  readonly isBody: boolean;
  readonly units: readonly Unit[];
}

const entityLooks = { people: 'person', organisations: 'organisation', places: 'place' } as const;

function lookOf(key: Key, field: string, direct: ReadonlySet<Key>): Look {
  const list = key.slice(0, key.indexOf(':'));
  switch (list) {
    case 'statements':
      if (field !== 'words') return 'other';
      return direct.has(key) ? 'quotation' : 'paraphrase';
    case 'facts':
      return 'fact';
    case 'summary':
      return 'point';
    case 'events':
      return 'event';
    case 'header':
      return 'header';
    default:
      return 'other';
  }
}

/** The annotations of everything that a file says about a text. Candidate speakers are left out. */
export function annotationsOf(
  file: ArticleFile,
  pins: readonly Pin[],
  names: readonly Named[],
): Annotation[] {
  const direct = new Set(
    file.statements.filter((each) => each.direct).map(({ id }): Key => `statements:${id}`),
  );
  // Pins belong to the file as last read. Items removed since then have none.
  const known = keysOf(file);
  // Entity names are marked wherever they occur, so their pins are not needed.
  const found = new Set(names.map(({ key }) => key));
  const pinned = pins
    .filter(({ field, key }) => known.has(key) && !field.startsWith('candidates'))
    // The words that introduce a place or an organisation are often a whole sentence about something else.
    .filter(({ field, key }) => field !== 'introduced' || key.startsWith('people:'))
    .filter(({ field, key }) => field !== 'name' || !found.has(key))
    .map(({ end, field, key, start }): Annotation => ({ key, start, end, look: lookOf(key, field, direct) }));
  const named = names.flatMap(({ end, key, start }): Annotation[] => {
    const list = key.slice(0, key.indexOf(':'));
    const look =
      list === 'people' || list === 'organisations' || list === 'places' ? entityLooks[list] : undefined;
    return look === undefined ? [] : [{ key, start, end, look }];
  });
  return [...pinned, ...named].sort((a, b) => a.start - b.start || a.end - b.end);
}

function kindOf(annotations: readonly Annotation[]): Kind {
  const looks = new Set(annotations.map(({ look }) => look));
  if (looks.has('quotation')) return 'speech';
  if (looks.has('paraphrase')) return 'paraphrase';
  return looks.has('fact') ? 'fact' : 'nothing';
}

/** Splits a span wherever an annotation begins or ends. */
function runsOf({ end, start }: Span, annotations: readonly Annotation[]): Run[] {
  const cuts = new Set([start, end]);
  for (const annotation of annotations)
    for (const at of [annotation.start, annotation.end]) if (at > start && at < end) cuts.add(at);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((to, index) => {
    const run = { start: places[index] ?? start, end: to };
    const over = annotations.filter((annotation) => overlaps(annotation, run));
    return { ...run, annotations: over.sort((a, b) => a.end - a.start - (b.end - b.start)) };
  });
}

/** A paragraph's sentences and the text between them, without gaps. */
function stretches(paragraph: Span, sentences: readonly Span[]): (Span & { isSentence: boolean })[] {
  const found: (Span & { isSentence: boolean })[] = [];
  let at = paragraph.start;
  for (const { end, start } of sentences) {
    if (start > at) found.push({ start: at, end: start, isSentence: false });
    found.push({ start, end, isSentence: true });
    at = end;
  }
  if (at < paragraph.end) found.push({ start: at, end: paragraph.end, isSentence: false });
  return found;
}

/**
 * Splits a text into paragraphs, sentences and runs.
 * @param layout paragraphs and sentences in order, as the server gives them
 * @param annotations sorted by start
 */
export function blocksOf(
  { paragraphs, sentences }: { readonly paragraphs: readonly Span[]; readonly sentences: readonly Span[] },
  annotations: readonly Annotation[],
): Block[] {
  let sentence = 0;
  let annotation = 0;
  return paragraphs.map((paragraph) => {
    const inside: Span[] = [];
    for (let next = sentences[sentence]; next && next.start < paragraph.end; next = sentences[++sentence])
      inside.push(next);
    // An annotation may span several paragraphs, so only annotations that have ended are skipped for good.
    while ((annotations[annotation]?.end ?? Number.POSITIVE_INFINITY) <= paragraph.start) annotation++;
    const near: Annotation[] = [];
    for (let at = annotation; (annotations[at]?.start ?? Number.POSITIVE_INFINITY) < paragraph.end; at++) {
      const each = annotations[at];
      if (each && overlaps(each, paragraph)) near.push(each);
    }
    const units = stretches(paragraph, inside).map((stretch): Unit => {
      const over = near.filter((each) => overlaps(each, stretch));
      const kind = stretch.isSentence ? kindOf(over) : 'nothing';
      return { ...stretch, kind, runs: runsOf(stretch, over) };
    });
    return { ...paragraph, isBody: inside.length > 0, units };
  });
}

/** The annotation that a click on a run chooses: the shortest, then with every further click the next. */
export function pick({ annotations }: Run, selected: Key | null): Annotation | null {
  const keys = [...new Map(annotations.map((annotation) => [annotation.key, annotation])).values()];
  const at = keys.findIndex(({ key }) => key === selected);
  return keys[(at + 1) % keys.length] ?? null;
}
