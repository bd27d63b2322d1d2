import type { Article, Passage } from '../article/article.js';
import { findQuoted } from '../article/marks.js';
import type { Span } from '../article/spans.js';
import { resolve } from './coreference.js';
import type { NamedEntity } from './linkNames.js';
import { type Mention, type ReadEntity, type Reading, readingOf } from './reading.js';
import type { Token } from './tokens.js';

/** The readings that were made of articles still in memory. */
export const readings = new WeakMap<Article, Reading>();

/** For each token whether it stands inside quotation marks. */
function quotedTokens(article: Article, tokens: readonly Token[]): boolean[] {
  const quoted = article.paragraphs.flatMap((paragraph) => findQuoted(article.text, paragraph));
  let at = 0;
  return tokens.map((token) => {
    while (at < quoted.length && (quoted[at]?.end ?? 0) <= token.start) at++;
    return (quoted[at]?.start ?? Number.POSITIVE_INFINITY) <= token.start;
  });
}

/** The first of the longest forms of a name; of a country a name of it rather than its adjective. */
function fullestForm(article: Article, { country }: NamedEntity, forms: readonly Span[]): Passage {
  const proper = forms.filter(({ start, end }) => country?.names.includes(article.text.slice(start, end)));
  return article.passage(
    (proper.length > 0 ? proper : forms).reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a)),
  );
}

/**
 * Builds a reading: mentions by name, and what pronouns and descriptions refer to.
 * @param named whom and what the text names, in order of first mention
 * @param roleFor the office or occupation that the text gives somebody
 */
export function buildReading(
  article: Article,
  tokens: readonly Token[],
  named: readonly NamedEntity[],
  roleFor: (named: NamedEntity) => Passage | null,
): Reading {
  const spanOf = ({ from, to }: { from: number; to: number }): Span => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  });
  const mention = (span: Span, entity: number, how: Mention['how']): Mention => ({
    ...span,
    entity,
    how,
    sentence: article.sentenceAt(span.start),
  });
  const antecedents = named.map((one) => ({ ...one, role: roleFor(one) }));
  const references = resolve(tokens, antecedents, quotedTokens(article, tokens));
  const mentions = references.map((found) => mention(spanOf(found), found.entity, found.how));
  const entities = antecedents.map((one, index): Omit<ReadEntity, 'mentions'> => {
    const forms = one.at.map(spanOf);
    const name = fullestForm(article, one, forms);
    const others = new Set<string>();
    for (const span of forms) {
      const text = article.text.slice(span.start, span.end);
      mentions.push(mention(span, index, text === name.text ? 'name' : 'short'));
      if (text !== name.text) others.add(text);
    }
    const { country, gender, kind, probability, role } = one;
    return { kind, name, forms: [...others], role, gender, country, probability };
  });
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return readingOf(article, tokens, entities, mentions);
}
