import { askingStems } from '../lexicon/questionWords.js';
import { isKnownWord, phrasalVerb, related } from '../nlp/wordnet/related.js';
import { semanticFieldOf } from '../nlp/wordnet/semanticField.js';
import { isFunctionWord, stemOf, type Word, wordsOf } from '../nlp/words.js';
import { keep } from '../support/remember.js';
import { idf } from './idf.js';
import { skeleton } from './names/edits.js';
import { tokenLikeness } from './names/likeness.js';

/** A piece of text to be matched: a sentence or a statement. */
export interface Piece {
  readonly text: string;
  /** Ids of what it is known to mention, by whatever name. */
  readonly mentions: readonly string[];
  /** Stems that people's names have elsewhere, who stand here by a part of theirs: "Rubio" is "Marco Rubio" too. */
  readonly implied?: ReadonlySet<string>;
}

/** What a word or a name of a question may stand for in a text. */
interface Meaning {
  /** How much it tells, from its rarity in the text. */
  readonly weight: number;
  /** Stems that match it, with what each is worth. */
  readonly stems: ReadonlyMap<string, number>;
  /** What its best match in each piece is worth, from 0 to 1. */
  readonly worths: readonly number[];
  /** The most that it is worth in any piece. */
  readonly best: number;
  /** The text's word of which it is a slip, where it is no word itself; null where it is none. */
  readonly spelling: string | null;
}

/** A name of a question, which is found by its id. */
export interface NameTerm extends Meaning {
  readonly word: null;
}

/** A content word of a question. */
export interface WordTerm extends Meaning {
  readonly word: Word;
  /** Whether it is written as a name or a number. */
  readonly proper: boolean;
}

export type Term = NameTerm | WordTerm;

/** How much of its weight a word keeps that asks rather than tells. */
const askingWeight = 0.3;

/** What a slip is worth at most, and a part of a name that a piece leaves out. */
const worth = { slip: 0.95, implied: 0.95 } as const;
/** How many words are kept read: those that readers ask about come again and again. */
const mostRead = 200;

/** Adds to the list of a key. */
function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The stem under which mentions of an id are kept; no word has an "@". */
const idStem = (id: string): string => `@${id}`;

/** What the best match of a term's stems in a set of stems is worth; 0 for none. */
export function worthIn(wanted: ReadonlyMap<string, number>, stems: ReadonlySet<string>): number {
  let best = 0;
  for (const [stem, worth] of wanted) if (worth > best && stems.has(stem)) best = worth;
  return best;
}

/** The words of some pieces of text, ready to be matched with those of a question, slips and related words allowed. */
export class TextIndex {
  /** How many pieces there are. */
  private size = 0;
  /** The numbers of the pieces that have a stem, in order, and of those in which a name implies it. */
  private readonly postings = new Map<string, number[]>();
  private readonly implied = new Map<string, number[]>();
  /** Compared forms that stand in the text, with their stems; for spelling. */
  private readonly forms = new Map<string, string>();

  /** @param pieces the texts, in order */
  constructor(pieces: readonly Piece[] = []) {
    for (const piece of pieces) this.add(piece);
  }

  /** Adds the next text. To be done before anything is looked for. */
  add({ implied, mentions, text }: Piece): void {
    const stems = new Set<string>(mentions.map(idStem));
    for (const { norm, stem } of wordsOf(text)) {
      stems.add(stem);
      if (!isFunctionWord(norm)) this.forms.set(norm, stem);
    }
    for (const stem of stems) append(this.postings, stem, this.size);
    for (const stem of implied ?? []) append(this.implied, stem, this.size);
    this.size++;
  }

  /** Whether the text has the word in any form. */
  has(stem: string): boolean {
    return this.postings.has(stem);
  }

  /** Whether a piece has the word in any form. @param at its number */
  hasAt(stem: string, at: number): boolean {
    return this.postings.get(stem)?.includes(at) ?? false;
  }

