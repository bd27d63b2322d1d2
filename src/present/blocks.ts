import type { Difference, Verdict } from '../answer/answer.js';
import type { Passage } from '../article/article.js';
import type { Excerpt } from './excerpt.js';

/** A piece of a comparison between a claim and the article. */
export interface Piece {
  readonly op: Difference['op'];
  readonly text: string;
}

/** Words of the article in a block, and the ones to highlight. */
export interface Marked extends Excerpt {
  readonly highlights: readonly Passage[];
}

/**
 * A piece of an answer as it is shown. Each face styles the kinds in its own way; the words are the same in every face.
 * Commands are marked (`replaceCommands`) in a `say`, `lead`, `label` or `suggestion`.
 */
export type Block =
  /** A sentence of the bot. */
  | { readonly type: 'say'; readonly text: string }
  /** The first sentence of an answer, with the verdict of a check or `unsure`. */
  | { readonly type: 'lead'; readonly text: string; readonly verdict: Verdict | 'unsure' | null }
  /** The article's headline and date line. */
  | { readonly type: 'headline'; readonly title: string; readonly date: string | null }
  /** An article, with its address, publisher and date as far as they are known. */
  | {
      readonly type: 'source';
      readonly title: string;
      readonly address: string | null;
      readonly details: readonly string[];
    }
  /** An article in a list, and what to type for it. */
  | { readonly type: 'entry'; readonly title: string; readonly date: string | null; readonly line: string }
  | { readonly type: 'person'; readonly name: string; readonly role: string | null }
  /** A quotation that can be understood without the text around it. */
  | ({ readonly type: 'direct'; readonly speaker: string } & Marked)
  /** The reporter's text with somebody's words in it, highlighted; `leads` say whose words they are. */
  | ({ readonly type: 'reported'; readonly leads: readonly string[] } & Marked)
  | ({ readonly type: 'passage' } & Marked)
  /** A claim compared with the article's words: what is the same, left out and added, in reading order. */
  | { readonly type: 'difference'; readonly pieces: readonly Piece[] }
  /** A heading by the bot, and whether the blocks below it are only the closest passages. */
  | { readonly type: 'label'; readonly text: string; readonly below: 'closest' | 'other' }
  | { readonly type: 'suggestion'; readonly text: string; readonly note: string };
