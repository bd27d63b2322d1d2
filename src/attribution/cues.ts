import { formsOfBe, shortAuxiliaries } from '../lexicon/auxiliaries.js';
import { objectPronouns } from '../lexicon/pronouns.js';
import { isPlainSpeechVerb, isSpeechVerb, isUsedAs } from '../lexicon/speechVerbs.js';
import { union, wordSet } from '../lexicon/words.js';
import type { Actor } from './sentence.js';
import type { Subjects } from './subjects.js';

/** Words that say that somebody speaks, with who that is. Places are items of the sentence, end exclusive. */
export interface Cue {
  /** The verb. */
  readonly at: number;
  /** The words shown as the cue. */
  readonly from: number;
  readonly to: number;
  readonly lemma: string;
  /**
   * `before`: the subject stands before the verb. `inverted`: "…, said Smith". `participle`: "adding that", "to say".
   * `according`: "according to Smith".
   */
  readonly form: 'before' | 'inverted' | 'participle' | 'according';
  readonly actor: Actor | null;
  /** Whether the word stands for speech by itself. */
  readonly plain: boolean;
}

/** Items after a passive verb in which "by" names who speaks. */
const agentReach = 9;
/** Less likely speakers than this are not taken for the subject of an inverted clause. */
const leastStanding = { afterQuotation: 0.3, afterClause: 0.8 } as const;

const passiveAuxiliaries = union(formsOfBe, shortAuxiliaries, wordSet('get got'));

/** Whether a form of "be" makes the verb passive, adverbs between. */
function isPassive(sentence: Subjects, verb: number): boolean {
  const token = sentence.items[verb]?.token;
  if (!token || token.norm === token.lemma || token.norm.endsWith('ing')) return false;
  let at = verb - 1;
  while (/^(?:ADV|PART)$/.test(sentence.pos(at))) at--;
  return passiveAuxiliaries.has(sentence.norm(at));
}

/** Who is named after "by" in the same clause. */
function agentAfter(sentence: Subjects, verb: number): Actor | null {
  for (let i = verb + 1; i <= verb + agentReach; i++) {
    if (/^[.;]$/.test(sentence.norm(i))) return null;
    if (sentence.norm(i) === 'by') return sentence.phraseAt(i + 1)?.actor ?? null;
  }
  return null;
}

/** The subject that follows its verb: "…, said Smith." or "…, said Jane Doe of the museum". */
function invertedSubject(sentence: Subjects, verb: number): Actor | null {
  const { lemma = '', norm = '' } = sentence.items[verb]?.token ?? {};
  const afterQuotation = sentence.isQuote(verb - 1);
  if (!afterQuotation && sentence.norm(verb - 1) !== ',') return null;
  if (norm.endsWith('ing') || objectPronouns.has(sentence.norm(verb + 1))) return null;
  const next = sentence.phraseAt(verb + 1);
  if (!next) return null;
  const least = afterQuotation ? leastStanding.afterQuotation : leastStanding.afterClause;
  if (sentence.standing(next.actor) < least) return null;
  if (afterQuotation) return next.actor;
  const ends = next.end >= sentence.items.length || /^[,.]$/.test(sentence.norm(next.end));
  const isNamed = next.actor.kind === 'named' && lemma === 'say';
  const takesAddressee = lemma === 'ask' || isUsedAs(lemma, 'addressee');
  return !takesAddressee && (ends || (isNamed && sentence.pos(next.end) === 'ADP')) ? next.actor : null;
}

function verbCue(sentence: Subjects, verb: number): Cue | null {
  const token = sentence.items[verb]?.token;
  if (!token) return null;
  const base = { at: verb, lemma: token.lemma, plain: isPlainSpeechVerb(token.lemma) };
  if (isPassive(sentence, verb)) {
    const actor = agentAfter(sentence, verb);
    return actor && { ...base, from: verb, to: verb + 1, form: 'before', actor };
  }
  const inverted = invertedSubject(sentence, verb);
  if (inverted) return { ...base, from: verb, to: verb + 1, form: 'inverted', actor: inverted };
  const to = /^(?:that|as)$/.test(sentence.norm(verb + 1)) ? verb + 2 : verb + 1;
  const isParticiple =
    sentence.pos(verb - 1) === 'PART'
      ? sentence.norm(verb - 1) === 'to'
      : token.norm.endsWith('ing') && sentence.pos(verb - 1) !== 'AUX';
  if (isParticiple) return { ...base, from: verb, to, form: 'participle', actor: sentence.mainSubject(verb) };
  let from = verb;
  while (from > 0 && /^(?:AUX|ADV|PART)$/.test(sentence.pos(from - 1)) && from > verb - 3) from--;
  return { ...base, from, to, form: 'before', actor: sentence.subjectBefore(verb) };
}

/** "The office said it would not comment": "it" is who said so. */
function antecedentIn(sentence: Subjects, actor: Actor | null, cues: readonly Cue[]): Actor | null {
  if (actor?.kind !== 'pronoun') return actor;
  const at = sentence.items.findIndex((item) => item.at === actor.from);
  if (!/^(?:it|they)$/.test(sentence.norm(at))) return actor;
  return cues.find((other) => other.to === at && other.plain && other.actor)?.actor ?? actor;
}

/** Whether the item is a verb of saying. */
function isCueVerb({ items }: Subjects, i: number): boolean {
  const token = items[i]?.token;
  return token?.pos === 'VERB' && isSpeechVerb(token.lemma);
}

/** Every cue of reported speech in a sentence of the narration: verbs of saying with their subjects, and "according to". */
export function cuesOf(sentence: Subjects): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < sentence.items.length; i++) {
    if (sentence.norm(i) === 'according' && sentence.norm(i + 1) === 'to') {
      const actor = sentence.phraseAt(i + 2)?.actor ?? null;
      cues.push({ at: i, from: i, to: i + 2, lemma: 'accord', form: 'according', actor, plain: true });
      i++;
      continue;
    }
    const cue = isCueVerb(sentence, i) ? verbCue(sentence, i) : null;
    if (!cue) continue;
    // A participle goes with the last verb of saying before it.
    const verb =
      cue.form === 'participle' ? cues.findLast(({ actor, form }) => form === 'before' && actor) : undefined;
    cues.push({ ...cue, actor: verb?.actor ?? antecedentIn(sentence, cue.actor, cues) });
  }
  return cues;
}
