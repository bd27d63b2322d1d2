import { readSpeech } from '../../src/ingest/draft.js';
import { lineOf, type ReadLine } from '../../src/ingest/lines.js';
import { Article } from '../../src/knowledge/article.js';
import { type GoldArticle, goldArticles } from './gold.js';

/** Counts of right, wrong and missed. */
export interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

/** What was counted over some articles. */
export interface Score {
  readonly spans: Counts;
  /** Spans of one to three words. */
  readonly fragments: Counts;
  readonly people: Counts;
  /** Of the spans found that have a speaker: exactly the same, the same by the last word, given at all. */
  readonly speakers: { total: number; exact: number; head: number; given: number; headOfGiven: number };
  /** What went wrong, in words. */
  readonly faults: string[];
}

const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:a|an|the|its|his|her|their)\s+/u, '')
    .replace(/['\u2019]s$/u, '');
const words = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'\u2019-]*/gu)?.length ?? 0;

function sameHead(a: string, b: string): boolean {
  const head = (name: string): string =>
    bare(name)
      .split(/\s+(?:of|for|at|from)\s+/u)[0]
      ?.split(/\s+/)
      .at(-1) ?? '';
  return head(a) === head(b);
}

export function empty(): Score {
  const counts = (): Counts => ({ right: 0, wrong: 0, missed: 0 });
  return {
    spans: counts(),
    fragments: counts(),
    people: counts(),
    speakers: { total: 0, exact: 0, head: 0, given: 0, headOfGiven: 0 },
    faults: [],
  };
}

export function count(score: Score, gold: GoldArticle, read: ReadLine): void {
  const direct = read.quotes.filter((quote) => quote.direct);
  const tally = (text: string, kind: keyof Counts): void => {
    score.spans[kind]++;
    if (words(text) <= 3) score.fragments[kind]++;
  };
  for (const wanted of gold.quotations) {
    const text = gold.text.slice(wanted.start, wanted.end);
    const found = direct.find((quote) => quote.start === wanted.start && quote.end === wanted.end);
    if (wanted.open) continue;
    if (wanted.speaker === null) {
      if (found) {
        tally(text, 'wrong');
        score.faults.push(`${gold.id}: no statement, but read as one by ${found.speaker}: ${text}`);
      }
      continue;
    }
    if (!found) {
      tally(text, 'missed');
      score.faults.push(`${gold.id}: missed: ${text}`);
      continue;
    }
    tally(text, 'right');
    const given = found.speaker;
    score.speakers.total++;
    const head = given !== null && sameHead(given, wanted.speaker);
    if (given !== null && bare(given) === bare(wanted.speaker)) score.speakers.exact++;
    if (head) score.speakers.head++;
    if (given !== null) score.speakers.given++;
    if (head && given !== null) score.speakers.headOfGiven++;
    if (head && given !== null && bare(given) !== bare(wanted.speaker))
      score.faults.push(`${gold.id}: ${given} is not in full ${wanted.speaker}: ${text}`);
    if (!head) score.faults.push(`${gold.id}: ${given} instead of ${wanted.speaker}: ${text}`);
  }
  for (const quote of direct) {
    if (gold.quotations.some((wanted) => wanted.start === quote.start && wanted.end === quote.end)) continue;
    tally(quote.text, 'wrong');
    score.faults.push(`${gold.id}: not marked by the annotator: ${quote.text}`);
  }
  const people = new Set(read.people.map(({ name }) => name));
  for (const name of gold.people) {
    if (people.delete(name)) score.people.right++;
    else {
      score.people.missed++;
      score.faults.push(`${gold.id}: person missed: ${name}`);
    }
  }
  for (const name of people) {
    score.people.wrong++;
    score.faults.push(`${gold.id}: no such person: ${name}`);
  }
}

/** Scores the drafts of one half of the gold set. */
export function scoreGold(half: 'tune' | 'held-out'): Score {
  const score = empty();
  for (const gold of goldArticles(half)) {
    const speech = readSpeech(new Article(gold.id, gold.text));
    count(score, gold, lineOf(gold.id, speech));
  }
  return score;
}

/** Precision, recall and F1 in percent. */
export function rates({ right, wrong, missed }: Counts): { precision: number; recall: number; f1: number } {
  const precision = right + wrong === 0 ? 100 : (100 * right) / (right + wrong);
  const recall = right + missed === 0 ? 100 : (100 * right) / (right + missed);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** The scores of both halves as lines of a table. */
export function ingestTable(): string[] {
  const cell = (value: number): string => value.toFixed(1);
  const line = (half: 'tune' | 'held-out'): string => {
    const score = scoreGold(half);
    const spans = rates(score.spans);
    const fragments = rates(score.fragments);
    const people = rates(score.people);
    const { total, exact, head, given, headOfGiven } = score.speakers;
    const share = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);
    const cells = [
      half,
      total,
      spans.precision,
      spans.recall,
      spans.f1,
      fragments.precision,
      share(head, total),
      share(exact, total),
      share(headOfGiven, given),
      people.f1,
    ];
    return `| ${cells.map((value) => (typeof value === 'number' && !Number.isInteger(value) ? cell(value) : String(value))).join(' | ')} |`;
  };
  return [
    '| articles | quotations | span P | span R | span F1 | P of 1–3 words | speaker | speaker exact | of those answered | people F1 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    line('tune'),
    line('held-out'),
  ];
}
