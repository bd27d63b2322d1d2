import type { Article, Passage, Span } from '../knowledge/article.js';
import { findQuoted } from '../knowledge/marks.js';
import { type CommonNoun, resolve } from './coreference.js';
import type { Country } from './countries.js';
import { readNames } from './entities.js';
import type { Kind } from './kinds.js';
import type { Gender } from './offices.js';
import { readRole } from './roles.js';
import { type Token, tokensOf } from './tokens.js';

/** How a mention refers: by the fullest name, a shorter or other form, a pronoun, or a description ("the company"). */
export type MentionForm = 'name' | 'short' | 'pronoun' | 'description';

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
  readonly kind: Kind;
  /** The fullest form of the name that the text has, at its first occurrence. */
  readonly name: Passage;
  /** Every other form of the name in the text. */
  readonly forms: readonly string[];
  /** The office or occupation that the text gives; null where it gives none. */
  readonly role: Passage | null;
  readonly gender: Gender | null;
  /** For a country, its names and demonyms. */
  readonly country: Country | null;
  /** Indexes into the reading's mentions, in order. */
  readonly mentions: readonly number[];
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

const cache = new WeakMap<Article, Reading>();

/**
 * Reads an article's language: tokens, names with their short forms, offices, and to whom pronouns and
 * descriptions refer. Made once per article; linear in its length; never throws.
 */
export function readText(article: Article): Reading {
  const known = cache.get(article);
  if (known) return known;
  const made = read(article);
  cache.set(article, made);
  return made;
}

/** For each token whether it stands inside quotation marks. */
function quotedTokens(article: Article, tokens: readonly Token[]): boolean[] {
  const quoted = article.paragraphs.flatMap((paragraph) => findQuoted(article.text, paragraph));
  let at = 0;
  return tokens.map((token) => {
    while (at < quoted.length && (quoted[at]?.end ?? 0) <= token.start) at++;
    return (quoted[at]?.start ?? Number.POSITIVE_INFINITY) <= token.start;
  });
}

function read(article: Article): Reading {
  const tokens = tokensOf(article);
  const named = readNames(article, tokens);
  const spanOf = (from: number, to: number): Span => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  });
  const textOf = (span: Span): string => article.text.slice(span.start, span.end);
  const drafts = named.map((item) => {
    const forms = item.at.map(({ from, to }) => spanOf(from, to));
    const names = new Set(item.country?.names);
    const proper = item.country ? forms.filter((span) => names.has(textOf(span))) : forms;
    const best = (proper.length > 0 ? proper : forms).reduce((a, b) =>
      b.end - b.start > a.end - a.start ? b : a,
    );
    return { item, forms, name: article.passage(best), role: readRole(article, tokens, item) };
  });
  const sentences: Token[][] = article.sentences.map(() => []);
  for (const token of tokens) sentences[token.sentence]?.push(token);
  const antecedents = drafts.map(({ item, role }) => ({ ...item, roleText: role?.text ?? null }));
  const references: CommonNoun[] = resolve(tokens, antecedents, quotedTokens(article, tokens));
  const mentions: Mention[] = [
    ...drafts.flatMap(({ forms, name }, entity) =>
      forms.map((span): Mention => {
        const how = textOf(span) === name.text ? 'name' : 'short';
        return { ...span, entity, how, sentence: article.sentenceAt(span.start) };
      }),
    ),
    ...references.map(
      ({ from, to, entity, how }): Mention => ({
        ...spanOf(from, to),
        entity,
        how,
        sentence: tokens[from]?.sentence ?? 0,
      }),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const byEntity: number[][] = drafts.map(() => []);
  const bySentence: Mention[][] = article.sentences.map(() => []);
  for (const [index, mention] of mentions.entries()) {
    byEntity[mention.entity]?.push(index);
    bySentence[mention.sentence]?.push(mention);
  }
  const entities = drafts.map(({ item, forms, name, role }, index): ReadEntity => {
    const others = new Set(forms.map(textOf));
    others.delete(name.text);
    return {
      kind: item.kind,
      name,
      forms: [...others],
      role,
      gender: antecedents[index]?.gender ?? null,
      country: item.country,
      mentions: byEntity[index] ?? [],
    };
  });
  return {
    article,
    tokens,
    sentences,
    entities,
    mentions,
    mentionsIn: (sentence) => bySentence[sentence] ?? [],
  };
}
