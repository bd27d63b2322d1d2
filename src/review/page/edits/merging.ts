import {
  type ArticleFile,
  type EntityItem,
  type EntityList,
  entityOf,
  type Key,
  keyOf,
  listOf,
  textOf,
  type Written,
} from '../file.js';
import { addEntity, changeEntity, namesBeside } from './entities.js';
import { type Added, replaced } from './items.js';
import { refer, withPlacesOnly } from './references.js';
import { remove } from './remove.js';

/** The fuller of two names: the one with more words, else the longer one. */
function fuller(a: EntityItem, b: EntityItem): EntityItem {
  const words = (item: EntityItem): number => textOf(item.name).split(/\s+/u).length;
  const difference = words(a) - words(b) || textOf(a.name).length - textOf(b.name).length;
  return difference >= 0 ? a : b;
}

/**
 * Merges two entities: references to the second go to the first, the fuller name stays, and all other names become
 * aliases.
 * @param id of the entity that stays
 * @param other of the entity that is removed
 */
export function join(file: ArticleFile, id: string, other: string): ArticleFile {
  const [one, two] = [entityOf(file, id), entityOf(file, other)];
  if (!one || !two || id === other) return file;
  const { introduced, name } = fuller(one, two);
  const aliases = namesBeside(textOf(name), [
    textOf(one.name),
    ...(one.aliases ?? []),
    textOf(two.name),
    ...(two.aliases ?? []),
  ]);
  const referred = refer(file, (each) => (each === other ? id : each));
  const second = referred.people.find((person) => person.id === other);
  const merged = {
    ...referred,
    people: replaced(referred.people, id, (person) => ({
      ...person,
      role: person.role ?? second?.role ?? null,
      of: [...new Set([...(person.of ?? []), ...(second?.of ?? [])])].filter((each) => each !== id),
    })),
  };
  const list = listOf(file, other);
  const named = changeEntity(merged, id, () => ({ name, aliases, introduced }));
  return withPlacesOnly(list === undefined ? named : remove(named, keyOf(list, { id: other })));
}

/** A reference to an entity: a statement by it, an event it attended or stayed away from, or a fact about it. */
export interface Reference {
  readonly kind: 'says' | 'attended' | 'absent' | 'about';
  /** Of the statement, event or fact. */
  readonly id: string;
  /** The index among the event's lists; 0 elsewhere. */
  readonly at: number;
}

/** The references that can move to another entity in a split. */
export function referencesTo(file: ArticleFile, id: string): Reference[] {
  return [
    ...file.statements
      .filter(({ speakers }) => speakers.includes(id))
      .map((item): Reference => ({ kind: 'says', id: item.id, at: 0 })),
    ...file.events.flatMap((event) =>
      (['attended', 'absent'] as const).flatMap((kind) =>
        (event[kind] ?? []).flatMap(({ who }, at): Reference[] =>
          who.includes(id) ? [{ kind, id: event.id, at }] : [],
        ),
      ),
    ),
    ...file.facts
      .filter(({ about }) => about.includes(id))
      .map((item): Reference => ({ kind: 'about', id: item.id, at: 0 })),
  ];
}

/** Moves one reference to another entity. */
function hand(file: ArticleFile, { at, id, kind }: Reference, from: string, to: string): ArticleFile {
  const exchanged = (ids: readonly string[]): string[] => [
    ...new Set(ids.map((each) => (each === from ? to : each))),
  ];
  switch (kind) {
    case 'says':
      return {
        ...file,
        statements: replaced(file.statements, id, (item) => ({
          ...item,
          speakers: exchanged(item.speakers),
          confidence: undefined,
          ...(item.direct && { candidates: undefined }),
        })),
      };
    case 'about':
      return {
        ...file,
        facts: replaced(file.facts, id, (item) => ({ ...item, about: exchanged(item.about) })),
      };
    case 'attended':
    case 'absent': {
      const each = <T extends { who: string[] }>(item: T, index: number): T =>
        index === at ? { ...item, who: exchanged(item.who) } : item;
      return {
        ...file,
        events: replaced(file.events, id, (event) =>
          kind === 'attended'
            ? { ...event, attended: event.attended?.map(each) }
            : { ...event, absent: event.absent?.map(each) },
        ),
      };
    }
  }
}

/** What the new entity gets in a split. */
export interface Split {
  readonly name: Written;
  readonly introduced: Written;
  readonly references: readonly Reference[];
}

/**
 * Splits an entity in two: a new one of the same kind gets the given name and references. The old one loses that
 * name.
 */
export function split(file: ArticleFile, id: string, { introduced, name, references }: Split): Added {
  const list: EntityList = listOf(file, id) ?? 'people';
  const key: Key = keyOf(list, { id });
  if (!entityOf(file, id)) return { file, key };
  const narrowed = changeEntity(file, id, ({ aliases }) => ({
    aliases: namesBeside(textOf(name), aliases ?? []),
  }));
  const added = addEntity(narrowed, { list, name, introduced });
  const second = added.key.slice(list.length + 1);
  return {
    file: references.reduce((into, reference) => hand(into, reference, id, second), added.file),
    key: added.key,
  };
}
