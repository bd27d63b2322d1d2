import type * as z from 'zod';
import type { Article } from '../article/article.js';
import { findQuoted } from '../article/marks.js';
import { write } from '../ingest/serialise.js';
import { occurrences } from '../knowledge/pin.js';
import type { wordsSchema, writtenSchema } from './api.js';
import { Refusal } from './refusal.js';
import { wordsMeant, wordsQuoted } from './selection.js';

type Selected = z.output<typeof wordsSchema>;
type Written = z.output<typeof writtenSchema>;

const nothing = 'select some words in the text';
const unquoted = 'these words are not inside quotation marks';
const unwritable =
  'these words cannot be told apart from others in the text: select whole words, or a few more';

/**
 * Writes selected words in the form of `article.json`, so that the loader pins them to the same place.
 * @param article built in the same way as the loader builds it
 * @throws Refusal (422) where they are not words, or the loader could not find them
 */
export function writeWords(article: Article, { end, how, start }: Selected): Written {
  const { text } = article;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > text.length)
    throw new Refusal(422, nothing);
  if (how === 'quoted') {
    const quotations = article.paragraphs.flatMap((paragraph) => findQuoted(text, paragraph));
    const found = wordsQuoted(article, { start, end }, quotations);
    if (!found) throw new Refusal(422, unquoted);
    return written(write(article, article.passage(found), article));
  }
  const found = wordsMeant(article, { start, end }, how === 'first' ? 'name' : 'words');
  if (!found) throw new Refusal(422, nothing);
  const passage = article.passage(found);
  if (how === 'unique') return written(write(article, passage));
  // A name is pinned to its first occurrence.
  return written(occurrences(article, passage.text, undefined, 1).length > 0 ? passage.text : null);
}

function written(words: ReturnType<typeof write>): Written {
  if (words === null) throw new Refusal(422, unwritable);
  return { written: words };
}
