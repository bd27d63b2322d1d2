import type { Asks } from './asks.js';
import { fallingOff } from './coverage.js';
import type { Marks } from './marks.js';
import { type Measure, onlyIf, type Pair } from './pair.js';
import type { Wanted } from './question.js';

/** How near an answer stands to what is asked about, in words. */
const within = 12;
const fallen = fallingOff(5);

/** Whether a sentence spells out letters that the question has: "(QED)" beside its words, or words that begin with them. */
function spellsOut({ question, view: { passage } }: Pair): boolean {
  return question.words.some(({ text }) => {
    if (!/^\p{Lu}{2,6}$/u.test(text)) return false;
    const words = new RegExp(`\\b${[...text].join('\\p{L}+[ -](?:\\p{Ll}+ )?')}\\p{L}+`, 'iu');
    return (
      passage.text.includes(`(${text})`) || passage.text.includes(`${text} (`) || words.test(passage.text)
    );
  });
}

/** Whether a sentence has one of those words that the question does not have. */
const hasNew = ({ question: { stems } }: Pair, words: readonly string[]): number =>
  Number(words.some((stem) => !stems.has(stem)));

/** Whether a sentence names somebody or something of a kind whom the question does not name. */
export function namesNew({ marks, question: { stems } }: Pair, kind: Marks['names'][number]['kind']): number {
  return Number(
    marks.names.some((name) => name.kind === kind && !name.words.some((word) => stems.has(word))),
  );
}

/** What the verb that comes nearest to an answer is worth, less the further it stands. */
export function nearVerb({ answers, coverage, row, terms }: Pair): number {
  let most = 0;
  for (const [i, { light, matches, proper, verb }] of terms.entries()) {
    if (!verb || proper || light) continue;
    for (const at of matches[row]?.places ?? [])
      for (const place of answers)
        most = Math.max(most, coverage.worth(row, i) * fallen(Math.abs(at - place)));
  }
  return most;
}

/** The most of the question that stands around an answer. */
export function aroundAnswer({ answers, coverage, row }: Pair): number {
  let most = 0;
  for (const place of answers) {
    const held = coverage.weigh((i) =>
      coverage.match(row, i)?.places.some((at) => Math.abs(at - place) <= within)
        ? coverage.worth(row, i)
        : 0,
    );
    most = Math.max(most, held);
  }
  return most;
}

/** A measure that counts only where a question wants one sort of answer. */
export const ifWanted = (wanted: Wanted, measure: Measure): Measure =>
  onlyIf(({ question }) => question.wanted === wanted, measure);

const ifAsked = (what: keyof Asks, measure: Measure): Measure => onlyIf(({ asks }) => asks[what], measure);

/** Whether a sentence has what particular wordings of a question want: a year, a share, money, words spoken, a person. */
export const wordings: Readonly<Record<string, Measure>> = {
  year: onlyIf(
    ({ asks, question }) => asks.year || question.wanted === 'time',
    (pair) => hasNew(pair, pair.marks.years),
  ),
  'year asked': ifAsked('year', (pair) => hasNew(pair, pair.marks.years)),
  'day asked': ifAsked('day', (pair) => hasNew(pair, pair.marks.days)),
  'share asked': ifAsked('share', ({ marks }) => Number(marks.share)),
  'money asked': onlyIf(
    ({ asks, question }) => asks.money && question.wanted === 'number',
    ({ marks }) => Number(marks.money),
  ),
  'spelt out': ifAsked('letters', (pair) => Number(spellsOut(pair))),
  naming: ifAsked('name', ({ marks }) => Number(marks.naming)),
  said: ifAsked('words', ({ marks }) => Number(marks.quoted || marks.reports)),
  quoted: ifAsked('words', ({ marks }) => Number(marks.quoted)),
  'no answer': ({ answers }) => Number(answers.length === 0),
};
