import type { Knowledge } from '../../knowledge/load.js';
import type { Entity, Person } from '../../knowledge/schema.js';
import { wordsOf } from '../../search/words.js';
import type { Answer } from '../answer.js';
import { entitiesOf } from '../entities.js';
import { notInArticle } from '../refuse.js';
import { phrase } from '../wording.js';
import { agentsOf } from './agents.js';
import { contains } from './contains.js';
import { type Examined, examine } from './features.js';
import { lacks } from './lacks.js';
import { threshold } from './model.js';
import { type Ranking, rankExamined } from './retrieve.js';
import { viewsOf } from './views.js';

/** How many sentences an answer shows at most. */
const most = 3;
/** Sentences whose ranking scores come this near to the best one's are shown with it. */
const nearBest = 0.5;
/**
 * Confidence needed over an edited article, whose structure refuses much before the search is asked: chosen on the
 * tables of questions in test/answer, which come out right with 0.30 to 0.33.
 */
const editedThreshold = 0.32;
/** Confidence left to an answer that lacks what the question wants. */
export const doubtful = 0.5;

/** The confidence from which a sentence of this article counts as the answer. */
export function neededFor({ drafted }: Knowledge): number {
  return drafted ? threshold : editedThreshold;
}

/** What the search through the sentences found. */
export interface Found {
  readonly answer: Answer;
  /** Rows of sentences, best first. */
  readonly rows: readonly number[];
  /** Confidence in the first, before what it lacks is looked at. */
  readonly confidence: number;
  readonly examined: Examined;
}

/**
 * Searches the article's own sentences.
 * @param about somebody whose doing or saying is asked for: a sentence that does not have them is no answer
 * @returns an answer of the best sentences, or a refusal that shows them as what comes closest
 */
export function search(knowledge: Knowledge, text: string, about: Entity | null = null): Found {
  const examined = examine(knowledge, text);
  const { ranked, confidence } = vague(knowledge, examined) ?? rankExamined(examined);
  const rows = ranked.map(({ sentence }) => sentence);
  const [best] = rows;
  const lacking =
    best === undefined ||
    lacks(examined, viewsOf(knowledge).views[best]) ||
    (about !== null && !acts(knowledge, best, about)) ||
    missesNamed(knowledge, text, best) ||
    isDoneByNamed(knowledge, examined, best);
  const base = { rows, confidence, examined };
  const needed = neededFor(knowledge);
  const score = lacking ? confidence * doubtful : confidence;
  if (lacking || score < needed) {
    const covered = rows.filter((row) => examined.pairs[row]?.isMet);
    const closest = covered.slice(0, most).flatMap((row) => knowledge.article.sentences[row] ?? []);
    return {
      ...base,
      answer: notInArticle(knowledge, phrase('notSaid'), { closest, score: Math.min(score, needed) }),
    };
  }
  const top = ranked[0]?.score ?? 0;
  const evidence = rows
    .slice(0, most)
    .filter((_, at) => (ranked[at]?.score ?? 0) > top - nearBest)
    .flatMap((row) => knowledge.article.sentences[row] ?? []);
  const people = examined.question.wanted === 'person' ? peopleIn(knowledge, examined, best) : [];
  const answered = { status: 'answered', knowledge, score, evidence, suggestions: [] } as const;
  if (people.length > 0) {
    const lead = phrase('did');
    return { ...base, answer: { ...answered, kind: 'people', lead, people, notes: [], quotes: [] } };
  }
  return { ...base, answer: { ...answered, kind: 'passages', lead: phrase('passages') } };
}

/**
 * The ranking for a question that names nothing ("how long has it been going on?"): the article's own subject is
 * meant, so the first sentence that surely has what is wanted answers.
 * @returns null where the question names something, or wants nothing that can be told from the rest
 */
function vague(knowledge: Knowledge, { question, terms }: Examined): Ranking | null {
  const { views } = viewsOf(knowledge);
  if (question.wanted !== 'duration' || terms.some(({ best, light }) => !light && best > 0)) return null;
  const rows = views.flatMap((view, row) => (contains(question, view).sure > 0 ? [row] : []));
  if (rows.length === 0) return null;
  return {
    ranked: rows.map((sentence) => ({ sentence, score: 0 })),
    confidence: 1 / (1 + rows.length) + threshold / 2,
  };
}

/** Ids of whom and what a text names. */
function idsNamed(knowledge: Knowledge, text: string): ReadonlySet<string> {
  const mentions = entitiesOf(knowledge).spot(text);
  return new Set(mentions.flatMap(({ known }) => known.map(({ value }) => value.id)));
}

/** The people who do in a sentence what is asked. */
function peopleIn(knowledge: Knowledge, { terms, question }: Examined, row: number): Person[] {
  const sentence = knowledge.article.sentences[row];
  if (!sentence) return [];
  const asked = idsNamed(knowledge, question.text);
  const ids = new Set(agentsOf(knowledge, sentence, terms));
  return knowledge.contents.people.filter(({ id }) => ids.has(id) && !asked.has(id));
}

/** Whether "who" asks for somebody else than those who do it in a sentence, whom the question names itself. */
function isDoneByNamed(knowledge: Knowledge, { question, terms }: Examined, row: number): boolean {
  const sentence = knowledge.article.sentences[row];
  const deed = terms.find((term) => term.verb && !term.proper);
  if (question.wanted !== 'person' || !sentence || !deed || !/^who\b/i.test(question.text)) return false;
  const agents = agentsOf(knowledge, sentence, [deed]);
  const asked = idsNamed(knowledge, question.text);
  return agents.length > 0 && agents.every((id) => asked.has(id));
}

/** Whether a person or organisation that the question names is neither in a sentence nor, if it goes on from there, in the one before. */
function missesNamed(knowledge: Knowledge, text: string, row: number): boolean {
  const { views } = viewsOf(knowledge);
  const view = views[row];
  const before = views[row - 1];
  // What is counted is counted where the name stands: "how many are in it" of the sentence before may be others.
  const goesOn = before?.paragraph === view?.paragraph && !/^how many\b/i.test(text);
  const near = [view, ...(goesOn ? [before] : [])];
  const people = entitiesOf(knowledge)
    .spot(text)
    .flatMap(({ known }) => (known.length === 1 ? known : []))
    .filter(({ kind }) => kind === 'person' || kind === 'organisation');
  return people.some(({ value }) => {
    const stems = wordsOf(value.name.text).map(({ stem }) => stem);
    return !near.some((one) => stems.some((stem) => one?.places.has(stem) || one?.referred.has(stem)));
  });
}

/** Whether somebody does something in a sentence: it has them by name or by a word that stands for them, and not as an owner. */
export function acts(knowledge: Knowledge, row: number, { name, aliases }: Entity): boolean {
  const view = viewsOf(knowledge).views[row];
  if (!view) return false;
  return view.actors.some(
    (actor) => actor === name.text || aliases.includes(actor) || name.text.endsWith(` ${actor}`),
  );
}
