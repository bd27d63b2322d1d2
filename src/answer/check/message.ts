import type { Knowledge } from '../../knowledge/load.js';
import type { CheckAnswer, CheckInvalid } from '../answer.js';
import { type Block, present } from '../present.js';
import { type Phrase, phrase, wordsOfPhrase } from '../wording.js';
import { check } from './check.js';
import { canBeName, speakersAround } from './claim.js';
import { tokensOf } from './tokens.js';

/** A message's quotations, each checked. */
export interface MessageCheck {
  readonly checks: readonly (CheckAnswer | CheckInvalid)[];
  /** How many quotations more it has. */
  readonly more: number;
}

/** How many quotations of a message are checked. */
const mostQuotations = 10;
/** A quotation shorter than this, in words, is more often a title or irony. */
const shortest = 3;
/** How far around a quotation a message says whose it is, in characters. */
const reach = 120;

const marked = /[“„«]([^“”„«»]+)[”“»]|"([^"]+)"/gu;

/**
 * Checks what a message quotes: every quotation of at least three words, the first ten of them, each with the
 * speaker that the message gives it ("As Rubio said, “…”"). A message without quotations is checked as a whole.
 * @param text the message as it was written
 */
export function checkMessage(knowledge: Knowledge, text: string): MessageCheck {
  const found = [...text.matchAll(marked)]
    .map((match) => ({
      quote: match[1] ?? match[2] ?? '',
      start: match.index,
      end: match.index + match[0].length,
    }))
    .filter(({ quote }) => tokensOf(quote).filter(({ word }) => word).length >= shortest);
  if (found.length === 0) return { checks: [check(knowledge, text)], more: 0 };
  const checks = found.slice(0, mostQuotations).map(({ end, quote, start }, index, all) => {
    const from = Math.max(all[index - 1]?.end ?? 0, start - reach);
    const to = Math.min(all[index + 1]?.start ?? text.length, end + reach);
    return check(knowledge, quote, speakerOf(knowledge, text.slice(from, start), text.slice(end, to)));
  });
  return { checks, more: found.length - checks.length };
}

/**
 * The same with several articles: by the one that has most of what the message quotes, the first of equals.
 * @returns the article and the checks, which name it; null where there is no article
 */
export function checkMessageInAll(
  articles: readonly Knowledge[],
  text: string,
): { readonly knowledge: Knowledge; readonly check: MessageCheck } | null {
  const found = ({ checks }: MessageCheck): number =>
    checks.filter(({ status }) => status === 'answered').length;
  const [best] = articles
    .map((knowledge) => ({ knowledge, check: checkMessage(knowledge, text) }))
    .sort((a, b) => found(b.check) - found(a.check));
  if (!best || articles.length === 1) return best ?? null;
  const checks = best.check.checks.map((answer, at) => ({ ...answer, oneOfSeveral: at === 0 }));
  return { ...best, check: { ...best.check, checks } };
}

/** Who a message says said what stands between two pieces of its text; empty where it does not say. */
function speakerOf(knowledge: Knowledge, before: string, after: string): string {
  // A sentence that ended before the quotation, or begins after it, tells of something else.
  const lead = before.split(/[.!?\n]\s/u).at(-1) ?? '';
  const tail = after.split(/(?<=[.!?])\s|\n/u)[0] ?? '';
  return speakersAround(`${lead} “” ${tail}`).find((name) => canBeName(knowledge, name)) ?? '';
}

/** How much is shown of each quotation, from most to least: what does not fit into one message is shown with less. */
export const details = ['whole', 'brief', 'terse', 'bare'] as const;
type Detail = (typeof details)[number];

/** A check without what can be spared: first the surroundings, then true words that the comparison has anyway. */
function shortened<T extends CheckAnswer | CheckInvalid>(answer: T, detail: Detail): T {
  if (detail === 'whole') return answer;
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
  { checks, more }: MessageCheck,
  locale = 'en',
  detail: Detail = 'whole',
): Block[] {
  const words = (one: Phrase): string => wordsOfPhrase(one, locale);
  const date = checks[0]?.knowledge?.contents.corrected;
  const corrected = date === undefined ? null : words(phrase('corrected', { date }));
  const blocks = checks.flatMap((answer, at): Block[] => {
    const claim = 'verdict' in answer && checks.length > 1 ? answer.claim : '';
    const shown = present(shortened(answer, detail), locale);
    return [
      ...(claim ? [{ type: 'label', text: `“${claim}”`, over: 'other' } as const] : []),
      // That the article was corrected is said once, below all of them.
      ...shown.filter(
        (block) => at === checks.length - 1 || block.type !== 'say' || block.text !== corrected,
      ),
    ];
  });
  const rest = words(phrase('moreQuotations', { count: String(more) }));
  return more > 0 ? [...blocks, { type: 'say', text: rest }] : blocks;
}

/** The same check of fewer quotations: the others are counted. */
export function checkOfFewer({ checks, more }: MessageCheck, count: number): MessageCheck {
  return { checks: checks.slice(0, count), more: more + Math.max(0, checks.length - count) };
}
