import type { Passage } from '../../knowledge/article.js';
import type { Knowledge } from '../../knowledge/load.js';
import { type ReadEntity, readText } from '../../reading/read.js';
import type { Token } from '../../reading/tokens.js';
import { isFunctionWord, type Word, wordsOf } from '../../search/words.js';

/** A sentence made ready for questions. */
export interface View {
  readonly passage: Passage;
  /** Its number among the sentences. */
  readonly row: number;
  readonly words: readonly Word[];
  readonly tokens: readonly Token[];
  /** Where each stem stands, counted in words. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Stems of the names of those to whom its pronouns and descriptions refer. */
  readonly referred: ReadonlySet<string>;
  /** Where people stand by a part of their name, by the stems of the rest: "Rubio" is "Marco Rubio" too. */
  readonly implied: ReadonlyMap<string, readonly number[]>;
  /** Whom and what it names, once each. */
  readonly entities: readonly ReadEntity[];
  /** The fullest names of those who do something in it: a verb follows, and no possessive. */
  readonly actors: readonly string[];
  /** Number of its content words. */
  readonly length: number;
  /** Number of its paragraph. */
  readonly paragraph: number;
  /** Whether it opens with a word that points back ("It", "This", "They"). */
  readonly pointsBack: boolean;
}

/** An article made ready for questions: its sentences, and where each word stands in them. */
export interface Views {
  readonly views: readonly View[];
  /** Compared forms that stand in the text, with their stems; for spelling. */
  readonly forms: ReadonlyMap<string, string>;
  /** The same by the letters with which they begin, as many as words of one root share. */
  readonly roots: ReadonlyMap<string, readonly (readonly [form: string, stem: string])[]>;
  /** Where each stem stands in each sentence that has it, by row. */
  readonly places: ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;
  /** Rows of each paragraph. */
  readonly paragraphs: ReadonlyMap<number, readonly number[]>;
  readonly meanLength: number;
}

const cache = new WeakMap<Knowledge, Views>();
const pointing = /^(?:he|she|it|they|his|her|its|their|this|these|that|those|such|both|another|others|some)$/;

/** Pointing words that may stand behind a connective ("However, these …", "In this way"). */
const pointingOn = /^(?:he|she|it|they|his|her|its|their|this|these|such)$/;
const connective =
  /^(?:however|but|and|in|on|at|by|for|from|as|with|also|then|thus|so|yet|still|instead|therefore|because|although|though|while|after|before|during|through|under|despite|since|when)$/;

/** Whether a sentence opens with a word that points back, behind a connective at most. */
function opensPointing(words: readonly Word[]): boolean {
  const [first, ...rest] = words.map(({ norm }) => norm);
  if (first === undefined || pointing.test(first)) return first !== undefined;
  return connective.test(first) && rest.slice(0, 2).some((norm) => pointingOn.test(norm));
}

/** How many letters words of one root have in common at their beginning, at least. */
export const rootLength = 5;
/** How far after a name its verb may stand, in tokens. */
const verbWithin = 12;

/** Adds a value to the list under a key. */
export function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function viewOf(knowledge: Knowledge, passage: Passage, row: number): View {
  const reading = readText(knowledge.article);
  const words = wordsOf(passage.text);
  const places = new Map<string, number[]>();
  for (const [at, { stem }] of words.entries()) append(places, stem, at);
  const mentions = reading.mentionsIn(row);
  const referred = new Set<string>();
  for (const { how, entity } of mentions) {
    if (how !== 'pronoun' && how !== 'description') continue;
    for (const { stem } of wordsOf(reading.entities[entity]?.name.text ?? '')) referred.add(stem);
  }
  const implied = new Map<string, number[]>();
  for (const { entity, how, start, end } of mentions) {
    const person = reading.entities[entity];
    if (how !== 'short' || person?.kind !== 'person') continue;
    const from = start - passage.start;
    const at = words.findIndex((word) => word.start >= from && word.end <= end - passage.start);
    if (at < 0) continue;
    for (const { stem } of wordsOf(person.name.text)) if (!places.has(stem)) append(implied, stem, at);
  }
  const tokens = reading.sentences[row] ?? [];
  const actors = mentions.flatMap(({ end, entity }) => {
    const owner =
      /^['\u2019]s?\b/u.test(knowledge.article.text.slice(end, end + 2)) ||
      /['\u2019]s?$/u.test(knowledge.article.text.slice(end - 2, end));
    const next = tokens.filter((token) => token.start >= end).slice(0, verbWithin);
    const name = reading.entities[entity]?.name.text;
    return name !== undefined && !owner && next.some(({ pos }) => pos === 'VERB' || pos === 'AUX')
      ? [name]
      : [];
  });
  return {
    passage,
    row,
    tokens,
    actors,
    words,
    places,
    referred,
    implied,
    entities: [
      ...new Set(
        mentions.flatMap(({ entity, how }) =>
          how === 'name' || how === 'short' ? (reading.entities[entity] ?? []) : [],
        ),
      ),
    ],
    length: words.filter(({ norm }) => !isFunctionWord(norm)).length,
    paragraph: knowledge.article.paragraphOf(passage) ?? 0,
    pointsBack: opensPointing(words),
  };
}

/** The sentences of an article made ready, once. */
export function viewsOf(knowledge: Knowledge): Views {
  const known = cache.get(knowledge);
  if (known) return known;
  const views = knowledge.article.sentences.map((passage, row) => viewOf(knowledge, passage, row));
  const forms = new Map<string, string>();
  const paragraphs = new Map<number, number[]>();
  const places = new Map<string, Map<number, readonly number[]>>();
  for (const { paragraph, places: own, row, words } of views) {
    append(paragraphs, paragraph, row);
    for (const { norm, stem } of words) if (!isFunctionWord(norm)) forms.set(norm, stem);
    for (const [stem, its] of own) {
      const rows = places.get(stem) ?? new Map<number, readonly number[]>();
      places.set(stem, rows.set(row, its));
    }
  }
  const roots = new Map<string, (readonly [string, string])[]>();
  for (const form of forms) append(roots, form[0].slice(0, rootLength), form);
  const meanLength = views.reduce((sum, { length }) => sum + length, 0) / Math.max(1, views.length);
  const made = { views, forms, roots, places, paragraphs, meanLength };
  cache.set(knowledge, made);
  return made;
}
