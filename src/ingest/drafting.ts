import type { Version } from '../knowledge/publishing.js';
import type { Material } from './material.js';
import type { Updated } from './update.js';

/** What an article is drafted of. */
export interface Order {
  readonly material: Material;
  /** What the article is called; else it is made of the title. */
  readonly slug?: string;
  /** The version that an editor has worked on, whose changes stay; null where the article is new. */
  readonly before: Version | null;
}

/** A draft as files, and what is told of it. */
export interface DraftedFiles extends Updated {
  readonly slug: string;
  readonly title: string | null;
  /** Where it was published, as its page says; null where nobody says. */
  readonly url: string | null;
  /** What is unusual about it, in sentences. */
  readonly warnings: readonly string[];
}

/** Too many articles wait to be drafted. */
export class Busy extends Error {
  override readonly name = 'Busy';
}

/** Drafts articles while whoever asks for it does other things. */
export interface Drafting {
  /**
   * @throws Unreadable where the material is no article
   * @throws Busy where too many wait
   * @throws Error where it cannot be drafted, or takes too long
   */
  readonly draft: (order: Order) => Promise<DraftedFiles>;
}
