import type { Knowledge } from '../knowledge/load.js';
import type { Talk } from '../question/smallTalk.js';
import type { HelpAnswer } from './answer.js';
import type { Command } from './command.js';
import { examples, help } from './help.js';
import { type Phrase, phrase } from './wording.js';

/** How many examples follow at most. */
const mostExamples = 3;

/** What is said to small talk, and whether examples of what can be asked follow. */
const replies: Readonly<Record<Exclude<Talk, 'help'>, { key: Phrase['key']; withExamples: boolean }>> = {
  greeting: { key: 'hello', withExamples: true },
  identity: { key: 'whoIAm', withExamples: true },
  wellbeing: { key: 'howIAm', withExamples: true },
  thanks: { key: 'welcome', withExamples: false },
  farewell: { key: 'goodbye', withExamples: false },
  remark: { key: 'askMore', withExamples: false },
};

/** Answers small talk: a friendly line, or the help. It is of no article, and nothing that follows refers to it. */
export function answerTalk(
  talk: Talk,
  knowledge: Knowledge,
  commands: readonly Command[],
  locale: string,
): HelpAnswer {
  if (talk === 'help') return help(knowledge, commands, locale);
  const { key, withExamples } = replies[talk];
  return {
    status: 'answered',
    kind: 'help',
    knowledge: null,
    score: 1,
    lead: phrase(key),
    commands: [],
    examples: withExamples ? examples(knowledge, locale).slice(-mostExamples) : [],
    suggestions: [],
  };
}
