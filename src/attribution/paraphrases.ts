import type { Span } from '../article/spans.js';
import { modals } from '../lexicon/auxiliaries.js';
import { negations } from '../lexicon/negations.js';
import { isUsedAs } from '../lexicon/speechVerbs.js';
import { union, wordSet } from '../lexicon/words.js';
import type { Reading } from '../nlp/reading.js';
import type { Candidate } from './attribution.js';
import { canSpeak } from './canSpeak.js';
import { type Cue, cuesOf } from './cues.js';
import { type Item, narrationOf } from './narration.js';
import type { Quotation } from './quotations.js';
import { closesClause, reportedClause } from './reportedClause.js';
import type { Actor } from './sentence.js';
import { Subjects } from './subjects.js';

/** What somebody is reported to say in the reporter's words. */
export interface Paraphrase {
  readonly speakers: readonly Candidate[];
  readonly words: Span;
  readonly cue: Span;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** A plain cue tells a paraphrase more surely than a weak one, and a name tells the speaker more surely than a pronoun. */
const sureness = { plain: 0.85, weak: 0.65, referred: 0.7 } as const;
/** Less likely speakers than this report nothing. */
const leastStanding = 0.5;
/** A paraphrase has at least so many UTF-16 units, words, and content words unless it has no quotation in it. */
const least = { length: 12, words: 4, contentWords: 3 } as const;
/** Earlier paraphrases with which a new one is compared: what overlaps one of them is left out. */
const compared = 8;

/** Verbs that tell that somebody spoke, not what was said: "did not respond to a request". */
const answering = wordSet('respond reply answer comment');
/** After these words a weak verb tells what may be or what is not: "could not believe". */
const unreal = union(modals, negations, ['to']);

/** Who the subject of a verb of saying is: whom its name, pronoun or description refers to; null where it tells nobody. */
function speakerOf({ tokens }: Reading, actor: Actor, share: number): Candidate | null {
  const { from, mention, to } = actor;
  const words = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
  if (mention) return { entity: mention.entity, words, how: mention.how, share };
  const isDescription = actor.kind === 'described' && canSpeak(tokens.slice(from, to));
  return isDescription ? { entity: null, words, how: 'description', share } : null;
}

/** Whether a cue reports what somebody says or thinks. */
function reports(sentence: Subjects, cue: Cue): boolean {
  if (!cue.actor || sentence.standing(cue.actor) < leastStanding) return false;
  if (cue.form === 'according') return true;
  if (cue.form === 'inverted') return cue.plain;
  const that = sentence.norm(cue.to - 1) === 'that';
  if (answering.has(cue.lemma) && !that) return false;
  if (cue.plain) return sentence.norm(cue.to) !== '';
  const takesThat = isUsedAs(cue.lemma, 'with-that');
  if (takesThat && closesClause(sentence, cue)) return true;
  const stance = isUsedAs(cue.lemma, 'stance');
  if (that) return takesThat || stance;
  const hasObject = /^(?:DET|PRON|NOUN|ADJ|PROPN)$/.test(sentence.pos(cue.to));
  return stance && hasObject && !unreal.has(sentence.norm(cue.at - 1));
}

/** The words of some items, without marks at their ends; null where they are too few to be a paraphrase. */
function wordsOf(text: string, items: readonly Item[]): Span | null {
  const content = items.filter(({ token }) => token && /^(?:NOUN|VERB|PROPN|ADJ)$/.test(token.pos)).length;
  if (content < least.contentWords && items.some(({ quotation }) => quotation)) return null;
  const first = items[0];
  const last = items.at(-1);
  if (!first || !last) return null;
  const words = trimEnds(text, {
    start: first.token ? first.token.start : first.quotation.start - 1,
    end: last.token ? last.token.end : last.quotation.end + 1,
  });
  const count = text.slice(words.start, words.end).match(/\p{L}+/gu)?.length ?? 0;
  return words.end - words.start >= least.length && count >= least.words ? words : null;
}

function trimEnds(text: string, span: Span): Span {
  const inside = text.slice(span.start, span.end);
  const lead = /^[\s,;:.\u2014-]*/u.exec(inside)?.[0].length ?? 0;
  const tail = /(?<![\s,;:\u2014-])[\s,;:\u2014-]+$/u.exec(inside)?.[0].length ?? 0;
  return lead + tail >= inside.length ? span : { start: span.start + lead, end: span.end - tail };
}

/** What a cue reports; null where that is nothing. */
function paraphraseOf(sentence: Subjects, cue: Cue, next: Cue | undefined): Paraphrase | null {
  const { items, reading } = sentence;
  const told = cue.plain ? sureness.plain : sureness.weak;
  const speakers = (cue.actor ? [cue.actor, ...cue.actor.others] : []).flatMap(
    (actor) => speakerOf(reading, actor, told) ?? [],
  );
  const from = items[cue.from]?.token;
  const to = items[cue.to - 1]?.token;
  const clause = reportedClause(sentence, cue, next);
  const words = clause && wordsOf(reading.article.text, items.slice(clause[0], Math.max(...clause)));
  if (speakers.length === 0 || !from || !to || !words) return null;
  const areNamed = speakers.every(({ how }) => how === 'name' || how === 'short');
  const confidence = areNamed ? told : Math.min(told, sureness.referred);
  return { speakers, words, cue: { start: from.start, end: to.end }, confidence };
}

/**
 * The reported statements of an article that stand outside of quotation marks. The words of one run from the cue to the
 * end of its clause; where the cue stands last, from the sentence's beginning.
 */
export function paraphrasesOf(reading: Reading, quotations: readonly Quotation[]): Paraphrase[] {
  const found: Paraphrase[] = [];
  for (const items of narrationOf(reading, quotations)) {
    const sentence = new Subjects(reading, items);
    const reporting = cuesOf(sentence).filter((cue) => reports(sentence, cue));
    for (const [position, cue] of reporting.entries()) {
      const made = paraphraseOf(sentence, cue, reporting[position + 1]);
      if (!made) continue;
      const { end, start } = made.words;
      if (!found.slice(-compared).some(({ words }) => words.start < end && start < words.end))
        found.push(made);
    }
  }
  return found;
}
