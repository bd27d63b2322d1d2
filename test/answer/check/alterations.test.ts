import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../../src/answer/check/check.js';
import { sourcesOf } from '../../../src/answer/check/sources.js';
import type { Knowledge } from '../../../src/knowledge/load.js';
import { isFunctionWord, normalise } from '../../../src/nlp/words.js';
import { loadArticles } from './table.js';

let articles: readonly Knowledge[];
beforeAll(async () => {
  articles = [...(await loadArticles()).values()];
});

/** Words of no article, to be put in the place of others. */
const strangers = ['pelicans', 'orchestra', 'velvet', 'juggling', 'tomorrow', 'saxophone'];

function verdictOf(knowledge: Knowledge, quote: string): string {
  const answer = check(knowledge, quote);
  return 'verdict' in answer ? answer.verdict : answer.status;
}

/** Every quotation of at least `least` words, with its article. */
function quotationsOf(least: number): { knowledge: Knowledge; words: string[] }[] {
  return articles.flatMap((knowledge) =>
    sourcesOf(knowledge)
      .quotations.map(({ passage }) => ({ knowledge, words: passage.text.split(' ') }))
      .filter(({ words }) => words.length >= least),
  );
}

describe('every quotation of the articles', () => {
  it('is verbatim as it stands', () => {
    const verdicts = quotationsOf(2).map(({ knowledge, words }) => verdictOf(knowledge, words.join(' ')));
    expect(new Set(verdicts)).toEqual(new Set(['verbatim']));
  });

  it('is altered with any one content word changed', () => {
    const verdicts = quotationsOf(3).flatMap(({ knowledge, words }) =>
      words.flatMap((word, at) => {
        if (isFunctionWord(normalise(word.replace(/[.,]/gu, '')))) return [];
        const stranger = strangers[at % strangers.length] ?? '';
        return verdictOf(knowledge, words.with(at, stranger).join(' '));
      }),
    );
    expect(verdicts).not.toContain('verbatim');
    expect(verdicts.filter((verdict) => verdict === 'altered').length / verdicts.length).toBeGreaterThan(
      0.95,
    );
  });

  it('is altered with “not” put in anywhere', () => {
    const verdicts = quotationsOf(4).flatMap(({ knowledge, words }) =>
      words.map((_, at) => verdictOf(knowledge, words.toSpliced(at, 0, 'not').join(' '))),
    );
    expect(verdicts.filter((verdict) => verdict !== 'altered')).toEqual([]);
  });

  it('is not found in another article', () => {
    const verdicts = quotationsOf(3).flatMap(({ knowledge, words }) =>
      articles.filter((other) => other !== knowledge).map((other) => verdictOf(other, words.join(' '))),
    );
    expect(new Set(verdicts)).toEqual(new Set(['not-found']));
  });
});
