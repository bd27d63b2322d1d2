import type { Span } from './spans.js';

/** How a mark stands to its neighbours: as one that opens does, as one that closes does, or it might be either. */
export type Stance = 'opens' | 'closes' | 'either';

/** A quotation mark, or an apostrophe that might be one. */
export interface Mark {
  readonly at: number;
  /** Where the mark ends: it may be two characters. */
  readonly end: number;
  /** The mark as {@link pairs} names it. */
  readonly mark: string;
  readonly stance: Stance;
  /** Single marks that may be apostrophes are left to `singleMarks.ts`. */
  readonly apostrophe: boolean;
  /** Whether it was found to open something, be it closed or not. */
  opener: boolean;
  /** Index of the mark with which it makes a pair; -1 where it makes none. */
  partner: number;
}

interface Pair {
  /** Marks that close it by some country's rule. */
  readonly closes: readonly string[];
  /** Marks that are typed by mistake for those. */
  readonly slips: readonly string[];
  /** What the mark does where its neighbours do not tell. */
  readonly habit: 'opens' | 'closes' | 'both';
  /** Whether what is not closed goes on to the paragraph's end; else only where the next paragraph opens again. */
  readonly staysOpen: boolean;
  readonly single: boolean;
}

const pair = (closes: string, slips = '', more: Partial<Pair> = {}): Pair => ({
  closes: closes.split(' '),
  slips: slips === '' ? [] : slips.split(' '),
  habit: 'opens',
  staysOpen: true,
  single: false,
  ...more,
});
const rarely = { habit: 'closes', staysOpen: false } as const;

/** Marks that open, with those that close them. Those of titles in Chinese (U+300A) are left out. */
export const pairs: ReadonlyMap<string, Pair> = new Map([
  ['\u201c', pair('\u201d', '\u201c " \uff02')],
  ['\u201d', pair('\u201d', '\u201c "', rarely)],
  ['\u201e', pair('\u201c \u201d', "\u201f \u201e \" ''")],
  ['\u201f', pair('\u201d', '\u201f \u201c "')],
  ['"', pair('"', '\u201d \u201c \uff02', { habit: 'both' })],
  ['\uff02', pair('\uff02', '" \u201d', { habit: 'both' })],
  ['``', pair("''", '" \u201d ``')],
  ["''", pair("''", '" \u201d', { habit: 'both' })],
  [',,', pair("\u201d \u201c ''", '" ,,', { habit: 'both', staysOpen: false })],
  ['\u00ab', pair('\u00bb')],
  ['\u00bb', pair('\u00ab \u00bb', '', rarely)],
  ['\u2039', pair('\u203a', '', { staysOpen: false })],
  ['\u203a', pair('\u2039 \u203a', '', rarely)],
  ['\u201a', pair('\u2018 \u2019', "'", { habit: 'both', staysOpen: false, single: true })],
  ['\u300c', pair('\u300d')],
  ['\u300e', pair('\u300f')],
  ['\uff62', pair('\uff63')],
  ['\u275d', pair('\u275e')],
  ['\u301d', pair('\u301e \u301f')],
]);

/** What a mark that closes may close. */
interface Openers {
  /** Marks that it closes by rule. */
  readonly rule: string[];
  /** Those of them that are another mark. */
  readonly others: string[];
  /** Marks that it closes by slip. */
  readonly slip: string[];
}

const none: Openers = { rule: [], others: [], slip: [] };
const openersOf = new Map<string, Openers>();
for (const [open, { closes, slips }] of pairs)
  for (const mark of [...closes, ...slips]) {
    const known = openersOf.get(mark) ?? { rule: [], others: [], slip: [] };
    openersOf.set(mark, known);
    known[slips.includes(mark) ? 'slip' : 'rule'].push(open);
    if (mark !== open && closes.includes(mark)) known.others.push(open);
  }

/** Whether `close` ends what `open` began, by rule or by slip. */
export function closes(open: string, close: string): boolean {
  const known = pairs.get(open);
  return known !== undefined && (known.closes.includes(close) || known.slips.includes(close));
}

