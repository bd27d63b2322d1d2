import { isCalendar, isOffice, officeModifiers } from '../reading/lexicon.js';
import type { Mention, Reading } from '../reading/read.js';
import { isSpeechVerb } from '../reading/verbs.js';
import type { Item } from './clauses.js';
import { describesSomebody } from './descriptions.js';

/** Whoever speaks or acts in a sentence: token positions in the reading, end exclusive. */
export interface Actor {
  readonly from: number;
  readonly to: number;
  /** Where the name, pronoun or description itself stands, if it refers to an entity. */
  readonly mention: Mention | null;
  /** What the actor is, as far as the words tell. */
  readonly kind: 'named' | 'pronoun' | 'described';
  /** Others who act together with this one ("Scholz and Tusk"). */
  readonly others: readonly Actor[];
}

/** Words that begin a clause of their own. */
export const clauseWords =
  /^(?:that|which|who|whom|whose|when|while|whereas|because|although|though|if|unless|until|after|before|since|as|but|so|whether|where|how|why|what)$/;
/** Nouns that only say what a named body is. */
const bodies =
  /^(?:union|group|company|party|firm|newspaper|network|club|bank|airline|agency|charity|foundation|website|magazine|chain|ministry)$/;
const subjectPronouns =
  /^(?:he|she|they|it|who|i|we|you|both|others|many|some|one|another|everyone|critics|neither|none)$/;

/** Reads noun phrases in one sentence of the narration. */
export class NounPhrases {
  private readonly mentionStart = new Map<number, Mention>();
  private readonly mentionEnd = new Map<number, Mention>();

  constructor(
    readonly reading: Reading,
    readonly items: readonly Item[],
  ) {
    const first = items.find((item) => item.token)?.token;
    const last = items.findLast((item) => item.token)?.token;
    if (!first || !last) return;
    for (let s = first.sentence; s <= last.sentence; s++) {
      for (const mention of reading.mentionsIn(s)) {
        this.mentionStart.set(mention.start, mention);
        this.mentionEnd.set(mention.end, mention);
      }
    }
  }

  norm(i: number): string {
    return this.items[i]?.token?.norm ?? '';
  }

  pos(i: number): string {
    return this.items[i]?.token?.pos ?? '';
  }

  private readonly lemma = (i: number): string => this.items[i]?.token?.lemma ?? '';

  isQuote(i: number): boolean {
    return !!this.items[i]?.quotation;
  }

  /** The words of a quotation at the item; empty for a word of the narration. */
  quoted(i: number): string {
    const quotation = this.items[i]?.quotation;
    return quotation ? this.reading.article.text.slice(quotation.start, quotation.end) : '';
  }

  /** The named mention that begins at the item. */
  mentionAt(i: number): Mention | undefined {
    const start = this.items[i]?.token?.start;
    return start === undefined ? undefined : this.mentionStart.get(start);
  }

  private endOf(mention: Mention, from: number): number {
    let i = from;
    while (i < this.items.length && (this.items[i]?.token?.end ?? Number.POSITIVE_INFINITY) <= mention.end)
      i++;
    return Math.max(i, from + 1);
  }

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
  phraseAt(from: number, limit = this.items.length): { actor: Actor; end: number } | null {
    let i = from;
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
      const alone = /^(?:VERB|AUX|ADV)$/.test(this.pos(i + 1)) && this.pos(i) !== 'PROPN';
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
      if (isCalendar(this.norm(i)) && head !== -1) break;
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
      const beside = this.personAt(end + 1, limit);
      if (beside) return beside;
    }
    if (isCalendar(this.norm(head))) return null;
    const start = this.items[from]?.token?.start;
    const whole = start === undefined ? undefined : this.mentionStart.get(start);
    const actor = this.actor(from, end, whole?.how === 'description' ? whole : null, 'described');
    return actor && { actor, end };
  }

  /** The named mention that ends where the item begins. */
  private mentionBefore(i: number): Mention | undefined {
    const end = this.items[i - 1]?.token?.end;
    const mention = end === undefined ? undefined : this.mentionEnd.get(end);
    return mention && (mention.how === 'name' || mention.how === 'short') ? mention : undefined;
  }

  /** A person named at the item, with or without an office before the name. */
  protected personAt(i: number, limit: number): { actor: Actor; end: number } | null {
    const noun = /^(?:NOUN|PROPN|ADJ)$/.test(this.pos(i)) || isOffice(this.norm(i));
    const found = noun ? this.phraseAt(i, limit) : null;
    const mention = found?.actor.kind === 'named' ? found.actor.mention : null;
    return mention && this.reading.entities[mention.entity]?.kind === 'person' ? found : null;
  }

  /** Where "for the mayor", "at Acme", "of the party" after a noun ends. */
  private modifiersEnd(from: number, limit: number): number {
    let i = from;
    for (
      let count = 0;
      count < 4 && /^(?:of|for|at|from|with|in|on|to)$/.test(this.norm(i)) && i + 1 < limit;
      count++
    ) {
      let to = i + 1;
      while (
        to < limit &&
        (/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(this.pos(to)) ||
          /^(?:'s|&|his|her|its|their)$/.test(this.norm(to))) &&
        !isCalendar(this.norm(to))
      )
        to++;
      if (to === i + 1) break;
      i = to;
    }
    return i;
  }

  private actor(from: number, to: number, mention: Mention | null, kind: Actor['kind']): Actor | null {
    const first = this.items[from]?.at;
    const last = this.items[to - 1]?.at;
    if (first === undefined || last === undefined || first < 0 || last < 0) return null;
    return { from: first, to: last + 1, mention, kind, others: [] };
  }

  /** How likely an actor is to speak: people and pronouns most, places and things least. */
  standing(actor: Actor): number {
    if (actor.kind === 'pronoun') {
      const norm = this.reading.tokens[actor.from]?.norm ?? '';
      return norm === 'it' ? 0.5 : 1;
    }
    const entity = actor.mention ? this.reading.entities[actor.mention.entity] : undefined;
    if (entity?.kind === 'person') return 1;
    if (entity)
      return entity.kind === 'organisation' || entity.kind === 'group'
        ? 0.8
        : entity.country
          ? 0.6
          : entity.kind === 'other'
            ? 0.5
            : 0.3;
    return describesSomebody(this.reading.tokens.slice(actor.from, actor.to)) ? 0.9 : 0.1;
  }
}
