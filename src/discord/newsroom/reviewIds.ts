import { fingerprint } from '../../support/sha256.js';
import { decodeNumber, encodeNumber } from '../screen/customIds/base64Number.js';

/** Characters of a fingerprint: 36 bits tell a server's drafts, and the versions of one, apart. */
const length = 6;

/** The action of a review component. It holds fingerprints only, so that it works after a restart. */
export type ReviewAction =
  /** Shows a page of a draft's uncertain statements. */
  | { readonly does: 'page'; readonly draft: string; readonly page: number }
  /** Sets the speaker of a statement; the menu's choice says who. */
  | {
      readonly does: 'speaker';
      readonly draft: string;
      readonly state: string;
      readonly page: number;
      readonly statement: string;
    }
  | { readonly does: 'publish' | 'correct' | 'discard'; readonly draft: string; readonly state: string }
  /** Opens the chosen draft. */
  | { readonly does: 'open' };

const prefix = 'n';
const letters = {
  page: 'v',
  speaker: 's',
  publish: 'p',
  correct: 'k',
  discard: 'd',
  open: 'o',
} as const;

/** The custom id of the form that adds an article. */
export const addForm = `${prefix}:form`;

/** The fingerprint of a server's article, the same in every version. */
export function draftFingerprint(slug: string): string {
  return fingerprint(slug, length);
}

/** The fingerprint of a draft's text. Another text has other statements. */
export function textFingerprint(text: string): string {
  return fingerprint(text, length);
}

/** The fingerprint of a statement. Its index would change when another statement is removed. */
export function statementFingerprint(id: string): string {
  return fingerprint(id, length);
}

/** Whether a custom id belongs to a review. */
export function isReviewId(id: string): boolean {
  return id.startsWith(`${prefix}:`);
}

/** Encodes an action as a custom id. */
export function toReviewId(press: ReviewAction): string {
  return [prefix, letters[press.does], ...fieldsOf(press)].join(':');
}

function fieldsOf(press: ReviewAction): string[] {
  switch (press.does) {
    case 'page':
      return [press.draft, encodeNumber(press.page)];
    case 'speaker':
      return [press.draft, press.state, encodeNumber(press.page), press.statement];
    case 'publish':
    case 'correct':
    case 'discard':
      return [press.draft, press.state];
    case 'open':
      return [];
  }
}

/** Decodes a custom id; null where {@link toReviewId} did not make it. */
export function readReviewId(id: string): ReviewAction | null {
  const [first, letter, ...fields] = id.split(':');
  if (first !== prefix) return null;
  const [draft = '', second = '', third = '', fourth = ''] = fields;
  const number = (text: string): number => Number(decodeNumber(text) ?? -1n);
  switch (letter) {
    case letters.open:
      return { does: 'open' };
    case letters.discard:
      return { does: 'discard', draft, state: second };
    case letters.publish:
      return { does: 'publish', draft, state: second };
    case letters.correct:
      return { does: 'correct', draft, state: second };
    case letters.page:
      return number(second) < 0 ? null : { does: 'page', draft, page: number(second) };
    case letters.speaker:
      return number(third) < 0
        ? null
        : { does: 'speaker', draft, state: second, page: number(third), statement: fourth };
    default:
      return null;
  }
}
