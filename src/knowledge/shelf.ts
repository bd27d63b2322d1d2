import { LRUCache } from 'lru-cache';
import type { Knowledge } from './load.js';
import { editionOf, type Head, type Opened, readBody } from './record.js';

/** How much text is kept read, in UTF-16 units: what is made ready to answer from takes some hundred times as much. */
const mostText = 400_000;
/** An article is counted as this long at least. */
const least = 2_000;

/** Where a stored article's record is. */
export interface Source {
  /** Its body; null where it cannot be read any more. */
  readonly readBody: (slug: string, place: Opened['body']) => Uint8Array | null;
  /** Reads the article from its own files; null where they are faulty. */
  readonly readFiles: (slug: string) => Knowledge | null;
}

/** Articles that were read, the least recently used ones forgotten first, and with them all that was made of them. */
export class Shelf {
  readonly #read = new LRUCache<StoredArticle, Knowledge>({
    maxSize: mostText,
    sizeCalculation: ({ article }) => Math.min(mostText, Math.max(least, article.text.length)),
  });
  /** Who still holds an article that was forgotten gets the same one again. */
  readonly #held = new WeakMap<StoredArticle, WeakRef<Knowledge>>();

  constructor(private readonly source: Source) {}

  /** Reads a stored article. @returns undefined where neither its record nor its files can be read */
  get(stored: StoredArticle): Knowledge | undefined {
    const known = this.#read.get(stored) ?? this.#held.get(stored)?.deref();
    const knowledge = known ?? this.#readIn(stored);
    if (knowledge && !this.#read.has(stored)) {
      this.#read.set(stored, knowledge);
      this.#held.set(stored, new WeakRef(knowledge));
    }
    return knowledge;
  }

  #readIn({ article: { slug }, edition, place: body }: StoredArticle): Knowledge | undefined {
    const bytes = this.source.readBody(slug, body);
    const stored = bytes && readBody(slug, bytes, body);
    if (stored) return stored;
    // The files may by now hold another version, which may not answer yet.
    const read = this.source.readFiles(slug);
    return read && editionOf(read) === edition ? read : undefined;
  }
}

/** An article that is stored, and read when it is asked for. */
export class StoredArticle {
  /** What is shown of it in a list. */
  readonly article: {
    readonly slug: string;
    readonly title: { readonly text: string } | null;
    readonly date: { readonly text: string } | null;
  };

  /** As `editionOf`. */
  readonly edition: string;
  /** When it was corrected, as readers are told it; undefined where its file does not say that it was. */
  readonly corrected: string | undefined;
  /** Where its body stands in the record. */
  readonly place: Opened['body'];
  #digest: Uint8Array | null;

  constructor(
    { body, digest, head: { edition } }: Pick<Opened, 'digest' | 'body'> & { head: Pick<Head, 'edition'> },
    head: Pick<Head, 'slug' | 'title' | 'date'> & { readonly state: Pick<Head['state'], 'corrected'> },
    private readonly shelf: Shelf,
  ) {
    const text = (words: string | null): { text: string } | null => (words === null ? null : { text: words });
    this.article = { slug: head.slug, title: text(head.title), date: text(head.date) };
    this.edition = edition;
    this.corrected = head.state.corrected;
    this.place = body;
    this.#digest = digest;
  }

  /** What the index over all articles keeps of this one: given once, since the index holds it then; null afterwards. */
  takeDigest(): Uint8Array | null {
    const digest = this.#digest;
    this.#digest = null;
    return digest;
  }

  /** @returns undefined where it can be read no more */
  read(): Knowledge | undefined {
    return this.shelf.get(this);
  }
}
