import { coordinators } from '../lexicon/conjunctions.js';
import { articles } from '../lexicon/determiners.js';
import { negations } from '../lexicon/negations.js';
import { agencyNames, bylineOpeners, bylineRoles, newspaperWords } from '../lexicon/newsroom.js';
import { quantifiers } from '../lexicon/numbers.js';
import { nameParticles } from '../lexicon/people.js';
import { nounPrepositions } from '../lexicon/prepositions.js';
import { demonstratives } from '../lexicon/pronouns.js';
import { oneOf, union, wordSet } from '../lexicon/words.js';
import { isMonth, isWeekday, pieces } from './dateLine.js';
import type { Span } from './spans.js';

const isRole = (word: string): boolean => bylineRoles.has(word.toLowerCase());
/** Newsrooms that are the author where they stand first. */
const agency = /^(?:The )?(?:Associated Press|Press Association|Canadian Press|Agence France-Presse)$/iu;
/** A word of a name, a small one among them, or a short form in brackets: "Richard (R.J.) Hale". */
const nameWord =
  /(?:d[\u2019'])?\p{Lu}[\p{L}\p{M}\u2019'.-]*|\p{Ll}{1,5}(?![\p{L}\p{M}])|[("\u201c]\p{Lu}[\p{L}.]{0,15}[)"\u201d](?= \p{Lu})/uy;
/** Degrees and titles behind a name: "Ann Lee, MD". */
const degree = /^(?:\p{Lu}{2,3}|Ph\.?D\.?|M\.?D\.?|Dr\.?)$/u;
const between = /(?:\s*,)?\s+and\s+|\s*&\s*|\s*,\s*(?:and\s+)?|\s+with\s+/uy;
/** What small letters may follow the names of a byline; others go on like a sentence. */
const goesOn = new RegExp(
  `^${oneOf(nounPrepositions, wordSet('is and published posted updated last first'))}\\b|^https?:|^\\S{1,60}@`,
  'u',
);
/** Words that begin no name: "By all means", "By law". */
const nameless = union(
  articles,
  quantifiers,
  demonstratives,
  negations,
  coordinators,
  wordSet('law far now'),
);
const byWords = new RegExp(
  `(?:^|[\\s|\u00b7\u2022,\u2013\u2014-])(?:(?:${oneOf(bylineOpeners)}|(?:story|text|words) and photos) )?by:? +|^(?:words|author|reporter|writer|text) ?: *`,
  'i',
);
const fromWords = /^(?:From|FROM) (?=\p{Lu}[\p{L}\p{M}\u2019'. -]{2,40} in \p{Lu})/u;
const staff =
  /^(?:(?:our|special|local|news|post) )*(?:staff|wire|agency) (?:reports?|reporters?|writers?)\b/i;
/** Whether a newsroom is named: it is the author though all its words are those of roles. */
const namesNewsroom = (words: readonly string[]): boolean =>
  words.some((word) => newspaperWords.has(word.toLowerCase()) || agencyNames.has(word.toLowerCase()));

/** The end of the name that stands at an offset; the offset where none does. */
function nameEnd(line: string, from: number, limit: number): number {
  let [at, end, words] = [from, from, 0];
  while (at < limit && words < 7) {
    nameWord.lastIndex = at;
    const word = nameWord.exec(line)?.[0];
    if (word === undefined || at + word.length > limit) break;
    const bare = word.replace(/\.$/u, '');
    const small = /^\p{Ll}/u.test(word) && !/^d[\u2019']/u.test(word);
    if (small && !(words > 0 && nameParticles.has(word))) break;
    if (words === 0 && !/^\p{L}/u.test(word)) break;
    // "By April Jones" is a byline, "By April 2026" is not.
    const dated = isMonth(bare) && (words > 1 || /^\.? \d/u.test(line.slice(at + word.length)));
    if (isWeekday(bare) || dated) break;
    if (words >= 2 && isRole(bare) && !agency.test(line.slice(from, at + word.length))) break;
    words++;
    // A particle alone ends no name.
    if (!small) end = at + word.length;
    const gap = /^ +/u.exec(line.slice(at + word.length, at + word.length + 4))?.[0];
    if (gap === undefined) break;
    at += word.length + gap.length;
  }
  return end;
}

/** The names that stand at an offset of a line, one or more; null where none does. */
function namesAt(line: string, from: number, limit: number): Span | null {
  let start = from;
  // "By Political Editor Tom Reed"
  for (;;) {
    const word = /^(\p{L}+) +(?=\p{Lu})/u.exec(line.slice(start, limit))?.[1];
    if (word === undefined || !/^\p{Lu}/u.test(word) || !isRole(word)) break;
    if (word.toLowerCase() === 'the' || word.toLowerCase() === 'associated') break;
    const next = nameEnd(line, start, limit);
    if (line.slice(start, next).split(' ').length <= 2) break;
    start += word.length + 1;
  }
  let end = nameEnd(line, start, limit);
  if (end === start) return null;
  const first = line.slice(start, end);
  const words = first.split(' ');
  const opening = (words[0] ?? '').toLowerCase();
  // "By The Associated Press" names a newsroom, "By The Way" nobody.
  if (opening === 'the' ? !words.slice(1).some(isRole) : nameless.has(opening)) return null;
  for (;;) {
    between.lastIndex = end;
    const joint = between.exec(line)?.[0];
    if (joint === undefined) break;
    const next = nameEnd(line, end + joint.length, limit);
    const name = line.slice(end + joint.length, next);
    // After a comma one word alone is a place, and words of a newsroom are a role.
    const parts = name.split(/ +/u);
    if (
      name === '' ||
      parts.some(isRole) ||
      degree.test(parts[0] ?? '') ||
      (parts.length < 2 && !/and|&/u.test(joint))
    )
      break;
    end = next;
  }
  // The stop of "Jr." belongs to the name, a sentence's does not.
  if (line[end - 1] === '.' && !/\b(?:Jr|Sr|\p{Lu})\.$/u.test(line.slice(start, end))) end--;
  return { start, end };
}

/**
 * The byline in a line.
 * @param date where the line's date stands
 * @returns where it begins, and the names in it without "By" (null for "By our correspondent"); null where there is none
 */
export function byLineIn(line: string, date: Span | null): { start: number; names: Span | null } | null {
  if (staff.test(line) && line.length <= 60 && !/[.!?]$/u.test(line)) return { start: 0, names: null };
  const by = byWords.exec(line) ?? fromWords.exec(line);
  if (!by) return null;
  const from = by.index + by[0].length;
  const limit = date && date.start >= from ? date.start : line.length;
  const names = namesAt(line, from, limit);
  if (!names) return null;
  const rest = line.slice(names.end).trim();
  if (/^\p{Ll}/u.test(rest) && !goesOn.test(rest)) return null;
  // What is said of somebody ends like a sentence: "By George, they have done it."
  if (/[.!?]["\u201d]?$/u.test(rest) && rest !== '.' && !/[ap]\.m\.$/i.test(rest)) return null;
  const words = line.slice(names.start, names.end).split(/ +/u);
  const isNamed = !words.every(isRole) || namesNewsroom(words);
  return { start: by.index, names: isNamed && !/^correspondent$/i.test(words.at(-1) ?? '') ? names : null };
}

/**
 * The name that a line has and nothing else, as some newspapers print bylines: "Tom Reed", "Tom Reed, Political Editor".
 * @returns UTF-16 offsets in the line
 */
export function bareName(line: string): Span | null {
  if (line.length > 60 || !/^\p{Lu}/u.test(line)) return null;
  const names = namesAt(line, 0, line.length);
  const found = names && line.slice(names.start, names.end).split(' ');
  if (!names || !found || names.start !== 0 || found.length < 2 || found.length > 4 || found.some(isRole))
    return null;
  const rest = line.slice(names.end).trim();
  if (rest === '') return names;
  const words = rest.match(pieces) ?? [];
  return /^[,|(]|^in\b/u.test(rest) && words.length <= 5 && words.some(isRole) ? names : null;
}
