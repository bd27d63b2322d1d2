import type { Article } from '../../src/article/article.js';
import { isFunctionWord, normalise } from '../../src/nlp/words.js';
import { pick, randomFor } from './random.js';

/** Capitalised words in a row; small connecting words may stand between them ("House of Guise"). */
const run = /\p{Lu}[\p{L}\p{M}\p{N}'’-]*(?:(?: (?:of|de|von|van|al|bin))? \p{Lu}[\p{L}\p{M}\p{N}'’-]*)*/gu;
const notNames =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mr|mrs|ms|dr|i)$/u;

interface KeptEntry {
  readonly name: string;
  readonly start: number;
}

/** Runs of capitalised words, without function words at their beginning, possessives and dates. */
function runs(text: string): KeptEntry[] {
  return [...text.matchAll(run)].flatMap((match) => {
    const words = match[0].replace(/['’]s?$/u, '').split(' ');
    let skipped = 0;
    for (;;) {
      const first = words[0];
      if (first === undefined) return [];
      if (!isFunctionWord(normalise(first)) && !notNames.test(normalise(first))) break;
      skipped += first.length + 1;
      words.shift();
    }
    const name = words.join(' ');
    return name.length < 3 || words.some((word) => notNames.test(normalise(word)))
      ? []
      : [{ name, start: match.index + skipped }];
  });
}

/** The names of an article: what stands capitalised somewhere else than at the beginning of a sentence. */
function namesOf(article: Article): string[] {
  const names = article.sentences.flatMap((sentence) =>
    runs(sentence.text)
      .filter(({ start }) => start > 1)
      .map(({ name }) => name),
  );
  return [...new Set(names)];
}

const known = new WeakMap<Article, string[]>();

/**
 * The question with one name that the article has put in place of another that it has too. The two share no
 * word, and the new one does not stand in the question already.
 * @param seed another seed, another choice
 * @returns null where the question holds no name of the article, or the article has no other
 */
export function withOtherName(article: Article, question: string, seed: string): string | null {
  const names = known.get(article) ?? namesOf(article);
  known.set(article, names);
  const words = new Set(names.flatMap((name) => name.split(' ')).map(normalise));
  const random = randomFor(`${seed} ${question}`);
  const here = runs(question).filter(({ name }) =>
    name.split(' ').some((word) => words.has(normalise(word))),
  );
  const old = pick(here, random);
  if (!old) return null;
  const taken = new Set(question.split(/\s+/u).map(normalise));
  const others = names.filter((name) => !name.split(' ').some((word) => taken.has(normalise(word))));
  const sameLength = others.filter((name) => name.split(' ').length === old.name.split(' ').length);
  const other = pick(sameLength.length > 0 ? sameLength : others, random);
  if (other === undefined) return null;
  return question.slice(0, old.start) + other + question.slice(old.start + old.name.length);
}
