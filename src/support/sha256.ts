/** SHA-256 of a text as base64url. Node's cryptography is loaded when it is first needed: a known article needs none. */
export function sha256(text: string): string {
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash('sha256').update(text).digest('base64url');
}
