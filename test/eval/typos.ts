import { contentWords } from '../../src/nlp/words.js';
import { pick, type Random, randomFor } from './random.js';

const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];

/** One random edit inside a word: its first letter stays, and the result always differs from the word. */
function misspell(word: string, random: Random): string {
  const letters = [...word];
  const at = 1 + Math.floor(random() * (letters.length - 1));
  const here = letters[at] ?? '';
  const before = letters[at - 1] ?? '';
  const other = pick(
    alphabet.filter((letter) => letter !== here.toLowerCase()),
    random,
  );
  switch (pick(['insert', 'delete', 'substitute', 'transpose'] as const, random)) {
    case 'insert':
      letters.splice(at, 0, other ?? '');
      break;
    case 'delete':
      letters.splice(at, 1);
      break;
    case 'transpose':
      if (at > 1 && here !== before) {
        letters.splice(at - 1, 2, here, before);
        break;
      }
      letters[at] = other ?? '';
      break;
    default:
      letters[at] = other ?? '';
  }
  return letters.join('');
}

/**
 * The question with one typo in every content word of four or more letters.
 * @param seed another seed, other typos; the same seed and question always give the same
 */
export function withTypos(question: string, seed: string): string {
  const random = randomFor(`${seed} ${question}`);
  let typed = '';
  let done = 0;
  for (const { text, start, end } of contentWords(question)) {
    const bare = /^\p{L}+/u.exec(text)?.[0] ?? '';
    if (bare.length < 4) continue;
    typed += question.slice(done, start) + misspell(bare, random) + text.slice(bare.length);
    done = end;
  }
  return typed + question.slice(done);
}
