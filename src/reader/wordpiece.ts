import { plain } from './plain.js';

/** Tokens of a text: for each its id in the vocabulary and where it stands. */
export interface Tokens {
  readonly ids: readonly number[];
  /** UTF-16 offsets into the text, the end exclusive. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const unknown = '[UNK]';
const continued = '##';
/** A word of more characters than this is one unknown token. */
const longestWord = 100;

/** A word under way: its letters as the vocabulary has them, and for each UTF-16 unit where it comes from. */
interface Word {
  letters: string;
  /** Characters, of which the vocabulary's authors counted a word's length. */
  length: number;
  readonly starts: number[];
  readonly ends: number[];
}

/** The tokeniser of uncased BERT (Devlin and others 2018): words without case and accents, cut into the longest pieces that the vocabulary has. */
export class WordPiece {
  readonly #begins = new Map<string, number>();
  readonly #continues = new Map<string, number>();
  readonly #unknown: number;
  readonly #longest: number;

  /** @param vocabulary the pieces by id; `##` begins one that continues a word */
  constructor(vocabulary: readonly string[]) {
    let longest = 0;
    for (const [id, piece] of vocabulary.entries()) {
      const inside = piece.startsWith(continued) && piece.length > continued.length;
      const letters = inside ? piece.slice(continued.length) : piece;
      (inside ? this.#continues : this.#begins).set(letters, id);
      longest = Math.max(longest, letters.length);
    }
    this.#longest = longest;
    this.#unknown = this.idOf(unknown);
  }

  /** @throws RangeError where the vocabulary has no such piece */
  idOf(piece: string): number {
    const id = this.#begins.get(piece);
    if (id === undefined) throw new RangeError(`the vocabulary has no ${piece}`);
    return id;
  }

  /**
   * Cuts a text into tokens, in time linear in its length.
   * @param limit tokens at most; the rest of the text is not read
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
      for (const letter of plain(character)) {
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

  /** Ids of a word's pieces, the longest first that the vocabulary has; `from` and `to` are units of its letters. */
  #pieces({ letters, length }: Word): (readonly [id: number, from: number, to: number])[] {
    const whole = [[this.#unknown, 0, letters.length]] as const;
    if (length > longestWord) return [...whole];
    const pieces: (readonly [number, number, number])[] = [];
    for (let from = 0; from < letters.length; ) {
      const known = from === 0 ? this.#begins : this.#continues;
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

/** Adds a letter; of a word that is too long only its ends are kept. */
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
