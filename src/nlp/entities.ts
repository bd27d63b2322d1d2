import type { Article } from '../article/article.js';
import { countryByWord } from '../lexicon/countries.js';
import type { NameTag } from './annotations.js';
import { type CountryName, countrySpans, withCountries } from './countryNames.js';
import { isTitle, toldBefore } from './gender.js';
import { isPeople, type Kind } from './kinds.js';
import { link, type Named, type NameSpan, type Type } from './link.js';
import { isCalendar } from './nounClass.js';
import { runsOf, tokensWithin } from './spans.js';
import type { Token } from './tokens.js';

/** What stands after a name and is no part of it. */
export const postnominal = /^(?:KC|QC|MP|MEP|MSP|TD|MBE|OBE|CBE|KBE|DBE|FRS|PhD|MD|RN|Esq)\.?$/;
const kinNoun =
  /^(?:wife|husband|son|daughter|brother|sister|mother|father|widow|widower|niece|nephew|cousin|uncle|aunt|granddaughter|grandson|grandmother|grandfather)$/;
const openingMark = /^["'“‘(\u201f]$/u;
const closingMark = /^["'”’)]$/u;
const named = /^[\p{L}\p{N}]/u;
/** Tokens of a name with a nickname in it, at most. */
const longestNicknamed = 8;
/** Below this an organisation or a place is a name of something else. */
const leastProbability = 0.5;
/** An untagged form counts where it stands only if the tagger was this sure of it elsewhere. */
const sureElsewhere = 0.8;

interface TaggedName {
  readonly from: number;
  readonly to: number;
  readonly tag: NameTag;
}

/** Whether "her daughter," or "Smith's wife" stands before a name. */
function isKin(tokens: readonly Token[], from: number): boolean {
  const at = tokens[from - 1]?.text === ',' ? from - 2 : from - 1;
  return kinNoun.test(tokens[at]?.norm ?? '');
}

/** Whether a word can begin a name: with a capital, a digit, or as "al-" and "de" do. */
function opensName(text: string): boolean {
  if (/^the$/iu.test(text)) return false;
  return /^(?:\p{Lu}|\p{N}|[\p{Lo}]|\p{Ll}*\p{Lu})|^(?:al|el|bin|ibn|ben|de|del|della|di|da|dos|du|van|von|der|den|ter|ten|’?t|d['’]\p{Lu}.*)(?:$|-)/u.test(
    text,
  );
}

/** The tokens of a tag without titles before the name and letters after it; null where nothing is left. */
function trimmed(tokens: readonly Token[], tag: NameTag): TaggedName | null {
  const held = tokensWithin(tokens, tag);
  if (!held) return null;
  let { from, to } = held;
  const at = (i: number): Token | undefined => tokens[i];
  while (from < to && !opensName(at(from)?.text ?? '')) from++;
  const person = tag.kind === 'person';
  while (person && to - from > 1 && isTitle(at(from)) && /^\p{Lu}/u.test(at(from + 1)?.text ?? '')) from++;
  while (
    from < to &&
    (!named.test(at(to - 1)?.text ?? '') ||
      (person && to - from > 1 && postnominal.test(at(to - 1)?.text ?? '')))
  )
    to--;
  const words = tokens.slice(from, to);
  const letters = words.map(({ text }) => text.replace(/[^\p{L}]/gu, '')).join('');
  const [only, second] = words;
  const isCommon = !second && ((isCalendar(only?.norm ?? '') && !person) || isTitle(only));
  return letters.length < 2 || isCommon ? null : { from, to, tag };
}

/**
 * Joins what the tagger parted inside of one name: two tags side by side, of which the first is a word alone and no
 * country's ("Sugar" and "Land"). What it is, the last word tells.
 */
function whole(tokens: readonly Token[], names: readonly TaggedName[]): TaggedName[] {
  const made: TaggedName[] = [];
  for (const name of names) {
    const before = made.at(-1);
    const first = before && tokens[before.from];
    const beside =
      before?.to === name.from &&
      before.to - before.from === 1 &&
      first?.sentence === tokens[name.from]?.sentence &&
      !countryByWord.has(first?.text ?? '');
    if (before && beside) made[made.length - 1] = { ...name, from: before.from };
    else made.push(name);
  }
  return made;
}

/** Joins what a nickname in marks or brackets parts: Robert “Bobby” Tanner, Elena (Lena) Varga. */
function joined(tokens: readonly Token[], names: readonly TaggedName[]): TaggedName[] {
  const made: TaggedName[] = [];
  for (let at = 0; at < names.length; at++) {
    const first = names[at];
    if (!first) break;
    // The nickname is a name of its own, part of a neighbour, or none.
    const end = [at + 2, at + 1].find((next) => {
      const last = names[next];
      return last && isNicknamed(tokens, names.slice(at, next + 1), first.from, last);
    });
    const last = end === undefined ? undefined : names[end];
    made.push(last ? { ...first, to: last.to } : first);
    at = end ?? at;
  }
  return made;
}

/** Whether names with a nickname in marks among them are one person's: name, mark, nickname, mark, name. */
function isNicknamed(
  tokens: readonly Token[],
  names: readonly TaggedName[],
  from: number,
  last: TaggedName,
): boolean {
  if (names.some(({ tag }) => tag.kind !== 'person') || last.to - from > longestNicknamed) return false;
  const words = tokens.slice(from, last.to);
  const open = words.findIndex(({ text }) => openingMark.test(text));
  const close = words.findLastIndex(({ text }) => closingMark.test(text));
  const nickname = words.slice(open + 1, close);
  return (
    open > 0 &&
    close < words.length - 1 &&
    nickname.length > 0 &&
    nickname.length <= 2 &&
    words.every(({ sentence }) => sentence === words[0]?.sentence) &&
    words.every(
      ({ text }, i) =>
        i === open || i === close || /^\p{Lu}/u.test(text) || /^(?:de|van|von|al|la)$/u.test(text),
    )
  );
}

/** The words of a name, without the marks of a nickname in it. */
const partsOf = (tokens: readonly Token[], from: number, to: number): string[] =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .filter((text) => named.test(text) || text === '&');

/** A form with every place where it was tagged, and how often as what. */
interface Form {
  readonly parts: readonly string[];
  readonly spans: NameSpan[];
  readonly votes: Map<Kind, number>;
  /** How often it was tagged. */
  tagged: number;
  readonly kin: boolean;
}

function kindOf({ parts, tagged, votes }: Form): { kind: Kind; probability: number } {
  const [[kind, votesFor] = ['other', 0] as const] = [...votes].sort((a, b) => b[1] - a[1]);
  const people = parts.length === 1 && isPeople(parts[0] ?? '') && kind !== 'person' && kind !== 'place';
  // Agreement among its places, and how sure the tagger was on the average.
  const probability = tagged === 0 ? 0 : votesFor / tagged;
  // Less likely than not: it is some name, but nobody should be told that it is an organisation's or a place's.
  const isNothing = kind !== 'person' && probability < leastProbability;
  return { kind: people ? 'group' : isNothing ? 'other' : kind, probability };
}

/** A name in capitals is the one that stands elsewhere in small letters ("WASHINGTON", "Washington"), acronyms aside. */
function keyOf(words: string, inSmallLetters: ReadonlyMap<string, string>): string {
  return (words.length > 3 && words === words.toUpperCase() && inSmallLetters.get(words)) || words;
}

/**
 * Whom and what a text names, with the short forms of each name linked to the fullest.
 * @param tokens the article's tokens
 * @param tags the names that the annotator found, in order
 * @returns in order of first mention
 */
export function taggedNames(article: Article, tokens: readonly Token[], tags: readonly NameTag[]): Named[] {
  const names = joined(
    tokens,
    whole(
      tokens,
      tags.flatMap((tag) => trimmed(tokens, tag) ?? []),
    ),
  );
  const texts = names.map(({ from, to }) => article.text.slice(tokens[from]?.start, tokens[to - 1]?.end));
  const inSmallLetters = new Map(
    texts.filter((words) => words !== words.toUpperCase()).map((words) => [words.toUpperCase(), words]),
  );
  const forms = new Map<string, Form>();
  const countries: CountryName[] = [];
  for (const [index, { from, tag, to }] of names.entries()) {
    const words = keyOf(texts[index] ?? '', inSmallLetters);
    const span = { from, to, gender: tag.kind === 'person' ? toldBefore(tokens, from) : null };
    const country = tag.kind === 'person' ? undefined : countryByWord.get(words);
    if (country) {
      countries.push({ span, country });
      continue;
    }
    const form = forms.get(words) ?? {
      parts: partsOf(tokens, from, to),
      spans: [],
      votes: new Map<Kind, number>(),
      tagged: 0,
      kin: tag.kind === 'person' && isKin(tokens, from),
    };
    form.spans.push(span);
    form.tagged++;
    form.votes.set(tag.kind, (form.votes.get(tag.kind) ?? 0) + tag.probability);
    forms.set(words, form);
  }
  const taken = new Set(names.flatMap(({ from, to }) => runFrom(from, to)));
  for (const { from, name, to } of runsOf(article.text, tokens, forms.keys(), taken)) {
    const form = forms.get(name);
    const word = to - from === 1 ? tokens[from] : undefined;
    // "May" and "Will" are names where the tagger says so only.
    const ordinary =
      word && (isCalendar(word.norm) || /^(?:AUX|VERB|ADP|DET|PRON|CCONJ|SCONJ|ADV)$/.test(word.pos));
    if (form && !ordinary && kindOf(form).probability >= sureElsewhere) {
      form.spans.push({ from, to, gender: toldBefore(tokens, from) });
      for (const i of runFrom(from, to)) taken.add(i);
    }
  }
  const types = [...forms.values()].map((form): Type => {
    form.spans.sort((a, b) => a.from - b.from);
    return { ...kindOf(form), parts: form.parts, spans: form.spans, kin: form.kin };
  });
  return withCountries(link(types), [...countries, ...countrySpans(tokens, taken)]);
}

const runFrom = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
