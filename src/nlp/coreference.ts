import { isCalendarWord } from '../lexicon/calendar.js';
import { clauseWords } from '../lexicon/conjunctions.js';
import { definiteDeterminers } from '../lexicon/determiners.js';
import { genderOfNoun } from '../lexicon/people.js';
import { nounPrepositions } from '../lexicon/prepositions.js';
import { demonstratives, possessives, pronounByForm } from '../lexicon/pronouns.js';
import { isOffice } from '../lexicon/titles.js';
import { impersonalVerbs } from '../lexicon/verbs.js';
import { type Describable, referentOf } from './definiteDescriptions.js';
import { nounClass } from './nounClass.js';
import { type Referent, Salience } from './salience.js';
import type { Token } from './tokens.js';

/** A pronoun or description with the entity that it stands for; token positions, end exclusive. */
export interface Reference {
  readonly from: number;
  readonly to: number;
  readonly entity: number;
  readonly how: 'pronoun' | 'description';
}

/** Least salience of an antecedent. */
const least = 4;

/** Whether this "it" refers to nothing: "it is clear that", "it seems". */
function isPleonastic(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!next) return true;
  if (impersonalVerbs.has(next.lemma)) return true;
  if (next.lemma !== 'be' && next.pos !== 'AUX') return false;
  const window = tokens.slice(i + 2, i + 8);
  const adjective = window.findIndex(
    (token) => token.pos === 'ADJ' || token.pos === 'VERB' || token.pos === 'ADV',
  );
  const mark = window.findIndex(
    (token) => token.norm === 'to' || token.norm === 'for' || clauseWords.has(token.norm),
  );
  return adjective !== -1 && mark > adjective && mark - adjective <= 3;
}

class Resolver extends Salience {
  private readonly found: Reference[] = [];

  private agrees(referent: Referent, norm: string): boolean {
    const pronoun = pronounByForm.get(norm);
    if (!pronoun) return false;
    // "him", "them": the subject of the same clause is not meant.
    const isObject = norm === pronoun.object && norm !== pronoun.subject && !possessives.has(norm);
    if (isObject && referent.subjectOf === this.clause) return false;
    if (pronoun.gender) {
      return (
        referent.kind === 'person' &&
        !referent.plural &&
        (!referent.gender || !referent.sure || referent.gender === pronoun.gender)
      );
    }
    if (!pronoun.isPlural) return referent.kind !== 'person' && !referent.plural;
    return referent.plural || referent.kind === 'group';
  }

  private pronoun(i: number): void {
    const token = this.tokens[i];
    if (!token || (token.norm === 'it' && isPleonastic(this.tokens, i))) return;
    const subject = this.roleOf(i, i + 1) === 'subject';
    const { gender = null, isPlural = false } = pronounByForm.get(token.norm) ?? {};
    let best: Referent | null = null;
    let highest = 0;
    for (const referent of this.referents) {
      if (!this.agrees(referent, token.norm)) continue;
      const guessed = gender && referent.gender && referent.gender !== gender;
      // A pronoun inside a quotation tells nothing of the gender of somebody named outside of it.
      if (guessed && this.quoted[i]) continue;
      const sure = guessed ? 0.15 : referent.gender || referent.kind !== 'person' ? 1 : 0.85;
      const plural = isPlural && !referent.plural ? 0.5 : 1;
      const value =
        this.decayedSalience(referent, token.sentence) * sure * plural +
        (subject && referent.subjectOf >= 0 ? 35 : 0);
      if (value > highest && value >= least) {
        best = referent;
        highest = value;
      }
    }
    if (!best) return;
    if (gender && !this.quoted[i]) {
      best.gender = gender;
      best.sure = true;
    }
    this.mention(best, i, i + 1, 0.9);
    if (best.entity >= 0) {
      const entity = this.entities[best.entity];
      if (entity && gender && !this.quoted[i]) entity.gender = gender;
      this.found.push({ from: i, to: i + 1, entity: best.entity, how: 'pronoun' });
    }
  }

  /** "of state" after "secretary": what a noun is of, where that follows. */
  private complement(from: number): { words: string; to: number } {
    if (this.tokens[from]?.norm !== 'of') return { words: '', to: from };
    let to = from + 1;
    while (to < from + 5 && /^(?:DET|ADJ|NOUN|PROPN)$/.test(this.tokens[to]?.pos ?? '')) to++;
    const words = this.tokens.slice(from, to).map((token) => token.norm);
    return { words: words.join(' '), to };
  }

