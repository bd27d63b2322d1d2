import type { Answer, ArticleAnswer } from '../../../answer/answer.js';
import { entitiesOf } from '../../../index/entities.js';
import type { AttributedStatement } from '../../../index/namedEntity.js';
import type { Knowledge } from '../../../knowledge/load.js';
import type { Entity } from '../../../knowledge/schema.js';
import { isPhraseKey, slotsOf } from '../../../phrases/keys.js';
import { type Phrase, phrase } from '../../../phrases/phrases.js';
import { subcommandIn } from '../../../request/command.js';
import { type Desk, noteOtherArticles, respondToCommand } from '../../../request/respond.js';
import { encodeNumber } from './base64Number.js';
import { codeHighlights, codePassages, numbers, readNumbers, readPassages } from './passageCode.js';

/** Leads for restored answers whose own lead has no code, because it does not name anything in the article. */
const leads = { w: 'role', q: 'said', p: 'passages', u: 'unsure' } as const;
/** Reads a list of indexes into `from`; null where one is out of range. */
function pick<T>(from: readonly T[], text: string): T[] | null {
  const list = readNumbers(text)?.map((index) => from[index]);
  return list?.every((item) => item !== undefined) ? list : null;
}

function entitiesIn({ contents }: Knowledge): Entity[] {
  return [...contents.people, ...contents.organisations, ...contents.places];
}

/**
 * Encodes quotes as speaker and statement indexes: `speaker*a.b!speaker*c`. The speaker's index alone means
 * everything that speaker said.
 */
function codeQuotes(knowledge: Knowledge, quotes: readonly AttributedStatement[]): string {
  const entities = entitiesIn(knowledge);
  const [first] = quotes;
  if (!first) return '';
  const all = entitiesOf(knowledge).statementsBy(first.speaker.id);
  const isAll =
    quotes.length === all.length && all.every(({ statement }, at) => quotes[at]?.statement === statement);
  const groups: { speaker: number; statements: number[] }[] = [];
  for (const { speaker, statement } of quotes) {
    const by = entities.indexOf(speaker);
    const index = knowledge.contents.statements.indexOf(statement);
    const last = groups.at(-1);
    if (last?.speaker === by) last.statements.push(index);
    else groups.push({ speaker: by, statements: [index] });
  }
  if (isAll && groups.length === 1) return encodeNumber(entities.indexOf(first.speaker));
  return groups.map(({ speaker, statements }) => `${encodeNumber(speaker)}*${numbers(statements)}`).join('!');
}

function readQuotes(knowledge: Knowledge, text: string): AttributedStatement[] | null {
  if (text === '') return [];
  const groups = text.split('!').map((group): AttributedStatement[] | null => {
    const [by = '', statements] = group.split('*');
    const [speaker] = pick(entitiesIn(knowledge), by) ?? [];
    if (!speaker) return null;
    if (statements === undefined) return [...entitiesOf(knowledge).statementsBy(speaker.id)];
    const list = pick(knowledge.contents.statements, statements);
    return list?.every((statement) => statement.speakers.includes(speaker.id))
      ? list.map((statement) => ({ statement, speaker }))
      : null;
  });
  return groups.every((group) => group !== null) ? groups.flat() : null;
}

/** The names that a phrase can be encoded by: entities, events and the date line. */
function namesIn(knowledge: Knowledge): string[] {
  const { date } = knowledge.article;
  const names = [...entitiesIn(knowledge), ...knowledge.contents.events].map(({ name }) => name.text);
  return date ? [...names, date.text] : names;
}

/** Between several names in one value, and between their indexes in a code. */
const nameSeparator = ', ';
const indexSeparator = '+';

/** Encodes a value of names by their indexes; null where it is not made of names in the article. */
function codeNames(names: readonly string[], value: string): string | null {
  const whole = names.indexOf(value);
  const list = whole >= 0 ? [whole] : value.split(nameSeparator).map((name) => names.indexOf(name));
  return list.includes(-1) ? null : list.map(encodeNumber).join(indexSeparator);
}

