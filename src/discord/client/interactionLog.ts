import { ShardClientUtil } from 'discord.js';
import * as z from 'zod';
import type { DiscordConfig } from '../../config.js';
import { faultId, type Log } from './log.js';

/** The result of an interaction, for the log. */
export interface Outcome {
  readonly command: string;
  readonly outcome: string;
  /** The question; logged only where the operator allows it. */
  readonly question: string;
}

/** Called with each result and the milliseconds it took. */
type Listener = (command: string, outcome: string, ms: number) => void;

const inServer = z.object({ guild_id: z.string().nullish() });

/** The server that a gateway event belongs to; null outside of servers. */
export function serverOf(event: unknown): string | null {
  return inServer.safeParse(event).data?.guild_id ?? null;
}

/** Logs every interaction and question, and passes the result on to listeners such as the metrics. */
export class InteractionLog {
  readonly #listeners: Listener[] = [];

  /** @param shards the number of shards */
  constructor(
    private readonly log: Log,
    private readonly config: Pick<DiscordConfig, 'logQuestions' | 'logServers'>,
    private readonly shards: () => number,
  ) {}

  /** Calls a listener with every result from now on. */
  on(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /**
   * Logs a result. @param receivedAt when the interaction arrived, in milliseconds @param server its id; null outside
   * of servers
   */
  note(outcome: Outcome | null, receivedAt: number, server: string | null): void {
    if (!outcome) return;
    const { question, ...rest } = outcome;
    const ms = Date.now() - receivedAt;
    this.log.info({
      ...rest,
      ...(this.config.logQuestions ? { question } : {}),
      ...this.#where(server),
      ms,
    });
    for (const tell of this.#listeners) tell(rest.command, rest.outcome, ms);
  }

  /**
   * Logs an error.
   * @param isLate whether Discord no longer accepts a reply, so that the user cannot be told
   * @returns the id under which the log has the error
   */
  fail(error: unknown, receivedAt: number, server: string | null, isLate = false): string {
    const id = faultId();
    const ms = Date.now() - receivedAt;
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
