import { countryByWord } from '../lexicon/countries.js';
import { guessedFrom, toldBefore } from '../nlp/gender.js';
import type { Kind } from '../nlp/kinds.js';
import type { Named } from '../nlp/link.js';
import { runsOf } from '../nlp/spans.js';
import type { Token } from '../nlp/tokens.js';
import type { Contents, Entity } from './schema.js';

function kindOf(entity: Entity): Kind {
  if ('role' in entity) return 'person';
  return entity.kind === 'organisation' || entity.kind === 'group' ? entity.kind : 'place';
}

/**
 * Whom and what a published article names: what its editor says, wherever the text has one of the names. A name that
 * several bear is left to the one who is named first.
 * @param tokens the article's tokens
 */
export function publishedNames(
  text: string,
  tokens: readonly Token[],
  contents: Contents,
): { named: Named; entity: Entity }[] {
  const { organisations, people, places } = contents;
  const owners = new Map<string, Entity>();
  const all: Entity[] = [...people, ...organisations, ...places];
  for (const entity of all) if (!owners.has(entity.name.text)) owners.set(entity.name.text, entity);
  for (const entity of all)
    for (const alias of entity.aliases) {
      // What people type in small letters is no name in a text.
      if (/^\p{Lu}/u.test(alias) && !owners.has(alias)) owners.set(alias, entity);
    }
  const byEntity = new Map<Entity, Named>();
  for (const { from, name, to } of runsOf(text, tokens, owners.keys(), new Set())) {
    const entity = owners.get(name);
    if (!entity) continue;
    const kind = kindOf(entity);
    const told = kind === 'person' ? toldBefore(tokens, from) : null;
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
      gender: told ?? (kind === 'person' ? guessedFrom(parts) : null),
      sure: told !== null,
      country: kind === 'place' ? (countryByWord.get(entity.name.text) ?? null) : null,
      probability: 1,
    });
  }
  return [...byEntity].map(([entity, named]) => ({ entity, named }));
}
