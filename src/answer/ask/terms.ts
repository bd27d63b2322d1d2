import { kindOf } from '../../search/kinds.js';
import { tokenLikeness } from '../../search/likeness.js';
import { basesOf, isKnownWord, related } from '../../search/related.js';
import { isFunctionWord, type Word } from '../../search/words.js';
import type { Question } from './question.js';
import type { View, Views } from './views.js';

/** A content word of a question, and what it may stand for in a text. */
export interface Term {
  readonly word: Word;
  /** How much it tells. */
  readonly weight: number;
  /** Stems that match it, with what each is worth. */
  readonly stems: ReadonlyMap<string, number>;
  readonly opposites: ReadonlySet<string>;
  /** Whether it is written as a name or a number. */
  readonly proper: boolean;
  /** Whether it asks rather than tells ("happen", "long"). */
  readonly light: boolean;
  /** Whether it can be a verb. */
  readonly verb: boolean;
}

/** Words of a question that ask rather than tell. */
const asking = new Set(
  'name kind type sort many much call mean happen give use make exampl term want think get go let try long old far big'.split(
    ' ',
  ),
);

/** Inverse document frequency as in BM25 (Robertson and Spärck Jones 1976), kept positive. */
function idf({ views, frequency }: Views, stem: string): number {
  const df = frequency.get(stem) ?? 0;
  return Math.log(1 + (views.length - df + 0.5) / (df + 0.5));
}

/** How likely two words are of one root, by the beginning that they share ("colony", "colonisers"). */
function sameRoot(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a[shared] === b[shared]) shared++;
  if (shared < 5 || shared < 0.7 * most || shared < 0.5 * Math.max(a.length, b.length)) return 0;
  return 0.75;
}

function termOf(word: Word, at: number, views: Views): Term {
  const { near, opposite } = related(word.norm);
  const stems = new Map<string, number>();
  for (const [stem, worth] of near) if (views.frequency.has(stem)) stems.set(stem, worth);
  let weight = idf(views, word.stem);
  for (const [form, stem] of views.forms) {
    const likeness = sameRoot(word.norm, form);
    if (likeness > (stems.get(stem) ?? 0)) stems.set(stem, likeness);
  }
  if (views.frequency.has(word.stem)) stems.set(word.stem, 1);
  else {
    for (const [form, stem] of views.forms) {
      const likeness = 0.95 * tokenLikeness(word.norm, form, isKnownWord);
      if (likeness <= (stems.get(stem) ?? 0)) continue;
      stems.set(stem, likeness);
      weight = idf(views, stem);
    }
  }
  const proper =
    /\d/.test(word.norm) || (at > 0 && /^\p{Lu}/u.test(word.text)) || kindOf(word.norm) === 'place';
  const light = asking.has(word.stem);
  return {
    word,
    weight: weight * (light ? 0.3 : 1),
    light,
    stems,
    opposites: opposite,
    proper,
    verb: basesOf(word.norm, 'v').length > 0,
  };
}

/** The content words of a question as terms. */
export function termsOf(question: Question, views: Views): Term[] {
  return question.words.flatMap((word, at) => (isFunctionWord(word.norm) ? [] : [termOf(word, at, views)]));
}

/** How well a sentence has a term, and where. */
export interface Match {
  readonly worth: number;
  readonly places: readonly number[];
}

/** What a part of a name is worth that a sentence leaves out. */
const throughName = 0.95;

/** The best match of a term in a sentence. */
export function matchOf(term: Term, view: View): Match {
  let worth = 0;
  const places: number[] = [];
  for (const [stem, value] of term.stems) {
    const found = view.places.get(stem);
    const implied = view.implied.get(stem);
    if (found) places.push(...found);
    else if (implied) places.push(...implied);
    else continue;
    worth = Math.max(worth, found ? value : value * throughName);
  }
  return { worth, places };
}
