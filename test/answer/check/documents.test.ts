import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/console/documents.js';
import { confusion, type Judged, judge } from '../../eval/checks.js';
import { verdicts } from '../../eval/documents.js';
import { readLabelledFolder } from '../../eval/labelled.js';
import { checksTable, wrongVerdicts } from '../../eval/table.js';

async function judgedOf(half: string): Promise<Judged[]> {
  const folder = fileURLToPath(new URL(`documents/${half}`, import.meta.url));
  const documents = await readLabelledFolder(folder);
  const opened = await Promise.all(
    documents.map(async (document) => ({
      document,
      knowledge: await readDocument(document.id, document.text),
    })),
  );
  return judge(opened);
}

/** Invented news read on the fly, in two halves; who says what is read by the trained annotator. */
describe.each([
  ['tune', 0.93],
  ['held-out', 0.95],
])('quotations over plain texts: %s', async (half, least) => {
  const judged = await judgedOf(half);

  it(`are judged right in at least ${100 * least}%`, () => {
    const wrong = wrongVerdicts(judged);
    console.log(`${half}\n${checksTable(confusion(judged))}\n${half === 'tune' ? wrong : ''}`);
    const right = judged.filter(({ check, given }) => check.verdict === given).length;
    expect(right / judged.length).toBeGreaterThanOrEqual(least);
    expect(new Set(judged.map(({ check }) => check.verdict))).toEqual(new Set(verdicts));
  });

  it('are hardly ever called verbatim where they are altered or misattributed', () => {
    const wronged = judged.filter(
      ({ check, given }) => given === 'verbatim' && /^(?:altered|misattributed)$/.test(check.verdict),
    );
    expect(wronged.length / judged.length).toBeLessThan(0.005);
  });
});
