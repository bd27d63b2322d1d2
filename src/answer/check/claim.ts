import type { Knowledge } from '../../knowledge/load.js';
import { nameParticles } from '../../lexicon/people.js';
import { isKnownWord } from '../../nlp/wordnet/related.js';
import { semanticFieldOf } from '../../nlp/wordnet/semanticField.js';
import { isFunctionWord, wordsOf } from '../../nlp/words.js';
import { speakersNamed } from '../speakers.js';
import { headCues, questionCues, speakersAround, tailCues } from './cues.js';
import { type Token, tokensOf, trimMarks } from './tokens.js';

/** Words that somebody is said to have said. */
export interface Claim {
  /** The words as typed, without who said them. */
  readonly text: string;
  /** What stands between marks of omission, in order; places are offsets into `text`. */
  readonly parts: readonly (readonly Token[])[];
  /** The words of all parts. */
  readonly words: readonly Token[];
  /** Who is said to have said them, as typed; empty where nobody is named. */
  readonly speaker: string;
  /** What was taken off the text as saying whose words they are; null for nothing. */
  readonly cue: Cue | null;
}

/** Words that name a speaker, before the words that are said or after them. */
interface Cue {
  /** All of them, a verb of saying included. */
  readonly text: string;
  readonly at: 'head' | 'tail';
}

/** Words in quotation marks, with their place in a text, marks included. */
export interface Marked {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const omission = /[[(]\s?(?:\.{2,}|…)\s?[\])]|\.{2,}|…/u;
/** Within how many characters of its beginning or end a text says whose words it gives. */
const reach = 160;
/** A name has so many words at most. */
const longestName = 6;

const marks = /[“„«]([^“”„«»]+)[”“»]|"([^"]+)"|»([^«»]+)«/gu;

/** What a text has in double quotation marks, in order. */
export function markedIn(text: string): Marked[] {
  return [...text.matchAll(marks)].map(({ 0: whole, index, ...groups }) => ({
    words: groups[1] ?? groups[2] ?? groups[3] ?? '',
    start: index,
    end: index + whole.length,
  }));
}

/** A text without the cue that says whose it is, for each way to read it. */
function withoutCue(text: string): { rest: string; name: string; cue: Cue }[] {
  const beginning = text.slice(0, reach);
  const from = Math.max(0, text.length - reach);
  const ending = text.slice(from);
  return [
    ...[...headCues, ...questionCues].flatMap((row) => {
      const match = row.pattern.exec(beginning);
      const rest = text.slice(match?.[0].length);
      // A question's mark is the asker's.
      const isQuestion = questionCues.includes(row);
      return match ? { match, at: 'head' as const, rest: isQuestion ? rest.replace(/\?$/u, '') : rest } : [];
    }),
    ...tailCues.flatMap(({ pattern }) => {
      const match = pattern.exec(ending);
      return match ? { match, at: 'tail' as const, rest: text.slice(0, from + match.index) } : [];
    }),
  ].map(({ at, match, rest }) => ({ rest, name: match.groups?.name ?? '', cue: { text: match[0], at } }));
}

/** Takes off the quotation marks around a whole text. */
function unmarked(text: string): string {
  const bare = text.trim();
  const inner = bare.replace(/^["“”„‟«»‘‹']/u, '').replace(/["“”«»’›'][.,]?$/u, '');
  return inner === bare || /["“”«»]/u.test(inner) ? bare : inner.trim();
}

/** Marks that belong to a text; others are Discord's formatting (**bold**, ||spoiler||, > quote) or emoji. */
const ownMark = /^(?:[.,;:!?()[\]{}/&%+=@#§$€£-]|\.\.\.)$/u;

function claimOf(text: string, speaker: string, cue: Cue | null = null): Claim {
  const parts: Token[][] = [];
  let at = 0;
  for (let rest = text; ; rest = text.slice(at)) {
    const gap = omission.exec(rest);
    const tokens = tokensOf(gap ? rest.slice(0, gap.index) : rest, at);
    const part = trimMarks(tokens.filter(({ key, word }) => word || ownMark.test(key)));
    if (part.length > 0) parts.push(part);
    if (!gap) break;
    at += gap.index + gap[0].length;
  }
  return { text, parts, words: parts.flat().filter(({ word }) => word), speaker, cue };
}

/**
 * Whether a text can be somebody's name or role: it names somebody here, or its words are capitalised. A word at the
 * beginning of a line is capitalised in any case, so that a single one must be no ordinary word of English.
 */
export function canBeName(knowledge: Knowledge, text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > longestName) return false;
  if (speakersNamed(knowledge, text).length > 0) return true;
  const content = words.filter(({ norm }) => !nameParticles.has(norm));
  return (
    content.length > 0 &&
    content.every(({ norm, text: word }) => /^[\p{Lu}\p{N}]/u.test(word) && !isFunctionWord(norm)) &&
    (content.length > 1 ||
      content.every(({ norm }) => !isKnownWord(norm) || semanticFieldOf(norm) === 'person'))
  );
}

/**
 * The ways in which a typed text can be read as a claim, the whole text first: then without who is said to
 * have said it ("Zelensky: …", "… — Zelensky"), then only what it puts in quotation marks.
 * @param typed what was typed for the quotation
 * @param speaker what was typed for the speaker; it goes before a name in the text
 */
export function readClaims(knowledge: Knowledge, typed: string, speaker: string): Claim[] {
  const text = typed.replace(/\s+/gu, ' ').trim();
  const named = withoutCue(text).filter(({ name }) => canBeName(knowledge, name));
  const claims = [
    claimOf(unmarked(text), speaker),
    ...named.map(({ cue, name, rest }) => claimOf(unmarked(rest), speaker || name, cue)),
  ];
  const marked = markedIn(text);
  const frame = marked.reduceRight(
    (rest, { end, start }) => `${rest.slice(0, start)}“”${rest.slice(end)}`,
    text,
  );
  if (marked.length > 0 && frame !== '“”') {
    const beside = speakersAround(frame).find((one) => canBeName(knowledge, one)) ?? named[0]?.name ?? '';
    const claim = claimOf(marked.map(({ words }) => words).join(' … '), speaker || beside);
    // A single word in marks is as likely irony as a quotation.
    if (claim.words.length > 1) claims.push(claim);
  }
  return claims.filter(({ words }) => words.length > 0);
}
