import type { Words } from './apiClient.js';
import { addEntity, rename, setAliases, setIntroduced, setRole } from './edits/entities.js';
import { addAbsence, addAttendance, addEvent, addPassage, changeEvent } from './edits/events.js';
import { addPoint, setHeader } from './edits/header.js';
import type { Added } from './edits/items.js';
import { addFact, addStatement, changeFact, setStatementWords } from './edits/statements.js';
import {
  type ArticleFile,
  type EntityList,
  entityOf,
  type Key,
  keyOf,
  listOf,
  partsOf,
  pointKey,
  textOf,
  type Written,
} from './file.js';

/** What has to be asked before an addition is made. */
export type Asks = 'nothing' | 'person' | 'entity' | 'speaker' | 'event';

/** The input of an addition. */
export interface Given {
  /** The selected words, written in each way that the addition needs. */
  readonly words: readonly [Written, ...Written[]];
  /** The whole sentence, where the addition needs it. */
  readonly sentence: Written | null;
  /** The person, speaker or event that was asked for; '' for none. */
  readonly who: string;
  /** Ids of the entities named in the selected words, and in the whole sentence. */
  readonly named: { readonly words: readonly string[]; readonly sentence: readonly string[] };
  /** The index for the new item in its list. */
  readonly at: (list: 'statements' | 'facts') => number;
}

/** A kind of item that selected words can become. */
export interface Addition {
  readonly id: string;
  readonly label: string;
  readonly asks: Asks;
  /** How its words are written in the file; each takes a request. */
  readonly how: readonly [Words['how'], ...Words['how'][]];
  readonly needsSentence?: boolean;
  /** Whether it is offered only under "More". */
  readonly isRare?: boolean;
  readonly make: (file: ArticleFile, given: Given) => Added;
}

const entity =
  (list: EntityList): Addition['make'] =>
  (file, { words: [name, introduced] }) =>
    addEntity(file, { list, name, introduced: introduced ?? name });

/** The result of changing an entity. */
function changed(file: ArticleFile, id: string): Added {
  return { file, key: keyOf(listOf(file, id) ?? 'people', { id }) };
}

const statement =
  (direct: boolean): Addition['make'] =>
  (file, { at, who, words: [words, cue] }) =>
    addStatement(
      file,
      { direct, words, cue: cue ?? words, speakers: who === '' ? [] : [who] },
      at('statements'),
    );

const header =
  (part: 'title' | 'date' | 'author'): Addition['make'] =>
  (file, { words: [words] }) => ({
    file: setHeader(file, { [part]: words }),
    key: `header:${part}`,
  });

const event = (id: string): Key => keyOf('events', { id });
const placesIn = (file: ArticleFile, ids: readonly string[]): string[] =>
  ids.filter((id) => listOf(file, id) === 'places');
const actorsIn = (file: ArticleFile, ids: readonly string[]): string[] =>
  ids.filter((id) => listOf(file, id) !== 'places');

