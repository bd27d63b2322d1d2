import type { Article, Passage } from '../knowledge/article.js';
import { isOffice, nounClass } from './lexicon.js';
import type { Named } from './link.js';
import type { Token } from './tokens.js';

/** The longest office that is read, in tokens. */
const longest = 14;

/** Where the office in an appositive ends: at its comma, full stop, dash or relative clause; null where it is none. */
function appositiveEnd(tokens: readonly Token[], from: number): number | null {
  const sentence = tokens[from]?.sentence;
  let office = false;
  for (let i = from; i < tokens.length && i <= from + longest; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== sentence) return office ? i : null;
    if (/^(?:who|whose|whom|which|that|where|when|said|says)$/.test(token.norm)) return office ? i : null;
    if (/^[,.;:)\u2014\u2013\u201d"(-]+$/u.test(token.text)) return office ? i : null;
    if (token.pos === 'VERB' && !/(?:ing|ed)$/.test(token.norm)) return null;
    if (token.pos === 'AUX' || (token.pos === 'VERB' && i === from)) return null;
    const isPerson = isOffice(token.norm) || (token.pos === 'NOUN' && nounClass(token.lemma) === 'person');
    if (
      isPerson &&
      !tokens.slice(from, i).some((before) => /^(?:of|for|at|in|by|with|from)$/.test(before.norm))
    )
      office = true;
  }
  return null;
}

/** The longest office before its holder's name, in tokens. */
const longestBefore = 6;

/**
 * Where the office in "Its chief executive, Jane Doe, said" begins and ends, by the tokens before the name; null where
 * no office with an owner or an article stands there.
 */
function apposedBefore(
  tokens: readonly Token[],
  from: number,
  to: number,
): { from: number; to: number } | null {
  const comma = from - 1;
  const office = tokens[comma - 1];
  const after = tokens[to];
  if (
    tokens[comma]?.text !== ',' ||
    !office ||
    !(after?.text === ',' || after?.pos === 'VERB' || after?.pos === 'AUX')
  )
    return null;
  if (!isOffice(office.norm) && !(office.pos === 'NOUN' && nounClass(office.lemma) === 'person')) return null;
  for (let at = comma - 2; at >= 0 && at >= comma - longestBefore; at--) {
    const token = tokens[at];
    if (!token || token.sentence !== office.sentence) return null;
    if (/^(?:its|his|her|their|our|the)$/.test(token.norm) || /['’]s?$/u.test(token.text))
      return { from: at + 1, to: comma };
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(token.pos)) return null;
  }
  return null;
}

/**
 * The office or occupation that the text gives a person: before the name ("UK Prime Minister Keir Starmer") or
 * after it ("Jane Doe, the mayor of Leeds,"). The first one stands; articles are left out at its beginning.
 */
export function readRole(article: Article, tokens: readonly Token[], named: Named): Passage | null {
  if (named.kind !== 'person') return null;
  const passage = (from: number, to: number): Passage | null => {
    const start = tokens[from]?.start;
    const end = tokens[to - 1]?.end;
    return start === undefined || end === undefined || start >= end ? null : article.passage({ start, end });
  };
  for (const span of named.at) {
    if (span.role) return passage(span.role.from, span.role.to);
    const before = apposedBefore(tokens, span.from, span.to);
    if (before) return passage(before.from, before.to);
    let at = span.to;
    if (tokens[at]?.text !== ',') continue;
    if (/^\d{1,3}$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === ',') at += 2;
    const end = appositiveEnd(tokens, at + 1);
    if (end === null) continue;
    const from = /^(?:a|an|the)$/.test(tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1;
    if (end > from) return passage(from, end);
  }
  return null;
}
