import { beforeAll, describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/answer/answer.js';
import type { Article } from '../../../src/article/article.js';
import type { Knowledge } from '../../../src/knowledge/load.js';
import type { Contents } from '../../../src/knowledge/schema.js';
import { type Confusion, loadArticles, noConfusion, type Row, rows, verdictOn, verdicts } from './table.js';

function verdictOf(articles: ReadonlyMap<string, Knowledge>, row: Row): Verdict | null {
  const knowledge = articles.get(row.article);
  if (!knowledge) throw new Error(`no article "${row.article}"`);
  return verdictOn(knowledge, row);
}

function textOnly(article: Article, contents: Contents): Knowledge {
  const none = { people: [], organisations: [], places: [], events: [], statements: [], facts: [] };
  return { article, contents: { ...contents, ...none } };
}

describe('the labelled table', () => {
  const confusion: Confusion = noConfusion();
  const wrong: string[] = [];
  let articles: ReadonlyMap<string, Knowledge>;

  beforeAll(async () => {
    articles = await loadArticles();
    for (const row of rows) {
      const verdict = verdictOf(articles, row);
      confusion[row.verdict][verdict ?? 'none']++;
      if (verdict !== row.verdict) wrong.push(`${row.verdict} → ${verdict}: ${row.quote}`);
    }
    const columns = [...verdicts, 'none'] as const;
    const line = (cells: readonly string[]): string => cells.map((cell) => cell.padStart(13)).join('');
    console.log(
      [
        'Confusion matrix: the right verdict (rows) and the one given (columns)',
        line(['', ...columns]),
        ...verdicts.map((right) => line([right, ...columns.map((given) => String(confusion[right][given]))])),
        `${rows.length - wrong.length} of ${rows.length} right`,
        ...wrong,
      ].join('\n'),
    );
  }, 60_000);

  it('has at least 120 rows over at least four articles, of every verdict', () => {
    expect(rows.length).toBeGreaterThanOrEqual(120);
    expect(new Set(rows.map(({ article }) => article)).size).toBeGreaterThanOrEqual(4);
    expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(verdicts));
  });

  it('is judged right in at least 95% of its rows', () => {
    expect(wrong.length / rows.length).toBeLessThanOrEqual(0.05);
  });

  it('calls none of them verbatim over the text alone either, without people and statements', () => {
    const bare = new Map(
      [...articles].map(([slug, { article, contents }]) => [slug, textOnly(article, contents)]),
    );
    const given = rows.map((row) => ({ row, verdict: verdictOf(bare, row) }));
    const wronged = given.filter(
      ({ row, verdict }) => verdict === 'verbatim' && ['altered', 'misattributed'].includes(row.verdict),
    );
    expect(wronged).toEqual([]);
  });

  it('never has an altered or misattributed quotation called verbatim', () => {
    expect(confusion.altered.verbatim + confusion.misattributed.verbatim).toBe(0);
  });
});
