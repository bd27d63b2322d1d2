/**
 * Hashes a text with SHA-256, as base64url. Node’s crypto module is loaded on first use: most starts need no
 * hash.
 */
export function sha256(text: string): string {
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash('sha256').update(text).digest('base64url');
}

/**
 * Returns the first characters of a text’s SHA-256, six bits each, as a short identifier.
 * @param length in base64url characters
 */
export function fingerprint(text: string, length: number): string {
  return sha256(text).slice(0, length);
}
