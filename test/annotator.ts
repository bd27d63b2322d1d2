import type { Annotator } from '../src/annotator/annotator.js';
import { openAnnotator } from '../src/annotator/openAnnotator.js';
import { Article } from '../src/article/article.js';
import { type Draft, draft } from '../src/ingest/draft.js';
import type { Annotations, NameKind, NameTag } from '../src/nlp/annotations.js';

/** The annotator with the weights that are shipped; loaded when it first reads. */
export const shippedAnnotator = openAnnotator('models');

const annotated = new Map<string, Promise<Annotations>>();
/** The same, which reads each text once: most of what a draft costs, where several tests draft the same texts. */
export const cachedAnnotator: Annotator = {
  annotate(text, quotations) {
    const key = JSON.stringify([text, quotations.map(({ start, end }) => [start, end])]);
    const known = annotated.get(key) ?? shippedAnnotator.annotate(text, quotations);
    annotated.set(key, known);
    return known;
  },
};

/** Milliseconds that a test waits for many articles to be read: the machine may have other work. */
export const patience = 120_000;

/** The draft of a text, by the shipped annotator unless another is given. */
export function draftOf(text: string, slug = 'draft', annotator = shippedAnnotator): Promise<Draft> {
  return draft(new Article(slug, text), annotator);
}

/** The names of a text as an annotator would tag them, wherever they stand; of two that overlap the one listed first. */
export function tagged(text: string, names: readonly (readonly [string, NameKind, number?])[]): NameTag[] {
  const found: NameTag[] = [];
  for (const [name, kind, probability = 1] of names)
    for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      if (found.every((other) => end <= other.start || other.end <= start))
        found.push({ start, end, kind, probability });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** Finds a person in every two capitalised words, and lets the ten words after a quotation and before it say it alike. */
export const eagerAnnotator: Annotator = {
  annotate: async (text, quotations) => ({
    names: [...text.matchAll(/\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)?/gu)].map(({ 0: name, index }) => ({
      start: index,
      end: index + name.length,
      kind: 'person',
      probability: 0.9,
    })),
    speakers: quotations.map(({ end, start }) => {
      const from = Math.max(0, start - 60);
      const around = [
        ...[...text.slice(end, end + 60).matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => [
          end + index,
          word,
        ]),
        ...[...text.slice(from, start).matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => [
          from + index,
          word,
        ]),
      ] as [number, string][];
      const pointers = around.map(([at, word]) => ({
        start: at,
        end: at + word.length,
        probability: 0.9 / around.length,
      }));
      return { said: 0.9, pointers };
    }),
    roles: [],
  }),
};
