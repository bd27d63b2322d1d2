import { isPlainSpeechVerb } from '../lexicon/speechVerbs.js';
import { isCueVerb } from './cueVerbs.js';
import type { Frame } from './frames.js';
import type { Phrases } from './phrases.js';
import type { Actor } from './sentence.js';

/** Words that say that somebody speaks, with who that is. */
export interface Cue {
  /** Item of the verb. */
  readonly at: number;
  /** Items of the words shown as the cue, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly lemma: string;
  readonly form: 'before' | 'inverted' | 'participle' | 'according';
  readonly actor: Actor | null;
  /** Whether the word stands for speech by itself. */
  readonly plain: boolean;
}

/** Whether a form of "be" makes the verb passive, adverbs between. */
function isPassive(phrases: Phrases, i: number): boolean {
  const token = phrases.items[i]?.token;
  if (!token || /ing$/.test(token.norm)) return false;
  let at = i - 1;
  while (at >= 0 && /^(?:ADV|PART)$/.test(phrases.pos(at))) at--;
  return (
    /^(?:be|is|are|was|were|been|being|'s|'re|get|got)$/.test(phrases.norm(at)) && token.norm !== token.lemma
  );
}

function actorAfter(phrases: Phrases, from: number, preposition: RegExp, within: number): Actor | null {
  for (let i = from; i < from + within; i++) {
    if (phrases.isQuote(i)) continue;
    if (/^[.;]$/.test(phrases.norm(i))) return null;
    if (preposition.test(phrases.norm(i))) return phrases.phraseAt(i + 1)?.actor ?? null;
  }
  return null;
}

/** Who does what a participle says in "…, with Jane Doe calling it …"; null where nobody stands there. */
function accompanied(phrases: Phrases, verb: number): Actor | null {
  for (let i = verb - 2; i >= Math.max(0, verb - 12); i--) {
    if (phrases.norm(i) !== 'with') continue;
    const found = phrases.phraseAt(i + 1, verb);
    return found?.end === verb && phrases.standing(found.actor) >= 0.5 ? found.actor : null;
  }
  return null;
}

function verbCue(phrases: Phrases, i: number): Cue | null {
  const token = phrases.items[i]?.token;
  if (!token) return null;
  const plain = isPlainSpeechVerb(token.lemma);
  const base = { at: i, lemma: token.lemma, plain };
  const afterQuote =
    phrases.isQuote(i - 1) || (/^[,\u2014\u2013-]+$/u.test(phrases.norm(i - 1)) && phrases.isQuote(i - 2));
  if (isPassive(phrases, i)) {
    const by = actorAfter(phrases, i + 1, /^by$/, 9);
    if (by) return { ...base, from: i, to: i + 1, form: 'before', actor: by };
    if (!/^(?:quote|report|hear|cite)$/.test(token.lemma)) return null;
  }
  // “…,” said Smith. Also without marks, at the end of a sentence: "…, said Smith".
  const afterComma = phrases.norm(i - 1) === ',';
  const detached =
    afterQuote &&
    (plain || afterComma || /(?<!\W)[^\w,?!.\u2014]*[,?!.\u2014]\W*$/u.test(phrases.quoted(i - 1)));
  if ((detached || afterComma) && phrases.norm(i + 1) !== 'that' && !/ing$/.test(token.norm)) {
    const next = phrases.phraseAt(i + 1);
    const isNamed = next?.actor.kind === 'named' && token.lemma === 'say';
    const closes =
      next &&
      (/^[,.]$/.test(phrases.norm(next.end)) ||
        next.end >= phrases.items.length ||
        // "…, said Jane Doe of the museum."
        (isNamed && /^(?:of|from|at|for)$/.test(phrases.norm(next.end))));
    const object =
      /^(?:him|her|them|me|us)$/.test(phrases.norm(i + 1)) ||
      /^(?:tell|inform|remind|assure)$/.test(token.lemma) ||
      (/^(?:ask|warn|advise)$/.test(token.lemma) && (!detached || !closes));
    const fits = next && !object && phrases.standing(next.actor) >= (detached ? 0.3 : 0.8);
    if (fits && (detached || closes))
      return { ...base, from: i, to: i + 1, form: 'inverted', actor: next.actor };
  }
  let from = i;
  while (from > 0 && /^(?:AUX|ADV|PART)$/.test(phrases.pos(from - 1)) && from > i - 3) from--;
  const to = /^(?:that|as)$/.test(phrases.norm(i + 1)) ? i + 2 : i + 1;
  const before = phrases.norm(i - 1);
  if (/ing$/.test(token.norm) && !/^(?:AUX)$/.test(phrases.pos(i - 1))) {
    // "quoted Smith as saying": the one who is quoted.
    const own = before === 'as' ? phrases.phraseBefore(i - 1) : accompanied(phrases, i);
    return {
      ...base,
      from: i,
      to,
      form: own ? 'before' : 'participle',
      actor: own ?? phrases.mainSubject(i),
    };
  }
  if (before === 'to' && phrases.pos(i - 1) === 'PART') {
    return { ...base, from: i, to, form: 'participle', actor: phrases.mainSubject(i) };
  }
  return { ...base, from, to, form: 'before', actor: phrases.subjectBefore(i) };
}

/** "The office said it would not comment": "it" is who said so. */
function withOwner(phrases: Phrases, cue: Cue | null, cues: readonly Cue[]): Cue | null {
  const pronoun = cue?.actor?.kind === 'pronoun' ? cue.actor.from : -1;
  const at = phrases.items.findIndex((item) => item.at === pronoun && pronoun !== -1);
  if (!cue || at === -1 || !/^(?:it|they)$/.test(phrases.norm(at))) return cue;
  const saying = cues.find((other) => other.to === at && other.plain && other.actor);
  return saying ? { ...cue, actor: saying.actor } : cue;
}

/** A participle goes with the last verb of saying before it, else with the subject of the sentence. */
function earlierActor(cues: readonly Cue[], cue: Cue): Actor | null {
  const verb = cues.findLast((other) => other.form === 'before' && other.actor !== null);
  return verb?.actor ?? cue.actor;
}

/**
 * Every cue of reported speech in a sentence of the narration: verbs of saying with their subjects, and "according to".
 */
export function cuesOf(phrases: Phrases, frame: Frame): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < frame.items.length; i++) {
    const token = frame.items[i]?.token;
    if (!token) continue;
    const inWords = token.norm === 'words' && phrases.norm(i - 1) === 'the' && phrases.norm(i - 2) === 'in';
    if (inWords && phrases.norm(i + 1) === 'of') {
      // “…,” in the words of Jane Doe.
      const actor = phrases.phraseAt(i + 2)?.actor ?? null;
      cues.push({ at: i, from: i - 2, to: i + 2, lemma: 'word', form: 'according', actor, plain: true });
    } else if (token.norm === 'according' && phrases.norm(i + 1) === 'to') {
      const actor = phrases.phraseAt(i + 2)?.actor ?? null;
      cues.push({ at: i, from: i, to: i + 2, lemma: 'accord', form: 'according', actor, plain: true });
      i++;
    } else if (isCueVerb(phrases, i)) {
      const cue = withOwner(phrases, verbCue(phrases, i), cues);
      if (cue) cues.push(cue.form === 'participle' ? { ...cue, actor: earlierActor(cues, cue) } : cue);
    }
  }
  return cues;
}