/** All additions, in the order in which they are offered. */
const additions: readonly Addition[] = [
  { id: 'person', label: 'Person', asks: 'nothing', how: ['first', 'unique'], make: entity('people') },
  {
    id: 'organisation',
    label: 'Organisation',
    asks: 'nothing',
    how: ['first', 'unique'],
    make: entity('organisations'),
  },
  { id: 'place', label: 'Place', asks: 'nothing', how: ['first', 'unique'], make: entity('places') },
  {
    id: 'role',
    label: 'Role of …',
    asks: 'person',
    how: ['unique'],
    make: (file, { who, words: [role] }) => changed(setRole(file, who, role), who),
  },
  {
    id: 'quotation',
    label: 'Quotation by …',
    asks: 'speaker',
    how: ['quoted', 'unique'],
    make: statement(true),
  },
  {
    id: 'paraphrase',
    label: 'Paraphrase by …',
    asks: 'entity',
    how: ['unique'],
    make: statement(false),
  },
  {
    id: 'fact',
    label: 'Fact',
    asks: 'nothing',
    how: ['unique'],
    make: (file, { at, named, words: [words] }) =>
      addFact(file, { words, about: [...named.words] }, at('facts')),
  },
  {
    id: 'point',
    label: 'Key point',
    asks: 'nothing',
    how: ['unique'],
    make: (file, { words: [point] }) => ({ file: addPoint(file, point), key: pointKey(point) }),
  },
  {
    id: 'event',
    label: 'Event',
    asks: 'nothing',
    how: ['first'],
    needsSentence: true,
    make: (file, { named, sentence, words: [name] }) =>
      addEvent(file, { name, passages: [sentence ?? name], places: placesIn(file, named.sentence) }),
  },
  { id: 'title', label: 'Title', asks: 'nothing', how: ['unique'], make: header('title') },
  { id: 'date', label: 'Date', asks: 'nothing', how: ['unique'], make: header('date') },
  { id: 'author', label: 'Author', asks: 'nothing', how: ['unique'], make: header('author') },
  {
    id: 'attended',
    label: 'Were at …',
    asks: 'event',
    how: ['unique'],
    isRare: true,
    make: (file, { named, who, words: [words] }) => ({
      file: addAttendance(file, who, { who: actorsIn(file, named.words), words, complete: false }),
      key: event(who),
    }),
  },
  {
    id: 'absent',
    label: 'Stayed away from …',
    asks: 'event',
    how: ['unique'],
    isRare: true,
    make: (file, { named, who, words: [words] }) => ({
      file: addAbsence(file, who, { who: [...named.words], words }),
      key: event(who),
    }),
  },
  {
    id: 'when',
    label: 'Time of …',
    asks: 'event',
    how: ['unique'],
    isRare: true,
    make: (file, { who, words: [when] }) => ({
      file: changeEvent(file, who, () => ({ when })),
      key: event(who),
    }),
  },
  {
    id: 'passage',
    label: 'Tells of …',
    asks: 'event',
    how: ['unique'],
    isRare: true,
    make: (file, { who, words: [passage] }) => ({ file: addPassage(file, who, passage), key: event(who) }),
  },
  {
    id: 'name',
    label: 'Full name of …',
    asks: 'entity',
    how: ['first'],
    isRare: true,
    make: (file, { who, words: [name] }) => changed(rename(file, who, name), who),
  },
  {
    id: 'alias',
    label: 'Other name of …',
    asks: 'entity',
    how: ['first'],
    isRare: true,
    make: (file, { who, words: [name] }) => {
      const aliases = [...(entityOf(file, who)?.aliases ?? []), textOf(name)];
      return changed(setAliases(file, who, aliases), who);
    },
  },
  {
    id: 'introduced',
    label: 'Introduces …',
    asks: 'entity',
    how: ['unique'],
    isRare: true,
    make: (file, { who, words: [words] }) => changed(setIntroduced(file, who, words), who),
  },
];

/** Replaces the words of the chosen item. @returns null where it has no words of its own */
function replacement(file: ArticleFile, chosen: Key | null): Addition | null {
  const { id, list } = partsOf(chosen ?? 'header:');
  const base = { id: 'replace', asks: 'nothing' } as const;
  if (chosen !== null && list === 'facts')
    return {
      ...base,
      label: 'Words of this fact',
      how: ['unique'],
      make: (from, { words: [words] }) => ({ file: changeFact(from, id, { words }), key: chosen }),
    };
  const statement = list === 'statements' ? file.statements.find((each) => each.id === id) : undefined;
  if (chosen === null || !statement) return null;
  return {
    ...base,
    label: statement.direct ? 'Words of this quotation' : 'Words of this paraphrase',
    how: [statement.direct ? 'quoted' : 'unique'],
    make: (from, { words: [words] }) => ({ file: setStatementWords(from, id, words), key: chosen }),
  };
}

/** The additions on offer while an item is chosen; rare ones come last. */
export function additionsFor(file: ArticleFile, chosen: Key | null): readonly Addition[] {
  const own = replacement(file, chosen);
  const isRare = ({ isRare = false }: Addition): boolean => isRare;
  return [...additions.filter((each) => !isRare(each)), ...(own ? [own] : []), ...additions.filter(isRare)];
}
