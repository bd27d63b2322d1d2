import { appendFile, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { Article } from '../../src/article/article.js';
import { attribute } from '../../src/attribution/attribute.js';
import type { Candidate } from '../../src/attribution/attribution.js';
import { quotationsOf } from '../../src/attribution/quotations.js';
import { readAnnotated } from '../../src/nlp/readAnnotated.js';
import type { Reading } from '../../src/nlp/reading.js';
import { shippedAnnotator } from '../annotator.js';

const goldSchema = z.object({
  quotes: z.array(z.object({ text: z.string(), speaker: z.string().nullable() })),
});

const bare = (words: string): string =>
  words
    .replace(/[“”"]/gu, '')
    .replace(/[‘’]/gu, "'")
    .replace(/[\s,.]+$/u, '')
    .trim();
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[’']s$/u, '')
    .replace(/^(?:the|an?) /u, '')
    .replace(/[.,]/gu, '')
    .replace(/[‘’]/gu, "'")
    .trim();

/** Whether two names are one: equal, or the longer one ends with the other, or has it inside. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return a === b || long.endsWith(` ${short}`) || (short.length > 4 && long.includes(short));
}

function nameOf(reading: Reading, { entity, words }: Candidate): string {
  const named = entity === null ? undefined : reading.entities[entity];
  return named?.name.text ?? reading.article.text.slice(words.start, words.end);
}

/**
 * Adds a line for each annotated quotation to a file, for training/calibrate_speakers.py: what tells how likely its first
 * candidate is right, and whether it is.
 * @param folder with docs/<id>.txt and gold/<id>.json
 */
export async function writeSpeakers(path: string, folder: string): Promise<void> {
  const files = (await readdir(join(folder, 'gold'))).filter((file) => file.endsWith('.json')).sort();
  for (const file of files) {
    const id = basename(file, '.json');
    const article = new Article(id, await readFile(join(folder, 'docs', `${id}.txt`), 'utf8'));
    const gold = goldSchema.parse(JSON.parse(await readFile(join(folder, 'gold', file), 'utf8')));
    const quotations = quotationsOf(article);
    const annotations = await shippedAnnotator.annotate(article.text, quotations);
    const reading = readAnnotated(article, annotations);
    const attributions = attribute(reading, quotations, annotations.speakers);
    const left = [...gold.quotes];
    for (const { candidates, evidence, quotation, statement } of attributions) {
      const text = article.text.slice(quotation.start, quotation.end);
      const at = left.findIndex((quote) => bare(quote.text) === bare(text));
      const [quote] = at < 0 ? [] : left.splice(at, 1);
      const [first] = candidates;
      // What is taken for no statement is nobody's, however it is read.
      if (!first || !statement) continue;
      const speaker = nameOf(reading, first);
      const line = {
        set: basename(folder),
        group: id,
        text: text.slice(0, 60),
        speaker,
        wanted: quote?.speaker ?? null,
        said: quote !== undefined,
        right: quote?.speaker != null && isSame(speaker, quote.speaker),
        candidates: candidates.map((one) => [nameOf(reading, one), Number(one.share.toFixed(3)), one.how]),
        evidence,
      };
      await appendFile(path, `${JSON.stringify(line)}\n`);
    }
  }
}
