import type { Passage } from '../article/article.js';
import type { Knowledge } from '../knowledge/load.js';
import { readText } from '../knowledge/readText.js';
import { isFunctionWord, type Word, wordsOf } from '../nlp/words.js';

/** A sentence made ready for questions. */
export interface View {
  /** Stems of its words. */
  readonly stems: ReadonlySet<string>;
  /** Stems of the names of those to whom its pronouns and descriptions refer. */
  readonly referred: ReadonlySet<string>;
  /** Stems that people's names have elsewhere, who stand here by a part of theirs: "Rubio" is "Marco Rubio" too. */
  readonly implied: ReadonlySet<string>;
  /** Number of its paragraph. */
  readonly paragraph: number;
}

/** An article made ready for questions: its sentences, and in how many of them each word stands. */
export interface Views {
  readonly views: readonly View[];
  /** Compared forms that stand in the text, with their stems; for spelling. */
  readonly forms: ReadonlyMap<string, string>;
  /** The same by the letters with which they begin, as many as words of one root share. */
  readonly roots: ReadonlyMap<string, readonly (readonly [form: string, stem: string])[]>;
  /** How many sentences have each stem. */
  readonly having: ReadonlyMap<string, number>;
}

const cache = new WeakMap<Knowledge, Views>();

/** How many letters words of one root have in common at their beginning, at least. */
export const rootLength = 5;

function viewOf(knowledge: Knowledge, passage: Passage, row: number, words: readonly Word[]): View {
  const reading = readText(knowledge);
  const stems = new Set(words.map(({ stem }) => stem));
  const referred = new Set<string>();
  const implied = new Set<string>();
  for (const { entity, how } of reading.mentionsIn(row)) {
    const named = reading.entities[entity];
    const isReferred = how === 'pronoun' || how === 'description';
    if (!named || !(isReferred || (how === 'short' && named.kind === 'person'))) continue;
    for (const { stem } of wordsOf(named.name.text)) (isReferred ? referred : implied).add(stem);
  }
  return { stems, referred, implied, paragraph: knowledge.article.paragraphOf(passage) ?? 0 };
}

/** The sentences of an article made ready, once. */
export function viewsOf(knowledge: Knowledge): Views {
  const known = cache.get(knowledge);
  if (known) return known;
  const forms = new Map<string, string>();
  const having = new Map<string, number>();
  const views = knowledge.article.sentences.map((passage, row) => {
    const words = wordsOf(passage.text);
    const view = viewOf(knowledge, passage, row, words);
    for (const { norm, stem } of words) if (!isFunctionWord(norm)) forms.set(norm, stem);
    for (const stem of view.stems) having.set(stem, (having.get(stem) ?? 0) + 1);
    return view;
  });
  const roots = new Map<string, (readonly [string, string])[]>();
  for (const form of forms) {
    const root = form[0].slice(0, rootLength);
    const list = roots.get(root);
    if (list) list.push(form);
    else roots.set(root, [form]);
  }
  const made = { views, forms, roots, having };
  cache.set(knowledge, made);
  return made;
}
