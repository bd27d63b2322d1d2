import type { Span } from '../knowledge/article.js';
import type { Reading } from '../reading/read.js';
import type { Attribution, Attributions, ReadFrame } from './attribution.js';
import { framesOf, type Quotation } from './clauses.js';
import { isLabel } from './labels.js';
import { Ledger, spanOf } from './ledger.js';
import type { Actor } from './sentence.js';

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'\u2019.-]*/gu)?.length ?? 0;

class Attributor extends Ledger {
  private quotation(index: number, item: number, quotation: Quotation): void {
    const entry = this.read[index];
    if (!entry) return;
    const previous = this.done.at(-1);
    if (quotation.continues && previous) {
      const own = this.bestCue(entry, item, quotation);
      if (!own || own.score < 9) {
        this.continueWith(
          quotation,
          previous,
          previous.confidence * 0.98,
          'goes on from the paragraph before',
        );
        return;
      }
    }
    const content = this.content(quotation);
    const words = wordCount(content);
    const best = this.bestCue(entry, item, quotation);
    const label = isLabel(entry.phrases, item, content, best?.cue ?? null);
    if (label || words === 0) {
      this.leave(quotation, false, label ?? 'no words');
      return;
    }
    if (best && (words > 3 || best.score >= 4)) {
      const cue = spanOf(entry.frame, best.cue.from, best.cue.to);
      const sure = best.score >= 9 ? 0.97 : best.score >= 7 ? 0.88 : best.score >= 5 ? 0.75 : 0.55;
      const pronoun = best.cue.actor?.kind === 'pronoun' ? 0.9 : 1;
      this.push(
        quotation,
        best.cue.actor,
        cue,
        sure * pronoun,
        `“${cue ? this.content(cue) : ''}” in the same sentence`,
      );
      return;
    }
    const alone = entry.frame.items.every(
      (other) => other.quotation || /^(?:PUNCT|SYM)$/.test(other.token?.pos ?? ''),
    );
    if (alone) this.standing(index, quotation);
    else this.embedded(entry, item, quotation, words);
  }

  /** A sentence that is nothing but a quotation: the paragraph around it tells who speaks. */
  private standing(index: number, quotation: Quotation): void {
    const previous = this.done.at(-1);
    const before = this.read[index - 1];
    const here = this.read[index];
    const sameParagraph = before?.frame.paragraph === here?.frame.paragraph;
    if (before) {
      const ends = before.frame.items.at(-1)?.token?.text === ':';
      const cue = before.cues.findLast((candidate) => candidate.actor !== null && (candidate.plain || ends));
      const holdsQuote = before.frame.items.some((item) => item.quotation);
      if (ends || (cue && !holdsQuote && sameParagraph)) {
        const actor = cue?.actor ?? before.phrases.mainSubject(before.frame.items.length);
        if (actor && before.phrases.standing(actor) >= 0.5 && !this.asks(actor)) {
          const span = cue ? spanOf(before.frame, cue.from, cue.to) : null;
          this.push(quotation, actor, span, ends ? 0.9 : 0.7, 'the sentence before leads to it');
          return;
        }
      }
    }
    const last = previous?.statement
      ? previous
      : this.done.findLast((done) => done.statement && done.quotation.paragraph >= quotation.paragraph - 1);
    if (last?.speaker && last.quotation.paragraph === quotation.paragraph) {
      this.continueWith(
        quotation,
        this.pastInterjection(last),
        Math.min(0.9, last.confidence * 0.95),
        'the same paragraph goes on with the same speaker',
      );
      return;
    }
    const replies = this.replying(quotation);
    if (replies) {
      this.continueWith(quotation, replies, 0.6, 'two people take turns, and it is this one’s');
      return;
    }
    const ahead = this.ahead(index);
    if (ahead) {
      this.push(
        quotation,
        ahead.actor,
        ahead.span,
        0.75,
        'the next quotation of the paragraph names the speaker',
      );
      return;
    }
    const actor =
      before && !before.frame.items.some((item) => item.quotation)
        ? before.phrases.mainSubject(before.frame.items.length)
        : null;
    // "I ask whether she had expected it.": the reporter's question, and the answer is the other's.
    const asked = this.done.findLast(
      (done) => done.speaker && done.quotation.paragraph >= quotation.paragraph - 4,
    );
    if (asked && before && (actor ? this.asks(actor) : this.question(before))) {
      this.continueWith(quotation, asked, 0.6, 'it answers the reporter’s question');
      return;
    }
    if (actor && before && before.phrases.standing(actor) >= 0.9) {
      this.push(quotation, actor, null, 0.5, 'the sentence before is about this speaker');
      return;
    }
    if (last?.speaker) this.continueWith(quotation, last, 0.5, 'no speaker is named; the last one is taken');
    else this.leave(quotation, true, 'nothing near it says who speaks');
  }

