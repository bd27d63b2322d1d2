import { counted } from '../support/counted.js';
import { type Obstacle, Unfetchable } from './unfetchable.js';

const byHand = 'open it in your browser, copy its text and paste it';

/** What the answers mean that give no page. */
const meanings: ReadonlyMap<number, readonly [Obstacle, string]> = new Map([
  [401, ['login', `the page asks for a login (401): ${byHand}`]],
  [402, ['login', `the page is for subscribers (402): ${byHand}`]],
  [403, ['refused', `the site does not give this page to programs (403): ${byHand}`]],
  [404, ['missing', 'there is no such page (404)']],
  [407, ['refused', 'a proxy asks for a login (407)']],
  [410, ['missing', 'the page was taken away (410)']],
  [429, ['refused', 'the site gets too many requests (429)']],
  [451, ['refused', 'the site may not give this page for legal reasons (451)']],
]);

/** Longest wait that a site's Retry-After is taken for: a day. */
const longestWait = 86_400_000;

/**
 * Reads a Retry-After, which holds seconds or a date.
 * @param now milliseconds since 1970
 * @returns milliseconds, at most a day; null where it cannot be read
 */
export function waitOf(retryAfter: string | null, now: number): number | null {
  if (retryAfter === null) return null;
  const text = retryAfter.trim();
  const isDate = /^[a-z]{3},? /i.test(text);
  const wait = isDate ? Date.parse(text) - now : /^\d{1,9}$/.test(text) ? Number(text) * 1_000 : Number.NaN;
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), longestWait);
}

/** Says a wait of so many milliseconds in words: `2 minutes`, rounded up. */
export function inWords(wait: number): string {
  const [size, unit] =
    wait < 60_000 ? [1_000, 'second'] : wait < 3_600_000 ? [60_000, 'minute'] : [3_600_000, 'hour'];
  const count = Math.max(1, Math.ceil(wait / size));
  return counted(count, unit);
}

/**
 * Says what an answer means that gives no page.
 * @param wait the milliseconds of its Retry-After
 */
export function refusal(status: number, wait: number | null): Unfetchable {
  const again = wait === null ? 'try again later' : `try again in ${inWords(wait)}`;
  const [obstacle, sentence] = meanings.get(status) ?? [];
  if (obstacle !== undefined)
    return new Unfetchable(obstacle, status === 429 ? `${sentence}: ${again}` : `${sentence}`, wait);
  if (status >= 500)
    return new Unfetchable('unreachable', `the site has a fault (${status}): ${again}`, wait);
  if (status >= 400)
    return new Unfetchable('refused', `the site refuses to give this page (${status})`, wait);
  return new Unfetchable('unreachable', `the site gives no page but the status ${status}`, wait);
}
