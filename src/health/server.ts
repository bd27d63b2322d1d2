import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { BotStatus, Metrics } from './metrics.js';

function end(
  response: ServerResponse,
  status: number,
  body: string,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}

/**
 * Serves a bot's health to orchestrators and Prometheus: `/healthz` (the process runs), `/readyz` (the bot answers;
 * else 503 and the reason) and `/metrics`.
 * @param port 0 for any free port
 * @returns the listening server
 * @throws Error where the port is taken
 */
export async function serveHealth(
  port: number,
  { trouble }: Pick<BotStatus, 'trouble'>,
  metrics: Metrics,
): Promise<Server> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?', 1)[0];
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'GET only\n');
    if (path === '/healthz') return end(response, 200, 'ok\n');
    if (path === '/readyz') {
      const why = trouble();
      return end(response, why === null ? 200 : 503, `${why ?? 'ok'}\n`);
    }
    if (path !== '/metrics') return end(response, 404, 'there are /healthz, /readyz and /metrics\n');
    metrics.text().then(
      (text) => end(response, 200, text, metrics.contentType),
      (error: unknown) => end(response, 500, `${String(error)}\n`),
    );
  });
  server.listen(port);
  await once(server, 'listening');
  // It does not keep the process running.
  return server.unref();
}
