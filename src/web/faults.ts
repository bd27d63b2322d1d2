import { errors } from 'undici';
import { Unfetchable } from './unfetchable.js';

const timeouts: ReadonlySet<string> = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);
const noSuchName: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME']);
const noWay: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'EACCES',
]);
/** What OpenSSL says of certificates and of servers that do not speak TLS. */
const insecure = /^(?:ERR_TLS_|ERR_SSL_|EPROTO$|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

/** What zlib and Brotli say; `Z_BUF_ERROR` means that the end is missing. */
const unpacking = /^(?:Z_|ERR_BROTLI_|ERR__ERROR_FORMAT_)/;

/**
 * Says what a failure of the network means. An error that is a sentence already stays.
 * @param error what the HTTP client or the unpacking threw
 */
export function faultOf(error: unknown): Unfetchable {
  if (error instanceof Unfetchable) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (timeouts.has(code)) return new Unfetchable('slow', 'the site does not answer in time: try again later');
  if (noSuchName.has(code)) return new Unfetchable('unreachable', 'there is no site of that name');
  if (noWay.has(code)) return new Unfetchable('unreachable', 'the site cannot be reached');
  if (insecure.test(code))
    return new Unfetchable('unreachable', 'the site offers no secure connection (https) that can be trusted');
  if (error instanceof errors.HTTPParserError)
    return new Unfetchable('unreachable', 'what answers at this address does not speak HTTP');
  if (code === 'UND_ERR_HEADERS_OVERFLOW')
    return new Unfetchable('large', 'the head of the answer is too large');
  if (unpacking.test(code) && code !== 'Z_BUF_ERROR')
    return new Unfetchable('kind', 'the page is packed and cannot be unpacked');
  return new Unfetchable('unreachable', 'the connection broke off before the whole page had come');
}
