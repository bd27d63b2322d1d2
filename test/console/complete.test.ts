import { beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { completeLine } from '../../src/console/complete.js';
import type { Desk } from '../../src/request/respond.js';
import { openDesk } from '../../src/start.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(readConfig({}).knowledge);
});

describe('Tab', () => {
  it.each([
    ['/', '/', ['/summary', '/quote ', '/who ', '/ask ']],
    ['/QU', '/QU', ['/quote ']],
    ['/quote zel', 'zel', ['Volodymyr Zelensky']],
    ['/quote speaker:zel', 'zel', ['Volodymyr Zelensky']],
    ['/who riy', 'riy', ['Riyadh']],
  ])('after %j', (line, end, expected) => {
    const [choices, typed] = completeLine(desk, line);
    expect(typed).toBe(end);
    expect(choices).toEqual(expect.arrayContaining(expected));
  });

  it('offers speakers at once after the command', () => {
    const [choices, typed] = completeLine(desk, '/quote ');
    expect(typed).toBe('');
    expect(choices).toContain('Sergei Lavrov');
  });

  it.each(['', 'who was', '/nope x', '/summary ', '/quote zelensky about:nat', '/ask who'])(
    'leaves %j alone',
    (line) => expect(completeLine(desk, line)).toEqual([[], line]),
  );

  it('offers nothing where the article is unknown', () => {
    expect(completeLine(desk, '/quote zel', 'no-such-article')[0]).toEqual([]);
    expect(completeLine(desk, '/quote article:no-such-article zel')[0]).toEqual([]);
  });

  it('offers articles by their titles, and the names of the one that is named', () => {
    const slug = desk.library.defaultArticle?.article.slug ?? '';
    expect(completeLine(desk, '/summary article:troosp')).toEqual([[slug], 'troosp']);
    expect(completeLine(desk, `/quote article:${slug} zel`)).toEqual([['Volodymyr Zelensky'], 'zel']);
    expect(completeLine(desk, '/article so')).toEqual([['source'], 'so']);
  });
});
