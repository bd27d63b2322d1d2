import { isSpeechVerb } from '../lexicon/speechVerbs.js';
import type { Phrases } from './phrases.js';

const alwaysVerb = /^(?:said|says|told|tells|asked|tweeted|wrote|added)$/;
/** Whether the item is a verb of saying, the tagger's slips allowed for. */
export function isCueVerb(phrases: Phrases, i: number): boolean {
  const token = phrases.items[i]?.token;
  // "Hope Larsen" is no verb.
  if (!token || (i > 0 && /^\p{Lu}/u.test(token.text) && !phrases.isQuote(i - 1))) return false;
  const next = phrases.norm(i + 1);
  if (!isSpeechVerb(token.lemma)) return false;
  if (token.pos === 'VERB' || alwaysVerb.test(token.norm)) return true;
  if (token.pos !== 'NOUN') return false;
  const leads = /^(?:that|:)$/.test(next) || phrases.isQuote(i + 1);
  // A present tense that looks like a noun: "Smith claims that", "which organisers call “…”".
  if (/s$/.test(token.norm)) return leads && !/^(?:DET|ADJ|ADP)$/.test(phrases.pos(i - 1));
  const before = phrases.items[i - 1]?.token;
  const plural = before?.pos === 'NOUN' && before.norm !== before.lemma && before.norm.endsWith('s');
  return phrases.isQuote(i + 1) && (plural || /^(?:they|we|who|many|some|others)$/.test(before?.norm ?? ''));
}
