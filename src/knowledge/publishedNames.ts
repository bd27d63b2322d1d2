import { countryByWord } from '../lexicon/countries.js';
import type { EntityKind } from '../nlp/entityKind.js';
import { genderBefore, genderOfName } from '../nlp/gender.js';
import type { NamedEntity } from '../nlp/linkNames.js';
import { occurrencesOf } from '../nlp/tokenSpans.js';
import type { Token } from '../nlp/tokens.js';
import type { Contents, Entity } from './schema.js';

function kindOf(entity: Entity): EntityKind {
  if ('role' in entity) return 'person';
  return entity.kind === 'organisation' || entity.kind === 'group' ? entity.kind : 'place';
}

/**
 * The names in a published article, wherever its entities' names and aliases stand in the text. A shared name belongs
 * to the entity that is listed first.
 * @param tokens the article's tokens
 */
export function publishedNames(
  text: string,
  tokens: readonly Token[],
  contents: Contents,
): { named: NamedEntity; entity: Entity }[] {
  const { organisations, people, places } = contents;
  const owners = new Map<string, Entity>();
  const all: Entity[] = [...people, ...organisations, ...places];
  for (const entity of all) if (!owners.has(entity.name.text)) owners.set(entity.name.text, entity);
  for (const entity of all)
    for (const alias of entity.aliases) {
      // Lower-case aliases are for questions; in a text they are no names.
      if (/^\p{Lu}/u.test(alias) && !owners.has(alias)) owners.set(alias, entity);
    }
  const byEntity = new Map<Entity, NamedEntity>();
  for (const { from, name, to } of occurrencesOf(text, tokens, owners.keys(), new Set())) {
    const entity = owners.get(name);
    if (!entity) continue;
    const kind = kindOf(entity);
    const told = kind === 'person' ? genderBefore(tokens, from) : null;
    const known = byEntity.get(entity);
    if (known) {
      known.at.push({ from, to, gender: told });
      if (told && !known.sure) {
        known.gender = told;
        known.sure = true;
      }
      continue;
    }
    const parts = entity.name.text.split(/\s+/u);
    byEntity.set(entity, {
      kind,
      at: [{ from, to, gender: told }],
      parts,
      gender: told ?? (kind === 'person' ? genderOfName(parts) : null),
      sure: told !== null,
      country: kind === 'place' ? (countryByWord.get(entity.name.text) ?? null) : null,
      probability: 1,
    });
  }
  return [...byEntity].map(([entity, named]) => ({ entity, named }));
}
