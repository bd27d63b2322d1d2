import { describe, expect, it } from 'vitest';
import { toOutput } from '../../src/console/output.js';
import { Library } from '../../src/knowledge/library.js';
import { plainText } from '../../src/present/present.js';
import { respond } from '../../src/request/respond.js';
import { deskWith } from '../desk.js';
import { answer, bridge, ferry, pier, read, slugOf } from './stories.js';

describe('a command', () => {
  it.each([
    ['/quote okoro', undefined, 'ferry'],
    ['/quote holm', undefined, 'bridge'],
    ['/quote holm', 'pier', 'bridge'],
    ['/quote wik', 'pier', 'pier'],
    ['/quote holm years', 'ferry', 'bridge'],
    ['/quote speaker:holm about:years', 'ferry', 'bridge'],
    ['/who holm', 'ferry', 'bridge'],
    ['/who mayor', 'pier', 'pier'],
    ['/check "It took us nine years and a great deal of patience."', 'ferry', 'bridge'],
    ['/check quote:"Nobody told us that the engine was so old" speaker:okoro', 'bridge', 'ferry'],
  ])('looks in what is set and then in the others: %s, set: %s', async (line, article, slug) => {
    const found = await answer(line, { article });
    expect([found.status, slugOf(found)]).toEqual(['answered', slug]);
  });

  it.each(['/quote holm', '/who holm', '/check "It took us nine years and a great deal of patience."'])(
    'says which article answers, and that it is another: %s',
    async (line) => {
      const lines = plainText(await answer(line, { article: 'ferry' })).split('\n');
      expect(lines.slice(0, 2)).toEqual(['From another article:', bridge.title]);
      expect(plainText(await answer(line, { article: 'bridge' })).split('\n')[0]).toBe(bridge.title);
      // Where none is set no article is another.
      expect(plainText(await answer(line)).split('\n')[0]).toBe(bridge.title);
    },
  );

  it.each([
    ['/quote holm article:ferry', {}],
    ['/quote holm', { only: 'ferry' }],
    ['/who holm', { only: 'ferry' }],
    ['/check "It took us nine years and a great deal of patience." article:ferry', {}],
  ])('asks the one that is named alone: %s', async (line, circumstances) => {
    const refused = await answer(line, circumstances);
    expect([refused.status, slugOf(refused)]).toEqual(['not-in-article', 'ferry']);
    expect(plainText(refused).split('\n')[0]).toBe(ferry.title);
    expect(plainText(refused)).not.toContain('in the articles');
  });

  it('keeps to one article where that says who it is', async () => {
    expect(slugOf(await answer('/quote mayor', { article: 'pier' }))).toBe('pier');
  });

  it('prefers a name as it was typed to one that is like it in what is set', async () => {
    const [wyk, wik] = [
      read('wyk', { ...bridge, speaker: 'Ola Wykander' }),
      read('wik', { ...pier, speaker: 'Ola Wikander' }),
    ];
    const desk = deskWith(new Library([wyk, wik]));
    for (const [line, slug] of [
      ['/quote wikander', 'wik'],
      ['/quote wykander', 'wyk'],
      ['/quote wykandr', 'wyk'],
    ] as const)
      for (const article of ['wyk', undefined])
        expect([line, slugOf(await respond(desk, line, { article }))]).toEqual([line, slug]);
  });

  it('takes no name of another article for one that is like it by a few letters', async () => {
    expect((await answer('/quote wikstrom', { article: 'ferry' })).status).toBe('not-in-article');
  });

  it('names the article of each passage', async () => {
    const output = toOutput(await answer('/quote holm', { article: 'ferry' }), '/quote holm', true);
    expect(output).toMatchObject({ article: 'bridge', status: 'answered' });
    expect(output.quotes.map(({ article }) => article)).toEqual(['bridge']);
  });
});

describe('a check', () => {
  const bent = '/check "It took us nine weeks and a great deal of patience."';

  it.each([
    ['a true quotation', `/check "${bridge.words}"`, 'pier', 'bridge', 'verbatim'],
    [
      'a true one of whoever is named',
      `/check quote:"${bridge.words}" speaker:holm`,
      'pier',
      'bridge',
      'verbatim',
    ],
    ['what is set', bent, 'pier', 'pier', 'altered'],
    ['what is set', bent, 'bridge', 'bridge', 'altered'],
    ['somebody else’s words', `/check quote:"${ferry.words}" speaker:wik`, 'pier', 'ferry', 'misattributed'],
    ['the article’s own sentence', `/check "${pier.event}"`, 'ferry', 'pier', 'narration'],
  ])('goes by %s: %s, set: %s', async (_, line, article, slug, verdict) => {
    const found = await answer(line, { article });
    expect(found).toMatchObject({ kind: 'check', verdict });
    expect(slugOf(found)).toBe(slug);
  });

  it('finds one word that is a whole quotation of another article', async () => {
    const surprise = read('surprise', { ...pier, title: 'Surprise At Lund', words: 'Astonishing' });
    const desk = deskWith(new Library([read('ferry', ferry), surprise]));
    expect(await respond(desk, '/check quote:Astonishing speaker:wik')).toMatchObject({
      verdict: 'verbatim',
    });
    expect(await respond(desk, '/check quote:Astonishing')).toMatchObject({
      status: 'invalid',
      kind: 'check',
    });
  });

  it('of what is too long is of no article', async () => {
    const long = `/check "${'so many words '.repeat(1000)}"`;
    expect(await answer(long, { article: 'pier' })).toMatchObject({ status: 'invalid', kind: 'check' });
  });
});
