import { type Block, blocksOf, isHeading } from '../page/blocks.js';
import { bare, type PageDocument, textIn } from '../page/dom.js';
import type { Meaning } from './notice.js';
import { meaningsIn } from './notices.js';

/** Signs between the parts of a page's title. */
const parting = /\s+[|\u00b7\u2022\u00bb\u2013\u2014-]\s+/u;
/** How many buttons and notices for browsers without scripts are read. */
const mostOthers = 200;

/** What a page tells its readers by its title, its text, its buttons, and what it shows where no script runs. */
export class Told {
  readonly #counts = new Map<Meaning, number>();
  readonly #inHead = new Set<Meaning>();

  /** @param all the page's blocks, hidden ones left out */
  constructor(page: PageDocument, all: readonly Block[]) {
    const title = textIn(page.querySelector('title'));
    const others = [...page.querySelectorAll('noscript, button, [role=button]')].slice(0, mostOthers);
    const seen = new Set<string>();
    const read = (text: string, isHead: boolean): void => {
      const plain = bare(text);
      const meanings = meaningsIn(text);
      if (isHead) for (const meaning of meanings) this.#inHead.add(meaning);
      if (!seen.has(plain))
        for (const meaning of meanings) this.#counts.set(meaning, this.count(meaning) + 1);
      seen.add(plain);
    };
    for (const text of new Set([title, ...title.split(parting)])) read(text, true);
    for (const { text, element } of all) read(text, isHeading(element));
    for (const element of others) for (const { text } of blocksOf(element)) read(text, false);
  }

  /** How many different sentences and headings say so. */
  count(meaning: Meaning): number {
    return this.#counts.get(meaning) ?? 0;
  }

  /** Whether the page's title or one of its headings says so. */
  isHeaded(meaning: Meaning): boolean {
    return this.#inHead.has(meaning);
  }
}
