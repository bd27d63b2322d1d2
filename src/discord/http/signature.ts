import type { IncomingHttpHeaders } from 'node:http';
import { verifyKey } from 'discord-interactions';

/** The largest age of a signature, in milliseconds. An older one may be a replay. */
const mostApart = 5 * 60_000;

/**
 * Whether a request has a valid, recent signature of Discord's.
 * @param body the raw bytes of the request
 * @param publicKey the application's public key, 64 hexadecimal digits
 */
export async function isSigned(
  headers: IncomingHttpHeaders,
  body: Buffer,
  publicKey: string,
): Promise<boolean> {
  const signature = headers['x-signature-ed25519'];
  const timestamp = headers['x-signature-timestamp'];
  if (typeof signature !== 'string' || !/^[\da-f]{128}$/iu.test(signature)) return false;
  if (typeof timestamp !== 'string' || !/^\d{1,12}$/u.test(timestamp)) return false;
  if (Math.abs(Date.now() - Number(timestamp) * 1000) > mostApart) return false;
  return verifyKey(body, signature, timestamp, publicKey);
}
