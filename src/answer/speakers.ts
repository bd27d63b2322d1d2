import { entitiesOf } from '../index/entities.js';
import type { NamedEntity } from '../index/namedEntity.js';
import type { Knowledge } from '../knowledge/load.js';
import type { Entity } from '../knowledge/schema.js';

/** Something that can speak. */
export type Speaker = Exclude<NamedEntity, { kind: 'event' }>;

/** Who is meant by the text typed for a speaker: those of a name, else those of a role. */
export function speakersNamed(knowledge: Knowledge, text: string): readonly Speaker[] {
  const entities = entitiesOf(knowledge);
  const named = entities.best(text).flatMap(({ value }) => (value.kind === 'event' ? [] : [value]));
  if (named.length > 0) return named;
  return entities.byRole(text).map(({ value }) => ({ kind: 'person', value }));
}

/** Who is meant by several names in a row ("rubio and zelensky"), where each names one who can speak; else none. */
export function speakersListed(knowledge: Knowledge, text: string): readonly Entity[] {
  const entities = entitiesOf(knowledge);
  const parts = text.split(/,\s*(?:and\b)?|[&+]|\band\b/i).map((part) => part.trim());
  if (parts.length < 2) return [];
  const each = parts.flatMap((part) => {
    const [known, other] = part === '' ? [] : speakersNamed(knowledge, part);
    if (!known || other) return [];
    return known.kind === 'person' || entities.statementsBy(known.value.id).length > 0 ? [known.value] : [];
  });
  return each.length === parts.length ? each : [];
}

/** The people of a country or organisation who say something. */
export function spokesmenOf(knowledge: Knowledge, { id }: Entity): Entity[] {
  const entities = entitiesOf(knowledge);
  return entities.peopleOf(id).filter((person) => entities.statementsBy(person.id).length > 0);
}

/**
 * Whose words a question asks for: of several of one name the one who says most, all of a list of names, and for a country
 * that says nothing itself those who speak for it.
 */
export function speakersMeant(knowledge: Knowledge, text: string): readonly Entity[] {
  const entities = entitiesOf(knowledge);
  const says = ({ value }: Speaker): number => entities.statementsBy(value.id).length;
  const bare = text.replace(/^the\s+/i, '');
  const [one] = [...speakersNamed(knowledge, bare)].sort((a, b) => says(b) - says(a));
  if (!one)
    return speakersListed(knowledge, text).flatMap((each) => speakersMeant(knowledge, each.name.text));
  const others = one.kind === 'place' && says(one) === 0 ? spokesmenOf(knowledge, one.value) : [];
  return others.length > 0 ? others : [one.value];
}
