import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { Unfetchable } from './unfetchable.js';

/** Compressions of a body. */
const unpackers: ReadonlyMap<string, () => Transform> = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['br', createBrotliDecompress],
]);

/** The value of Accept-Encoding. */
export const acceptedEncodings = 'gzip, br';

/** Passes bytes on until they are more than `most`. */
async function* upTo(most: number, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > most) throw new Unfetchable('large', `the page is larger than ${most / 1e6} MB`);
    yield chunk;
  }
}

/** Decompresses a body. A compressed one may be endless and yet hold nothing. */
function unpacked(body: Readable, encoding: string, most: number): Readable {
  if (encoding === '' || encoding === 'identity') return body;
  const unpacker = unpackers.get(encoding);
  if (unpacker === undefined) {
    body.destroy();
    throw new Unfetchable('kind', 'the site packs its pages in a way that Verbatim cannot read');
  }
  // The reader of the last stream gets the error of any.
  return pipeline(
    body,
    (bytes: AsyncIterable<Uint8Array>) => upTo(most, bytes),
    unpacker(),
    () => {},
  );
}

/**
 * Reads a body and stops at once where it is too long.
 * @param encoding the answer's Content-Encoding in lower case; empty where it has none
 * @param most bytes, compressed and not
 * @param beyond whether a longer one is refused or cut off there
 * @throws Unfetchable where it is too long or its compression is unknown; Error where it breaks off
 */
export async function readBody(
  body: Readable,
  encoding: string,
  most: number,
  beyond: 'refuse' | 'cut',
): Promise<Uint8Array> {
  const stream = unpacked(body, encoding, most);
  // A stream that is left before its end may fail again.
  stream.on('error', () => {});
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of upTo(most, stream)) chunks.push(chunk);
  } catch (error) {
    if (!(beyond === 'cut' && error instanceof Unfetchable && error.obstacle === 'large')) throw error;
  } finally {
    stream.destroy();
  }
  return Buffer.concat(chunks);
}
