import type { Passage } from '../../article/article.js';
import type { ArticleQuery } from '../../knowledge/archive.js';
import { correctedOf, type Library, type ListedArticle, loadListed } from '../../knowledge/library.js';
import type { Knowledge } from '../../knowledge/load.js';
import { versionHashOf } from '../../knowledge/recordFormat.js';
import { fingerprint } from '../../support/sha256.js';

/**
 * Lengths of the three parts of a version fingerprint, in base64url characters: the article's content (36 bits tell the
 * versions of some articles apart), its slug, and its correction note. Old messages carry the first part alone.
 */
const lengths = { content: 6, slug: 5, correction: 2 } as const;
/** Length of the slug hash that vote buttons carry. */
const slugHashLength = 6;

/** Content fingerprints by article, since computing one takes a SHA-256 of everything in it. */
const contentFingerprints = new WeakMap<Knowledge, string>();
/** The articles of each part of a library, by content fingerprint. */
const byContent = new WeakMap<Library, ReadonlyMap<string, ListedArticle>>();

function contentOf(listed: ListedArticle): string {
  if (!('contents' in listed)) return listed.versionHash.slice(0, lengths.content);
  const content = contentFingerprints.get(listed) ?? versionHashOf(listed).slice(0, lengths.content);
  contentFingerprints.set(listed, content);
  return content;
}

function contentsIn(part: Library): ReadonlyMap<string, ListedArticle> {
  const known = byContent.get(part);
  if (known) return known;
  const made = new Map(part.articles.map((listed) => [contentOf(listed), listed]));
  byContent.set(part, made);
  return made;
}

const correctionOf = (listed: ListedArticle): string =>
  fingerprint(correctedOf(listed) ?? '', lengths.correction);

/** The parts of a version fingerprint; a part that an old message lacks is empty. */
function partsOf(version: string): { content: string; slugHash: string; correction: string } {
  const slugEnd = lengths.content + lengths.slug;
  return {
    content: version.slice(0, lengths.content),
    slugHash: version.slice(lengths.content, slugEnd),
    correction: version.slice(slugEnd),
  };
}

/** The query that fetches the article of a version fingerprint from an archive. */
export function articleQueryOf(version: string): ArticleQuery {
  const { content, slugHash } = partsOf(version);
  return { version: content, slugHash: slugHash === '' ? undefined : slugHash };
}

/** What happened to an article after a message quoted it. */
export interface ChangeSince {
  /** The slug hash out of the version fingerprint. */
  readonly slugHash: string;
  readonly isWithdrawn: boolean;
  /** The correction date as readers see it; null where the article was not corrected since. */
  readonly corrected: string | null;
}

/**
 * Finds articles of a library by version fingerprint. Buttons carry fingerprints, so that they never answer from
 * another version than the one on screen: the fingerprint changes with every change to the text or its knowledge.
 */
export class ArticleVersions {
  constructor(private readonly library: Library) {}

  /** The version fingerprint of an article; null where another article or version answers in its place. */
  fingerprintOf(knowledge: Knowledge): string | null {
    const content = contentOf(knowledge);
    if (this.find(content) !== knowledge) return null;
    return `${content}${fingerprint(knowledge.article.slug, lengths.slug)}${correctionOf(knowledge)}`;
  }

  /** The version fingerprint of a passage's article; null where the library has another text under its slug. */
  fingerprintOfPassage({ article }: Passage): string | null {
    const knowledge = this.library.get(article.slug);
    return knowledge?.article.text === article.text ? this.fingerprintOf(knowledge) : null;
  }

  /** The slug hash of an article, which stays the same in every version. */
  slugHashOf({ article }: Knowledge): string {
    return fingerprint(article.slug, slugHashLength);
  }

  /** The slug of a slug hash of any length, withdrawn articles included; undefined where the article is gone. */
  slugOf(slugHash: string): string | undefined {
    const { articles, withdrawn } = this.library;
    const slugs = [...articles.map(({ article }) => article.slug), ...withdrawn];
    return slugs.find((slug) => fingerprint(slug, slugHash.length) === slugHash);
  }

  /** The article of a version fingerprint; undefined where it has changed or is gone. */
  find(version: string): Knowledge | undefined {
    const { content } = partsOf(version);
    for (const part of this.library.parts) {
      const listed = contentsIn(part).get(content);
      if (listed) return loadListed(listed);
    }
    return undefined;
  }

  /** What happened to an article since that version; null where it is gone, or the fingerprint is too old to name it. */
  since(version: string): ChangeSince | null {
    const { correction, slugHash } = partsOf(version);
    const slug = slugHash.length === lengths.slug ? this.slugOf(slugHash) : undefined;
    if (slug === undefined) return null;
    const now = this.library.listed(slug);
    const isCorrected = now && correctionOf(now) !== correction;
    const corrected = (isCorrected && correctedOf(now)) || null;
    return { slugHash, isWithdrawn: now === undefined, corrected };
  }
}
