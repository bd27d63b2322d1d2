import type { Desk } from '../answer/respond.js';
import type { Library } from '../knowledge/library.js';
import type { Knowledge } from '../knowledge/load.js';
import { fingerprint } from './digits.js';

/** Characters of an edition's mark: 36 bits, enough to tell the states of some articles apart. */
const length = 6;

/** The marks of each article that was asked for one: it is made once for a state of an article. */
const marks = new WeakMap<Knowledge, string>();

function markOf(knowledge: Knowledge): string {
  const { article, contents } = knowledge;
  const mark =
    marks.get(knowledge) ?? fingerprint(JSON.stringify([article.slug, article.text, contents]), length);
  marks.set(knowledge, mark);
  return mark;
}

/**
 * The articles by a mark of their state: it changes with a letter of the text or of what is known about it.
 * The desk's library may be exchanged while the bot runs.
 */
export class Editions {
  #library: Library | null = null;
  #byMark: ReadonlyMap<string, Knowledge> = new Map();

  constructor(private readonly desk: Pick<Desk, 'library'>) {}

  /** The mark of an article that answers now; null for any other. */
  markOf(knowledge: Knowledge): string | null {
    const mark = markOf(knowledge);
    return this.find(mark) === knowledge ? mark : null;
  }

  /** The article of that mark; undefined where it has changed or gone. */
  find(mark: string): Knowledge | undefined {
    const { library } = this.desk;
    if (library !== this.#library) {
      this.#byMark = new Map(library.articles.map((knowledge) => [markOf(knowledge), knowledge]));
      this.#library = library;
    }
    return this.#byMark.get(mark);
  }
}
