import { draft } from '../../src/ingest/draft.js';
import { Article } from '../../src/knowledge/article.js';
import { compare } from './measure.js';
import { duration, print, ratio } from './print.js';
import { labelled, newsOf } from './texts.js';

const smallest = 100;
const times = [1, 2, 4, 8];

/** The time of a draft against the length of its text, and how many articles are drafted in a second. */
export async function benchIngest(): Promise<void> {
  const texts = times.map((factor) => ({ name: `${factor} ×`, text: newsOf(smallest * factor) }));
  // An article is read once, so each run makes a new one.
  const systems = texts.map(({ name, text }) => ({
    name,
    count: 1,
    run: () => void draft(new Article(name, text)),
  }));
  const measured = await compare(systems);
  const perCharacter = (name: string, length: number): number => (measured.get(name) ?? Number.NaN) / length;
  const [first] = texts;
  const unit = first ? perCharacter(first.name, first.text.length) : Number.NaN;
  print('Ingest against the length of a text (linear where the last column stays near 1)', [
    ['', 'characters', 'median', 'per 1,000 characters', 'to the first'],
    ...texts.map(({ name, text }) => [
      name,
      String(text.length),
      duration(measured.get(name) ?? Number.NaN),
      duration(perCharacter(name, text.length) * 1000),
      ratio(perCharacter(name, text.length), unit),
    ]),
  ]);
  const all = {
    name: 'all',
    count: labelled.length,
    run: () => {
      for (const { id, text } of labelled) draft(new Article(id, text));
    },
  };
  const ms = (await compare([all])).get('all') ?? Number.NaN;
  const length = labelled.reduce((sum, { text }) => sum + text.length, 0) / labelled.length;
  console.log(
    `  Articles of ${Math.round(length)} characters: ${duration(ms)} each, ${Math.round(1000 / ms)} a second`,
  );
}
