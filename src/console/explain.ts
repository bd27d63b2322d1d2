import { fullBudget, read } from '../answer/ask/ask.js';
import { confidenceReasons, rankingReasons } from '../answer/ask/confidence.js';
import { answerFromKnowledge } from '../answer/ask/fromKnowledge.js';
import { search } from '../answer/ask/search.js';
import type { Knowledge } from '../knowledge/load.js';
import type { Conversation } from '../question/conversation.js';
import { understand } from '../question/query.js';
import type { RequestContext } from '../request/context.js';
import { readLine } from '../request/line.js';
import { mainOption } from '../request/options.js';
import { type Desk, respond } from '../request/respond.js';

/** How many sentences are shown, and how many reasons for each. */
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
  const { intent, text } = understand(knowledge, question, conversation);
  const known = answerFromKnowledge(knowledge, intent);
  const reading = await read(knowledge, text, reader, fullBudget());
  const { examined, ranking } = search(knowledge, text, reading);
  const { sentences } = knowledge.article;
  return [
    `Understood as: ${text}`,
    `Terms and weights: ${examined.terms.map(({ weight, word }) => `${word.text} ${number(weight)}`).join(', ') || 'none'}`,
    `Intent "${intent.kind}": ${known ? `the knowledge gives ${known.status} (${known.kind})` : 'the knowledge gives no answer'}`,
    reading ? 'Sentences, ranked with the reader:' : 'Sentences, ranked without the reader:',
    ...ranking.ranked.slice(0, sentencesShown).flatMap(({ row, score }, at) => {
      const span = reading?.get(row)?.answer;
      const answer = span ? [`     answer: ${knowledge.article.passage(span).text}`] : [];
      return [
        `  ${at + 1}. ${number(score)}  ${sentences[row]?.text ?? ''}`,
        ...answer,
        `     ${reasons(rankingReasons(examined, row))}`,
      ];
    }),
    `Confidence in the first sentence: ${number(ranking.confidence)} (${ranking.degree})`,
    `     ${reasons(confidenceReasons(examined, ranking.ranked))}`,
  ];
}

/**
 * Explains an answer step by step, as plain text for developers and editors: how the question was understood, what the
 * knowledge gave, how the sentences scored, and why the best one was accepted or refused.
 */
export async function explain(desk: Desk, line: string, context: RequestContext = {}): Promise<string> {
  const answer = await respond(desk, line, context);
  const verdict = `Result: ${answer.status} (${answer.kind}), score ${number(answer.score)}`;
  const { knowledge } = answer;
  const read = knowledge && readLine(line, desk.commands, knowledge);
  if (!knowledge || !read || 'fault' in read || read.command.data.name !== 'ask') return verdict;
  const question = read.options[mainOption(read.command.data) ?? ''] ?? '';
  const all = await steps(desk, knowledge, question, context.conversation);
  return [...all, verdict].join('\n');
}
