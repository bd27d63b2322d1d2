import { Coverage } from '../../index/coverage.js';
import { indexedSentences } from '../../index/sentences.js';
import type { WordTerm } from '../../index/textIndex.js';
import type { Knowledge } from '../../knowledge/load.js';
import { type Word, wordsOf } from '../../nlp/words.js';
import type { Reading } from '../../reader/reader.js';

/** What speaks for or against something, by name. */
export type Features = Readonly<Record<string, number>>;

/** A question beside every sentence of an article. */
export interface Examined {
  /** All words of the question. */
  readonly words: readonly Word[];
  readonly terms: readonly WordTerm[];
  /** Features of each sentence, in the text's order. */
  readonly sentences: readonly Features[];
  /** Features of the question and the article as wholes. */
  readonly whole: Features;
}

/** News tells the most important first: after so many sentences it counts e times less (the inverted pyramid). */
const leadLength = 4;
/** The reading of a sentence that was not read: none of its words is near an answer. */
const unread = -12;

/**
 * Measures how much of a question each sentence has: by words, forgiving slips and taking related ones, and by what
 * the reader makes of it.
 * @param reading null where the article was not read
 */
export function examine(knowledge: Knowledge, text: string, reading: Reading | null): Examined {
  const article = indexedSentences(knowledge);
  const words = wordsOf(text);
  const terms = article.index.terms(words);
  const coverage = new Coverage(terms, article);
  const sentences = article.sentences.map((sentence, row): Features => {
    const around = coverage.missingNearby(row, sentence);
    const read = reading?.get(row);
    return {
      cover: coverage.cover(row),
      exact: coverage.exact(row),
      around: 1 - around.all,
      names: around.names,
      lead: Math.exp(-row / leadLength),
      ...(reading ? { reader: read?.score ?? unread, mass: read?.mass ?? unread } : {}),
    };
  });
  return {
    words,
    terms,
    sentences,
    whole: {
      unknown: coverage.weightedMean(({ best }) => Number(best === 0)),
      terms: Math.min(8, terms.length),
    },
  };
}