  /** A name as a term: it is found where the thing is mentioned by any of its names. */
  nameTerm(ids: readonly string[]): NameTerm {
    const stems = new Map(ids.map((id) => [idStem(id), 1]));
    const weight = Math.min(...ids.map((id) => this.rarity(idStem(id))));
    return { word: null, weight, ...this.matching(stems), spelling: null };
  }

  /** The content words of a question as terms. @param words all its words, in order */
  terms(words: readonly Word[]): WordTerm[] {
    return words.flatMap((word, at): WordTerm[] => {
      if (isFunctionWord(word.norm)) return [];
      const next = words[at + 1]?.norm ?? '';
      const meaning = this.meaning(phrasalVerb(word.norm, next) ? `${word.norm} ${next}` : word.norm);
      const isName = at > 0 && /^\p{Lu}/u.test(word.text);
      const proper = isName || /\d/.test(word.norm) || semanticFieldOf(word.norm) === 'place';
      return [{ ...meaning, word, proper }];
    });
  }

  /** How well each piece covers the terms, from 0 to 1 by weight. */
  cover(terms: readonly Term[]): number[] {
    const total = terms.reduce((sum, term) => sum + term.weight, 0);
    const sums = new Array<number>(this.size).fill(0);
    for (const { weight, worths } of terms)
      for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + weight * (worths[at] ?? 0);
    return total === 0 ? sums : sums.map((sum) => sum / total);
  }

  /** A text with slips put right, as far as the pieces have the words. */
  respelt(text: string): string {
    let right = '';
    let from = 0;
    for (const { spelling, word } of this.terms(wordsOf(text))) {
      if (spelling === null) continue;
      right += text.slice(from, word.start) + spelling;
      from = word.end;
    }
    return right + text.slice(from);
  }

  /** How much it tells that a piece has a stem. */
  private rarity(stem: string): number {
    return idf(this.size, this.postings.get(stem)?.length ?? 0);
  }

  private matching(stems: ReadonlyMap<string, number>): Pick<Meaning, 'best' | 'stems' | 'worths'> {
    const worths = new Array<number>(this.size).fill(0);
    const note = (at: number, worth: number): void => {
      worths[at] = Math.max(worths[at] ?? 0, worth);
    };
    for (const [stem, own] of stems) {
      for (const at of this.postings.get(stem) ?? []) note(at, own);
      for (const at of this.implied.get(stem) ?? []) note(at, own * worth.implied);
    }
    return { stems, worths, best: worths.reduce((best, one) => Math.max(best, one), 0) };
  }

  /** What a word stands for in the text. Takes a compared form or, with the one after it, a phrasal verb. */
  private readonly meaning = keep(mostRead, (words): Meaning => {
    const [norm = '', particle = ''] = words.split(' ');
    const stem = stemOf(norm);
    const stems = new Map<string, number>();
    // The verb with its particle has other relatives than the verb alone.
    for (const [other, worth] of related(phrasalVerb(norm, particle) ?? norm).near)
      if (this.has(other)) stems.set(other, worth);
    let weight = this.rarity(stem);
    let spelling: string | null = null;
    if (this.has(stem)) stems.set(stem, 1);
    else {
      let nearest = 0;
      for (const [form, other] of this.forms) {
        const likeness = worth.slip * tokenLikeness(norm, form, isKnownWord);
        // A name that is no word is another name, unless it sounds the same: "Petersen" is not "Peterson".
        if (likeness > nearest && (isKnownWord(form) || skeleton(norm) === skeleton(form)))
          [nearest, spelling] = [likeness, form];
        if (likeness <= (stems.get(other) ?? 0)) continue;
        stems.set(other, likeness);
        weight = this.rarity(other);
      }
    }
    return { weight: weight * (askingStems.has(stem) ? askingWeight : 1), ...this.matching(stems), spelling };
  });
}
