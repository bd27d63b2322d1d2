import type { Answer } from '../../answer/answer.js';
import { refuse } from '../../answer/refuse.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import type { Erasure, Kept } from '../../settings/store.js';
import type { Call } from '../command.js';
import { mayNotSee, upkeep } from './upkeep.js';

/** What is said before and after something is forgotten: in a server, and elsewhere, where only settings are kept. */
const leads = {
  questions: { asked: 'eraseQuestions', done: 'erasedQuestions' },
  everything: { asked: 'eraseAll', done: 'erasedAll' },
  here: { asked: 'eraseHere', done: 'erasedHere' },
} as const satisfies Record<string, { asked: Phrase['key']; done: Phrase['key'] }>;

/** How much would be forgotten. */
function countsOf({ articles, questions, settings, votes }: Kept, what: Erasure): Phrase {
  const counts = {
    questions: String(questions.length),
    votes: String(votes.reduce((sum, { helpful, wrong }) => sum + helpful + wrong, 0)),
  };
  if (what === 'questions') return phrase('keptQuestions', counts);
  const set = settings.reduce((sum, one) => sum + Object.keys(one.settings).length, 0);
  return phrase('keptAll', { ...counts, settings: String(set), articles: String(articles.length) });
}

/** The line that forgets it without asking once more. */
export function sureLine(what: Erasure): string {
  return `/article erase ${what} sure:yes`;
}

/**
 * Forgets what people asked and voted, or, for those who may set it, all that is kept.
 * @param isSure whether whoever asks is; where not, nothing is changed, and it is asked
 */
export function erase(call: Omit<Call, 'options'>, what: Erasure, isSure: boolean): Answer {
  const refusal = mayNotSee(call);
  if (refusal) return refusal;
  const { kept, levels, maySetServer } = call;
  if (levels === null && what === 'questions') return refuse(phrase('noQuestionsHere'));
  // Whoever may not choose the article may not have the choice forgotten either.
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
