import { postpositiveAdjectives } from '../lexicon/adjectives.js';
import { isCalendarWord } from '../lexicon/calendar.js';
import { clauseWords } from '../lexicon/conjunctions.js';
import { quantifiers, smallNumbers } from '../lexicon/numbers.js';
import { nounPrepositions } from '../lexicon/prepositions.js';
import { indefinitePronouns, objectPronouns, possessives, subjectPronouns } from '../lexicon/pronouns.js';
import { isSpeechVerb } from '../lexicon/speechVerbs.js';
import { isOffice, officeModifiers } from '../lexicon/titles.js';
import { union, wordSet } from '../lexicon/words.js';
import type { Mention } from '../nlp/reading.js';
import { canSpeak } from './canSpeak.js';
import { type Actor, Sentence } from './sentence.js';

/** Words that are a whole noun phrase by themselves. */
const standalone = union(
  subjectPronouns,
  indefinitePronouns,
  quantifiers,
  smallNumbers.keys(),
  wordSet('who others critics'),
);

/** Words inside of what a noun is of, besides nouns and adjectives: "for his party". */
const inModifiers = union(possessives, objectPronouns, wordSet("'s & whom"));

/** A noun phrase of a sentence, and the item after it. */
export interface NounPhrase {
  readonly actor: Actor;
  readonly end: number;
}

/** Reads noun phrases in one sentence of the narration. */
export class NounPhrases extends Sentence {
  private isNominal(i: number): boolean {
    const pos = this.pos(i);
    if (clauseWords.has(this.norm(i))) return false;
    return (
      /^(?:NOUN|PROPN|ADJ|NUM|PRON)$/.test(pos) ||
      isOffice(this.norm(i)) ||
      officeModifiers.has(this.norm(i)) ||
      (pos === 'VERB' && /(?:ed|ing)$/.test(this.norm(i)))
    );
  }

  /**
   * The noun phrase that begins at an item, with the prepositional phrases that say who is meant ("a spokesman
   * for the mayor"), and the name that stands beside it.
   * @param limit item before which it must end
   */
  phraseAt(from: number, limit = this.items.length): NounPhrase | null {
    let i = from;
    while (
      i < limit &&
      /^(?:DET|ADV|NUM)$/.test(this.pos(i)) &&
      !this.mentionAt(i) &&
      !standalone.has(this.norm(i))
    )
      i++;
    let head = -1;
    let named: Mention | null = null;
    let namedAt = -1;
    while (i < limit) {
      const mention = this.mentionAt(i);
      if (mention && mention.how !== 'pronoun' && mention.how !== 'description') {
        named = mention;
        namedAt = i;
        i = this.endOf(mention, i);
        head = i - 1;
        continue;
      }
      const isAlone = /^(?:VERB|AUX|ADV)$/.test(this.pos(i + 1)) && this.pos(i) !== 'PROPN';
      if ((this.pos(i) === 'PRON' || isAlone) && standalone.has(this.norm(i)) && head === -1) {
        const actor = this.actor(i, i + 1, mention ?? null, 'pronoun');
        return actor && { actor, end: i + 1 };
      }
      if (
        /^'s?$/.test(this.norm(i)) &&
        head !== -1 &&
        i + 1 < limit &&
        (this.isNominal(i + 1) || this.mentionAt(i + 1))
      ) {
        named = null;
        i++;
        continue;
      }
      // A participle belongs to the phrase only before its noun ("retired nurse").
      const nounFollows = /^(?:NOUN|ADJ|PROPN)$/.test(this.pos(i + 1)) || isOffice(this.norm(i + 1));
      if (
        this.pos(i) === 'VERB' &&
        !isOffice(this.norm(i)) &&
        !officeModifiers.has(this.norm(i)) &&
        !(nounFollows && named === null && i > from)
      )
        break;
      if (!this.isNominal(i) && !(head === -1 && this.pos(i) === 'DET') && this.norm(i) !== '&') break;
      if (head !== -1 && (isCalendarWord(this.norm(i)) || subjectPronouns.has(this.norm(i)))) break;
      if (this.isNominal(i) && isSpeechVerb(this.lemma(i)) && this.pos(i) === 'VERB') break;
      if (this.pos(i) !== 'DET') {
        head = i;
        named = null;
      }
      i++;
    }
    if (head === -1) return null;
    if (named && namedAt !== -1) {
      const actor = this.actor(namedAt, this.endOf(named, namedAt), named, 'named');
      return actor && { actor, end: i };
    }
    const end = this.modifiersEnd(i, limit);
    // "The coach, Jane Doe, said": the name beside the description is who it is.
    const noun = this.items[head]?.token;
    if (noun && canSpeak([noun]) && this.norm(end) === ',') {
      const beside = this.personAt(end + 1, limit);
      if (beside) return beside;
    }
    const whole = this.mentionAt(from);
    const actor = this.actor(
      from,
      end,
      whole?.how === 'description' && whole.end >= (noun?.end ?? 0) ? whole : null,
      'described',
    );
    return actor && { actor, end };
  }

  /** A person named at the item, with or without an office before the name. */
  protected personAt(from: number, limit: number): NounPhrase | null {
    const noun = /^(?:NOUN|PROPN|ADJ)$/.test(this.pos(from)) || isOffice(this.norm(from));
    const found = noun ? this.phraseAt(from, limit) : null;
    const mention = found?.actor.kind === 'named' ? found.actor.mention : null;
    return mention && this.reading.entities[mention.entity]?.kind === 'person' ? found : null;
  }

  /** "close to", "familiar with" after a noun. */
  private postmodifies(i: number): boolean {
    return postpositiveAdjectives.has(this.norm(i)) && /^(?:to|with|on|in)$/.test(this.norm(i + 1));
  }

  /** Where "for the mayor", "at Acme", "of the party" after a noun ends. */
  private modifiersEnd(from: number, limit: number): number {
    let i = this.postmodifies(from) ? from + 1 : from;
    let named = 0;
    for (let count = 0; count < 4 && nounPrepositions.has(this.norm(i)) && i + 1 < limit; count++) {
      let to = i + 1;
      while (
        to < limit &&
        (to < named || /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(this.pos(to)) || inModifiers.has(this.norm(to))) &&
        !isCalendarWord(this.norm(to))
      ) {
        const mention = this.mentionAt(to);
        // "for Customs and Border Protection"
        if (mention?.how === 'name') named = Math.max(named, this.endOf(mention, to));
        to++;
      }
      if (to === i + 1) break;
      i = to;
    }
    return i;
  }
}
