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

/** What the editor has to choose before an addition is made. */
export type Target = 'none' | 'person' | 'entity' | 'speaker' | 'event';

/** The input of an addition. */
export interface Given {
  /** The selected words, written in each way that the addition needs. */
  readonly words: readonly [Written, ...Written[]];
  /** The whole sentence, where the addition needs it. */
  readonly sentence: Written | null;
  /** Id of the chosen person, speaker or event; '' for none. */
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
  readonly target: Target;
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
  { id: 'person', label: 'Person', target: 'none', how: ['first', 'unique'], make: entity('people') },
  {
    id: 'organisation',
    label: 'Organisation',
    target: 'none',
    how: ['first', 'unique'],
    make: entity('organisations'),
  },
  { id: 'place', label: 'Place', target: 'none', how: ['first', 'unique'], make: entity('places') },
  {
    id: 'role',
    label: 'Role of…',
    target: 'person',
    how: ['unique'],
    make: (file, { who, words: [role] }) => changed(setRole(file, who, role), who),
  },
  {
    id: 'quotation',
    label: 'Quotation by…',
    target: 'speaker',
    how: ['quoted', 'unique'],
    make: statement(true),
  },
  {
    id: 'paraphrase',
    label: 'Paraphrase by…',
    target: 'entity',
    how: ['unique'],
    make: statement(false),
  },
  {
    id: 'fact',
    label: 'Fact',
    target: 'none',
    how: ['unique'],
    make: (file, { at, named, words: [words] }) =>
      addFact(file, { words, about: [...named.words] }, at('facts')),
  },
  {
    id: 'point',
    label: 'Key point',
    target: 'none',
    how: ['unique'],
    make: (file, { words: [point] }) => ({ file: addPoint(file, point), key: pointKey(point) }),
  },
  {
    id: 'event',
    label: 'Event',
    target: 'none',
    how: ['first'],
    needsSentence: true,
    make: (file, { named, sentence, words: [name] }) =>
      addEvent(file, { name, passages: [sentence ?? name], places: placesIn(file, named.sentence) }),
  },
  { id: 'title', label: 'Title', target: 'none', how: ['unique'], make: header('title') },
  { id: 'date', label: 'Date', target: 'none', how: ['unique'], make: header('date') },
  { id: 'author', label: 'Author', target: 'none', how: ['unique'], make: header('author') },
  {
    id: 'attended',
    label: 'Attendees of…',
    target: 'event',
    how: ['unique'],
    isRare: true,
    make: (file, { named, who, words: [words] }) => ({
      file: addAttendance(file, who, { who: actorsIn(file, named.words), words, complete: false }),
      key: event(who),
    }),
  },
  {
    id: 'absent',
    label: 'Absentees of…',
    target: 'event',
    how: ['unique'],
    isRare: true,
    make: (file, { named, who, words: [words] }) => ({
      file: addAbsence(file, who, { who: [...named.words], words }),
      key: event(who),
    }),
  },
  {
    id: 'when',
    label: 'Time of…',
    target: 'event',
    how: ['unique'],
    isRare: true,
    make: (file, { who, words: [when] }) => ({
      file: changeEvent(file, who, () => ({ when })),
      key: event(who),
    }),
  },
  {
    id: 'passage',
    label: 'Passage about…',
    target: 'event',
    how: ['unique'],
    isRare: true,
    make: (file, { who, words: [passage] }) => ({ file: addPassage(file, who, passage), key: event(who) }),
  },
  {
    id: 'name',
    label: 'Full name of…',
    target: 'entity',
    how: ['first'],
    isRare: true,
    make: (file, { who, words: [name] }) => changed(rename(file, who, name), who),
  },
  {
    id: 'alias',
    label: 'Other name of…',
    target: 'entity',
    how: ['first'],
    isRare: true,
    make: (file, { who, words: [name] }) => {
      const aliases = [...(entityOf(file, who)?.aliases ?? []), textOf(name)];
      return changed(setAliases(file, who, aliases), who);
    },
  },
  {
    id: 'introduced',
    label: 'Introduction of…',
    target: 'entity',
    how: ['unique'],
    isRare: true,
    make: (file, { who, words: [words] }) => changed(setIntroduced(file, who, words), who),
  },
];

/** Replaces the words of the chosen item. @returns null where it has no words of its own */
function replacement(file: ArticleFile, chosen: Key | null): Addition | null {
  const { id, list } = partsOf(chosen ?? 'header:');
  const base = { id: 'replace', target: 'none' } as const;
  if (chosen !== null && list === 'facts')
    return {
      ...base,
      label: 'New words for this fact',
      how: ['unique'],
      make: (from, { words: [words] }) => ({ file: changeFact(from, id, { words }), key: chosen }),
    };
  const statement = list === 'statements' ? file.statements.find((each) => each.id === id) : undefined;
  if (chosen === null || !statement) return null;
  return {
    ...base,
    label: statement.direct ? 'New words for this quotation' : 'New words for this paraphrase',
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
