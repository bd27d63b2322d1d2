import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { Metrics } from '../../src/health/metrics.js';
import { serveHealth } from '../../src/health/server.js';

it('tells how the bot is, and counts what it does without saying of whom', async () => {
  let trouble: string | null = 'it is not connected to Discord';
  const reading = { trouble: () => trouble, articles: () => 3, servers: () => 2, shards: () => 1 };
  const metrics = new Metrics(reading);
  const server = await serveHealth(0, reading, metrics);
  // It listens at a port.
  const { port } = server.address() as AddressInfo;
  const get = async (path: string, method = 'GET') => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method });
    return {
      status: response.status,
      text: await response.text(),
      type: response.headers.get('content-type'),
    };
  };
  try {
    expect(await get('/healthz')).toMatchObject({ status: 200 });
    expect(await get('/readyz')).toMatchObject({ status: 503, text: 'it is not connected to Discord\n' });
    trouble = null;
    expect(await get('/readyz?x=1')).toMatchObject({ status: 200 });
    metrics.count('/who', 'answered', 120);
    metrics.count('/who', '7 choices', 12);
    const { text, type } = await get('/metrics');
    expect(type).toContain('text/plain; version=0.0.4');
    expect(text).toContain('verbatim_interactions_total{command="/who",outcome="answered"} 1');
    expect(text).toContain('verbatim_interactions_total{command="/who",outcome="choices"} 1');
    expect(text).toContain('verbatim_interaction_seconds_bucket{le="0.25",command="/who"} 2');
    for (const line of ['verbatim_articles 3', 'verbatim_servers 2', 'verbatim_shards 1', 'verbatim_ready 1'])
      expect(text).toContain(line);
    expect(text).toContain('nodejs_eventloop_lag_seconds');
    expect(await get('/secrets')).toMatchObject({ status: 404 });
    expect(await get('/metrics', 'POST')).toMatchObject({ status: 405 });
  } finally {
    server.close();
  }
});

it('says so where its port is taken', async () => {
  const reading = { trouble: () => null, articles: () => 0, servers: () => 0, shards: () => 0 };
  const first = await serveHealth(0, reading, new Metrics(reading));
  const { port } = first.address() as AddressInfo;
  await expect(serveHealth(port, reading, new Metrics(reading))).rejects.toThrow('EADDRINUSE');
  first.close();
});
