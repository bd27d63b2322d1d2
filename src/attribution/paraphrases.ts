import type { Span } from '../article/spans.js';
import { isPlainSpeechVerb } from '../lexicon/speechVerbs.js';
import type { Reading } from '../nlp/reading.js';
import type { Candidate } from './attribution.js';
import { type Cue, cuesOf } from './cues.js';
import { describesSomebody } from './descriptions.js';
import { type Frame, framesOf } from './frames.js';
import { Phrases } from './phrases.js';
import type { Quotation } from './quotations.js';
import type { Actor } from './sentence.js';

/** What somebody is reported to say in the reporter's words. */
export interface Paraphrase {
  readonly speakers: readonly Candidate[];
  readonly words: Span;
  readonly cue: Span;
  readonly confidence: number;
}

/** One sentence with what was found in it. */
interface ReadFrame {
  readonly frame: Frame;
  readonly phrases: Phrases;
  readonly cues: readonly Cue[];
}

/** A plain cue tells a paraphrase more surely than a weak one, and a name tells the speaker more surely than a pronoun. */
const sureness = { plain: 0.85, weak: 0.65, referred: 0.7 } as const;

/** Who the subject of a verb of saying is: whom its name, pronoun or description refers to; null where it tells nobody. */
function speakerOf({ tokens }: Reading, actor: Actor, share: number): Candidate | null {
  const { from, mention, to } = actor;
  const words = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
  if (mention) return { entity: mention.entity, words, how: mention.how, share };
  const isDescription = actor.kind === 'described' && describesSomebody(tokens.slice(from, to));
  return isDescription ? { entity: null, words, how: 'description', share } : null;
}

/** Verbs that report a stance without a clause of their own: "dismissed the idea". */
const stance =
  /^(?:reject|dismiss|call|describe|denounce|condemn|criticise|criticize|slam|blast|praise|accuse|blame|deny|welcome|hail|demand|propose|recommend|threaten|urge|defend|express|rebuke)$/;
/** Weak verbs that report speech or thought where "that" follows. */
const clausal =
  /^(?:believe|fear|hope|expect|doubt|think|reveal|indicate|signal|note|point|complain|conclude|estimate|agree|observe|maintain|recall|disclose|plead|swear|repeat|reason)$/;

/** Verbs that need a clause to say what was said; others tell it by their object ("confirmed the rule"). */
const needsClause =
  /^(?:say|tell|add|write|ask|reply|respond|answer|post|tweet|testify|explain|joke|remark)$/;

function reports(entry: ReadFrame, cue: Cue): boolean {
  const { phrases } = entry;
  if (!cue.actor || phrases.standing(cue.actor) < 0.5) return false;
  if (cue.form === 'according') return true;
  if (cue.form === 'inverted') return cue.plain;
  const that = phrases.norm(cue.to - 1) === 'that';
  const next = phrases.norm(cue.to);
  // "did not respond to a request" tells no answer.
  if (/^(?:respond|reply|answer|comment)$/.test(cue.lemma) && !that) return false;
  // "fired back", "chimed in" stand for speech beside a quotation only.
  if (isPlainSpeechVerb(cue.lemma)) return next !== '';
  if (clausal.test(cue.lemma) && clauseBefore(entry, cue) > 0 && endsSoon(entry, cue)) return true;
  if (/^(?:can|could|not|n't|will|would|may|might|to)$/.test(phrases.norm(cue.at - 1))) return that;
  return that
    ? clausal.test(cue.lemma) || stance.test(cue.lemma)
    : stance.test(cue.lemma) && /^(?:DET|PRON|NOUN|ADJ|PROPN)$/.test(phrases.items[cue.to]?.token?.pos ?? '');
}

/**
 * The reported statements of an article that stand outside of quotation marks. Its words run from the cue to the end of
 * its clause; where the cue stands last, from the sentence's beginning.
 */
export function paraphrasesOf(reading: Reading, quotations: readonly Quotation[]): Paraphrase[] {
  const found: Paraphrase[] = [];
  const { text } = reading.article;
  for (const frame of framesOf(reading, quotations)) {
    const phrases = new Phrases(reading, frame.items);
    const entry = { frame, phrases, cues: cuesOf(phrases, frame) };
    const { items } = frame;
    const reporting = entry.cues.filter((cue) => reports(entry, cue));
    for (const [position, cue] of reporting.entries()) {
      const told = cue.plain ? sureness.plain : sureness.weak;
      const speakers = cue.actor
        ? [cue.actor, ...cue.actor.others].flatMap((actor) => speakerOf(reading, actor, told) ?? [])
        : [];
      const areNamed = speakers.every(({ how }) => how === 'name' || how === 'short');
      const confidence = areNamed ? told : Math.min(told, sureness.referred);
      const from = items[cue.from]?.token;
      const to = items[cue.to - 1]?.token;
      if (speakers.length === 0 || !from || !to) continue;
      const range = rangeOf(entry, cue, reporting[position + 1]);
      if (!range) continue;
      const first = startOf(items[range[0]]);
      const last = endOf(items[Math.max(range[0], range[1] - 1)]);
      if (first === undefined || last === undefined) continue;
      const words = trimEnds(text, { start: first, end: last });
      const wordCount = text.slice(words.start, words.end).match(/\p{L}+/gu)?.length ?? 0;
      const onlyQuoted =
        items
          .slice(range[0], range[1])
          .filter((item) => item.token && /^(?:NOUN|VERB|PROPN|ADJ)$/.test(item.token.pos)).length < 3;
      if (
        words.end - words.start < 12 ||
        wordCount < 4 ||
        (onlyQuoted && items.slice(range[0], range[1]).some((item) => item.quotation))
      )
        continue;
      if (found.slice(-8).some((other) => other.words.start < words.end && words.start < other.words.end))
        continue;
      found.push({
        speakers,
        words,
        cue: { start: from.start, end: to.end },
        confidence,
      });
    }
  }
  return found;
}

const startOf = (item: ReadFrame['frame']['items'][number] | undefined): number | undefined =>
  item?.token?.start ?? (item?.quotation ? item.quotation.start - 1 : undefined);
const endOf = (item: ReadFrame['frame']['items'][number] | undefined): number | undefined =>
  item?.token?.end ?? (item?.quotation ? item.quotation.end + 1 : undefined);

/** Which items of its sentence a cue reports, end exclusive; null where it has no clause of its own. */
function rangeOf(entry: ReadFrame, cue: Cue, next: Cue | undefined): readonly [number, number] | null {
  if (cue.form === 'inverted') return [0, cue.at];
  if (cue.form === 'according' && cue.at > entry.frame.items.length / 2) return [0, cue.at];
  const before = clauseBefore(entry, cue);
  if (before > 0 && endsSoon(entry, cue)) return [0, before];
  const end = limitOf(entry, cue, next);
  // "…, she said, and …": the reporting words stand inside of what they report.
  if (before > 0 && entry.phrases.norm(cue.to) === ',') return [0, end];
  // "told a news conference", "said on Friday": that somebody spoke, not what.
  return needsClause.test(cue.lemma) && !hasVerb(entry, cue.to, end) ? null : [cue.from, end];
}

function hasVerb({ phrases }: ReadFrame, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:VERB|AUX)$/.test(phrases.pos(i))) return true;
  return false;
}

