import { askingStems } from '../lexicon/questionWords.js';
import { isKnownWord, phrasalVerb, related } from '../nlp/wordnet/related.js';
import { semanticFieldOf } from '../nlp/wordnet/semanticField.js';
import { isFunctionWord, stemOf, type Word, wordsOf } from '../nlp/words.js';
import { memoise } from '../support/memoise.js';
import { idf } from './idf.js';
import { memoisedSoundKey } from './names/editDistance.js';
import { wordSimilarity } from './names/wordSimilarity.js';

/** A text to match against a question: a sentence or a statement. */
export interface Piece {
  readonly text: string;
  /** Ids of the entities that it mentions, under whatever name. */
  readonly mentions: readonly string[];
  /** Stems of the name parts that a short mention leaves out: “Rubio” also counts as “Marco Rubio”. */
  readonly implied?: ReadonlySet<string>;
}

/** How a word or a name of a question matches the texts. */
interface Meaning {
  /** Inverse document frequency: rarer terms weigh more. */
  readonly weight: number;
  /** Stems that match it, with the score of each, from 0 to 1. */
  readonly stems: ReadonlyMap<string, number>;
  /** Score of the best match in each text, from 0 to 1, in the order of the texts. */
  readonly matchScores: readonly number[];
  /** The highest of these scores. */
  readonly best: number;
  /** The correctly spelt word of the texts, where the question's word looks misspelt; else null. */
  readonly spelling: string | null;
}

/** A name in a question. It matches by entity id. */
export interface NameTerm extends Meaning {
  readonly word: null;
}

/** A content word of a question. */
export interface WordTerm extends Meaning {
  readonly word: Word;
  /** Whether it looks like a name or is a number. */
  readonly isProper: boolean;
}

export type Term = NameTerm | WordTerm;

/** Factor for words that only phrase the question (“say”, “happen”). */
const askingWeight = 0.3;

/** Highest scores of a misspelling, and of a name part that the text leaves out. */
const maxScore = { typo: 0.95, implied: 0.95 } as const;
/** Words whose matches are memoised: readers ask about the same few again and again. */
const maxMemoised = 200;

/** Appends a value to the list of a key. */
function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The key under which mentions of an entity are indexed. No word contains an “@”. */
const idStem = (id: string): string => `@${id}`;

/** Returns the best score that a set of stems reaches for a term; 0 if none matches. */
export function bestScoreIn(termStems: ReadonlyMap<string, number>, stems: ReadonlySet<string>): number {
  let best = 0;
  for (const [stem, score] of termStems) if (score > best && stems.has(stem)) best = score;
  return best;
}

/** An inverted index over a few texts. It forgives typos and matches related words. */
export class TextIndex {
  /** Number of texts. */
  private size = 0;
  /** For each stem, the texts that contain it, and those where a short name implies it. */
  private readonly postings = new Map<string, number[]>();
  private readonly implied = new Map<string, number[]>();
  /** Normalised word forms of the texts with their stems, for spelling correction. */
  private readonly forms = new Map<string, string>();

  /** @param pieces the texts, in order */
  constructor(pieces: readonly Piece[] = []) {
    for (const piece of pieces) this.add(piece);
  }

  /** Adds the next text. Add all texts before the first look-up: matches are memoised. */
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

  /** Whether any text contains the word, in any inflection. */
  has(stem: string): boolean {
    return this.postings.has(stem);
  }

  /**
   * Whether a text contains the word, in any inflection.
   * @param at index of the text
   */
  hasAt(stem: string, at: number): boolean {
    return this.postings.get(stem)?.includes(at) ?? false;
  }

  /**
   * Makes a term of a name. It matches wherever the entity is mentioned, under any of its names.
   * @param ids the entities that the name may mean
   */
  nameTerm(ids: readonly string[]): NameTerm {
    const stems = new Map(ids.map((id) => [idStem(id), 1]));
    const weight = Math.min(...ids.map((id) => this.rarity(idStem(id))));
    return { word: null, weight, ...this.matching(stems), spelling: null };
  }

  /**
   * Makes a term of each content word of a question.
   * @param words all its words, in order
   */
  terms(words: readonly Word[]): WordTerm[] {
    return words.flatMap((word, at): WordTerm[] => {
      if (isFunctionWord(word.norm)) return [];
      const next = words[at + 1]?.norm ?? '';
      const meaning = this.meaning(phrasalVerb(word.norm, next) ? `${word.norm} ${next}` : word.norm);
      const isName = at > 0 && /^\p{Lu}/u.test(word.text);
      const isProper = isName || /\d/.test(word.norm) || semanticFieldOf(word.norm) === 'place';
      return [{ ...meaning, word, isProper }];
    });
  }

  /** Scores how much of the terms each text covers, by weight, from 0 to 1. */
  cover(terms: readonly Term[]): number[] {
    const total = terms.reduce((sum, term) => sum + term.weight, 0);
    const sums = new Array<number>(this.size).fill(0);
    for (const { weight, matchScores } of terms)
      for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + weight * (matchScores[at] ?? 0);
    return total === 0 ? sums : sums.map((sum) => sum / total);
  }

  /** Corrects typos, as far as the indexed texts contain the intended words. */
  respelt(text: string): string {
    let corrected = '';
    let from = 0;
    for (const { spelling, word } of this.terms(wordsOf(text))) {
      if (spelling === null) continue;
      corrected += text.slice(from, word.start) + spelling;
      from = word.end;
    }
    return corrected + text.slice(from);
  }

  /** Inverse document frequency of a stem. */
  private rarity(stem: string): number {
    return idf(this.size, this.postings.get(stem)?.length ?? 0);
  }

  private matching(stems: ReadonlyMap<string, number>): Pick<Meaning, 'best' | 'stems' | 'matchScores'> {
    const matchScores = new Array<number>(this.size).fill(0);
    const raise = (at: number, score: number): void => {
      matchScores[at] = Math.max(matchScores[at] ?? 0, score);
    };
    for (const [stem, score] of stems) {
      for (const at of this.postings.get(stem) ?? []) raise(at, score);
      for (const at of this.implied.get(stem) ?? []) raise(at, score * maxScore.implied);
    }
    return { stems, matchScores, best: matchScores.reduce((best, one) => Math.max(best, one), 0) };
  }

  /** Matches a normalised word, or a phrasal verb (two words with a space), against the texts. */
  private readonly meaning = memoise(maxMemoised, (words): Meaning => {
    const [norm = '', particle = ''] = words.split(' ');
    const stem = stemOf(norm);
    const stems = new Map<string, number>();
    // A phrasal verb has other synonyms than the verb alone.
    for (const [other, score] of related(phrasalVerb(norm, particle) ?? norm).near)
      if (this.has(other)) stems.set(other, score);
    let weight = this.rarity(stem);
    let spelling: string | null = null;
    if (this.has(stem)) stems.set(stem, 1);
    else {
      let nearest = 0;
      for (const [form, other] of this.forms) {
        const likeness = maxScore.typo * wordSimilarity(norm, form, isKnownWord);
        // An unknown word is a different name unless both sound alike: “Petersen” is not “Peterson”.
        if (likeness > nearest && (isKnownWord(form) || memoisedSoundKey(norm) === memoisedSoundKey(form)))
          [nearest, spelling] = [likeness, form];
        if (likeness <= (stems.get(other) ?? 0)) continue;
        stems.set(other, likeness);
        weight = this.rarity(other);
      }
    }
    return { weight: weight * (askingStems.has(stem) ? askingWeight : 1), ...this.matching(stems), spelling };
  });
}