/** Encodes a phrase by its key and the indexes of its names; empty where a value is not made of names in the article. */
function codeLead(knowledge: Knowledge, { key, values }: Phrase): string {
  const names = namesIn(knowledge);
  const list = slotsOf(key).map((slot) => codeNames(names, String(values[slot] ?? '')));
  return list.includes(null) ? '' : [key, ...list].join('.');
}

function readLead(knowledge: Knowledge, text: string, fallback: Phrase['key']): Phrase | null {
  if (text === '') return phrase(fallback);
  const [key = '', ...rest] = text.split('.');
  if (!isPhraseKey(key)) return null;
  const slots = slotsOf(key);
  const all = namesIn(knowledge);
  const values = rest.map((codes) => pick(all, codes.replaceAll(indexSeparator, '.'))?.join(nameSeparator));
  if (values.length !== slots.length || values.includes(undefined)) return null;
  return phrase(key, Object.fromEntries(slots.map((slot, at) => [slot, values[at] ?? ''])));
}

/** Says that the article was chosen where it was asked, although it is the usual one. */
const chosenMark = '!';

function codeArticles(answer: Extract<Answer, { kind: 'article' }>): string | null {
  if (!('articles' in answer) || answer.upkeep || answer.change) return null;
  if (answer.listed) return listCode(answer, answer.listed.page);
  return `/article ${answer.shows}${answer.chosen ? chosenMark : ''}`;
}

/** The code of a page of the list of articles, by its number from 1. */
function listCode({ chosen }: ArticleAnswer, page: number): string {
  return `/article list${page > 1 ? ` ${page}` : ''}${chosen ? chosenMark : ''}`;
}

/** The codes of the list pages before and after the one in an answer; null where there is none. */
export function pageCodesOf(answer: Answer): {
  readonly before: string | null;
  readonly after: string | null;
} {
  if (!('listed' in answer) || !answer.listed) return { before: null, after: null };
  const { page, pages } = answer.listed;
  return {
    before: page > 1 ? listCode(answer, page - 1) : null,
    after: page < pages ? listCode(answer, page + 1) : null,
  };
}

/**
 * Encodes an answer: a command without options, or the indexes of its people, statements and passages. A code holds
 * no text. Refusals, and answers that depend on the question's words, have none.
 */
export function codeOf(answer: Answer): string | null {
  const { isFromAnother, knowledge } = answer;
  /** A capital letter: the answer is from another article than the one set where it was asked. */
  const letter = (kind: string): string => (isFromAnother ? kind.toUpperCase() : kind);
  if (knowledge === null || (answer.status !== 'answered' && answer.status !== 'unsure')) return null;
  // A quiz appears only where it is played.
  if ('quiz' in answer) return null;
  switch (answer.kind) {
    case 'article':
      return codeArticles(answer);
    case 'summary':
      return `/${answer.kind}`;
    case 'help':
      // Help with a lead of its own cannot be restored by the command.
      return answer.lead ? null : `/${answer.kind}`;
    case 'people':
      return [
        letter('w'),
        codeLead(knowledge, answer.lead),
        numbers(answer.people.map((person) => knowledge.contents.people.indexOf(person))),
        answer.notes.map((note) => codeLead(knowledge, note)).join('!'),
        codeQuotes(knowledge, answer.quotes),
        codePassages(answer.evidence, answer.quotes),
        ...codeHighlights(answer.highlights),
      ].join(',');
    case 'statements':
      return [
        letter('q'),
        codeLead(knowledge, answer.lead),
        codeQuotes(knowledge, answer.quotes),
        codePassages(answer.evidence, answer.quotes),
      ].join(',');
    case 'passages':
      return [
        letter(answer.status === 'unsure' ? 'u' : 'p'),
        codeLead(knowledge, answer.lead),
        codePassages(answer.evidence),
        ...codeHighlights(answer.highlights),
      ].join(',');
    default:
      return null;
  }
}

