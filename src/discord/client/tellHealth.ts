import { Status } from 'discord.js';
import { OperatorFault } from '../../config.js';
import type { Reading } from '../../health/metrics.js';
import type { Desk } from '../../request/respond.js';
import { messageOf } from '../../start.js';
import type { Face } from '../face.js';
import type { Outcomes } from './outcomes.js';

/** What can be read of a bot at any time. @param hasGateway whether it answers only while it is connected to the gateway */
export function readingOf(face: Face, desk: Desk, hasGateway: boolean): Reading {
  const { client } = face;
  const ready = (): number => client.ws.shards.filter(({ status }) => status === Status.Ready).size;
  const away = (): string | null => {
    if (!client.isReady()) return 'it is not connected to Discord';
    const all = client.ws.shards.size;
    return ready() < all ? `${all - ready()} of ${all} shards are not connected` : null;
  };
  return {
    trouble: () => {
      if (face.isClosing) return 'it is leaving';
      const why = hasGateway ? away() : null;
      return why ?? (desk.library.usual ? null : 'there is no article to answer from');
    },
    articles: () => desk.size?.() ?? desk.library.articles.length,
    servers: () => client.guilds.cache.size,
    shards: ready,
  };
}

/**
 * Tells at a port how a bot is.
 * @param outcomes what is counted beside that; null where nothing is answered
 * @throws OperatorFault where the port cannot be used
 */
export async function tellHealth(port: number, reading: Reading, outcomes: Outcomes | null): Promise<void> {
  // Loaded only here: most do without it.
  const [{ Metrics }, { serveHealth }] = await Promise.all([
    import('../../health/metrics.js'),
    import('../../health/server.js'),
  ]);
  const metrics = new Metrics(reading);
  outcomes?.on((command, outcome, ms) => metrics.count(command, outcome, ms));
  try {
    await serveHealth(port, reading, metrics);
  } catch (error) {
    throw new OperatorFault(`HEALTH_PORT: port ${port} cannot be used: ${messageOf(error)}`);
  }
}
