import type { Card } from '../../src/card/card.js';
import { cardOf } from '../../src/card/makeCard.js';
import { type Knowledge, readKnowledge } from '../../src/knowledge/load.js';
import type { ContentsFile } from '../../src/knowledge/schema.js';

/** What differs from one invented article of one quotation to another. */
export interface Told {
  readonly words?: string;
  /** What stands around the words in the article. */
  readonly open?: string;
  readonly close?: string;
  readonly speaker?: string;
  readonly role?: string | null;
  readonly title?: string;
  readonly date?: string | null;
  readonly url?: string | null;
  /** How many statements of the same speaker's follow in the reporter's words, in a paragraph each. */
  readonly paraphrases?: number;
  /** Changes to the statement in the article's file. */
  readonly statement?: Partial<ContentsFile['statements'][number]>;
}

/** An invented article of one quotation. */
export function told({
  words = 'Every quay must open before the ice comes.',
  open = '“',
  close = '”',
  speaker = 'Ann Lee',
  role = 'Harbour master',
  title = 'Harbour To Open Its Quays',
  date = '4 March 2025',
  url = 'https://www.leyland-times.example/harbour/quays',
  paraphrases = 0,
  statement = {},
}: Told = {}): Knowledge {
  const introduced = role === null ? speaker : `${role} ${speaker}`;
  const paragraph = `${introduced} said: ${open}${words}${close} Pia Brandt looked on.`;
  const reported = Array.from(
    { length: paraphrases },
    (_, at) => `Lee added that quay number ${at + 1} would have to wait for its turn until the summer`,
  );
  const header = [title, ...(date === null ? [] : [date])];
  const text = [...header, paragraph, ...reported.map((sentence) => `${sentence}.`)].join('\n\n');
  const file = {
    title,
    date,
    source: url === null ? null : { url },
    summary: ['Pia Brandt looked on.'],
    people: [
      { id: 'speaker', name: speaker, role, introduced },
      { id: 'pia', name: 'Pia Brandt', role: null, introduced: 'Pia Brandt looked on' },
    ],
    organisations: [],
    places: [],
    events: [],
    statements: [
      { id: 's', speakers: ['speaker'], direct: true, words, cue: 'said', ...statement },
      ...reported.map((sentence, at) => ({
        id: `p-${at}`,
        speakers: ['speaker'],
        direct: false,
        words: sentence,
        cue: { text: 'added', within: sentence },
      })),
    ],
    facts: [],
  };
  const { knowledge, faults } = readKnowledge('harbour', text, JSON.stringify(file));
  if (!knowledge) throw new Error(faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return knowledge;
}

/** The card of an invented article; null where none is offered. */
export function offered(story: Told = {}): Card | null {
  const knowledge = told(story);
  const [statement] = knowledge.contents.statements;
  return statement ? cardOf(knowledge, statement) : null;
}

/** The same where one is offered. */
export function card(story: Told = {}): Card {
  const found = offered(story);
  if (!found) throw new Error('no card is offered');
  return found;
}
