import { readFile } from 'node:fs/promises';
import { errorCodeOf } from '../support/errorCode.js';

/** Whether an error means that a file is missing. */
export function isMissing(error: unknown): boolean {
  return errorCodeOf(error) === 'ENOENT';
}

/** Reads a text file. @returns null where it is missing @throws Error where it cannot be read */
export async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