/** The place before a mark: that there is one is asked without a copy of it. */
const anyMark =
  /(?=``|,,|["'\u2018-\u201f\u00ab\u00bb\u2039\u203a\uff02\u300c-\u300f\uff62\uff63\u275d\u275e\u301d-\u301f])/gu;
/** Marks of two characters. */
const typedTwice: ReadonlySet<string> = new Set(['``', "''", ',,', '\u2018\u2018', '\u2019\u2019']);
const sameAs: ReadonlyMap<string, string> = new Map([
  ['\u2018\u2018', '``'],
  ['\u2019\u2019', "''"],
  ['\u201b', '\u2018'],
]);
/** Brackets, whose shape says what they do: Chinese and Japanese put no space around them. */
const bracket = /[\u300c-\u300f\uff62\uff63\u275d\u275e\u301d-\u301f]/u;
const apostrophe = /^['\u2018\u2019\u201b]$/u;
/** The "n" between two apostrophes: "rock 'n' roll" has no quotation. */
const clipped = /['\u2018\u2019]n['\u2019](?![\p{L}\p{N}'\u2019])/iuy;

const afterWhat = /[\s([{\u2014\u2013/\u2018\u201c\u201e\u00ab\u00bf\u00a1-]/u;
const beforeWhat = /[\s,.;:!?)\]}\u2014\u2013\u2026\u201d\u2019\u00bb-]/u;
const cutOff = /\u2026|\.\.|\.\d/uy;
/** Most marks in a row that are passed over to see what stands beyond them. */
const mostTogether = 3;

/** The nearest character that is no straight mark, going by `step` from `at`; a space at the paragraph's ends. */
function neighbour(text: string, span: Span, at: number, step: 1 | -1): string {
  for (let i = at, passed = 0; i >= span.start && i < span.end; i += step, passed++) {
    const character = text[i] ?? ' ';
    if (passed === mostTogether || (character !== '"' && character !== "'")) return character;
  }
  return ' ';
}

function stanceOf(text: string, span: Span, at: number, end: number): Stance {
  const opens = afterWhat.test(neighbour(text, span, at - 1, -1));
  cutOff.lastIndex = end;
  const ends = beforeWhat.test(neighbour(text, span, end, 1)) && !(opens && cutOff.test(text));
  if (opens === ends) return 'either';
  return opens ? 'opens' : 'closes';
}

/** All marks of a paragraph, in order, not paired yet. */
function marksIn(text: string, span: Span): Mark[] {
  const found: Mark[] = [];
  // A paragraph without marks would else be read on to the end of the text.
  const upToEnd = text.slice(0, span.end);
  anyMark.lastIndex = span.start;
  while (anyMark.test(upToEnd)) {
    const at = anyMark.lastIndex;
    const two = upToEnd.slice(at, at + 2);
    const typed = typedTwice.has(two) ? two : two.charAt(0);
    const end = at + typed.length;
    anyMark.lastIndex = end;
    const single = apostrophe.test(typed);
    clipped.lastIndex = at;
    if (single && clipped.test(text)) {
      anyMark.lastIndex = clipped.lastIndex;
      continue;
    }
    const mark = sameAs.get(typed) ?? typed;
    if (mark === ',' || mark === '`') continue;
    const stance = bracket.test(mark) ? 'either' : stanceOf(text, span, at, end);
    found.push({ at, end, mark, stance, apostrophe: single, opener: false, partner: -1 });
  }
  return found;
}

/** What may stand right before a straight mark that opens although its neighbours do not tell: not the "=" of code. */
const beforeUnsure = /[\s:,;.!?\u2026\u201d\u00bb\uff1a\uff0c]/u;

/**
 * For each mark whether it means inches (6'2", a 5" gun): it follows a digit, and the next mark that does not is
 * one that closes, so that this one need not.
 */
function inches(text: string, marks: readonly Mark[]): boolean[] {
  const mean: boolean[] = new Array(marks.length).fill(false);
  let next: Stance | null = null;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i];
    if (!mark || mark.apostrophe) continue;
    const measures =
      (mark.mark === '"' || mark.mark === "''" || mark.mark === '\u201d') &&
      mark.stance !== 'opens' &&
      /\d/.test(text[mark.at - 1] ?? '');
    if (measures) mean[i] = next === 'closes';
    else next = mark.stance;
  }
  return mean;
}

/** The marks that are open, by mark, innermost last: what closes is looked up without a search. */
class Open {
  private readonly indexes = new Map<string, number[]>();

  push(mark: string, index: number): void {
    const known = this.indexes.get(mark);
    if (known) known.push(index);
    else this.indexes.set(mark, [index]);
  }

  /** Takes the innermost of these and all inside of it; -1 where none is open. */
  take(openers: readonly string[]): number {
    let innermost = -1;
    for (const mark of openers) innermost = Math.max(innermost, this.indexes.get(mark)?.at(-1) ?? -1);
    if (innermost === -1) return -1;
    for (const indexes of this.indexes.values()) while ((indexes.at(-1) ?? -1) >= innermost) indexes.pop();
    return innermost;
  }
}

/** What open mark this one closes; -1 where none. */
function closedBy(mark: Mark, open: Open): number {
  const { rule, others, slip } = openersOf.get(mark.mark) ?? none;
  const habit = pairs.get(mark.mark)?.habit ?? 'closes';
  if (mark.apostrophe && mark.stance !== 'closes') return -1;
  // “ after a space opens, even where „ is open; ” after a space may open (Swedish), unless “ is open.
  if (mark.stance === 'opens') return habit === 'closes' ? open.take(others) : -1;
  if (mark.stance === 'either' && habit === 'opens') return open.take(others);
  const closed = open.take(rule);
  return closed === -1 ? open.take(slip) : closed;
}

/**
 * Finds a paragraph's quotation marks and pairs them: each that closes with the innermost that is open and that it
 * may close, first by rule, then by slip. Pairs are nested or apart. Time is linear.
 */
export function pairUp(text: string, span: Span): Mark[] {
  const all = marksIn(text, span);
  const mean = inches(text, all);
  const marks = mean.includes(true) ? all.filter((_, index) => !mean[index]) : all;
  const open = new Open();
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index];
    if (!mark) continue;
    const partner = closedBy(mark, open);
    const opener = marks[partner];
    if (opener) {
      opener.partner = index;
      mark.partner = partner;
      continue;
    }
    const known = pairs.get(mark.mark);
    if (!known || mark.apostrophe || mark.stance === 'closes') continue;
    if (mark.stance === 'either' && known.habit !== 'opens')
      if (known.habit === 'closes' || !beforeUnsure.test(neighbour(text, span, mark.at - 1, -1))) continue;
    mark.opener = true;
    open.push(mark.mark, index);
  }
  return marks;
}
