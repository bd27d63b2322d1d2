import { clauseWords, coordinators } from '../lexicon/conjunctions.js';
import { reflexives, relativePronouns } from '../lexicon/pronouns.js';
import { isOffice } from '../lexicon/titles.js';
import { union, wordSet } from '../lexicon/words.js';
import { type NounPhrase, NounPhrases } from './nounPhrases.js';
import type { Actor } from './sentence.js';

/** Words between a subject and its verb, besides adverbs and auxiliaries: "they both said". */
const beforeVerbs = union(reflexives, wordSet('both all later then also'));
/** Less likely speakers than this act in no clause, and are no subject of a whole sentence. */
const leastStanding = { ofClause: 0.3, ofSentence: 0.5 } as const;
/** Brackets that are looked behind for a subject. */
const mostBrackets = 6;
/** What a noun phrase loses as the subject before a bracket: each bracket between, and where a preposition governs it. */
const loss = { bracket: 0.12, aside: 0.3 } as const;

/** Finds who acts in a sentence of the narration: the subjects of its verbs. */
export class Subjects extends NounPhrases {
  /**
   * The subject of a verb: the noun phrase before it, past adverbs, auxiliaries, relative clauses and appositives
   * between commas; for a second verb of the same clause, the subject of the first.
   * @param verb the verb's item
   */
  subjectBefore(verb: number): Actor | null {
    let i = verb - 1;
    while (i >= 0 && (/^(?:ADV|AUX|PART)$/.test(this.pos(i)) || beforeVerbs.has(this.norm(i)))) i--;
    if (i < 0) return null;
    if (coordinators.has(this.norm(i))) {
      const verbBefore = this.finiteVerbBefore(i);
      return (verbBefore > 0 ? this.subjectBefore(verbBefore) : null) ?? this.mainSubject(i);
    }
    if (relativePronouns.has(this.norm(i)))
      return this.phraseBefore(this.norm(i - 1) === ',' ? i - 1 : i) ?? this.mainSubject(i);
    if (/^[,\u2014\u2013)-]+$/u.test(this.norm(i))) return this.subjectBeforeBracket(i);
    if (this.isQuote(i)) return this.mainSubject(i);
    return this.firstPhrase(this.boundaryBefore(i), i + 1);
  }

  private finiteVerbBefore(i: number): number {
    let at = i - 1;
    while (at > 0 && (this.pos(at) !== 'VERB' || this.norm(at).endsWith('ing') || this.norm(at - 1) === 'to'))
      at--;
    return at;
  }

  /** The item after the nearest clause boundary at or before `i`. */
  private boundaryBefore(i: number): number {
    let at = i;
    while (at >= 0) {
      const norm = this.norm(at);
      if (this.isQuote(at) || /^(?:[,;:\u2014\u2013()\u2026]|--)$/u.test(norm)) break;
      if (clauseWords.has(norm) && !(norm === 'as' && at === i)) break;
      if (this.pos(at) === 'VERB' && !this.isModifier(at)) break;
      if (this.pos(at) === 'AUX' && at < i) break;
      at--;
    }
    return at + 1;
  }

  /** Whether what the tagger takes for a verb belongs to a noun: part of a name, an office, or a participle. */
  private isModifier(at: number): boolean {
    const norm = this.norm(at);
    const isInName = at > 0 && /^\p{Lu}/u.test(this.items[at]?.token?.text ?? '');
    if (isInName || isOffice(norm)) return true;
    const before = this.pos(at - 1);
    if (/^(?:NOUN|PROPN)$/.test(before)) return /(?:ed|ing|wn|en)$/.test(norm);
    return /^(?:PART|DET)$/.test(before) && /(?:ed|ing)$/.test(norm);
  }

  /** The noun phrases of a stretch, in order. A phrase that can hardly speak is looked into as well, if asked for. */
  private *phrasesIn(from: number, to: number, looksInside = false): Generator<NounPhrase> {
    for (let i = from; i < to; ) {
      const found = this.phraseAt(i, to);
      if (found) yield found;
      const isPassed = found && !(looksInside && this.standing(found.actor) < leastStanding.ofClause);
      i = isPassed ? Math.max(found.end, i + 1) : i + 1;
    }
  }

  /** Whether a preposition governs a noun phrase. */
  private isGoverned({ actor }: NounPhrase): boolean {
    const first = this.items.findIndex((item) => item.at === actor.from);
    return this.pos(first - 1) === 'ADP' && !/^(?:as|than)$/.test(this.norm(first - 1));
  }

  /** The first noun phrase of a stretch that no preposition governs; else the last of it. */
  private firstPhrase(from: number, to: number): Actor | null {
    let last: Actor | null = null;
    for (const found of this.phrasesIn(from, to)) {
      const speaks = this.standing(found.actor) >= leastStanding.ofClause;
      if (speaks && !this.isGoverned(found)) return this.together(found, to);
      last = speaks ? found.actor : null;
    }
    return last;
  }

  /** The actor with those who are joined to it by commas and "and", up to the verb. */
  private together(first: NounPhrase, to: number): Actor {
    const others: Actor[] = [];
    for (let at = first.end; at < to && /^(?:and|,|&)$/.test(this.norm(at)); ) {
      const start = this.norm(at) === ',' && this.norm(at + 1) === 'and' ? at + 2 : at + 1;
      const next = this.phraseAt(start, to);
      if (!next || this.standing(next.actor) < leastStanding.ofSentence) break;
      others.push(next.actor);
      at = next.end;
    }
    return others.length > 0 ? { ...first.actor, others } : first.actor;
  }

  /** The last noun phrase before an item that can speak: of "a rebuke from Paul Ridley, who" it is the name. */
  private phraseBefore(before: number): Actor | null {
    return [...this.phrasesIn(this.boundaryBefore(before - 1), before, true)].reduce<Actor | null>(
      (last, { actor }) => (this.standing(actor) >= leastStanding.ofClause ? actor : last),
      null,
    );
  }

  /** The subject before "…, who was there," or "…, a doctor," or "(…)": the best phrase before an opening mark. */
  private subjectBeforeBracket(close: number): Actor | null {
    const mark = this.norm(close);
    const opens = mark === ')' ? '(' : mark;
    let best: Actor | null = null;
    let highest = 0;
    let seen = 0;
    for (let i = close - 1; i > 0 && seen < mostBrackets; i--) {
      if (this.isQuote(i) && mark === ',') break;
      if (this.norm(i) !== opens) continue;
      seen++;
      const phrase = this.phraseBefore(i);
      // "Marsh's running mate, Gov. Luis Ortega, told": the name in the bracket is who it is.
      const named = phrase?.kind === 'described' ? this.personAt(i + 1, close) : null;
      const actor = named?.actor ?? phrase;
      if (!actor) continue;
      const first = this.items.findIndex((item) => item.at === actor.from);
      const isAside =
        this.pos(first - 1) === 'ADP' ||
        (actor.kind === 'described' && /^(?:,|whose)$/.test(this.norm(first - 1)));
      const value = this.standing(actor) - (isAside ? loss.aside : 0) - loss.bracket * seen;
      if (value > highest) {
        best = actor;
        highest = value;
      }
      if (opens === '(') break;
    }
    return best ?? this.mainSubject(close);
  }

  /** The subject of a sentence: its first noun phrase before an item that no preposition governs. */
  mainSubject(before: number): Actor | null {
    for (const found of this.phrasesIn(0, before))
      if (!this.isGoverned(found) && this.standing(found.actor) >= leastStanding.ofSentence)
        return found.actor;
    return null;
  }
}
