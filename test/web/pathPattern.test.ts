import { describe, expect, it } from 'vitest';
import { comparablePath, comparablePattern, matches } from '../../src/web/pathPattern.js';

const isMatch = (pattern: string, address: string): boolean => {
  const { pathname, search } = new URL(address, 'https://news.test');
  return matches(comparablePattern(pattern), comparablePath(`${pathname}${search}`));
};

describe('a pattern', () => {
  it.each([
    ['/', '/', true],
    ['/', '/news', true],
    ['/news', '/news/today?id=1', true],
    ['/news', '/newsroom', true],
    ['/news', '/New', false],
    ['/news', '/NEWS', false],
    ['/news/', '/news', false],
    ['news', '/news', false],
    ['*', '/', true],
    ['*news', '/my/news', true],
    ['/news*', '/newsroom', true],
    ['/news*', '/new', false],
    ['/*/print', '/a/b/print/c', true],
    ['/*/print', '/print', false],
    ['/*?print=', '/news?print=1', true],
    ['/*?print=', '/news?id=1', false],
    ['/a**b', '/ab', true],
    ['/*a*b', '/ba', false],
    ['/*aab', '/aaab', true],
    ['/*abab', '/abacabab', true],
    ['/*abcabd', '/abcabcabd', true],
    ['/*ab*ab', '/ab', false],
    ['/*ab*ab', '/abab', true],
    // `$` is the end where it stands at the end, else a character.
    ['/news$', '/news', true],
    ['/news$', '/news?', true],
    ['/news$', '/news/', false],
    ['/*.pdf$', '/a.pdf', true],
    ['/*.pdf$', '/a.pdf.pdf', true],
    ['/*.pdf$', '/a.pdf?x', false],
    ['/*a*a$', '/a', false],
    ['/*a*a$', '/aba', true],
    ['/aba*ba$', '/aba', false],
    ['/*$', '/any', true],
    ['$', '/', false],
    ['/a$b', '/a$b', true],
    ['/a$b', '/a', false],
  ])('%s: %s is %s', (pattern, address, expected) => {
    expect(isMatch(pattern, address)).toBe(expected);
  });

  // The tables of RFC 9309, 2.2.2 and 2.2.3.
  it.each([
    ['/foo/bar?baz=quz', '/foo/bar?baz=quz', true],
    ['/foo/bar?baz=https://foo.bar', '/foo/bar?baz=https://foo.bar', true],
    ['/foo/bar/\u30c4', '/foo/bar/%E3%83%84', true],
    ['/foo/bar/%E3%83%84', '/foo/bar/\u30c4', true],
    ['/foo/bar/%e3%83%84', '/foo/bar/%E3%83%84', true],
    ['/foo/bar/%62%61%7A', '/foo/bar/baz', true],
    ['/foo/bar/baz', '/foo/bar/%62%61%7a', true],
    ['/path/file-with-a-%2A.html', '/path/file-with-a-*.html', true],
    ['/path/file-with-a-%2A.html', '/path/file-with-a-b.html', false],
    ['/path/foo-%24', '/path/foo-$', true],
    ['/path/foo-%24', '/path/foo-', false],
    // A reserved character and its escape are two.
    ['/a%2Fb', '/a/b', false],
    ['/a%2fb', '/a%2Fb', true],
    // What URLs and patterns write in different ways.
    ['/two words', '/two words', true],
    ["/?q='", "/?q='", true],
    ['/[a]', '/[a]', true],
    ['/100%', '/100%', true],
    ['/\ud800', '/\ufffd', true],
  ])('%s, written as a URI: %s is %s', (pattern, address, expected) => {
    expect(isMatch(pattern, address)).toBe(expected);
  });
});

/** How many characters are read one by one while something is done. */
function charactersRead(act: () => void): number {
  const read = String.prototype.charCodeAt;
  let count = 0;
  String.prototype.charCodeAt = function (this: string, at: number) {
    count += 1;
    return read.call(this, at);
  };
  try {
    act();
  } finally {
    String.prototype.charCodeAt = read;
  }
  return count;
}

describe('matching takes steps that grow with the lengths, not with their product', () => {
  const path = `/${'a'.repeat(1_900)}`;

  it.each([
    ['many parts', `/${'a*'.repeat(900)}b`],
    ['a long part that differs at its end', `/*${'a'.repeat(900)}b`],
    ['a long part that differs in its middle', `/*${'a'.repeat(450)}b${'a'.repeat(450)}`],
    ['a long part that differs at its beginning', `/*b${'a'.repeat(900)}`],
    ['more parts than the path has characters', `/${'a*'.repeat(200_000)}b`],
  ])('with %s', (_, pattern) => {
    let isFound = true;
    const count = charactersRead(() => {
      isFound = matches(pattern, path);
    });
    expect(isFound).toBe(false);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(6 * (path.length + 1_900));
  });
});
