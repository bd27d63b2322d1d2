import { once } from 'node:events';
import { type ClientRequest, request, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OperatorFault } from '../../../src/config.js';
import { createClient } from '../../../src/discord/client/client.js';
import { createLog } from '../../../src/discord/client/log.js';
import { openHttpInteractions } from '../../../src/discord/http/httpInteractions.js';
import { type Incoming, listen } from '../../../src/discord/http/server.js';
import { Endpoint, type Odd } from '../double/endpoint.js';

const ping = { id: '1', application_id: '2', type: 1, token: 'a', version: 1 };
const command = { ...ping, type: 2, data: { id: '3', name: 'summary', type: 1 } };
const nothing = { status: 401, body: 'not signed\n' };
const secondsFromNow = (seconds: number): string => String(Math.floor(Date.now() / 1000) + seconds);

let endpoint: Endpoint;
let server: Server;
let port: number;
let taken: Incoming[];

beforeEach(async () => {
  endpoint = new Endpoint((message) => {
    throw new Error(message);
  });
  taken = [];
  server = await listen(0, endpoint.publicKey, (interaction) => taken.push(interaction));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
  endpoint.set(`http://127.0.0.1:${port}/discord`);
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe('what Discord has signed', () => {
  it('is taken, and answered at once with nothing', async () => {
    expect(await endpoint.post(command)).toEqual({ status: 202, body: '' });
    expect(taken).toEqual([command]);
  });

  it('is answered itself where it asks whether somebody is there', async () => {
    expect(await endpoint.post(ping)).toEqual({ status: 200, body: '{"type":1}' });
    expect(taken).toEqual([]);
  });

  it.each([
    ['no JSON', '{"id":'],
    ['no object', '"interaction"'],
    ['an object without a token', JSON.stringify({ id: '1', type: 2 })],
  ])('is refused where it is %s', async (_, text) => {
    expect(await endpoint.post(null, { text })).toEqual({ status: 400, body: 'no interaction\n' });
    expect(taken).toEqual([]);
  });

  it.each([-299, 299])('is taken where its clock is %i seconds from ours', async (seconds) => {
    expect((await endpoint.post(command, { timestamp: secondsFromNow(seconds) })).status).toBe(202);
  });
});

describe('what Discord has not signed', () => {
  it.each<[string, Odd]>([
    ['another body', { sent: JSON.stringify({ ...command, id: '4' }) }],
    ['another time', { headers: { 'x-signature-timestamp': secondsFromNow(-1) } }],
    ['a signature of zeros', { headers: { 'x-signature-ed25519': '0'.repeat(128) } }],
    ['a signature that is none', { headers: { 'x-signature-ed25519': 'signed' } }],
    ['a signature that is too long', { headers: { 'x-signature-ed25519': '0'.repeat(130) } }],
    ['no signature', { headers: { 'x-signature-ed25519': '' } }],
    ['no time', { headers: { 'x-signature-timestamp': '' } }],
    ['a time in words', { timestamp: 'now' }],
    ['a time six minutes ago', { timestamp: secondsFromNow(-360) }],
    ['a time six minutes from now', { timestamp: secondsFromNow(360) }],
  ])('is refused before it is read: %s', async (_, odd) => {
    expect(await endpoint.post(command, odd)).toEqual(nothing);
    expect(taken).toEqual([]);
  });

  it('is refused where another application’s key has signed it', async () => {
    const other = new Endpoint(() => undefined);
    other.set(`http://127.0.0.1:${port}/`);
    expect(await other.post(command)).toEqual(nothing);
    expect(await other.post(ping)).toEqual(nothing);
  });
});

/** Begins a request, and waits for what comes of it. */
async function answered(headers: Readonly<Record<string, string>>, write: (to: ClientRequest) => void) {
  const asking = request({ port, host: '127.0.0.1', method: 'POST', headers });
  // The line may be closed before all is sent.
  asking.on('error', () => undefined);
  write(asking);
  const [response] = await once(asking, 'response');
  asking.destroy();
  return response.statusCode;
}

describe('a request', () => {
  it('is refused where it says that it is too large, without being read', async () => {
    expect(await answered({ 'content-length': '1048577' }, (to) => to.flushHeaders())).toBe(413);
  });

  it('is refused where it turns out too large', async () => {
    const status = await answered({ 'transfer-encoding': 'chunked' }, (to) => {
      for (let count = 0; count < 17; count++) to.write(Buffer.alloc(65_536, 'a'));
    });
    expect(status).toBe(413);
    expect(taken).toEqual([]);
  });

  it('is taken by POST alone', async () => {
    const response = await fetch(`http://127.0.0.1:${port}/`);
    expect(response.status).toBe(405);
  });
});

it('a port that is taken already is named', async () => {
  const log = createLog({ write: () => undefined });
  const http = { port, publicKey: endpoint.publicKey };
  const error = await openHttpInteractions(createClient({}), http, log).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(OperatorFault);
  expect(String(error)).toMatch(
    new RegExp(`INTERACTIONS_PORT: port ${port} cannot be used: .*EADDRINUSE`, 'u'),
  );
});
