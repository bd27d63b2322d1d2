import type { Answer } from '../../answer/answer.js';
import { refuse } from '../../answer/refuse.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import type { Erasure, Kept } from '../../settings/storeInterface.js';
import type { CallWithoutOptions } from '../command.js';
import { mayNotSee, upkeep } from './upkeep.js';

/** The first line before and after erasing: in a server, and elsewhere, where only settings are stored. */
const leads = {
  questions: { asked: 'eraseQuestions', done: 'erasedQuestions' },
  everything: { asked: 'eraseAll', done: 'erasedAll' },
  here: { asked: 'eraseHere', done: 'erasedHere' },
} as const satisfies Record<string, { asked: Phrase['key']; done: Phrase['key'] }>;

/** How much would be erased. */
function countsOf({ articles, questions, settings, votes }: Kept, what: Erasure): Phrase {
  const counts = {
    questions: phrase('countQuestions', { count: questions.length }),
    votes: phrase('countVotes', {
      count: votes.reduce((sum, { helpful, wrong }) => sum + helpful + wrong, 0),
    }),
  };
  if (what === 'questions') return phrase('keptQuestions', counts);
  const set = settings.reduce((sum, one) => sum + Object.keys(one.settings).length, 0);
  return phrase('keptAll', {
    ...counts,
    settings: phrase('countSettings', { count: set }),
    articles: phrase('countArticles', { count: articles.length }),
  });
}

/** The line that erases without asking for confirmation. */
export function sureLine(what: Erasure): string {
  return `/article erase ${what} sure:yes`;
}

/**
 * Erases questions and votes, or everything, which takes the right to change the server's settings.
 * @param isSure whether it is confirmed; otherwise nothing is erased, and the bot asks
 */
export function erase(call: CallWithoutOptions, what: Erasure, isSure: boolean): Answer {
  const refusal = mayNotSee(call);
  if (refusal) return refusal;
  const { kept, levels, maySetServer } = call;
  if (levels === null && what === 'questions') return refuse(phrase('noQuestionsHere'));
  // Erasing everything also erases settings.
  if (what === 'everything' && !maySetServer)
    return refuse(phrase('mayNotErase'), ['/article erase questions']);
  const { asked, done } = leads[levels === null ? 'here' : what];
  if (isSure) return upkeep('erase', phrase(done), { change: { does: 'erase', what } });
  const counted = kept && levels !== null ? [countsOf(kept, what)] : [];
  return upkeep('erase', phrase(asked), {
    notes: [...counted, phrase('eraseSure')],
    asks: what,
    suggestions: [sureLine(what)],
  });
}
