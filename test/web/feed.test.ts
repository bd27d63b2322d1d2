import { describe, expect, it } from 'vitest';
import { feedItems } from '../../src/web/feed.js';
import { Unfetchable } from '../../src/web/unfetchable.js';

/** Reads a feed that was found at this address. */
function read(
  feed: string | Uint8Array,
  charset: string | null = null,
  url = 'https://news.test/feeds/all.xml',
) {
  const bytes = typeof feed === 'string' ? new TextEncoder().encode(feed) : feed;
  return feedItems({ bytes, charset, url, etag: null, lastModified: null });
}

function failure(feed: string): Unfetchable {
  try {
    read(feed);
  } catch (error) {
    if (error instanceof Unfetchable) return error;
    throw error;
  }
  throw new Error('it was read');
}

const rss = (items: string) =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>News</title>${items}</channel></rss>`;
const item = (link: string, more = '') => `<item><title>T</title><link>${link}</link>${more}</item>`;
const links = (feed: string) => read(feed).map(({ url }) => url);

describe('feeds', () => {
  it('in RSS give links, titles and ids, the newest first', () => {
    const feed = rss(`
      <item><title>Bridge &amp; road open</title><link>/a?x=1&amp;y=2</link>
        <guid isPermaLink="false">id-a</guid><pubDate>Mon, 03 Feb 2025 10:00:00 GMT</pubDate></item>
      <item><title><![CDATA[Road <closed>
        again]]></title><link>https://other.test/b#part</link><pubDate>Tue, 04 Feb 2025 10:00:00 EST</pubDate></item>`);
    expect(read(feed)).toEqual([
      { url: 'https://other.test/b', title: 'Road <closed> again', id: 'https://other.test/b' },
      { url: 'https://news.test/a?x=1&y=2', title: 'Bridge & road open', id: 'id-a' },
    ]);
  });

  it('in RSS without links give permanent ids', () => {
    expect(
      links(
        rss(
          '<item><guid>https://news.test/a</guid></item><item><guid isPermaLink="false">https://x.test</guid></item>',
        ),
      ),
    ).toEqual(['https://news.test/a']);
  });

  it('in RSS may have a document type', () => {
    const type = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://news.test/rss-0.91.dtd">';
    expect(
      links(`<?xml version="1.0"?>${type}<rss version="0.91"><channel>${item('/a')}</channel></rss>`),
    ).toEqual(['https://news.test/a']);
  });

  it('in Atom give the link of the page, relative to their base', () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.test/2025/"><title>News</title>
      <entry><id>urn:1</id><title type="html">Bridge &lt;b&gt;open</title><updated>2025-02-03T10:00:00Z</updated>
        <link rel="self" href="self"/><link rel="alternate" type="application/pdf" href="a.pdf"/>
        <link rel="alternate" type="text/html" href="a"/></entry>
      <entry xml:base="https://other.test/"><id>urn:2</id><title>Road</title><updated>2025-02-04T10:00:00Z</updated>
        <link href="b"/></entry></feed>`;
    expect(read(feed)).toEqual([
      { url: 'https://other.test/b', title: 'Road', id: 'urn:2' },
      { url: 'https://news.test/2025/a', title: 'Bridge <b>open', id: 'urn:1' },
    ]);
  });

  it('in RDF give links', () => {
    const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="https://news.test/"><title>News</title></channel>
      <item rdf:about="https://news.test/1"><title>Bridge</title><link>https://news.test/a</link></item></rdf:RDF>`;
    expect(read(feed)).toEqual([{ url: 'https://news.test/a', title: 'Bridge', id: 'https://news.test/1' }]);
  });

  it('in JSON give links', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'News',
      items: [
        { id: '1', url: '/a', title: 'Bridge', date_published: '2025-02-03T10:00:00Z' },
        { id: '2', external_url: 'https://other.test/b', date_published: '2025-02-04T10:00:00Z' },
      ],
    };
    expect(read(JSON.stringify(feed))).toEqual([
      { url: 'https://other.test/b', title: null, id: '2' },
      { url: 'https://news.test/a', title: 'Bridge', id: '1' },
    ]);
  });

  it('keep their order where a date is missing', () => {
    const dated = (link: string, day: string) => item(link, `<pubDate>${day}</pubDate>`);
    const [old, fresh] = [
      dated('/old', 'Mon, 03 Feb 2025 10:00:00 GMT'),
      dated('/new', 'Tue, 04 Feb 2025 10:00:00 GMT'),
    ];
    expect(links(rss(old + fresh)).map((url) => new URL(url).pathname)).toEqual(['/new', '/old']);
    for (const undated of [item('/x'), dated('/x', 'yesterday')])
      expect(links(rss(old + undated + fresh)).map((url) => new URL(url).pathname)).toEqual([
        '/old',
        '/x',
        '/new',
      ]);
  });

  it('lead only to web pages', () => {
    const bad = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'ftp://news.test/a',
      'http://[',
      'https://me:secret@news.test/',
      '',
    ];
    expect(links(rss([...bad, '/a'].map((link) => item(link)).join('')))).toEqual(['https://news.test/a']);
  });

  it('give each item once, and at most a hundred', () => {
    const guid = '<guid isPermaLink="false">same</guid>';
    expect(links(rss(item('/a', guid) + item('/b', guid)))).toEqual(['https://news.test/a']);
    expect(read(rss(Array.from({ length: 150 }, (_, index) => item(`/${index}`)).join('')))).toHaveLength(
      100,
    );
  });

  it('may be empty', () => {
    expect(read(rss(''))).toEqual([]);
  });

  it('have titles that can be printed', () => {
    const [first] = read(rss('<item><title>a\u001b[2J\u202eb\n\n c</title><link>/a</link></item>'));
    expect(first?.title).toBe('a [2J b c');
    const [long] = read(rss(`<item><title>${'a'.repeat(1_000)}</title><link>/a</link></item>`));
    expect(long?.title).toHaveLength(200);
  });

  it('have ids of a bounded length that differ', () => {
    const guid = (end: string) => `<guid isPermaLink="false">${'g'.repeat(5_000)}${end}</guid>`;
    const ids = read(rss(item('/a', guid('1')) + item('/b', guid('2')))).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(200);
  });
});

