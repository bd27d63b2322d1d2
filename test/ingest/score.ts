import { readFileSync } from 'node:fs';
import { Article } from '../../src/article/article.js';
import { readSpeech } from '../../src/ingest/draft.js';
import { lineOf, type ReadLine } from '../../src/ingest/jsonLines.js';
import { readKnowledge } from '../../src/knowledge/load.js';
import type { Contents } from '../../src/knowledge/schema.js';
import { tokensOf } from '../../src/nlp/tokens.js';
import { cachedAnnotator, draftOf, shippedAnnotator } from '../annotator.js';
import { type GoldArticle, goldArticles } from './gold.js';

const first = new URL('../../knowledge/russia-rejects-nato-troops/', import.meta.url);

/** Counts of right, wrong and missed. */
export interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

/** How many of how many. */
export interface Share {
  right: number;
  of: number;
}

/** What was counted over some articles. */
export interface Score {
  readonly spans: Counts;
  /** Spans of one to three words. */
  readonly fragments: Counts;
  readonly people: Counts;
  /** Of the spans found that have a speaker: exactly the same, the same by the last word, given at all. */
  readonly speakers: { total: number; exact: number; head: number; given: number; headOfGiven: number };
  /** The same by how the text names the speaker: right by the last word, of how many. */
  readonly named: Share;
  readonly pronouns: Share;
  readonly described: Share;
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

function empty(): Score {
  const counts = (): Counts => ({ right: 0, wrong: 0, missed: 0 });
  return {
    spans: counts(),
    fragments: counts(),
    people: counts(),
    named: { right: 0, of: 0 },
    pronouns: { right: 0, of: 0 },
    described: { right: 0, of: 0 },
    speakers: { total: 0, exact: 0, head: 0, given: 0, headOfGiven: 0 },
    faults: [],
  };
}

function count(score: Score, gold: GoldArticle, read: ReadLine): void {
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
    const own = gold.text.slice(found.speaker_start ?? 0, found.speaker_end ?? 0);
    const described = /^(?:\p{Ll}|(?:A|An|The|One|Another|His|Her|Their)\b)/u.test(wanted.speaker);
    const pronoun = /^(?:he|she|they|it|his|her|its)$/iu.test(own);
    const how = pronoun ? 'pronouns' : described ? 'described' : 'named';
    score[how].of++;
    if (head) score[how].right++;
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

/** The first article as its editor wrote it: quotations with their speakers, and people. */
function firstArticle(): GoldArticle {
  const text = readFileSync(new URL('article.txt', first), 'utf8');
  const json = readFileSync(new URL('article.json', first), 'utf8');
  const contents = readKnowledge('first', text, json).knowledge?.contents;
  if (!contents) throw new Error('the first article does not load');
  const names = new Map(
    [...contents.people, ...contents.organisations, ...contents.places].map(({ id, name }) => [
      id,
      name.text,
    ]),
  );
  const quotations = contents.statements
    .filter(({ direct }) => direct)
    .map(({ words: { start, end }, speakers }) => ({
      start,
      end,
      speaker: names.get(speakers[0] ?? '') ?? null,
      open: false,
    }));
  return { id: 'first', text, quotations, people: contents.people.map(({ name }) => name.text) };
}

/** Who the draft of the first article puts at its events or leaves out, against what its editor wrote. */
async function attendance(): Promise<Counts> {
  const text = readFileSync(new URL('article.txt', first), 'utf8');
  const json = readFileSync(new URL('article.json', first), 'utf8');
  const pairs = (contents: Contents | undefined): Set<string> =>
    new Set(
      contents?.events.flatMap(({ attended, absent }) => [
        ...attended.flatMap(({ who }) => who.map((id) => `${id} there`)),
        ...absent.flatMap(({ who }) => who.map((id) => `${id} absent`)),
      ]),
    );
  const wanted = pairs(readKnowledge('first', text, json).knowledge?.contents);
  const found = pairs((await draftOf(text, 'first')).contents);
  const right = [...found].filter((pair) => wanted.has(pair)).length;
  return { right, wrong: found.size - right, missed: wanted.size - right };
}

async function scoreOf(articles: readonly GoldArticle[]): Promise<Score> {
  const score = empty();
  for (const gold of articles) {
    const speech = await readSpeech(new Article(gold.id, gold.text), cachedAnnotator);
    count(score, gold, lineOf(gold.id, speech));
  }
  return score;
}

/** Scores the drafts of one half of the gold set. */
export const scoreGold = (half: 'tune' | 'held-out'): Promise<Score> => scoreOf(goldArticles(half));

/** How much longer reading who says what takes than splitting and tagging the words alone. */
async function speed(): Promise<string> {
  const articles = [...goldArticles('tune'), ...goldArticles('held-out')];
  const timed = async (run: (article: Article) => unknown): Promise<number> => {
    const fresh = articles.map(({ id, text }) => new Article(id, text));
    const from = performance.now();
    for (const article of fresh) await run(article);
    return performance.now() - from;
  };
  // All of them were read before: the weights are loaded, and the code is compiled.
  const reading = await timed((article) => readSpeech(article, shippedAnnotator));
  const tagging = await timed(tokensOf);
  return `Reading takes ${(reading / tagging).toFixed(1)} times as long as tagging the words; ${((1000 * articles.length) / reading).toFixed(1)} articles a second here.`;
}

/** The scores of both halves and of the first article as lines of a table, and how fast it is read. */
export async function ingestTable(): Promise<string[]> {
  const percent = (part: number, whole: number): string =>
    whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);
  const line = async (name: string, articles: readonly GoldArticle[]): Promise<string> => {
    const score = await scoreOf(articles);
    const [spans, people] = [rates(score.spans), rates(score.people)];
    const { total, exact, head, given, headOfGiven } = score.speakers;
    const cells = [
      name,
      articles.length,
      total,
      ...[spans.precision, spans.recall, spans.f1, rates(score.fragments).precision].map((value) =>
        value.toFixed(1),
      ),
      percent(head, total),
      percent(exact, total),
      ...[score.named, score.pronouns, score.described].map(
        ({ right, of }) => `${percent(right, of)} (${of})`,
      ),
      percent(headOfGiven, given),
      ...[people.precision, people.recall, people.f1].map((value) => value.toFixed(1)),
    ];
    return `| ${cells.join(' | ')} |`;
  };
  const { right, wrong, missed } = await attendance();
  return [
    '| | articles | quotations | span P | R | F1 | P of 1–3 words | speaker | exact | named (of) | pronoun (of) | described (of) | of those answered | people P | R | F1 |',
    `|${' --- |'.repeat(16)}`,
    await line('tuned on', goldArticles('tune')),
    await line('held out', goldArticles('held-out')),
    await line('first article', [firstArticle()]),
    '',
    `Who was at the events of the first article, or was left out: ${right} right, ${wrong} wrong, ${missed} missed.`,
    await speed(),
  ];
}