/** Where the clause ends, by a comma, after which the speaker and the cue follow: "…, the minister said"; 0 for none. */
function clauseBefore(entry: ReadFrame, cue: Cue): number {
  if (cue.form !== 'before' || !cue.actor) return 0;
  const { from } = cue.actor;
  const { phrases } = entry;
  const subject = entry.frame.items.findIndex(({ at }) => at === from);
  if (subject < 0 || subject > cue.at) return 0;
  const commaBefore = (item: number): number => {
    let at = item - 1;
    while (at > 0 && /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(phrases.pos(at))) at--;
    return phrases.norm(at) === ',' ? at : 0;
  };
  let comma = commaBefore(subject);
  // "…, the county treasurer, Jane Doe, said": what she is goes with her.
  const role = comma > 0 ? commaBefore(comma) : 0;
  if (role > 0 && /^(?:the|an?|his|her|its|their)$/.test(phrases.norm(role + 1))) comma = role;
  return comma > 0 && hasVerb(entry, 0, comma) ? comma : 0;
}

/** Whether nothing but when or to whom follows the cue: "…, the minister said on Friday." */
function endsSoon(entry: ReadFrame, cue: Cue): boolean {
  const { items } = entry.frame;
  return (
    items.length - cue.to <= 8 &&
    !hasVerb(entry, cue.to, items.length) &&
    !items.slice(cue.to).some((item) => item.quotation)
  );
}

/** The item before which a reported clause ends: the next cue's clause, or "while …", or the sentence's end. */
function limitOf(entry: ReadFrame, cue: Cue, next: Cue | undefined): number {
  const { items } = entry.frame;
  const end = next && next.form !== 'according' ? boundary(entry, cue.to, next.from) : items.length;
  for (let i = cue.to; i < end; i++) if (/^(?:while|whereas|;)$/.test(items[i]?.token?.norm ?? '')) return i;
  return end;
}

/** The last comma or conjunction between two cues, after which the second one's clause begins. */
function boundary(entry: ReadFrame, from: number, to: number): number {
  for (let i = to - 1; i > from; i--)
    if (/^(?:,|;|and|but|while)$/.test(entry.frame.items[i]?.token?.norm ?? '')) return i;
  return to;
}

function trimEnds(text: string, span: Span): Span {
  const inside = text.slice(span.start, span.end);
  const lead = /^[\s,;:.\u2014-]*/u.exec(inside)?.[0].length ?? 0;
  const tail = /(?<![\s,;:\u2014-])[\s,;:\u2014-]+$/u.exec(inside)?.[0].length ?? 0;
  return lead + tail >= inside.length ? span : { start: span.start + lead, end: span.end - tail };
}
