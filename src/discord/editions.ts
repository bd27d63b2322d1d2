import type { Passage } from '../knowledge/article.js';
import { type Library, type Listed, readListed } from '../knowledge/library.js';
import type { Knowledge } from '../knowledge/load.js';
import { editionOf } from '../knowledge/record.js';
import { fingerprint } from './digits.js';

/** Characters of an edition's mark: 36 bits, enough to tell the states of some articles apart. */
const length = 6;

/** The marks of each article that was asked for one: it is made once for a state of an article. */
const marks = new WeakMap<Knowledge, string>();
/** The articles of each part of a library by their marks. */
const byMark = new WeakMap<Library, ReadonlyMap<string, Listed>>();

function markOf(knowledge: Listed): string {
  if (!('contents' in knowledge)) return knowledge.edition.slice(0, length);
  const mark = marks.get(knowledge) ?? editionOf(knowledge).slice(0, length);
  marks.set(knowledge, mark);
  return mark;
}

function marksIn(part: Library): ReadonlyMap<string, Listed> {
  const known = byMark.get(part);
  if (known) return known;
  const made = new Map(part.articles.map((listed) => [markOf(listed), listed]));
  byMark.set(part, made);
  return made;
}

/** The articles of a library by a mark of their state: it changes with a letter of the text or of what is known about it. */
export class Editions {
  constructor(private readonly library: Library) {}

  /** The mark of an article that answers now; null for any other. */
  markOf(knowledge: Knowledge): string | null {
    const mark = markOf(knowledge);
    return this.find(mark) === knowledge ? mark : null;
  }

  /** The mark of the article that a passage is of, where its text is still the same; else null. */
  markOfPassage({ article }: Passage): string | null {
    const knowledge = this.library.get(article.slug);
    return knowledge?.article.text === article.text ? this.markOf(knowledge) : null;
  }

  /** The mark of an article in whatever state. */
  storyOf({ article }: Knowledge): string {
    return fingerprint(article.slug, length);
  }

  /** Slug of the article with that mark, withdrawn or not; undefined where it is gone. */
  slugOf(story: string): string | undefined {
    const { articles, withdrawn } = this.library;
    const slugs = [...articles.map(({ article }) => article.slug), ...withdrawn];
    return slugs.find((slug) => fingerprint(slug, length) === story);
  }

  /** The article of that mark; undefined where it has changed or gone. */
  find(mark: string): Knowledge | undefined {
    for (const part of this.library.parts) {
      const listed = marksIn(part).get(mark);
      if (listed) return readListed(listed);
    }
    return undefined;
  }
}
