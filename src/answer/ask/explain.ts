import type { Knowledge } from '../../knowledge/load.js';
import { mainOption } from '../command.js';
import { readLine } from '../line.js';
import { type Circumstances, type Desk, respond } from '../respond.js';
import type { Conversation } from './conversation.js';
import { examine } from './features.js';
import { readIntent } from './intent.js';
import { confidenceFeatures, contributions } from './model.js';
import { neededFor } from './open.js';
import { rankExamined } from './retrieve.js';
import { route } from './routes.js';
import { understood } from './understood.js';

/** How many sentences, and how many reasons of each, are shown. */
const sentencesShown = 4;
const reasonsShown = 6;

/** The parts of the confidence, in words. */
const parts = { answers: 'it answers', belongs: 'the question is about this article' } as const;

const number = (value: number): string => value.toFixed(2);

function reasons(list: readonly (readonly [string, number])[]): string {
  return list
    .slice(0, reasonsShown)
    .map(([name, value]) => `${name} ${value > 0 ? '+' : ''}${number(value)}`)
    .join(', ');
}

function steps(knowledge: Knowledge, question: string, conversation: Conversation | undefined): string[] {
  const text = understood(knowledge, question, conversation);
  const examined = examine(knowledge, text);
  const { confidence, ranked } = rankExamined(examined);
  const scores = ranked.map(({ score }) => score);
  const best = ranked[0]?.sentence;
  const { head, wanted } = examined.question;
  return [
    `Understood as: ${text}`,
    `Wants: ${wanted}${head ? ` (${head.text})` : ''}`,
    `Words, with their weight: ${examined.terms.map(({ weight, word }) => `${word.text} ${number(weight)}`).join(', ') || 'none'}`,
    ...readIntent(text).map((intent) => {
      const answer = route(knowledge, intent);
      return `By its form it asks for "${intent.kind}": ${answer ? `the structure gives ${answer.status} (${answer.kind})` : 'the structure says nothing'}`;
    }),
    'Sentences, best first:',
    ...ranked
      .slice(0, sentencesShown)
      .flatMap(({ score, sentence }, at) => [
        `  ${at + 1}. ${number(score)}  ${knowledge.article.sentences[sentence]?.text ?? ''}`,
        `     ${reasons(contributions(examined.features(sentence), 'ranking'))}`,
      ]),
    `Confidence in the first: ${number(confidence)}, needed ${number(neededFor(knowledge))}`,
    ...(best !== undefined
      ? (['answers', 'belongs'] as const).map((part) => {
          const features = confidenceFeatures(examined, best, scores);
          return `     ${parts[part]}: ${reasons(contributions(features, part))}`;
        })
      : []),
  ];
}

/**
 * How an answer came about, step by step, as plain text for a developer or an editor: how the question was read,
 * what the structure gave, how each sentence scored and why the best one was taken or refused.
 */
export function explain(desk: Desk, line: string, circumstances: Circumstances = {}): string {
  const answer = respond(desk, line, circumstances);
  const verdict = `Result: ${answer.status} (${answer.kind}), score ${number(answer.score)}`;
  const { knowledge } = answer;
  const read = knowledge && readLine(line, desk.commands, knowledge);
  if (!knowledge || !read || 'fault' in read || read.command.data.name !== 'ask') return verdict;
  const question = read.options[mainOption(read.command.data) ?? ''] ?? '';
  return [...steps(knowledge, question, circumstances.conversation), verdict].join('\n');
}
