import type { Article, Passage } from '../article/article.js';
import type { Annotations, RoleReading } from './annotations.js';
import { buildReading, readings } from './buildReading.js';
import type { NamedEntity } from './linkNames.js';
import { namedEntities } from './namedEntities.js';
import type { Reading } from './reading.js';
import { type Token, tokensOf } from './tokens.js';

/** Reads an article of which nobody has said whom it names: the names and roles are those that the annotator found. */
export function readAnnotated(article: Article, { names, roles }: Annotations): Reading {
  const tokens = tokensOf(article);
  const made = buildReading(article, tokens, namedEntities(article, tokens, names), (named) =>
    roleOf(article, tokens, named, roles),
  );
  readings.set(article, made);
  return made;
}

/** The first role that stands beside one of the places where a person is named. */
function roleOf(
  article: Article,
  tokens: readonly Token[],
  { at, kind }: NamedEntity,
  roles: readonly RoleReading[],
): Passage | null {
  if (kind !== 'person') return null;
  const found = roles.find(
    (one) =>
      !isOfNext(one, roles) &&
      at.some(
        ({ from, to }) =>
          (tokens[from]?.start ?? 0) < one.name.end && (tokens[to - 1]?.end ?? 0) > one.name.start,
      ),
  );
  return found ? article.passage(found.role) : null;
}

/** Whether a role behind a name stands right before the next one: "Moreno was sentenced by Judge Ida Holt". */
function isOfNext({ name, role }: RoleReading, roles: readonly RoleReading[]): boolean {
  if (name.end > role.start) return false;
  return roles.some(
    (other) => other.role.start === role.start && Math.abs(other.name.start - role.end - 1) <= 1,
  );
}
