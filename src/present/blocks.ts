import type { Difference, Verdict } from '../answer/answer.js';
import type { Passage } from '../article/article.js';
import type { Cut } from './cut.js';

/** A piece of a comparison. */
export interface Piece {
  readonly op: Difference['op'];
  readonly text: string;
}

/** The article's own words in a block, and those among them that answer, where they are known. */
export interface Marked extends Cut {
  readonly highlights: readonly Passage[];
}

/**
 * A piece of a rendered answer; a face gives each kind its look, the words are the same in every face. Commands are
 * marked (`replaceCommands`) in a `say`, `lead`, `label` or `suggestion`.
 */
export type Block =
  /** The bot's own words. */
  | { readonly type: 'say'; readonly text: string }
  /** What the answer comes to, in the bot's own words; of a check the verdict, and whether it is unsure. */
  | { readonly type: 'lead'; readonly text: string; readonly verdict: Verdict | 'unsure' | null }
  /** The article's headline and date line. */
  | { readonly type: 'headline'; readonly title: string; readonly date: string | null }
  /** An article, with its address and who published it when, as far as that is known. */
  | {
      readonly type: 'source';
      readonly title: string;
      readonly address: string | null;
      readonly details: readonly string[];
    }
  /** An article in a list, and what to type for it. */
  | { readonly type: 'entry'; readonly title: string; readonly date: string | null; readonly line: string }
  | { readonly type: 'person'; readonly name: string; readonly role: string | null }
  /** Words that stand in quotation marks in the article, and need no others to be understood. */
  | ({ readonly type: 'direct'; readonly speaker: string } & Marked)
  /** The reporter's text with somebody's words in it, which are marked; the bot's own lines say whose they are. */
  | ({ readonly type: 'reported'; readonly leads: readonly string[] } & Marked)
  | ({ readonly type: 'passage' } & Marked)
  /** A claim against the true words: what is the same, left out and added, in reading order. */
  | { readonly type: 'difference'; readonly pieces: readonly Piece[] }
  /** A label of the bot's own, and what follows it: what only comes close, or other things. */
  | { readonly type: 'label'; readonly text: string; readonly over: 'closest' | 'other' }
  | { readonly type: 'suggestion'; readonly text: string; readonly note: string };
