import type { Span } from '../knowledge/article.js';
import { capitals } from '../reading/countries.js';
import type { Reading } from '../reading/read.js';
import type { Attribution, ReadFrame } from './attribution.js';
import type { Frame, Frames, Quotation } from './clauses.js';
import { type Cue, cuesOf } from './cues.js';
import { Phrases } from './phrases.js';
import { relation } from './relation.js';
import type { Actor } from './sentence.js';
import { type Speaker, Speakers } from './speakers.js';

/** Verbs of wish and mind: the words beside them are theirs only where nobody in the sentence speaks. */
const silent = /^(?:want|need|feel|think|know|hope|hold|go|begin|open|end|finish|expect|fear|like)$/;

/** Speakers below this confidence are left open: a person decides, and the draft has no statement. */
export const leastConfidence = 0.5;
/** How far back, in UTF-16 units, whoever is named may be meant by a pronoun as well. */
const onMind = 250;

/** Where some items of a sentence stand in the text. */
export function spanOf(frame: Frame, from: number, to: number): Span | null {
  const start = frame.items[from]?.token?.start;
  const end = frame.items[to - 1]?.token?.end;
  return start === undefined || end === undefined || end <= start ? null : { start, end };
}

/** The sentences of an article with their cues, and what has been attributed so far. */
export class Ledger {
  readonly done: Attribution[] = [];
  protected readonly read: ReadFrame[];
  protected readonly speakers: Speakers;

  constructor(
    readonly reading: Reading,
    frames: Frames,
  ) {
    this.read = frames.frames.map((frame) => {
      const phrases = new Phrases(reading, frame.items);
      return { frame, phrases, cues: cuesOf(phrases, frame) };
    });
    this.speakers = new Speakers(reading, frames.quotations, this.read, this.done);
  }

  protected readonly content = ({ start, end }: Span): string => this.reading.article.text.slice(start, end);

  private othersOf(actor: Actor | null): Speaker[] {
    return (actor?.others ?? []).flatMap((other) => this.speakers.speakerOf(other) ?? []);
  }

  /** How likely the words mean this speaker, by what kind of speaker it is and how the text refers to it. */
  private likelihood(actor: Actor, speaker: Speaker): number {
    const entity = speaker.entity === null ? undefined : this.reading.entities[speaker.entity];
    if (entity?.kind === 'place' && !entity.country && !capitals.has(entity.name.text)) return 0.5;
    if (entity?.kind === 'other') return 0.8;
    if (actor.kind !== 'pronoun') return 1;
    if (!entity)
      return this.done.some(({ speaker: other }) => other?.described && other.entity === null) ? 0.9 : 0.75;
    return this.rivals(actor, speaker) ? 0.9 : 1;
  }

  /** Whether the words just before a pronoun name somebody else whom it could mean as well. */
  private rivals({ from }: Actor, { entity }: Speaker): boolean {
    const { mentions, entities, tokens } = this.reading;
    const start = tokens[from]?.start ?? 0;
    const sex = entity === null ? null : entities[entity]?.gender;
    return mentions.slice(...this.recent(start)).some((mention) => {
      const other = entities[mention.entity];
      return (
        mention.entity !== entity &&
        other?.kind === 'person' &&
        (!sex || !other.gender || other.gender === sex)
      );
    });
  }

  /** Indexes of the mentions in the words before a place, end exclusive. */
  private recent(start: number): [number, number] {
    const { mentions } = this.reading;
    const at = (offset: number): number => {
      let low = 0;
      for (let high = mentions.length; low < high; ) {
        const middle = (low + high) >> 1;
        if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1;
        else high = middle;
      }
      return low;
    };
    return [at(start - onMind), at(start)];
  }

  protected push(
    quotation: Quotation,
    actor: Actor | null,
    cue: Span | null,
    confidence: number,
    reason: string,
  ): void {
    const speaker = actor && this.speakers.speakerOf(actor);
    const sure = actor && speaker ? confidence * this.likelihood(actor, speaker) : 0;
    if (speaker && sure < leastConfidence) {
      this.leave(quotation, true, `${reason}; the evidence for the speaker is thin`);
      return;
    }
    this.done.push({
      quotation,
      statement: true,
      speaker,
      others: this.othersOf(actor),
      cue,
      confidence: sure,
      reason: speaker ? reason : `${reason}; whom it means is open`,
    });
  }

  protected leave(quotation: Quotation, statement: boolean, reason: string): void {
    this.done.push({ quotation, statement, speaker: null, others: [], cue: null, confidence: 0, reason });
  }

  protected continueWith(
    quotation: Quotation,
    { speaker, others, cue }: Attribution,
    confidence: number,
    reason: string,
  ): void {
    if (confidence < leastConfidence) {
      this.leave(quotation, true, reason);
      return;
    }
    this.done.push({ quotation, statement: true, speaker, others, cue, confidence, reason });
  }

  /** The best cue for one quotation of a sentence. */
  protected bestCue(
    entry: ReadFrame,
    item: number,
    quotation: Quotation,
  ): { cue: Cue; score: number } | null {
    const content = this.content(quotation);
    let best: { cue: Cue; score: number } | null = null;
    let spoken: { cue: Cue; score: number } | null = null;
    for (const cue of entry.cues) {
      const score = relation(entry.phrases, cue, item, content) - (cue.actor ? 0 : 5);
      // "noted that the senator found him “…”": of two verbs before it, the nearer one's.
      const nearer = best && best.cue.at < cue.at && cue.at < item && score >= 8 && best.score < 9;
      if (nearer || score > (best?.score ?? 2.9)) best = { cue, score };
      const outright = cue.at < item ? score >= 7 : cue.plain;
      if (outright && cue.form !== 'according' && !silent.test(cue.lemma) && score > (spoken?.score ?? 2.9))
        spoken = { cue, score };
    }
    // "ordered them to “…,” according to aides": the order's words. "wants to “…,” an aide said": the aide's.
    const yields =
      best?.cue.form === 'according'
        ? best.cue.at > item && (spoken?.cue.at ?? item) < item
        : best && silent.test(best.cue.lemma) && best.cue.to !== item && (spoken?.cue.at ?? 0) > item;
    return yields && spoken ? spoken : best;
  }
}
