import { describe, expect, it } from 'vitest';
import { marksAround } from '../../src/card/quotationMarks.js';
import { told } from './story.js';

describe('marks around a quotation', () => {
  it.each([
    ['double ones', '“', '”', '“', '”'],
    ['straight ones', '"', '"', '“', '”'],
    ['two single ones in place of a double', '``', "''", '“', '”'],
    ['German ones', '„', '“', '„', '“'],
    ['Polish ones', '„', '”', '„', '”'],
    ['angled ones', '«', '»', '«', '»'],
    ['angled ones with spaces inside', '«\u00a0', '\u00a0»', '«\u00a0', '\u00a0»'],
    ['angled ones that point inwards', '»', '«', '»', '«'],
    ['Swedish ones', '”', '”', '”', '”'],
    ['single ones', '‘', '’', '‘', '’'],
    ['straight single ones', "'", "'", '‘', '’'],
  ])('are %s as the article has them', (_, open, close, first, last) => {
    const [statement] = told({ open, close }).contents.statements;
    expect(statement && marksAround(statement.words)).toEqual({ open: first, close: last });
  });

  it('are those of the whole quotation where the words are a part of it', () => {
    const [statement] = told({ open: '„Wait. ', close: ' Then go.“' }).contents.statements;
    expect(statement && marksAround(statement.words)).toEqual({ open: '„', close: '“' });
  });
});
