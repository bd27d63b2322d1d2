import { describe, expect, it } from 'vitest';
import { Article } from '../../src/article/article.js';
import { clean } from '../../src/ingest/clean.js';
import { readDay } from '../../src/ingest/page/day.js';
import { Unreadable } from '../../src/knowledge/unreadable.js';

const first =
  'The parish of Oldmere closed its last coal pit on Thursday, ending two centuries of mining in a valley where nearly every family once had somebody working below the ground.';
const second =
  '“My father went down that shaft at fourteen, and I followed him,” said Howard Pell, a former winder, who watched the wheel stop for the last time. He said he felt no anger.';
const third =
  'The company that owns the pit said that it would flood the lower levels in spring and keep the tower as a museum. It promised new work to 120 of the 300 miners.';
const all = [first, second, third];
const p = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

interface Parts {
  readonly head?: string;
  readonly title?: string;
  readonly h1?: string;
  readonly top?: string;
  readonly body?: string;
  readonly below?: string;
}

const page = ({
  head = '',
  title = 'Pit closes',
  h1 = 'Pit closes',
  top = '',
  body = p(...all),
  below = '',
}: Parts) =>
  `<!DOCTYPE html><html lang="en"><head><title>${title}</title>${head}</head><body><article>${h1 && `<h1>${h1}</h1>`}${top}${body}</article>${below}</body></html>`;

function read(parts: Parts | string) {
  const cleaned = clean(typeof parts === 'string' ? parts : page(parts), 'html');
  const article = new Article('pit', cleaned.text);
  return { ...cleaned, title: article.title?.text, date: article.date?.text };
}

