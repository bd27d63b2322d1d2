/** Returns the code of a system error (`ENOENT`); empty for any other error. */
export function errorCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
