import type { ContentsFile } from '../../knowledge/schema.js';

/** `article.json` as the page edits it. */
export type ArticleFile = ContentsFile;
/** Words as the file writes them: alone, or with what tells them from other occurrences. */
export type Written = ArticleFile['summary'][number];
export type PersonItem = ArticleFile['people'][number];
export type OrganisationItem = ArticleFile['organisations'][number];
export type PlaceItem = ArticleFile['places'][number];
export type EntityItem = PersonItem | OrganisationItem | PlaceItem;
export type EventItem = ArticleFile['events'][number];
export type StatementItem = ArticleFile['statements'][number];
export type FactItem = ArticleFile['facts'][number];
/** Attendees of an event, with the words that say so. */
export type Attendance = NonNullable<EventItem['attended']>[number];
/** Absentees of an event. */
export type Absence = NonNullable<EventItem['absent']>[number];

/** The lists whose items have ids, in the order of the page. */
export const listNames = ['people', 'organisations', 'places', 'statements', 'events', 'facts'] as const;
export type ListName = (typeof listNames)[number];
/** The lists of entities: those that can speak, attend or be asked about. */
export const entityLists = ['people', 'organisations', 'places'] as const;
export type EntityList = (typeof entityLists)[number];

/** Identifies an item of a file: `people:marta-kovacs`, `summary:` with a key point's words, or `header:title`. */
export type Key = `${ListName | 'summary' | 'header'}:${string}`;

/** A span of the text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans overlap. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The words as a string. @returns '' for null */
export function textOf(written: Written | null | undefined): string {
  if (written === null || written === undefined) return '';
  return typeof written === 'string' ? written : written.text;
}

/** The key of a list's item. */
export function keyOf(list: ListName, { id }: { readonly id: string }): Key {
  return `${list}:${id}`;
}

/** The key of a key point. */
export function pointKey(point: Written): Key {
  return `summary:${textOf(point)}`;
}

/** Splits a key. */
export function partsOf(key: Key): { readonly list: string; readonly id: string } {
  const at = key.indexOf(':');
  return { list: key.slice(0, at), id: key.slice(at + 1) };
}

/** All entities: people, then organisations, then places. */
export function entitiesOf(file: ArticleFile): readonly EntityItem[] {
  return entityLists.flatMap((list): readonly EntityItem[] => file[list]);
}

/** The list that an entity is in. @returns undefined where there is no such entity */
export function listOf(file: ArticleFile, id: string): EntityList | undefined {
  return entityLists.find((list) => file[list].some((item) => item.id === id));
}

/** An entity by id. @returns undefined where there is none */
export function entityOf(file: ArticleFile, id: string): EntityItem | undefined {
  const isIt = (item: { readonly id: string }): boolean => item.id === id;
  return file.people.find(isIt) ?? file.organisations.find(isIt) ?? file.places.find(isIt);
}

/** The name behind an id. @returns the id itself where there is no such item */
export function nameOf(file: ArticleFile, id: string): string {
  const found = entityOf(file, id) ?? file.events.find((event) => event.id === id);
  return textOf(found?.name) || id;
}

/** The keys of everything in a file: items, key points and header. */
export function keysOf(file: ArticleFile): Set<Key> {
  const header = ['title', 'date', 'author', 'source', 'corrected', 'public'] as const;
  return new Set([
    ...header.map((part): Key => `header:${part}`),
    ...file.summary.map(pointKey),
    ...listNames.flatMap((list) => file[list].map((item: { id: string }) => keyOf(list, item))),
  ]);
}
