import { describe, expect, it } from 'vitest';
import { linkOf, redirected } from '../../src/web/links.js';
import { Unfetchable } from '../../src/web/unfetchable.js';

/** The failure that something throws. */
function failure(act: () => unknown): Unfetchable {
  try {
    act();
  } catch (error) {
    if (error instanceof Unfetchable) return error;
  }
  throw new Error('nothing failed');
}

describe('links', () => {
  it.each([
    ['https://news.test/a', 'https://news.test/a'],
    ['  http://news.test:8080/a?b=c#part ', 'http://news.test:8080/a?b=c'],
    ['HTTPS://NEWS.test', 'https://news.test/'],
    ['http://2130706433/', 'http://127.0.0.1/'],
    [`https://news.test/${'\u0436'.repeat(300)}`, `https://news.test/${'%D0%B6'.repeat(300)}`],
  ])('%j is %s', (text, href) => {
    expect(linkOf(text).href).toBe(href);
  });

  it.each([
    ['', 'no link'],
    ['news.test/a', 'no link'],
    ['ftp://news.test/a', 'no link'],
    ['file:///etc/passwd', 'no link'],
    ['javascript:alert(1)', 'no link'],
    ['data:text/html,<p>hi', 'no link'],
    ['https://', 'no link'],
    ['https://editor:secret@news.test/', 'password'],
    ['https://editor@news.test/', 'password'],
    [`https://news.test/${'a'.repeat(2_000)}`, 'longer'],
    [`https://news.test/${'\u0436'.repeat(400)}`, 'longer'],
  ])('%j is refused', (text, why) => {
    const { message, obstacle } = failure(() => linkOf(text));
    expect(obstacle).toBe('address');
    expect(message).toContain(why);
    expect(message).not.toContain('secret');
  });
});

describe('redirects', () => {
  const page = new URL('https://news.test/today/a');

  it.each([
    ['/b', 'https://news.test/b'],
    ['b', 'https://news.test/today/b'],
    ['//other.test/c', 'https://other.test/c'],
    ['https://other.test/d#part', 'https://other.test/d'],
  ])('%j leads to %s', (location, href) => {
    expect(redirected(page, location).href).toBe(href);
  });

  it('may lead from http to https', () => {
    expect(redirected(new URL('http://news.test/'), 'https://news.test/').protocol).toBe('https:');
  });

  it.each([
    [null, 'nowhere'],
    ['http://[', 'nowhere'],
    ['http://news.test/today/a', 'secure'],
    ['file:///etc/passwd', 'no web page'],
    ['gopher://news.test/', 'no web page'],
    ['https://editor:secret@news.test/', 'no web page'],
  ])('%j is refused', (location, why) => {
    const { message, obstacle } = failure(() => redirected(page, location));
    expect(obstacle).toBe('redirects');
    expect(message).toContain(why);
  });
});
