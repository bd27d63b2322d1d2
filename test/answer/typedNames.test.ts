import { describe, expect, it } from 'vitest';
import { check } from '../../src/answer/check/check.js';
import { quote } from '../../src/answer/quote.js';
import { suggestNames } from '../../src/answer/suggestions.js';
import { who } from '../../src/answer/who/who.js';
import { readDocument } from '../../src/console/documents.js';
import { loadFolder } from '../../src/knowledge/load.js';
import { plainText } from '../../src/present/present.js';
import { splitSpeaker } from '../../src/request/splitSpeaker.js';

const text = `Pier to close in Hallow Bay

The mayor, Ingrid Falk, spoke on Monday. “The pier is beyond repair,” Falk said.

Duncan McTavish of the seamen’s union said: “We were never asked.” The engineer Yusuf al-Harbi said he would “fight on in court.” Elin Marsh said: “I am sad.” Tom Marshall said: “I will miss it.”
`;
const knowledge = await readDocument('pier', text);
const {
  knowledge: [abroad],
} = await loadFolder('knowledge');
if (!abroad) throw new Error('the article is missing');

describe('names as they are typed in a chat', () => {
  it.each([
    ['mc tavish', 'Duncan McTavish'],
    ['alharbi', 'Yusuf al-Harbi'],
    ['mr mc tavish', 'Duncan McTavish'],
    ['@ingridfalk', 'Ingrid Falk'],
    ['Ingrid Falk <@123456789012345678>', 'Ingrid Falk'],
    ['<@!123456789012345678> ingrid falk', 'Ingrid Falk'],
  ])('/quote and /who %s', (typed, name) => {
    const said = quote(knowledge, typed);
    expect('quotes' in said && said.quotes.map(({ speaker }) => speaker.name.text)).toEqual([name]);
    const asked = who(knowledge, typed);
    expect('people' in asked && asked.people.map((person) => person.name.text)).toEqual([name]);
  });

  it.each(['mac tavish', '@duncanmctavish', '@duncan_mctavish', 'Duncan McTavish <@123456789012345678>'])(
    '/check by %s',
    (typed) => {
      expect(check(knowledge, 'We were never asked', typed)).toMatchObject({ verdict: 'verbatim' });
      expect(check(knowledge, 'The pier is beyond repair', typed)).toMatchObject({
        verdict: 'misattributed',
      });
    },
  );

  it.each([
    ['mc tavish the union', { speaker: 'mc tavish', about: 'the union' }],
    ['@ingrid_falk about the pier', { speaker: '@ingrid_falk', about: 'the pier' }],
    ['Ingrid Falk <@123456789012345678>', { speaker: 'Ingrid Falk' }],
    ['Ingrid Falk <@123456789012345678> pier', { speaker: 'Ingrid Falk', about: 'pier' }],
    ['marsh all', { speaker: 'marsh', about: 'all' }],
    ['mc tavish and alharbi', { speaker: 'mc tavish and alharbi' }],
    ['<@123456789012345678>', { speaker: '<@123456789012345678>' }],
  ])('splits “%s”', (typed, split) => {
    expect(splitSpeaker(knowledge, typed)).toEqual(split);
  });

  it.each([
    ['mc davisch', 'Duncan McTavish'],
    ['ingridfolg', 'Ingrid Falk'],
    ['Duncan Smith', 'Duncan McTavish'],
  ])('suggests for “%s” whoever is like it, and nobody else', (typed, name) => {
    const { areAlike, suggestions } = suggestNames(knowledge, typed);
    expect([areAlike, suggestions[0]]).toEqual([true, `/who ${name}`]);
    expect(suggestions.filter((line) => !line.endsWith(name))).toEqual([]);
  });

  it.each(['Biden', 'Macron', 'the president of France', 'Marshmallow', ''])(
    'suggests for “%s”, which is like nobody, whom the article has',
    (typed) => {
      const { areAlike, suggestions } = suggestNames(knowledge, typed);
      expect([areAlike, suggestions.length > 0]).toEqual([false, true]);
    },
  );

  it('offers whom a description names as what can be asked: “the president of” a country is not the country', () => {
    const { areAlike, suggestions } = suggestNames(abroad, 'president of the us');
    expect([areAlike, suggestions]).toEqual([false, ['/quote United States']]);
    expect(plainText(who(abroad, 'president of the us'))).not.toContain('Did you mean');
  });

  it('offers as what may be meant only what is like it, else as what can be asked', () => {
    const all = [who(knowledge, 'mc davisch'), quote(knowledge, 'Duncan Smith')];
    for (const answer of all) expect(plainText(answer)).toMatch(/Did you mean:\n {2}\/\w+ Duncan McTavish$/u);
    for (const answer of [who(knowledge, 'Biden'), quote(knowledge, 'Biden')])
      expect(plainText(answer)).toMatch(/You can ask:\n {2}\/(?:who|quote) Ingrid Falk\n?/u);
  });
});
