import type { Article, Passage } from '../article/article.js';
import { findQuoted } from '../article/marks.js';
import type { Span } from '../article/spans.js';
import { type CommonNoun, resolve } from './coreference.js';
import type { Named } from './link.js';
import { type Mention, type ReadEntity, type Reading, readingOf } from './reading.js';
import type { Token } from './tokens.js';

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

/** Puts a reading together: mentions by name, and what pronouns and descriptions refer to. */
export function assemble(
  article: Article,
  tokens: readonly Token[],
  named: readonly Named[],
  roleFor: (named: Named) => Passage | null,
): Reading {
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
    return { item, forms, name: article.passage(best), role: roleFor(item) };
  });
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
  const entities = drafts.map(({ item, forms, name, role }, index): Omit<ReadEntity, 'mentions'> => {
    const others = new Set(forms.map(textOf));
    others.delete(name.text);
    return {
      kind: item.kind,
      name,
      forms: [...others],
      role,
      gender: antecedents[index]?.gender ?? null,
      country: item.country,
      probability: item.probability,
    };
  });
  return readingOf(article, tokens, entities, mentions);
}
