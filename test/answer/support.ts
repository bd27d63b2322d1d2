import { expect } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import type { Passage } from '../../src/article/article.js';
import { LiveLibrary } from '../../src/knowledge/liveLibrary.js';
import type { Knowledge } from '../../src/knowledge/load.js';
import type { Conversation } from '../../src/question/conversation.js';
import { type Desk, respond } from '../../src/request/respond.js';
import { readingDesk } from '../desk.js';
import type { Row } from './natoTalks/row.js';

/** The real articles with the real commands. */
export async function openRealDesk(): Promise<Desk & { readonly knowledge: Knowledge }> {
  const { library } = await LiveLibrary.open('knowledge');
  const knowledge = library.get('russia-rejects-nato-troops');
  if (!knowledge) throw new Error('the first article did not load: run npm run check');
  return { ...readingDesk(library), knowledge };
}

/** What of an answer the tables speak of. */
export interface Shown {
  readonly status: Answer['status'];
  readonly people: readonly string[];
  /** Direct quotations, each once. */
  readonly quotes: readonly string[];
  /** Statements, then the first passage. */
  readonly says: readonly string[];
}

/** Every passage in an answer, wherever it stands. */
export function passagesOf(answer: Answer): Passage[] {
  const said = 'quotes' in answer ? answer.quotes.map(({ statement }) => statement.words) : [];
  const evidence = 'evidence' in answer ? answer.evidence : [];
  const closest = 'closest' in answer ? answer.closest : [];
  const points = 'points' in answer ? answer.points : [];
  const highlights = 'highlights' in answer ? (answer.highlights ?? []) : [];
  return [...said, ...evidence, ...highlights, ...closest, ...points];
}

/** What of an answer the tables compare. */
export function shownOf(answer: Answer): Shown {
  const persons = 'people' in answer ? answer.people : 'candidates' in answer ? answer.candidates : [];
  const quotes = 'quotes' in answer && answer.kind !== 'check' ? answer.quotes : [];
  const statements =
    answer.kind === 'statements' ? answer.quotes.map(({ statement }) => statement.words.text) : [];
  const evidence = 'evidence' in answer ? answer.evidence : 'points' in answer ? answer.points : [];
  return {
    status: answer.status,
    people: persons.map(({ name }) => name.text).sort(),
    quotes: [
      ...new Set(
        quotes.filter(({ statement }) => statement.direct).map(({ statement }) => statement.words.text),
      ),
    ].sort(),
    says: [...statements, ...evidence.slice(0, 1).map(({ text }) => text)],
  };
}

/** Expects what a row says of an answer. */
export function expectRow({ people, quotes, says, status: wanted, unsure }: Row, shown: Shown): void {
  const status: Shown['status'] = wanted ?? 'answered';
  const mayAnswer = unsure === true && shown.status === 'unsure';
  if (mayAnswer && status !== 'answered') return;
  expect(shown.status).toBe(mayAnswer ? 'unsure' : status);
  if (people && !mayAnswer) expect(shown.people).toEqual([...people].sort());
  if (quotes && status === 'answered' && !mayAnswer) expect(shown.quotes).toEqual([...quotes].sort());
  if (says && status === 'answered')
    expect(
      shown.says.some((text) => text.includes(says)),
      shown.says.join('\n'),
    ).toBe(true);
}

/** Answers a line and gives what the tables compare. */
export async function show(
  desk: Desk,
  line: string,
  conversation?: Conversation,
): Promise<{ answer: Answer; shown: Shown }> {
  const answer = await respond(desk, line, { article: 'russia-rejects-nato-troops', conversation });
  return { answer, shown: shownOf(answer) };
}
