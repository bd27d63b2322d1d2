import type { Passage } from '../knowledge/article.js';
import { fromDigits, toDigits } from './digits.js';

/** Discord's limit on the custom id of a button. */
const longest = 100;

/** What a button asks for; it holds ids only, so that it works on old messages and after a restart. */
export type Press =
  /** The paragraph around a passage. */
  | { readonly does: 'context'; readonly edition: string; readonly start: number; readonly end: number }
  /** A page of an answer, for the person whose answer it is. */
  | {
      readonly does: 'page' | 'share';
      readonly edition: string;
      readonly owner: string;
      readonly page: number;
      readonly code: string;
    }
  /** Another question's answer, in place of a refusal. */
  | {
      readonly does: 'instead';
      readonly edition: string;
      readonly owner: string;
      readonly number: number;
      readonly code: string;
    }
  | { readonly does: 'remove'; readonly owner: string }
  /** A picture of a quotation, by the number of its statement in the article. */
  | { readonly does: 'card'; readonly edition: string; readonly statement: number }
  /** What somebody thinks of an answer of that article, whatever its state is by now. */
  | { readonly does: 'helpful' | 'wrong'; readonly story: string; readonly code: string };

const letters = {
  context: 'c',
  page: 'p',
  share: 's',
  instead: 'i',
  remove: 'r',
  card: 'q',
  helpful: 'h',
  wrong: 'w',
} as const;

/** The press as a custom id; null where it does not fit into one. */
export function toCustomId(press: Press): string | null {
  const id = fields(press).join(':');
  return id.length <= longest ? id : null;
}

function fields(press: Press): string[] {
  const letter = letters[press.does];
  switch (press.does) {
    case 'context':
      return [letter, press.edition, toDigits(press.start), toDigits(press.end - press.start)];
    case 'page':
    case 'share':
      return [letter, press.edition, toDigits(BigInt(press.owner)), toDigits(press.page), press.code];
    case 'instead':
      return [letter, press.edition, toDigits(BigInt(press.owner)), toDigits(press.number), press.code];
    case 'remove':
      return [letter, toDigits(BigInt(press.owner))];
    case 'card':
      return [letter, press.edition, toDigits(press.statement)];
    case 'helpful':
    case 'wrong':
      return [letter, press.story, press.code];
  }
}

/** Reads a custom id; null where it is not one of {@link toCustomId}'s. */
export function readCustomId(id: string): Press | null {
  const [letter, ...rest] = id.split(':');
  if (letter === letters.remove) {
    const owner = fromDigits(rest[0] ?? '');
    return owner === null || rest.length !== 1 ? null : { does: 'remove', owner: owner.toString() };
  }
  const does = ([letters.helpful, letters.wrong] as const).find((vote) => vote === letter);
  if (does) {
    const [story = '', code = ''] = rest;
    if (story === '' || code === '' || rest.length !== 2) return null;
    return { does: does === letters.helpful ? 'helpful' : 'wrong', story, code };
  }
  const [edition = '', first = '', second = '', code] = rest;
  if (letter === letters.card) {
    const statement = fromDigits(first);
    if (statement === null || edition === '' || rest.length !== 2) return null;
    return { does: 'card', edition, statement: Number(statement) };
  }
  const [one, two] = [fromDigits(first), fromDigits(second)];
  if (one === null || two === null || edition === '') return null;
  const number = Number(two);
  if (letter === letters.context && rest.length === 3) {
    return { does: 'context', edition, start: Number(one), end: Number(one) + number };
  }
  if (code === undefined || rest.length !== 4) return null;
  const owner = one.toString();
  if (letter === letters.instead) return { does: 'instead', edition, owner, number, code };
  if (letter === letters.page) return { does: 'page', edition, owner, page: number, code };
  return letter === letters.share ? { does: 'share', edition, owner, page: number, code } : null;
}

/** The menu whose choices are each the custom id of a button that shows a passage in context. */
export const contextsId = 'x';

/** The button that shows a passage in context. */
export function contextPress(edition: string, { start, end }: Passage): Press {
  return { does: 'context', edition, start, end };
}
