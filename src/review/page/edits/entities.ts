import {
  type ArticleFile,
  type EntityItem,
  type EntityList,
  entitiesOf,
  keyOf,
  listOf,
  type OrganisationItem,
  type PlaceItem,
  textOf,
  type Written,
} from '../file.js';
import { newId } from '../ids.js';
import { type Added, confirmed, inserted, replaced } from './items.js';
import { withPlacesOnly } from './references.js';

/** A new person, organisation or place. */
export interface NewEntity {
  readonly list: EntityList;
  readonly name: Written;
  /** The words that introduce it. */
  readonly introduced: Written;
  readonly aliases?: readonly string[];
}

/** Puts an entity into a list, with the fields that the list requires. */
function put(
  file: ArticleFile,
  list: EntityList,
  { aliases, id, introduced, name }: Pick<EntityItem, 'id' | 'name' | 'aliases' | 'introduced'>,
): ArticleFile {
  const base = { id, name, aliases: aliases ?? [] };
  switch (list) {
    case 'people':
      return { ...file, people: inserted(file.people, { ...base, role: null, of: [], introduced }) };
    case 'organisations': {
      const item: OrganisationItem = { ...base, kind: 'organisation', introduced };
      return { ...file, organisations: inserted(file.organisations, item) };
    }
    case 'places': {
      const item: PlaceItem = { ...base, kind: 'city', introduced };
      return { ...file, places: inserted(file.places, item) };
    }
  }
}

/** Adds an entity. One that has this very name already is used instead. */
export function addEntity(file: ArticleFile, { aliases = [], introduced, list, name }: NewEntity): Added {
  const known = file[list].find((item) => textOf(item.name) === textOf(name));
  if (known) return { file, key: keyOf(list, known) };
  const id = newId(file, textOf(name), 'name');
  return {
    file: put(file, list, { id, name, introduced, aliases: [...aliases] }),
    key: keyOf(list, { id }),
  };
}

/** Changes the fields that all entities share. */
export function changeEntity(
  file: ArticleFile,
  id: string,
  change: (item: EntityItem) => Partial<Pick<EntityItem, 'name' | 'aliases' | 'introduced'>>,
): ArticleFile {
  const to = <T extends EntityItem>(item: T): T => ({ ...confirmed(item), ...change(item) });
  return {
    ...file,
    people: replaced(file.people, id, to),
    organisations: replaced(file.organisations, id, to),
    places: replaced(file.places, id, to),
  };
}

/** Names without a given one, and without duplicates. */
export function namesBeside(name: string, names: readonly string[]): string[] {
  return [...new Set(names)].filter((each) => each !== name && each !== '');
}

/** Renames an entity; the old name becomes an alias. */
export function rename(file: ArticleFile, id: string, name: Written): ArticleFile {
  return changeEntity(file, id, (item) => ({
    name,
    aliases: namesBeside(textOf(name), [...(item.aliases ?? []), textOf(item.name)]),
  }));
}

/** Sets an entity's aliases. */
export function setAliases(file: ArticleFile, id: string, aliases: readonly string[]): ArticleFile {
  return changeEntity(file, id, (item) => ({ aliases: namesBeside(textOf(item.name), aliases) }));
}

/** Sets the words that introduce an entity. */
export function setIntroduced(file: ArticleFile, id: string, introduced: Written): ArticleFile {
  return changeEntity(file, id, () => ({ introduced }));
}

/** Sets a person's role as the text gives it. @param role null where it gives none */
export function setRole(file: ArticleFile, id: string, role: Written | null): ArticleFile {
  return { ...file, people: replaced(file.people, id, (person) => ({ ...confirmed(person), role })) };
}

/** Sets the countries and organisations that a person belongs to. */
export function setOf(file: ArticleFile, id: string, of: readonly string[]): ArticleFile {
  return { ...file, people: replaced(file.people, id, (person) => ({ ...confirmed(person), of: [...of] })) };
}

/** The kinds of organisations and places. */
export type EntityKind = OrganisationItem['kind'] | PlaceItem['kind'];

const isOrganisationKind = (kind: EntityKind): kind is OrganisationItem['kind'] =>
  kind === 'organisation' || kind === 'group';

/** Sets the kind of an organisation or place. A kind of the other list changes nothing. */
export function setKind(file: ArticleFile, id: string, kind: EntityKind): ArticleFile {
  return isOrganisationKind(kind)
    ? {
        ...file,
        organisations: replaced(file.organisations, id, (item) => ({ ...confirmed(item), kind })),
      }
    : { ...file, places: replaced(file.places, id, (item) => ({ ...confirmed(item), kind })) };
}

/** Turns an entity into a person, an organisation or a place, keeping references where the new kind allows them. */
export function moveTo(file: ArticleFile, id: string, list: EntityList): ArticleFile {
  const from = listOf(file, id);
  const item = entitiesOf(file).find((each) => each.id === id);
  if (!item || from === undefined || from === list) return file;
  const rest = { ...file, [from]: file[from].filter((each) => each.id !== id) };
  return withPlacesOnly(put(rest, list, item));
}
