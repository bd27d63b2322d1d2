import * as z from 'zod';
import type { Conflict } from '../knowledge/conflict.js';
import type { ContentsFile } from '../knowledge/schema.js';

const item = z.looseObject({ id: z.string() });
export type Item = z.output<typeof item>;
const list = z.array(item).default([]);
/** The lists of `article.json` whose items have ids. */
export const lists = ['people', 'organisations', 'places', 'events', 'statements', 'facts'] as const;
const referring = new Set(['speakers', 'of', 'places', 'who', 'about']);

/** The parts of `article.json` that merging needs; all others are kept as they are. */
export const looseFile = z.looseObject({
  people: list,
  organisations: list,
  places: list,
  events: list,
  statements: list,
  facts: list,
});
export type LooseFile = z.output<typeof looseFile>;

/** The editor's file merged with a new draft. */
export interface Merged {
  readonly file: LooseFile;
  /** What the editor had changed, and which stays. */
  readonly kept: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/** A canonical form: equal for values that mean the same. Keys are sorted; nulls and empty lists are left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined && each !== null && !(Array.isArray(each) && each.length === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}

const same = (a: unknown, b: unknown): boolean => canonical({ a }) === canonical({ a: b });

/** Ids that the editor renamed: gone from the file, while something new has the same name. */
function renamed(base: LooseFile, theirs: LooseFile): Map<string, string> {
  const before = new Set(lists.flatMap((key) => base[key].map(({ id }) => id)));
  const after = new Map(lists.flatMap((key) => theirs[key].map((each) => [each.id, each] as const)));
  const added = new Map(
    [...after.values()].filter(({ id }) => !before.has(id)).map((each) => [canonical(each.name), each.id]),
  );
  const found = new Map<string, string>();
  for (const key of lists)
    for (const { id, name } of base[key]) {
      const now = after.has(id) || name === undefined ? undefined : added.get(canonical(name));
      if (now !== undefined) found.set(id, now);
    }
  return found;
}

/** The words of a statement or a fact, without what tells their place. */
function wordsOf({ words }: Item): string {
  const { text } = z.object({ text: z.string() }).catch({ text: '' }).parse(words);
  return typeof words === 'string' ? words : text;
}

/**
 * Items with the ids of others that have the same words, in order: a statement's id has its speaker's name, who may be
 * another one in another draft.
 */
function named(items: readonly Item[], after: readonly Item[]): Item[] {
  const own = new Set(items.map(({ id }) => id));
  const free = new Map<string, string[]>();
  for (const item of after)
    if (!own.has(item.id)) free.set(wordsOf(item), [...(free.get(wordsOf(item)) ?? []), item.id]);
  const taken = new Set(after.map(({ id }) => id));
  return items.map((item) => {
    const id = taken.has(item.id) ? undefined : free.get(wordsOf(item))?.shift();
    return id === undefined ? item : { ...item, id };
  });
}

function withRenamed<T>(value: T, names: ReadonlyMap<string, string>): T {
  const walk = (each: unknown, refers: boolean): unknown => {
    if (typeof each === 'string') return refers ? (names.get(each) ?? each) : each;
    if (Array.isArray(each)) return each.map((inner) => walk(inner, refers));
    if (each === null || typeof each !== 'object') return each;
    return Object.fromEntries(
      Object.entries(each).map(([key, inner]) => [key, walk(inner, referring.has(key))]),
    );
  };
  // The shape stays as it was: only ids are exchanged.
  return walk(value, false) as T;
}

/** Fields that only a program writes. */
const readings = ['confidence', 'candidates'];

class Merger {
  readonly kept: string[] = [];
  readonly conflicts: Conflict[] = [];

  /** One value of three: the editor's where it was changed, else the new draft's. */
  choose(at: string, base: unknown, theirs: unknown, fresh: unknown): unknown {
    if (same(base, theirs)) return fresh;
    if (!same(theirs, fresh)) {
      this.kept.push(at);
      if (!same(base, fresh))
        this.conflicts.push({ at, yours: theirs, draft: fresh, why: 'both changed: yours is kept' });
    }
    return theirs;
  }

  fields(
    at: string,
    base: Record<string, unknown>,
    theirs: Record<string, unknown>,
    fresh: Record<string, unknown>,
  ) {
    const keys = new Set(
      [...Object.keys(theirs), ...Object.keys(fresh)].filter((key) => !readings.includes(key)),
    );
    // A program's confidence says nothing of a speaker whom an editor chose. An editor who removed it has confirmed the item
    // as it was read, and need not do so again while it is read so.
    const isDrafted = same(theirs.speakers, fresh.speakers);
    const isConfirmed =
      'confidence' in base &&
      !('confidence' in theirs) &&
      [...new Set([...Object.keys(base), ...keys])].every(
        (key) => readings.includes(key) || same(base[key], fresh[key]),
      );
    const read = Object.fromEntries(
      readings.flatMap((key) => (isDrafted && !isConfirmed && key in fresh ? [[key, fresh[key]]] : [])),
    );
    const chosen = Object.fromEntries(
      [...keys]
        .map(
          (key) =>
            [key, this.choose(at === '' ? key : `${at}.${key}`, base[key], theirs[key], fresh[key])] as const,
        )
        .filter(([, value]) => value !== undefined),
    );
    return { ...chosen, ...read };
  }

  items(key: string, base: readonly Item[], theirs: readonly Item[], fresh: readonly Item[]): Item[] {
    const byId = (all: readonly Item[]) => new Map(all.map((each) => [each.id, each]));
    const [was, yours, now] = [byId(base), byId(theirs), byId(fresh)];
    const merged: Item[] = [];
    for (const each of fresh) {
      const own = yours.get(each.id);
      const before = was.get(each.id);
      if (own) merged.push({ ...this.fields(`${key}.${each.id}`, before ?? {}, own, each), id: each.id });
      else if (before) this.kept.push(`${key}.${each.id} (left out)`);
      else merged.push(each);
    }
    for (const own of theirs) {
      if (now.has(own.id)) continue;
      const before = was.get(own.id);
      if (before && same(before, own)) continue;
      this.kept.push(`${key}.${own.id}`);
      merged.push(own);
    }
    return merged;
  }
}

/**
 * Merges an edited file with the draft of a corrected article, item by item and field by field: what the editor
 * changed, added or took out since the first draft stands, and everything else is the new draft's.
 * @param base the draft of the text as it was
 * @param theirs the file as the editor left it
 * @param draft the draft of the text as it is now
 */
export function merge(base: ContentsFile, theirs: LooseFile, draft: ContentsFile): Merged {
  const first = looseFile.parse(base);
  const names = renamed(first, theirs);
  const was = withRenamed(first, names);
  const drafted = withRenamed(looseFile.parse(draft), names);
  const fresh = {
    ...drafted,
    statements: named(named(drafted.statements, theirs.statements), was.statements),
    facts: named(named(drafted.facts, theirs.facts), was.facts),
  };
  const merger = new Merger();
  const without = (file: LooseFile): Record<string, unknown> =>
    Object.fromEntries(Object.entries(file).filter(([key]) => !lists.some((name) => name === key)));
  const file = looseFile.parse({
    ...merger.fields('', without(was), without(theirs), without(fresh)),
    ...Object.fromEntries(lists.map((key) => [key, merger.items(key, was[key], theirs[key], fresh[key])])),
  });
  return { file, kept: merger.kept, conflicts: merger.conflicts };
}
