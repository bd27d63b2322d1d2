import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { buildConnector } from 'undici';
import { Unfetchable } from './unfetchable.js';

/** Finds all addresses of a name. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** The only range of public IPv6 addresses. */
const globalUnicast = ipaddr.IPv6.parse('2000::');
/** IPv4 networks as an IPv6 network without IPv4 sees them (NAT64, RFC 6052): the last 32 bits are the address. */
const translated = ipaddr.IPv6.parse('64:ff9b::');
/** Looks public, but serves the metadata of machines in Azure. */
const azure = '168.63.129.16';

/**
 * Whether an IP address is public: not private, local, shared, reserved or multicast, in whatever form it is written.
 */
export function isPublic(address: string): boolean {
  const version = isIP(address);
  if (version === 0 || address.includes('%')) return false;
  // In hexadecimal: an address that ends in an IPv4 address can be read in more than one way.
  const read = ipaddr.process(
    version === 4 ? address : new URL(`http://[${address}]/`).hostname.slice(1, -1),
  );
  if (!(read instanceof ipaddr.IPv6)) return read.range() === 'unicast' && read.toString() !== azure;
  if (read.match(translated, 96)) return isPublic(read.toByteArray().slice(12).join('.'));
  return read.range() === 'unicast' && read.match(globalUnicast, 3);
}

const inPrivateNetwork = (): Unfetchable =>
  new Unfetchable(
    'private',
    'this address lies in a private network: whoever runs Verbatim can allow it with FETCH_ALLOW',
  );

/**
 * Makes the lookup of a connection. It connects to the addresses that it checks, so that a name server cannot change them in
 * between.
 * @param resolve finds the addresses of a name
 * @param isAllowed whether an address may be connected to; a name with one that may not is refused
 */
export function checkedLookup(resolve: Resolve, isAllowed: (address: string) => boolean): LookupFunction {
  return (host, { all }, callback) => {
    resolve(host).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined) callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '');
        else if (!addresses.every(({ address }) => isAllowed(address))) callback(inPrivateNetwork(), '');
        else if (all) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), ''),
    );
  };
}

const defaultPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/**
 * Makes a connector that opens connections to public addresses, and to hosts that the operator allows.
 * @param allow `host:port` of each host that is allowed wherever it lies
 * @param timeout of a connection, in milliseconds
 */
export function guardedConnector(
  allow: ReadonlySet<string>,
  resolve: Resolve,
  timeout: number,
): buildConnector.connector {
  const open = buildConnector({ timeout, lookup: checkedLookup(resolve, () => true) });
  const guarded = buildConnector({ timeout, lookup: checkedLookup(resolve, isPublic) });
  return (options, callback) => {
    const { hostname, protocol, port } = options;
    const host = isIP(hostname) === 6 ? `[${hostname}]` : hostname;
    if (allow.has(`${host}:${port || defaultPorts[protocol]}`)) open(options, callback);
    // An address needs no lookup.
    else if (isIP(hostname) !== 0 && !isPublic(hostname)) callback(inPrivateNetwork(), null);
    else guarded(options, callback);
  };
}
