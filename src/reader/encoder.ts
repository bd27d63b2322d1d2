import { LRUCache } from 'lru-cache';
import type { Span } from '../article/spans.js';
import type { Input } from './network.js';
import type { WindowReading } from './protocol.js';
import { type Logits, readTokens } from './spans.js';
import type { Tokens, WordPiece } from './wordpiece.js';

/** Most tokens of a question and of a title. The window needs the rest. */
const longestQuestion = 100;
const longestTitle = 64;
/** Texts whose tokens are cached, each some kilobytes: the windows of a hundred articles. */
const maxCached = 1_000;

/** A window as input of the network, and where its own tokens are. */
export interface Encoded {
  readonly input: Input;
  readonly window: Tokens;
  /** Index of the window’s first token in the input. */
  readonly from: number;
}

/** Joins question and window as in training: `[CLS] question [SEP] title window [SEP]`. */
export class Encoder {
  readonly #cache = new LRUCache<string, Tokens>({ max: maxCached });
  readonly #begin: number;
  readonly #separator: number;

  /** @param maxTokens of an input; the end of a longer window is not read */
  constructor(
    private readonly tokeniser: WordPiece,
    private readonly maxTokens: number,
  ) {
    this.#begin = tokeniser.idOf('[CLS]');
    this.#separator = tokeniser.idOf('[SEP]');
  }

  /**
   * Encodes one window.
   * @param title of the article; empty if it has none
   */
  encode(question: string, title: string, text: string): Encoded {
    const questionTokens = this.tokeniser.tokens(question, longestQuestion).ids;
    const head = [this.#begin, ...questionTokens, this.#separator];
    const titleTokens = this.#tokens(title).ids.slice(0, longestTitle);
    const from = head.length + titleTokens.length;
    const window = this.#tokens(text);
    const room = this.maxTokens - from - 1;
    const ids = [...head, ...titleTokens, ...window.ids.slice(0, room), this.#separator];
    return { input: { ids, types: ids.map((_, token) => (token < head.length ? 0 : 1)) }, window, from };
  }

  #tokens(text: string): Tokens {
    let tokens = this.#cache.get(text);
    if (tokens === undefined) {
      tokens = this.tokeniser.tokens(text, this.maxTokens);
      this.#cache.set(text, tokens);
    }
    return tokens;
  }
}

/**
 * Reads the network’s output for each sentence of a window.
 * @param sentences offsets into the window’s text, in order
 */
export function readSentences(
  { input, window, from }: Encoded,
  logits: Logits,
  sentences: readonly Span[],
): WindowReading {
  // The last token of the input is a separator.
  const count = Math.min(window.ids.length, input.ids.length - 1 - from);
  let token = 0;
  return sentences.map(({ start, end }) => {
    while (token < count && (window.starts[token] ?? 0) < start) token++;
    const first = token;
    while (token < count && (window.ends[token] ?? 0) <= end) token++;
    const read = readTokens(logits, from + first, from + token);
    if (read === null) return null;
    const answer = {
      start: window.starts[read.first - from] ?? start,
      end: window.ends[read.last - from] ?? end,
    };
    return { score: read.score, mass: read.mass, answer };
  });
}