/** Restores the answer of a code; null where the code does not fit the article. */
export async function answerOf(desk: Desk, knowledge: Knowledge, code: string): Promise<Answer | null> {
  const isChosen = code.endsWith(chosenMark);
  const [typed, word = '', page] = code.slice(0, isChosen ? -chosenMark.length : undefined).split(' ');
  const called = desk.commands.find(({ data }) => typed === `/${data.name}`);
  if (called) {
    const [command] = subcommandIn(called, word);
    // The usual article is named only if it was chosen, so that the restored answer is the same.
    const article =
      isChosen || knowledge.article.slug !== desk.library.articles[0]?.article.slug
        ? knowledge.article.slug
        : undefined;
    const options = page !== undefined && command.data.name === 'article list' ? { page } : {};
    const answer = await respondToCommand(desk, command, options, { article });
    return answer.status === 'answered' && !('quiz' in answer) ? answer : null;
  }
  const [kind = '', lead, ...rest] = code.split(',');
  if (lead === undefined) return null;
  const answer = readAnswer(knowledge, kind.toLowerCase(), lead, rest);
  const isFromAnother = kind !== kind.toLowerCase();
  return answer && noteOtherArticles(isFromAnother ? { ...answer, isFromAnother } : answer, desk);
}

function readAnswer(
  knowledge: Knowledge,
  kind: string | undefined,
  lead: string,
  rest: readonly string[],
): Answer | null {
  if (kind === 'w' && (rest.length === 4 || rest.length === 5)) return readPeople(knowledge, lead, rest);
  if (kind === 'q' && rest.length === 2) return readStatements(knowledge, lead, rest);
  if ((kind === 'p' || kind === 'u') && (rest.length === 1 || rest.length === 2))
    return readEvidence(knowledge, kind, lead, rest);
  return null;
}

const answered = { status: 'answered', score: 1, suggestions: [] } as const;

function readPeople(knowledge: Knowledge, leadCode: string, rest: readonly string[]): Answer | null {
  const [peopleCode = '', notesCode = '', quotesCode = '', evidenceCode = '', highlightsCode = ''] = rest;
  const lead = readLead(knowledge, leadCode, leads.w);
  const people = pick(knowledge.contents.people, peopleCode);
  const notes = notesCode.split('!').flatMap((note) => (note && readLead(knowledge, note, leads.w)) || []);
  const quotes = readQuotes(knowledge, quotesCode);
  const evidence = quotes && readPassages(knowledge, evidenceCode, quotes);
  const highlights = readPassages(knowledge, highlightsCode, []);
  return (
    lead &&
    people &&
    evidence &&
    highlights && {
      ...answered,
      kind: 'people',
      knowledge,
      lead,
      people,
      notes,
      quotes,
      evidence,
      highlights,
    }
  );
}

function readStatements(knowledge: Knowledge, leadCode: string, rest: readonly string[]): Answer | null {
  const [quotesCode = '', evidenceCode = ''] = rest;
  const lead = readLead(knowledge, leadCode, leads.q);
  const quotes = readQuotes(knowledge, quotesCode);
  const evidence = quotes && readPassages(knowledge, evidenceCode, quotes);
  return lead && evidence && { ...answered, kind: 'statements', knowledge, lead, quotes, evidence };
}

function readEvidence(
  knowledge: Knowledge,
  kind: 'p' | 'u',
  leadCode: string,
  [code = '', highlightsCode = '']: readonly string[],
): Answer | null {
  const lead = readLead(knowledge, leadCode, leads[kind]);
  const evidence = readPassages(knowledge, code, []);
  const highlights = readPassages(knowledge, highlightsCode, []);
  if (!lead || !evidence || !highlights) return null;
  const status = kind === 'u' ? 'unsure' : 'answered';
  return { ...answered, status, kind: 'passages', knowledge, lead, evidence, highlights };
}
