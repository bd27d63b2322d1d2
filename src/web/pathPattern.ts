const octet = /%[\da-f]{2}/giu;
/** What RFC 3986 calls unreserved: such a character means the same when it is escaped. */
const unreserved = /^[\w.~-]$/u;

function normalised(text: string): string {
  return (
    encodeURI(text.replace(/\p{Cs}/gu, '\ufffd'))
      .replaceAll('%25', '%')
      // A `$` in the middle is one like any other character; `URL` escapes `'` in a query.
      .replaceAll('$', '%24')
      .replaceAll("'", '%27')
      .replace(octet, (code) => {
        const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
        return unreserved.test(character) ? character : code.toUpperCase();
      })
  );
}

/**
 * Writes a path so that it can be compared with patterns: escaped in one way (RFC 9309, 2.2.2). Reserved characters stay
 * as they are, escaped or not.
 * @param path with its query, without a fragment
 */
export function comparablePath(path: string): string {
  return normalised(path).replaceAll('*', '%2A');
}

/** Writes a pattern of a robots.txt so that paths can be compared with it: `*` and a last `$` keep their meaning. */
export function comparablePattern(pattern: string): string {
  return pattern.endsWith('$') ? `${normalised(pattern.slice(0, -1))}$` : normalised(pattern);
}

/** For each beginning of a text the length of the longest other beginning that it ends in (Knuth, Morris and Pratt). */
function bordersOf(text: string): readonly number[] {
  const borders = [0];
  let length = 0;
  for (let at = 1; at < text.length; at += 1) {
    while (length > 0 && text.charCodeAt(at) !== text.charCodeAt(length)) length = borders[length - 1] ?? 0;
    if (text.charCodeAt(at) === text.charCodeAt(length)) length += 1;
    borders.push(length);
  }
  return borders;
}

/**
 * Does what `String.indexOf` does in steps that grow with the sum of both lengths: with their product, one robots.txt
 * could stop the program.
 */
function positionOf(part: string, text: string, from: number): number {
  if (part === '') return from;
  if (part.length > text.length - from) return -1;
  const borders = bordersOf(part);
  let length = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    while (length > 0 && code !== part.charCodeAt(length)) length = borders[length - 1] ?? 0;
    if (code === part.charCodeAt(length)) length += 1;
    if (length === part.length) return at + 1 - length;
  }
  return -1;
}

/**
 * Whether a path matches a pattern, in which `*` stands for any characters and a last `$` for the end. The first place
 * of each part is as good as any later one, so none is tried twice.
 * @param pattern as {@link comparablePattern} gives it
 * @param path as {@link comparablePath} gives it
 */
export function matches(pattern: string, path: string): boolean {
  const isToEnd = pattern.endsWith('$');
  const [first = '', ...others] = (isToEnd ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  const last = isToEnd ? others.pop() : undefined;
  let at = first.length;
  for (const part of others) {
    const found = positionOf(part, path, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  if (last !== undefined) return path.endsWith(last) && at <= path.length - last.length;
  return !isToEnd || at === path.length;
}
