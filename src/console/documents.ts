import { LRUCache } from 'lru-cache';
import type { Annotator } from '../annotator/annotator.js';
import { openAnnotator } from '../annotator/openAnnotator.js';
import { Article } from '../article/article.js';
import { modelsFolder, OperatorFault } from '../config.js';
import type { Knowledge } from '../knowledge/load.js';
import { Unready } from '../reader/network.js';

/** How much text is kept for requests that name a document by its id alone, in UTF-16 units. */
const mostText = 64 * 2 ** 20;
/** How many documents are kept read; others are read again from their text when they are asked about. */
const mostRead = 64;

let shipped: Annotator | undefined;

/**
 * Reads a plain text, on the fly, into what it says.
 * @throws OperatorFault where the annotator's weights cannot be used
 */
export async function readDocument(id: string, text: string): Promise<Knowledge> {
  // Loaded only where it is needed: reading a language takes longer to start than answering does.
  const { draft } = await import('../ingest/draft.js');
  const article = new Article(id, text);
  shipped ??= openAnnotator(modelsFolder());
  const { contents } = await draft(article, shipped).catch((error: unknown) => {
    throw error instanceof Unready ? new OperatorFault(error.message) : error;
  });
  return { article, contents, drafted: true };
}

/** The documents that came with requests, the least recently used ones forgotten first. */
export class Documents {
  private readonly texts = new LRUCache<string, string>({
    maxSize: mostText,
    sizeCalculation: (text) => Math.max(1, text.length),
  });
  private readonly read = new LRUCache<string, Knowledge>({ max: mostRead });

  /**
   * The document with that id.
   * @param text its text where the request brings it, which is then remembered
   * @returns null where no text is known
   */
  async get(id: string, text?: string): Promise<Knowledge | null> {
    if (text !== undefined) this.texts.set(id, text);
    const wanted = text ?? this.texts.get(id);
    if (wanted === undefined) return null;
    const known = this.read.get(id);
    if (known?.article.text === wanted) return known;
    const made = await readDocument(id, wanted);
    this.read.set(id, made);
    return made;
  }
}
