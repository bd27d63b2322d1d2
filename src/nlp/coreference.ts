import { describes } from './descriptions.js';
import type { Gender } from './gender.js';
import { genderOfNoun, isCalendar, isOffice, nounClass } from './nounClass.js';
import { type Antecedent, type Referent, Salience } from './salience.js';
import type { Token } from './tokens.js';

/** A pronoun or description with the entity that it stands for; token positions, end exclusive. */
export interface CommonNoun {
  readonly from: number;
  readonly to: number;
  readonly entity: number;
  readonly how: 'pronoun' | 'description';
}

/** Below this nothing is recent enough to be meant. */
const least = 4;

interface Pronoun {
  readonly gender: Gender | null;
  readonly plural: boolean;
  /** Whether it can only be an object, so that the subject of the same clause is not meant. */
  readonly object: boolean;
}

const pronouns: ReadonlyMap<string, Pronoun> = new Map(
  (
    [
      ['he his himself him', 'male', false],
      ['she her hers herself', 'female', false],
      ['it its itself', null, false],
      ['they their theirs themselves them', null, true],
    ] as const
  ).flatMap(([forms, gender, plural]) =>
    forms.split(' ').map((form): [string, Pronoun] => [form, { gender, plural, object: /m$/.test(form) }]),
  ),
);

/** Whether this "it" refers to nothing: "it is clear that", "it seems". */
function pleonastic(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!next) return true;
  if (/^(?:seem|appear|happen|rain|snow|turn|follow|matter)$/.test(next.lemma)) return true;
  if (next.lemma !== 'be' && next.pos !== 'AUX') return false;
  const window = tokens.slice(i + 2, i + 8);
  const adjective = window.findIndex(
    (token) => token.pos === 'ADJ' || token.pos === 'VERB' || token.pos === 'ADV',
  );
  const mark = window.findIndex((token) => /^(?:that|to|for|whether|who|if)$/.test(token.norm));
  return adjective !== -1 && mark > adjective && mark - adjective <= 3;
}

class Resolver extends Salience {
  private readonly found: CommonNoun[] = [];

  private agrees(referent: Referent, norm: string): boolean {
    const pronoun = pronouns.get(norm);
    if (!pronoun) return false;
    if (pronoun.object && referent.subjectOf === this.clause) return false;
    if (pronoun.gender) {
      return (
        referent.kind === 'person' &&
        !referent.plural &&
        (!referent.gender || !referent.sure || referent.gender === pronoun.gender)
      );
    }
    if (!pronoun.plural) return referent.kind !== 'person' && !referent.plural;
    return referent.plural || referent.kind === 'group';
  }

  private pronoun(i: number): void {
    const token = this.tokens[i];
    if (!token || (token.norm === 'it' && pleonastic(this.tokens, i))) return;
    const subject = this.roleOf(i, i + 1) === 'subject';
    let best: Referent | null = null;
    let highest = 0;
    for (const referent of this.referents) {
      if (!this.agrees(referent, token.norm)) continue;
      const wanted = pronouns.get(token.norm)?.gender;
      const guessed = wanted && referent.gender && referent.gender !== wanted;
      // What is said inside a quotation tells nothing of the one who is named outside of it.
      if (guessed && this.quoted[i]) continue;
      const sure = guessed ? 0.15 : referent.gender || referent.kind !== 'person' ? 1 : 0.85;
      const plural = pronouns.get(token.norm)?.plural && !referent.plural ? 0.5 : 1;
      const value =
        this.value(referent, token.sentence) * sure * plural + (subject && referent.subjectOf >= 0 ? 35 : 0);
      if (value > highest && value >= least) {
        best = referent;
        highest = value;
      }
    }
    if (!best) return;
    const gender = pronouns.get(token.norm)?.gender;
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
    if (!head || to === from + 1 || !first || isCalendar(head.norm) || starts.has(to)) return from + 1;
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(head.pos)) return from + 1;
    const plural = head.pos === 'NOUN' && head.norm !== head.lemma && /s$|men$|people$/.test(head.norm);
    const definite = /^(?:the|this|that|these|those|his|her|its|their|our)$/.test(first.norm);
    const words = this.tokens.slice(from + 1, to);
    if (definite && !plural) {
      const present = this.referents.flatMap((referent) => {
        const entity = this.entities[referent.entity];
        return entity
          ? [{ index: referent.entity, entity, salience: this.value(referent, first.sentence) }]
          : [];
      });
      const complement = this.complement(to);
      const entity = describes(words, complement.words, present);
      if (entity !== null) {
        this.mention(this.named(entity, first.sentence), from, complement.to, 0.9);
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

  run(): CommonNoun[] {
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
          // A country inside an office or before a noun ("Russian forces") is hardly what is spoken of.
          const attributive =
            /^(?:NOUN|PROPN|PART)$/.test(this.tokens[item.to]?.pos ?? '') &&
            this.entities[item.entity]?.kind !== 'person';
          // "Yuki Tanaka of Harbour Securities": whom somebody belongs to is named by the way.
          const affiliation =
            this.entities[item.entity]?.kind === 'organisation' &&
            /^(?:of|at|for|from|with)$/.test(this.tokens[i - 1]?.norm ?? '') &&
            (this.tokens[i - 2]?.pos === 'PROPN' || isOffice(this.tokens[i - 2]?.norm ?? ''));
          const strength = attributive || affiliation ? 0.4 : 1;
          this.mention(this.named(item.entity, token.sentence), i, item.to, strength);
          to = Math.max(to, item.to);
        }
        i = to;
      } else if (pronouns.has(token.norm) && (token.pos === 'PRON' || token.pos === 'DET')) {
        this.pronoun(i);
        i = /^(?:his|her|its|their)$/.test(token.norm) ? this.phrase(i, starts) : i + 1;
      } else if (token.pos === 'DET' || /^(?:this|that|these|those)$/.test(token.norm)) {
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
  entities: readonly Antecedent[],
  quoted: readonly boolean[],
): CommonNoun[] {
  return new Resolver(tokens, entities, quoted).run();
}
