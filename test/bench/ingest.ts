import { draftOf } from '../annotator.js';
import { median } from './measure.js';
import { duration, print, ratio } from './print.js';
import { labelled, newsOf } from './texts.js';

const smallest = 25;
const times = [1, 2, 4, 8];
/** A draft takes long beside what else may run: a few are enough. */
const rounds = 5;

/** Milliseconds that the draft of a text takes. */
async function timed(text: string): Promise<number> {
  const start = performance.now();
  await draftOf(text);
  return performance.now() - start;
}

/** The time of a draft against the length of its text, and how long an article takes. */
export async function benchIngest(): Promise<void> {
  const texts = times.map((factor) => ({
    name: `${factor} ×`,
    text: newsOf(smallest * factor),
    took: [] as number[],
  }));
  // The weights are loaded with the first.
  for (const { text } of labelled.slice(0, 3)) await timed(text);
  for (let round = 0; round < rounds; round++)
    for (const { text, took } of texts) took.push(await timed(text));
  const perCharacter = ({ text, took }: (typeof texts)[number]): number => median(took) / text.length;
  const [first] = texts;
  const unit = first ? perCharacter(first) : Number.NaN;
  print('Ingest against the length of a text (linear where the last column stays near 1)', [
    ['', 'characters', 'median', 'per 1,000 characters', 'to the first'],
    ...texts.map((each) => [
      each.name,
      String(each.text.length),
      duration(median(each.took)),
      duration(perCharacter(each) * 1000),
      ratio(perCharacter(each), unit),
    ]),
  ]);
  const all: number[] = [];
  for (const { text } of labelled) all.push(await timed(text));
  const length = labelled.reduce((sum, { text }) => sum + text.length, 0) / labelled.length;
  const mean = all.reduce((sum, ms) => sum + ms, 0) / all.length;
  console.log(`  Articles of ${Math.round(length)} characters: ${duration(mean)} each`);
}
