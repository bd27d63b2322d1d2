import { describe, expect, it } from 'vitest';
import { type NamedItem, NameIndex } from '../../../src/index/names/nameIndex.js';
import { SpacingMatcher } from '../../../src/index/names/spacingMatcher.js';
import { isKnownWord } from '../../../src/nlp/wordnet/related.js';

/** One whose names nest, so that letters fall into them in many ways. */
const nested = 'Aa Aaa Aaaa Aaaaa Aaaaaa Aaaaaaa Ba Bab';
const named: NamedItem<string>[] = [
  ['Duncan McTavish'],
  ['Saoirse MacBride'],
  ['Angus Mac Kinnon'],
  ['Róisín O’Malley'],
  ['Paul D’Orsay'],
  ['Yusuf al-Harbi', 'Аль-Харби'],
  ['Li-Wen Chang'],
  ['Suyin Tan'],
  ['Pieter van der Meer'],
  ['Greta Vandenberg'],
  ['Lotte de Vries'],
  ['Jean-Marc Besson'],
  ['Kim Jae-won'],
  ['Fiona St Clair'],
  ['Odile Saint-Aubin'],
  ['Ingrid Falk'],
  ['Robert “Bobby” Hale'],
  ['Lena Oldman'],
  ['Tom Marshall'],
  ['Elin Marsh'],
  ['Li Ma'],
  ['Leading groups'],
  [nested],
].map((names) => ({ value: names[0] ?? '', names }));
const index = new NameIndex(named, isKnownWord);
const joints = new SpacingMatcher(named, index);
const best = (typed: string): string[] => joints.best(typed).map(({ value }) => value);

describe('names with a joint more or less', () => {
  it.each([
    ['mc tavish', 'Duncan McTavish'],
    ['mac tavish', 'Duncan McTavish'],
    ['duncan mac tavish', 'Duncan McTavish'],
    ['mc tavis', 'Duncan McTavish'],
    ['mc bride', 'Saoirse MacBride'],
    ['mac bride', 'Saoirse MacBride'],
    ['mckinnon', 'Angus Mac Kinnon'],
    ['mackinnon', 'Angus Mac Kinnon'],
    ['o malley', 'Róisín O’Malley'],
    ['O’ Mally', 'Róisín O’Malley'],
    ['d orsay', 'Paul D’Orsay'],
    ['alharbi', 'Yusuf al-Harbi'],
    ['yusuf alharbi', 'Yusuf al-Harbi'],
    ['yusufharbi', 'Yusuf al-Harbi'],
    ['альхарби', 'Yusuf al-Harbi'],
    ['liwen', 'Li-Wen Chang'],
    ['chang liwen', 'Li-Wen Chang'],
    ['su yin', 'Suyin Tan'],
    ['vandermeer', 'Pieter van der Meer'],
    ['van dermeer', 'Pieter van der Meer'],
    ['van den berg', 'Greta Vandenberg'],
    ['devries', 'Lotte de Vries'],
    ['jeanmarc besson', 'Jean-Marc Besson'],
    ['jaewon', 'Kim Jae-won'],
    ['jaewon kim', 'Kim Jae-won'],
    ['saint clair', 'Fiona St Clair'],
    ['stclair', 'Fiona St Clair'],
    ['st aubin', 'Odile Saint-Aubin'],
    ['@ingridfalk', 'Ingrid Falk'],
    ['#IngridFalk', 'Ingrid Falk'],
    ['@ingrid_falk', 'Ingrid Falk'],
    ['bobby hale', 'Robert “Bobby” Hale'],
    ['robert hale', 'Robert “Bobby” Hale'],
    ['Robert "Bobby" Hale', 'Robert “Bobby” Hale'],
    ['@roberthale', 'Robert “Bobby” Hale'],
  ])('%s → %s', (typed, name) => {
    expect(best(typed)).toEqual([name]);
  });

  it.each([
    ['a phrase', 'old man'],
    ['a word that begins with another name', 'marsh all'],
    ['an ordinary word', 'lima'],
    ['a letter behind a word', 'group d'],
    ['words that only join', 'of the'],
    ['a beginning', 'mc'],
    ['a beginning with another name', 'mc bain'],
    ['another name that begins alike', 'o mara'],
    ['a first name with another surname', 'jeanmarc falk'],
    ['two names as one', 'falkmarsh'],
    ['half a word', 'ingridfal k of'],
    ['nothing', ''],
  ])('%s is nobody: %s', (_, typed) => {
    expect(best(typed)).toEqual([]);
  });

  it('what the index finds stays as it is', () => {
    for (const typed of ['al', 'van', 'marsh', 'lotte de vries', 'ingrid', 'harbi', 'falkk'])
      expect(joints.best(typed)).toEqual(index.best(typed));
  });

  it('takes little time over names that fall into letters in many ways', () => {
    const crowd = Array.from({ length: 1_000 }, (_, at) => ({ value: `${at}`, names: [`${nested} ${at}`] }));
    const many = new SpacingMatcher(crowd, new NameIndex(crowd, isKnownWord));
    const start = performance.now();
    expect(many.best('a'.repeat(60))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
