import { commands } from '../commands/index.js';
import { type Config, OperatorFault } from './config.js';
import { shardIn } from './environment.js';
import { prepareIndex } from './index/articles/libraryIndex.js';
import { ArchiveAway } from './knowledge/archive.js';
import { type Change, LiveLibrary } from './knowledge/liveLibrary.js';
import { type Fault, faultLine } from './knowledge/load.js';
import { storingInThreads } from './library/indexing.js';
import { noReader, type Reader } from './reader/reader.js';
import { openReader } from './reader/threadReader.js';
import { type Desk, respond } from './request/respond.js';

/** Where lines for the operator go. */
type Say = (line: string) => void;
const toStandardError: Say = (line) => console.error(line);

/**
 * Opens the articles of a folder. Each one that is broken is named; the others answer.
 * @param folder path to the knowledge folder
 * @param reader points at the words that answer free questions
 * @throws OperatorFault where the folder cannot be read
 */
export async function openDesk(
  folder: string,
  reader: Reader = noReader,
  say: Say = toStandardError,
): Promise<Desk> {
  return deskOf(await openLive(folder, say), reader);
}

/**
 * The same, and what is saved in the folder later is answered from without a restart: `desk.library` is always
 * the present state. Each change is named.
 */
async function openLiveDesk(
  folder: string,
  reader: Reader = noReader,
  say: Say = toStandardError,
): Promise<Desk> {
  const live = await openLive(folder, say);
  // Loaded only here: a single answer needs no watching.
  const { follow } = await import('./knowledge/watch.js');
  follow(
    live,
    (change) => nameChange(change, say),
    (error) => say(`KNOWLEDGE_DIR: not followed: ${messageOf(error)}`),
  );
  return deskOf(live, reader);
}

/** How often it is looked which articles of an archive are the newest, in milliseconds. */
const archiveRound = 30_000;

/**
 * Opens the articles of an archive. `desk.library` holds the newest; `desk.near` gives those that a request may be about.
 * @param url address of a PostgreSQL database
 * @throws OperatorFault where it cannot be reached
 */
async function openArchiveDesk(url: string, reader: Reader, say: Say): Promise<Desk> {
  const { PostgresArchive } = await import('./archive/postgresArchive.js');
  const warn = (slug: string): void =>
    say(`LIBRARY_URL: ${slug} cannot be read; npm run article -- send writes it anew`);
  try {
    const archive = await PostgresArchive.open(url, warn);
    let library = await archive.near({});
    const look = async (): Promise<void> => {
      library = await archive.near({}).catch(() => library);
    };
    setInterval(look, archiveRound).unref();
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

/** The articles that a configuration asks for, as they are at any time. @throws OperatorFault where they cannot be opened */
export function openDeskOf(
  { archive, knowledge }: Pick<Config, 'archive' | 'knowledge'>,
  reader: Reader,
  say: Say = toStandardError,
): Promise<Desk> {
  return archive ? openArchiveDesk(archive, reader, say) : openLiveDesk(knowledge, reader, say);
}

/** The reader that a configuration asks for; where it cannot read, that is said. */
export function readerOf({ models }: Pick<Config, 'models'>, say: Say = toStandardError): Reader {
  return openReader({ folder: models, log: say });
}

/** How long the reader may take to load what it needs, in milliseconds. */
const longestWake = 30_000;

/** Has the reader load what it needs, so that whoever asks first does not wait for it. */
export async function wakeReader({ library, reader }: Desk): Promise<void> {
  const article = library.usual?.article;
  const signal = AbortSignal.timeout(longestWake);
  if (article) await reader.read('what happened?', article, { rows: [0], signal });
}

/** Questions whose parts between them use most of what answers. */
const first = [
  'what happened?',
  'who said that the old minister was right about the money, and why?',
  'how many people came to the meeting on Monday?',
  'where did the goverment hold the hearing?',
];

/**
 * Answers some questions that nobody asked: the first ones load WordNet and are compiled, which takes several times as
 * long as to answer. Whoever asks later should not wait for it. The reader loads meanwhile.
 */
export async function warmUp(desk: Desk): Promise<void> {
  const awake = wakeReader(desk);
  for (const question of first) {
    await respond({ ...desk, reader: noReader }, question);
    await new Promise(setImmediate);
  }
  await awake;
}

async function openLive(folder: string, say: Say): Promise<LiveLibrary> {
  const live = await LiveLibrary.open(folder, storingInThreads()).catch((error: unknown) => {
    throw new OperatorFault(`KNOWLEDGE_DIR: the folder cannot be read: ${messageOf(error)}`);
  });
  nameErrors(live.library.faults, say);
  await prepareIndex(live.library);
  return live;
}

/** @throws OperatorFault where a desk has no article to answer from */
export function needArticle({ library }: Desk, folder: string): void {
  if (library.usual === undefined)
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

function nameErrors(faults: readonly Fault[], say: Say): void {
  for (const fault of faults) if (fault.severity === 'error') say(faultLine(fault));
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

function nameChange({ faults, outcome, slug }: Change, say: Say): void {
  say(`${slug}: ${outcomes[outcome]}`);
  nameErrors(faults, say);
}

/** The exit code of one of several processes that is not to be started anew: only the operator can help. */
export const exitForGood = 78;

/** What an error says, in one line. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/gu, ' ').trim();
}

/** Runs a start to its end; where it fails, the cause is one line on standard error and the exit code is 1. */
export async function run(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    const cause = messageOf(error);
    console.error(error instanceof OperatorFault ? cause : `Verbatim stopped: ${cause}`);
    const isForGood = error instanceof OperatorFault && !error.mayPass && shardIn(process.env) !== undefined;
    process.exit(isForGood ? exitForGood : 1);
  }
}
