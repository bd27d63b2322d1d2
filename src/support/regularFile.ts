import { readFile, stat } from 'node:fs/promises';

/** Bytes of an article's file at most: no article is a hundredth as long. */
const most = 20e6;

/**
 * Reads a file that is one: a pipe or a device would be waited for, or read, without end.
 * @throws TypeError where it is no UTF-8 text
 * @throws RangeError where it is no file, or too large; its message is a sentence for the editor
 * @throws Error of the system where it cannot be read
 */
export async function readRegularFile(path: string): Promise<string> {
  const found = await stat(path);
  if (!found.isFile()) throw new RangeError('it is no file: put a text file in its place');
  if (found.size > most) throw new RangeError(`it is larger than ${most / 1e6} MB: this is no article`);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
}

/** Whether there is a folder at a path. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
