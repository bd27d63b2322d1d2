import { LRUCache } from 'lru-cache';
import { altOf, type Card, wordsOn } from './card.js';
import { type Drawer, openDrawer } from './drawer.js';

/** A card as a picture. */
export interface DrawnCard {
  readonly png: Buffer;
  /** All that it says, for those who do not see it: at most 1,024 UTF-16 code units. */
  readonly alt: string;
}

/** Pictures that are kept, of some hundred kilobytes each. */
const mostKept = 50;

/**
 * Draws a card.
 * @throws Error where it cannot be drawn
 */
async function drawCard(card: Card, drawer: Drawer): Promise<DrawnCard> {
  const words = wordsOn(card);
  const { buffer, byteLength, byteOffset } = await drawer.draw(words);
  return { png: Buffer.from(buffer, byteOffset, byteLength), alt: altOf(words) };
}

/** Draws cards, each once as long as it is kept. */
export class Cards {
  readonly #kept = new LRUCache<string, Promise<DrawnCard>>({ max: mostKept });

  constructor(private readonly drawer: Drawer = openDrawer()) {}

  /**
   * The picture of a card.
   * @param edition mark of the article's state
   * @param number the statement's in the article
   * @throws Error where it cannot be drawn; it is tried again when it is asked for again
   */
  draw(edition: string, number: number, card: Card): Promise<DrawnCard> {
    const key = `${edition}/${number}`;
    const known = this.#kept.get(key);
    if (known) return known;
    const drawn = drawCard(card, this.drawer);
    this.#kept.set(key, drawn);
    drawn.catch(() => this.#kept.delete(key));
    return drawn;
  }
}
