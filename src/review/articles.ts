import { existsSync } from 'node:fs';
import type * as z from 'zod';
import { commands } from '../../commands/index.js';
import { Library } from '../knowledge/library.js';
import { discard, publish, withdraw } from '../knowledge/publishing.js';
import { hasNextVersion } from '../knowledge/versions.js';
import { plainText } from '../present/present.js';
import type { Reader } from '../reader/reader.js';
import { respond } from '../request/respond.js';
import type { KeyedQueue } from '../support/keyedQueue.js';
import type { List, moveSchema, Reading, savedSchema, View, wordsSchema, writtenSchema } from './api.js';
import { listOf } from './list.js';
import { fileOf, type Opened, openArticle, saveOpened } from './opened.js';
import { type File, layOut, readFile } from './reading.js';
import { Refusal } from './refusal.js';
import { publishedState, readingOf, viewOf } from './view.js';
import { writeWords } from './writeWords.js';

type Move = z.output<typeof moveSchema>;

/** Publishes, withdraws or discards. @throws Refusal or Faulty where that is not allowed */
async function move({ folder, version }: Opened, wanted: Move): Promise<void> {
  expectVersion(version, wanted.version);
  if (wanted.to === 'published') {
    if (await isTooLate(folder, wanted.from))
      throw new Refusal(
        422,
        'a version is already published, so the next one cannot be embargoed: publish it when the time comes',
      );
    await publish(folder, wanted);
  } else if (wanted.to === 'withdrawn') {
    const { state } = await publishedState(folder);
    if (state === null) throw new Refusal(422, 'article.json cannot be read: correct it in a text editor');
    if (state === 'draft')
      throw new Refusal(422, 'this article was never published: discard the draft instead');
    await withdraw(folder);
  } else if (!(await discard(folder))) {
    throw new Refusal(422, 'there is no draft to discard: withdraw the published version instead');
  }
}

/** Whether a next version would wait although the published one answers. */
async function isTooLate(folder: string, from: string | undefined): Promise<boolean> {
  if (from === undefined || Date.parse(from) <= Date.now() || !hasNextVersion(folder)) return false;
  return (await publishedState(folder)).state !== 'embargoed';
}

function expectVersion(is: string, expected: string): void {
  if (is !== expected)
    throw new Refusal(409, 'the files have changed since you opened the article: open it again');
}

/** The articles of a folder under review, with everything that the page can do to them. */
export class Articles {
  /**
   * @param knowledge path to the folder of articles
   * @param reader finds the answer to free questions
   * @param queue serialises access to an article's files, by slug, for several tabs and new drafts
   * @param moved called after an article was published, withdrawn or discarded; it may throw a {@link Refusal}
   */
  constructor(
    readonly knowledge: string,
    readonly reader: Reader,
    readonly queue: KeyedQueue,
    private readonly moved: (slug: string) => Promise<void> = async () => undefined,
  ) {}

  /** Lists all articles. @throws Error where they cannot be read */
  list(): Promise<List> {
    return listOf(this.knowledge);
  }

  /** Runs a job on an existing article, after all earlier ones. @throws Refusal where there is none */
  #with<T>(slug: string, job: (opened: Opened) => T | Promise<T>): Promise<T> {
    return this.queue.run(slug, async () => job(await openArticle(this.knowledge, slug)));
  }

  /** @throws Refusal where there is no article, or its file is not JSON */
  view(slug: string): Promise<View> {
    return this.#with(slug, viewOf);
  }

  /** Where a file's words stand in a text, by default the article's own, and its faults. @throws Refusal */
  read(slug: string, file: File, text?: string): Promise<Reading> {
    return this.#with(slug, (opened) => readingOf(opened, readFile(slug, text ?? opened.text, file)));
  }

  /** How selected words are written in the file. @throws Refusal where that is impossible */
  words(slug: string, selected: z.output<typeof wordsSchema>): Promise<z.output<typeof writtenSchema>> {
    return this.#with(slug, (opened) => writeWords(layOut(slug, opened.text, fileOf(opened)), selected));
  }

  /** Saves the version under review, even with errors. @throws Refusal (409) where its files have changed */
  save(slug: string, saved: z.output<typeof savedSchema>): Promise<View> {
    return this.#with(slug, async (opened) => {
      expectVersion(opened.version, saved.version);
      await saveOpened(opened, saved);
      return viewOf(await openArticle(this.knowledge, slug));
    });
  }

  /**
   * Publishes, withdraws or discards.
   * @returns null where nothing is left
   * @throws Refusal or Faulty where that is not allowed
   */
  move(slug: string, wanted: Move): Promise<View | null> {
    return this.#with(slug, async (opened) => {
      await move(opened, wanted);
      if (existsSync(opened.folder)) await this.moved(slug);
      return existsSync(opened.folder) ? viewOf(await openArticle(this.knowledge, slug)) : null;
    });
  }

  /** What the article would answer with this file. @throws Refusal (422) where the file has errors */
  async ask(slug: string, file: File, line: string): Promise<string> {
    const { knowledge, reading } = await this.#with(slug, ({ text }) => readFile(slug, text, file));
    if (!knowledge) throw new Refusal(422, 'correct the errors before you ask a question', reading.faults);
    const desk = { library: new Library([knowledge]), commands, reader: this.reader };
    return plainText(await respond(desk, line, { isModerator: true }));
  }
}
