import { kindOf } from '../nlp/wordnet/kindOf.js';
import { isKnownWord, phrasalVerb, related } from '../nlp/wordnet/related.js';
import { isFunctionWord, stemOf, type Word, wordsOf } from '../nlp/words.js';
import { keep } from '../support/remember.js';
import { idf } from './articles/bm25.js';
import { skeleton } from './names/edits.js';
import { tokenLikeness } from './names/likeness.js';
import { rootLength, type View, type Views } from './views.js';

/** A content word of a question, and what it may stand for in a text. */
export interface Term {
  readonly word: Word;
  /** How much it tells. */
  readonly weight: number;
  /** Stems that match it, with what each is worth. */
  readonly stems: ReadonlyMap<string, number>;
  /** Whether it is written as a name or a number. */
  readonly proper: boolean;
  /** How well each sentence of the article has it, from 0 to 1, in the text's order. */
  readonly worths: readonly number[];
  /** The most that it is worth in any sentence. */
  readonly best: number;
  /** The article's word of which it is a slip, where it is no word itself; null where it is none. */
  readonly spelling: string | null;
}

/** Words of a question that ask rather than tell. */
const asking = new Set(
  'name kind type sort many much call mean happen give use make exampl term want think get go let try long old far big'.split(
    ' ',
  ),
);

/** How much of its weight such a word keeps. */
const askingWeight = 0.3;

/** How much it tells that a sentence of an article has a stem. */
function rarity({ having, views }: Views, stem: string): number {
  return idf(views.length, having.get(stem) ?? 0);
}

/** How likely two words are of one root, by the beginning that they share ("colony", "colonisers"). */
function sameRoot(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a[shared] === b[shared]) shared++;
  if (shared < rootLength || shared < 0.7 * most || shared < 0.5 * Math.max(a.length, b.length)) return 0;
  return 0.75;
}

/** What a word tells in an article, wherever it stands in a question. */
type Reading = Omit<Term, 'word'>;

/** @param text a word or, with the one after it, a phrasal verb, whose like are others than the word's own */
function read(text: string, views: Views): Reading {
  const [norm = '', particle = ''] = text.split(' ');
  const stem = stemOf(norm);
  const { near } = related(phrasalVerb(norm, particle) ?? norm);
  const stems = new Map<string, number>();
  for (const [other, worth] of near) if (views.having.has(other)) stems.set(other, worth);
  let weight = rarity(views, stem);
  for (const [form, other] of views.roots.get(norm.slice(0, rootLength)) ?? []) {
    const likeness = sameRoot(norm, form);
    if (likeness > (stems.get(other) ?? 0)) stems.set(other, likeness);
  }
  let spelling: string | null = null;
  if (views.having.has(stem)) stems.set(stem, 1);
  else {
    let nearest = 0;
    for (const [form, other] of views.forms) {
      const likeness = 0.95 * tokenLikeness(norm, form, isKnownWord);
      // A name that is no word is another name, unless it sounds the same: "Petersen" is not "Peterson".
      if (likeness > nearest && (isKnownWord(form) || skeleton(norm) === skeleton(form)))
        [nearest, spelling] = [likeness, form];
      if (likeness <= (stems.get(other) ?? 0)) continue;
      stems.set(other, likeness);
      weight = rarity(views, other);
    }
  }
  const worths = views.views.map((view) => bestMatch(stems, view));
  return {
    weight: weight * (asking.has(stem) ? askingWeight : 1),
    stems,
    proper: /\d/.test(norm) || kindOf(norm) === 'place',
    worths,
    best: worths.reduce((best, worth) => Math.max(best, worth), 0),
    spelling,
  };
}

/** How many words are kept read for an article: those that its readers ask about come again and again. */
const mostRead = 200;
const readings = new WeakMap<Views, (norm: string) => Reading>();

function readingsOf(views: Views): (norm: string) => Reading {
  const known = readings.get(views) ?? keep(mostRead, (norm) => read(norm, views));
  readings.set(views, known);
  return known;
}

/**
 * The content words of a question as terms.
 * @param words all its words, in order
 */
export function termsOf(words: readonly Word[], views: Views): Term[] {
  const reading = readingsOf(views);
  return words.flatMap((word, at): Term[] => {
    if (isFunctionWord(word.norm)) return [];
    const next = words[at + 1]?.norm ?? '';
    const its = reading(phrasalVerb(word.norm, next) ? `${word.norm} ${next}` : word.norm);
    return [{ ...its, word, proper: its.proper || (at > 0 && /^\p{Lu}/u.test(word.text)) }];
  });
}

/** A question with slips put right, as far as the article has the words. */
export function respelt(text: string, views: Views): string {
  let right = '';
  let from = 0;
  for (const { spelling, word } of termsOf(wordsOf(text), views)) {
    if (spelling === null) continue;
    right += text.slice(from, word.start) + spelling;
    from = word.end;
  }
  return right + text.slice(from);
}

/** What a part of a name is worth that a sentence leaves out. */
const throughName = 0.95;

/** How well a sentence has any of the stems. */
function bestMatch(stems: ReadonlyMap<string, number>, { implied, stems: own }: View): number {
  let best = 0;
  for (const [stem, worth] of stems)
    if (own.has(stem)) best = Math.max(best, worth);
    else if (implied.has(stem)) best = Math.max(best, worth * throughName);
  return best;
}
