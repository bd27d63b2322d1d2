import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { buildConnector } from 'undici';
import { Unfetchable } from './unfetchable.js';

/** Finds all addresses of a name. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** All that is handed out for computers on the Internet; outside of it no IPv6 address is public. */
const globalUnicast = ipaddr.IPv6.parse('2000::');
/** IPv4 networks as an IPv6 network without IPv4 sees them (NAT64, RFC 6052): the last 32 bits are the address. */
const translated = ipaddr.IPv6.parse('64:ff9b::');
/** Looks public, but is where machines in Azure find their own data. */
const azure = '168.63.129.16';

/**
 * Whether an IP address is one of the public Internet's: not private, local, shared, reserved or for many, in whatever
 * form it is wrapped.
 */
export function isPublic(address: string): boolean {
  const version = isIP(address);
  if (version === 0 || address.includes('%')) return false;
  // In hexadecimal: what ends in an IPv4 address is read in more than one way.
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
 * Makes the lookup of a connection. The addresses that it checks are those that are connected to: whoever answers
 * for the name cannot change them in between.
 * @param resolve finds the addresses of a name
 * @param isAllowed says of an address whether it may be connected to; a name with one that may not is refused
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
 * Makes what opens connections: to public addresses, and to hosts that the operator allows.
 * @param allow `host:port` of each host that is allowed wherever it lies
 * @param timeout milliseconds until a connection must stand
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
    // No lookup is made for what is an address already.
    else if (isIP(hostname) !== 0 && !isPublic(hostname)) callback(inPrivateNetwork(), null);
    else guarded(options, callback);
  };
}
