import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Article } from '../../src/article/article.js';
import { occurrences } from '../../src/knowledge/pin.js';
import { type Document, verdicts } from './documents.js';
import { kinds } from './kind.js';

/**
 * The schema of a labelled article's JSON file. Every supporting passage, name and quotation must be in the text.
 * @param article the text that the labels are about
 */
export function labelsSchema(article: Article) {
  const inText = z
    .string()
    .min(1)
    .refine((words) => occurrences(article, words).length > 0, {
      error: (issue) => `“${String(issue.input)}” is not in the text of "${article.slug}"`,
    });
  const question = z
    .strictObject({
      q: z.string().min(1),
      kind: z.enum(kinds),
      answerable: z.boolean(),
      /** An unanswerable question that looks answerable: the person, the event or the words are there. */
      near: z.boolean().default(false),
      /** Passages each of which answers by itself. */
      support: z.array(inText).default([]),
      people: z.array(inText).default([]),
      quotes: z.array(inText).default([]),
    })
    .refine(({ answerable, support }) => answerable === support.length > 0, {
      error: 'a question is answerable exactly if a passage supports its answer',
    })
    .refine(({ answerable, near }) => !(answerable && near), {
      error: 'only an unanswerable question is a near miss',
    });
  const quotation = z.strictObject({
    quote: z.string().min(1),
    speaker: z.string().min(1).optional(),
    verdict: z.enum(verdicts),
  });
  return z.strictObject({ questions: z.array(question), checks: z.array(quotation).default([]) });
}

export type Labels = z.output<ReturnType<typeof labelsSchema>>;

/**
 * Reads `<name>.txt` with its `<name>.json`.
 * @throws Error if a file cannot be read; z.ZodError naming each label that does not hold
 */
export async function readLabelled(
  folder: string,
  name: string,
): Promise<{ article: Article; labels: Labels }> {
  const text = await readFile(join(folder, `${name}.txt`), 'utf8');
  const article = new Article(name, text);
  const labels = labelsSchema(article).parse(
    JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')),
  );
  return { article, labels };
}

/** The names of a folder's labelled articles, in order. */
export async function labelledNames(folder: string): Promise<string[]> {
  const files = await readdir(folder);
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

/**
 * Reads a folder of labelled articles as documents with questions.
 * @throws as {@link readLabelled}
 */
export async function readLabelledFolder(folder: string): Promise<Document[]> {
  const names = await labelledNames(folder);
  return Promise.all(
    names.map(async (name) => {
      const { article, labels } = await readLabelled(folder, name);
      const questions = labels.questions.map(({ q, support, ...rest }) => ({
        ...rest,
        text: q,
        style: null,
        support: support.flatMap((words) => occurrences(article, words)),
      }));
      return { id: name, group: name, text: article.text, questions, checks: labels.checks };
    }),
  );
}
