import { isSpeechVerb } from '../../reading/verbs.js';
import { isYear } from './contains.js';
import type { Coverage } from './coverage.js';
import type { Features } from './features.js';
import type { Question } from './question.js';
import type { Term } from './terms.js';
import type { View } from './views.js';

const asksYear = /\b(?:what|which) year\b/i;
const asksDay = /\b(?:what|which) (?:month|day|date)\b/i;
const asksShare = /\b(?:percent|percentage)\b/i;
const asksMoney = /\b(?:how much|cost|costs|price|money)\b/i;
const asksLetters = /\b(?:stands? for|short for|acronym|abbreviat\w+|initials)\b/i;
const asksWords =
  /\b(?:say|says|said|tell|told|claim|claimed|think|thought|comment|state|stated|explain|explained|describe|called|call|write|wrote)\b/i;

const day =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
const share = /%|\bper ?cent/i;
const money = /[$£€¥]|\b(?:dollars?|pounds?|euros?|cents?|pence)\b/i;
const quotation = /["“”]/u;
/** How near an answer stands to what is asked about, in words. */
const within = 12;
const fallOff = 5;

/** Whether a sentence spells out letters that the question has: "(QED)" beside its words, or words that begin with them. */
function spellsOut(question: Question, { passage }: View): boolean {
  return question.words.some(({ text }) => {
    if (!/^\p{Lu}{2,6}$/u.test(text)) return false;
    const words = new RegExp(`\\b${[...text].join('\\p{L}+[ -](?:\\p{Ll}+ )?')}\\p{L}+`, 'iu');
    return (
      passage.text.includes(`(${text})`) || passage.text.includes(`${text} (`) || words.test(passage.text)
    );
  });
}

/** What a question's wording asks for. */
export type Asks = Readonly<Record<'year' | 'day' | 'share' | 'money' | 'letters' | 'words', boolean>>;

/** Reads what a question's wording asks for. */
export function asksOf({ text }: Question): Asks {
  return {
    year: asksYear.test(text),
    day: asksDay.test(text),
    share: asksShare.test(text),
    money: asksMoney.test(text),
    letters: asksLetters.test(text),
    words: asksWords.test(text),
  };
}

/**
 * Whether a sentence has what particular wordings of a question want: a year, a share, money, words spoken, a person.
 * @param answers places of words that could be the answer
 */
export function wordingMet(
  question: Question,
  asks: Asks,
  terms: readonly Term[],
  coverage: Coverage,
  row: number,
  view: View,
  answers: readonly number[],
): Features {
  const { stems, wanted } = question;
  const full = view.passage.text;
  const has = (test: (norm: string) => boolean): number =>
    Number(view.words.some(({ norm, stem }) => test(norm) && !stems.has(stem)));
  const isNew = (name: string): boolean => !name.split(' ').some((word) => stems.has(word.toLowerCase()));
  const matches = coverage.table[row] ?? [];
  const verbPlaces = terms.flatMap((term, i) =>
    term.verb && !term.proper && !term.light
      ? [{ worth: coverage.worth(row, i), places: matches[i]?.places ?? [] }]
      : [],
  );
  let nearVerb = 0;
  let around = 0;
  for (const place of answers) {
    for (const { worth, places } of verbPlaces)
      for (const at of places)
        nearVerb = Math.max(nearVerb, worth * Math.exp(-Math.abs(at - place) / fallOff));
    const held = coverage.weigh((i) =>
      matches[i]?.places.some((at) => Math.abs(at - place) <= within) ? coverage.worth(row, i) : 0,
    );
    around = Math.max(around, held);
  }
  const isQuoted = asks.words && quotation.test(full);
  const reports = (): boolean => view.tokens.some(({ pos, lemma }) => pos === 'VERB' && isSpeechVerb(lemma));
  const wantsPerson = wanted === 'person';
  return {
    year: asks.year || wanted === 'time' ? has(isYear) : 0,
    'year asked': asks.year ? has(isYear) : 0,
    'day asked': asks.day ? has((norm) => day.test(norm)) : 0,
    'share asked': asks.share ? Number(share.test(full)) : 0,
    'money asked': wanted === 'number' && asks.money ? Number(money.test(full)) : 0,
    'spelt out': asks.letters ? Number(spellsOut(question, view)) : 0,
    said: asks.words ? Number(isQuoted || reports()) : 0,
    quoted: Number(isQuoted),
    'person named': wantsPerson
      ? Number(view.entities.some(({ kind, name }) => kind === 'person' && isNew(name.text)))
      : 0,
    'person meant': wantsPerson ? Number([...view.referred].some((stem) => !stems.has(stem))) : 0,
    'answer near verb': nearVerb,
    'answer around': around,
    'no answer': Number(answers.length === 0),
  };
}