  /** Reads the noun phrase that starts with a determiner here; gives the position after it. */
  private phrase(
    from: number,
    starts: ReadonlyMap<number, readonly { entity: number; to: number }[]>,
  ): number {
    const first = this.tokens[from];
    let to = from + 1;
    while (to < from + 8) {
      const token = this.tokens[to];
      if (!token || token.sentence !== first?.sentence) break;
      if (
        starts.has(to) &&
        !isOffice(token.norm) &&
        this.tokens[starts.get(to)?.[0]?.to ?? to]?.pos !== 'NOUN'
      )
        break;
      if (!/^(?:ADJ|NOUN|PROPN|NUM)$/.test(token.pos) && !isOffice(token.norm)) break;
      to++;
    }
    const head = this.tokens[to - 1];
    if (!head || to === from + 1 || !first || isCalendarWord(head.norm) || starts.has(to)) return from + 1;
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(head.pos)) return from + 1;
    const plural = head.pos === 'NOUN' && head.norm !== head.lemma && /s$|men$|people$/.test(head.norm);
    const definite = definiteDeterminers.has(first.norm);
    const words = this.tokens.slice(from + 1, to);
    if (definite && !plural) {
      const present = this.referents.flatMap((referent) => {
        const entity = this.entities[referent.entity];
        return entity
          ? [{ index: referent.entity, entity, salience: this.decayedSalience(referent, first.sentence) }]
          : [];
      });
      const complement = this.complement(to);
      const entity = referentOf(words, complement.words, present);
      if (entity !== null) {
        this.mention(this.referentOf(entity, first.sentence), from, complement.to, 0.9);
        this.found.push({ from, to: complement.to, entity, how: 'description' });
        return complement.to;
      }
    }
    const kind = isOffice(head.norm) ? 'person' : nounClass(head.lemma);
    const referent = this.add({
      entity: -1,
      kind: kind === 'person' ? 'person' : kind === 'group' ? 'group' : 'thing',
      plural,
      gender: genderOfNoun(head.lemma),
      sure: true,
      salience: 0,
      sentence: first.sentence,
      subjectOf: -1,
    });
    // A phrase without a name is meant again less often than a name.
    this.mention(referent, from, to, 0.8);
    return to;
  }

  run(): Reference[] {
    const starts = new Map<number, { entity: number; to: number; inRole: boolean }[]>();
    for (const [entity, { at }] of this.entities.entries()) {
      for (const span of at) {
        const list = starts.get(span.from) ?? [];
        list.push({ entity, to: span.to, inRole: false });
        starts.set(span.from, list);
      }
    }
    let sentence = -2;
    for (let i = 0; i < this.tokens.length; ) {
      const token = this.tokens[i];
      if (!token) break;
      if (token.sentence !== sentence || /^(?:SCONJ|CCONJ)$/.test(token.pos) || /^[,;:]$/.test(token.text))
        this.clause++;
      sentence = token.sentence;
      const named = starts.get(i);
      if (named) {
        let to = i + 1;
        for (const item of named) {
          // A country inside an office or before a noun ("Russian forces") is rarely an antecedent.
          const attributive =
            /^(?:NOUN|PROPN|PART)$/.test(this.tokens[item.to]?.pos ?? '') &&
            this.entities[item.entity]?.kind !== 'person';
          // "Yuki Tanaka of Harbour Securities": an affiliation is mentioned in passing.
          const affiliation =
            this.entities[item.entity]?.kind === 'organisation' &&
            nounPrepositions.has(this.tokens[i - 1]?.norm ?? '') &&
            (this.tokens[i - 2]?.pos === 'PROPN' || isOffice(this.tokens[i - 2]?.norm ?? ''));
          const strength = attributive || affiliation ? 0.4 : 1;
          this.mention(this.referentOf(item.entity, token.sentence), i, item.to, strength);
          to = Math.max(to, item.to);
        }
        i = to;
      } else if (
        pronounByForm.get(token.norm)?.person === 3 &&
        (token.pos === 'PRON' || token.pos === 'DET')
      ) {
        this.pronoun(i);
        i = possessives.has(token.norm) ? this.phrase(i, starts) : i + 1;
      } else if (token.pos === 'DET' || demonstratives.has(token.norm)) {
        i = this.phrase(i, starts);
      } else i++;
    }
    return this.found;
  }
}

/**
 * Resolves pronouns and descriptions to the entities of a text: the most salient one that agrees in gender, number
 * and animacy, with the salience factors of Lappin and Leass (1994), "An Algorithm for Pronominal Anaphora
 * Resolution", over grammatical roles guessed from word order. Linear in the length of the text.
 * @param quoted for each token whether it stands inside quotation marks
 * @param entities what the text names, in order of first mention; their gender is filled in where a pronoun tells it
 */
export function resolve(
  tokens: readonly Token[],
  entities: readonly Describable[],
  quoted: readonly boolean[],
): Reference[] {
  return new Resolver(tokens, entities, quoted).run();
}
