import type { Span } from '../knowledge/article.js';
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

  protected push(
    quotation: Quotation,
    actor: Actor | null,
    cue: Span | null,
    confidence: number,
    reason: string,
  ): void {
    const speaker = actor && this.speakers.speakerOf(actor);
    this.done.push({
      quotation,
      statement: true,
      speaker,
      others: this.othersOf(actor),
      cue,
      confidence: speaker ? confidence : 0,
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
