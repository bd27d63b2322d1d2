import type { Article, Passage } from '../article/article.js';
import type { Span } from '../article/spans.js';
import type { Country } from '../lexicon/countries.js';
import type { EntityKind } from './entityKind.js';
import type { Gender } from './gender.js';
import type { Token } from './tokens.js';

/** How a mention refers: by the fullest name, a shorter or other form, a pronoun, or a description ("the company"). */
export const mentionForms = ['name', 'short', 'pronoun', 'description'] as const;
export type MentionForm = (typeof mentionForms)[number];

/** A place in the text that refers to an entity. */
export interface Mention extends Span {
  /** Index into the reading's entities. */
  readonly entity: number;
  readonly how: MentionForm;
  /** Index into the article's sentences. */
  readonly sentence: number;
}

/** Somebody or something that the text names. */
export interface ReadEntity {
  readonly kind: EntityKind;
  /** The fullest form of the name that the text has, at its first occurrence. */
  readonly name: Passage;
  /** Every other form of the name in the text. */
  readonly forms: readonly string[];
  /** The office or occupation that the text gives; null where it gives none. */
  readonly role: Passage | null;
  readonly gender: Gender | null;
  /** For a country, its names and demonyms. */
  readonly country: Country | null;
  /** How likely it is what its kind says, from 0 to 1. */
  readonly probability: number;
  /** Indexes into the reading's mentions, in order. */
  readonly mentions: readonly number[];
}

/** Whether a text names an entity itself: "German" alone names no Germany. */
export function isNamed({ country, name }: Pick<ReadEntity, 'country' | 'name'>): boolean {
  return !country || country.names.includes(name.text) || country.capitals.includes(name.text);
}

/** What was read in an article: its words, whom it names, and where it refers to them. */
export interface Reading {
  readonly article: Article;
  /** All tokens of the body in order. */
  readonly tokens: readonly Token[];
  /** The tokens of each sentence of the article. */
  readonly sentences: readonly (readonly Token[])[];
  readonly entities: readonly ReadEntity[];
  /** In order of their place; none overlap. */
  readonly mentions: readonly Mention[];
  /** The mentions in one sentence, in order. */
  mentionsIn(sentence: number): readonly Mention[];
}

/** A reading of its parts, sorted out by sentence and by entity. */
export function readingOf(
  article: Article,
  tokens: readonly Token[],
  named: readonly Omit<ReadEntity, 'mentions'>[],
  mentions: readonly Mention[],
): Reading {
  const sentences: Token[][] = article.sentences.map(() => []);
  for (const token of tokens) sentences[token.sentence]?.push(token);
  const byEntity: number[][] = named.map(() => []);
  const bySentence: Mention[][] = article.sentences.map(() => []);
  for (const [index, mention] of mentions.entries()) {
    byEntity[mention.entity]?.push(index);
    bySentence[mention.sentence]?.push(mention);
  }
  return {
    article,
    tokens,
    sentences,
    entities: named.map((entity, index) => ({ ...entity, mentions: byEntity[index] ?? [] })),
    mentions,
    mentionsIn: (sentence) => bySentence[sentence] ?? [],
  };
}
