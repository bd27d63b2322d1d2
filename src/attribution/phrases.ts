import { isPlainSpeechVerb } from '../lexicon/speechVerbs.js';
import { isOffice } from '../nlp/nounClass.js';
import { clauseWords, NounPhrases } from './nounPhrases.js';
import type { Actor } from './sentence.js';

/** Finds who acts in a sentence of the narration: the subjects of its verbs. */
export class Phrases extends NounPhrases {
  /**
   * The subject of a verb: the noun phrase before it, past adverbs, auxiliaries, relative clauses and appositives
   * between commas; for a second verb of the same clause, the subject of the first.
   * @param verb the verb's item
   */
  subjectBefore(verb: number): Actor | null {
    let i = verb - 1;
    while (
      i >= 0 &&
      (/^(?:ADV|AUX|PART)$/.test(this.pos(i)) ||
        /^(?:both|all|himself|herself|itself|themselves|later|then|also)$/.test(this.norm(i)))
    )
      i--;
    if (i < 0) return null;
    if (/^(?:and|but|or|then)$/.test(this.norm(i))) {
      const parallel = this.parallel(i);
      if (parallel !== -1) return this.subjectBefore(parallel);
      for (let at = i - 1; at > 0; at--) {
        const finite = this.pos(at) === 'VERB' && !/ing$/.test(this.norm(at)) && this.norm(at - 1) !== 'to';
        if (finite) return this.subjectBefore(at) ?? this.mainSubject(i);
      }
      return this.mainSubject(i);
    }
    if (/^(?:who|which|that)$/.test(this.norm(i))) {
      let before = this.norm(i - 1) === ',' ? i - 1 : i;
      // "Paul Ridley (R-Wis.), who told"
      if (this.norm(before - 1) === ')') {
        const opening = before - 2;
        for (let at = opening; at > Math.max(0, opening - 6); at--) if (this.norm(at) === '(') before = at;
      }
      const phrase = this.phraseBefore(before);
      // "said in a statement, which went on to say"
      const first = this.items.findIndex((item) => item.at === phrase?.from);
      const written =
        phrase?.kind === 'described' && this.norm(i) === 'which' && this.norm(first - 1) === 'in';
      return phrase && !written ? this.holder(phrase) : this.mainSubject(i);
    }
    if (/^[,\u2014\u2013)-]+$/u.test(this.norm(i))) return this.pastBracket(i);
    if (this.isQuote(i)) return this.mainSubject(i);
    return this.firstPhrase(this.boundaryBefore(i), i + 1);
  }

  /** "Jane Doe, a lawyer who described": the one whom a description in apposition describes. */
  private holder(actor: Actor): Actor {
    const first = this.items.findIndex((item) => item.at === actor.from);
    if (actor.kind !== 'described' || this.norm(first - 1) !== ',') return actor;
    let comma = first - 1;
    // "Jane Doe, 54, a lawyer"
    if (/^\d{1,3}$/.test(this.norm(comma - 1)) && this.norm(comma - 2) === ',') comma -= 2;
    const named = this.mentionBefore(comma);
    if (!named || this.reading.entities[named.entity]?.kind !== 'person') return actor;
    for (let i = comma - 1; i >= Math.max(0, comma - 8); i--) {
      const found = this.mentionAt(i) === named ? this.phraseAt(i, comma) : null;
      if (found?.end === comma) return found.actor;
    }
    return actor;
  }

  /** "stressed that Kallas had not asked for it, but said that …": the verb of saying that the second one goes with. */
  private parallel(conjunction: number): number {
    if (this.norm(conjunction) !== 'but' && this.norm(conjunction - 1) !== ',') return -1;
    for (let at = conjunction - 1; at > 0; at--)
      if (this.norm(at + 1) === 'that' && this.pos(at) === 'VERB' && isPlainSpeechVerb(this.lemma(at)))
        return at;
    return -1;
  }

  /** The item after the nearest clause boundary at or before `i`. */
  private boundaryBefore(i: number): number {
    let at = i;
    while (at >= 0) {
      const norm = this.norm(at);
      if (this.isQuote(at) || /^[,;:\u2014\u2013()\u2026]$/u.test(norm) || norm === '--') break;
      if (clauseWords.test(norm) && !(norm === 'as' && at === i)) break;
      if (norm === 'and' && this.pos(at - 1) !== 'PROPN' && this.pos(at + 1) !== 'PROPN' && at < i - 6) break;
      const named = at > 0 && /^\p{Lu}/u.test(this.items[at]?.token?.text ?? '');
      const modifies =
        named ||
        (/(?:ed|ing|wn|en)$/.test(norm) &&
          (/^(?:NOUN|PROPN)$/.test(this.pos(at - 1)) ||
            (/ing$|ed$/.test(norm) && /^(?:PART|DET)$/.test(this.pos(at - 1)))));
      if ((this.pos(at) === 'VERB' && !modifies && !isOffice(norm)) || (this.pos(at) === 'AUX' && at < i))
        break;
      at--;
    }
    return at + 1;
  }

  /** The first noun phrase of a stretch that no preposition governs; else the last of it. */
  private firstPhrase(from: number, to: number): Actor | null {
    let fallback: Actor | null = null;
    for (let i = from; i < to; ) {
      const found = this.phraseAt(i, to);
      if (!found) {
        i++;
        continue;
      }
      const governed = i > 0 && this.pos(i - 1) === 'ADP' && !/^(?:as|than)$/.test(this.norm(i - 1));
      if (!governed && this.standing(found.actor) >= 0.3) return this.together(found, to);
      fallback = found.actor;
      i = Math.max(found.end, i + 1);
    }
    return fallback && this.standing(fallback) >= 0.3 ? fallback : null;
  }

  /** The actor with those who are joined to it by commas and "and", up to the verb. */
  private together(first: { actor: Actor; end: number }, to: number): Actor {
    const others: Actor[] = [];
    for (let at = first.end; at < to && /^(?:and|,|&)$/.test(this.norm(at)); ) {
      const start = this.norm(at) === ',' && this.norm(at + 1) === 'and' ? at + 2 : at + 1;
      const next = this.phraseAt(start, to);
      if (!next || this.standing(next.actor) < 0.5) break;
      others.push(next.actor);
      at = next.end;
    }
    return others.length > 0 ? { ...first.actor, others } : first.actor;
  }

  /** The noun phrase that ends just before an item. */
  phraseBefore(before: number): Actor | null {
    const from = this.boundaryBefore(before - 1);
    let best: Actor | null = null;
    for (let i = from; i < before; ) {
      const found = this.phraseAt(i, before);
      const speaks = found && this.standing(found.actor) >= 0.3;
      if (speaks) best = found.actor;
      // "a rebuke from Paul Ridley, who": the one inside of a phrase that cannot speak.
      i = speaks ? Math.max(found.end, i + 1) : i + 1;
    }
    return best;
  }

  /** The subject before "…, who was there," or "…, a doctor," or "(…)": the best phrase before an opening mark. */
  private pastBracket(close: number): Actor | null {
    const mark = this.norm(close);
    const opens = mark === ')' ? '(' : mark;
    let best: Actor | null = null;
    let highest = 0;
    let seen = 0;
    for (let i = close - 1; i > 0 && seen < 6; i--) {
      if (this.isQuote(i) && mark === ',') break;
      if (this.norm(i) !== opens) continue;
      seen++;
      const next = this.norm(i + 1);
      const modifies =
        /^(?:who|which|whose|whom|a|an|the|now|then|also|formerly|once|speaking|of|from|in|at|on|for|with|after|during)$/.test(
          next,
        ) ||
        /(?:ing|ed)$/.test(next) ||
        /^(?:NUM|NOUN|PROPN|ADJ|ADP|DET)$/.test(this.pos(i + 1)) ||
        mark !== ',';
      if (!modifies) continue;
      const phrase = this.phraseBefore(i);
      // "Marsh's running mate, Gov. Luis Ortega, told": the name in the bracket is who it is.
      const noun = phrase ? (this.reading.tokens[phrase.to - 1]?.lemma ?? '') : '';
      const named = phrase?.kind === 'described' ? this.beside(noun, i + 1, close) : null;
      const actor = named?.actor ?? phrase;
      if (!actor) continue;
      const first = this.items.findIndex((item) => item.at === actor.from);
      const governed = this.pos(first - 1) === 'ADP';
      const aside = /^(?:,|whose)$/.test(this.norm(first - 1)) && actor.kind === 'described';
      const value = this.standing(actor) - (governed || aside ? 0.3 : 0) - 0.12 * seen;
      if (value > highest) {
        best = actor;
        highest = value;
      }
      if (opens === '(') break;
    }
    return best ?? this.mainSubject(close);
  }

  /** The subject of the clause in which an item stands: the first noun phrase before its first verb. */
  mainSubject(before: number): Actor | null {
    let start = 0;
    for (let i = before - 1; i > 0; i--) {
      if (this.norm(i) === ';' || (/^(?:while|but|whereas)$/.test(this.norm(i)) && this.hasVerb(i, before))) {
        start = i + 1;
        break;
      }
    }
    start = this.pastLead(start, before);
    // "In Ohio on Tuesday, Smith …": what goes before the first comma may only set the scene.
    for (let i = start; i < before; ) {
      const found = this.phraseAt(i, before);
      if (!found) {
        i++;
        continue;
      }
      const governed =
        this.pos(i - 1) === 'ADP' ||
        /^(?:after|before|following|since|despite|during|amid)$/.test(this.norm(i - 1));
      const relative = /^(?:who|which|that)$/.test(this.norm(i));
      if (!governed && !relative && this.standing(found.actor) >= 0.5) return this.holder(found.actor);
      i = Math.max(found.end, i + 1);
    }
    return null;
  }

  /** Past "Asked whether Okoro would play," or "When the talks ended,": where the main clause begins. */
  private pastLead(start: number, before: number): number {
    const participle = this.pos(start) === 'VERB' && /(?:ed|ing)$/.test(this.norm(start));
    if (
      !participle &&
      !/^(?:asked|pressed|when|while|as|after|if|although|though|once)$/.test(this.norm(start))
    )
      return start;
    for (let i = start + 1; i < before; i++) {
      if (this.isQuote(i)) return start;
      if (this.norm(i) !== ',') continue;
      const found = this.phraseAt(i + 1, before);
      const goesOn =
        found && (/^(?:VERB|AUX|ADV)$/.test(this.pos(found.end)) || this.norm(found.end) === ',');
      if (found && (goesOn || found.end === before)) return i + 1;
    }
    return start;
  }

  private hasVerb(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (/^(?:VERB|AUX)$/.test(this.pos(i))) return true;
    return false;
  }
}
