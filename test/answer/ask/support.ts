import type { Article } from '../../../src/article/article.js';
import type { Reader, Reading, ReadOptions, SentenceReading } from '../../../src/reader/reader.js';

/** A reader that finds an answer wherever some words stand, and nothing elsewhere; it notes what it was asked. */
export class PointingReader implements Reader {
  readonly asked: { readonly question: string; readonly article: Article; readonly options: ReadOptions }[] =
    [];

  /** @param score of a sentence that has the words, as the trained reader gives it: 12 is sure, -4 is not */
  constructor(
    private readonly words: string,
    private readonly score = 12,
  ) {}

  read(question: string, article: Article, options: ReadOptions): Promise<Reading> {
    this.asked.push({ question, article, options });
    const rows = options.sentences ?? article.sentences.keys();
    return Promise.resolve(
      new Map([...rows].flatMap((row) => [[row, this.sentence(article, row)] as const])),
    );
  }

  private sentence(article: Article, row: number): SentenceReading {
    const passage = article.sentences[row];
    if (!passage) throw new RangeError(`there is no sentence ${row}`);
    const at = passage.text.indexOf(this.words);
    if (at < 0) return { score: -12, mass: -6, answer: passage };
    const start = passage.start + at;
    return { score: this.score, mass: this.score / 2, answer: { start, end: start + this.words.length } };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
