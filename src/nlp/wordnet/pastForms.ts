import { irregularBase } from './irregularForms.js';
import { basesOf } from './related.js';

/** Whether a word is a past form of a verb (“rejected”, “won”), which ends a noun phrase. */
export function isPastVerb(norm: string): boolean {
  if (/ed$/.test(norm)) return basesOf(norm, 'v').length > 0;
  return irregularBase(norm) !== norm && basesOf(norm, 'v').length > 0 && basesOf(norm, 'n').length === 0;
}
