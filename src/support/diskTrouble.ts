import { codeOf } from './errorCode.js';

/** What the system's errors of files mean to whoever runs a command. */
const meanings: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission for that',
  EPERM: 'there is no permission for that',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands where a file is needed',
  EMFILE: 'too many files are open',
};

/** What a trouble with files is, in a sentence that names where; null for any other error. */
export function diskTrouble(error: unknown): string | null {
  const meaning = meanings[codeOf(error)];
  if (meaning === undefined || !(error instanceof Error)) return null;
  return 'path' in error && typeof error.path === 'string' ? `${meaning}: ${error.path}` : meaning;
}
