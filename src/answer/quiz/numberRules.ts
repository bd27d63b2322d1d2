import { months, shortMonths } from '../../lexicon/calendar.js';
import { magnitudes, smallNumbers, tens } from '../../lexicon/numbers.js';
import { oneOf } from '../../lexicon/words.js';
import { isFunctionWord } from '../../nlp/words.js';
import { isNumber } from '../check/agreement.js';
import { type Token, tokensOf } from '../check/tokens.js';
import type { BendRow, Found } from './rule.js';

/** Each word of a list with the one so many places on, or back at its end. */
const shifted = (list: readonly string[], by: number): (readonly [string, string])[] =>
  list.map((word, at) => [word, list[at + by] ?? list[at - by] ?? word]);

/** A number in letters, and another that can stand in its place. */
const otherNumbers: ReadonlyMap<string, string> = new Map([
  ...shifted([...smallNumbers.keys()].slice(2), 2),
  ...shifted([...tens.keys()], 1),
  ...shifted(['hundred', 'thousand'], 1),
  ...shifted(['million', 'billion'], 1),
  ...shifted(['dozens', 'hundreds', 'thousands', 'millions'], 1),
]);
/** The first digit of a number, and the one in its place. */
const otherDigits = '0242634567';
const dates = new Set([...months, ...shortMonths]);

const wordsIn = (text: string): Token[] => tokensOf(text).filter(({ word }) => word);

/** Whether another number stands so near that both are said of one thing: "two or three", "9 to 5", "twenty five". */
function isOneOfSeveral({ after, before }: Found): boolean {
  const [next, second] = wordsIn(after);
  const isNear = (token: Token | undefined): boolean => token !== undefined && isNumber(token);
  if (
    wordsIn(before)
      .slice(-2)
      .some((token) => isNear(token) || token.loose === 'one')
  )
    return true;
  return isNear(second) || (isNear(next) && !magnitudes.has(next?.loose ?? ''));
}

/** Whether the number is part of a name or a date: "Apollo 11", "Article 50", "4 March". */
function isNamed({ after, before }: Found): boolean {
  const last = /(?<!\p{L})(\p{L}+) $/u.exec(before)?.[1] ?? '';
  const next = /^ (\p{L}+)/u.exec(after)?.[1] ?? '';
  if (dates.has(last.toLowerCase()) || dates.has(next.toLowerCase())) return true;
  return /^\p{Lu}/u.test(next) || (/^\p{Lu}/u.test(last) && !isFunctionWord(last.toLowerCase()));
}

/** Numbers: another stands in the place of each. */
export const numberRules: readonly BendRow[] = [
  {
    pattern:
      /(?<![\p{L}\p{N}.,:/#–—-]|\p{Sc} ?|\bat |\bNo\. )(?<sign>\p{Sc}?)(?<figure>[2-9]\p{N}{0,2}(?:,\p{N}{3})*(?:\.\p{N}{1,2})?|1\p{N}{1,2}(?:,\p{N}{3})*|1(?:,\p{N}{3})+|1\.\p{N}{1,2})(?![\p{L}\p{N}:/–—-]|[.,]\p{N})/gu,
    meaning: 'a number in figures gets another first digit',
    instead: (found) => {
      const { figure = '', sign = '' } = found.groups;
      if (isNamed(found) || isOneOfSeveral(found)) return null;
      return `${sign}${otherDigits[Number(figure[0])]}${figure.slice(1)}`;
    },
    unless: { after: /^ ?(?:%|per ?cent)/u },
    yes: [
      ['We lost 35 cows.', 'We lost 25 cows.'],
      ['It costs $1.5 million a year', 'It costs $2.5 million a year'],
      ['A city of 40,000 people', 'A city of 60,000 people'],
    ],
    no: [
      'We open on 4 March',
      'Apollo 11 was first',
      'Covid-19 came in 2020',
      'It is 7:30 here',
      'We play 4-4-2',
      'Open 9 to 5',
      'Only 1 man came',
      'I agree 100 percent',
    ],
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}–—-])${oneOf(otherNumbers.keys())}(?![\\p{L}\\p{N}–—-])`, 'gu'),
    meaning: 'a number in letters gives way to another',
    instead: (found) => {
      const isTold = (!magnitudes.has(found.text) && isNamed(found)) || isOneOfSeveral(found);
      return isTold ? null : (otherNumbers.get(found.text) ?? null);
    },
    unless: { before: /\b(?:an?|one|number|every) $/iu, after: /^ (?:per ?cent|%|o['’]clock|thirds?\b)/iu },
    yes: [
      ['It took us three weeks.', 'It took us five weeks.'],
      ['They lost two hundred houses', 'They lost four hundred houses'],
      ['Thirty of us came, and ten left', 'Thirty of us came, and twelve left'],
    ],
    no: [
      'two or three of them',
      'a twenty-five year plan',
      'the Five Eyes',
      'at ten o’clock',
      'one hundred percent',
    ],
  },
];
