import { isSpeechVerb } from '../../reading/verbs.js';
import { isYear } from './contains.js';
import type { View } from './views.js';

const negations = new Set(
  'not non no never without none neither nor cannot cant isnt wasnt didnt doesnt dont wont wouldnt hasnt havent hadnt werent arent nobody nothing'.split(
    ' ',
  ),
);
const naming =
  /["“”‘(]|\b(?:named|called|known as|termed|titled|entitled|dubbed|nicknamed|referred to as)\b/i;
const day =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
const share = /%|\bper ?cent/i;
const money = /[$£€¥]|\b(?:dollars?|pounds?|euros?|cents?|pence)\b/i;
const quotation = /["“”]/u;

/** Whether a word is a month or a day of the week. */
export const isDay = (norm: string): boolean => day.test(norm);

/** What a sentence has, whatever is asked. */
export interface Marks {
  /** Compared forms and letters of its words. */
  readonly norms: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
  /** Stems of its years, and of its months and days of the week. */
  readonly years: readonly string[];
  readonly days: readonly string[];
  /** Those whom and what it names, each with the words of the name in lower case. */
  readonly names: readonly { readonly kind: string; readonly words: readonly string[] }[];
  readonly negated: boolean;
  /** Whether it tells what something is called. */
  readonly naming: boolean;
  readonly share: boolean;
  readonly money: boolean;
  readonly quoted: boolean;
  /** Whether it has a verb of saying. */
  readonly reports: boolean;
}

/** Whether words are a denial. */
export function denies(words: readonly { readonly norm: string }[]): boolean {
  return words.some(({ norm }) => negations.has(norm));
}

const cache = new WeakMap<View, Marks>();

/** What a sentence has, whatever is asked; made once. */
export function marksOf(view: View): Marks {
  const known = cache.get(view) ?? read(view);
  cache.set(view, known);
  return known;
}

function read({ entities, passage: { text }, tokens, words }: View): Marks {
  const stemsWhere = (test: (norm: string) => boolean): string[] =>
    words.flatMap(({ norm, stem }) => (test(norm) ? [stem] : []));
  return {
    norms: new Set(words.map((word) => word.norm)),
    texts: new Set(words.map((word) => word.text)),
    years: stemsWhere(isYear),
    days: stemsWhere(isDay),
    names: entities.map(({ kind, name }) => ({ kind, words: name.text.toLowerCase().split(' ') })),
    negated: denies(words),
    naming: naming.test(text),
    share: share.test(text),
    money: money.test(text),
    quoted: quotation.test(text),
    reports: tokens.some(({ lemma, pos }) => pos === 'VERB' && isSpeechVerb(lemma)),
  };
}
