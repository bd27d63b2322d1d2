import type { Article } from '../knowledge/article.js';
import { evidenceOfContext } from './context.js';
import { type Country, countryByWord, demonyms } from './countries.js';
import { evidenceOfForm, isKnownPlace, kindOf, type noEvidence } from './kinds.js';
import { isOffice, officeModifiers } from './lexicon.js';
import { link, type Named, type Type } from './link.js';
import { NameReader, sentencesInCapitals } from './names.js';
import type { NameSpan } from './offices.js';
import type { Token } from './tokens.js';

const slice = (article: Article, tokens: readonly Token[], span: { from: number; to: number }): string =>
  article.text.slice(tokens[span.from]?.start, tokens[span.to - 1]?.end);

/** Names inside an office: "Fox News" in "Fox News anchor Jane Doe". */
function namesInRole(tokens: readonly Token[], span: NameSpan): NameSpan[] {
  if (!span.role) return [];
  const { from } = span.role;
  let to = from;
  while (to < span.role.to) {
    const token = tokens[to];
    if (!token || !/^\p{Lu}/u.test(token.text) || isOffice(token.norm) || officeModifiers.has(token.norm))
      break;
    to++;
  }
  const text = tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ');
  if (to === from || to === span.role.to || countryByWord.has(text) || demonyms.has(text)) return [];
  return [{ from, to, role: null, gender: null, titled: false }];
}

/** Countries and their peoples, wherever no name covers them. */
function countrySpans(
  tokens: readonly Token[],
  names: readonly NameSpan[],
): { span: NameSpan; country: Country }[] {
  const covered = new Set<number>();
  for (const { from, to } of names) for (let i = from; i < to; i++) covered.add(i);
  const found: { span: NameSpan; country: Country }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (!first || covered.has(i) || !/^\p{Lu}/u.test(first.text)) continue;
    for (let to = Math.min(tokens.length, i + 4); to > i; to--) {
      const text = tokens
        .slice(i, to)
        .map((token) => token.text)
        .join(' ');
      const country = countryByWord.get(text);
      if (!country || tokens[to - 1]?.sentence !== first.sentence) continue;
      found.push({ span: { from: i, to, role: null, gender: null, titled: false }, country });
      i = to - 1;
      break;
    }
  }
  return found;
}

/** "Netanyahu and Arafat met": of two lone names joined by "and", nothing tells the kind of one but the other. */
function pairUp(tokens: readonly Token[], types: readonly Type[]): void {
  const lone = types.filter(({ parts, known }) => parts.length === 1 && !known);
  const at = new Map(lone.flatMap((type) => type.spans.map((span) => [span.from, type] as const)));
  for (const type of lone) {
    if (type.kind !== 'other') continue;
    const joined = type.spans.some(
      ({ from, to }) =>
        (tokens[to]?.norm === 'and' && at.get(to + 1)?.kind === 'person') ||
        (tokens[from - 1]?.norm === 'and' && at.get(from - 2)?.kind === 'person'),
    );
    if (joined) type.kind = 'person';
  }
}

/** Whether "her daughter," or "Smith's wife" stands before a name. */
function isKin(tokens: readonly Token[], from: number): boolean {
  const at = tokens[from - 1]?.text === ',' ? from - 2 : from - 1;
  return /^(?:wife|husband|son|daughter|brother|sister|mother|father|widow|widower|niece|nephew|cousin|uncle|aunt|granddaughter|grandson|grandmother|grandfather)$/.test(
    tokens[at]?.norm ?? '',
  );
}

/**
 * Reads whom and what a text names, with the short forms of each name linked to the fullest.
 * @param tokens the article's tokens
 * @returns in order of first mention
 */
export function readNames(article: Article, tokens: readonly Token[]): Named[] {
  const spans = new NameReader(tokens).read();
  const capitals = sentencesInCapitals(tokens);
  const inRoles = spans.flatMap((span) => namesInRole(tokens, span));
  const types = new Map<string, Type>();
  const evidences = new Map<string, ReturnType<typeof noEvidence>>();
  const countryNames: { span: NameSpan; country: Country }[] = [];
  const taken = new Set(spans.map((span) => span.from));
  for (const span of [...spans, ...inRoles.filter(({ from }) => !taken.has(from))].sort(
    (a, b) => a.from - b.from,
  )) {
    const text = slice(article, tokens, span);
    const country = span.titled ? undefined : countryByWord.get(text.replace(/\s+/g, ' '));
    if (country) {
      countryNames.push({ span, country });
      continue;
    }
    const parts = tokens.slice(span.from, span.to);
    const key = `${span.titled && isKnownPlace(text) ? '!' : ''}${text}`;
    const type = types.get(key);
    if (type) type.spans.push(span);
    else
      types.set(key, {
        parts: parts.map((part) => part.text),
        spans: [span],
        kind: 'other',
        known: isKnownPlace(text),
        kin: isKin(tokens, span.from),
      });
    const evidence =
      evidences.get(key) ?? evidenceOfForm(parts, text, capitals.has(parts[0]?.sentence ?? -1));
    const context = evidenceOfContext(tokens, span);
    for (const kind of ['person', 'organisation', 'group', 'place', 'other'] as const)
      evidence[kind] += Math.max(-3, Math.min(6, context[kind]));
    evidences.set(key, evidence);
  }
  for (const [key, type] of types) {
    const evidence = evidences.get(key);
    if (evidence) type.kind = key.startsWith('!') ? 'person' : kindOf(evidence);
  }
  pairUp(tokens, [...types.values()]);
  const named = link([...types.values()]);
  const countries = new Map<Country, Named>();
  for (const { span, country } of [
    ...countryNames,
    ...countrySpans(tokens, [...spans.filter((s) => !s.role), ...spans, ...inRoles]),
  ]) {
    const known = countries.get(country);
    if (known) known.at.push(span);
    else countries.set(country, { kind: 'place', at: [span], parts: [], gender: null, sure: false, country });
  }
  const all = [...named, ...countries.values()];
  for (const item of all) item.at.sort((a, b) => a.from - b.from);
  return all.sort((a, b) => (a.at[0]?.from ?? 0) - (b.at[0]?.from ?? 0));
}
