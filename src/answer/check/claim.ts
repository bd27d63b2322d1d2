import type { Knowledge } from '../../knowledge/load.js';
import { kindOf } from '../../nlp/wordnet/kindOf.js';
import { isKnownWord } from '../../nlp/wordnet/related.js';
import { isFunctionWord, wordsOf } from '../../nlp/words.js';
import { speakersNamed } from '../quote.js';
import { speakersAround, verb } from './frame.js';
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
  readonly taken: Attribution | null;
}

/** Words that name a speaker, before the words that are said or after them. */
interface Attribution {
  readonly name: string;
  /** All of them, the reporting word included. */
  readonly text: string;
  readonly at: 'head' | 'tail';
}

const opening = '["“”„‟«»‘‹]';
const closing = '["“”«»’›]';
const omission = /[[(]\s?(?:\.{2,}|…)\s?[\])]|\.{2,}|…/u;
/** Verbs that have whom they speak to beside them. */
const telling = '(?:told|tells|warned|warns|assured|promised|reminded|informed|wrote\\sto|said\\sto)';
const name = '(?<name>[^:"“”„«»]{2,60}?)';
/** Within how many characters of its beginning or end a text says whose words it gives. */
const reach = 160;

/** How a text begins that says whose words follow: "Name: ", "Name said that ", "According to Name, ". */
const heads: readonly RegExp[] = [
  new RegExp(`^(?:as\\s)?${name}(?:\\s${verb}(?:\\sthat)?)?\\s?:\\s?`, 'i'),
  new RegExp(`^${name}\\s(?:once\\s|also\\s)?${verb},?\\s(?:that\\s)?`, 'i'),
  new RegExp(`^${name}\\s${telling}\\s(?:\\S+\\s){1,4}?(?:that|how)\\s`, 'i'),
  new RegExp(`^${name}\\s(?:goes|went|(?:be|is|was|were)\\slike)\\s?:\\s?`, 'i'),
  new RegExp(`^according\\sto\\s${name}\\s?[,:]\\s?`, 'i'),
];
/** How a question begins whether somebody said what follows. */
const questions: readonly RegExp[] = [
  new RegExp(
    `^(?:so\\s|wait,?\\s)?(?:did|does|has)\\s${name}\\s(?:(?:really|actually|ever|just|literally)\\s)*(?:say|said|claim|claimed|state|write|tweet|promise|warn|tell\\s\\S+)(?:\\sthat)?\\s?[:,]?\\s`,
    'i',
  ),
  new RegExp(
    `^(?:is\\sit\\s(?:true|right|correct)\\sthat\\s)${name}\\s(?:(?:really|actually|ever|once|also)\\s)*${verb}(?:\\sthat)?\\s?[:,]?\\s`,
    'i',
  ),
];
/** How a text ends that says whose words came before: " — Name", " (Name)", ", Name said", ", said Name". */
const tails: readonly RegExp[] = [
  new RegExp(
    `${closing}[,.]?\\s?(?:[-–—~|(]+\\s?|by\\s|${verb}\\s)?${name}(?:\\s${verb}\\b.{0,40})?[).]?$`,
    'i',
  ),
  /(?:\s-{1,2}|\s?[–—~|(])\s?(?<name>[^-–—~|()"“”]{2,60})\)?$/u,
  new RegExp(`[,.]?${closing}?,?\\s(?<name>[^,"“”«»]{2,60}?)\\s${verb}\\.?$`, 'i'),
  new RegExp(`,${closing}?\\s${verb}\\s(?<name>[^,"“”«»]{2,60}?)\\.?$`, 'i'),
];

/** A text without the question mark at its end. */
const unasked = (text: string): string => text.replace(/\s?(?<!\?)\?+$/u, '');

/** A text without the words that say whose it is, with the name in them, for each way to read it. */
function attributed(text: string): { rest: string; taken: Attribution }[] {
  const found: { rest: string; taken: Attribution }[] = [];
  for (const head of heads) {
    const match = head.exec(text.slice(0, reach));
    if (!match?.groups?.name) continue;
    const taken = { name: match.groups.name, text: match[0], at: 'head' } as const;
    found.push({ rest: text.slice(match[0].length), taken });
  }
  for (const question of questions) {
    const match = question.exec(text.slice(0, reach));
    if (!match?.groups?.name) continue;
    const taken = { name: match.groups.name, text: match[0], at: 'head' } as const;
    // The question is the asker's, and so is its mark.
    found.push({ rest: unasked(text.slice(match[0].length)), taken });
  }
  const from = Math.max(0, text.length - reach);
  for (const tail of tails) {
    const match = tail.exec(text.slice(from));
    if (!match?.groups?.name) continue;
    const taken = { name: match.groups.name, text: match[0], at: 'tail' } as const;
    found.push({ rest: text.slice(0, from + match.index), taken });
  }
  return found;
}

const openingMark = new RegExp(`^${opening}`, 'u');
const closingMark = new RegExp(`${closing}[.,]?$`, 'u');

/** Takes off the quotation marks around a whole text. */
function unmarked(text: string): string {
  const bare = text.trim();
  const inner = bare.replace(openingMark, '').replace(closingMark, '');
  return inner === bare || /["“”«»]/u.test(inner) ? bare : inner.trim();
}

/** Marks that belong to a text; others are Discord's formatting (**bold**, ||spoiler||, > quote) or emoji. */
const ownMark = /^(?:[.,;:!?()[\]{}/&%+=@#§$€£-]|\.\.\.)$/u;

function claimOf(text: string, speaker: string, taken: Attribution | null = null): Claim {
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
  return { text, parts, words: parts.flat().filter(({ word }) => word), speaker, taken };
}

/** Words of no name, what a chat puts after a quotation included. */
const nobodysName =
  /^(?:i|you|we|not|lol+|lmf?ao+|rofl|wtf|omf?g|smh|imh?o|fr|tbh|idk|ffs|btw|bruh|bro|haha\w*|hehe\w*|xd|thx|pls|plz|kek|nah|yeah|yep|nope|huh|wow)$/u;

/**
 * Whether a text can be somebody's name or role: it names somebody here, or looks like a name. A word at the
 * beginning of a line is capitalised in any case, so that a single one must be no ordinary word of English.
 */
export function canBeName(knowledge: Knowledge, text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > 6) return false;
  if (words.some(({ norm }) => nobodysName.test(norm))) return false;
  if (speakersNamed(knowledge, text).length > 0) return true;
  const content = words.filter(({ norm }) => !/^(?:of|the|de|von|van|der|al|bin|for|and)$/u.test(norm));
  if (content.length === 0 || content.some(({ norm }) => isFunctionWord(norm))) return false;
  if (content.length > 1 && content.every(({ text: word }) => /^[\p{Lu}\p{N}]/u.test(word))) return true;
  return (
    content.length <= 2 &&
    content.every(({ norm }) => norm !== 'nobody' && (!isKnownWord(norm) || kindOf(norm) === 'person'))
  );
}

const doubleMarked = /[“„«"]([^“”„«»"]+)([”“»"])/gu;
/**
 * Single marks that are no apostrophes: outside of words, with several words between. A second group holds the closing mark:
 * where there is none, the same words are not looked through again from a mark among them.
 */
const singleMarked =
  /(?<![\p{L}\p{N}])['‘‚‹]([^'‘’‹›][^'‘’‚‹›\s]*\s(?:[^'‘’‹›]|['’](?=\p{L}))*)(['’‘›](?!\p{L}))?/gu;

/** A name without what a chat puts after it: "zelensky lol". */
function withoutChatter(text: string): string {
  const words = text.trim().split(/\s+/u);
  const last = words.findLastIndex((word) => !nobodysName.test(word.toLowerCase()));
  return last < 0 ? text.trim() : words.slice(0, last + 1).join(' ');
}

/** The words in quotation marks inside a text that has more than them, with the text around. */
function quotedInside(text: string): { inside: string[]; frame: string } {
  for (const marked of [doubleMarked, singleMarked]) {
    const inside: string[] = [];
    const frame = text.replace(marked, (whole, words: string, end?: string) => {
      if (end === undefined) return whole;
      inside.push(words);
      return ' “” ';
    });
    if (inside.length > 0) return { inside, frame: frame.trim() };
  }
  return { inside: [], frame: text };
}

/**
 * The ways in which a typed text can be read as a claim, the whole text first: then without who is said to
 * have said it ("Zelensky: …", "… — Zelensky"), then only what it puts in quotation marks.
 * @param typed what was typed for the quotation
 * @param speaker what was typed for the speaker; it goes before a name in the text
 */
export function readClaims(knowledge: Knowledge, typed: string, speaker: string): Claim[] {
  const text = typed
    // A quoted message: a mark at the beginning of each line.
    .replace(/^[^\S\n\r\u2028\u2029]*>{1,3}\s/gmu, '')
    // "[W]e will": an editor's capital is a letter of the word.
    .replace(/\[(\p{L})\](?=\p{L})/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
  const claims = [claimOf(unmarked(text), speaker)];
  let said = '';
  for (const { rest, taken } of attributed(text)) {
    const own = withoutChatter(taken.name);
    if (!canBeName(knowledge, own)) continue;
    said ||= own;
    claims.push(claimOf(unmarked(rest), speaker || own, taken));
  }
  const asked =
    /^(?:did|has)\s(?:he|she|they|it|somebody|anybody)\s(?:(?:really|actually|ever|just)\s)*(?:say|said)(?:\sthat)?\s?[:,]?\s(?<rest>.+)$/i.exec(
      text,
    )?.groups?.rest;
  if (asked) claims.push(claimOf(unmarked(unasked(asked)), speaker));
  const { inside, frame } = quotedInside(text);
  if (frame !== '“”') {
    const beside = speakersAround(frame).find((one) => canBeName(knowledge, one)) ?? said;
    const claim = claimOf(inside.join(' … '), speaker || beside);
    // A single word in marks is as likely irony as a quotation.
    if (claim.words.length > 1) claims.push(claim);
  }
  return claims.filter(({ words }) => words.length > 0);
}
