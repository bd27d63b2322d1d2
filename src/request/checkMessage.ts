import type { Answer, CheckAnswer, CheckInvalid } from '../answer/answer.js';
import { check, worthOfCheck } from '../answer/check/check.js';
import { canBeName, markedIn } from '../answer/check/claim.js';
import { isReported, speakersAround } from '../answer/check/cues.js';
import { nearestWords } from '../answer/check/nearest.js';
import { tokensOf } from '../answer/check/tokens.js';
import type { Library } from '../knowledge/library.js';
import type { Knowledge } from '../knowledge/load.js';
import { isFunctionWord, wordsOf } from '../nlp/words.js';
import { type Phrase, phrase, wordsOfPhrase } from '../phrases/phrases.js';
import type { Block } from '../present/blocks.js';
import { present } from '../present/present.js';
import { bestAnswer } from './bestAnswer.js';
import { prepare } from './prepare.js';

/** A message's quotations, each checked; of one without any, what the article has of its words. */
export interface MessageCheck {
  /** Why it was compared as a whole; left out where it was not. */
  readonly note?: Phrase;
  readonly checks: readonly Answer[];
  /** How many quotations more it has. */
  readonly more: number;
}

/** How many quotations of a message are checked. */
const mostQuotations = 10;
/** A quotation shorter than this, in words, is more often a title or irony. */
const shortest = 3;
/** One that nobody is said to have said may be, up to this length. */
const longestIrony = 4;
/** How far around a quotation a message says whose it is, in characters. */
const reach = 120;

/** Words in quotation marks, and what the message says beside them, where “” stands for them. */
interface Quotation {
  readonly quote: string;
  readonly frame: string;
}

/** What a message holds to be checked. */
interface Reading {
  readonly quotations: readonly Quotation[];
  readonly more: number;
  readonly note: Phrase;
}

function read(text: string): Reading {
  const all = markedIn(text);
  const found = all.filter(({ words }) => tokensOf(words).filter(({ word }) => word).length >= shortest);
  const quotations = found.slice(0, mostQuotations).map(({ end, start, words }, index, list) => ({
    quote: words,
    frame: frameOf(
      text.slice(Math.max(list[index - 1]?.end ?? 0, start - reach), start),
      text.slice(end, Math.min(list[index + 1]?.start ?? text.length, end + reach)),
    ),
  }));
  return {
    quotations,
    more: found.length - quotations.length,
    note: phrase(all.length > 0 ? 'fewMarked' : 'noMarks'),
  };
}

/** The sentence around a quotation: one that ended before it, or begins after it, tells of something else. */
function frameOf(before: string, after: string): string {
  const lead = before.split(/[.!?\n]\s/u).at(-1) ?? '';
  const tail = after.split(/(?<=[.!?])\s|\n/u)[0] ?? '';
  return `${lead} “” ${tail}`;
}

/**
 * Checks what a message quotes: every quotation of at least three words, the first ten of them, each with the
 * speaker that the message gives it ("As Rubio said, “…”"). A message without quotations is not judged: it is compared.
 * @param text the message as it was written
 */
export function checkMessage(knowledge: Knowledge, text: string): MessageCheck {
  const { more, note, quotations } = read(text);
  if (quotations.length === 0) return { note, checks: [nearestWords(knowledge, text)], more };
  return { checks: quotations.map((quotation) => checkOf(knowledge, quotation)), more };
}

/**
 * The same with all articles of a library: each quotation by the one that is set or, where that one does not have it, by
 * another that does; what none has is told of all.
 * @param set slug of the article that is set for the place; the usual one goes first where none is
 * @returns the checks, which name their articles, and the article of the first that is found; null where there is none
 */
export async function checkMessageInAll(
  library: Library,
  set: string | undefined,
  text: string,
): Promise<{ readonly knowledge: Knowledge; readonly check: MessageCheck } | null> {
  const first = set === undefined ? library.defaultArticle : library.get(set);
  if (!first) return null;
  const isSet = set !== undefined;
  const { more, note, quotations } = read(text);
  const inAll = async (answerOf: (knowledge: Knowledge) => Answer, like: string): Promise<Answer> => {
    const ask = async (knowledge: Knowledge): Promise<Answer> => {
      await prepare(knowledge);
      return answerOf(knowledge);
    };
    return bestAnswer(
      library,
      { knowledge: first, answer: await ask(first), isSet },
      { text: like, worth: worthOf, ask },
    );
  };
  const answers: Answer[] = [];
  if (quotations.length === 0) answers.push(await inAll((one) => nearestWords(one, text), text));
  for (const quotation of quotations) {
    // Nobody else waits while several are checked.
    await new Promise(setImmediate);
    answers.push(await inAll((one) => checkOf(one, quotation), quotation.quote));
  }
  const checks = library.articles.length > 1 ? amongSeveral(answers) : answers;
  const knowledge = answers.find(({ status }) => status === 'answered')?.knowledge ?? first;
  return { knowledge, check: { ...(quotations.length === 0 ? { note } : {}), checks, more } };
}

