import { Article } from '../../src/article/article.js';
import type { Knowledge } from '../../src/knowledge/load.js';
import { randomFor } from '../eval/random.js';
import { coinedName, lexicon } from './lexicon.js';

/** An article that names so many people, each in a sentence of two words, for lists of names of any length. */
export function crowd(count: number): Knowledge {
  const random = randomFor('crowd');
  const names = Array.from({ length: count }, () => `${coinedName(random)} ${coinedName(random)}`);
  const title = 'Who was there';
  const article = new Article('crowd', [title, ...names.map((name) => `${name} came.`)].join('\n\n'));
  let at = title.length + 2;
  const people = names.map((name, number) => {
    const passage = article.passage({ start: at, end: at + name.length });
    at += name.length + ' came.\n\n'.length;
    return { id: `p${number}`, name: passage, aliases: [], role: null, of: [], introduced: passage };
  });
  const first = article.passage({ start: 0, end: title.length });
  return {
    article,
    contents: {
      title: first,
      date: null,
      author: null,
      source: null,
      summary: [first],
      people,
      organisations: [],
      places: [],
      events: [],
      statements: [],
      facts: [],
    },
  };
}

/** So many titles as articles have them. */
export function titles(count: number): string[] {
  const random = randomFor('titles');
  const { adjectives, nouns, verbs } = lexicon();
  return Array.from(
    { length: count },
    () =>
      `${coinedName(random)} ${verbs.draw(random)} ${adjectives.draw(random)} ${nouns.draw(random)} after ${nouns.draw(random)}`,
  );
}
