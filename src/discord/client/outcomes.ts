import { ShardClientUtil } from 'discord.js';
import * as z from 'zod';
import type { DiscordConfig } from '../../config.js';
import { faultId, type Log } from './log.js';

/** What came of an interaction, for the log. */
export interface Outcome {
  readonly command: string;
  readonly outcome: string;
  /** What was asked; logged only where the operator wants it. */
  readonly question: string;
}

/** Is told of each answer: what came of it, and how long it took in milliseconds. */
type Listener = (command: string, outcome: string, ms: number) => void;

const inServer = z.object({ guild_id: z.string().nullish() });

/** The server that an event of the gateway is of; null where it is of none. */
export function serverOf(event: unknown): string | null {
  return inServer.safeParse(event).data?.guild_id ?? null;
}

/** Leaves a line in the log for each interaction and question, and tells whoever counts them. */
export class Outcomes {
  readonly #listeners: Listener[] = [];

  /** @param shards how many shards there are */
  constructor(
    private readonly log: Log,
    private readonly config: Pick<DiscordConfig, 'logQuestions' | 'logServers'>,
    private readonly shards: () => number,
  ) {}

  /** Has a listener told of each from now on. */
  on(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** @param since when it began, in milliseconds @param server its id; null outside of servers */
  note(outcome: Outcome | null, since: number, server: string | null): void {
    if (!outcome) return;
    const { question, ...rest } = outcome;
    const ms = Date.now() - since;
    this.log.info({
      ...rest,
      ...(this.config.logQuestions ? { question } : {}),
      ...this.#where(server),
      ms,
    });
    for (const tell of this.#listeners) tell(rest.command, rest.outcome, ms);
  }

  /**
   * @param isLate whether Discord waited for it no longer, so that nobody can be told
   * @returns the id under which the log has the error
   */
  fail(error: unknown, since: number, server: string | null, isLate = false): string {
    const id = faultId();
    const ms = Date.now() - since;
    const outcome = isLate ? 'too late' : 'failed';
    this.log[isLate ? 'warn' : 'error']({ id, err: error, ...this.#where(server), ms }, outcome);
    for (const tell of this.#listeners) tell('', outcome, ms);
    return id;
  }

  #where(server: string | null): object {
    if (!this.config.logServers || server === null) return {};
    return { guild: server, shard: ShardClientUtil.shardIdForGuildId(server, this.shards()) };
  }
}
