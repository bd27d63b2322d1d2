import type { Answer } from '../answer/answer.js';
import { entitiesOf } from '../index/entities.js';
import type { NamedEntity } from '../index/namedEntity.js';
import type { Knowledge } from '../knowledge/load.js';
import { isPastVerb } from '../nlp/wordnet/pastForms.js';
import { isFunctionWord, wordsOf } from '../nlp/words.js';
import type { Conversation } from '../question/conversation.js';
import { withoutCourtesy } from '../question/normalise.js';
import { intentOf, understand } from '../question/query.js';

/** How many people, and how many other names, a conversation remembers. */
const most = 8;

function namesIn(knowledge: Knowledge, text: string): NamedEntity[] {
  return entitiesOf(knowledge)
    .spot(text)
    .flatMap(({ entities }) => (entities.length === 1 ? entities : []));
}

/** The names in an answer: first those that it asserts, then those that its passages mention. */
function namesInAnswer(knowledge: Knowledge, answer: Answer): NamedEntity[] {
  const entities = entitiesOf(knowledge);
  const people = 'people' in answer ? answer.people.map(({ id }) => id) : [];
  const speakers =
    'quotes' in answer
      ? answer.quotes.flatMap((quote) =>
          'speaker' in quote && quote.speaker && 'id' in quote.speaker ? [quote.speaker.id] : [],
        )
      : [];
  const evidence =
    'evidence' in answer && answer.status === 'answered'
      ? answer.evidence.slice(0, 1).flatMap(({ text }) => entities.mentionedIn(text))
      : [];
  return [...people, ...speakers, ...evidence].flatMap((id) => entities.get(id) ?? []);
}

/** A name in the question that the article does not have ("who is Macron?"): a following "he" must not be anybody else. */
function unknownNameIn(knowledge: Knowledge, question: string, answer: Answer): string[] {
  if (answer.status !== 'not-in-article') return [];
  const intent = intentOf(withoutCourtesy(question));
  const name = (intent.kind === 'said' ? intent.speaker : intent.kind === 'who' ? intent.query : '')
    .replace(/^(?:is|was|are|were)\s+/i, '')
    .trim();
  const words = wordsOf(name);
  const isName =
    words.length > 0 &&
    words.length <= 3 &&
    !words.some(({ norm }) => isFunctionWord(norm) || isPastVerb(norm));
  return isName && entitiesOf(knowledge).spot(name).length === 0 ? [name] : [];
}

/**
 * Updates a conversation with a question and its answer.
 * @param before the conversation so far; undefined at its start
 * @param line what was typed
 * @param answer the answer to it; an invalid one changes nothing
 */
export function remember(before: Conversation | undefined, line: string, answer: Answer): Conversation {
  const { knowledge } = answer;
  const isTalk = answer.kind === 'help' || (answer.kind === 'article' && answer.shows === 'list');
  if (answer.status === 'invalid' || isTalk || !knowledge)
    return before ?? { question: line, people: [], things: [] };
  const question = line.startsWith('/') ? line : understand(knowledge, line, before).text;
  const named = [...namesIn(knowledge, question), ...namesInAnswer(knowledge, answer)];
  // A question with "where" was answered by a place, whatever else the sentence names.
  const spoken = /^where\b/i.test(question)
    ? [...named.filter(({ kind }) => kind === 'place'), ...named]
    : named;
  const names = (person: boolean): string[] =>
    spoken.filter(({ kind }) => (kind === 'person') === person).map(({ value }) => value.name.text);
  const keep = (fresh: readonly string[], old: readonly string[]): string[] =>
    [...new Set([...fresh, ...old])].slice(0, most);
  const asserted = 'people' in answer ? answer.people.map(({ name }) => name.text) : [];
  const earlier = before?.together ?? [];
  const areMeant = namesIn(knowledge, question).filter(({ value }) => earlier.includes(value.name.text));
  const together = asserted.length === 0 && areMeant.length === earlier.length ? earlier : asserted;
  return {
    article: knowledge.article.slug,
    question,
    ...(together.length > 1 ? { together } : {}),
    people: keep([...unknownNameIn(knowledge, question, answer), ...names(true)], before?.people ?? []),
    things: keep(names(false), before?.things ?? []),
  };
}
