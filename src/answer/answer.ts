import type { Passage } from '../article/article.js';
import type { AttributedStatement } from '../index/namedEntity.js';
import type { ListedArticle } from '../knowledge/library.js';
import type { Fault, Knowledge } from '../knowledge/load.js';
import type { Person } from '../knowledge/schema.js';
import type { Phrase } from '../phrases/phrases.js';
import type { Change, CountedQuestion, Erasure } from '../settings/storeInterface.js';
import type { OpenRound, RevealedRound } from './quiz/game.js';

interface Base {
  /** The article that was asked; null where there is none. */
  readonly knowledge: Knowledge | null;
  /** Whether there are other articles, so that the answer must say which one it is of. */
  readonly oneOfSeveral?: boolean;
  /** Whether it is of another article than the one that is set where it was asked. */
  readonly isFromAnother?: boolean;
  /** Whether it refuses for all articles: its passages may be of several, and `knowledge` is the one that was asked first. */
  readonly isOfAll?: boolean;
  /** Confidence from 0 to 1 that the article answers the question; filled for refusals too. */
  readonly score: number;
  /** Lines to type next. */
  readonly suggestions: readonly string[];
  /** Whether what it changes could not be written down, so that it holds until the process ends. */
  readonly unkept?: boolean;
}

/** The key points, each a passage. */
export interface SummaryAnswer extends Base {
  readonly status: 'answered';
  readonly kind: 'summary';
  readonly knowledge: Knowledge;
  readonly points: readonly Passage[];
}

/** Who: the people whom the answer asserts, with the passages that say so. */
export interface PeopleAnswer extends Base {
  readonly status: 'answered';
  readonly kind: 'people';
  readonly lead: Phrase;
  readonly people: readonly Person[];
  /** Remarks of the bot's own on the list ("the article lists some only"). */
  readonly notes: readonly Phrase[];
  readonly quotes: readonly AttributedStatement[];
  readonly evidence: readonly Passage[];
  /** As those of a {@link PassagesAnswer}. */
  readonly highlights?: readonly Passage[];
}

/** What somebody said: direct statements first, then paraphrases. */
export interface StatementsAnswer extends Base {
  readonly status: 'answered';
  readonly kind: 'statements';
  readonly lead: Phrase;
  readonly quotes: readonly AttributedStatement[];
  readonly evidence: readonly Passage[];
}

/** The passages that answer a free question, best first; two at most where it is unsure whether they do. */
export interface PassagesAnswer extends Base {
  readonly status: 'answered' | 'unsure';
  readonly kind: 'passages';
  readonly lead: Phrase;
  readonly evidence: readonly Passage[];
  /** The words that answer, each inside of one of `evidence`; left out, or none, where they are not known. */
  readonly highlights?: readonly Passage[];
}

/** Which articles there are, or one of them and where it comes from. */
export interface ArticleAnswer extends Base {
  readonly status: 'answered';
  readonly kind: 'article';
  readonly shows: 'list' | 'source' | 'about' | 'use';
  /** The one that answers first; with `list` a few of the newest after it. */
  readonly articles: readonly Knowledge[];
  /** With `list`: what is on this page of it. */
  readonly listed?: ArticlePage;
  /** Whether the first one is set for the reader's place or was named; else it is the newest. */
  readonly chosen: boolean;
  /** With `use`: what is said of it, and what the face is to set so that it is true. */
  readonly lead?: Phrase;
  /** With `use`: how far that holds, and where something else does. */
  readonly notes?: readonly Phrase[];
  readonly change?: Change;
  /** What only those who look after the articles are shown. */
  readonly upkeep?: {
    /** What is wrong with the articles' files. */
    readonly faults: readonly Fault[];
    /** Slugs of the articles that answer no more. */
    readonly withdrawn: readonly string[];
  };
}

/** A page of the list of all articles. */
export interface ArticlePage {
  /** The one that answers first before all others, which are the newest first. */
  readonly entries: readonly ListedArticle[];
  /** Its number, from 1, and how many there are. */
  readonly page: number;
  readonly pages: number;
}

/** What is set and kept of a server, and what becomes of it. */
export interface UpkeepAnswer extends Base {
  readonly status: 'answered';
  readonly kind: 'article';
  readonly shows: 'privacy' | 'unanswered' | 'export' | 'erase' | 'remove' | 'settings';
  readonly lead: Phrase;
  readonly notes: readonly Phrase[];
  /** Questions that had no answer, as people typed them, by article. */
  readonly questions: readonly OfArticle<CountedQuestion>[];
  /** What the face is to change, so that the answer is true. */
  readonly change?: Change;
  /** What is forgotten once whoever asks is sure: nothing is yet. `suggestions` is the line that says so. */
  readonly asks?: Erasure;
  /** What the face is to hand over as a file. */
  readonly file?: { readonly name: string; readonly text: string };
}

