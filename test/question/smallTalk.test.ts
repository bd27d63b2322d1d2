import { describe, expect, it } from 'vitest';
import { mistypedSmallTalkIn } from '../../src/question/mistypedSmallTalk.js';
import { meaningsOf, smallTalk, smallTalkIn } from '../../src/question/smallTalk.js';
import { lines } from '../answer/natoTalks/lines.js';

describe('small talk', () => {
  it.each(smallTalk.flatMap(({ meaning, yes }) => yes.map((line) => [line, meaning])))(
    '“%s” is %s and nothing else',
    (line, meaning) => {
      expect(meaningsOf(line)).toEqual([meaning]);
    },
  );

  it.each(smallTalk.flatMap(({ no }) => no))('“%s” is none', (line) => {
    expect(smallTalkIn(line)).toBeNull();
  });

  it('is no question about an article', () => {
    expect(lines.filter((line) => smallTalkIn(line) ?? mistypedSmallTalkIn(line))).toEqual([]);
  });

  it.each([
    ['thnks', 'thanks'],
    ['Tahnks!', 'thanks'],
    ['hlep', 'help'],
    ['who are yuo?', 'identity'],
    ['waht can you do', 'help'],
    ['wht can you do', 'help'],
    ['lsit articles', 'articles'],
    ['what artciles do you have', 'articles'],
    ['good mornign', 'greeting'],
    ['Dakne', 'thanks'],
    ['спасиббо', 'thanks'],
  ])('“%s” is %s, slips and all', (line, meaning) => {
    expect(meaningsOf(line)[0] ?? mistypedSmallTalkIn(line)?.meaning).toBe(meaning);
  });

  it.each([
    'tanks',
    'Holt',
    'Halle',
    'Helen',
    'who are you talkin about',
    'waht can you do about the war',
    'help for Ukrane',
    'lsit the articles of the treaty',
    'god morning vietnam',
    'hola mundo',
    '',
  ])('“%s” is none, read with slips', (line) => {
    expect([smallTalkIn(line), mistypedSmallTalkIn(line)]).toEqual([null, null]);
  });

  it.each([`hi${' '.repeat(100)}`, 'thanks '.repeat(5000), `${'lsit '.repeat(20)}articles`])(
    'is nothing long: %.20s',
    (line) => {
      expect([smallTalkIn(line), mistypedSmallTalkIn(line)]).toEqual([null, null]);
    },
  );
});
