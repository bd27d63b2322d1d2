import type { Chosen, Play } from '../../answer/quiz/game.js';
import type { Passage } from '../../article/article.js';
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
  /** The question that the message repeats once more, of the article with that beginning of a mark; empty where it is not known. */
  | {
      readonly does: 'again';
      readonly story: string;
      /** The public answer whose place the new one takes, and whose it is; null where that is the message itself. */
      readonly of: { readonly message: string; readonly owner: string } | null;
    }
  /** A picture of a quotation, by the number of its statement in the article. */
  | { readonly does: 'card'; readonly edition: string; readonly statement: number }
  /** A round of a quiz that has come so far: its question, or with a choice its truth. */
  | {
      readonly does: 'quiz';
      readonly edition: string;
      readonly play: Play;
      readonly chosen: Chosen | null;
    }
  /** What somebody thinks of an answer of that article, whatever its state is by now. */
  | {
      readonly does: 'helpful' | 'wrong';
      readonly story: string;
      /** The state that it was in; empty where it is not known. */
      readonly edition: string;
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

/** What stands for a choice where a round is still open, or given up; no digit is one of them. */
const signs = { open: '.', nothing: '?' } as const;

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
    case 'again':
      return [
        letter,
        press.story,
        ...(press.of ? [press.of.message, press.of.owner].map((id) => toDigits(BigInt(id))) : []),
      ];
    case 'card':
      return [letter, press.edition, toDigits(press.statement)];
    case 'quiz': {
      const { played, right, round } = press.play;
      const chosen =
        typeof press.chosen === 'number' ? toDigits(press.chosen) : signs[press.chosen ?? 'open'];
      return [letter, press.edition, ...[round, played, right].map(toDigits), chosen];
    }
    case 'helpful':
    case 'wrong':
      return [letter, press.story, ...(press.edition === '' ? [] : [press.edition]), press.code];
  }
}

/** Reads a custom id; null where it is not one of {@link toCustomId}'s. */
export function readCustomId(id: string): Press | null {
  const [letter, ...rest] = id.split(':');
  if (letter === letters.remove) {
    const owner = fromDigits(rest[0] ?? '');
    return owner === null || rest.length !== 1 ? null : { does: 'remove', owner: owner.toString() };
  }
  if (letter === letters.again) return readAgain(rest);
  if (letter === letters.quiz) return readQuiz(rest);
  const does = ([letters.helpful, letters.wrong] as const).find((vote) => vote === letter);
  if (does) {
    const [story = '', ...of] = rest;
    const [code = '', edition = ''] = of.toReversed();
    if (story === '' || code === '' || of.length > 2 || (of.length === 2 && edition === '')) return null;
    return { does: does === letters.helpful ? 'helpful' : 'wrong', story, edition, code };
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

function readAgain([story = '', ...ids]: readonly string[]): Press | null {
  if (ids.length === 0) return { does: 'again', story, of: null };
  const [message, owner] = ids.map(fromDigits);
  if (message == null || owner == null || ids.length !== 2) return null;
  return { does: 'again', story, of: { message: message.toString(), owner: owner.toString() } };
}

function readQuiz([edition = '', ...fields]: readonly string[]): Press | null {
  const sign = fields.at(-1);
  const isOpen = sign === signs.open;
  const isNumbered = !isOpen && sign !== signs.nothing;
  const numbers = (isNumbered ? fields : fields.slice(0, -1)).map(fromDigits);
  const [round, played, right, at] = numbers.map(Number);
  if (edition === '' || fields.length !== 4 || numbers.includes(null)) return null;
  if (round === undefined || played === undefined || right === undefined) return null;
  const chosen = isOpen ? null : (at ?? 'nothing');
  return { does: 'quiz', edition, play: { round, played, right }, chosen };
}

/** The menu whose choices are each the custom id of a button that shows a passage in context. */
export const contextsId = 'x';

/** The button that shows a passage in context. */
export function contextPress(edition: string, { start, end }: Passage): Press {
  return { does: 'context', edition, start, end };
}
