import { type Block, blocksOf } from '../page/blocks.js';
import { bare, type PageDocument, textIn } from '../page/dom.js';
import type { Meaning } from './notice.js';
import { sentencesIn } from './notices.js';

/** Signs between the parts of a page's title. */
const parting = /(?<!\s)\s+[|\u00b7\u2022\u00bb\u2013\u2014-]\s+/u;
/** How many buttons, links and notices for browsers without scripts are read. */
const mostOthers = 1_000;

/** What a page tells its readers by its title, its text, its buttons and links, and where no script runs. */
export class Told {
  readonly #told = new Map<Meaning, Set<string>>();
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
      const known = this.#told.get(meaning) ?? new Set();
      this.#told.set(meaning, known.add(bare(sentence)));
      if (isHead) this.#inHead.add(meaning);
    }
  }

  /** How many different sentences and headings say so. */
  count(meaning: Meaning): number {
    return this.#told.get(meaning)?.size ?? 0;
  }

  /** Whether the page's title or its <h1> says so: smaller headings stand in boxes and forms as well. */
  isHeaded(meaning: Meaning): boolean {
    return this.#inHead.has(meaning);
  }
}
