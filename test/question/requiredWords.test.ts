import { describe, expect, it } from 'vitest';
import { requiredWordsOf } from '../../src/question/languages/requiredWords.js';

describe('what a form of a question demands of a text', () => {
  it.each([
    ['wer <what>', [[['wer']]]],
    ['wer (ist|war) <who>', [[['wer'], ['ist', 'war']]]],
    ['(und )?wer (alles )?kam', [[['wer'], ['kam']]]],
    ['was (traf sich|trafen sich) in <what>', [[['was'], ['in'], ['traf', 'trafen']]]],
    ['summary|was ist los', [[['summary']], [['was'], ['ist'], ['los']]]],
    ['summary|<what> los', [[['summary']], [['los']]]],
    ['summary|(kurz )?<what>', [[['summary']], []]],
    ["qu['’]a (dit|pensé) <who>", [[['dit', 'pensé']]]],
    ['résum(é|e)(( moi))?', [[]]],
    ['(?!was )wer (a|b|)', [[]]],
    ['(b|a )kam wer', [[['wer']]]],
    ['wer( da)?', [[['wer']]]],
    ['wer (bitte )?(ist|war) da', [[['wer'], ['ist', 'war'], ['da']]]],
    ['wer(bitte )?kam', [[]]],
    ['wer (war(en)?|ist) da', [[['wer'], ['da']]]],
  ])('%s', (form, demands) => {
    expect(requiredWordsOf(form).map((all) => all.toSorted())).toEqual(demands.map((all) => all.toSorted()));
  });
});
