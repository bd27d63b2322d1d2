import type { Describable } from './definiteDescriptions.js';
import type { Gender } from './gender.js';
import type { Token } from './tokens.js';

/** A possible antecedent of a pronoun: a named entity, or an unnamed thing (entity −1). */
export interface Referent {
  readonly entity: number;
  readonly kind: 'person' | 'group' | 'thing';
  readonly plural: boolean;
  gender: Gender | null;
  /** Whether the text shows the gender; a guess from the first name may be wrong. */
  sure: boolean;
  salience: number;
  /** The sentence up to which the salience has decayed. */
  sentence: number;
  /** The last clause in which it was the subject. */
  subjectOf: number;
}

/** Salience weights of Lappin and Leass (1994), halved with each sentence. */
const weight = { recency: 100, subject: 80, object: 50, oblique: 40, head: 80, notAdverbial: 50 } as const;
/** Bonus of the first entity of a text, throughout: texts return to their topic. */
const topicWeight = 30;
/** Most referents that are kept. The least salient are dropped first, so that time stays linear. */
const maxReferents = 60;

/** Tracks how salient each referent is at a position of the text. */
export class Salience {
  protected readonly referents: Referent[] = [];
  protected readonly byEntity = new Map<number, Referent>();
  /** Index of the current clause. */
  protected clause = 0;

  constructor(
    protected readonly tokens: readonly Token[],
    protected readonly entities: readonly Describable[],
    /** For each token, whether it stands inside quotation marks. */
    protected readonly quoted: readonly boolean[],
  ) {}

  protected decayedSalience(referent: Referent, sentence: number): number {
    const steps = sentence - referent.sentence;
    if (steps > 0) {
      referent.salience *= 0.5 ** Math.min(steps, 60);
      referent.sentence = sentence;
    }
    return referent.salience + (referent.entity === 0 ? topicWeight : 0);
  }

  /** The grammatical role of a mention in its clause; `oblique` means after a preposition. */
  protected roleOf(from: number, to: number): 'subject' | 'object' | 'oblique' {
    const sentence = this.tokens[from]?.sentence;
    let before = from - 1;
    while (
      this.tokens[before]?.sentence === sentence &&
      /^(?:DET|ADJ|NUM)$/.test(this.tokens[before]?.pos ?? '')
    )
      before--;
    const previous = this.tokens[before];
    if (previous && previous.sentence === sentence) {
      if (previous.pos === 'ADP' && previous.norm !== 'as') return 'oblique';
      if (previous.pos === 'VERB' || previous.pos === 'AUX') return 'object';
    }
    for (let i = to; i < to + 25; i++) {
      const token = this.tokens[i];
      if (!token || token.sentence !== sentence) break;
      if (token.pos === 'VERB' || token.pos === 'AUX') return 'subject';
      if (/^[;:\u2014]$/u.test(token.text)) break;
    }
    return 'object';
  }

  protected mention(referent: Referent, from: number, to: number, strength: number): void {
    const sentence = this.tokens[from]?.sentence ?? 0;
    this.decayedSalience(referent, sentence);
    const role = this.roleOf(from, to);
    // Mentions inside quotations are less salient: the reporter does not go on about them.
    const said = this.quoted[from] ? 0.3 : 1;
    const possessive = /^'s?$/.test(this.tokens[to]?.norm ?? '');
    const gained =
      weight.recency +
      weight[role] +
      (possessive ? 0 : weight.head) +
      (role === 'oblique' ? 0 : weight.notAdverbial);
    // Each factor counts once a sentence. A repeated mention adds only a little.
    referent.salience = Math.max(referent.salience, gained * strength * said) + 20 * strength * said;
    if (role === 'subject') referent.subjectOf = this.clause;
  }

  protected add(referent: Referent): Referent {
    // Make room first: a new referent has no salience yet.
    if (this.referents.length >= maxReferents) {
      const weakest = this.referents
        .map((item, index) => ({ index, value: this.decayedSalience(item, referent.sentence) }))
        .reduce((a, b) => (b.value < a.value ? b : a));
      const [dropped] = this.referents.splice(weakest.index, 1);
      if (dropped && dropped.entity >= 0) this.byEntity.delete(dropped.entity);
    }
    this.referents.push(referent);
    return referent;
  }

  protected referentOf(entity: number, sentence: number): Referent {
    const known = this.byEntity.get(entity);
    if (known) return known;
    const { kind, gender, sure, parts } = this.entities[entity] ?? {
      kind: 'other',
      gender: null,
      sure: false,
      parts: [],
    };
    const referent = this.add({
      entity,
      kind: kind === 'person' ? 'person' : kind === 'organisation' || kind === 'group' ? 'group' : 'thing',
      plural: kind === 'group' && /s$/.test(parts.at(-1) ?? ''),
      gender,
      sure,
      salience: 0,
      sentence,
      subjectOf: -1,
    });
    this.byEntity.set(entity, referent);
    return referent;
  }
}
