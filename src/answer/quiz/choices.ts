import { entitiesOf } from '../../index/entities.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Entity, Person } from '../../knowledge/schema.js';
import { isUncertain } from '../../knowledge/uncertain.js';
import { normaliseText } from '../../nlp/words.js';
import { areForms } from '../check/similarity.js';
import { type Token, tokensOf } from '../check/tokens.js';
import { keyOf, type QuotableSentence } from './quotable.js';

/** The words of all that somebody is called. */
function wordsOfNames({ aliases, name }: Entity): Token[] {
  return tokensOf([name.text, ...aliases].join(' · ')).filter(({ word }) => word);
}

/** Whether two names share a word, or nearly, so that both may be one's: "Lee" and "Ann Lee", "Saree" and "Yahya Sarea". */
function areAlike(one: Entity, other: Entity): boolean {
  const words = wordsOfNames(other);
  return wordsOfNames(one).some((word) =>
    words.some((its) => its.loose === word.loose || areForms(its, word)),
  );
}

/** Whether one speaks for the other, so that words of one may be called the other's. */
function areTied(one: Entity, other: Entity): boolean {
  const of = (entity: Entity): readonly string[] => ('of' in entity ? entity.of : []);
  return of(one).includes(other.id) || of(other).includes(one.id);
}

/** Ids of whoever the article may also take for the speaker of the same words. */
function alsoSaidBy({ contents }: Knowledge, { words }: QuotableSentence): Set<string> {
  const key = ` ${keyOf(words.text)} `;
  const same = contents.statements.filter((statement) => {
    const other = ` ${keyOf(statement.words.text)} `;
    return words.overlaps(statement.words) || other.includes(key) || key.includes(other);
  });
  return new Set(
    same.flatMap((statement) => [
      ...statement.speakers,
      ...('candidates' in statement ? (statement.candidates ?? []).map(({ who }) => who) : []),
    ]),
  );
}

/** Whether words name somebody, whole or in part. */
export function isNamedIn(knowledge: Knowledge, entity: Entity, text: string): boolean {
  if (entitiesOf(knowledge).mentionedIn(text).includes(entity.id)) return true;
  const words = new Set(normaliseText(text).split(' '));
  return normaliseText(entity.name.text)
    .split(' ')
    .some((word) => word.length > 2 && words.has(word));
}

/** Whether an entity is a person: others have no role. */
export const isPerson = (entity: Entity): entity is Person => 'role' in entity;

/** Whether somebody is called by a name of their own, not described ("a spokesman", "researchers"). */
export function hasOwnName(entity: Entity): boolean {
  const isGroup = 'kind' in entity && entity.kind === 'group';
  return (
    !isGroup &&
    !isUncertain(entity) &&
    /\p{Lu}/u.test(entity.name.text) &&
    !/^(?:an?|the)\s/iu.test(entity.name.text)
  );
}

/**
 * Who else could have said something, the most plausible first: others of the speaker's sort who are quoted, then other
 * people. Nobody who may be the same as the speaker, speaks for the speaker or the other way round, is named in the
 * words, or to whom the article attributes them too.
 */
export function othersFor(knowledge: Knowledge, quotable: QuotableSentence): Entity[] {
  const { said, words } = quotable;
  const { speaker } = said;
  const also = alsoSaidBy(knowledge, quotable);
  const speakers = entitiesOf(knowledge).speakers();
  const all = [
    ...speakers.filter((entity) => isPerson(entity) === isPerson(speaker)),
    ...knowledge.contents.people,
  ];
  const chosen: Entity[] = [];
  for (const entity of new Set<Entity>(all)) {
    const isOut = also.has(entity.id) || !hasOwnName(entity) || isNamedIn(knowledge, entity, words.text);
    if (!isOut && [speaker, ...chosen].every((one) => !areAlike(one, entity) && !areTied(one, entity)))
      chosen.push(entity);
  }
  return chosen;
}
