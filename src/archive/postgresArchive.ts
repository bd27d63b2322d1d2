import { type Kysely, sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import { ArticleIndex } from '../index/articles/articleIndex.js';
import { digestVersion } from '../index/articles/digest.js';
import { cacheDigest, useFrequenciesOf } from '../index/articles/libraryIndex.js';
import { type Archive, ArchiveAway, type ArticleQuery } from '../knowledge/archive.js';
import { newestFirst } from '../knowledge/articleOrder.js';
import { Library } from '../knowledge/library.js';
import { type Knowledge, readKnowledge } from '../knowledge/load.js';
import { normaliseText } from '../nlp/words.js';
import { lexeme } from './lexemes.js';
import { StemFrequencies } from './stemFrequencies.js';
import { migrate, openTables, type Tables, titleSign } from './tables.js';
import { type Term, termsIn } from './terms.js';

/** How many articles are ranked exactly, and how many of them are returned. */
const mostCompared = 240;
const mostFound = 12;
/** How many articles match a typed title, and how many of the newest come with every request. */
const mostTitled = 25;
const mostNewest = 25;
/**
 * How long recent changes come with a request for nothing in particular, in milliseconds, so that they can be
 * announced.
 */
const recently = 24 * 60 * 60_000;
/** How many postings are scanned in all. The rarest word is scanned in any case. */
const mostPlaces = 150_000;
/** The extra weight of a word in the title. */
const titleWorth = 0.6;
/** How much article text is cached, in UTF-16 code units. The indexes built from it take a hundred times as much. */
const mostText = 250_000;
/** The least that an article counts in the cache. */
const least = 2_000;

/** An article's columns before its text is loaded. */
interface Row {
  readonly slug: string;
  readonly edition: string;
  readonly withdrawn: boolean;
  /** A bigint, which the driver returns as text. */
  readonly time: string | null;
}

/** Articles in PostgreSQL, found by their words there, and loaded on demand. */
export class PostgresArchive implements Archive {
  readonly #rarity: StemFrequencies;
  readonly #read = new LRUCache<string, Knowledge>({
    maxSize: mostText,
    sizeCalculation: ({ article }) => Math.min(mostText, Math.max(least, article.text.length)),
  });

  private constructor(
    private readonly database: Kysely<Tables>,
    private readonly warn: (slug: string) => void,
  ) {
    this.#rarity = new StemFrequencies(database);
  }

  /**
   * Opens an archive, and creates its tables where missing.
   * @param warn called with the slug of an article that cannot be read
   * @throws ArchiveAway where the database cannot be reached
   */
  static async open(url: string, warn: (slug: string) => void): Promise<PostgresArchive> {
    const database = openTables(url, () => undefined);
    const archive = new PostgresArchive(database, warn);
    await reached(async () => {
      await migrate(database);
      await archive.#rarity.refresh();
    });
    return archive;
  }

  near(wanted: ArticleQuery): Promise<Library> {
    return reached(() => this.#near(wanted));
  }

  get size(): number {
    return this.#rarity.size;
  }

  close(): Promise<void> {
    return this.database.destroy();
  }

  async #near({ slugHash, slugs = [], text, title, version }: ArticleQuery): Promise<Library> {
    const named = [...new Set(slugs.flatMap((slug) => slug ?? []))];
    const [found, titled, newest, changed] = await Promise.all([
      text ? this.#found(text) : [],
      title ? this.#titled(title) : [],
      this.#newest(),
      text || title ? [] : this.#changed(),
    ]);
    const rows = await this.database
      .selectFrom('archive_article')
      .select(['slug', 'edition', 'withdrawn', 'time'])
      .where((expression) =>
        expression.or([
          expression('slug', 'in', [...found, ...titled, ...newest, ...changed, ...named, '']),
          ...(version ? [expression('edition', 'like', beginning(version))] : []),
          ...(slugHash ? [expression('story', 'like', beginning(slugHash))] : []),
        ]),
      )
      .where('public_from', '<=', Date.now())
      .$castTo<Row>()
      .execute();
    const articles = await this.#readAll(rows.filter(({ withdrawn }) => !withdrawn));
    const withdrawn = rows.filter((row) => row.withdrawn).map(({ slug }) => slug);
    const library = new Library(articles, [], withdrawn);
    useFrequenciesOf(library, this.#rarity);
    return library;
  }

  /** The articles that a text may be about, best first. */
  async #found(text: string): Promise<string[]> {
    await this.#rarity.refresh();
    const terms = await termsIn(this.database, text, this.#rarity.size);
    if (terms.length === 0) return [];
    const slugs = await this.#having(terms);
    const rows = await this.database
      .selectFrom('archive_words')
      .select(['slug', 'digest'])
      .where('slug', 'in', [...slugs, ''])
      .where('version', '=', digestVersion)
      .execute();
    // The same index as for small libraries, so that words have the same weight.
    const corpus = new ArticleIndex<string>(() => this.#rarity);
    for (const { digest, slug } of rows) corpus.add(slug, digest);
    return corpus.find(text, mostFound).map(({ key }) => key);
  }

  /**
   * Slugs of the articles with the largest total weight of the terms. Frequent terms are left out once enough
   * postings are scanned.
   */
  async #having(terms: readonly Term[]): Promise<string[]> {
    let places = 0;
    const looked = terms.filter(({ articles }, at) => {
      const isLooked = at === 0 || places + articles <= mostPlaces;
      if (isLooked) places += articles;
      return isLooked;
    });
    const scans = looked.flatMap(({ stem, weight }) =>
      [
        [stem, weight],
        [titleSign + stem, weight * titleWorth],
      ].map(
        ([word, worth]) =>
          sql`(SELECT slug, ${worth}::float8 AS weight FROM archive_words
            WHERE stems @@ ${lexeme(String(word))}::tsquery LIMIT ${mostPlaces})`,
      ),
    );
    const { rows } = await sql<{
      slug: string;
    }>`SELECT slug FROM (${sql.join(scans, sql` UNION ALL `)}) AS hit
      GROUP BY slug ORDER BY sum(weight) DESC, slug DESC LIMIT ${mostCompared}`.execute(this.database);
    return rows.map(({ slug }) => slug);
  }

  /** Slugs of the articles whose titles are similar to what is typed, the most similar first. */
  async #titled(typed: string): Promise<string[]> {
    const names = normaliseText(typed);
    const { rows } = await sql<{ slug: string }>`SELECT slug FROM archive_article
      WHERE ${names} <% names OR names LIKE ${`%${beginning(names)}`} OR slug = ${typed.trim()}
      ORDER BY word_similarity(${names}, names) DESC LIMIT ${mostTitled}`.execute(this.database);
    return rows.map(({ slug }) => slug);
  }

  async #newest(): Promise<string[]> {
    const rows = await this.database
      .selectFrom('archive_article')
      .select('slug')
      .where('withdrawn', '=', false)
      .where('public_from', '<=', Date.now())
      .orderBy('time', (order) => order.desc().nullsLast())
      .orderBy('slug', 'desc')
      .limit(mostNewest)
      .execute();
    return rows.map(({ slug }) => slug);
  }

  /** Slugs of the articles that were last published, corrected or withdrawn, for announcements. */
  async #changed(): Promise<string[]> {
    const now = Date.now();
    const rows = await this.database
      .selectFrom('archive_article')
      .select('slug')
      .where('changed', '>', now - recently)
      .where('public_from', '<=', now)
      .orderBy('changed', 'desc')
      .orderBy('slug', 'desc')
      .limit(mostNewest)
      .execute();
    return rows.map(({ slug }) => slug);
  }

  /** Loads articles, the newest first, using the cache for unchanged ones. */
  async #readAll(rows: readonly Row[]): Promise<Knowledge[]> {
    // The cache may drop an article before all of them are read.
    const read = new Map(rows.map(({ edition }) => [edition, this.#read.get(edition)]));
    const missing = rows.filter(({ edition }) => !read.get(edition)).map(({ slug }) => slug);
    if (missing.length > 0) {
      const files = await this.database
        .selectFrom('archive_article')
        .innerJoin('archive_words', 'archive_words.slug', 'archive_article.slug')
        .select(['archive_article.slug', 'edition', 'text', 'contents', 'digest', 'version'])
        .where('archive_article.slug', 'in', missing)
        .execute();
      for (const { contents, digest, edition, slug, text, version } of files) {
        const { knowledge } = readKnowledge(slug, text, contents);
        // Lets other answers through between two articles.
        await new Promise(setImmediate);
        if (!knowledge) {
          this.warn(slug);
          continue;
        }
        if (version === digestVersion) cacheDigest(knowledge, digest);
        this.#read.set(edition, knowledge);
        read.set(edition, knowledge);
      }
    }
    const dated = rows.map(({ edition, slug, time }) => ({
      slug,
      time: time === null ? null : Number(time),
      knowledge: read.get(edition),
    }));
    return dated.sort(newestFirst).flatMap(({ knowledge }) => knowledge ?? []);
  }
}

/** A LIKE pattern for a prefix. */
const beginning = (text: string): string => `${text.replace(/[\\%_]/gu, '\\$&')}%`;

/** Turns database errors into ArchiveAway. @throws ArchiveAway */
async function reached<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    throw new ArchiveAway('the archive’s database cannot be used', { cause });
  }
}
