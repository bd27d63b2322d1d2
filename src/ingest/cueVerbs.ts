import { isSpeechVerb } from '../reading/verbs.js';
import type { Phrases } from './phrases.js';

const alwaysVerb = /^(?:said|says|told|tells|asked|tweeted|wrote|added)$/;
/** Verbs that speak with "back" or "in" after them: "shot back", "chimed in". */
const withBack =
  /^(?:sho(?:t|ots?)|fire[ds]?|hits?|snap(?:ped|s)|clap(?:ped|s)|bit|punched|pushe[ds]|joked|chime[ds]|weighe[ds]|jump(?:ed|s)|broke|lashed)$/;
const notSpeech =
  /^(?:be|have|do|come|leave|arrive|win|lose|play|score|live|work|run|serve|die|pass|win|vote|show|get|make|take|give|see|hear|read)$/;

/** Whether the item is a verb of saying, the tagger's slips allowed for. */
export function isCueVerb(phrases: Phrases, i: number): boolean {
  const token = phrases.items[i]?.token;
  // "Hope Larsen" is no verb.
  if (!token || (i > 0 && /^\p{Lu}/u.test(token.text) && !phrases.isQuote(i - 1))) return false;
  const next = phrases.norm(i + 1);
  if (withBack.test(token.norm) && /^(?:back|in|out)$/.test(next)) return true;
  // "As Smith put it", "Another put it more bluntly:"
  if (token.norm === 'put' || token.norm === 'puts') return next === 'it';
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

/**
 * Whether any other verb stands where only one of saying can: “…,” she smiled; “…!” the crowd roared. The quotation
 * must end as a clause does, and the verb must end its own.
 * @returns the item of the quotation; null where the verb does something else
 */
export function spokenBy(phrases: Phrases, i: number): number | null {
  const token = phrases.items[i]?.token;
  if (token?.pos !== 'VERB' || /ing$/.test(token.norm) || notSpeech.test(token.lemma)) return null;
  let quote = i - 1;
  while (quote >= Math.max(0, i - 8) && !phrases.isQuote(quote)) quote--;
  if (!phrases.isQuote(quote) || !/[,!?\u2014]["'\u2019]?\s*$/u.test(phrases.quoted(quote))) return null;
  const subject = phrases.phraseAt(quote + 1, i);
  const ends = /^(?:PUNCT|ADP|ADV|)$/.test(phrases.pos(i + 1));
  return subject?.end === i && ends && phrases.standing(subject.actor) >= 0.5 ? quote : null;
}
