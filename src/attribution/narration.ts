import type { Reading } from '../nlp/reading.js';
import type { Token } from '../nlp/tokens.js';
import type { Quotation } from './quotations.js';

/** A word of the narration, or a whole quotation in its place. */
export type Item =
  | { readonly token: Token; readonly at: number; readonly quotation: null }
  | { readonly token: null; readonly at: -1; readonly quotation: Quotation };

/** A sentence of the narration, each quotation in it as one item. */
export type NarrationSentence = readonly Item[];

/** No sentence has more items: what goes on beyond is read as another one, so that time stays linear. */
const longestSentence = 300;
const stop = /[.?!\u2026]$/u;
const closingMarks = /^["'\u2018-\u201f\u00ab\u00bb\u2039\u203a\u275d\u275e\u300c-\u300f\uff02]+$/u;

/** Splits the paragraphs of an article, one after the other, into the sentences of its narration. */
class Splitter {
  private readonly sentences: NarrationSentence[] = [];
  private items: Item[] = [];
  /** The token and the quotation that come next. */
  private at = 0;
  private next = 0;
  /** Whether the last quotation ended its sentence. */
  private ended = false;

  constructor(
    private readonly reading: Reading,
    private readonly quotations: readonly Quotation[],
  ) {}

  private flush(): void {
    if (this.items.length > 0) this.sentences.push(this.items);
    this.items = [];
    this.ended = false;
  }

  private word(token: Token): void {
    const last = this.items.at(-1)?.token;
    const isNew = last && last.sentence !== token.sentence && /[.?!:\u2026]$/u.test(last.text);
    if (this.ended || isNew || this.items.length >= longestSentence) this.flush();
    this.items.push({ token, at: this.at++, quotation: null });
  }

  /** All up to the closing mark, which is one item. */
  private quotation(quotation: Quotation, blockEnd: number): void {
    const { article, tokens } = this.reading;
    if (this.ended || stop.test(this.items.at(-1)?.token?.text ?? '')) this.flush();
    this.items.push({ token: null, at: -1, quotation });
    this.next++;
    while ((tokens[this.at]?.start ?? quotation.end) < quotation.end) this.at++;
    while (
      closingMarks.test(tokens[this.at]?.text ?? '') &&
      (tokens[this.at]?.start ?? 0) <= quotation.end + 1
    )
      this.at++;
    const content = article.text.slice(quotation.start, quotation.end).trim();
    const isStopped = /^[.?!]$/.test(tokens[this.at]?.text ?? '');
    if (isStopped) this.at++;
    const after = tokens[this.at];
    const goesOn = after && after.start < blockEnd && /^[\p{Ll},;:\u2014-]/u.test(after.text);
    this.ended = (isStopped || /[.?!\u2026]["'\u2019\u201d)]*$/u.test(content)) && !goesOn;
  }

  run(): NarrationSentence[] {
    const { article, tokens } = this.reading;
    for (const block of article.paragraphs) {
      for (let token = tokens[this.at]; token && token.start < block.end; token = tokens[this.at]) {
        // One that no token begins, as in a dateline, is passed over.
        while ((this.quotations[this.next]?.end ?? token.end) < token.start) this.next++;
        const quotation = this.quotations[this.next];
        const opens = quotation && quotation.start <= token.end && token.start >= quotation.start - 2;
        if (opens) this.quotation(quotation, block.end);
        else this.word(token);
      }
      this.flush();
    }
    return this.sentences;
  }
}

/** The sentences of an article's narration; a quotation counts as one word of the sentence that holds it. */
export function narrationOf(reading: Reading, quotations: readonly Quotation[]): NarrationSentence[] {
  return new Splitter(reading, quotations).run();
}