describe('character sets of feeds', () => {
  const cafe = (declared: string) =>
    `<?xml version="1.0"${declared}?><rss version="2.0"><channel>${'<item><title>Caf\u00e9</title><link>/a</link></item>'}</channel></rss>`;
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

  it.each([
    ['UTF-8', Buffer.from(cafe('')), null],
    ['the set that the site gives', Buffer.from(cafe(''), 'latin1'), 'ISO-8859-1'],
    ['the set that the file gives', Buffer.from(cafe(' encoding="iso-8859-1"'), 'latin1'), null],
    [
      'the set that the file gives, the site an unknown one',
      Buffer.from(cafe(" encoding='latin1'"), 'latin1'),
      'nonsense',
    ],
    ['UTF-16', utf16(cafe('')), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${cafe('')}`), 'iso-8859-1'],
  ])('%s', (_, bytes, charset) => {
    expect(read(bytes, charset)[0]?.title).toBe('Caf\u00e9');
  });
});

describe('what is no feed', () => {
  it.each([
    ['a web page', '<!DOCTYPE html><html><head><title>News</title></head><body><p>Hi'],
    ['a web page that speaks of RSS', '<html><body><rss version="2.0"><link>'],
  ])('such as %s is refused, with a hint', (_, text) => {
    expect(failure(text)).toMatchObject({
      obstacle: 'kind',
      message: expect.stringContaining('web page, not a feed'),
    });
  });

  it.each([
    ['nothing', ''],
    ['a plain text', 'The bridge is open.'],
    ['other XML', '<?xml version="1.0"?><note><to>you</to></note>'],
    ['other JSON', '{"bridge":"open"}'],
    ['a feed that breaks off', '<rss version="2.0"><channel><item><title>Bri'],
    [
      'external entities',
      `<!DOCTYPE rss [<!ENTITY e SYSTEM "file:///etc/passwd">]>${rss(item('/a')).replace(/^.*?\?>/u, '')}`,
    ],
    ['tags in tags without end', `<rss version="2.0">${'<a>'.repeat(300_000)}`],
    ['deep tags', `<rss version="2.0">${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</rss>`],
    ['unclosed comments', `<rss version="2.0"><channel>${'<!--'.repeat(300_000)}`],
  ])('such as %s is refused', (_, text) => {
    expect(failure(text)).toMatchObject({ obstacle: 'kind', message: expect.stringContaining('no feed') });
  });

  it('does not grow: entities of entities stay as they are', () => {
    const entities = Array.from(
      { length: 9 },
      (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
    );
    const laughs = `<!DOCTYPE rss [<!ENTITY l0 "lol">${entities.join('')}]>`;
    const feed = `<?xml version="1.0"?>${laughs}<rss version="2.0"><channel><item><title>&l9;</title><link>/a</link></item></channel></rss>`;
    expect(read(feed)).toEqual([{ url: 'https://news.test/a', title: '&l9;', id: 'https://news.test/a' }]);
  });

  it('is read though it is large', () => {
    const items = Array.from({ length: 2_500 }, (_, index) =>
      item(`/${index}`, `<description>${'word '.repeat(400)}</description>`),
    );
    const feed = rss(items.join(''));
    expect(feed.length).toBeGreaterThan(5e6);
    expect(read(feed)).toHaveLength(100);
  });
});
