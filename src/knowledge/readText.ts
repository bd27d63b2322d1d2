import type { Article } from '../article/article.js';
import { buildReading, readings } from '../nlp/buildReading.js';
import type { Reading } from '../nlp/reading.js';
import { tokensOf } from '../nlp/tokens.js';
import { IncrementalCache, type Steps } from '../support/steps.js';
import { publishedNames } from './publishedNames.js';
import { decodeReading } from './readingCodec.js';
import { storedReadingOf } from './recordFormat.js';
import type { Contents } from './schema.js';

const decoded = new IncrementalCache((article: Article) =>
  decodeReading(article, storedReadingOf(article) ?? new Uint8Array()),
);

/**
 * Returns the linguistic reading of an article: tokens, names with their short forms, and what pronouns and
 * descriptions refer to. The article’s contents say whom it names. The reading is computed or decoded once;
 * linear in the length of the article; never throws.
 */
export function readText({ article, contents }: { article: Article; contents: Contents }): Reading {
  const known = readings.get(article);
  if (known) return known;
  const reading = storedReadingOf(article) ? decoded.get(article) : readPublished(article, contents);
  readings.set(article, reading);
  return reading;
}

/** Decodes the reading in steps, if it is stored. */
export function* prepareText(knowledge: { article: Article; contents: Contents }): Steps<void> {
  const { article } = knowledge;
  if (!readings.has(article) && storedReadingOf(article)) yield* decoded.prepare(article);
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
