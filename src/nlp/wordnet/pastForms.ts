import { regular } from './irregular.js';
import { basesOf } from './related.js';

/** Whether a word is a past form of a verb ("rejected", "won"), which ends a noun phrase. */
export function isPastVerb(norm: string): boolean {
  if (/ed$/.test(norm)) return basesOf(norm, 'v').length > 0;
  return regular(norm) !== norm && basesOf(norm, 'v').length > 0 && basesOf(norm, 'n').length === 0;
}

/** Whether a word can be the past of an irregular verb, whatever else it may be ("fell", "left"). */
export function isIrregularPast(norm: string): boolean {
  return regular(norm) !== norm && !norm.endsWith('s') && basesOf(norm, 'v').length > 0;
}
