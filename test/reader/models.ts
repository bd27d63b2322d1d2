import { fileURLToPath } from 'node:url';
import { Article } from '../../src/article/article.js';

/** The weights that the package has, whichever they are. */
export const models = fileURLToPath(new URL('../../models', import.meta.url));

/** Milliseconds that a test waits for the reader: the machine may have other work, and the weights are loaded first. */
export const patience = 60_000;

/** A signal that does not come in a test's time. */
export function patiently(): AbortSignal {
  return AbortSignal.timeout(patience);
}

/** A small article. */
export const bakery = new Article(
  'bakery',
  `Old bakery closes after a century

The bakery on Mill Street will close on Friday. Its owner, Ruth Adler, bought it in 1987 for 40,000 pounds. “Nobody
buys bread at six in the morning any more,” she said.

Two of the five bakers have found work at a hotel. The building will become a library.
`.replace(/(?<=\S)\n(?=\S)/gu, ' '),
);

/** An article of so many sentences, each told apart by its number. */
export function longArticle(sentences: number, slug = 'long'): Article {
  const all = Array.from(
    { length: sentences },
    (_, at) =>
      `Number ${at} of the houses on the hill was built by a mason from the valley in the year ${1200 + at}.`,
  );
  return new Article(slug, `Houses on the hill\n\n${all.join(' ')}\n`);
}
