import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Document, Question } from './documents.js';
import { kindOf } from './kind.js';

/** What an annotated article's file says of its questions. */
const goldSchema = z.object({
  questions: z.array(
    z.object({
      q: z.string().min(1),
      style: z.enum(['everyday', 'own', 'near-miss']),
      answer: z.array(z.string().min(1)),
    }),
  ),
});

/** How a question is worded: in everyday words, or in the article's own; null where that is not known. */
export type Style = 'everyday' | 'own' | null;

/** Every place of some words in a text. */
function placesOf(text: string, words: string): { start: number; end: number }[] {
  const found = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    found.push({ start: at, end: at + words.length });
  return found;
}

/**
 * Reads a folder of annotated articles, `docs/<id>.txt` with `gold/<id>.json`, as documents with questions.
 * @throws Error if a file cannot be read; z.ZodError where it is not of that form
 */
export async function readAnnotated(folder: string): Promise<Document[]> {
  const files = (await readdir(join(folder, 'gold'))).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => {
      const id = file.slice(0, -'.json'.length);
      const text = await readFile(join(folder, 'docs', `${id}.txt`), 'utf8');
      const { questions } = goldSchema.parse(JSON.parse(await readFile(join(folder, 'gold', file), 'utf8')));
      return {
        id,
        group: id,
        text,
        checks: [],
        questions: questions.map(
          ({ answer, q, style }): Question => ({
            text: q,
            kind: kindOf(q),
            style: style === 'near-miss' ? null : style,
            answerable: answer.length > 0,
            near: answer.length === 0,
            support: answer.flatMap((words) => placesOf(text, words)),
            people: [],
            quotes: [],
          }),
        ),
      };
    }),
  );
}
