import type {
  Absence,
  ArticleFile,
  Attendance,
  EventItem,
  FactItem,
  OrganisationItem,
  PersonItem,
  PlaceItem,
  StatementItem,
  Written,
} from './file.js';

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const object = (value: unknown): Loose => (isObject(value) ? value : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): string[] => list(value).filter((each) => typeof each === 'string');
const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
const line = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

function words(value: unknown): Written {
  if (!isObject(value)) return text(value);
  const { nth, within } = value;
  if (typeof within === 'string') return { text: text(value.text), within };
  return typeof nth === 'number' ? { text: text(value.text), nth } : text(value.text);
}

const wordsOrNull = (value: unknown): Written | null =>
  value === null || value === undefined ? null : words(value);

/** Reads an optional field; a missing one must not be added to the file. */
function having<T>(raw: Loose, key: string, read: (value: unknown) => T): Record<string, T> {
  return raw[key] === undefined ? {} : { [key]: read(raw[key]) };
}

function oneOf<T extends string>(value: unknown, all: readonly [T, ...T[]]): T {
  return all.find((each) => each === value) ?? all[0];
}

/** The fields that people, organisations and places share. */
const named = (raw: Loose) => ({
  ...raw,
  id: text(raw.id),
  name: words(raw.name),
  aliases: texts(raw.aliases),
  introduced: words(raw.introduced),
  confidence: number(raw.confidence),
});

const person = (raw: Loose): PersonItem => ({
  ...named(raw),
  role: wordsOrNull(raw.role),
  of: texts(raw.of),
});

const organisation = (raw: Loose): OrganisationItem => ({
  ...named(raw),
  kind: oneOf(raw.kind, ['organisation', 'group']),
});

const place = (raw: Loose): PlaceItem => ({
  ...named(raw),
  kind: oneOf(raw.kind, ['site', 'city', 'region', 'country']),
});

const attendance = (raw: Loose): Attendance => ({
  ...raw,
  who: texts(raw.who),
  words: words(raw.words),
  complete: raw.complete === true,
});

const absence = (raw: Loose): Absence => ({ ...raw, who: texts(raw.who), words: words(raw.words) });

const event = (raw: Loose): EventItem => ({
  ...raw,
  id: text(raw.id),
  name: words(raw.name),
  aliases: texts(raw.aliases),
  places: texts(raw.places),
  when: wordsOrNull(raw.when),
  attended: list(raw.attended).map(object).map(attendance),
  absent: list(raw.absent).map(object).map(absence),
  passages: list(raw.passages).map(words),
  confidence: number(raw.confidence),
});

function statement(raw: Loose): StatementItem {
  const said = {
    ...raw,
    id: text(raw.id),
    speakers: texts(raw.speakers),
    words: words(raw.words),
    cue: words(raw.cue),
    confidence: number(raw.confidence),
    ...having(raw, 'context', words),
  };
  if (raw.direct !== true) return { ...said, direct: false };
  const candidates = list(raw.candidates)
    .map(object)
    .map((each) => ({ who: text(each.who), share: number(each.share) ?? 0, words: words(each.words) }));
  return { ...said, direct: true, candidates: raw.candidates === undefined ? undefined : candidates };
}

const fact = (raw: Loose): FactItem => ({
  ...raw,
  id: text(raw.id),
  words: words(raw.words),
  about: texts(raw.about),
  confidence: number(raw.confidence),
});

const source = (raw: Loose): NonNullable<ArticleFile['source']> => ({
  ...raw,
  ...having(raw, 'name', text),
  url: text(raw.url),
});

/**
 * Completes a possibly faulty file so that the page can edit it: missing lists become empty, and malformed words
 * become ''. Unknown fields stay, so that the server reports them.
 * @param raw as the server sends it
 */
export function completeFile(raw: Loose): ArticleFile {
  const items = (key: string): readonly Loose[] => list(raw[key]).map(object);
  return {
    ...raw,
    draft: flag(raw.draft),
    public: line(raw.public),
    corrected: line(raw.corrected),
    withdrawn: flag(raw.withdrawn),
    title: words(raw.title),
    date: wordsOrNull(raw.date),
    author: raw.author === undefined ? undefined : wordsOrNull(raw.author),
    source: isObject(raw.source) ? source(raw.source) : null,
    summary: list(raw.summary).map(words),
    people: items('people').map(person),
    organisations: items('organisations').map(organisation),
    places: items('places').map(place),
    events: items('events').map(event),
    statements: items('statements').map(statement),
    facts: items('facts').map(fact),
    ...having(raw, 'notSpeech', texts),
  };
}
