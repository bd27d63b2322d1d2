import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { openAnnotator } from '../../src/annotator/openAnnotator.js';
import { draftFiles } from '../../src/ingest/files.js';
import { bundle } from './bundle.js';
import { duration, print } from './print.js';
import { run } from './processes.js';
import { newsOf } from './texts.js';

/** Lengths of the articles, in UTF-16 code units, and what a sentence of the labelled articles has at most. */
const lengths = [10_000, 100_000, 1_000_000];
const shortestSentence = 80;
/** The commands whose first question is timed. */
const commands = ['check', 'ask', 'who', 'quote', 'summary'];
/** For how long an article that is being read may block everybody, in milliseconds. */
const limit = 100;

const kept = fileURLToPath(new URL('../../.eval/first', import.meta.url));

/** Writes a knowledge folder with an article for each length and command. @returns its path */
async function articlesFolder(): Promise<string> {
  if (existsSync(kept)) return kept;
  const begun = `${kept}.${process.pid}`;
  const annotator = openAnnotator(fileURLToPath(new URL('../../models', import.meta.url)));
  for (const length of lengths) {
    const bytes = Buffer.from(newsOf(length / shortestSentence).slice(0, length));
    const material = { name: 'text', bytes, url: null, kind: 'text' as const };
    const { files } = await draftFiles({ material, before: null }, annotator);
    const json = JSON.stringify({ ...JSON.parse(files.json), draft: false });
    for (const command of commands) {
      const folder = join(begun, `${command}-${length}`);
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'article.txt'), files.text);
      await writeFile(join(folder, 'article.json'), json);
    }
  }
  await rename(begun, kept).catch(() => rm(begun, { recursive: true }));
  return kept;
}

const timesSchema = z.array(z.object({ slug: z.string(), block: z.number(), total: z.number() }));

/** For how long the first question to an article blocks everybody else. */
export async function benchFirst(): Promise<void> {
  const words = [await bundle('firstSystem'), await articlesFolder()];
  const { out } = await run({ name: 'first questions', command: process.execPath, words });
  const times = timesSchema.parse(JSON.parse(out));
  print(`The longest block by the first question to an article; wanted at most ${limit} ms`, [
    ['characters', ...commands.map((command) => `/${command}`), 'longest until the answer'],
    ...lengths.map((length) => {
      const these = times.filter(({ slug }) => slug.endsWith(`-${length}`));
      return [
        String(length),
        ...commands.map((command) => {
          const time = these.find(({ slug }) => slug.startsWith(`${command}-`));
          return time ? duration(time.block) : '';
        }),
        duration(Math.max(...these.map(({ total }) => total))),
      ];
    }),
  ]);
  if (times.some(({ block }) => block > limit)) process.exitCode = 1;
}
