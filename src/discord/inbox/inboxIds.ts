import type { CountedQuestion, CountedVote } from '../../settings/storeInterface.js';
import { folded } from '../../store/questionText.js';
import { fingerprint } from '../../support/sha256.js';
import { decodeNumber, encodeNumber } from '../screen/customIds/base64Number.js';

/** Characters of a fingerprint: 48 bits tell the entries of a server apart. */
const length = 8;

/** Unanswered questions, or votes on answers. */
export type List = 'questions' | 'votes';

/** The action of an inbox component. It holds fingerprints only, so that it works after a restart. */
export interface InboxAction {
  /** Shows a page of a list, opens an entry, marks a question as done, or deletes an entry. */
  readonly does: 'list' | 'open' | 'finish' | 'forget';
  readonly list: List;
  /** The page of the list to return to. */
  readonly page: number;
  /** The entry's; empty for a list, and for a menu, whose choices are fingerprints. */
  readonly fingerprint: string;
  /** The part of an entry's reasons, from 0. */
  readonly part: number;
}

const prefix = 'u';
const acts = { list: 'l', open: 'o', finish: 'f', forget: 'd' } as const;
const lists = { questions: 'q', votes: 'v' } as const;

/** The fingerprint of a question; equal for all spellings that count as the same. */
export function questionFingerprint({ article, text }: Pick<CountedQuestion, 'article' | 'text'>): string {
  return fingerprint(`${article}\n${folded(text)}`, length);
}

/** The fingerprint of the votes on an answer. */
export function voteFingerprint({ answer, article }: Pick<CountedVote, 'article' | 'answer'>): string {
  return fingerprint(`${article}\n${answer}`, length);
}

/** Whether a custom id belongs to the inbox. */
export function isInboxId(id: string): boolean {
  return id.startsWith(`${prefix}:`);
}

/** Encodes an action as a custom id. Actions on lists need no fingerprint. */
export function toInboxId({
  does,
  list,
  fingerprint = '',
  page,
  part = 0,
}: Pick<InboxAction, 'does' | 'list' | 'page'> & Partial<InboxAction>): string {
  return [prefix, acts[does], lists[list], encodeNumber(page), fingerprint, encodeNumber(part)].join(':');
}

/** The key of a letter in a table; undefined for any other letter. */
function named<T extends string>(
  letters: Readonly<Record<T, string>>,
  letter: string | undefined,
): T | undefined {
  // Object.keys is typed as string[], but these are the record's own keys.
  return (Object.keys(letters) as T[]).find((name) => letters[name] === letter);
}

/** Decodes a custom id; null where {@link toInboxId} did not make it. */
export function readInboxId(id: string): InboxAction | null {
  const [first, act, listed, at = '', fingerprint = '', piece = '', ...rest] = id.split(':');
  const [does, list] = [named(acts, act), named(lists, listed)];
  const [page, part] = [decodeNumber(at), decodeNumber(piece)];
  if (first !== prefix || !does || !list || page === null || part === null || rest.length > 0) return null;
  // Votes cannot be marked as done, only deleted.
  if (does === 'finish' && list === 'votes') return null;
  return { does, list, page: Number(page), fingerprint, part: Number(part) };
}
