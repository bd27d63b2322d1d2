import { commands } from '../commands/index.js';
import type { Desk } from '../src/answer/respond.js';
import type { Library } from '../src/knowledge/library.js';
import { noReader, type Reader } from '../src/reader/reader.js';

/** A desk with all commands. @param reader none unless given, so that answers are found by words alone */
export function deskWith(library: Library, reader: Reader = noReader): Desk {
  return { library, commands, reader };
}
