import type { IncomingHttpHeaders } from 'node:http';
import { verifyKey } from 'discord-interactions';

/** How far the time of a signature may be from now, in milliseconds: what was signed longer ago is repeated by somebody. */
const mostApart = 5 * 60_000;

/**
 * Whether Discord has signed a request, and has only just.
 * @param body the bytes as they came
 * @param publicKey the application's, as 64 hexadecimal digits
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
