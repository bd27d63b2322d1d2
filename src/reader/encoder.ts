import { LRUCache } from 'lru-cache';
import type { Span } from '../article/spans.js';
import type { Input } from './network.js';
import type { WindowReading } from './protocol.js';
import { type Logits, readTokens } from './spans.js';
import type { Tokens, WordPiece } from './wordpiece.js';

/** Tokens of a question, and of a title, at most: the window needs the others. */
const longestQuestion = 100;
const longestTitle = 64;
/** So many texts keep their tokens, each some kilobytes: the windows of a hundred articles. */
const mostKept = 1_000;

/** A window as the network takes it, and where in that the window's own tokens are. */
export interface Encoded {
  readonly input: Input;
  readonly window: Tokens;
  /** The input's token with which the window begins. */
  readonly from: number;
}

/** Puts question and window together as the network was trained on them: `[CLS] question [SEP] title window [SEP]`. */
export class Encoder {
  readonly #kept = new LRUCache<string, Tokens>({ max: mostKept });
  readonly #begin: number;
  readonly #separator: number;

  /** @param most tokens at most; the end of a longer window is not read */
  constructor(
    private readonly tokeniser: WordPiece,
    private readonly most: number,
  ) {
    this.#begin = tokeniser.idOf('[CLS]');
    this.#separator = tokeniser.idOf('[SEP]');
  }

  /** @param title empty for none */
  encode(question: string, title: string, text: string): Encoded {
    const asked = this.tokeniser.tokens(question, longestQuestion).ids;
    const head = [this.#begin, ...asked, this.#separator];
    const above = this.#tokens(title).ids.slice(0, longestTitle);
    const from = head.length + above.length;
    const window = this.#tokens(text);
    const room = this.most - from - 1;
    const ids = [...head, ...above, ...window.ids.slice(0, room), this.#separator];
    return { input: { ids, types: ids.map((_, token) => (token < head.length ? 0 : 1)) }, window, from };
  }

  #tokens(text: string): Tokens {
    let tokens = this.#kept.get(text);
    if (tokens === undefined) {
      tokens = this.tokeniser.tokens(text, this.most);
      this.#kept.set(text, tokens);
    }
    return tokens;
  }
}

/**
 * Reads what the network says of each sentence of a window.
 * @param sentences offsets into the window's text, in order
 */
export function decode(
  { input, window, from }: Encoded,
  logits: Logits,
  sentences: readonly Span[],
): WindowReading {
  // The last of the input's tokens is a separator.
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
