import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Reason, Unreadable } from '../knowledge/unreadable.js';
import { Queue } from '../support/queue.js';
import { Busy, type DraftedFiles, type Drafting, type Order } from './drafting.js';

/** What the process that drafts is asked. */
export interface Asked {
  readonly id: number;
  /** Path to the folder of the trained weights. */
  readonly models: string;
  readonly order: Order;
}

/** What comes back: the draft, why there is none, or what went wrong. */
export type Told =
  | { readonly id: number; readonly drafted: DraftedFiles }
  | { readonly id: number; readonly unreadable: string; readonly reason: Reason }
  | { readonly id: number; readonly failed: string };

/** How long one article may take, in milliseconds; the longest that is read takes a tenth of it. */
const longest = 180_000;
const tooSlow = 'this takes too long to read: give the text of the article alone';
/** How long a process that has nothing to do is kept, in milliseconds. */
const idle = 60_000;
/** Memory for what a page is made of, in MB: one that takes more ends the process that drafts, and no other. */
const mostMemory = 768;
/** What of the environment it needs. */
const passedOn = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'NODE_EXTRA_CA_CERTS'];
/** How many articles may wait at most. */
const mostWaiting = 20;

/** Drafts articles in a process of its own, one after the other. */
class ProcessDrafting implements Drafting {
  #child: ChildProcess | null = null;
  #idle: NodeJS.Timeout | undefined;
  readonly #queue = new Queue();
  #waiting = 0;
  #asked = 0;

  constructor(
    private readonly program: string,
    private readonly models: string,
  ) {
    // A process in the middle of an article does not see that this one has gone.
    process.once('exit', () => this.#end());
  }

  async draft(order: Order): Promise<DraftedFiles> {
    if (this.#waiting >= mostWaiting) throw new Busy('too many articles are being drafted');
    this.#waiting++;
    try {
      return await this.#queue.run('', () => this.#draft(order));
    } finally {
      this.#waiting--;
    }
  }

  async #draft(order: Order): Promise<DraftedFiles> {
    clearTimeout(this.#idle);
    const child = this.#started();
    child.ref();
    const id = ++this.#asked;
    let timer: NodeJS.Timeout | undefined;
    try {
      const told = await new Promise<Told>((resolve, reject) => {
        timer = setTimeout(() => {
          this.#end();
          reject(new Unreadable(tooSlow, 'too-large'));
        }, longest);
        child.once('error', reject);
        child.once('exit', (code) => reject(new Error(`the process that drafts has ended with ${code}`)));
        // The program is ours and sends nothing else.
        child.on('message', (message: Told) => message.id === id && resolve(message));
        child.send({ id, models: this.models, order } satisfies Asked, (error) => error && reject(error));
      });
      if ('drafted' in told) return told.drafted;
      throw 'failed' in told ? new Error(told.failed) : new Unreadable(told.unreadable, told.reason);
    } catch (error) {
      // What is still at work may be stuck.
      if (!(error instanceof Unreadable)) this.#end();
      throw error;
    } finally {
      clearTimeout(timer);
      child.removeAllListeners('message').removeAllListeners('exit').removeAllListeners('error');
      child.on('error', () => this.#end());
      child.unref();
      this.#idle = setTimeout(() => this.#end(), idle).unref();
    }
  }

  #started(): ChildProcess {
    if (this.#child?.connected) return this.#child;
    const child = fork(this.program, {
      // Bytes stay bytes.
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${mostMemory}`],
      // No secret of this process lies in the memory of one that reads what strangers have written.
      env: Object.fromEntries(passedOn.map((name) => [name, process.env[name]])),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    // Without a listener an error of its start would end this process; whoever waits is told by its exit or by time.
    child.on('error', () => this.#end());
    child.channel?.unref();
    this.#child = child;
    return child;
  }

  #end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }
}

/**
 * Drafts in a process of its own; where the sources are run as they are there is no program for one, and articles are
 * drafted in this thread.
 * @param models path to the folder of the trained weights
 * @param near address of a program of the build, near which the one that drafts lies
 */
export function openDrafting(models: string, near = import.meta.url): Drafting {
  const program = ['./worker.cjs', './ingest/worker.cjs', '../ingest/worker.cjs']
    .map((name) => fileURLToPath(new URL(name, near)))
    .find((path) => path.endsWith(join('ingest', 'worker.cjs')) && existsSync(path));
  if (program !== undefined) return new ProcessDrafting(program, models);
  return {
    draft: async (order) => {
      // Loaded only here: a program that is built leaves all of that to the other process.
      const { openAnnotator } = await import('../annotator/openAnnotator.js');
      const { draftHere } = await import('./draftHere.js');
      return draftHere(order, openAnnotator(models));
    },
  };
}
