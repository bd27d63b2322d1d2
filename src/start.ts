import { commands } from '../commands/index.js';
import { type Desk, respond } from './answer/respond.js';
import { OperatorFault } from './config.js';
import { storingInThreads } from './indexing.js';
import { type Change, LiveLibrary } from './knowledge/liveLibrary.js';
import { type Fault, faultLine } from './knowledge/load.js';
import { prepareIndex } from './search/libraryIndex.js';

/**
 * Opens the articles of a folder. Each one that is broken is named on standard error; the others answer.
 * @param folder path to the knowledge folder
 * @throws OperatorFault where the folder cannot be read or holds no good article
 */
export async function openDesk(folder: string): Promise<Desk> {
  return deskOf(await openLive(folder));
}

/**
 * The same, and what is saved in the folder later is answered from without a restart: `desk.library` is always
 * the present state. Each change is named on standard error.
 */
export async function openLiveDesk(folder: string): Promise<Desk> {
  const live = await openLive(folder);
  // Loaded only here: a single answer needs no watching.
  const { follow } = await import('./knowledge/watch.js');
  follow(live, nameChange, (error) => console.error(`KNOWLEDGE_DIR: not followed: ${messageOf(error)}`));
  return deskOf(live);
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
 * long as to answer. Whoever asks later should not wait for it.
 */
export async function warmUp(desk: Desk): Promise<void> {
  for (const question of first) {
    respond(desk, question);
    await new Promise(setImmediate);
  }
}

async function openLive(folder: string): Promise<LiveLibrary> {
  const live = await LiveLibrary.open(folder, storingInThreads()).catch((error: unknown) => {
    throw new OperatorFault(`KNOWLEDGE_DIR: the folder cannot be read: ${messageOf(error)}`);
  });
  nameErrors(live.library.faults);
  await prepareIndex(live.library);
  if (live.library.usual === undefined) {
    throw new OperatorFault(`KNOWLEDGE_DIR: there is no article to answer from in ${folder}`);
  }
  return live;
}

function deskOf(live: LiveLibrary): Desk {
  return {
    get library() {
      return live.library;
    },
    commands,
  };
}

function nameErrors(faults: readonly Fault[]): void {
  for (const fault of faults) if (fault.severity === 'error') console.error(faultLine(fault));
}

const outcomes: Readonly<Record<Change['outcome'], string>> = {
  loaded: 'loaded',
  kept: 'not loaded: the last good state answers on',
  refused: 'not loaded',
  withdrawn: 'withdrawn: it answers no more',
  removed: 'removed: it answers no more',
};

function nameChange({ faults, outcome, slug }: Change): void {
  console.error(`${slug}: ${outcomes[outcome]}`);
  nameErrors(faults);
}

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
    process.exit(1);
  }
}
