import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { fullBudget, read } from '../../src/answer/ask/ask.js';
import { examine } from '../../src/answer/ask/features.js';
import { understand } from '../../src/question/query.js';
import type { Reader } from '../../src/reader/reader.js';
import { overlaps, type Trial } from './run.js';

/**
 * Writes what the ranking and the confidence go by, a question a line, for `training/calibrate.py`: features of each
 * sentence, which of them are right, and features of the whole.
 */
export async function writeFeatures(
  path: string,
  set: string,
  trials: readonly Trial[],
  reader: Reader,
): Promise<void> {
  const file = createWriteStream(path, { flags: 'a' });
  for (const { group, knowledge, question } of trials) {
    const text = understand(knowledge, question.text).text;
    const reading = await read(knowledge, text, reader, fullBudget());
    const { sentences, whole } = examine(knowledge, text, reading);
    const right = knowledge.article.sentences.flatMap((sentence, row) =>
      question.support.some((span) => overlaps(sentence, span)) ? [row] : [],
    );
    const { answerable, near, style, text: asked } = question;
    file.write(
      `${JSON.stringify({ set, group, question: asked, style, answerable, near, right, whole, sentences })}\n`,
    );
  }
  file.end();
  await once(file, 'finish');
}
