import type { Verdict } from '../../src/answer/answer.js';
import { check } from '../../src/answer/check/check.js';
import { type Check, verdicts } from './documents.js';
import type { Opened } from './run.js';

/** A quotation, and the verdict given; null where it was taken for no quotation at all. */
export interface Judged {
  readonly document: string;
  readonly check: Check;
  readonly given: Verdict | null;
}

/** Checks the quotations of documents. */
export function judge(opened: readonly Opened[]): Judged[] {
  return opened.flatMap(({ document, knowledge }) =>
    document.checks.map((labelled) => {
      const answer = check(knowledge, labelled.quote, labelled.speaker);
      const given = answer.kind === 'check' && answer.status !== 'invalid' ? answer.verdict : null;
      return { document: document.id, check: labelled, given };
    }),
  );
}

/** How often each right verdict (rows) was given as which (columns), in the order of `verdicts`; none comes last. */
export function confusion(judged: readonly Pick<Judged, 'check' | 'given'>[]): number[][] {
  return verdicts.map((right) =>
    [...verdicts, null].map(
      (given) => judged.filter((item) => item.check.verdict === right && item.given === given).length,
    ),
  );
}
