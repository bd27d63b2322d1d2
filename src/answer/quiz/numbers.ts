import { months, shortMonths } from '../../lexicon/calendar.js';
import { isFunctionWord } from '../../nlp/words.js';
import { isNumber } from '../check/negation.js';
import { tokensOf } from '../check/tokens.js';
import type { BendRow, Found } from './bend.js';

/** A number in letters, and another that can stand in its place. */
const others: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ two: 'four', three: 'five', four: 'six', five: 'three', six: 'four', seven: 'nine' },
    ...{ eight: 'six', nine: 'seven', ten: 'twenty', eleven: 'seven', twelve: 'twenty' },
    ...{ fifteen: 'fifty', twenty: 'thirty', thirty: 'twenty', forty: 'sixty', fifty: 'thirty' },
    ...{ sixty: 'forty', seventy: 'fifty', eighty: 'sixty', ninety: 'seventy' },
    ...{ hundred: 'thousand', thousand: 'hundred', million: 'billion', billion: 'million' },
    ...{ dozens: 'hundreds', hundreds: 'thousands', thousands: 'millions', millions: 'thousands' },
  }),
);
const magnitudes = new Set(['hundred', 'thousand', 'million', 'billion', 'trillion', 'dozen']);
/** The first digit of a number, and the one in its place. */
const digits = '0242634567'.split('');
const dates = new Set([...months, ...shortMonths]);

const lastWords = (text: string, count: number) =>
  tokensOf(text)
    .filter(({ word }) => word)
    .slice(-count);

/** Whether another number stands so near that both are said of one thing: "two or three", "9 to 5", "twenty five". */
function isOneOfSeveral({ after, before }: Found): boolean {
  const [next, second] = tokensOf(after).filter(({ word }) => word);
  const isNear = (token: typeof next): boolean => token !== undefined && isNumber(token);
  const isCounted = next !== undefined && magnitudes.has(next.loose);
  if (lastWords(before, 2).some((token) => isNear(token) || token.loose === 'one')) return true;
  return isCounted ? isNear(second) : isNear(next) || isNear(second);
}

/** Whether the number is part of a name or a date: "Apollo 11", "Article 50", "4 March". */
function isNamed({ after, before }: Found): boolean {
  const [last] = lastWords(before, 1);
  const word = last && before.endsWith(' ') ? before.slice(last.start, last.end) : undefined;
  const next = /^ (\p{L}+)/u.exec(after)?.[1];
  if (dates.has(word?.toLowerCase() ?? '') || dates.has(next?.toLowerCase() ?? '')) return true;
  if (next !== undefined && /^\p{Lu}/u.test(next)) return true;
  return word !== undefined && /^\p{Lu}/u.test(word) && !isFunctionWord(word.toLowerCase());
}

/** A number in figures with another first digit; a share of a hundred stays one. */
function otherFigure(found: Found): string | null {
  const { after, groups } = found;
  const { figure = '', sign = '' } = groups;
  if (isNamed(found) || isOneOfSeveral(found) || /^(?:0|1$)/u.test(figure)) return null;
  if (figure === '100' && /^ ?(?:%|per ?cent)/u.test(after)) return '50';
  const first = digits[Number(figure[0])];
  return first === undefined ? null : `${sign}${first}${figure.slice(1)}`;
}

function otherWord(found: Found): string | null {
  const other = others.get(found.text.toLowerCase());
  const isNumeral = magnitudes.has(found.text.toLowerCase());
  if (other === undefined || (!isNumeral && isNamed(found)) || isOneOfSeveral(found)) return null;
  return found.text === found.text.toLowerCase() ? other : null;
}

/** Numbers: another stands in the place of each. */
export const numberRows: readonly BendRow[] = [
  {
    kind: 'number',
    pattern:
      /(?<![\p{L}\p{N}.,:/#–—-]|\p{Sc} ?|\bat |\bNo\. )(?<sign>\p{Sc}?)(?<figure>\p{N}{1,3}(?:,\p{N}{3})+|\p{N}{1,3}(?:\.\p{N}{1,2})?)(?![\p{L}\p{N}:/–—-]|[.,]\p{N})/gu,
    instead: otherFigure,
    yes: [
      ['We lost 35 cows.', 'We lost 25 cows.'],
      ['It costs $1.5 million a year', 'It costs $2.5 million a year'],
      ['A city of 40,000 people', 'A city of 60,000 people'],
      ['I agree 100 percent', 'I agree 50 percent'],
    ],
    no: [
      'We open on 4 March',
      'Apollo 11 was first',
      'Covid-19 came in 2020',
      'It is 7:30 here',
      'We play 4-4-2',
      'Open 9 to 5',
      'Only 1 man came',
    ],
  },
  {
    kind: 'number',
    // The third digit of a year is exchanged.
    pattern:
      /(?<=\b(?:in|since|until|before|after|by|from|of) (?:1\p{N}|20))(?<decade>[1-9])(?=\p{N}\b(?![–—/-]))/giu,
    instead: ({ groups: { decade } }) => String(Number(decade) - 1),
    yes: [['It has been so since 2017.', 'It has been so since 2007.']],
    no: ['It has been so since 2004.', 'We built 2017 houses', 'From 1939–45 it was shut'],
  },
  {
    kind: 'number',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}–—-])(?:${[...others.keys()].join('|')})(?![\\p{L}\\p{N}–—-])`,
      'giu',
    ),
    instead: otherWord,
    unless: { before: /\b(?:an?|one|number|every) $/iu, after: /^ (?:per ?cent|%|o['’]clock|thirds?\b)/iu },
    yes: [
      ['It took us three weeks.', 'It took us five weeks.'],
      ['They lost two hundred houses', 'They lost four hundred houses'],
      ['Thirty of us came, and ten left', 'Thirty of us came, and twenty left'],
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