  private asks({ from, to }: Actor): boolean {
    return to - from === 1 && /^(?:i|we)$/.test(this.reading.tokens[from]?.norm ?? '');
  }

  private question({ frame }: ReadFrame): boolean {
    return frame.items.at(-1)?.token?.text === '?';
  }

  /** Where the paragraphs before go to and fro between two speakers: the one whose turn it is. */
  private replying(quotation: Quotation): Attribution | null {
    const turns: Attribution[] = [];
    for (let i = this.done.length - 1; i >= 0 && turns.length < 3; i--) {
      const done = this.done[i];
      if (!done?.speaker || done.quotation.paragraph < quotation.paragraph - 5) break;
      const turn = turns.at(-1);
      if (
        !turn ||
        (done.quotation.paragraph !== turn.quotation.paragraph && this.name(done) !== this.name(turn))
      )
        turns.push(done);
    }
    const [last, other, first] = turns;
    if (!last || !other || !first || last.quotation.paragraph !== quotation.paragraph - 1) return null;
    return this.name(last) === this.name(first) && other.quotation.paragraph >= quotation.paragraph - 3
      ? other
      : null;
  }

  /** A shout from the crowd does not take the floor: the speaker before it goes on. */
  private pastInterjection(last: Attribution): Attribution {
    const words = last.speaker?.entity === null ? this.content(last.speaker.described ?? last.speaker) : '';
    if (!/\b(?:crowd|audience|supporters|protesters|fans|throng|hall)\b/iu.test(words)) return last;
    const { paragraph } = last.quotation;
    const speaking = this.done.findLast(
      (done) => done.speaker && done.quotation.paragraph === paragraph && this.name(done) !== this.name(last),
    );
    return speaking ?? last;
  }

  private readonly name = ({ speaker }: Attribution): string =>
    speaker ? String(speaker.entity ?? this.content(speaker)) : '';

  /** The actor whom a later sentence of the same paragraph names as the speaker of its quotation. */
  private ahead(index: number): { actor: Actor; span: Span | null } | null {
    const paragraph = this.read[index]?.frame.paragraph;
    for (let i = index + 1; i < Math.min(this.read.length, index + 3); i++) {
      const entry = this.read[i];
      if (!entry || entry.frame.paragraph !== paragraph) return null;
      for (const [item, { quotation }] of entry.frame.items.entries()) {
        const best = quotation && this.bestCue(entry, item, quotation);
        if (best?.cue.actor && best.score >= 9)
          return { actor: best.cue.actor, span: spanOf(entry.frame, best.cue.from, best.cue.to) };
      }
    }
    return null;
  }

  /** Quoted words inside a sentence without a verb of saying for them. */
  private embedded(entry: ReadFrame, item: number, quotation: Quotation, words: number): void {
    const sibling = this.done.findLast(
      (done) =>
        done.statement &&
        done.speaker &&
        entry.frame.items.some((other) => other.quotation === done.quotation),
    );
    if (sibling && (words > 3 || sibling.confidence > 0.8)) {
      this.continueWith(
        quotation,
        sibling,
        sibling.confidence * 0.8,
        'another quotation of the sentence names the speaker',
      );
      return;
    }
    if (words <= 3) {
      this.leave(quotation, false, 'a few words in marks, and nobody is said to have said them');
      return;
    }
    const actor = entry.phrases.mainSubject(item);
    if (actor && entry.phrases.standing(actor) >= 0.8) {
      this.push(quotation, actor, null, 0.5, 'the subject of the sentence is taken for the speaker');
      return;
    }
    const last = this.done.findLast((done) => done.statement && done.speaker);
    if (last && last.quotation.paragraph >= quotation.paragraph - 1)
      this.continueWith(quotation, last, 0.4, 'no cue; the last speaker is taken');
    else this.leave(quotation, true, 'no verb of saying stands with it');
  }

  run(): Attributions {
    for (const [index, { frame }] of this.read.entries()) {
      for (const [item, { quotation }] of frame.items.entries())
        if (quotation) this.quotation(index, item, quotation);
    }
    return { frames: this.read, quotations: this.done, speakerOf: (actor) => this.speakers.speakerOf(actor) };
  }
}

/**
 * Finds the quotations of an article and who says each: rules over verbs of saying and their subjects, in the
 * manner of Pouliquen, Steinberger and Best (2007) and O'Keefe et al. (2012).
 * @param reading the article as read; linear in its length
 */
export function attribute(reading: Reading): Attributions {
  return new Attributor(reading, framesOf(reading)).run();
}
