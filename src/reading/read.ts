import type { Article, Passage, Span } from '../knowledge/article.js';
import { findQuoted } from '../knowledge/marks.js';
import { besideOf } from '../knowledge/record.js';
import type { Contents } from '../knowledge/schema.js';
import type { Annotations, RoleReading } from './annotations.js';
import { type CommonNoun, resolve } from './coreference.js';
import { taggedNames } from './entities.js';
import type { Named } from './link.js';
import { publishedNames } from './published.js';
import { type Mention, type ReadEntity, type Reading, readingOf } from './reading.js';
import { decodeReading } from './stored.js';
import { type Token, tokensOf } from './tokens.js';

export { isNamed, type Mention, type MentionForm, type ReadEntity, type Reading } from './reading.js';

const cache = new WeakMap<Article, Reading>();

/**
 * The language of a published article, or of one that was drafted: tokens, names with their short forms, and to whom
 * pronouns and descriptions refer. Whom it names is what its contents say. Made once per article, or what was stored of
 * it; linear in its length; never throws.
 */
export function readText({ article, contents }: { article: Article; contents: Contents }): Reading {
  const known = cache.get(article);
  if (known) return known;
  const stored = besideOf(article);
  const made = (stored && decodeReading(article, stored)) ?? readPublished(article, contents);
  cache.set(article, made);
  return made;
}

function readPublished(article: Article, contents: Contents): Reading {
  const tokens = tokensOf(article);
  const names = publishedNames(article.text, tokens, contents);
  const roles = new Map(
    names.map(({ entity, named }) => [named, 'role' in entity ? entity.role : null] as const),
  );
  return assemble(
    article,
    tokens,
    names.map(({ named }) => named).sort((a, b) => (a.at[0]?.from ?? 0) - (b.at[0]?.from ?? 0)),
    (named) => roles.get(named) ?? null,
  );
}

/** Reads an article of which nobody has said whom it names: the names and roles are those that the annotator found. */
export function readAnnotated(article: Article, { names, roles }: Annotations): Reading {
  const tokens = tokensOf(article);
  const made = assemble(article, tokens, taggedNames(article, tokens, names), (named) =>
    roleOf(article, tokens, named, roles),
  );
  cache.set(article, made);
  return made;
}

/** The first role that stands beside one of the places where a person is named. */
function roleOf(
  article: Article,
  tokens: readonly Token[],
  { at, kind }: Named,
  roles: readonly RoleReading[],
): Passage | null {
  if (kind !== 'person') return null;
  const found = roles.find(
    (one) =>
      !isOfNext(one, roles) &&
      at.some(
        ({ from, to }) =>
          (tokens[from]?.start ?? 0) < one.name.end && (tokens[to - 1]?.end ?? 0) > one.name.start,
      ),
  );
  return found ? article.passage(found.role) : null;
}

/** Whether a role behind a name stands right before the next one: "Moreno was sentenced by Judge Ida Holt". */
function isOfNext({ name, role }: RoleReading, roles: readonly RoleReading[]): boolean {
  if (name.end > role.start) return false;
  return roles.some(
    (other) => other.role.start === role.start && Math.abs(other.name.start - role.end - 1) <= 1,
  );
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

/** Puts a reading together: mentions by name, and what pronouns and descriptions refer to. */
function assemble(
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
