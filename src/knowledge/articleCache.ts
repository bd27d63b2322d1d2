import { LRUCache } from 'lru-cache';
import type { Knowledge } from './load.js';
import { decodeBody, type OpenedRecord, type RecordHead, versionHashOf } from './recordFormat.js';

/**
 * Total length of the cached articles, in UTF-16 units. What is computed from them takes some hundred times
 * as much.
 */
const maxCachedText = 400_000;
/** Least length that an article counts as. */
const minArticleLength = 2_000;

/** Where stored articles are read from. */
export interface ArticleSource {
  /** Reads the body of a record; null if it can no longer be read. */
  readonly readBody: (slug: string, place: OpenedRecord['body']) => Uint8Array | null;
  /** Loads an article from its own files; null if they are faulty. */
  readonly readFiles: (slug: string) => Knowledge | null;
}

/** An LRU cache of loaded articles. An evicted article takes everything computed from it along. */
export class ArticleCache {
  readonly #loaded = new LRUCache<StoredArticle, Knowledge>({
    maxSize: maxCachedText,
    sizeCalculation: ({ article }) =>
      Math.min(maxCachedText, Math.max(minArticleLength, article.text.length)),
  });
  /** Evicted articles that are still referenced elsewhere are reused. */
  readonly #held = new WeakMap<StoredArticle, WeakRef<Knowledge>>();

  constructor(private readonly source: ArticleSource) {}

  /**
   * Loads a stored article.
   * @returns undefined if neither its record nor its files can be read
   */
  get(stored: StoredArticle): Knowledge | undefined {
    const known = this.#loaded.get(stored) ?? this.#held.get(stored)?.deref();
    const knowledge = known ?? this.#load(stored);
    if (knowledge && !this.#loaded.has(stored)) {
      this.#loaded.set(stored, knowledge);
      this.#held.set(stored, new WeakRef(knowledge));
    }
    return knowledge;
  }

  #load({ article: { slug }, versionHash, bodyRange: body }: StoredArticle): Knowledge | undefined {
    const bytes = this.source.readBody(slug, body);
    const stored = bytes && decodeBody(slug, bytes, body);
    if (stored) return stored;
    // The files may hold another version by now, which may not be public yet.
    const read = this.source.readFiles(slug);
    return read && versionHashOf(read) === versionHash ? read : undefined;
  }
}

/** A stored article, loaded on demand. */
export class StoredArticle {
  /** What lists show of it. */
  readonly article: {
    readonly slug: string;
    readonly title: { readonly text: string } | null;
    readonly date: { readonly text: string } | null;
  };

  /** See `versionHashOf`. */
  readonly versionHash: string;
  /** When it was corrected, as readers see it; undefined if it was not. */
  readonly corrected: string | undefined;
  /** Position of its body in the record. */
  readonly bodyRange: OpenedRecord['body'];
  #digest: Uint8Array | null;

  constructor(
    {
      body,
      digest,
      head: { versionHash },
    }: Pick<OpenedRecord, 'digest' | 'body'> & { head: Pick<RecordHead, 'versionHash'> },
    head: Pick<RecordHead, 'slug' | 'title' | 'date'> & {
      readonly state: Pick<RecordHead['state'], 'corrected'>;
    },
    private readonly cache: ArticleCache,
  ) {
    const text = (words: string | null): { text: string } | null => (words === null ? null : { text: words });
    this.article = { slug: head.slug, title: text(head.title), date: text(head.date) };
    this.versionHash = versionHash;
    this.corrected = head.state.corrected;
    this.bodyRange = body;
    this.#digest = digest;
  }

  /** Hands the digest over to the index, which keeps it from then on; null on later calls. */
  takeDigest(): Uint8Array | null {
    const digest = this.#digest;
    this.#digest = null;
    return digest;
  }

  /**
   * Loads the article.
   * @returns undefined if it can no longer be read
   */
  read(): Knowledge | undefined {
    return this.cache.get(this);
  }
}
