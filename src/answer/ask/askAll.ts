import type { Library } from '../../knowledge/library.js';
import { cleaned } from '../../question/cleaned.js';
import type { Conversation } from '../../question/conversation.js';
import { inEnglishForm } from '../../question/foreign.js';
import { tidy } from '../../question/intent.js';
import { namedArticle } from '../../question/namedArticle.js';
import { asksOfItself } from '../../question/requests.js';
import { understood } from '../../question/understood.js';
import { type Candidate, candidateOf, candidatesFor } from '../../search/libraryIndex.js';
import type { Answer } from '../answer.js';
import { isTooLong } from '../tooLong.js';
import { type Asking, ask, attempt, mostChosen, type Share, wholeShare } from './ask.js';

/** In a library of so few articles all are asked. */
const few = 6;
/** Of a larger one as many as the index finds best, and none that matches this much worse than the best one. */
const mostAsked = 4;
const leastShare = 0.75;

/** What an article's match in the index, as a share of the best, adds to the score of its answer. */
const matching = 0.3;
/** What it adds to be the article of the conversation: of five questions in a row four stay with theirs. */
const spokenOf = 0.2;
/** What the degree of an answer adds in a small library, where every article is asked whatever it matches. */
const degrees = { answered: 1, unsure: 0.5, ambiguous: 0.5, 'not-in-article': 0, invalid: 0 } as const;

/** An article that a question may be about. */
export interface Contender extends Pick<Candidate, 'slug' | 'read'> {
  /** Its score in the index as a share of the best. */
  readonly match: number;
}

/**
 * The articles of a library that a question may be about: those that the index finds, best first, and that of the
 * conversation.
 */
export function contenders(library: Library, question: string, conversation?: Conversation): Contender[] {
  const text = inEnglishForm(cleaned(question));
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
    read,
  }));
}

/** The answer of the article that a question is most likely about; null where none can be read. */
async function bestOf(
  all: readonly Contender[],
  question: string,
  asking: Asking,
  whole: Share,
): Promise<Answer | null> {
  const each = Math.ceil(mostChosen / Math.max(1, all.length));
  const share = all.length === 1 ? whole : { ...whole, whole: each, most: each };
  const { conversation } = asking;
  let best: { readonly answer: Answer; readonly worth: number } | null = null;
  for (const { match, read, slug } of all) {
    const knowledge = read();
    if (!knowledge) continue;
    const isSpokenOf = slug === conversation?.article;
    const own = isSpokenOf ? asking : { reader: asking.reader };
    const answer = await attempt(knowledge, question, own, share);
    const worth = answer.score + degrees[answer.status] + matching * match + (isSpokenOf ? spokenOf : 0);
    if (!best || worth > best.worth) best = { answer, worth };
  }
  return best?.answer ?? null;
}

/**
 * Answers a free question from whichever of several articles it is most likely about. A question that leans on what was
 * asked before is first put to the article that answered then, and one that asks for a summary or a date and names
 * nothing means that article too, else the usual one.
 * @param library one article at least; between equals the first is taken
 * @throws RangeError if there is no article
 */
export async function askAll(library: Library, question: string, asking: Asking): Promise<Answer> {
  const { conversation } = asking;
  const share = wholeShare();
  const before = conversation?.article === undefined ? undefined : library.get(conversation.article);
  // Where no article has a word of it, what was spoken of before is meant, else the usual article.
  const ofMeant = (): Promise<Answer> => {
    const meant = before ?? library.usual;
    if (!meant) throw new RangeError('there is no article to ask');
    return ask(meant, question, asking, share);
  };
  // First, since to read a text of any length costs more than its length.
  if (isTooLong(question)) return ofMeant();
  const text = inEnglishForm(cleaned(question));
  if (asksOfItself(tidy(text))) return ofMeant();
  const named = namedArticle(library, tidy(text));
  const knowledge = named && library.get(named.slug);
  if (knowledge)
    return ask(knowledge, named.rest, knowledge === before ? asking : { reader: asking.reader }, share);
  const leans = before && understood(before, question, conversation) !== understood(before, question);
  const continued = leans ? await ask(before, question, asking, share) : null;
  if (continued?.status === 'answered') return continued;
  const all = contenders(library, question, before && conversation);
  return (await bestOf(all, question, asking, share)) ?? ofMeant();
}
