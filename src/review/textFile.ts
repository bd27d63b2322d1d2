import { readFile } from 'node:fs/promises';
import { codeOf } from '../support/errorCode.js';

/** Whether an error says that a file is not there. */
export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

/** Reads a file of text. @returns null where it is not there @throws Error where it cannot be read */
export async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
