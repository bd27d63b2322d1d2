import type { Reading } from '../reading/read.js';
import type { Attribution, ReadFrame } from './attribution.js';
import type { Actor } from './sentence.js';

/** A pronoun's sex, and that of whom it can mean. */
export type Sex = 'male' | 'female';

/** How far back, in sentences, whoever "he said" means is looked for. */
const reach = 10;

/** Offers whom "he" or "she" beside a verb of saying may mean, the likeliest first. */
export class Antecedents {
  private readonly starts: readonly number[];

  constructor(
    private readonly reading: Reading,
    private readonly frames: readonly ReadFrame[],
    /** What has been attributed so far: one entry for each quotation, in order. */
    private readonly done: readonly Attribution[],
  ) {
    this.starts = frames.map(({ frame }) => {
      const first = frame.items[0];
      return first?.token?.start ?? first?.quotation?.start ?? 0;
    });
  }

  private frameAt(offset: number): number {
    let low = 0;
    for (let high = this.starts.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /**
   * The subjects of the sentences before a pronoun, nearest first: in a sentence those who speak in it, the subject of
   * its main clause, then the subjects of its verbs of saying. A text goes on with whom its last sentence was about
   * (Grosz, Joshi and Weinstein 1995, "Centering").
   */
  *before(pronoun: Actor): Generator<Actor | Attribution> {
    const start = this.reading.tokens[pronoun.from]?.start ?? 0;
    const own = this.frameAt(start);
    const here = this.frames[own];
    if (!here) return;
    const item = here.frame.items.findIndex(({ at }) => at === pronoun.from);
    // "His successor was hired, he said, to …": the clause around it is what he says, and so about somebody else.
    const verbEnds = here.phrases.pos(item + 2) === 'ADV' ? item + 3 : item + 2;
    const aside = here.phrases.norm(item - 1) === ',' && /^(?:PUNCT|ADP|)$/.test(here.phrases.pos(verbEnds));
    const subject = aside ? null : here.phrases.mainSubject(item);
    const verb = here.frame.items.findIndex(({ at }) => at === subject?.to);
    if (subject && (subject.mention || /^(?:VERB|AUX|ADV|PUNCT)$/.test(here.phrases.pos(verb))))
      yield subject;
    let background: ReadFrame | null = null;
    for (let i = own - 1; i >= Math.max(0, own - reach); i--) {
      const entry = this.frames[i];
      if (!entry) continue;
      if (i === own - 1 && this.aside(entry)) {
        background = entry;
        continue;
      }
      yield* this.in(entry);
      if (background) yield* this.in(background);
      background = null;
    }
    if (background) yield* this.in(background);
  }

  private *in(entry: ReadFrame): Generator<Actor | Attribution> {
    for (const { quotation } of entry.frame.items.toReversed()) {
      const said = quotation && this.done[quotation.index];
      if (said?.statement) yield said;
    }
    const main = entry.phrases.mainSubject(entry.frame.items.length);
    if (main) yield main;
    for (const { actor, plain } of entry.cues.toReversed()) if (actor && plain) yield actor;
    yield* this.named(entry);
  }

  /** "Hours before, his boss had called it …": what somebody's somebody had said before is told by the way. */
  private aside({ cues, phrases }: ReadFrame): boolean {
    return (
      cues.length > 0 &&
      cues.every(
        ({ actor, at }) =>
          actor?.kind === 'described' &&
          /^(?:his|her|their)$/.test(this.reading.tokens[actor.from]?.norm ?? '') &&
          phrases.norm(at - 1) === 'had',
      )
    );
  }

  /** Whoever else the narration of a sentence names, in order, possessors last. */
  private *named({ frame, phrases }: ReadFrame): Generator<Actor> {
    const possessors: Actor[] = [];
    for (const [i, item] of frame.items.entries()) {
      const mention = item.token && phrases.mentionAt(i);
      if (!mention || (mention.how !== 'name' && mention.how !== 'short')) continue;
      const actor: Actor = { from: item.at, to: item.at + 1, mention, kind: 'named', others: [] };
      const possesses = /^['\u2019]/u.test(this.reading.article.text.slice(mention.end, mention.end + 1));
      if (possesses) possessors.push(actor);
      else yield actor;
    }
    yield* possessors;
  }
}
