import { commands } from '../commands/index.js';
import { type Config, OperatorFault } from './config.js';
import { shardIn } from './environment.js';
import { prepareIndex } from './index/articles/libraryIndex.js';
import { ArchiveAway } from './knowledge/archive.js';
import { type Change, LiveLibrary } from './knowledge/liveLibrary.js';
import { type Fault, faultLine } from './knowledge/load.js';
import { noReader, type Reader } from './reader/reader.js';
import { openReader } from './reader/threadReader.js';
import { threadedRecordBuilder } from './records/recordBuilder.js';
import { type Desk, respond } from './request/respond.js';

/** Takes a line for the operator. */
type Log = (line: string) => void;
const toStandardError: Log = (line) => console.error(line);

/**
 * Opens the articles of a folder. Faulty ones are reported; the others answer.
 * @param folder path of the knowledge folder
 * @param reader points at the words that answer free questions
 * @throws OperatorFault if the folder cannot be read
 */
export async function openDesk(
  folder: string,
  reader: Reader = noReader,
  log: Log = toStandardError,
): Promise<Desk> {
  return deskOf(await openLive(folder, log), reader);
}

/**
 * The same, with changes in the folder reported and loaded without a restart: `desk.library` is always
 * current.
 */
async function openLiveDesk(
  folder: string,
  reader: Reader = noReader,
  log: Log = toStandardError,
): Promise<Desk> {
  const live = await openLive(folder, log);
  // Loaded here only: a single answer needs no watching.
  const { watchLibrary } = await import('./knowledge/watchLibrary.js');
  watchLibrary(
    live,
    (change) => logChange(change, log),
    (error) => log(`KNOWLEDGE_DIR: not followed: ${messageOf(error)}`),
  );
  return deskOf(live, reader);
}

/** How often the newest articles of an archive are fetched, in milliseconds. */
const archiveRefresh = 30_000;

/**
 * Opens the articles of an archive. `desk.library` holds the newest; `desk.near` finds those that a request
 * may be about.
 * @param url address of a PostgreSQL database
 * @throws OperatorFault if it cannot be reached
 */
async function openArchiveDesk(url: string, reader: Reader, log: Log): Promise<Desk> {
  const { PostgresArchive } = await import('./archive/postgresArchive.js');
  const warn = (slug: string): void =>
    log(`LIBRARY_URL: ${slug} cannot be read; npm run article -- send writes it anew`);
  try {
    const archive = await PostgresArchive.open(url, warn);
    let library = await archive.near({});
    const refresh = async (): Promise<void> => {
      library = await archive.near({}).catch(() => library);
    };
    setInterval(refresh, archiveRefresh).unref();
    return {
      get library() {
        return library;
      },
      commands,
      reader,
      near: (wanted) => archive.near(wanted),
      size: () => archive.size,
    };
  } catch (error) {
    const cause = error instanceof ArchiveAway ? error.cause : error;
    throw new OperatorFault(`LIBRARY_URL: the database cannot be used: ${messageOf(cause)}`);
  }
}

/**
 * Opens the articles of a configuration.
 * @throws OperatorFault if they cannot be opened
 */
export function openConfiguredDesk(
  { archive, knowledge }: Pick<Config, 'archive' | 'knowledge'>,
  reader: Reader,
  log: Log = toStandardError,
): Promise<Desk> {
  return archive ? openArchiveDesk(archive, reader, log) : openLiveDesk(knowledge, reader, log);
}

/** Opens the reader of a configuration; failures are reported. */
export function openConfiguredReader({ models }: Pick<Config, 'models'>, log: Log = toStandardError): Reader {
  return openReader({ folder: models, log: log });
}

/** Longest time to load the reader, in milliseconds. */
const maxPreload = 30_000;

/** Loads the reader, so that the first question does not wait for it. */
export async function preloadReader({ library, reader }: Desk): Promise<void> {
  const article = library.defaultArticle?.article;
  const signal = AbortSignal.timeout(maxPreload);
  if (article) await reader.read('what happened?', article, { sentences: [0], signal });
}

/** Questions that together exercise most of the code that answers. */
const warmUpQuestions = [
  'what happened?',
  'who said that the old minister was right about the money, and why?',
  'how many people came to the meeting on Monday?',
  'where did the goverment hold the hearing?',
];

/**
 * Answers a few questions in advance. The first questions load WordNet and compile code, which takes several
 * times as long as the answer. The reader loads meanwhile.
 */
export async function warmUp(desk: Desk): Promise<void> {
  const preloaded = preloadReader(desk);
  for (const question of warmUpQuestions) {
    await respond({ ...desk, reader: noReader }, question);
    await new Promise(setImmediate);
  }
  await preloaded;
}

async function openLive(folder: string, log: Log): Promise<LiveLibrary> {
  const live = await LiveLibrary.open(folder, threadedRecordBuilder()).catch((error: unknown) => {
    throw new OperatorFault(`KNOWLEDGE_DIR: the folder cannot be read: ${messageOf(error)}`);
  });
  logErrors(live.library.faults, log);
  await prepareIndex(live.library);
  return live;
}

/**
 * Checks that a desk has an article.
 * @throws OperatorFault if it has none
 */
export function requireArticle({ library }: Desk, folder: string): void {
  if (library.defaultArticle === undefined)
    throw new OperatorFault(
      `KNOWLEDGE_DIR: there is no article to answer from in ${folder}; npm run article -- list names drafts`,
    );
}

function deskOf(live: LiveLibrary, reader: Reader): Desk {
  return {
    get library() {
      return live.library;
    },
    commands,
    reader,
  };
}

function logErrors(faults: readonly Fault[], log: Log): void {
  for (const fault of faults) if (fault.severity === 'error') log(faultLine(fault));
}

const outcomes: Readonly<Record<Change['outcome'], string>> = {
  loaded: 'loaded',
  kept: 'not loaded: the last good state answers on',
  refused: 'not loaded',
  draft: 'a draft: it answers nobody until it is published',
  embargoed: 'not public yet: it answers from its time on',
  withdrawn: 'withdrawn: it answers no more',
  removed: 'removed: it answers no more',
};

function logChange({ faults, outcome, slug }: Change, log: Log): void {
  log(`${slug}: ${outcomes[outcome]}`);
  logErrors(faults, log);
}

/** Exit code of a shard process that must not be restarted, since only the operator can help. */
export const exitWithoutRestart = 78;

/** The message of an error, in one line. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/gu, ' ').trim();
}

/** Runs a program. If it fails, the cause goes to standard error in one line, and the exit code is 1. */
export async function run(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    const cause = messageOf(error);
    console.error(error instanceof OperatorFault ? cause : `Verbatim stopped: ${cause}`);
    const isPermanent =
      error instanceof OperatorFault && !error.isTemporary && shardIn(process.env) !== undefined;
    process.exit(isPermanent ? exitWithoutRestart : 1);
  }
}
