import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { OperatorFault } from '../../src/config.js';
import type { Handle } from '../../src/review/handle.js';
import { type Listening, listen } from '../../src/review/server.js';

/** A server that is closed when the test ends. */
async function serve(handle: Handle): Promise<Listening & { readonly url: string }> {
  const server = await listen(0);
  server.answer(handle);
  onTestFinished(() => server.close().catch(() => undefined));
  return { ...server, url: `http://127.0.0.1:${server.port}` };
}

/** Sends something by hand. @returns all that came back, once the connection has ended */
function sendRaw(port: number, sent: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let got = '';
  socket.setEncoding('utf8').on('data', (text) => {
    got += String(text);
  });
  socket.on('error', () => undefined);
  socket.write(sent);
  return new Promise((resolve) => socket.on('close', () => resolve(got)));
}

const echo: Handle = async (request) =>
  Response.json(
    {
      method: request.method,
      url: request.url,
      host: request.headers.get('host'),
      text: await request.text(),
    },
    { status: 201, headers: { 'X-Test': 'kept' } },
  );

describe('the server', () => {
  it('hands over what was sent and sends what it is given', async () => {
    const { port, url } = await serve(echo);
    const response = await fetch(`${url}/a/%2e%2e%2fb?c=d`, { method: 'PUT', body: 'words “ü”' });
    expect([response.status, response.headers.get('x-test')]).toEqual([201, 'kept']);
    expect(await response.json()).toEqual({
      method: 'PUT',
      url: 'http://127.0.0.1/a/%2e%2e%2fb?c=d',
      host: `127.0.0.1:${port}`,
      text: 'words “ü”',
    });
  });

  it('sends nothing where there is nothing', async () => {
    const { port } = await serve(() => Promise.resolve(new Response(null, { status: 204 })));
    const whole = sendRaw(port, 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    const head = (await whole).toLowerCase();
    expect(head).toMatch(/^http\/1\.1 204 /u);
    expect(head).not.toMatch(/content-length|transfer-encoding/u);
  });

  it('listens on 127.0.0.1 alone', async () => {
    const { port } = await serve(echo);
    for (const host of ['127.0.0.2', '::1']) {
      const [error] = await once(connect(port, host), 'error');
      expect(String(error)).toMatch(/ECONNREFUSED|EADDRNOTAVAIL|EAFNOSUPPORT/u);
    }
  });

  it('says that a port is in use', async () => {
    const { port } = await serve(echo);
    const second = listen(port);
    await expect(second).rejects.toThrow(OperatorFault);
    await expect(second).rejects.toThrow(`--port: ${port} is in use`);
  });

  it('answers a second request while the first one is being answered', async () => {
    let go = (): void => undefined;
    const waits = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { url } = await serve(async (request) => {
      if (request.url.endsWith('/slow')) await waits;
      return new Response(new URL(request.url).pathname);
    });
    const slow = fetch(`${url}/slow`);
    expect(await (await fetch(`${url}/quick`)).text()).toBe('/quick');
    go();
    expect(await (await slow).text()).toBe('/slow');
  });

  it('answers who sends much for nothing, and answers again on the same connection', async () => {
    const { port } = await serve(() => Promise.resolve(new Response('no', { status: 401 })));
    const body = 'x'.repeat(3_000_000);
    const request = `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const whole = sendRaw(port, `${request}GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect((await whole).match(/HTTP\/1\.1 401 /gu)).toHaveLength(2);
  });

  it('answers where what is sent is read in part', async () => {
    const { url } = await serve(async (request) => {
      for await (const part of request.body ?? []) return new Response(String(part.length > 0));
      return new Response('nothing');
    });
    const response = await fetch(url, { method: 'POST', body: 'x'.repeat(3_000_000) });
    expect(await response.text()).toBe('true');
  });

  it.each(['GET http://example.org/ HTTP/1.1', 'OPTIONS * HTTP/1.1', 'TRACE / HTTP/1.1'])(
    'takes no “%s”',
    async (line) => {
      const { port } = await serve(echo);
      const whole = sendRaw(port, `${line}\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`);
      const got = await whole;
      expect(got).toMatch(/^HTTP\/1\.1 400 /u);
      expect(got).toContain('this request is invalid');
      expect(got).not.toMatch(/\bat /u);
    },
  );

  it('reads two slashes as a path, not as another site', async () => {
    const { port } = await serve(echo);
    const whole = sendRaw(port, `GET //example.org/a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(await whole).toContain('"url":"http://127.0.0.1//example.org/a"');
  });

  it('ends at once, whoever is connected', async () => {
    let asked = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const server = await listen(0);
    server.answer(() => {
      asked();
      return new Promise(() => undefined);
    });
    const waiting = sendRaw(server.port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    const slow = sendRaw(server.port, 'GET / HTTP/1.1\r\nHo');
    const idle = sendRaw(server.port, '');
    await isAsked;
    await server.close();
    expect(await Promise.all([waiting, slow, idle])).toEqual(['', '', '']);
  });
});
