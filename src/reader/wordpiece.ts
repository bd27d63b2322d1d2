import { normaliseCharacter } from './normaliseCharacter.js';

/** Tokens of a text: ids in the vocabulary, and offsets. */
export interface Tokens {
  readonly ids: readonly number[];
  /** UTF-16 offsets into the text, the end exclusive. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const unknown = '[UNK]';
const continued = '##';
/** A longer word becomes one unknown token. */
const longestWord = 100;

/** A word being read: its normalised letters, and for each UTF-16 unit of these its source offsets. */
interface Word {
  letters: string;
  /** Length in characters, as the vocabulary’s authors counted it. */
  length: number;
  readonly starts: number[];
  readonly ends: number[];
}

/**
 * The tokeniser of uncased BERT (Devlin and others 2018). It strips case and accents and splits words into
 * the longest pieces of the vocabulary.
 */
export class WordPiece {
  readonly #initialPieces = new Map<string, number>();
  readonly #continuations = new Map<string, number>();
  readonly #unknown: number;
  readonly #longest: number;

  /** @param vocabulary the pieces by id; a piece that continues a word starts with `##` */
  constructor(vocabulary: readonly string[]) {
    let longest = 0;
    for (const [id, piece] of vocabulary.entries()) {
      const isContinuation = piece.startsWith(continued) && piece.length > continued.length;
      const letters = isContinuation ? piece.slice(continued.length) : piece;
      (isContinuation ? this.#continuations : this.#initialPieces).set(letters, id);
      longest = Math.max(longest, letters.length);
    }
    this.#longest = longest;
    this.#unknown = this.idOf(unknown);
  }

  /**
   * Returns the id of a piece.
   * @throws RangeError if the vocabulary does not contain it
   */
  idOf(piece: string): number {
    const id = this.#initialPieces.get(piece);
    if (id === undefined) throw new RangeError(`the vocabulary has no ${piece}`);
    return id;
  }

  /**
   * Splits a text into tokens, in linear time.
   * @param limit most tokens; the rest of the text is not read
   */
  tokens(text: string, limit = Number.POSITIVE_INFINITY): Tokens {
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const word: Word = { letters: '', length: 0, starts: [], ends: [] };
    const finish = (): void => {
      if (word.length === 0) return;
      for (const [id, from, to] of this.#pieces(word)) {
        ids.push(id);
        starts.push(word.starts[from] ?? 0);
        ends.push(word.ends[to - 1] ?? 0);
      }
      word.letters = '';
      word.length = word.starts.length = word.ends.length = 0;
    };
    let at = 0;
    for (const character of text) {
      const end = at + character.length;
      for (const letter of normaliseCharacter(character)) {
        if (letter.kind !== 'letter') finish();
        if (letter.kind !== 'space') add(word, letter.text, at, end);
        if (letter.kind === 'alone') finish();
      }
      at = end;
      if (ids.length >= limit) break;
    }
    finish();
    return { ids: ids.slice(0, limit), starts: starts.slice(0, limit), ends: ends.slice(0, limit) };
  }

  /**
   * Splits a word greedily into the longest pieces of the vocabulary; `from` and `to` are UTF-16 units of its
   * letters.
   */
  #pieces({ letters, length }: Word): (readonly [id: number, from: number, to: number])[] {
    const whole = [[this.#unknown, 0, letters.length]] as const;
    if (length > longestWord) return [...whole];
    const pieces: (readonly [number, number, number])[] = [];
    for (let from = 0; from < letters.length; ) {
      const known = from === 0 ? this.#initialPieces : this.#continuations;
      let to = Math.min(letters.length, from + this.#longest);
      let id = known.get(letters.slice(from, to));
      while (id === undefined && to > from + 1) id = known.get(letters.slice(from, --to));
      if (id === undefined) return [...whole];
      pieces.push([id, from, to]);
      from = to;
    }
    return pieces;
  }
}

/** Appends a letter. Of an overlong word only the offsets are kept. */
function add(word: Word, letter: string, start: number, end: number): void {
  word.length++;
  if (word.length > longestWord + 1) {
    word.ends[word.ends.length - 1] = end;
    return;
  }
  word.letters += letter;
  for (let unit = 0; unit < letter.length; unit++) {
    word.starts.push(start);
    word.ends.push(end);
  }
}
