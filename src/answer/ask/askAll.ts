import { type Candidate, candidateOf, candidatesFor } from '../../index/articles/libraryIndex.js';
import type { Library } from '../../knowledge/library.js';
import type { Knowledge } from '../../knowledge/load.js';
import { isArticleRequest } from '../../question/articleRequests.js';
import type { Conversation } from '../../question/conversation.js';
import { inEnglishForm } from '../../question/foreignQuestion.js';
import { namedArticle } from '../../question/namedArticle.js';
import { withoutCourtesy, withoutMarkup } from '../../question/normalise.js';
import { understand } from '../../question/query.js';
import type { Answer } from '../answer.js';
import { leastShare, refusalOfAll, type Told } from '../refuse.js';
import { type Asking, ask, fullBudget, mostChosen, type ReadingBudget } from './ask.js';

/** In a library of so few articles all are asked. */
const few = 6;
/** Of a larger one as many as the index finds best, and none that matches much worse than the best one. */
const mostAsked = 4;

/** What an article's match in the index, as a share of the best, adds to the score of its answer. */
const matching = 0.3;
/** What the article of the conversation gains: four of five follow-up questions stay with their article. */
const spokenOf = 0.2;
/** An answer of the article that is set stands from this confidence on, although it is unsure. */
const likely = 0.5;
/** What an answer's status adds in a small library, where every article is asked, however little it matches. */
const degrees = { answered: 1, unsure: 0.5, ambiguous: 0.5, 'not-in-article': 0, invalid: 0 } as const;

/** An article that a question may be about. */
interface Contender extends Pick<Candidate, 'slug' | 'read'> {
  /** Its score in the index as a share of the best. */
  readonly match: number;
}

/**
 * The articles of a library that a question may be about: those that the index finds, best first, and that of the
 * conversation.
 */
function contenders(library: Library, question: string, conversation?: Conversation): Contender[] {
  const text = inEnglishForm(withoutMarkup(question));
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

/** What an article says to a question, and how likely the question is about it. */
interface Rated extends Told {
  readonly worth: number;
}

/** What each article says to a question, the one that it is most likely about first. */
async function answersOf(
  all: readonly Contender[],
  question: string,
  asking: Asking,
  whole: ReadingBudget,
): Promise<Rated[]> {
  const each = Math.ceil(mostChosen / Math.max(1, all.length));
  const budget = all.length === 1 ? whole : { ...whole, whole: each, most: each };
  const { conversation } = asking;
  const rated: Rated[] = [];
  for (const { match, read, slug } of all) {
    const knowledge = read();
    if (!knowledge) continue;
    const isSpokenOf = slug === conversation?.article;
    const own = isSpokenOf ? asking : { reader: asking.reader };
    const answer = await ask(knowledge, question, own, budget);
    const worth = answer.score + degrees[answer.status] + matching * match + (isSpokenOf ? spokenOf : 0);
    rated.push({ answer, match, worth });
  }
  return rated.sort((a, b) => b.worth - a.worth);
}

/** The first answer; of several articles a refusal is one for all. */
function bestOf(rated: readonly Rated[], areSeveral: boolean): Answer | null {
  const answer = rated[0]?.answer ?? null;
  return areSeveral && answer?.status === 'not-in-article' ? refusalOfAll(answer, rated) : answer;
}

/** An article that is set for a place, and what it says. */
interface First {
  readonly knowledge: Knowledge;
  readonly answer: Answer;
}

/** The answer of the place's article, unless it hardly answers and an article that the question is about answers better. */
async function fromFirst(
  { answer, knowledge }: First,
  all: readonly Contender[],
  askOthers: (others: readonly Contender[]) => Promise<Rated[]>,
): Promise<Answer> {
  const { slug: own } = knowledge.article;
  const match = all.find(({ slug }) => slug === own)?.match ?? 0;
  if (answer.status === 'unsure' && (match >= leastShare || answer.score >= likely)) return answer;
  const rated = await askOthers(all.filter((one) => one.slug !== own && one.match >= leastShare));
  const best = rated[0]?.answer;
  const isBetter = best?.status === 'answered' || (answer.status !== 'unsure' && best && isFound(best));
  if (best && isBetter) return best;
  return answer.status === 'not-in-article' ? refusalOfAll(answer, [{ answer, match }, ...rated]) : answer;
}

const isFound = ({ status }: Answer): boolean => status !== 'not-in-article' && status !== 'invalid';

/**
 * Answers a free question from whichever of several articles it is most likely about. A question that leans on what was
 * asked before is first put to the article that answered then, and one that asks for a summary or a date and names
 * nothing means that article too, else the one that is set, else the usual one.
 * @param library one article at least; between equals the first is taken
 * @param set the article that is set where it is asked: it goes first, and others only where it does not answer
 * @throws RangeError if there is no article
 */
export async function askAll(
  library: Library,
  question: string,
  asking: Asking,
  set?: Knowledge,
): Promise<Answer> {
  const answer = await likeliest(library, question, asking, set);
  const { isOfAll, knowledge } = answer;
  const isFromAnother = set && knowledge && !isOfAll && knowledge.article.slug !== set.article.slug;
  return isFromAnother ? { ...answer, isFromAnother } : answer;
}

async function likeliest(
  library: Library,
  question: string,
  asking: Asking,
  set: Knowledge | undefined,
): Promise<Answer> {
  const { conversation, reader } = asking;
  const budget = fullBudget();
  const before = conversation?.article === undefined ? undefined : library.get(conversation.article);
  /** What was asked before means nothing to an article that was not spoken of. */
  const ofOne = (knowledge: Knowledge, text = question): Promise<Answer> =>
    ask(knowledge, text, before && knowledge !== before ? { reader } : asking, budget);
  // No article has a word of the question: it means the article of the conversation, else the usual one.
  const ofMeant = (): Promise<Answer> => {
    const meant = before ?? set ?? library.defaultArticle;
    if (!meant) throw new RangeError('there is no article to ask');
    return ofOne(meant);
  };
  const text = inEnglishForm(withoutMarkup(question));
  if (isArticleRequest(withoutCourtesy(text))) return ofMeant();
  const named = namedArticle(library, withoutCourtesy(text));
  const knowledge = named && library.get(named.slug);
  if (knowledge) return ofOne(knowledge, named.rest);
  const leans =
    before && understand(before, question, conversation).text !== understand(before, question).text;
  const continued = leans ? await ofOne(before) : null;
  if (continued?.status === 'answered') return continued;
  const answer = set && ((set === before && continued) || (await ofOne(set)));
  if (set && answer && (answer.status === 'answered' || answer.status === 'ambiguous')) return answer;
  const all = contenders(library, question, before && conversation);
  const askThem = (some: readonly Contender[]): Promise<Rated[]> =>
    answersOf(some, question, before ? asking : { reader }, budget);
  if (set && answer) return fromFirst({ knowledge: set, answer }, all, askThem);
  const several = library.articles.length > 1;
  const best = bestOf(await askThem(all), several);
  if (best) return best;
  const refused = await ofMeant();
  return bestOf([{ answer: refused, match: 1, worth: 0 }], several) ?? refused;
}
