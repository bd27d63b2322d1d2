import { read, wholeShare } from '../answer/ask/ask.js';
import { confidenceReasons, rankingReasons } from '../answer/ask/confidence.js';
import { search } from '../answer/ask/search.js';
import { route } from '../answer/ask/structure.js';
import type { Knowledge } from '../knowledge/load.js';
import type { Conversation } from '../question/conversation.js';
import { readIntent } from '../question/intent.js';
import { understood } from '../question/understood.js';
import { readLine } from '../request/line.js';
import { mainOption } from '../request/options.js';
import { type Circumstances, type Desk, respond } from '../request/respond.js';

/** How many sentences, and how many reasons of each, are shown. */
const sentencesShown = 4;
const reasonsShown = 8;

const number = (value: number): string => value.toFixed(2);

function reasons(list: readonly (readonly [string, number])[]): string {
  return list
    .slice(0, reasonsShown)
    .map(([name, value]) => `${name} ${value > 0 ? '+' : ''}${number(value)}`)
    .join(', ');
}

async function steps(
  { reader }: Desk,
  knowledge: Knowledge,
  question: string,
  conversation: Conversation | undefined,
): Promise<string[]> {
  const text = understood(knowledge, question, conversation);
  const reading = await read(knowledge, text, reader, wholeShare());
  const { examined, ranking } = search(knowledge, text, reading);
  const { sentences } = knowledge.article;
  return [
    `Understood as: ${text}`,
    `Words, with their weight: ${examined.terms.map(({ weight, word }) => `${word.text} ${number(weight)}`).join(', ') || 'none'}`,
    ...readIntent(text).map((intent) => {
      const answer = route(knowledge, intent);
      return `By its form it asks for "${intent.kind}": ${answer ? `the structure gives ${answer.status} (${answer.kind})` : 'the structure says nothing'}`;
    }),
    reading ? 'Sentences, as read, best first:' : 'Sentences, by words alone, best first:',
    ...ranking.ranked.slice(0, sentencesShown).flatMap(({ row, score }, at) => {
      const span = reading?.get(row)?.answer;
      const answer = span ? [`     answer: ${knowledge.article.passage(span).text}`] : [];
      return [
        `  ${at + 1}. ${number(score)}  ${sentences[row]?.text ?? ''}`,
        ...answer,
        `     ${reasons(rankingReasons(examined, row))}`,
      ];
    }),
    `Confidence in the first: ${number(ranking.confidence)}, so ${ranking.degree}`,
    `     ${reasons(confidenceReasons(examined, ranking.ranked))}`,
  ];
}

/**
 * How an answer came about, step by step, as plain text for a developer or an editor: how the question was read,
 * what the structure gave, how each sentence scored and why the best one was taken or refused.
 */
export async function explain(desk: Desk, line: string, circumstances: Circumstances = {}): Promise<string> {
  const answer = await respond(desk, line, circumstances);
  const verdict = `Result: ${answer.status} (${answer.kind}), score ${number(answer.score)}`;
  const { knowledge } = answer;
  const read = knowledge && readLine(line, desk.commands, knowledge);
  if (!knowledge || !read || 'fault' in read || read.command.data.name !== 'ask') return verdict;
  const question = read.options[mainOption(read.command.data) ?? ''] ?? '';
  const all = await steps(desk, knowledge, question, circumstances.conversation);
  return [...all, verdict].join('\n');
}