/** What the nearest words of an article are worth is how much of the message it has. */
const worthOf: typeof worthOfCheck = (answer, isFirst) => {
  if (answer.kind === 'check') return worthOfCheck(answer, isFirst);
  return answer.status === 'answered' ? answer.score : 0;
};

/** Answers that name their article, where it is another than before; refusals are of all. */
function amongSeveral(answers: readonly Answer[]): Answer[] {
  let named: Knowledge | null = null;
  return answers.map((answer) => {
    if (answer.status === 'not-in-article') return { ...answer, isOfAll: true };
    if (answer.status !== 'answered') return answer;
    const oneOfSeveral = answer.knowledge !== named;
    named = answer.knowledge;
    return { ...answer, oneOfSeveral };
  });
}

function checkOf(knowledge: Knowledge, { frame, quote }: Quotation): CheckAnswer | CheckInvalid {
  const speaker = speakersAround(frame).find((name) => canBeName(knowledge, name)) ?? '';
  const answer = check(knowledge, quote, speaker);
  const isSaid = speaker !== '' || isReported(frame);
  return isSaid || !('verdict' in answer) ? answer : unaccused(answer, quote);
}

/** Verdicts that say that somebody was quoted wrongly. */
const accusing: readonly CheckAnswer['verdict'][] = ['altered', 'misattributed', 'not-found'];

/** What may be a title or irony is not said to be a false quotation. */
function unaccused(answer: CheckAnswer, quote: string): CheckAnswer {
  const isTitle = looksLikeTitle(quote) && accusing.includes(answer.verdict);
  const isIrony = answer.verdict === 'not-found' && wordsOf(quote).length <= longestIrony;
  if (!isTitle && !isIrony) return answer;
  return {
    ...answer,
    status: 'not-in-article',
    verdict: 'not-found',
    // A refusal stays below whatever is found.
    score: Math.min(answer.score, 0.5),
    lead: phrase('perhapsTitle'),
    diff: [],
    notes: [],
    matched: [],
    quotations: [],
    quotes: [],
    evidence: [],
    closest: answer.evidence.length > 0 ? answer.evidence : answer.closest,
  };
}

/** Whether all its words of content are capitalised, as in “A Bridge Too Far”; shouting is no title. */
function looksLikeTitle(quote: string): boolean {
  const content = wordsOf(quote).filter(({ norm }) => !isFunctionWord(norm));
  return (
    content.length > 1 &&
    content.every(({ text }) => /^[\p{Lu}\p{N}]/u.test(text)) &&
    content.some(({ text }) => /\p{Ll}/u.test(text))
  );
}

/** How much is shown of each quotation, from most to least: what does not fit into one message is shown with less. */
export const details = ['whole', 'brief', 'terse', 'bare'] as const;
type Detail = (typeof details)[number];

/** An answer without what can be spared: first the surroundings, then true words that the comparison has anyway. */
function shortened(answer: Answer, detail: Detail): Answer {
  if (detail === 'whole') return answer;
  if (answer.kind === 'passages') return { ...answer, evidence: answer.evidence.slice(0, 1) };
  if (!('closest' in answer)) return answer;
  if (!('verdict' in answer)) return { ...answer, closest: [], suggestions: [] };
  const { diff, evidence, quotes, verdict } = answer;
  const isTold = detail === 'terse' && (verdict === 'verbatim' || diff.some(({ op }) => op !== 'same'));
  return {
    ...answer,
    diff: detail === 'bare' ? [] : diff,
    quotes: isTold ? [] : quotes.slice(0, 1),
    evidence: isTold || quotes.length > 0 ? [] : evidence.slice(0, 1),
    closest: [],
  };
}

/**
 * What a reader sees of a checked message: each quotation with its verdict, in order.
 * @param detail how much of each
 */
export function presentMessage(
  { checks, more, note }: MessageCheck,
  locale = 'en',
  detail: Detail = 'whole',
): Block[] {
  const say = (one: Phrase): Block => ({ type: 'say', text: wordsOfPhrase(one, locale) });
  const blocks = checks.flatMap((answer, at): Block[] => {
    const claim = 'verdict' in answer && checks.length > 1 ? answer.claim : '';
    const shown = present(shortened(answer, detail), locale);
    const date = answer.knowledge?.contents.corrected;
    const corrected = date === undefined ? null : wordsOfPhrase(phrase('corrected', { date }), locale);
    // That an article was corrected is said once, below the last quotation that is of it.
    const isLast = checks.slice(at + 1).every(({ knowledge }) => knowledge !== answer.knowledge);
    return [
      ...(claim ? [{ type: 'label', text: `“${claim}”`, below: 'other' } as const] : []),
      ...shown.filter((block) => isLast || block.type !== 'say' || block.text !== corrected),
    ];
  });
  const rest = phrase('moreQuotations', { count: more });
  return [...(note ? [say(note)] : []), ...blocks, ...(more > 0 ? [say(rest)] : [])];
}

/** The same check of fewer quotations: the others are counted. */
export function checkOfFewer({ checks, more, ...rest }: MessageCheck, count: number): MessageCheck {
  return { ...rest, checks: checks.slice(0, count), more: more + Math.max(0, checks.length - count) };
}
