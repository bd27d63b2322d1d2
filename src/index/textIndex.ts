import { isKnownWord, related } from '../nlp/wordnet/related.js';
import { isFunctionWord, stemOf, type Word, wordsOf } from '../nlp/words.js';
import { keep } from '../support/remember.js';
import { idf } from './articles/bm25.js';
import { tokenLikeness } from './names/likeness.js';

/** A piece of text, and the ids of what it is known to mention, by whatever name. */
export interface Piece {
  readonly text: string;
  readonly mentions: readonly string[];
}

/** How a word or name of a question is found in a text: the stems it may stand for, with what each is worth. */
export interface Term {
  /** The word as typed; null for a name, which is found by its id. */
  readonly word: Word | null;
  /** How much the word tells, from its rarity in the text. */
  readonly weight: number;
  readonly stems: ReadonlyMap<string, number>;
  /** What its best match in each piece is worth. */
  readonly worths: readonly number[];
}

/** A text's pieces made ready for matching: sentences of an article, or statements. */
export class TextIndex {
  /** The content stems of each piece. */
  readonly stems: readonly ReadonlySet<string>[];
  private readonly frequency = new Map<string, number>();
  /** A stem's forms as they stand in the text, for spelling. */
  private readonly forms = new Map<string, string>();

  /** @param pieces the texts, in order */
  constructor(pieces: readonly Piece[]) {
    this.stems = pieces.map(({ text, mentions }) => {
      const stems = new Set<string>(mentions.map(idStem));
      for (const word of wordsOf(text)) {
        stems.add(word.stem);
        if (!isFunctionWord(word.norm)) this.forms.set(word.norm, word.stem);
      }
      for (const stem of stems) this.frequency.set(stem, (this.frequency.get(stem) ?? 0) + 1);
      return stems;
    });
  }

  /** How much it tells that a piece has a stem. */
  private rarity(stem: string): number {
    return idf(this.stems.length, this.frequency.get(stem) ?? 0);
  }

  /** Whether the text has the word in any form. */
  has(stem: string): boolean {
    return this.frequency.has(stem);
  }

  /** A name as a term: it is found where the thing is mentioned by any of its names. */
  nameTerm(ids: readonly string[]): Term {
    const stems = new Map(ids.map((id) => [idStem(id), 1]));
    const weight = Math.min(...ids.map((id) => this.rarity(idStem(id))));
    return { word: null, stems, weight, worths: this.worthsOf(stems) };
  }

  /** A content word as a term: its own stem, related words that the text has, or what it may be a slip for. */
  wordTerm(word: Word): Term {
    const { stems, weight, worths } = this.reading(word.norm);
    return { word, weight, stems, worths };
  }

  private worthsOf(stems: ReadonlyMap<string, number>): number[] {
    return this.stems.map((piece) => worthIn(stems, piece));
  }

  /** What a word stands for in the text; readers ask about the same ones again and again. */
  private readonly reading = keep(200, (norm): Omit<Term, 'word'> => {
    const own = stemOf(norm);
    const stems = new Map<string, number>([[own, 1]]);
    for (const [stem, worth] of related(norm).near) if (this.has(stem)) stems.set(stem, worth);
    let weight = this.rarity(own);
    if (!this.has(own)) {
      for (const [form, stem] of this.forms) {
        const likeness = 0.95 * tokenLikeness(norm, form, isKnownWord);
        if (likeness <= (stems.get(stem) ?? 0)) continue;
        stems.set(stem, likeness);
        weight = this.rarity(stem);
      }
    }
    return { weight, stems, worths: this.worthsOf(stems) };
  });

  /** How well each piece covers the terms, from 0 to 1 by weight. */
  cover(terms: readonly Term[]): number[] {
    const total = terms.reduce((sum, term) => sum + term.weight, 0);
    const sums = this.stems.map(() => 0);
    for (const { weight, worths } of terms)
      for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + weight * (worths[at] ?? 0);
    return total === 0 ? sums : sums.map((sum) => sum / total);
  }
}

/** The stem under which mentions of an id are kept; no word has an "@". */
function idStem(id: string): string {
  return `@${id}`;
}

/** What the best match of a term's stems in a set of stems is worth; 0 for none. */
export function worthIn(wanted: ReadonlyMap<string, number>, stems: ReadonlySet<string>): number {
  let best = 0;
  for (const [stem, worth] of wanted) if (worth > best && stems.has(stem)) best = worth;
  return best;
}
