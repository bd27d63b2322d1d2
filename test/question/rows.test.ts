import { describe, expect, it } from 'vitest';
import { requests } from '../../src/question/articleRequests.js';
import { followUps } from '../../src/question/followUp.js';
import { namingForms } from '../../src/question/namedArticle.js';
import { intentForms } from '../../src/question/query.js';
import type { Row } from '../../src/question/row.js';
import { smallTalk } from '../../src/question/smallTalk.js';
import { normaliseLine } from '../../src/question/smallTalkLine.js';
import { speechForms } from '../../src/question/speechQuestion.js';

/** As {@link requests} are matched. */
const plain = (line: string): string => line.toLowerCase().replace(/['’;]/g, '').replace(/-/g, ' ');

const asTyped = (line: string): string => line;

interface Table {
  readonly name: string;
  readonly rows: readonly Row<string>[];
  readonly read: (line: string) => string;
}

const tables: readonly Table[] = [
  { name: 'what is asked of the article itself', rows: requests, read: plain },
  { name: 'what somebody said', rows: speechForms, read: asTyped },
  { name: 'other forms of questions', rows: intentForms, read: asTyped },
  { name: 'articles that are named', rows: namingForms, read: asTyped },
  { name: 'small talk', rows: smallTalk, read: normaliseLine },
  { name: 'follow-ups', rows: followUps, read: asTyped },
];

describe.each(tables)('$name', ({ read, rows }) => {
  const examples = rows.flatMap((row, at) => [
    ...row.yes.map((line) => ({ line, meaning: row.meaning, at, is: true })),
    ...row.no.map((line) => ({ line, meaning: row.meaning, at, is: false })),
  ]);
  it.each(examples)('“$line” as $meaning (row $at): $is', ({ at, is, line }) => {
    expect(rows[at]?.pattern.test(read(line))).toBe(is);
  });
});
