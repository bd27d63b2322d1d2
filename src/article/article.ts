import { binarySearch } from '../support/binarySearch.js';
import { layOut } from './layout.js';
import { splitSentences } from './sentences.js';
import type { Paragraph, Span } from './spans.js';

/** A span of an article: the only form in which its words travel. The text is always cut from the article. */
export class Passage implements Span {
  constructor(
    readonly article: Article,
    readonly start: number,
    readonly end: number,
  ) {
    if (
      !(
        Number.isInteger(start) &&
        Number.isInteger(end) &&
        start >= 0 &&
        start < end &&
        end <= article.text.length
      )
    ) {
      throw new RangeError(`a passage ${start}..${end} lies outside of article "${article.slug}"`);
    }
  }

  /** The article's own characters. */
  get text(): string {
    return this.article.text.slice(this.start, this.end);
  }

  /** Whether `other` lies wholly inside this passage. */
  contains(other: Span): boolean {
    return other.start >= this.start && other.end <= this.end;
  }

  /** Whether `other` shares a character with this passage, both being of one article. */
  overlaps(other: Span): boolean {
    return other.start < this.end && other.end > this.start;
  }

  toJSON(): { article: string; start: number; end: number } {
    return { article: this.article.slug, start: this.start, end: this.end };
  }
}

/** One published text, read once: paragraphs and sentences are spans of it. */
export class Article {
  readonly title: Passage | null;
  readonly date: Passage | null;
  /** The body's paragraphs, without title, date line and by-line. */
  readonly paragraphs: readonly Passage[];
  /** The body's sentences in order. */
  readonly sentences: readonly Passage[];
  /** What {@link paragraphs} and {@link sentences} are made of. */
  readonly body: readonly Paragraph[];
  private readonly paragraphOfSentence: readonly number[];
  #author: Passage | null | undefined;

  /**
   * @param slug the name of its folder, or a document's id
   * @param text the text as published; it is never changed
   * @param known title and date where knowledge names them; else they are read from the layout
   * @param body its {@link body}, as it was when this very text was read before
   */
  constructor(
    readonly slug: string,
    readonly text: string,
    known?: { title: Span | null; date: Span | null },
    body?: readonly Paragraph[],
  ) {
    const { title, date, author, paragraphs } =
      known && body ? { ...known, author: undefined, paragraphs: body } : read(text, known);
    this.body = paragraphs;
    this.#author = author && this.passage(author);
    this.title = title && this.passage(title);
    this.date = date && this.passage(date);
    this.paragraphs = paragraphs.map((span) => this.passage(span));
    const sentences = paragraphs.map((paragraph) => paragraph.sentences);
    this.sentences = sentences.flat().map((span) => this.passage(span));
    this.paragraphOfSentence = sentences.flatMap((spans, index) => spans.map(() => index));
  }

  /** The names in the by-line above the body; of a stored text they are read when they are first asked for. */
  get author(): Passage | null {
    if (this.#author === undefined) {
      const { author } = layOut(this.text, { title: this.title, date: this.date }).header;
      this.#author = author && this.passage(author);
    }
    return this.#author;
  }

  /** @throws RangeError if the span is empty or outside of the text */
  passage(span: Span): Passage {
    return new Passage(this, span.start, span.end);
  }

  /** Index into `sentences` of the one in which the offset falls, or the nearest before it; -1 in the header. */
  sentenceAt(offset: number): number {
    const { sentences } = this;
    return binarySearch(sentences.length, (at) => (sentences[at]?.start ?? 0) > offset) - 1;
  }

  /** The sentence in which the span starts, or the span itself where it lies in the header. */
  sentenceOf(span: Span): Passage {
    return this.sentences[this.sentenceAt(span.start)] ?? this.passage(span);
  }

  /** 1-based number of the body paragraph in which the span starts, for people to find it; null in the header. */
  paragraphOf(span: Span): number | null {
    const index = this.paragraphOfSentence[this.sentenceAt(span.start)];
    return index === undefined ? null : index + 1;
  }
}

function read(text: string, known?: { title: Span | null; date: Span | null }) {
  const { header, paragraphs } = layOut(text, known);
  return {
    title: header.title,
    date: header.date,
    author: header.author,
    paragraphs: paragraphs.map((span) => ({ ...span, sentences: splitSentences(text, span) })),
  };
}
