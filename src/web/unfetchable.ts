import { type Reason, Unreadable } from '../knowledge/unreadable.js';

/**
 * Why a link gave no page:
 * - `address`: it is no address of a web page;
 * - `private`: it leads into a private network;
 * - `robots`: the site's robots.txt forbids programs to fetch it, or cannot be read now;
 * - `missing`: there is no such page;
 * - `login`: the page is given to those who log in or pay;
 * - `refused`: the site does not give it, or not now;
 * - `large`, `slow`: it takes more bytes or more time than a page may;
 * - `kind`: it is something else than a text; `reason` may tell what;
 * - `unreachable`: the site cannot be reached, or fails;
 * - `redirects`: it leads on without end, or to where links do not lead.
 */
export type Obstacle =
  | 'address'
  | 'private'
  | 'robots'
  | 'missing'
  | 'login'
  | 'refused'
  | 'large'
  | 'slow'
  | 'kind'
  | 'unreachable'
  | 'redirects';

/** A link that gave no page. Its message is a sentence for the editor. */
export class Unfetchable extends Unreadable {
  /**
   * @param retryAfter in how many milliseconds the site wants to be asked again; null where it does not say
   * @param reason what it is instead of a text, where that is known
   */
  constructor(
    readonly obstacle: Obstacle,
    message: string,
    readonly retryAfter: number | null = null,
    reason?: Reason,
  ) {
    super(message, reason);
  }
}
