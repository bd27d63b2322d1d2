import { errorCodeOf } from './errorCode.js';

/** What errors of the file system mean, for whoever runs a command. */
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

/** Describes a file system error and its path in a phrase; null for any other error. */
export function fileErrorMessage(error: unknown): string | null {
  const meaning = meanings[errorCodeOf(error)];
  if (meaning === undefined || !(error instanceof Error)) return null;
  return 'path' in error && typeof error.path === 'string' ? `${meaning}: ${error.path}` : meaning;
}
