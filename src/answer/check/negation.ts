import { months, nearDays, seasons, weekdays } from '../../lexicon/calendar.js';
import { related } from '../../nlp/wordnet/related.js';
import { stemOf } from '../../nlp/words.js';
import type { Token } from './tokens.js';

const negations = new Set(
  `not no never nobody none nothing nowhere neither nor without cannot hardly barely scarcely noone
  cant wont dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt shouldnt wouldnt couldnt mustnt aint`.split(
    /\s+/,
  ),
);
/** Auxiliaries, articles and light adverbs that can stand between a negation and the words that it governs. */
const between = new Set(
  `be been being have has had to ever yet even really just only simply necessarily currently
  a an the any all very quite so too as such that because`.split(/\s+/),
);
const auxiliaries = new Set(
  'is are was were am be been do does did have has had will would shall should can could may might must'.split(
    ' ',
  ),
);
/** Whether the word is an auxiliary: "is", "have", "would". */
export function isAuxiliary(token: Token | undefined): boolean {
  return token !== undefined && auxiliaries.has(token.loose);
}

/** Marks that end a clause: a negation does not reach across them. */
const clauseEnd = /^(?:[.,;:!?()-]|\.\.\.)$/u;

/** Whether the word negates: "not", "cannot", "won’t", "never" and the like. */
export function isNegation({ key, loose }: Token): boolean {
  return negations.has(loose) || key.endsWith("n't");
}

/** Whether the word negates a verb or a sentence: "without" negates its own phrase only, wherever that goes. */
export function governs(token: Token): boolean {
  return isNegation(token) && token.loose !== 'without';
}

/** Verbs whose negation is that of the clause after them: "I do not think (that) we will win". */
const thinking = new Set('think believe expect suppose imagine say know see feel hope guess mean'.split(' '));

/** The negation before `from` that governs the words that begin there ("is not | being sidelined"), if any. */
export function negationBefore(tokens: readonly Token[], from: number): number | null {
  const near = directlyBefore(tokens, from);
  if (near !== null) return near;
  // "not going to | stand here", "not going | to stand here"
  const to = [from - 1, from].find((at) => tokens[at]?.loose === 'to' && tokens[at - 1]?.word);
  if (to !== undefined) return directlyBefore(tokens, to - 1);
  const that = tokens[from - 1]?.loose === 'that' || tokens[from]?.loose === 'that';
  const verb = tokens[from - 1]?.loose === 'that' ? from - 2 : from - 1;
  const isClause = tokens[verb]?.word && (that || thinking.has(tokens[verb]?.loose ?? ''));
  return isClause ? directlyBefore(tokens, verb) : null;
}

function directlyBefore(tokens: readonly Token[], from: number): number | null {
  for (let at = from - 1; at >= 0 && at >= from - 4; at--) {
    const token = tokens[at];
    if (!token) return null;
    if (governs(token)) return at;
    if (!between.has(token.loose) && !/ly$/u.test(token.loose)) return null;
  }
  return null;
}

/** The negation at `to` that the words ending before it lose ("we will | not surrender"), if any. */
export function negationAfter(tokens: readonly Token[], to: number): number | null {
  const last = tokens[to - 1];
  const next = tokens[to];
  return last && next && auxiliaries.has(last.loose) && governs(next) ? to : null;
}

/**
 * Whether words left out between two parts of a quotation hold a negation of either part: one that no mark
 * of a clause's end keeps apart from both.
 * @param from first token of the gap
 * @param to the token after its last
 */
export function negatedGap(tokens: readonly Token[], from: number, to: number): boolean {
  const free = (a: number, b: number): boolean => !tokens.slice(a, b).some(({ key }) => clauseEnd.test(key));
  return tokens
    .slice(from, to)
    .some((token, i) => governs(token) && (free(from, from + i) || free(from + i + 1, to)));
}

const prefixes = /^(?:un|in|im|ir|il|non|dis|anti)(?=\p{L}{4})/u;

/** Whether two words contradict each other: "acceptable" and "unacceptable", "accept" and "reject". */
export function contradict(a: string, b: string): boolean {
  if (a === b) return false;
  const bare = (word: string, other: string): boolean =>
    prefixes.test(word) && stemOf(word.replace(prefixes, '')) === stemOf(other);
  if (bare(a, b) || bare(b, a)) return true;
  return related(a).opposite.has(stemOf(b)) || related(b).opposite.has(stemOf(a));
}

/** Whether the word is a number, in figures or in letters. */
export function isNumber({ loose }: Token): boolean {
  return /^\p{Sc}?\p{N}/u.test(loose) || numberWords.has(loose);
}

const days = new Set([weekdays, months, nearDays, seasons].flat().filter((word) => word !== 'may'));

/** Whether the word names a day, a month or a season. "May" is more often a verb. */
export function isDay({ loose }: Token): boolean {
  return days.has(loose);
}

const numberWords = new Set(
  `zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
  dozen half double twice first second third fourth fifth sixth seventh eighth ninth tenth`.split(/\s+/),
);