const linked = (json: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(json)}</script>`;

describe('the text of a page', () => {
  it('is its article’s, without what stands around', () => {
    const nav = '<nav><a href="/">Home</a></nav>';
    const figure = '<figure><img src="x"><figcaption>The wheel at dawn</figcaption></figure>';
    const { leftOut, text } = read({ top: nav, body: p(first) + figure + p(second, third) });
    expect(text).toBe(`Pit closes\n\n${all.join('\n\n')}\n`);
    expect(leftOut).toEqual(expect.arrayContaining(['Home', 'The wheel at dawn']));
  });

  it('has breaks as spaces in headings, as new lines after sentences', () => {
    const { text, title } = read({
      h1: 'Pit closes<br>at last',
      title: 'Post',
      body: `<p>${all.join('<br>')}</p>`,
    });
    expect(title).toBe('Pit closes at last');
    expect(text).toBe(`Pit closes at last\n\n${all.join('\n\n')}\n`);
    const lines = read({ body: `${p(first)}<ul><li>Opened<br/>in 1826</li></ul>${p(second, third)}` });
    expect(lines.text).toContain('Opened in 1826');
  });

  it('has no numbers of notes, and raised digits for exponents', () => {
    const notes =
      'The valley<sup>1</sup> has 12 km<sup>2</sup>.<sup><a href="#n2">2</a></sup> It gave 10<sup>6</sup> tonnes<sup>[3]</sup> by the 1<sup>st</sup> of May, and CO<sub>2</sub>.';
    expect(read({ body: p(first, notes, second, third) }).text).toContain(
      'The valley has 12 km². It gave 10⁶ tonnes by the 1st of May, and CO2.',
    );
  });

  it('has tables and lists of terms as lines', () => {
    const table = '<table><tr><th>Year</th><th>Men</th></tr><tr><td>1950</td><td>1,987</td></tr></table>';
    const list = '<dl><dt>Opened</dt><dd>1826</dd><dt>Owners</dt><dd>Crown Coal</dd><dd>Vale Mines</dd></dl>';
    const { text } = read({ body: p(first) + table + p(second) + list + p(third) });
    expect(text).toContain('Year | Men\n\n1950 | 1,987');
    expect(text).toContain('Opened: 1826\n\nOwners: Crown Coal; Vale Mines');
  });

  it('loses nothing silently', () => {
    const aside = '<aside><p>The shaft is 12 feet wide.</p></aside>';
    const box = '<div class="infobox"><b>At a glance</b>: 41 seams</div><pre>Shift A: 90</pre>';
    const { leftOut, text } = read({ body: p(first) + aside + p(second) + box + p(third) });
    for (const words of ['12 feet wide', '41 seams', 'Shift A: 90'])
      expect([text, ...leftOut].join('\n')).toContain(words);
  });

  it.each([
    '<blockquote><p>“We were proud of it.”</p><cite>Howard Pell</cite></blockquote>',
    '<blockquote><p>“We were proud of it.”</p><footer>— <cite>Howard Pell</cite></footer></blockquote>',
    '<blockquote><p>“We were proud of it.” – <cite>Howard Pell</cite></p></blockquote>',
    '<figure><blockquote>“We were proud of it.”</blockquote><figcaption>Howard Pell</figcaption></figure>',
    '<blockquote>“We were proud of it.”<br>— Howard Pell</blockquote>',
  ])('keeps who is quoted beside the quotation: %s', (quotation) => {
    expect(read({ body: p(first) + quotation + p(second, third) }).text).toContain(
      `${first}\n\n“We were proud of it.”\n\n— Howard Pell\n\n${second}`,
    );
  });

  it('has the marks that a browser shows, and a title of a work in its sentence', () => {
    const { text } = read({
      body: p(first, 'It was <q>a <q>bad</q> day</q>, <cite>The Post</cite> wrote.', second, third),
    });
    expect(text).toContain('It was “a ‘bad’ day”, The Post wrote.');
  });

  it('leaves out what repeats a sentence, and links to other texts', () => {
    const pulled = '<blockquote class="pull"><p>My father went down that shaft at fourteen</p></blockquote>';
    const links =
      '<p><b>Related:</b> <a href="/x">The last shift</a></p><p><a href="/y">A valley without coal</a></p>';
    const { leftOut, text } = read({ body: p(first) + pulled + p(second) + links + p(third, first) });
    expect(text).toBe(`Pit closes\n\n${all.join('\n\n')}\n`);
    expect(leftOut.join()).toMatch(/last shift.*without coal|without coal.*last shift/);
  });

  it('keeps the place that a first sentence begins with', () => {
    const dateline = `<p><span class="dateline">OLDMERE (Post) —</span> ${first}</p>`;
    expect(read({ body: dateline + p(second, third) }).text).toContain(`OLDMERE (Post) — ${first}`);
  });

  it('is read of a page without <html> and <body>', () => {
    expect(read(`<title>Pit closes</title><h1>Pit closes</h1>${p(...all)}`).text).toBe(
      `Pit closes\n\n${all.join('\n\n')}\n`,
    );
  });
});

describe('the title of a page', () => {
  const site = '<meta property="og:site_name" content="The Oldmere Post">';
  const title = 'Pit closes after two centuries';
  it.each<[string, Parts]>([
    ['a heading under a site’s name', { title: 'The Oldmere Post', h1: title }],
    ['after the site’s name', { title: `The Oldmere Post | ${title}`, h1: title }],
    ['before the site’s name', { title: `${title} - News - The Oldmere Post`, h1: title }],
    ['no heading', { title: `${title} – The Oldmere Post`, h1: '', head: site }],
    [
      'og:title',
      { title: 'The Oldmere Post', h1: '', head: `${site}<meta property="og:title" content="${title}">` },
    ],
    ['JSON-LD', { title: 'Post', h1: '', head: linked({ '@type': 'NewsArticle', headline: title }) }],
    ['a note in the heading', { title, h1: `${title}<sup>1</sup>` }],
    [
      'a logo in a heading',
      {
        title: 'The Oldmere Post',
        h1: '',
        top: `<header><h1><a href="/">The Oldmere Post</a></h1></header><h1>${title}</h1>`,
      },
    ],
  ])('is the headline: %s', (_, parts) => {
    expect(read(parts).title).toBe(title);
  });

  it('may be shorter than the site’s name', () => {
    expect(read({ title: 'Pit closes | The Oldmere Post', h1: '' }).title).toBe('Pit closes');
  });

  it('may be a question, and have references', () => {
    expect(read({ title: 'Post', h1: 'Will the pit reopen?' }).title).toBe('Will the pit reopen?');
    const head = '<meta property="og:title" content="Marks &amp;amp; Weil&amp;#8217;s pit">';
    expect(read({ title: 'Post', h1: '', head }).title).toBe('Marks & Weil’s pit');
  });
});

describe('the date of a page', () => {
  it.each<[string, Parts, string]>([
    [
      'JSON-LD',
      { head: linked({ '@type': 'NewsArticle', datePublished: 'Mon, 09 Nov 2026 08:00:00 GMT' }) },
      '2026-11-09',
    ],
    [
      'a graph beside broken JSON-LD',
      {
        head: `<script type="application/ld+json">{broken</script>${linked({ '@graph': [{ '@type': 'WebSite' }, { '@type': ['Article'], datePublished: { '@value': '2026-11-09T08:00:00Z' } }] })}`,
      },
      '2026-11-09',
    ],
    [
      'article:published_time',
      { head: '<meta property="article:published_time" content="2026-11-09T08:00:00Z">' },
      '2026-11-09',
    ],
    ['meta date', { head: '<meta name="date" content="9 November 2026">' }, '2026-11-09'],
    ['dc:date', { head: '<meta name="DC:date.issued" content="2026-11-09">' }, '2026-11-09'],
    ['pubdate', { head: '<meta name="pubdate" content="20261109">' }, '2026-11-09'],
    ['seconds', { head: '<meta name="parsely-pub-date" content="1794211200">' }, '2026-11-09'],
    ['itemprop', { head: '<meta itemprop="datePublished" content="Nov 9, 2026 5:14 PM">' }, '2026-11-09'],
    [
      '<time>, as shown',
      { top: '<time datetime="2026-11-09T08:00Z">9 November 2026</time>' },
      '9 November 2026',
    ],
    ['<time> without a date', { top: '<time datetime="2026-11-09T08:00Z">3 hours ago</time>' }, '2026-11-09'],
    [
      'a weekday that tells day from month',
      { head: '<meta name="date" content="Mon, 09/11/2026">' },
      '2026-11-09',
    ],
    ['figures that nothing explains', { head: '<meta name="date" content="09/11/2026">' }, '09/11/2026'],
    [
      'a dated by-line',
      { top: '<p>By Nell Orr, November 9, 2026 at 5:14 pm</p>' },
      'November 9, 2026 at 5:14 pm',
    ],
    [
      'a line that shows it',
      { head: '<meta name="date" content="2026-11-09">', top: '<p>Oldmere | 9 Nov 2026</p>' },
      '9 Nov 2026',
    ],
    [
      'published before changed',
      {
        head: '<meta property="article:published_time" content="2026-11-09">',
        top: '<p>Updated: 12 November 2026</p>',
      },
      '2026-11-09',
    ],
  ])('is read: %s', (_, parts, date) => {
    expect(read(parts).date).toBe(date);
  });

  it.each<[string, Parts]>([
    ['of year 1', { head: '<meta property="article:published_time" content="0001-01-01T00:00:00Z">' }],
    ['of the far future', { head: '<meta property="article:published_time" content="9999-12-31">' }],
    ['that stands for none', { head: '<meta name="date" content="1970-01-01T00:00:00Z">' }],
    ['that is no day', { head: '<meta name="date" content="2026-13-45">' }],
    ['without a year', { top: '<time>9 November</time><p>Monday</p>' }],
    [
      'of another text',
      { below: '<aside class="related"><time datetime="2020-01-01">1 January 2020</time></aside>' },
    ],
    [
      'in a sentence',
      {
        body: p(
          first,
          'It opened on <time datetime="1826-03-01">1 March 1826</time>, when nobody lived there.',
          second,
          third,
        ),
      },
    ],
  ])('is none %s', (_, parts) => {
    expect(read(parts).date).toBeUndefined();
  });

  it.each([
    ['2026-11-09T23:30:00-05:00', '2026-11-09'],
    ['November 9th, 2026', '2026-11-09'],
    ['9. November 2026', '2026-11-09'],
    ['9.11.2026', '2026-11-09'],
    ['25/12/2025', '2025-12-25'],
    ['12/25/2025', '2025-12-25'],
    ['05/05/2026', '2026-05-05'],
    ['Nov 9', null],
    ['May 2026', null],
    ['Wednesday', null],
  ])('%s is %s', (text, iso) => {
    expect(readDay(text)?.iso ?? null).toBe(iso);
  });
});

describe('author and source of a page', () => {
  it.each<[string, Parts, string | null]>([
    ['a by-line', { top: '<p class="byline">By Nell Orr, Staff Writer</p>' }, 'Nell Orr'],
    [
      'links',
      { top: '<p>By <a rel="author" href="/a">Nell Orr</a> and <a rel="author" href="/b">Ivo Lund</a></p>' },
      'Nell Orr and Ivo Lund',
    ],
    [
      'elements without a space',
      { top: '<div><span>By Nell Orr</span><span>9 Nov 2026</span></div>' },
      'Nell Orr',
    ],
    ['itemprop', { top: '<span itemprop="author"><span itemprop="name">Nell Orr</span></span>' }, 'Nell Orr'],
    ['meta', { head: '<meta name="author" content="By Nell Orr">' }, 'Nell Orr'],
    [
      'JSON-LD',
      { head: linked({ '@type': 'NewsArticle', author: [{ name: 'Nell Orr' }, { name: 'Ivo Lund' }] }) },
      'Nell Orr and Ivo Lund',
    ],
    [
      'JSON-LD by its id',
      {
        head: linked({
          '@graph': [
            { '@type': 'Article', author: { '@id': '#p' } },
            { '@type': 'Person', '@id': '#p', name: 'Nell Orr' },
          ],
        }),
      },
      'Nell Orr',
    ],
    ['an address', { head: '<meta property="article:author" content="https://social.example/nell">' }, null],
    ['an account', { head: '<meta name="author" content="admin">' }, null],
    [
      'the site',
      {
        head: '<meta property="og:site_name" content="The Oldmere Post"><meta name="author" content="The Oldmere Post">',
      },
      null,
    ],
  ])('%s', (_, parts, author) => {
    const found = read(parts);
    expect(found.author).toBe(author);
    expect(found.text.match(/^By /gmu)?.length ?? 0).toBe(author === null ? 0 : 1);
    expect(new Article('pit', found.text).author?.text ?? null).toBe(author);
  });

  it('gives address and name', () => {
    const head =
      '<link rel="canonical" href="https://post.example/pit"><meta property="og:site_name" content="The Oldmere Post">';
    expect(read({ head }).source).toEqual({ name: 'The Oldmere Post', url: 'https://post.example/pit' });
    const publisher = linked({
      '@type': 'Article',
      url: 'https://post.example/2',
      publisher: { name: 'The Post' },
    });
    expect(read({ head: publisher }).source).toEqual({ name: 'The Post', url: 'https://post.example/2' });
    expect(read({ head: '<link rel="canonical" href="/pit">' }).source).toBeNull();
  });
});

describe('a page without an article', () => {
  it.each([
    [
      'JavaScript',
      '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript>',
    ],
    ['login', '<h1>Pit closes</h1><p>Sign in to continue reading.</p><form><input type="password"></form>'],
    ['login', `<h1>Pit closes</h1><p>The pit closed on Thursday.</p><p>Already a subscriber? Log in.</p>`],
    ['no article', `<ul>${'<li><a href="/x">A story of the valley and its people</a></li>'.repeat(30)}</ul>`],
    ['no article', ''],
    ['deeply', `${'<div>'.repeat(2_000)}x`],
  ])('is refused in one sentence that says why: %s', (reason, body) => {
    const html = `<!DOCTYPE html><html><head><title>Pit closes</title></head><body>${body}</body></html>`;
    expect(() => clean(html, 'html')).toThrow(Unreadable);
    expect(() => clean(html, 'html')).toThrow(reason);
  });

  it('may have a beginning, which is warned of', () => {
    const below = '<div>Subscribe to continue reading. Already a subscriber? Sign in.</div>';
    expect(read({ below }).warnings.join()).toContain('beginning');
    expect(read({}).warnings).toEqual([]);
  });
});
