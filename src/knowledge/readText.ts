import type { Article } from '../article/article.js';
import { assemble, readings } from '../nlp/assemble.js';
import type { Reading } from '../nlp/reading.js';
import { tokensOf } from '../nlp/tokens.js';
import { publishedNames } from './published.js';
import { besideOf } from './record.js';
import type { Contents } from './schema.js';
import { decodeReading } from './stored.js';

/**
 * The language of a published article, or of one that was drafted: tokens, names with their short forms, and to whom
 * pronouns and descriptions refer. Whom it names is what its contents say. Made once per article, or what was stored of
 * it; linear in its length; never throws.
 */
export function readText({ article, contents }: { article: Article; contents: Contents }): Reading {
  const known = readings.get(article);
  if (known) return known;
  const stored = besideOf(article);
  const made = (stored && decodeReading(article, stored)) ?? readPublished(article, contents);
  readings.set(article, made);
  return made;
}

function readPublished(article: Article, contents: Contents): Reading {
  const tokens = tokensOf(article);
  const names = publishedNames(article.text, tokens, contents);
  const roles = new Map(
    names.map(({ entity, named }) => [named, 'role' in entity ? entity.role : null] as const),
  );
  return assemble(
    article,
    tokens,
    names.map(({ named }) => named).sort((a, b) => (a.at[0]?.from ?? 0) - (b.at[0]?.from ?? 0)),
    (named) => roles.get(named) ?? null,
  );
}
