import type { Passage } from '../../article/article.js';
import type { Wanted } from '../../knowledge/archive.js';
import { correctedOf, type Library, type Listed, readListed } from '../../knowledge/library.js';
import type { Knowledge } from '../../knowledge/load.js';
import { editionOf } from '../../knowledge/record.js';
import { fingerprint } from '../screen/digits.js';

/**
 * Characters of the parts of an edition's mark: of the article's state (36 bits, enough to tell the states of some articles
 * apart), of its slug, and of the correction that its file tells. Marks on old messages have the first part alone.
 */
const lengths = { state: 6, story: 5, correction: 2 } as const;
/** Characters of the mark of an article in whatever state, as votes have it. */
const storyLength = 6;

/** The states of each article that was asked for one: it is made once for a state of an article. */
const states = new WeakMap<Knowledge, string>();
/** The articles of each part of a library by their states. */
const byState = new WeakMap<Library, ReadonlyMap<string, Listed>>();

function stateOf(knowledge: Listed): string {
  if (!('contents' in knowledge)) return knowledge.edition.slice(0, lengths.state);
  const state = states.get(knowledge) ?? editionOf(knowledge).slice(0, lengths.state);
  states.set(knowledge, state);
  return state;
}

function statesIn(part: Library): ReadonlyMap<string, Listed> {
  const known = byState.get(part);
  if (known) return known;
  const made = new Map(part.articles.map((listed) => [stateOf(listed), listed]));
  byState.set(part, made);
  return made;
}

const correctionOf = (listed: Listed): string => fingerprint(correctedOf(listed) ?? '', lengths.correction);

/** What leads from a mark to its article, where not all are at hand. */
export function wantedOf(mark: string): Wanted {
  const story = mark.slice(lengths.state, lengths.state + lengths.story);
  return { edition: mark.slice(0, lengths.state), story: story === '' ? undefined : story };
}

/** What became of an article since a message was sent that answers from it. */
export interface Since {
  /** The beginning of its mark in whatever state. */
  readonly story: string;
  /** Whether it answers no more. */
  readonly isWithdrawn: boolean;
  /** When it was corrected, as readers are told it; null where it was not. */
  readonly corrected: string | null;
}

/** The articles of a library by a mark of their state: it changes with a letter of the text or of what is known about it. */
export class Editions {
  constructor(private readonly library: Library) {}

  /** The mark of an article that answers now; null for any other. */
  markOf(knowledge: Knowledge): string | null {
    const state = stateOf(knowledge);
    if (this.find(state) !== knowledge) return null;
    return `${state}${fingerprint(knowledge.article.slug, lengths.story)}${correctionOf(knowledge)}`;
  }

  /** The mark of the article that a passage is of, where its text is still the same; else null. */
  markOfPassage({ article }: Passage): string | null {
    const knowledge = this.library.get(article.slug);
    return knowledge?.article.text === article.text ? this.markOf(knowledge) : null;
  }

  /** The mark of an article in whatever state. */
  storyOf({ article }: Knowledge): string {
    return fingerprint(article.slug, storyLength);
  }

  /** Slug of the article with that mark, or the beginning of one, withdrawn or not; undefined where it is gone. */
  slugOf(story: string): string | undefined {
    const { articles, withdrawn } = this.library;
    const slugs = [...articles.map(({ article }) => article.slug), ...withdrawn];
    return slugs.find((slug) => fingerprint(slug, story.length) === story);
  }

  /** The article of that mark; undefined where it has changed or gone. */
  find(mark: string): Knowledge | undefined {
    for (const part of this.library.parts) {
      const listed = statesIn(part).get(mark.slice(0, lengths.state));
      if (listed) return readListed(listed);
    }
    return undefined;
  }

  /** What became of an article since it had that mark; null where it is gone, or the mark is too old to tell which it was. */
  since(mark: string): Since | null {
    const story = mark.slice(lengths.state, lengths.state + lengths.story);
    const slug = story.length === lengths.story ? this.slugOf(story) : undefined;
    if (slug === undefined) return null;
    const now = this.library.listed(slug);
    const isCorrected = now && correctionOf(now) !== mark.slice(lengths.state + lengths.story);
    const corrected = (isCorrected && correctedOf(now)) || null;
    return { story, isWithdrawn: now === undefined, corrected };
  }
}
