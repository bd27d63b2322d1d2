import type { Article } from '../article/article.js';
import { buildReading, readings } from '../nlp/buildReading.js';
import type { Reading } from '../nlp/reading.js';
import { tokensOf } from '../nlp/tokens.js';
import { SteppedCache, type Steps } from '../support/steps.js';
import { publishedNames } from './publishedNames.js';
import { besideOf } from './record.js';
import type { Contents } from './schema.js';
import { decodeReading } from './stored.js';

const decoded = new SteppedCache((article: Article) =>
  decodeReading(article, besideOf(article) ?? new Uint8Array()),
);

/**
 * The language of a published article, or of one that was drafted: tokens, names with their short forms, and to whom
 * pronouns and descriptions refer. Whom it names is what its contents say. Made once per article, or what was stored of
 * it; linear in its length; never throws.
 */
export function readText({ article, contents }: { article: Article; contents: Contents }): Reading {
  const known = readings.get(article);
  if (known) return known;
  const made = besideOf(article) ? decoded.get(article) : readPublished(article, contents);
  readings.set(article, made);
  return made;
}

/** Makes it in steps, where it is stored. */
export function* prepareText(knowledge: { article: Article; contents: Contents }): Steps<void> {
  const { article } = knowledge;
  if (!readings.has(article) && besideOf(article)) yield* decoded.prepare(article);
  readText(knowledge);
}

function readPublished(article: Article, contents: Contents): Reading {
  const tokens = tokensOf(article);
  const names = publishedNames(article.text, tokens, contents);
  const roles = new Map(
    names.map(({ entity, named }) => [named, 'role' in entity ? entity.role : null] as const),
  );
  return buildReading(
    article,
    tokens,
    names.map(({ named }) => named).sort((a, b) => (a.at[0]?.from ?? 0) - (b.at[0]?.from ?? 0)),
    (named) => roles.get(named) ?? null,
  );
}
