import type { Answer } from '../answer/answer.js';
import { examples } from '../answer/examples.js';
import { entitiesOf } from '../index/entities.js';
import { indexedSentences } from '../index/sentences.js';
import type { Knowledge } from '../knowledge/load.js';
import { wordsOf } from '../nlp/words.js';
import { type Phrase, phrase } from '../phrases/phrases.js';
import type { Talk } from '../question/languages/grammar.js';
import { mistypedSmallTalkIn } from '../question/mistypedSmallTalk.js';
import { smallTalkIn } from '../question/smallTalk.js';
import { normaliseLine } from '../question/smallTalkLine.js';
import { articles } from './articles.js';
import type { CallWithoutOptions } from './command.js';

/** How many examples follow a reply at most. */
const mostExamples = 3;

/** The reply to each kind of small talk, and whether examples of questions follow it. */
const replies: Readonly<Record<Exclude<Talk, 'articles'>, { key: Phrase['key']; withExamples: boolean }>> = {
  greeting: { key: 'hello', withExamples: true },
  identity: { key: 'whoIAm', withExamples: true },
  wellbeing: { key: 'howIAm', withExamples: true },
  help: { key: 'whatICanDo', withExamples: true },
  thanks: { key: 'welcome', withExamples: false },
  farewell: { key: 'goodbye', withExamples: false },
  remark: { key: 'askMore', withExamples: false },
};

/** Recognises small talk. Typos are allowed, unless the article has the mistyped word. @returns null for any other line */
export function talkIn(knowledge: Knowledge, typed: string): Talk | null {
  const talk = smallTalkIn(typed);
  if (talk) return talk;
  const mistyped = mistypedSmallTalkIn(typed);
  if (!mistyped) return null;
  const typos = wordsOf(typed).filter(({ norm }) => mistyped.typos.includes(normaliseLine(norm)));
  const isOfArticle = typos.some(
    ({ stem, text }) =>
      indexedSentences(knowledge).index.has(stem) || entitiesOf(knowledge).spot(text).length > 0,
  );
  return isOfArticle ? null : mistyped.meaning;
}

/**
 * Answers small talk with a friendly line or with the list of articles. The answer belongs to no article, and follow-up
 * questions ignore it.
 */
export function answerTalk(talk: Talk, call: CallWithoutOptions): Answer {
  if (talk === 'articles') return articles(call);
  const { key, withExamples } = replies[talk];
  return {
    status: 'answered',
    kind: 'help',
    knowledge: null,
    score: 1,
    lead: phrase(key),
    commands: [],
    examples: withExamples ? examples(call.knowledge, call.locale).slice(-mostExamples) : [],
    suggestions: [],
  };
}
