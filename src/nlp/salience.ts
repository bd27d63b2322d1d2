import type { Describable } from './definiteDescriptions.js';
import type { Gender } from './gender.js';
import type { Token } from './tokens.js';

/** Something that a pronoun could mean: a named entity, or a thing spoken of that has no name (entity -1). */
export interface Referent {
  readonly entity: number;
  readonly kind: 'person' | 'group' | 'thing';
  readonly plural: boolean;
  gender: Gender | null;
  /** Whether the text tells the gender; a guess from the first name may be wrong. */
  sure: boolean;
  salience: number;
  /** The sentence up to which the salience has been halved. */
  sentence: number;
  /** The last clause in which it was the subject. */
  subjectOf: number;
}

/** Salience weights of Lappin and Leass (1994), halved with each sentence. */
const weight = { recency: 100, subject: 80, object: 50, oblique: 40, head: 80, notAdverbial: 50 } as const;
/** What the first-named entity of a text keeps throughout: texts go back to their topic. */
const topicWeight = 30;
/** Referents beyond this many are forgotten, the least salient first, so that time stays linear. */
const most = 60;

/** How present each thing spoken of is at a place of the text. */
export class Salience {
  protected readonly referents: Referent[] = [];
  protected readonly byEntity = new Map<number, Referent>();
  /** Number of the clause that is being read. */
  protected clause = 0;

  constructor(
    protected readonly tokens: readonly Token[],
    protected readonly entities: readonly Describable[],
    /** For each token whether it stands inside quotation marks. */
    protected readonly quoted: readonly boolean[],
  ) {}

  protected value(referent: Referent, sentence: number): number {
    const steps = sentence - referent.sentence;
    if (steps > 0) {
      referent.salience *= 0.5 ** Math.min(steps, 60);
      referent.sentence = sentence;
    }
    return referent.salience + (referent.entity === 0 ? topicWeight : 0);
  }

  /** Whether the mention starting here is the subject of its clause, an object, or hangs on a preposition. */
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
    this.value(referent, sentence);
    const role = this.roleOf(from, to);
    // What is spoken of inside a quotation is not what the reporter goes on about.
    const said = this.quoted[from] ? 0.3 : 1;
    const possessive = /^'s?$/.test(this.tokens[to]?.norm ?? '');
    const gained =
      weight.recency +
      weight[role] +
      (possessive ? 0 : weight.head) +
      (role === 'oblique' ? 0 : weight.notAdverbial);
    // Each factor counts once a sentence: a second mention raises the salience to its own, and a little more.
    referent.salience = Math.max(referent.salience, gained * strength * said) + 20 * strength * said;
    if (role === 'subject') referent.subjectOf = this.clause;
  }

  protected add(referent: Referent): Referent {
    // Room is made first: who is only just spoken of has no salience yet.
    if (this.referents.length >= most) {
      const weakest = this.referents
        .map((item, index) => ({ index, value: this.value(item, referent.sentence) }))
        .reduce((a, b) => (b.value < a.value ? b : a));
      const [gone] = this.referents.splice(weakest.index, 1);
      if (gone && gone.entity >= 0) this.byEntity.delete(gone.entity);
    }
    this.referents.push(referent);
    return referent;
  }

  protected named(entity: number, sentence: number): Referent {
    const known = this.byEntity.get(entity);
    if (known) return known;
    const { kind, gender, sure, parts } = this.entities[entity] ?? {
      kind: 'other',
      gender: null,
      sure: false,
      parts: [],
    };
    const made = this.add({
      entity,
      kind: kind === 'person' ? 'person' : kind === 'organisation' || kind === 'group' ? 'group' : 'thing',
      plural: kind === 'group' && /s$/.test(parts.at(-1) ?? ''),
      gender,
      sure,
      salience: 0,
      sentence,
      subjectOf: -1,
    });
    this.byEntity.set(entity, made);
    return made;
  }
}
