import type { Knowledge } from '../../knowledge/load.js';
import { auxiliaries, formsOfBe } from '../../lexicon/auxiliaries.js';
import { speechVerbs, supportVerbs } from '../../lexicon/speechVerbs.js';
import { formsOf } from '../../lexicon/verbForms.js';
import { union, wordSet } from '../../lexicon/words.js';
import { isPastVerb } from '../../nlp/wordnet/pastForms.js';
import { basesOf, isKnownWord } from '../../nlp/wordnet/related.js';
import { stemOf, wordsOf } from '../../nlp/words.js';
import { phrase } from '../../phrases/phrases.js';
import { isRole } from '../../question/role.js';
import type { Answer } from '../answer.js';
import { sentencesOf } from '../evidence.js';
import { notInArticle } from '../refuse.js';
import { isAct, rateStatements } from '../statements.js';

/** How much of a question's weight a statement must cover. */
const enough = 0.6;

/** Words before the verb: "was actually". */
const beforeVerb = union(auxiliaries, wordSet('also actually really ever else'));
/** Verbs of saying and thinking: what is said tells all, the verb nothing. */
const saying = union(
  formsOf(speechVerbs('common')),
  formsOf(wordSet('believe think feel call object protest')),
);

/** Stems of verbs by which somebody takes a stance: "dismissed", "welcomed". */
const stances = new Set([...speechVerbs('stance')].map(stemOf));

/** What follows "who", read. */
interface Action {
  /** The words without auxiliaries and a verb of saying. */
  readonly text: string;
  /** Whether it asks who said something. */
  readonly isSaying: boolean;
  /** Whether it asks to whom something was done. */
  readonly isPassive: boolean;
}

function readAction(text: string): Action {
  const words = wordsOf(text).filter(({ norm }, at) => at > 0 || norm !== 'who');
  const at = words.findIndex(({ norm }) => !beforeVerb.has(norm));
  const verb = words[at];
  if (!verb) return { text, isSaying: false, isPassive: false };
  const isSaying = saying.has(verb.norm);
  const isPassive =
    formsOfBe.has(words[at - 1]?.norm ?? '') &&
    isPastVerb(verb.norm) &&
    !words.some(({ norm }) => norm === 'by');
  return { text: text.slice(isSaying ? verb.end : verb.start), isSaying, isPassive };
}

/**
 * Who did something by saying so ("dismissed sending troops"), or said something: those whose statements cover the question.
 * @param text what follows "who"
 * @returns a refusal where it asks who supports what statements oppose; null where none is about it
 */
export function whoDid(knowledge: Knowledge, text: string): Answer | null {
  if (isRole(text)) return null;
  const { isPassive, isSaying, text: action } = readAction(text);
  if (isPassive) return null;
  const { ids, rated, terms } = rateStatements(knowledge, action);
  // A word that no dictionary has is a slip, of a verb as likely as not.
  const verb = terms.find(
    ({ word }) => word && (basesOf(word.norm, 'v').length > 0 || !isKnownWord(word.norm)),
  );
  if (!terms.some(({ word }) => word !== null)) return null;
  const fitting = rated
    .filter(({ act, said, score }) => {
      if (score < enough || ids.includes(said.speaker.id)) return false;
      // Who reports that something was done has not done it.
      return isSaying || verb === undefined || isAct(verb, act);
    })
    .sort((a, b) => b.score - a.score);
  const [best] = fitting;
  if (!best)
    return verb?.word && supportVerbs.has(verb.word.norm)
      ? oppositionTo(knowledge, action.slice(verb.word.end))
      : null;
  const chosen = fitting.filter(({ score }) => score === best.score);
  const speakers = new Set(chosen.map(({ said }) => said.speaker.id));
  return {
    status: 'answered',
    kind: 'people',
    knowledge,
    score: best.score,
    lead: phrase('did'),
    people: knowledge.contents.people.filter(({ id }) => speakers.has(id)),
    notes: [],
    quotes: chosen.map(({ said }) => said),
    evidence: sentencesOf(chosen.map(({ said }) => said.statement.words)),
    suggestions: [],
  };
}

/** Refuses to name supporters of something that people speak of only to take another stance on it. */
function oppositionTo(knowledge: Knowledge, about: string): Answer | null {
  const { rated, terms } = rateStatements(knowledge, about);
  const taken = rated.filter(
    ({ act, score }) => score >= enough && [...act].some((stem) => stances.has(stem)),
  );
  if (terms.length === 0 || taken.length === 0) return null;
  const closest = sentencesOf(taken.map(({ said }) => said.statement.words));
  return notInArticle(knowledge, phrase('notSaid'), { closest });
}
