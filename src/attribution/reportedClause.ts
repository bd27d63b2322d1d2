import { determiners } from '../lexicon/determiners.js';
import { isUsedAs } from '../lexicon/speechVerbs.js';
import type { Cue } from './cues.js';
import type { Sentence } from './sentence.js';

/** Items behind a cue, at most, that tell only when or to whom somebody spoke. */
const longestTail = 8;

/** Items of a sentence, end exclusive. */
export type ItemRange = readonly [from: number, to: number];

/**
 * Which items of its sentence a cue reports.
 * @param next the cue that reports something after it
 * @returns null where the sentence only tells that somebody spoke
 */
export function reportedClause(sentence: Sentence, cue: Cue, next: Cue | undefined): ItemRange | null {
  if (cue.form === 'inverted') return [0, cue.at];
  if (cue.form === 'according' && cue.at > sentence.items.length / 2) return [0, cue.at];
  const before = clauseBefore(sentence, cue);
  if (before > 0 && endsSoon(sentence, cue)) return [0, before];
  const end = clauseEnd(sentence, cue, next);
  // "…, she said, and …": the cue stands inside of what it reports.
  if (before > 0 && sentence.norm(cue.to) === ',') return [0, end];
  // "told a news conference", "said on Friday"
  return isUsedAs(cue.lemma, 'needs-clause') && !sentence.hasVerb(cue.to, end) ? null : [cue.from, end];
}

/** Whether a cue ends its sentence and reports the clause before it: "…, the minister said on Friday." */
export function closesClause(sentence: Sentence, cue: Cue): boolean {
  return clauseBefore(sentence, cue) > 0 && endsSoon(sentence, cue);
}

/** The comma at which the clause ends that the speaker and the cue follow: "…, the minister said"; 0 for none. */
function clauseBefore(sentence: Sentence, cue: Cue): number {
  const { actor } = cue;
  if (cue.form !== 'before' || !actor) return 0;
  const subject = sentence.items.findIndex(({ at }) => at === actor.from);
  if (subject < 0 || subject > cue.at) return 0;
  const commaBefore = (item: number): number => {
    let at = item - 1;
    while (at > 0 && /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(sentence.pos(at))) at--;
    return sentence.norm(at) === ',' ? at : 0;
  };
  const comma = commaBefore(subject);
  // "…, the county treasurer, Jane Doe, said": what she is goes with her.
  const role = comma > 0 ? commaBefore(comma) : 0;
  const end = role > 0 && determiners.has(sentence.norm(role + 1)) ? role : comma;
  return end > 0 && sentence.hasVerb(0, end) ? end : 0;
}

/** Whether nothing but when or to whom follows the cue. */
function endsSoon({ hasVerb, items }: Sentence, { to }: Cue): boolean {
  return (
    items.length - to <= longestTail &&
    !hasVerb(to, items.length) &&
    !items.slice(to).some((item) => item.quotation)
  );
}

/** Where the clause behind a cue ends: before the next cue's clause, or "while …", or with the sentence. */
function clauseEnd(sentence: Sentence, cue: Cue, next: Cue | undefined): number {
  const end =
    next && next.form !== 'according' ? boundary(sentence, cue.to, next.from) : sentence.items.length;
  for (let i = cue.to; i < end; i++) if (/^(?:while|whereas|;)$/.test(sentence.norm(i))) return i;
  return end;
}

/** The last comma or conjunction between two cues, after which the second one's clause begins. */
function boundary(sentence: Sentence, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) if (/^(?:,|;|and|but|while)$/.test(sentence.norm(i))) return i;
  return to;
}
