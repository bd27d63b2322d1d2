import { LRUCache } from 'lru-cache';
import { altOf, type Card, wordsOn } from './card.js';
import { type Drawer, openDrawer } from './drawer.js';

/** A card as a picture. */
export interface DrawnCard {
  readonly png: Buffer;
  /** Its alternative text: at most 1,024 UTF-16 code units. */
  readonly alt: string;
}

/** How many pictures are cached, a few hundred kilobytes each. */
const mostKept = 50;

/** Draws a card. @throws Error where it cannot be drawn */
async function drawCard(card: Card, drawer: Drawer): Promise<DrawnCard> {
  const words = wordsOn(card);
  const { buffer, byteLength, byteOffset } = await drawer.draw(words);
  return { png: Buffer.from(buffer, byteOffset, byteLength), alt: altOf(words) };
}

/** Draws cards, and caches them. */
export class Cards {
  readonly #kept = new LRUCache<string, Promise<DrawnCard>>({ max: mostKept });

  constructor(private readonly drawer: Drawer = openDrawer()) {}

  /**
   * The picture of a card.
   * @param version the article's version fingerprint
   * @param number the index of the statement in the article
   * @throws Error where it cannot be drawn; the next call tries again
   */
  draw(version: string, number: number, card: Card): Promise<DrawnCard> {
    const key = `${version}/${number}`;
    const known = this.#kept.get(key);
    if (known) return known;
    const drawn = drawCard(card, this.drawer);
    this.#kept.set(key, drawn);
    drawn.catch(() => this.#kept.delete(key));
    return drawn;
  }
}
