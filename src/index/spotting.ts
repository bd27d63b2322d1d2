import { kindOf } from '../search/kinds.js';
import { isFunctionWord, normaliseText, type Word } from '../search/words.js';
import type { Known } from './entities.js';

/** Whether something named is a group of people rather than an organisation ("European leaders"). */
export function isGroup({ kind, value }: Known): boolean {
  return kind === 'organisation' && value.kind === 'group';
}

/**
 * Whether part of a name stands for the whole: "summit" for the "Paris summit", but not "European" for the
 * "European leaders", nor "of Ukraine" for the "invasion of Ukraine". Of a person any part does.
 */
export function isApart(
  norms: readonly string[],
  from: number,
  to: number,
  known: readonly Known[],
): boolean {
  const isSmall = (norm = ''): boolean => norm !== 'the' && norm !== 'us' && isFunctionWord(norm);
  if (isSmall(norms[from]) || isSmall(norms[to - 1])) return false;
  if (to > from + 1 || known.some(({ kind }) => kind === 'person')) return true;
  const parts = known.flatMap(({ value }) =>
    [value.name.text, ...value.aliases].map((name) => normaliseText(name).split(' ')),
  );
  const isPart = parts.some((names) => names.includes(norms[from] ?? ''));
  return !isPart || parts.some((names) => names.at(-1) === norms[from]);
}

/** Whether "us" stands where a country can and no pronoun: at the beginning, after some words, before a noun for people. */
export function isCountry(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.norm;
  return (
    at === 0 ||
    /^(?:the|did|does|has|is|was|will|and|from|by|which|what)$/.test(words[at - 1]?.norm ?? '') ||
    (next !== undefined && !isFunctionWord(next) && /^(?:person|group)$/.test(kindOf(next) ?? ''))
  );
}
