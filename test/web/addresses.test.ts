import type { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedLookup, isPublic } from '../../src/web/addresses.js';
import { body, failureOf, fetcherFor, openRaw, openSite } from './server.js';

describe('which addresses are public', () => {
  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '100.128.0.1',
    '2606:4700:4700::1111',
    '2a00:1450:4001:82a::200e',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
  ])('%s is', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it.each([
    ['this network', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['carrier NAT', '100.64.0.1'],
    ['carrier NAT and metadata', '100.100.100.200'],
    ['link-local and metadata', '169.254.169.254'],
    ['metadata in Azure', '168.63.129.16'],
    ['protocol assignments and metadata', '192.0.0.192'],
    ['documentation', '192.0.2.1'],
    ['documentation', '203.0.113.9'],
    ['benchmarks', '198.18.0.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['unique local', 'fd00::1'],
    ['unique local and metadata', 'fd00:ec2::254'],
    ['link-local', 'fe80::1'],
    ['link-local of one interface', 'fe80::1%lo'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['documentation', '2001:db8::1'],
    ['discarded', '100::1'],
    ['not handed out', '4000::1'],
    ['IPv4-compatible', '::7f00:1'],
    ['IPv4-compatible', '::8.8.8.8'],
    ['IPv4-mapped loopback', '::ffff:127.0.0.1'],
    ['IPv4-mapped private', '::ffff:a00:1'],
    ['IPv4-translated', '::ffff:0:10.0.0.1'],
    ['NAT64 of a private one', '64:ff9b::192.168.0.1'],
    ['NAT64 of metadata', '64:ff9b::a9fe:a9fe'],
    ['NAT64 of a network of its own', '64:ff9b:1::8.8.8.8'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['a name', 'localhost'],
    ['nothing', ''],
  ])('%s, %s, is not', (_, address) => {
    expect(isPublic(address)).toBe(false);
  });

  it('says the same of an IPv4 address and of its IPv6 forms', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isPublic(`::ffff:${address}`)).toBe(isPublic(address));
        expect(isPublic(`64:ff9b::${address}`)).toBe(isPublic(address));
        expect(isPublic(`::${address}`)).toBe(false);
      }),
    );
  });
});

const ipv4 = (address: string): LookupAddress => ({ address, family: 4 });

describe('the lookup of a connection', () => {
  const answer = (addresses: readonly string[], all: boolean): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const lookup = checkedLookup(async () => addresses.map(ipv4), isPublic);
      lookup('name.test', { all }, (error, found) => (error ? reject(error) : resolve(found)));
    });

  it('gives the addresses that it checked', async () => {
    expect(await answer(['8.8.8.8', '1.1.1.1'], true)).toEqual([ipv4('8.8.8.8'), ipv4('1.1.1.1')]);
    expect(await answer(['8.8.8.8', '1.1.1.1'], false)).toBe('8.8.8.8');
  });

  it.each([true, false])(
    'refuses a name with one private address among public ones (all: %s)',
    async (all) => {
      for (const addresses of [['8.8.8.8', '10.0.0.1'], ['10.0.0.1', '8.8.8.8'], ['127.0.0.1']])
        expect((await failureOf(answer(addresses, all))).obstacle).toBe('private');
    },
  );

  it('fails where a name has no address', async () => {
    await expect(answer([], true)).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });

  it('asks once for each connection, so that a second answer cannot lead elsewhere', async () => {
    const site = await openRaw(createServer((socket) => socket.on('error', () => {}).end('here')));
    const answers = [ipv4('127.0.0.1'), ipv4('127.0.0.2')];
    let asked = 0;
    const lookup = checkedLookup(
      async () => answers.slice(asked++, asked),
      (address) => address === '127.0.0.1',
    );
    const open = () => connect({ host: 'rebinds.test', port: site.port, lookup });

    const first = open();
    await once(first, 'connect');
    expect(first.remoteAddress).toBe('127.0.0.1');
    expect(asked).toBe(1);
    first.destroy();

    const [error] = await once(open(), 'error');
    expect(error).toMatchObject({ obstacle: 'private' });
    expect(asked).toBe(2);
  });
});

describe('fetching from private networks', () => {
  it.each([
    (port: number) => `http://127.0.0.1:${port}/`,
    (port: number) => `http://localhost:${port}/`,
    (port: number) => `http://2130706433:${port}/`,
    (port: number) => `http://0x7f.1:${port}/`,
    (port: number) => `http://0177.0.0.1:${port}/`,
    (port: number) => `http://127.1:${port}/`,
    (port: number) => `http://１２７.0.0.1:${port}/`,
    (port: number) => `http://0:${port}/`,
    (port: number) => `http://[::ffff:127.0.0.1]:${port}/`,
    (port: number) => `http://[::ffff:7f00:1]:${port}/`,
    (port: number) => `http://[::1]:${port}/`,
    (port: number) => `http://[::]:${port}/`,
    () => 'http://169.254.169.254/latest/meta-data/',
    () => 'https://10.0.0.1/',
    () => 'http://[fd00:ec2::254]/',
  ])('refuses %s', async (link) => {
    const site = await openSite({ '/': body('<p>secret</p>') });
    const failure = await failureOf(fetcherFor([]).fetchPage(link(site.port)));
    expect(failure).toMatchObject({
      obstacle: 'private',
      message: expect.stringContaining('private network'),
    });
    expect(site.asked).toEqual([]);
  });

  it('refuses a name that leads there, also beside a public address', async () => {
    const site = await openSite({ '/': body('<p>secret</p>') });
    for (const addresses of [['127.0.0.1'], ['93.184.215.14', '127.0.0.1']]) {
      const fetcher = fetcherFor([], { resolve: async () => addresses.map(ipv4) });
      expect((await failureOf(fetcher.fetchPage(`http://news.test:${site.port}/`))).obstacle).toBe('private');
      expect((await failureOf(fetcher.fetchFeed(`http://news.test:${site.port}/`, none))).obstacle).toBe(
        'private',
      );
    }
    expect(site.asked).toEqual([]);
  });

  it('allows a host and a port that the operator names, and no other port', async () => {
    const open = await openSite({ '/': body('<p>for you</p>') });
    const closed = await openSite({ '/': body('<p>secret</p>') });
    const fetcher = fetcherFor([], {
      allow: [`intranet.test:${open.port}`],
      resolve: async () => [ipv4('127.0.0.1')],
    });
    expect((await fetcher.fetchPage(`http://intranet.test:${open.port}/`)).type).toBe('html');
    for (const link of [
      `http://intranet.test:${closed.port}/`,
      `http://other.test:${open.port}/`,
      open.url('/'),
    ])
      expect((await failureOf(fetcher.fetchPage(link))).obstacle).toBe('private');
    expect(closed.asked).toEqual([]);
  });
});

const none = { etag: null, lastModified: null };
