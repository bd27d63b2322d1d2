import { officeModifiers } from '../lexicon/names.js';
import { isSpeechVerb } from '../lexicon/speechVerbs.js';
import { isCalendar, isOffice, nounClass } from '../nlp/nounClass.js';
import type { Mention } from '../nlp/reading.js';
import { describesSomebody } from './descriptions.js';
import { type Actor, Sentence } from './sentence.js';

/** Words that begin a clause of their own. */
export const clauseWords =
  /^(?:that|which|who|whom|whose|when|while|whereas|because|although|though|if|unless|until|after|before|since|as|but|so|whether|where|how|why|what)$/;
/** Nouns that only say what a named body is. */
const bodies =
  /^(?:union|group|company|party|firm|newspaper|network|club|bank|airline|agency|charity|foundation|website|magazine|chain|ministry|supplier|retailer|manufacturer|developer|operator|contractor|lender|insurer|publisher|broadcaster|startup|start-up)$/;
const personal = /^(?:he|she|they|it|i|we|you)$/;
/** Words for how many of several. */
const shares = /^(?:one|two|three|four|five|many|some|several|most|none|both|neither|another|few)$/;
/** Adjectives and participles that stand after their noun, with the preposition that they take. */
const postmodifiers =
  /^(?:close|familiar|loyal|sympathetic|opposed|aligned|allied|friendly|briefed|involved|charged|tasked)$/;
const subjectPronouns =
  /^(?:he|she|they|it|who|i|we|you|both|others|many|some|one|another|everyone|critics|neither|none)$/;

/** Reads noun phrases in one sentence of the narration. */
export class NounPhrases extends Sentence {
  private isNominal(i: number): boolean {
    const pos = this.pos(i);
    if (clauseWords.test(this.norm(i))) return false;
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
  phraseAt(first: number, limit = this.items.length): { actor: Actor; end: number } | null {
    let from = first;
    let i = from;
    if (shares.test(this.norm(from)) && this.norm(from + 1) === 'of') {
      const end = this.modifiersEnd(from + 1, limit);
      // "One of them, Jane Doe, wrote"
      const beside = this.norm(end) === ',' ? this.personAt(end + 1, limit) : null;
      if (beside) return beside;
      const actor = end > from + 1 ? this.actor(from, end, null, 'described') : null;
      return actor && { actor, end };
    }
    while (
      i < limit &&
      /^(?:DET|ADV|NUM)$/.test(this.pos(i)) &&
      !this.mentionAt(i) &&
      !subjectPronouns.test(this.norm(i))
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
      const clause = this.norm(i + 1) === ',' && /^wh(?:o|om|ose)$/.test(this.norm(i + 2));
      const alone = (clause || /^(?:VERB|AUX|ADV)$/.test(this.pos(i + 1))) && this.pos(i) !== 'PROPN';
      const last = i + 1 >= limit && this.pos(i) === 'DET';
      if ((this.pos(i) === 'PRON' || alone || last) && subjectPronouns.test(this.norm(i)) && head === -1) {
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
      if (head !== -1 && (isCalendar(this.norm(i)) || personal.test(this.norm(i)))) break;
      if (head !== -1 && this.postmodifies(i)) break;
      if (named && i - namedAt > 1 && this.pos(from) !== 'DET' && this.slips(i, named)) break;
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
    // "co-founder and chief executive Jane Doe"
    if (this.norm(i) === 'and' && this.pos(from) !== 'DET' && isOffice(this.norm(head))) {
      const both = this.personAt(i + 1, limit);
      if (both) return both;
    }
    const end = this.modifiersEnd(i, limit);
    // "The IG Chemie union", "the NordVolt group": a body's name with what it is.
    const inner = this.mentionBefore(end - 1);
    if (
      inner &&
      end === head + 1 &&
      bodies.test(this.lemma(head)) &&
      this.reading.entities[inner.entity]?.kind !== 'person'
    ) {
      const actor = this.actor(from, end, inner, 'named');
      return actor && { actor, end };
    }
    // "The coach, Jane Doe, said": the name beside the description is who it is.
    const noun = this.items[head]?.token;
    if (noun && describesSomebody([noun]) && this.norm(end) === ',') {
      const beside = this.beside(noun.lemma, end + 1, limit);
      if (beside) return beside;
    }
    if (isCalendar(this.norm(head))) return null;
    while (this.pos(from) === 'ADV' && from < head) from++;
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
  private personAt(i: number, limit: number): { actor: Actor; end: number } | null {
    // "The parish priest, the Rev. Michael Dunne, said"
    const from = this.norm(i) === 'the' ? i + 1 : i;
    const noun = /^(?:NOUN|PROPN|ADJ)$/.test(this.pos(from)) || isOffice(this.norm(from));
    const found = noun ? this.phraseAt(from, limit) : null;
    const mention = found?.actor.kind === 'named' ? found.actor.mention : null;
    return mention && this.reading.entities[mention.entity]?.kind === 'person' ? found : null;
  }

  /** Who is named beside a noun that describes them: "The coach, Jane Doe, said". */
  protected beside(lemma: string, i: number, limit: number): { actor: Actor; end: number } | null {
    return this.personAt(i, limit) ?? (bodies.test(lemma) ? this.bodyAt(i, limit) : null);
  }

  /** A body named between commas: "The supplier, Medilink, said". */
  private bodyAt(i: number, limit: number): { actor: Actor; end: number } | null {
    const mention = this.mentionAt(i);
    const entity =
      mention?.how === 'name' || mention?.how === 'short' ? this.reading.entities[mention.entity] : null;
    if (!entity || entity.kind === 'place' || entity.kind === 'group') return null;
    const found = this.phraseAt(i, limit);
    return found && found.actor.mention === mention && (found.end === limit || this.norm(found.end) === ',')
      ? found
      : null;
  }

  /** "Lamar Beckwith lit into": what follows a full name and is nobody is no noun, whatever the tagger says. */
  private slips(i: number, { entity }: Mention): boolean {
    return (
      this.reading.entities[entity]?.kind === 'person' &&
      this.pos(i) === 'NOUN' &&
      !/^(?:NOUN|PROPN|ADJ)$/.test(this.pos(i + 1)) &&
      !isOffice(this.norm(i)) &&
      nounClass(this.lemma(i)) === 'other'
    );
  }

  /** "close to", "familiar with" after a noun. */
  private postmodifies(i: number): boolean {
    return postmodifiers.test(this.norm(i)) && /^(?:to|with|on|in)$/.test(this.norm(i + 1));
  }

  /** Where "for the mayor", "at Acme", "of the party" after a noun ends. */
  private modifiersEnd(from: number, limit: number): number {
    let i = this.postmodifies(from) ? from + 1 : from;
    let named = 0;
    for (
      let count = 0;
      count < 4 && /^(?:of|for|at|from|with|in|on|to)$/.test(this.norm(i)) && i + 1 < limit;
      count++
    ) {
      let to = i + 1;
      while (
        to < limit &&
        (to < named ||
          /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(this.pos(to)) ||
          /^(?:'s|&|his|her|its|their|them|us|whom)$/.test(this.norm(to))) &&
        !isCalendar(this.norm(to))
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
