import { LRUCache } from 'lru-cache';
import type { Article } from '../article/article.js';
import type { Job, WindowReading } from './protocol.js';
import { noReader, type Reader, type Reading, type ReadOptions, type SentenceReading } from './reader.js';
import { ReaderThread } from './readerThread.js';
import { readSettings } from './settings.js';
import { type Window, windowsCovering, windowsOf } from './windows.js';

/** Options of {@link openReader}. */
export interface ReaderOptions {
  /** Path to the models folder; null for no reader. */
  readonly folder: string | null;
  /** Called once, with one line, if nothing can be read. */
  readonly log: (line: string) => void;
}

/** Pairs of question and article whose readings are cached. */
const maxCached = 500;
/** How long they are cached, in milliseconds. They contain what people asked. */
const cacheTime = 10 * 60_000;
/** Longest text of a window, in UTF-16 code units. */
const maxWindowText = 4_000;

/** Opens a reader. Nothing is loaded before the first question. */
export function openReader({ folder, log }: ReaderOptions): Reader {
  return folder === null ? noReader : new ThreadReader(folder, log);
}

/** The windows of an article, and a number that identifies it. */
interface ArticleWindows {
  readonly number: number;
  readonly windows: readonly Window[];
}

/** A reader that loads and runs its weights in a thread. */
class ThreadReader implements Reader {
  #opened: Promise<{ thread: ReaderThread; size: number } | null> | null = null;
  #closed = false;
  #articles = 0;
  readonly #windows = new WeakMap<Article, ArticleWindows>();
  /** Readings of windows by article and question. */
  readonly #cache = new LRUCache<string, Map<number, WindowReading>>({ max: maxCached, ttl: cacheTime });

  constructor(
    private readonly folder: string,
    private readonly log: (line: string) => void,
  ) {}

  async read(
    question: string,
    article: Article,
    { sentences, signal }: ReadOptions,
  ): Promise<Reading | null> {
    if (this.#closed || signal.aborted) return null;
    this.#opened ??= this.#open();
    const opened = await this.#opened;
    if (opened === null) return null;
    const { number, windows } = this.#windowsOf(article, opened.size);
    const chosen = sentences ? windowsCovering(windows, sentences) : [...windows.keys()];
    // The network ignores case.
    const lowerCased = question.toLowerCase();
    const key = `${number}\n${lowerCased}`;
    const kept = this.#cache.get(key) ?? new Map<number, WindowReading>();
    const missing = chosen.filter((at) => !kept.has(at));
    if (missing.length > 0) {
      const job = jobOf(
        lowerCased,
        article,
        missing.flatMap((at) => windows[at] ?? []),
      );
      const read = await opened.thread.read(job, signal);
      if (read === null) return null;
      for (const [index, at] of missing.entries()) kept.set(at, read[index] ?? []);
      this.#cache.set(key, kept);
    }
    return merged(article, windows, chosen, kept);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const opened = await this.#opened;
    await opened?.thread.close();
  }

  async #open(): Promise<{ thread: ReaderThread; size: number } | null> {
    const fail = (cause: string): void =>
      this.log(
        `Answers are found without the reader: ${cause}. READER=off does without it, and without this line.`,
      );
    try {
      const settings = await readSettings(this.folder);
      return { thread: new ReaderThread({ folder: this.folder, settings }, fail), size: settings.window };
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  #windowsOf(article: Article, size: number): ArticleWindows {
    let cut = this.#windows.get(article);
    if (cut === undefined) {
      cut = { number: this.#articles++, windows: windowsOf(article.sentences, size) };
      this.#windows.set(article, cut);
    }
    return cut;
  }
}

function jobOf(question: string, article: Article, windows: readonly Window[]): Job {
  return {
    question,
    title: article.title?.text ?? '',
    windows: windows.map(({ first, last }) => {
      const sentences = article.sentences.slice(first, last + 1);
      const start = sentences[0]?.start ?? 0;
      return {
        text: article.text.slice(start, Math.min(start + maxWindowText, sentences.at(-1)?.end ?? start)),
        sentences: sentences.map((sentence) => ({
          start: sentence.start - start,
          end: sentence.end - start,
        })),
      };
    }),
  };
}

/**
 * Merges the readings of windows by sentence of the article. Where two windows share a sentence, the higher
 * score wins.
 */
function merged(
  article: Article,
  windows: readonly Window[],
  chosen: readonly number[],
  kept: ReadonlyMap<number, WindowReading>,
): Reading {
  const readings = new Map<number, SentenceReading>();
  for (const at of chosen) {
    const first = windows[at]?.first ?? 0;
    const shift = article.sentences[first]?.start ?? 0;
    for (const [index, read] of (kept.get(at) ?? []).entries()) {
      if (read === null || read.score <= (readings.get(first + index)?.score ?? Number.NEGATIVE_INFINITY))
        continue;
      const { score, mass, answer } = read;
      readings.set(first + index, {
        score,
        mass,
        answer: { start: answer.start + shift, end: answer.end + shift },
      });
    }
  }
  return readings;
}
