import type { Choice, GameState } from '../../../answer/quiz/game.js';
import type { Passage } from '../../../article/article.js';
import { decodeNumber, encodeNumber } from './base64Number.js';

/** Discord's limit on the length of a custom id. */
const longest = 100;

/**
 * The action of a button, encoded in its custom id. It holds ids only, so that it works on old messages and after a
 * restart. `version` is a version fingerprint.
 */
export type ButtonAction =
  /** Shows the paragraph around a passage. */
  | { readonly does: 'context'; readonly version: string; readonly start: number; readonly end: number }
  /** Shows or shares a page of an answer. */
  | {
      readonly does: 'page' | 'share';
      readonly version: string;
      readonly owner: string;
      readonly page: number;
      readonly code: string;
    }
  /** Answers a suggested question in place of a refusal. */
  | {
      readonly does: 'instead';
      readonly version: string;
      readonly owner: string;
      readonly number: number;
      readonly code: string;
    }
  | { readonly does: 'remove'; readonly owner: string }
  /** Asks the question above the message again. `slugHash` names its article; empty where it is unknown. */
  | {
      readonly does: 'again';
      readonly slugHash: string;
      /** The public answer to replace, and its owner; null to replace the note itself. */
      readonly of: { readonly message: string; readonly owner: string } | null;
    }
  /** Draws a quotation as a picture, by its index among the article's statements. */
  | { readonly does: 'card'; readonly version: string; readonly statement: number }
  /** Continues a quiz: asks a round, or, with a choice, reveals its truth. */
  | {
      readonly does: 'quiz';
      readonly version: string;
      readonly play: GameState;
      readonly chosen: Choice | null;
    }
  /** Votes on an answer of the article, whatever its version is now. */
  | {
      readonly does: 'helpful' | 'wrong';
      readonly slugHash: string;
      /** The version that answered; empty where it is unknown. */
      readonly version: string;
      readonly code: string;
    };

const letters = {
  context: 'c',
  page: 'p',
  share: 's',
  instead: 'i',
  remove: 'r',
  again: 'a',
  card: 'q',
  quiz: 'z',
  helpful: 'h',
  wrong: 'w',
} as const;

/** Stand for a choice while a round is open, and for giving up. Neither is a base-64 digit. */
const signs = { open: '.', nothing: '?' } as const;

/** Encodes an action as a custom id; null where it is too long. */
export function toCustomId(press: ButtonAction): string | null {
  const id = fields(press).join(':');
  return id.length <= longest ? id : null;
}

function fields(press: ButtonAction): string[] {
  const letter = letters[press.does];
  switch (press.does) {
    case 'context':
      return [letter, press.version, encodeNumber(press.start), encodeNumber(press.end - press.start)];
    case 'page':
    case 'share':
      return [letter, press.version, encodeNumber(BigInt(press.owner)), encodeNumber(press.page), press.code];
    case 'instead':
      return [
        letter,
        press.version,
        encodeNumber(BigInt(press.owner)),
        encodeNumber(press.number),
        press.code,
      ];
    case 'remove':
      return [letter, encodeNumber(BigInt(press.owner))];
    case 'again':
      return [
        letter,
        press.slugHash,
        ...(press.of ? [press.of.message, press.of.owner].map((id) => encodeNumber(BigInt(id))) : []),
      ];
    case 'card':
      return [letter, press.version, encodeNumber(press.statement)];
    case 'quiz': {
      const { played, right, round } = press.play;
      const chosen =
        typeof press.chosen === 'number' ? encodeNumber(press.chosen) : signs[press.chosen ?? 'open'];
      return [letter, press.version, ...[round, played, right].map(encodeNumber), chosen];
    }
    case 'helpful':
    case 'wrong':
      return [letter, press.slugHash, ...(press.version === '' ? [] : [press.version]), press.code];
  }
}

/** Decodes a custom id; null where {@link toCustomId} did not make it. */
export function readCustomId(id: string): ButtonAction | null {
  const [letter, ...rest] = id.split(':');
  if (letter === letters.remove) {
    const owner = decodeNumber(rest[0] ?? '');
    return owner === null || rest.length !== 1 ? null : { does: 'remove', owner: owner.toString() };
  }
  if (letter === letters.again) return readAgain(rest);
  if (letter === letters.quiz) return readQuiz(rest);
  const does = ([letters.helpful, letters.wrong] as const).find((vote) => vote === letter);
  if (does) {
    const [slugHash = '', ...of] = rest;
    const [code = '', version = ''] = of.toReversed();
    if (slugHash === '' || code === '' || of.length > 2 || (of.length === 2 && version === '')) return null;
    return { does: does === letters.helpful ? 'helpful' : 'wrong', slugHash, version, code };
  }
  const [version = '', first = '', second = '', code] = rest;
  if (letter === letters.card) {
    const statement = decodeNumber(first);
    if (statement === null || version === '' || rest.length !== 2) return null;
    return { does: 'card', version, statement: Number(statement) };
  }
  const [one, two] = [decodeNumber(first), decodeNumber(second)];
  if (one === null || two === null || version === '') return null;
  const number = Number(two);
  if (letter === letters.context && rest.length === 3) {
    return { does: 'context', version, start: Number(one), end: Number(one) + number };
  }
  if (code === undefined || rest.length !== 4) return null;
  const owner = one.toString();
  if (letter === letters.instead) return { does: 'instead', version, owner, number, code };
  if (letter === letters.page) return { does: 'page', version, owner, page: number, code };
  return letter === letters.share ? { does: 'share', version, owner, page: number, code } : null;
}

function readAgain([slugHash = '', ...ids]: readonly string[]): ButtonAction | null {
  if (ids.length === 0) return { does: 'again', slugHash, of: null };
  const [message, owner] = ids.map(decodeNumber);
  if (message == null || owner == null || ids.length !== 2) return null;
  return { does: 'again', slugHash, of: { message: message.toString(), owner: owner.toString() } };
}

function readQuiz([version = '', ...fields]: readonly string[]): ButtonAction | null {
  const sign = fields.at(-1);
  const isOpen = sign === signs.open;
  const isNumbered = !isOpen && sign !== signs.nothing;
  const numbers = (isNumbered ? fields : fields.slice(0, -1)).map(decodeNumber);
  const [round, played, right, at] = numbers.map(Number);
  if (version === '' || fields.length !== 4 || numbers.includes(null)) return null;
  if (round === undefined || played === undefined || right === undefined) return null;
  const chosen = isOpen ? null : (at ?? 'nothing');
  return { does: 'quiz', version, play: { round, played, right }, chosen };
}

/** The custom id of the context menu. Its choices are custom ids of context buttons. */
export const contextsId = 'x';

/** The action that shows a passage in context. */
export function contextAction(version: string, { start, end }: Passage): ButtonAction {
  return { does: 'context', version, start, end };
}
