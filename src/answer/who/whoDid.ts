import { entitiesOf } from '../../index/entities.js';
import { type Term, worthIn } from '../../index/textIndex.js';
import { topicOf } from '../../index/topic.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Person } from '../../knowledge/schema.js';
import { basesOf, isCompound, isKnownWord } from '../../nlp/wordnet/related.js';
import { phrase } from '../../phrases/phrases.js';
import { type Action, isBeing, isNegated, readAction } from '../../question/action.js';
import type { Answer } from '../answer.js';
import { sentencesOf } from '../evidence.js';
import { notInArticle } from '../refuse.js';
import { agentsOf } from './agents.js';
import { type Claim, claimsOf } from './claims.js';
import { takesOtherSide } from './sides.js';

/** How much of an action's weight a claim must cover. */
const enough = 0.6;
/** Claims nearly as good as the best one share the answer. */
const nearBest = 0.92;

/** Nouns that stand for anything. */
const idle = /^(?:stuff|things?)$/;

/** Words by which somebody is against something. */
const opposing =
  /\b(?:against|oppos|reject|dismiss|refus|rul(?:es?|ed|ing) out|den(?:y|ies|ied)|criticis|criticiz|condemn|doubt|sceptic|skeptic|unacceptable)/i;

/** Words by which somebody holds that something ought to be. */
const wishful =
  /\b(?:need|want|wish|demand|urg|call(?:s|ed|ing) (?:for|on)|propos|suggest|requir)|\b(?:must|should|ought|ha(?:s|ve) to)\b/i;

function isWished({ act, passage }: Claim): boolean {
  return wishful.test(`${act} ${passage.text}`) && !opposing.test(act);
}

/** Whether the words of a text, given by their stems, have that of a term in one of its forms, related ones apart. */
function hasSame(term: Term | undefined, stems: ReadonlySet<string>): boolean {
  const word = term?.word ?? null;
  return word !== null && stems.has(word.stem);
}

/** Whether a claim can be about an action at all, whatever words they share. */
function suits(action: Action, verb: Term | undefined, namesPlace: boolean, claim: Claim): boolean {
  if (takesOtherSide(action.text, claim.passage.text)) return false;
  const has = (stems: ReadonlySet<string>): boolean => verb === undefined || worthIn(verb.stems, stems) > 0;
  if (claim.sort === 'absent') return action.isAway || action.isNegated;
  // What was said is denied in the words around it as well: "Ukraine was not invited, which he called a surprise".
  if (action.isNegated && !isNegated(action.isThinking ? claim.text : claim.passage.text)) return false;
  if (action.isAgainst)
    return claim.sort !== 'attended' && opposing.test(`${claim.act} ${claim.passage.text}`);
  switch (claim.sort) {
    case 'attended':
      return (action.isPresence && namesPlace) || hasSame(verb, claim.stems.passage);
    case 'said':
      if (action.isPassive) return false;
      // Names alone are no deed that somebody could have spoken of.
      if (action.isPresence && verb === undefined) return false;
      // Who reports that something was done has not done it; and who dismissed an idea does not support it.
      return action.isThinking || (action.isWish ? isWished(claim) : has(claim.stems.act));
    default:
      return has(claim.stems.passage) && (!action.isWish || isWished(claim));
  }
}

/** A claim that an action may be, with how well it covers it and who did it. */
interface Rated {
  readonly claim: Claim;
  readonly score: number;
  readonly agents: readonly string[];
}

/** The claims that cover an action best, and nearly as well. */
function rate(knowledge: Knowledge, action: Action): Rated[] {
  const { claims, index } = claimsOf(knowledge);
  const { terms: all, ids } = topicOf(knowledge, action.text, index);
  const telling = all.filter(({ word }) => word === null || !(isBeing(word.norm) || idle.test(word.norm)));
  const terms =
    action.isPresence && telling.length > 0
      ? telling
      : all.filter(({ word }) => word === null || all.length < 2 || !idle.test(word.norm));
  // A name alone is nobody's doing, but a group can be somewhere.
  const entities = entitiesOf(knowledge);
  const isSite = knowledge.contents.events.some(({ id, places }) =>
    ids.some((named) => named === id || places.includes(named)),
  );
  const isDeed = (isSite ? all : terms).some(({ word }) => word !== null);
  if (!isDeed && !(action.isPresence && ids.length > 1)) return [];
  const namesPlace = ids.some((id) => entities.get(id)?.kind !== 'person');
  // A word that no dictionary has is a slip, of a verb as likely as not.
  const verb = terms.find(
    ({ word }) => word !== null && (basesOf(word.norm, 'v').length > 0 || !isKnownWord(word.norm)),
  );
  const cover = index.cover(terms);
  const named = new Set(ids);
  const rated: Rated[] = [];
  for (const [at, claim] of claims.entries()) {
    const score = cover[at] ?? 0;
    if (score < enough || !suits(action, verb, namesPlace, claim)) continue;
    const doers = claim.agents ?? agentsOf(knowledge, claim.passage, terms);
    const agents = doers.filter((id) => !named.has(id));
    if (agents.length > 0) rated.push({ claim, score, agents });
  }
  rated.sort((a, b) => b.score - a.score);
  return rated.filter(({ score }) => score >= (rated[0]?.score ?? 0) * nearBest);
}

/**
 * Who did it: the people of the statement, event or fact that best covers an action ("dismissed sending
 * troops").
 * @returns null where nothing in the article covers it
 */
export function whoDid(knowledge: Knowledge, text: string): Answer | null {
  const action = readAction(text);
  // "United Nations" is a name that the article does not have, and nothing done.
  if (action.isRole || action.isMembership || isCompound(text)) return null;
  const chosen = rate(knowledge, action);
  const [best] = chosen;
  if (!best) return action.favoured === null ? null : opposed(knowledge, action.favoured);
  const agentIds = new Set(chosen.flatMap(({ agents }) => agents));
  const people: Person[] = knowledge.contents.people.filter(({ id }) => agentIds.has(id));
  return {
    status: 'answered',
    kind: 'people',
    knowledge,
    score: best.score,
    lead: phrase('did'),
    people,
    notes: [],
    quotes: chosen.flatMap(({ claim }) => claim.said),
    evidence: sentencesOf(chosen.map(({ claim }) => claim.passage)),
    suggestions: [],
  };
}

/** A refusal where those who speak of something that is asked to be wanted are all against it. */
function opposed(knowledge: Knowledge, favoured: string): Answer | null {
  const against = rate(knowledge, { ...readAction(favoured), isAgainst: true });
  if (against.length === 0) return null;
  return notInArticle(knowledge, phrase('notSaid'), {
    closest: sentencesOf(against.map(({ claim }) => claim.passage)),
    score: 0.1,
  });
}
