import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Reason, Unreadable } from '../knowledge/unreadable.js';
import { builtProgram } from '../support/builtProgram.js';
import { KeyedQueue } from '../support/keyedQueue.js';
import type { DraftedFiles, Order } from './files.js';

/** Too many articles wait to be drafted. */
export class Busy extends Error {
  override readonly name = 'Busy';
}

/** Drafts articles while its caller does other things. */
export interface Drafting {
  /**
   * @throws Unreadable where the material is no article
   * @throws Busy where too many wait
   * @throws Error where it cannot be drafted, or takes too long
   */
  readonly draft: (order: Order) => Promise<DraftedFiles>;
}

/** A message to the process that drafts. */
export interface WorkerRequest {
  readonly id: number;
  /** Path to the folder of the trained weights. */
  readonly models: string;
  readonly order: Order;
}

/** Its reply: the draft, why there is none, or what went wrong. */
export type WorkerReply =
  | { readonly id: number; readonly drafted: DraftedFiles }
  | { readonly id: number; readonly unreadable: string; readonly reason: Reason }
  | { readonly id: number; readonly failed: string };

/** How long one article may take, in milliseconds; the longest takes a tenth of it. */
const longest = 180_000;
const tooSlow = 'this takes too long to read: give the text of the article alone';
/** How long an idle process is kept, in milliseconds. */
const idle = 60_000;
/** Memory of the process, in MB: a page that takes more ends that process, and no other. */
const mostMemory = 768;
/** The variables of the environment that it gets. */
const passedOn = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'NODE_EXTRA_CA_CERTS'];
/** How many articles may wait at most. */
const mostWaiting = 20;

/** Drafts articles in a process of its own, one after the other. */
class ProcessDrafting implements Drafting {
  #child: ChildProcess | null = null;
  #idle: NodeJS.Timeout | undefined;
  readonly #queue = new KeyedQueue();
  #waiting = 0;
  #lastId = 0;

  constructor(
    private readonly program: string,
    private readonly models: string,
  ) {
    // A process that is busy does not notice that this one has ended.
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
    const id = ++this.#lastId;
    let timer: NodeJS.Timeout | undefined;
    try {
      const reply = await new Promise<WorkerReply>((resolve, reject) => {
        timer = setTimeout(() => {
          this.#end();
          reject(new Unreadable(tooSlow, 'too-large'));
        }, longest);
        child.once('error', reject);
        child.once('exit', (code) => reject(new Error(`the process that drafts has ended with ${code}`)));
        // The program is ours and sends nothing else.
        child.on('message', (message: WorkerReply) => message.id === id && resolve(message));
        child.send(
          { id, models: this.models, order } satisfies WorkerRequest,
          (error) => error && reject(error),
        );
      });
      if ('drafted' in reply) return reply.drafted;
      throw 'failed' in reply ? new Error(reply.failed) : new Unreadable(reply.unreadable, reply.reason);
    } catch (error) {
      // It may be stuck.
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
      // A process that reads what strangers wrote gets none of this one's secrets.
      env: Object.fromEntries(passedOn.map((name) => [name, process.env[name]])),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    // Without a listener an error at its start would end this process. The caller learns of it by its exit or by time.
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
 * Drafts in a process of its own; in this thread where the sources run as they are.
 * @param models path to the folder of the trained weights
 * @param program the built worker
 */
export function openDrafting(models: string, program = builtProgram('src/ingest/worker')): Drafting {
  if (program !== null) return new ProcessDrafting(fileURLToPath(program), models);
  return {
    draft: async (order) => {
      // Loaded only here: a built program leaves all of that to the other process.
      const { openAnnotator } = await import('../annotator/openAnnotator.js');
      const { draftFiles } = await import('./files.js');
      return draftFiles(order, openAnnotator(models));
    },
  };
}
