import { fingerprint, fromDigits, toDigits } from '../screen/digits.js';

/** Characters of a mark: 36 bits, enough to tell a server's drafts, and the states of one, apart. */
const length = 6;

/** What a component of a review asks for. It holds marks only, so that it works after a restart. */
export type ReviewPress =
  /** A page of a draft's doubtful lines. */
  | { readonly does: 'page'; readonly draft: string; readonly page: number }
  /** Who says a statement; the choice comes with the press. */
  | {
      readonly does: 'speaker';
      readonly draft: string;
      readonly state: string;
      readonly page: number;
      readonly statement: string;
    }
  | { readonly does: 'publish' | 'correct' | 'discard'; readonly draft: string; readonly state: string }
  /** Opens the draft that is chosen. */
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

/** The custom id of the form in which an article is added. */
export const addForm = `${prefix}:form`;

/** A mark of a server's article, in whatever state. */
export function draftMark(slug: string): string {
  return fingerprint(slug, length);
}

/** A mark of a draft's text: another text has other statements. */
export function stateMark(text: string): string {
  return fingerprint(text, length);
}

/** A mark of a statement: its number changes where another one is taken out. */
export function statementMark(id: string): string {
  return fingerprint(id, length);
}

/** Whether a custom id is a review's. */
export function isReviewId(id: string): boolean {
  return id.startsWith(`${prefix}:`);
}

/** The press as a custom id. */
export function toReviewId(press: ReviewPress): string {
  return [prefix, letters[press.does], ...fieldsOf(press)].join(':');
}

function fieldsOf(press: ReviewPress): string[] {
  switch (press.does) {
    case 'page':
      return [press.draft, toDigits(press.page)];
    case 'speaker':
      return [press.draft, press.state, toDigits(press.page), press.statement];
    case 'publish':
    case 'correct':
    case 'discard':
      return [press.draft, press.state];
    case 'open':
      return [];
  }
}

/** Reads a custom id; null where it is not one of {@link toReviewId}'s. */
export function readReviewId(id: string): ReviewPress | null {
  const [first, letter, ...fields] = id.split(':');
  if (first !== prefix) return null;
  const [draft = '', second = '', third = '', fourth = ''] = fields;
  const number = (text: string): number => Number(fromDigits(text) ?? -1n);
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
