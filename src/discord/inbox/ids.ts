import type { CountedQuestion, CountedVote } from '../../settings/store.js';
import { folded } from '../../store/typed.js';
import { fingerprint, fromDigits, toDigits } from '../screen/digits.js';

/** Characters of a mark: 48 bits, enough to tell the entries of a server apart. */
const length = 8;

/** What people asked and did not get, or what they thought of answers. */
export type List = 'questions' | 'votes';

/** What a component of the inbox asks for. It holds marks only, so that it works after a restart. */
export interface InboxPress {
  /** Shows a page of a list; opens an entry of it; deals with one, or forgets it. */
  readonly does: 'list' | 'open' | 'finish' | 'forget';
  readonly list: List;
  /** The page of the list, to come back to. */
  readonly page: number;
  /** Of an entry; empty for a list, and for a menu, whose choices are marks. */
  readonly mark: string;
  /** The part of an entry's reasons, from 0. */
  readonly part: number;
}

const prefix = 'u';
const acts = { list: 'l', open: 'o', finish: 'f', forget: 'd' } as const;
const lists = { questions: 'q', votes: 'v' } as const;

/** A mark of a question: it is the same however the question is spelt. */
export function questionMark({ article, text }: Pick<CountedQuestion, 'article' | 'text'>): string {
  return fingerprint(`${article}\n${folded(text)}`, length);
}

/** A mark of the votes on an answer. */
export function voteMark({ answer, article }: Pick<CountedVote, 'article' | 'answer'>): string {
  return fingerprint(`${article}\n${answer}`, length);
}

/** Whether a custom id is the inbox's. */
export function isInboxId(id: string): boolean {
  return id.startsWith(`${prefix}:`);
}

/** The press as a custom id; one of no entry needs no mark. */
export function toInboxId({
  does,
  list,
  mark = '',
  page,
  part = 0,
}: Pick<InboxPress, 'does' | 'list' | 'page'> & Partial<InboxPress>): string {
  return [prefix, acts[does], lists[list], toDigits(page), mark, toDigits(part)].join(':');
}

/** The name of a letter; undefined for any other. */
function named<T extends string>(
  letters: Readonly<Record<T, string>>,
  letter: string | undefined,
): T | undefined {
  // Object.keys gives the names of the record as plain strings.
  return (Object.keys(letters) as T[]).find((name) => letters[name] === letter);
}

/** Reads a custom id; null where it is not one of {@link toInboxId}'s. */
export function readInboxId(id: string): InboxPress | null {
  const [first, act, listed, at = '', mark = '', piece = '', ...rest] = id.split(':');
  const [does, list] = [named(acts, act), named(lists, listed)];
  const [page, part] = [fromDigits(at), fromDigits(piece)];
  if (first !== prefix || !does || !list || page === null || part === null || rest.length > 0) return null;
  // Votes are not asked again: they are not dealt with, but forgotten.
  if (does === 'finish' && list === 'votes') return null;
  return { does, list, page: Number(page), mark, part: Number(part) };
}
