import { commands } from '../commands/index.js';
import type { Library } from '../src/knowledge/library.js';
import { noReader, patientReader, type Reader } from '../src/reader/reader.js';
import { openReader } from '../src/reader/threadReader.js';
import type { Desk } from '../src/request/respond.js';

/** The reader with the weights that are shipped; loaded when it first reads. */
export const trainedReader = patientReader(
  openReader({ folder: 'models', log: (line) => console.error(line) }),
);

/** A desk with all commands. @param reader none unless given, so that answers are found by words alone */
export function deskWith(library: Library, reader: Reader = noReader): Desk {
  return { library, commands, reader };
}

/** A desk as it is shipped, with the trained reader. */
export function readingDesk(library: Library): Desk {
  return deskWith(library, trainedReader);
}
