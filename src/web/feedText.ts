/** Bytes at the beginning of a feed in which it may name its character set. */
const declaredWithin = 200;

/** Whether a character set of that name can be read. */
function known(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

/** The set that the bytes begin with the mark of. */
function marked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

/**
 * Decodes a feed: by its byte order mark, the set that the site gives, or that of its XML declaration; else as UTF-8.
 * @param charset the name that the site gives; null where it gives none
 */
export function feedText(bytes: Uint8Array, charset: string | null): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declaredWithin));
  const declared = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head)?.[1];
  const label = marked(bytes) ?? [charset, declared].find((name) => name != null && known(name)) ?? 'utf-8';
  return new TextDecoder(label).decode(bytes);
}
