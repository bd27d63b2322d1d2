import { Status } from 'discord.js';
import { OperatorFault } from '../../config.js';
import type { BotStatus } from '../../health/metrics.js';
import type { Desk } from '../../request/respond.js';
import { messageOf } from '../../start.js';
import type { Face } from '../face.js';
import type { InteractionLog } from './interactionLog.js';

/** The bot's live status. @param hasGateway whether it answers only while connected to the gateway */
export function statusOf(face: Face, desk: Desk, hasGateway: boolean): BotStatus {
  const { client } = face;
  const ready = (): number => client.ws.shards.filter(({ status }) => status === Status.Ready).size;
  const away = (): string | null => {
    if (!client.isReady()) return 'it is not connected to Discord';
    const all = client.ws.shards.size;
    return ready() < all ? `${all - ready()} of ${all} shards are not connected` : null;
  };
  return {
    trouble: () => {
      if (face.isClosing) return 'it is shutting down';
      const why = hasGateway ? away() : null;
      return why ?? (desk.library.defaultArticle ? null : 'there is no article to answer from');
    },
    articles: () => desk.size?.() ?? desk.library.articles.length,
    servers: () => client.guilds.cache.size,
    shards: ready,
  };
}

/**
 * Serves health checks and metrics on a port.
 * @param log counts interactions for the metrics; null where this process answers none
 * @throws OperatorFault where the port cannot be used
 */
export async function startHealthServer(
  port: number,
  reading: BotStatus,
  log: InteractionLog | null,
): Promise<void> {
  // Loaded lazily: most operators do without it.
  const [{ Metrics }, { serveHealth }] = await Promise.all([
    import('../../health/metrics.js'),
    import('../../health/server.js'),
  ]);
  const metrics = new Metrics(reading);
  log?.on((command, outcome, ms) => metrics.count(command, outcome, ms));
  try {
    await serveHealth(port, reading, metrics);
  } catch (error) {
    throw new OperatorFault(`HEALTH_PORT: port ${port} cannot be used: ${messageOf(error)}`);
  }
}
