import { Unfetchable } from './unfetchable.js';

/** Longest link that is followed, as it is given and as it is sent, in UTF-16 code units. */
const longestLink = 2_000;

const tooLong = (): Unfetchable =>
  new Unfetchable('address', `the link is longer than ${longestLink} characters`);

const parsed = (text: string, base?: URL): URL | null =>
  URL.canParse(text, base?.href) ? new URL(text, base) : null;

/**
 * Reads a link that somebody gave, without its fragment.
 * @throws Unfetchable where it is no http or https address, holds a password or is too long
 */
export function linkOf(text: string): URL {
  const trimmed = text.trim();
  if (trimmed.length > longestLink) throw tooLong();
  const link = parsed(trimmed);
  if (link === null || (link.protocol !== 'http:' && link.protocol !== 'https:'))
    throw new Unfetchable('address', 'this is no link to a web page: it begins with https:// or http://');
  if (link.username !== '' || link.password !== '')
    throw new Unfetchable('address', 'the link holds a user name or a password: leave them out');
  link.hash = '';
  // Letters beyond ASCII are sent escaped, at up to nine times the length.
  if (link.href.length > longestLink) throw tooLong();
  return link;
}

/**
 * Reads where a redirect leads.
 * @param from the page that leads on
 * @param location the answer's Location; null where it has none
 * @throws Unfetchable where it leads to no web page, or out of https
 */
export function redirected(from: URL, location: string | null): URL {
  const address = location === null ? null : parsed(location, from);
  if (address === null) throw new Unfetchable('redirects', 'the link leads on to nowhere');
  if (from.protocol === 'https:' && address.protocol === 'http:')
    throw new Unfetchable('redirects', 'the link leads from a secure page (https) to one that is not (http)');
  try {
    return linkOf(address.href);
  } catch (error) {
    if (!(error instanceof Unfetchable)) throw error;
    throw new Unfetchable('redirects', 'the link leads on to something that is no web page');
  }
}