/** What can be typed; `examples` are lines that this article answers. */
export interface HelpAnswer extends Base {
  readonly status: 'answered';
  readonly kind: 'help';
  /** What is said first; where it is left out, what the bot does. */
  readonly lead?: Phrase;
  readonly commands: readonly {
    readonly name: string;
    readonly options: readonly { readonly name: string; readonly required: boolean }[];
    /** Names of its subcommands, of which one is typed. */
    readonly subcommands: readonly string[];
    readonly description: string;
  }[];
  readonly examples: readonly string[];
}

/** A round of a quiz that waits for a choice. Of two versions one is nobody's words, so neither is a passage. */
export interface QuizQuestion extends Base {
  readonly status: 'answered';
  readonly kind: 'help';
  readonly knowledge: Knowledge;
  readonly quiz: OpenRound;
}

/** The truth of a round: who said it, or which version is true. */
export interface QuizReveal extends Omit<StatementsAnswer, 'knowledge'> {
  readonly knowledge: Knowledge;
  readonly quiz: RevealedRound;
}

/** What a check finds of words that somebody is said to have said. */
export type Verdict = 'verbatim' | 'altered' | 'misattributed' | 'paraphrase' | 'narration' | 'not-found';

/** Whether words are what was said, and the true words. */
export interface CheckAnswer extends Base {
  readonly status: 'answered' | 'not-in-article';
  readonly kind: 'check';
  readonly knowledge: Knowledge;
  readonly verdict: Verdict;
  /** The words that were checked, as typed, without what must not be repeated. */
  readonly claim: string;
  readonly lead: Phrase;
  /** The claim against the quotation it was found in, in reading order; empty where it is in none. */
  readonly diff: readonly Difference[];
  /** In words, what differs. */
  readonly notes: readonly Phrase[];
  /** The article's words that the claim was found in, or is like. */
  readonly matched: readonly Passage[];
  /** The quotations it was found in, whole. */
  readonly quotations: readonly Passage[];
  readonly quotes: readonly AttributedStatement[];
  readonly evidence: readonly Passage[];
  readonly closest: readonly Passage[];
}

/** There is nothing to check, or too much. */
export interface CheckInvalid extends Base {
  readonly status: 'invalid';
  readonly kind: 'check';
  readonly knowledge: Knowledge;
  readonly lead: Phrase;
  readonly closest: readonly Passage[];
}

/** Several people are meant equally well; `suggestions` are the lines that tell them apart. */
export interface AmbiguousAnswer extends Base {
  readonly status: 'ambiguous';
  readonly kind: 'people';
  readonly lead: Phrase;
  readonly candidates: readonly Person[];
}

/** The article does not say; `closest` is what comes nearest and is never the answer. */
export interface NotInArticle extends Base {
  readonly status: 'not-in-article';
  readonly kind: 'none';
  readonly lead: Phrase;
  readonly closest: readonly Passage[];
  /** Whether `suggestions` are like what was asked, so that one of them may be meant; else they are what can be asked. */
  readonly areAlike: boolean;
}

/** The line could not be understood as a request. */
export interface InvalidAnswer extends Base {
  readonly status: 'invalid';
  readonly kind: 'none';
  readonly lead: Phrase;
  readonly closest: readonly Passage[];
}

/** Plain data out: what a face renders. */
export type Answer =
  | SummaryAnswer
  | PeopleAnswer
  | StatementsAnswer
  | PassagesAnswer
  | ArticleAnswer
  | UpkeepAnswer
  | HelpAnswer
  | QuizQuestion
  | QuizReveal
  | CheckAnswer
  | CheckInvalid
  | AmbiguousAnswer
  | NotInArticle
  | InvalidAnswer;

/** Whether an answer gives what was asked for, surely or perhaps. */
export function isAnswering(status: Answer['status']): boolean {
  return status === 'answered' || status === 'unsure';
}

/** A piece of a comparison: the article's own characters, or words of the asker that it does not have. */
export type Difference =
  | { readonly op: 'same' | 'left-out'; readonly passage: Passage }
  | { readonly op: 'added'; readonly text: string };

/**
 * What the answer of one article is worth beside those of others, from 0 for none at all; from 1 on no other article
 * is looked in.
 * @param isFirst whether it is of the article that is set where it is asked, or of the usual one
 */
export type Worth = (answer: Answer, isFirst: boolean) => number;

/** Entries of what people of a server asked or thought that are of one article. */
export interface OfArticle<T> {
  /** The article's title; else what is said in its place. */
  readonly title: string | Phrase;
  readonly entries: readonly T[];
}
