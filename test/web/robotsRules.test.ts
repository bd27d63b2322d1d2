import { describe, expect, it } from 'vitest';
import { mostWildcards, parseRobots } from '../../src/web/robotsRules.js';

const robots = (...lines: readonly string[]): string => lines.join('\n');

/** Which of some paths a program may fetch. */
function allowed(text: string, agent: string, paths: readonly string[]): readonly string[] {
  const rules = parseRobots(text, agent);
  return paths.filter((path) => rules.isAllowed(new URL(path, 'https://example.com')));
}

// RFC 9309, 5.1.
const simple = robots(
  'User-Agent: *',
  'Disallow: *.gif$',
  'Disallow: /example/',
  'Allow: /publications/',
  '',
  'User-Agent: foobot',
  'Disallow:/',
  'Allow:/example/page.html',
  'Allow:/example/allowed.gif',
  '',
  'User-Agent: barbot',
  'User-Agent: bazbot',
  'Disallow: /example/page.html',
  '',
  'User-Agent: quxbot',
);

describe('the examples of RFC 9309', () => {
  const paths = ['/example/page.html', '/example/allowed.gif', '/a.gif', '/publications/', '/'];

  it.each([
    ['anybot', ['/publications/', '/']],
    ['foobot', ['/example/page.html', '/example/allowed.gif']],
    ['barbot', ['/example/allowed.gif', '/a.gif', '/publications/', '/']],
    ['bazbot', ['/example/allowed.gif', '/a.gif', '/publications/', '/']],
    ['quxbot', paths],
  ])('say what %s may fetch', (agent, expected) => {
    expect(allowed(simple, agent, paths)).toEqual(expected);
  });

  it('let the longest rule hold', () => {
    const text = robots(
      'User-Agent: foobot',
      'Allow: /example/page/',
      'Disallow: /example/page/disallowed.gif',
    );
    expect(allowed(text, 'foobot', ['/example/page/', '/example/page/disallowed.gif'])).toEqual([
      '/example/page/',
    ]);
  });

  it('join the groups of one program', () => {
    const text = robots(
      'user-agent: ExampleBot',
      'disallow: /foo',
      'disallow: /bar',
      '',
      'user-agent: ExampleBot',
      'disallow: /baz',
    );
    expect(allowed(text, 'examplebot', ['/foo', '/bar', '/baz', '/qux'])).toEqual(['/qux']);
  });
});

describe('rules', () => {
  it.each([
    ['the one that allows holds among equals', ['Allow: /a', 'Disallow: /', 'Disallow: /a'], ['/a', '/a/b']],
    ['the longest holds wherever it stands', ['Allow: /a', 'Disallow: /', 'Disallow: /a/b'], ['/a']],
    ['an empty one is none', ['Disallow:', 'Allow:'], ['/a', '/b', '/a/b']],
    ['a remark ends a line', ['Disallow: /a # and /b', '#Disallow: /b'], ['/b']],
    ['a field may be written in any case, with space around', ['\t DISALLOW \t:  /a  '], ['/b']],
    ['a line without a colon is none', ['Disallow /a', ': /a', 'Disallow'], ['/a', '/b', '/a/b']],
  ])('%s', (_, lines, expected) => {
    expect(allowed(robots('User-agent: *', ...lines), 'bot', ['/a', '/b', '/a/b'])).toEqual(expected);
  });

  it.each(['\n', '\r\n', '\r'])('stand in lines that end with %j', (end) => {
    expect(allowed(['User-agent: *', 'Disallow: /a'].join(end), 'bot', ['/a', '/b'])).toEqual(['/b']);
  });
});

describe('groups', () => {
  it.each([
    ['of a program in any case', ['User-agent: VERBATIMBOT', 'Disallow: /'], false],
    ['of a program with a version', ['User-agent: VerbatimBot/2.0 (news)', 'Disallow: /'], false],
    ['of a program whose name is longer', ['User-agent: VerbatimBotNews', 'Disallow: /'], true],
    ['without a name', ['Disallow: /', 'User-agent: Other'], true],
    ['of another program', ['User-agent: Other', 'Disallow: /'], true],
    [
      'of this program in place of those for all',
      ['User-agent: VerbatimBot', 'Allow: /b', 'User-agent: *', 'Disallow: /'],
      true,
    ],
    [
      'with other fields and remarks between their lines',
      [
        'User-agent: VerbatimBot',
        'Sitemap: https://news.test/map',
        '# all',
        '',
        'User-agent: Other',
        'Disallow: /',
      ],
      false,
    ],
    [
      'that end with a Crawl-delay',
      ['User-agent: VerbatimBot', 'Crawl-delay: 5', 'User-agent: Other', 'Disallow: /'],
      true,
    ],
    ['of several names, one of them twice', ['User-agent: *', 'User-agent: *', 'Disallow: /'], false],
  ])('%s', (_, lines, expected) => {
    expect(allowed(robots(...lines), 'VerbatimBot', ['/a'])).toEqual(expected ? ['/a'] : []);
  });
});

describe('Crawl-delay', () => {
  it.each([
    ['in seconds', ['User-agent: *', 'Crawl-delay: 1.5'], 1_500],
    ['the longest of several', ['User-agent: *', 'Crawl-delay: 3', 'Crawl-delay: 2'], 3_000],
    ['of the program, not of all', ['User-agent: *', 'Crawl-delay: 3', 'User-agent: bot', 'Allow: /'], 0],
    ['of all', ['User-agent: other', 'Crawl-delay: 3', 'User-agent: *', 'Crawl-delay: 1'], 1_000],
    ['not below nothing', ['User-agent: *', 'Crawl-delay: -1'], 0],
    ['a number alone', ['User-agent: *', 'Crawl-delay: soon'], 0],
  ])('is %s', (_, lines, expected) => {
    expect(parseRobots(robots(...lines), 'bot').pause).toBe(expected);
  });
});

describe('a very long file', () => {
  it('counts with all its rules without a wildcard', () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => `Disallow: /a${index}`);
    expect(
      allowed(robots('User-agent: *', ...lines, 'Disallow: /b'), 'bot', ['/a39999', '/b', '/c']),
    ).toEqual(['/c']);
  });

  it('counts with so many rules with a wildcard for each program, and no more', () => {
    const wild = Array.from({ length: mostWildcards }, (_, index) => `Disallow: /*/a${index}`);
    const last = `/x/a${mostWildcards - 1}`;
    const text = robots(
      'User-agent: *',
      ...wild,
      'User-agent: bot',
      ...wild,
      'Disallow: /*/more',
      'Disallow: /b',
    );
    expect(allowed(text, 'bot', [last, '/x/more', '/b'])).toEqual(['/x/more']);
  });
});
