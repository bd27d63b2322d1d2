import { describe, expect, it } from 'vitest';
import { Article } from '../../src/article/article.js';
import { readHeaderLine } from '../../src/article/headerLines.js';

const body =
  'The parish of Oldmere closed its last coal pit on Thursday.\n\n“I followed my father,” said Howard Pell.';
const cut = (line: string, span: { start: number; end: number } | null | undefined): string | null =>
  span ? line.slice(span.start, span.end) : null;

describe('a by-line', () => {
  it.each([
    ['By Nell Orr', 'Nell Orr', null],
    ['BY NELL ORR', 'NELL ORR', null],
    ['By Nell Orr and Ivo Lund', 'Nell Orr and Ivo Lund', null],
    ['By Nell Orr, Ivo Lund and Ann Lee', 'Nell Orr, Ivo Lund and Ann Lee', null],
    ['By Nell Orr, Mining Correspondent', 'Nell Orr', null],
    ['By Nell Orr, Oldmere Post Staff Writer', 'Nell Orr', null],
    ['By Nell Orr in Oldmere', 'Nell Orr', null],
    ['By Nell Orr | 9 Nov 2026', 'Nell Orr', '9 Nov 2026'],
    ['By Nell Orr, November 9, 2026 at 5:14 pm', 'Nell Orr', 'November 9, 2026 at 5:14 pm'],
    ['Published 3 March 2026 by Nell Orr', 'Nell Orr', 'Published 3 March 2026'],
    ['Posted by Nell Orr on November 9, 2026', 'Nell Orr', 'November 9, 2026'],
    ['By Theresa May, 3 March 2026', 'Theresa May', '3 March 2026'],
    ['By Jan van der Meer and Ludwig von Hal', 'Jan van der Meer and Ludwig von Hal', null],
    ['By Siobhán O’Rourke', 'Siobhán O’Rourke', null],
    ['By Richard (R.J.) Hale', 'Richard (R.J.) Hale', null],
    ['By Ann Lee, MD', 'Ann Lee', null],
    ['By The Associated Press', 'The Associated Press', null],
    ['By our correspondent', null, 'none'],
    ['Staff Reports', null, null],
    ['Words: Nell Orr', 'Nell Orr', null],
  ])('is read: %s', (line, author, date) => {
    const read = readHeaderLine(line);
    if (date === 'none') expect(read).toBeNull();
    else expect([cut(line, read?.author), cut(line, read?.date)]).toEqual([author, date]);
  });

  it.each([
    'By Monday the town had opened it.',
    'By the time they arrived',
    'By the Numbers: the bridge',
    'By 1944 it was over',
    'By April 2026 the pit was shut',
    'By George, they have done it again.',
    'By Nell Orr the town had its pit',
    'By All Means Necessary',
    'From Russia With Love',
    'By Friday, Nell Orr had left',
  ])('is none: %s', (line) => {
    expect(readHeaderLine(line)).toBeNull();
  });
});

describe('a header', () => {
  const read = (text: string) => {
    const { author, date, paragraphs, title } = new Article('pit', text);
    return [title?.text, date?.text, author?.text, paragraphs.length];
  };

  it.each([
    ['Pit closes\n\nBy Nell Orr\n\n3 March 2026'],
    ['Pit closes\n\nBy Nell Orr\n3 March 2026'],
    ['Pit closes\nBy Nell Orr\n3 March 2026'],
    ['3 March 2026\n\nPit closes\n\nBy Nell Orr'],
    ['Pit closes\n\nNell Orr\n\n3 March 2026'],
    ['Pit closes\n\nNell Orr, Mining Editor\n3 March 2026'],
  ])('is read with and without blank lines: %j', (header) => {
    expect(read(`${header}\n\n${body}`)).toEqual(['Pit closes', '3 March 2026', 'Nell Orr', 2]);
  });

  it('leaves a line between the title and the by-line to the body', () => {
    const text = `Pit closes\n\nThe valley says goodbye to coal.\n\nBy Nell Orr\n3 March 2026\n\n${body}`;
    expect(read(text)).toEqual(['Pit closes', '3 March 2026', 'Nell Orr', 3]);
    expect(new Article('pit', text).sentences[0]?.text).toBe('The valley says goodbye to coal.');
  });

  it('takes a date that has a section or a place beside it, below a title only', () => {
    expect(read(`Pit closes\n\nPolitics | 3 March 2026\n\n${body}`)).toEqual([
      'Pit closes',
      '3 March 2026',
      undefined,
      2,
    ]);
    expect(read(`Oldmere Pit, 3 March 2026\n\n${body}`)[0]).toBe('Oldmere Pit, 3 March 2026');
  });

  it('has a question as its title where more follows', () => {
    expect(read(`Will the pit reopen?\n\n${body}`)[0]).toBe('Will the pit reopen?');
    expect(read(`“Will it reopen?”\n\n${body}`)[0]).toBeUndefined();
  });

  it('is read where knowledge names title and date, and from a stored article', () => {
    const text = `Pit closes\n\nBy Nell Orr | 3 March 2026\n\n${body}`;
    const first = new Article('pit', text);
    const known = { title: first.title, date: first.date };
    expect(new Article('pit', text, known).author?.text).toBe('Nell Orr');
    expect(new Article('pit', text, known).paragraphs).toHaveLength(2);
    expect(new Article('pit', text, known, first.body).author?.text).toBe('Nell Orr');
    expect(new Article('pit', body).author).toBeNull();
  });

  it('takes time in proportion to the length', () => {
    const started = performance.now();
    for (const piece of ['By Aa and ', '3 March 2026 ', 'By By ', 'Aa, ', '\n', 'By A\n'])
      new Article('long', piece.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
