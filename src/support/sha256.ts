/** SHA-256 of a text as base64url. Node's cryptography is loaded when it is first needed: a known article needs none. */
export function sha256(text: string): string {
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash('sha256').update(text).digest('base64url');
}

/** The first `length` base64url characters of a text's SHA-256 (six bits each), to tell texts apart in little space. */
export function fingerprint(text: string, length: number): string {
  return sha256(text).slice(0, length);
}
