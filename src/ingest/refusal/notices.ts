import { type Block, blocksOf } from '../page/blocks.js';
import { bare, type PageDocument, textIn } from '../page/dom.js';
import { machines } from './machines.js';
import type { Meaning, NoticeRow } from './noticeRow.js';
import { walls } from './walls.js';

/** All kinds of notices. Each pattern is anchored at the beginning and bounded after it: it takes linear time. */
export const noticeRows: readonly NoticeRow[] = [...machines, ...walls];

/** Longest sentence that may be a notice, and longest text that may have notices, in UTF-16 units. */
const [longestSentence, longestText] = [400, 3_000];

/** The kind of notice that a sentence or a heading is; undefined for all others. */
export function noticeIn(sentence: string): NoticeRow | undefined {
  return sentence.length > longestSentence
    ? undefined
    : noticeRows.find(({ pattern }) => pattern.test(sentence));
}

/** The sentences of a text, each with its meaning where it is a notice; none of a text that is too long to have any. */
function sentencesIn(text: string): { readonly sentence: string; readonly meaning: Meaning | undefined }[] {
  if (text.length > longestText) return [];
  return text
    .split(/(?<=[.!?\u2026])\s+/u)
    .map((sentence) => ({ sentence, meaning: noticeIn(sentence)?.meaning }));
}

/** Whether a text speaks to the page's readers: half of its sentences or more are notices. */
export function isNotice(text: string): boolean {
  const sentences = sentencesIn(text);
  const notices = sentences.filter(({ meaning }) => meaning !== undefined).length;
  return notices > 0 && notices * 2 >= sentences.length;
}

/** Whether a text says that the article is for those who log in or pay. */
export function isWall(text: string): boolean {
  return sentencesIn(text).some(({ meaning }) => meaning === 'wall');
}

/** Signs between the parts of a page's title. */
const parting = /(?<!\s)\s+[|\u00b7\u2022\u00bb\u2013\u2014-]\s+/u;
/** How many buttons, links and notices for browsers without scripts are read. */
const mostOthers = 1_000;

/** The notices of a page: in its title, its text, its buttons and links, and where no script runs. */
export class PageNotices {
  readonly #sentences = new Map<Meaning, Set<string>>();
  readonly #inHead = new Set<Meaning>();

  /** @param all the page's blocks, hidden ones left out */
  constructor(page: PageDocument, all: readonly Block[]) {
    const title = textIn(page.querySelector('title'));
    for (const part of [title, ...title.split(parting)]) this.#read(part, true);
    for (const { text, element } of all) this.#read(text, element.tagName === 'H1');
    const others = [...page.querySelectorAll('noscript, button, [role=button], header a, nav a')];
    for (const element of others.slice(0, mostOthers))
      for (const { text } of blocksOf(element)) this.#read(text, false);
  }

  #read(text: string, isHead: boolean): void {
    for (const { sentence, meaning } of sentencesIn(text)) {
      if (meaning === undefined) continue;
      const known = this.#sentences.get(meaning) ?? new Set();
      this.#sentences.set(meaning, known.add(bare(sentence)));
      if (isHead) this.#inHead.add(meaning);
    }
  }

  /** How many different sentences and headings say so. */
  count(meaning: Meaning): number {
    return this.#sentences.get(meaning)?.size ?? 0;
  }

  /** Whether the page's title or its <h1> says so: smaller headings stand in boxes and forms as well. */
  isHeaded(meaning: Meaning): boolean {
    return this.#inHead.has(meaning);
  }
}
