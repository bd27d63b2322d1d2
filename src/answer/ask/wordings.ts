import { fallingOff } from './coverage.js';
import type { Marks } from './marks.js';
import type { Measure, Pair } from './pair.js';

const asksYear = /\b(?:what|which) year\b/i;
const asksDay = /\b(?:what|which) (?:month|day|date)\b/i;
const asksShare = /\b(?:percent|percentage)\b/i;
const asksMoney = /\b(?:how much|cost|costs|price|money)\b/i;
const asksLetters = /\b(?:stands? for|short for|acronym|abbreviat\w+|initials)\b/i;
const asksWords =
  /\b(?:say|says|said|tell|told|claim|claimed|think|thought|comment|state|stated|explain|explained|describe|called|call|write|wrote)\b/i;
const asksName =
  /\b(?:names?|named|called|known|terms?|termed|titles?|titled|entitled|dubbed|nicknames?|nicknamed|stands? for|acronym|translat\w+|words? for|refer\w* to)\b/i;

/** How near an answer stands to what is asked about, in words. */
const within = 12;
const fallen = fallingOff(5);

/** What a question's wording asks for. */
export type Asks = Readonly<
  Record<'year' | 'day' | 'share' | 'money' | 'letters' | 'words' | 'name', boolean>
>;

/** Reads what a question's wording asks for. */
export function asksOf(text: string): Asks {
  return {
    year: asksYear.test(text),
    day: asksDay.test(text),
    share: asksShare.test(text),
    money: asksMoney.test(text),
    letters: asksLetters.test(text),
    words: asksWords.test(text),
    name: asksName.test(text),
  };
}

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

/** Whether a sentence has what particular wordings of a question want: a year, a share, money, words spoken, a person. */
export const wordings: Readonly<Record<string, Measure>> = {
  year: (pair) =>
    pair.asked.asks.year || pair.question.wanted === 'time' ? hasNew(pair, pair.marks.years) : 0,
  'year asked': (pair) => (pair.asked.asks.year ? hasNew(pair, pair.marks.years) : 0),
  'day asked': (pair) => (pair.asked.asks.day ? hasNew(pair, pair.marks.days) : 0),
  'share asked': ({ asked, marks }) => Number(asked.asks.share && marks.share),
  'money asked': ({ asked, marks, question }) =>
    Number(question.wanted === 'number' && asked.asks.money && marks.money),
  'spelt out': (pair) => Number(pair.asked.asks.letters && spellsOut(pair)),
  naming: ({ asked, marks }) => Number(asked.asks.name && marks.naming),
  said: ({ asked, marks }) => Number(asked.asks.words && (marks.quoted || marks.reports)),
  quoted: ({ asked, marks }) => Number(asked.asks.words && marks.quoted),
  'person named': (pair) => (pair.question.wanted === 'person' ? namesNew(pair, 'person') : 0),
  'person meant': ({ question: { stems, wanted }, view }) =>
    Number(wanted === 'person' && [...view.referred].some((stem) => !stems.has(stem))),
  'no answer': ({ answers }) => Number(answers.length === 0),
};
