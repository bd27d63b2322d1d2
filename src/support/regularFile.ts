import { readFile, stat } from 'node:fs/promises';

/** Largest file of an article, in bytes. No article is a hundredth as long. */
const maxSize = 20e6;

/**
 * Reads a regular file; a pipe or a device might block or never end.
 * @throws TypeError if it is not UTF-8
 * @throws RangeError if it is not a regular file, or too large; the message addresses the editor
 * @throws Error of the system if it cannot be read
 */
export async function readRegularFile(path: string): Promise<string> {
  const found = await stat(path);
  if (!found.isFile()) throw new RangeError('it is no file: put a text file in its place');
  if (found.size > maxSize) throw new RangeError(`it is larger than ${maxSize / 1e6} MB: this is no article`);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
}

/** Whether a path is a folder. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
