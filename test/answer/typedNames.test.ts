import { describe, expect, it } from 'vitest';
import { check } from '../../src/answer/check/check.js';
import { suggestNames } from '../../src/answer/nearNames.js';
import { quote } from '../../src/answer/quote.js';
import { splitSpeaker } from '../../src/answer/splitSpeaker.js';
import { who } from '../../src/answer/who/who.js';
import { readDocument } from '../../src/console/documents.js';

const text = `Pier to close in Hallow Bay

The mayor, Ingrid Falk, spoke on Monday. “The pier is beyond repair,” Falk said.

Duncan McTavish of the seamen’s union said: “We were never asked.” The engineer Yusuf al-Harbi said he would “fight on in court.” Elin Marsh said: “I am sad.” Tom Marshall said: “I will miss it.”
`;
const knowledge = await readDocument('pier', text);

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

  it('suggests names by their letters', () => {
    expect(suggestNames(knowledge, 'mc davisch')).toContain('/who Duncan McTavish');
    expect(suggestNames(knowledge, 'ingridfolg')).toContain('/who Ingrid Falk');
  });
});
