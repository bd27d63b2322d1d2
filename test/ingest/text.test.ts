import { describe, expect, it } from 'vitest';
import { Article } from '../../src/article/article.js';
import { clean } from '../../src/ingest/clean.js';
import { joinHyphens } from '../../src/ingest/hyphens.js';
import { decodeReferences } from '../../src/ingest/references.js';

const body =
  'The pit of Oldmere closed on Thursday, two centuries after it was opened.\n\n“I followed him,” said Howard Pell.';

/** What an editor gets of a text. */
function read(text: string, kind: 'text' | 'markdown') {
  const cleaned = clean(text, kind);
  const article = new Article('pit', cleaned.text);
  return { ...cleaned, title: article.title?.text, date: article.date?.text };
}

describe('front matter', () => {
  it.each([
    ['YAML', '---\ntitle: "Pit closes"\ndate: 2026-11-09\nauthor: Nell Orr\n---\n'],
    [
      'a time',
      "---\ntitle: 'Pit closes'\ndate: 2026-11-09 08:00:00 +0100\nauthor: By Nell Orr # ours\n...\n",
    ],
    [
      'a folded text',
      '---\r\ntitle: >-\r\n  Pit\r\n  closes\r\ndate: 2026-11-09\r\nauthor:\r\n  name: Nell Orr\r\n---\r\n',
    ],
    [
      'TOML',
      '+++\ntitle = "Pit closes"\ndate = 2026-11-09T08:00:00Z\nauthors = ["Nell Orr"]\n[params]\nlayout = "x"\n+++\n',
    ],
    ['bare lines', 'Title: Pit closes\nDate: 2026-11-09\nAuthor: Nell Orr\n'],
    ['a heading below', '---\ntitle: Pit closes\ndate: 2026-11-09\nauthor: Nell Orr\n---\n\n# Pit closes\n'],
  ])('is read: %s', (_, front) => {
    for (const kind of ['markdown', 'text'] as const) {
      if (front.includes('# Pit') && kind === 'text') continue;
      const { author, date, text, title } = read(`${front}\n${body}`, kind);
      expect([title, date, author]).toEqual(['Pit closes', '2026-11-09', 'Nell Orr']);
      expect(text).toBe(`Pit closes\n\n2026-11-09\n\nBy Nell Orr\n\n${body}\n`);
    }
  });

  it('has a colon in the title, which YAML does not allow', () => {
    const front = '---\ntitle: Flood: a city waits\ndate: 2026-11-09\n---\n';
    expect(read(front + body, 'markdown').title).toBe('Flood: a city waits');
  });

  it('has several authors and the source', () => {
    const front =
      '---\ntitle: Pit closes\nurl: https://post.example/pit\nsitename: The Oldmere Post\nauthors:\n  - Nell Orr\n  - Ivo Lund\n---\n';
    const { author, source } = read(front + body, 'markdown');
    expect(author).toBe('Nell Orr and Ivo Lund');
    expect(source).toEqual({ name: 'The Oldmere Post', url: 'https://post.example/pit' });
  });

  it('is none between rules, or in a sentence', () => {
    expect(read(`# Pit closes\n\n---\n\n${body}\n\n---\n`, 'markdown').title).toBe('Pit closes');
    const note = 'Title: nobody knew one.\n\nDate: none was given.';
    expect(read(`${note}\n\n${body}`, 'text').text).toContain('Title: nobody knew one.');
  });
});

describe('character references', () => {
  it('are decoded, twice written ones too', () => {
    expect(
      decodeReferences('&#8220;It&#x2019;s&rdquo; &quot;Ren&eacute;e&quot; M&amp;S &amp;#8220;&nbsp;|'),
    ).toBe('“It’s” "Renée" M&S “ |');
  });

  it('leave what only looks like one', () => {
    expect(decodeReferences('R&D; AT&T &nosuchname; &#; &amp')).toBe('R&D; AT&T &nosuchname; &#; &amp');
  });

  it('may be tags, as in feeds', () => {
    const feed = 'Pit closes\n\n&lt;p&gt;The pit closed on Thursday.&lt;br/&gt;“Why?” she asked.&lt;/p&gt;';
    expect(clean(feed, 'text').text).toBe('Pit closes\n\nThe pit closed on Thursday.\n\n“Why?” she asked.\n');
  });
});

describe('words parted at the end of a line', () => {
  it.each([
    ['met on Thurs-\nday, and', 'met on Thursday,\nand'],
    ['the gov-\nernment of the resi-\ndents', 'the government\nof the residents'],
    ['a self-\nstyled and well-\nknown man', 'a self-styled\nand well-known\nman'],
    ['Anglo-\nSaxon', 'Anglo-Saxon'],
    ['Oldmere and Old-\nmere', 'Oldmere and Oldmere'],
    ['north-east and north-\neast', 'north-east and north-east'],
    ['Mayor Wój-\ncik said', 'Mayor Wójcik\nsaid'],
    ['the pit\u00ad\nhead', 'the pithead'],
    ['the har- bour and two- and three-storey', 'the harbour and two- and three-storey'],
    ['mid- to late summer', 'mid- to late summer'],
  ])('%j', (parted, joined) => {
    expect(joinHyphens(parted)).toBe(joined);
  });

  it('are joined in both kinds of text, and the lines stay lines', () => {
    const line =
      'The government of the valley and all of the people who live there met on Thurs-\nday, and they heard what the company that owns the pit had to say of all their hopes.';
    expect(clean(`Pit closes\n\n${line}\n\nThe end.`, 'text').text).toContain('met on Thursday, and they');
    expect(clean(`# Pit closes\n\n${line}`, 'markdown').text).toContain('met on Thursday, and they');
  });
});

describe('plain text', () => {
  it('keeps items and who is quoted on lines of their own', () => {
    const text =
      'Pit closes\n\nThe council said:\n• The pit is shut.\n• The tower stays\nas a museum.\n\n“We were proud.”\n— Howard Pell';
    expect(clean(text, 'text').text).toBe(
      'Pit closes\n\nThe council said:\n\nThe pit is shut.\n\nThe tower stays as a museum.\n\n“We were proud.”\n\n— Howard Pell\n',
    );
  });

  it('has title, by-line and date apart, without blank lines too', () => {
    const { author, date, title } = read(`PIT CLOSES\nBy NELL ORR\nNov. 9, 2026\n\n${body}`, 'text');
    expect([title, date, author]).toEqual(['PIT CLOSES', 'Nov. 9, 2026', 'NELL ORR']);
  });
});

describe('Markdown', () => {
  it('has breaks, tables, items and quotations', () => {
    const text =
      '# Pit closes\n\nThe pit closed.  \n“I followed him,” said Howard Pell.\\\nThe end came soon.\n\n| Year | Men |\n|---|---:|\n| 1950 | 1,987 |\n\n- one thing\n\n> “We were proud.”\n>\n> — Howard Pell\n\nA note.[^1]\n\n[^1]: On seams.\n';
    const { leftOut, text: made } = clean(text, 'markdown');
    expect(made).toBe(
      'Pit closes\n\nThe pit closed.\n\n“I followed him,” said Howard Pell.\n\nThe end came soon.\n\nYear | Men\n\n1950 | 1,987\n\none thing\n\n“We were proud.”\n\n— Howard Pell\n\nA note.\n',
    );
    expect(leftOut).toEqual(['On seams.']);
  });
});
