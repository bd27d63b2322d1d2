import type { Library } from '../../knowledge/library.js';
import { candidateOf, candidatesFor } from '../../search/libraryIndex.js';
import type { Answer } from '../answer.js';
import { isTooLong } from '../tooLong.js';
import { type Attempt, ask, attempt } from './ask.js';
import { type Standing, signsOf, worthOf } from './choice.js';
import type { Conversation } from './conversation.js';
import { inEnglishForm } from './foreign.js';
import { tidy } from './intent.js';
import { namedArticle } from './naming.js';
import { asksOfItself } from './requests.js';
import { understood } from './understood.js';
import { undressed } from './undressed.js';

/** In a library of so few articles all are asked. */
const few = 6;
/** Of a larger one as many as the index finds best, and none that matches this much worse than the best one. */
const mostAsked = 4;
const leastShare = 0.75;

/** In a small library, where all articles are asked, whether one answers counts more than its score. */
const ranks = { answered: 2, ambiguous: 1, 'not-in-article': 0, invalid: 0 } as const;

/** An article that a question may be about, and what it answers, which is found out when it is asked for. */
export interface Contender extends Standing {
  readonly slug: string;
  /** @returns undefined where the article can be read no more */
  readonly attempt: () => Attempt | undefined;
}

/**
 * The articles of a library that a question may be about: those that the index finds, best first, and that of the
 * conversation.
 */
export function contenders(library: Library, question: string, conversation?: Conversation): Contender[] {
  const text = inEnglishForm(undressed(question));
  const isSmall = library.articles.length <= few;
  const found = isSmall
    ? candidatesFor(library, text, few)
    : candidatesFor(library, text, mostAsked, leastShare);
  const spoken = conversation?.article;
  const isFound = spoken === undefined || found.some(({ slug }) => slug === spoken);
  const own = isFound ? undefined : candidateOf(library, spoken, text);
  const top = found[0]?.score ?? 0;
  return [...found, ...(own ? [own] : [])].map(({ read, score, slug }) => ({
    slug,
    match: top === 0 ? 0 : score / top,
    outdone: top - score,
    isSpokenOf: slug === spoken,
    attempt: () => {
      const knowledge = read();
      return knowledge && attempt(knowledge, question, slug === spoken ? conversation : undefined);
    },
  }));
}

/** The answer of the article that answers best, where all are asked; null where none can be read. */
function bestOfFew(all: readonly Contender[]): Answer | null {
  let best: { readonly answer: Answer; readonly worth: number } | null = null;
  for (const one of all) {
    const answer = one.attempt()?.answer();
    if (!answer) continue;
    const worth = 10 * ranks[answer.status] + answer.score;
    if (!best || worth > best.worth) best = { answer, worth };
  }
  return best?.answer ?? null;
}

/** The answer of the article that a question is most likely about; null where none can be read. */
function bestOfMany(all: readonly Contender[]): Answer | null {
  let best: { readonly tried: Attempt; readonly worth: number } | null = null;
  for (const one of all) {
    const tried = one.attempt();
    if (!tried) continue;
    const worth = all.length === 1 ? 0 : worthOf(signsOf(one, tried.found()));
    if (!best || worth > best.worth) best = { tried, worth };
  }
  return best?.tried.answer() ?? null;
}

/**
 * Answers a free question from whichever of several articles it is most likely about. A question that leans on what was
 * asked before is first put to the article that answered then, and one that asks for a summary or a date and names
 * nothing means that article too, else the usual one.
 * @param library one article at least; between equals the first is taken
 * @throws RangeError if there is no article
 */
export function askAll(library: Library, question: string, conversation?: Conversation): Answer {
  const before = conversation?.article === undefined ? undefined : library.get(conversation.article);
  // Where no article has a word of it, what was spoken of before is meant, else the usual article.
  const ofMeant = (): Answer => {
    const meant = before ?? library.usual;
    if (!meant) throw new RangeError('there is no article to ask');
    return ask(meant, question, conversation);
  };
  // First, since to read a text of any length costs more than its length.
  if (isTooLong(question)) return ofMeant();
  const text = inEnglishForm(undressed(question));
  if (asksOfItself(tidy(text))) return ofMeant();
  const named = namedArticle(library, tidy(text));
  const knowledge = named && library.get(named.slug);
  if (knowledge) return ask(knowledge, named.rest, knowledge === before ? conversation : undefined);
  const leans = before && understood(before, question, conversation) !== understood(before, question);
  const continued = leans ? ask(before, question, conversation) : null;
  if (continued?.status === 'answered') return continued;
  const all = contenders(library, question, before && conversation);
  const isSmall = library.articles.length <= few;
  return (isSmall ? bestOfFew(all) : bestOfMany(all)) ?? ofMeant();
}
