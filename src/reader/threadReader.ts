import { LRUCache } from 'lru-cache';
import type { Article } from '../article/article.js';
import type { Job, WindowReading } from './protocol.js';
import { noReader, type Reader, type Reading, type ReadOptions, type SentenceReading } from './reader.js';
import { readSettings } from './settings.js';
import { Thread } from './thread.js';
import { type Window, windowsOf, windowsWith } from './windows.js';

/** What a reader is opened with. */
export interface ReaderOptions {
  /** Path to the folder of models; null for no reader. */
  readonly folder: string | null;
  /** Told once, in one line, where nothing can be read. */
  readonly log: (line: string) => void;
}

/** So many pairs of a question and an article keep what was read. */
const mostKept = 500;
/** And so long, in milliseconds: it holds what people asked. */
const keptFor = 10 * 60_000;
/** The network reads no further than this into a window, in UTF-16 code units. */
const longestText = 4_000;

/** Opens a reader. Nothing is loaded before its first question. */
export function openReader({ folder, log }: ReaderOptions): Reader {
  return folder === null ? noReader : new ThreadReader(folder, log);
}

/** An article's windows, and its number among all that were read. */
interface Cut {
  readonly number: number;
  readonly windows: readonly Window[];
}

/** A reader whose weights are loaded and run in a thread of their own. */
class ThreadReader implements Reader {
  #opened: Promise<{ thread: Thread; size: number } | null> | null = null;
  #closed = false;
  #articles = 0;
  readonly #cuts = new WeakMap<Article, Cut>();
  /** By article and question, what was read in a window, by its index. */
  readonly #kept = new LRUCache<string, Map<number, WindowReading>>({ max: mostKept, ttl: keptFor });

  constructor(
    private readonly folder: string,
    private readonly log: (line: string) => void,
  ) {}

  async read(question: string, article: Article, { rows, signal }: ReadOptions): Promise<Reading | null> {
    if (this.#closed || signal.aborted) return null;
    this.#opened ??= this.#open();
    const opened = await this.#opened;
    if (opened === null) return null;
    const { number, windows } = this.#cut(article, opened.size);
    const wanted = rows ? windowsWith(windows, rows) : [...windows.keys()];
    // The network knows no case: a question in capitals is the same.
    const asked = question.toLowerCase();
    const key = `${number}\n${asked}`;
    const kept = this.#kept.get(key) ?? new Map<number, WindowReading>();
    const missing = wanted.filter((at) => !kept.has(at));
    if (missing.length > 0) {
      const job = jobOf(
        asked,
        article,
        missing.flatMap((at) => windows[at] ?? []),
      );
      const read = await opened.thread.read(job, signal);
      if (read === null) return null;
      for (const [index, at] of missing.entries()) kept.set(at, read[index] ?? []);
      this.#kept.set(key, kept);
    }
    return merged(article, windows, wanted, kept);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const opened = await this.#opened;
    await opened?.thread.close();
  }

  async #open(): Promise<{ thread: Thread; size: number } | null> {
    const fail = (cause: string): void =>
      this.log(
        `Answers are found without the reader: ${cause}. READER=off does without it, and without this line.`,
      );
    try {
      const settings = await readSettings(this.folder);
      return { thread: new Thread({ folder: this.folder, settings }, fail), size: settings.window };
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  #cut(article: Article, size: number): Cut {
    let cut = this.#cuts.get(article);
    if (cut === undefined) {
      cut = { number: this.#articles++, windows: windowsOf(article.sentences, size) };
      this.#cuts.set(article, cut);
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
        text: article.text.slice(start, Math.min(start + longestText, sentences.at(-1)?.end ?? start)),
        sentences: sentences.map((sentence) => ({
          start: sentence.start - start,
          end: sentence.end - start,
        })),
      };
    }),
  };
}

/** What was read in windows, by sentence of the article; of two readings of one sentence the one with the higher score. */
function merged(
  article: Article,
  windows: readonly Window[],
  wanted: readonly number[],
  kept: ReadonlyMap<number, WindowReading>,
): Reading {
  const readings = new Map<number, SentenceReading>();
  for (const at of wanted) {
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
