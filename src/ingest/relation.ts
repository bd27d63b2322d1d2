import type { Cue } from './cues.js';
import type { Phrases } from './phrases.js';

const newClause = /^(?:while|whereas|although|though|but|because|after|before|when)$/;

/** Whether only punctuation, titles and adverbs stand in the items from `from` to `to`. */
function clear(phrases: Phrases, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (phrases.isQuote(i)) return false;
    if (
      !/^(?:PUNCT|SYM|DET|ADJ|NOUN|PROPN|ADV|NUM|PART|AUX)$/.test(phrases.pos(i)) ||
      phrases.norm(i) === ';'
    )
      return false;
  }
  return true;
}

/** "after an error" opens no clause; "after he left" does. */
function verbFollows(phrases: Phrases, from: number, to: number): boolean {
  if (!/^(?:after|before|while|although|though)$/.test(phrases.norm(from))) return true;
  for (let i = from + 1; i < to; i++) if (/^(?:VERB|AUX)$/.test(phrases.pos(i))) return true;
  return false;
}

/** Whether a clause with a subject of its own begins between two items. */
function clauseBetween(phrases: Phrases, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const norm = phrases.norm(i);
    if (norm === ';' || (newClause.test(norm) && verbFollows(phrases, i, to))) return true;
    if (norm === 'and' && phrases.norm(i - 1) === ',') {
      const found = phrases.phraseAt(i + 1, to);
      if (found && /^(?:VERB|AUX)$/.test(phrases.pos(found.end))) return true;
    }
  }
  return false;
}

/** Weak verbs whose object may be a clause without "that": "thinks he is". */
const clausal =
  /^(?:believe|think|feel|know|hope|fear|expect|doubt|find|agree|note|conclude|estimate|reveal|read)$/;

/** Whether "in" stands before somebody's words. */
const inWords = (phrases: Phrases, at: number): boolean =>
  [2, 3, 4].some((back) => phrases.norm(at - back) === 'in');

/** Whether another verb takes over between a cue and a quotation: "who ordered it would be “…”". */
function verbBetween(phrases: Phrases, cue: Cue, item: number): boolean {
  if (phrases.norm(cue.to - 1) === 'that') return false;
  for (let i = cue.to; i < item; i++) {
    if (/^(?:who|which|that|,)$/.test(phrases.norm(i))) return false;
    if (phrases.pos(i) === 'AUX' && phrases.norm(i - 1) !== 'to' && !/^be(?:en|ing)?$/.test(phrases.norm(i)))
      return true;
  }
  return false;
}

/**
 * How well a cue fits a quotation of the same sentence, by where they stand: 9 and more where they touch
 * (“…,” Smith said; Smith said that “…”), less with more between them, 0 where they do not belong together.
 * @param item the quotation's item
 */
export function relation(phrases: Phrases, cue: Cue, item: number, content: string): number {
  const expectsAfter = /,["'\u2019]?\s*$/u.test(content);
  if (cue.at > item) {
    if (cue.form === 'colon') return 0;
    const distance = cue.at - item;
    if (cue.form === 'according')
      return clear(phrases, item + 1, cue.at) && distance <= 3 ? 9.5 : 6 - 0.05 * distance;
    // “I am sorry,” he was heard to say.
    if (cue.form === 'participle' && cue.plain && expectsAfter && phrases.norm(cue.at - 1) === 'to')
      return clear(phrases, item + 1, cue.at) || distance <= 6 ? 7 : 0;
    if (cue.form === 'participle')
      return distance <= 2 && !/^(?:that|:)$/.test(phrases.norm(cue.at + 1)) && !phrases.isQuote(cue.at + 1)
        ? 3
        : 0;
    if (cue.form === 'noun') return 0;
    if (cue.form === 'inverted')
      return distance <= 2
        ? 10
        : clear(phrases, item + 1, cue.at)
          ? 7
          : cue.plain
            ? 4.5 - 0.05 * distance
            : 0;
    const subject = cue.actor ? phrases.items.findIndex((other) => other.at === cue.actor?.from) : -1;
    const start = subject > item ? subject : cue.at;
    const opens =
      /^[,\u2014\u2013-]?$/u.test(phrases.norm(item + 1)) ||
      start === item + 1 ||
      expectsAfter ||
      clear(phrases, item + 1, start);
    const ends = !/^(?:NOUN|ADJ)$/.test(phrases.pos(cue.at + 1)) || !cue.plain;
    if (subject > item && opens && clear(phrases, item + 1, start))
      return cue.plain || ends ? 10 - 0.01 * distance : 8;
    return cue.plain ? 4.5 - 0.05 * distance : 0;
  }
  const distance = item - cue.at;
  if (cue.form === 'colon') return distance === 1 ? 9.5 : 0;
  if (cue.form === 'according') return (clauseBetween(phrases, cue.at, item) ? 4 : 7) - 0.05 * distance;
  if (cue.form === 'inverted') {
    // “A,” said Smith, “B”: the second half is as close as the first.
    return distance <= 10 && !clauseBetween(phrases, cue.at, item) ? 8.5 - 0.05 * distance : 4;
  }
  const leads =
    /^(?:that|:|,|as)$/.test(phrases.norm(cue.to - 1)) ||
    /^(?:[:,]|that|as)$/.test(phrases.norm(item - 1)) ||
    distance === 1;
  const between = clauseBetween(phrases, cue.at + 1, item);
  // "His reply consisted of a single word: “…”"
  if (cue.form === 'noun' && phrases.norm(item - 1) === ':' && !between) return 7 - 0.05 * distance;
  // "because, in his own words, “…”"
  if (cue.lemma === 'word' && cue.form === 'noun' && distance <= 2 && inWords(phrases, cue.at)) return 9.4;
  // "Reed's claim that she is “…”", "chants of “…” from the crowd"
  const clause = phrases.norm(cue.to - 1) === 'that' || (distance === 2 && phrases.norm(cue.to) === 'of');
  if (cue.form === 'noun' && clause && !between && distance <= 8) return 9 - 0.06 * distance;
  if (cue.form === 'noun')
    return leads && distance <= 12 && !between
      ? 6 - 0.1 * distance
      : distance <= 6 && !between
        ? 5 - 0.1 * distance
        : 0;
  if (between && !phrases.norm(item - 1).endsWith(':')) return cue.plain ? 3.5 - 0.05 * distance : 0;
  if (!cue.plain && !leads && distance > 7) return 3.4 - 0.05 * distance;
  // "said it would consider help and was “…”": the weak verb stands inside of what the plain one reports.
  const inside =
    !cue.plain &&
    !leads &&
    (distance > 4 || /^(?:would|will|could|may|might|can|to)$/.test(phrases.norm(cue.at - 1)));
  if (!cue.plain && !leads && !clausal.test(cue.lemma) && verbBetween(phrases, cue, item)) return 3.2;
  const score = (leads ? 9.2 : inside ? 7 : 8.4) - 0.06 * distance;
  return expectsAfter && !leads ? score - 0.5 : score;
}
