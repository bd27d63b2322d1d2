import type { Article } from '../article/article.js';
import { isCalendarWord } from '../lexicon/calendar.js';
import { countryByWord } from '../lexicon/countries.js';
import { kinNouns, nameParticles } from '../lexicon/people.js';
import { isPostnominal } from '../lexicon/titles.js';
import { oneOf } from '../lexicon/words.js';
import type { NameTag } from './annotations.js';
import { type CountryName, countrySpans, withCountries } from './countryNames.js';
import type { EntityKind } from './entityKind.js';
import { isPeople } from './gazetteer.js';
import { genderBefore, isTitle } from './gender.js';
import { linkNames, type NamedEntity, type NameForm, type NameSpan } from './linkNames.js';
import { occurrencesOf, tokensWithin } from './tokenSpans.js';
import type { Token } from './tokens.js';

const named = /^[\p{L}\p{N}]/u;
/** Below this confidence, an organisation or a place becomes a name of the kind "other". */
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
  return kinNouns.has(tokens[at]?.norm ?? '');
}

/** Whether a word can begin a name: with a capital, a digit, or as "al-" and "de" do. */
function opensName(text: string): boolean {
  if (/^the$/iu.test(text)) return false;
  return (
    /^\p{Ll}*[\p{Lu}\p{Lo}\p{N}]|^d['’]\p{Lu}/u.test(text) ||
    nameParticles.has((text.split('-')[0] ?? '').replace('’', "'"))
  );
}

/** The tokens of a tag without titles before the name and letters after it; null where nothing is left. */
function trimName(tokens: readonly Token[], tag: NameTag): TaggedName | null {
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
      (person && to - from > 1 && isPostnominal(at(to - 1)?.text ?? '')))
  )
    to--;
  const words = tokens.slice(from, to);
  const letters = words.map(({ text }) => text.replace(/[^\p{L}]/gu, '')).join('');
  const [only, second] = words;
  const isCommon = !second && ((isCalendarWord(only?.norm ?? '') && !person) || isTitle(only));
  return letters.length < 2 || isCommon ? null : { from, to, tag };
}

/**
 * Joins two adjacent tags that are one name ("Sugar" and "Land"): the first is a single word and no country. The kind is
 * that of the last word.
 */
function joinParts(tokens: readonly Token[], names: readonly TaggedName[]): TaggedName[] {
  const joined: TaggedName[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    const first = before && tokens[before.from];
    const beside =
      before?.to === name.from &&
      before.to - before.from === 1 &&
      first?.sentence === tokens[name.from]?.sentence &&
      !countryByWord.has(first?.text ?? '');
    if (before && beside) joined[joined.length - 1] = { ...name, from: before.from };
    else joined.push(name);
  }
  return joined;
}

const nameWord = "\\p{Lu}[\\p{L}.'’-]*";
const nicknamed = new RegExp(
  `${nameWord}(?: ${nameWord}){0,2} ["“‘'(]${nameWord}(?: ${nameWord})?["”’')] (?:${oneOf(nameParticles)} ){0,2}${nameWord}`,
  'uy',
);

/** Joins the halves of a name around a nickname in marks or brackets: Robert “Bobby” Tanner, Elena (Lena) Varga. */
function joinNicknames(text: string, tokens: readonly Token[], names: readonly TaggedName[]): TaggedName[] {
  const startOf = ({ from }: TaggedName): number => tokens[from]?.start ?? 0;
  const joined: TaggedName[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    nicknamed.lastIndex = before ? startOf(before) : text.length;
    const arePeople = before?.tag.kind === 'person' && name.tag.kind === 'person';
    if (before && arePeople && nicknamed.test(text) && startOf(name) < nicknamed.lastIndex)
      joined[joined.length - 1] = { ...before, to: name.to };
    else joined.push(name);
  }
  return joined;
}

/** The words of a name, without marks. */
const partsOf = (tokens: readonly Token[], from: number, to: number): string[] =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .filter((text) => named.test(text) || text === '&');

/** A form with every place where it was tagged, and how often as what. */
interface TaggedForm {
  readonly parts: readonly string[];
  readonly spans: NameSpan[];
  readonly votes: Map<EntityKind, number>;
  /** How often it was tagged. */
  tagged: number;
  readonly kin: boolean;
}

function kindOf({ parts, tagged, votes }: TaggedForm): { kind: EntityKind; probability: number } {
  const [[kind, votesFor] = ['other', 0] as const] = [...votes].sort((a, b) => b[1] - a[1]);
  const people = parts.length === 1 && isPeople(parts[0] ?? '') && kind !== 'person' && kind !== 'place';
  // Agreement among its places, and how sure the tagger was on the average.
  const probability = tagged === 0 ? 0 : votesFor / tagged;
  // Less likely than not: it is a name, but too uncertain to be called an organisation or a place.
  const isNothing = kind !== 'person' && probability < leastProbability;
  return { kind: people ? 'group' : isNothing ? 'other' : kind, probability };
}

/** Merges a name in capitals with the same name in small letters ("WASHINGTON", "Washington"), except acronyms. */
function keyOf(words: string, inSmallLetters: ReadonlyMap<string, string>): string {
  return (words.length > 3 && words === words.toUpperCase() && inSmallLetters.get(words)) || words;
}

/**
 * Whom and what a text names, with the short forms of each name linked to the fullest.
 * @param tokens the article's tokens
 * @param tags the names that the annotator found, in order
 * @returns in order of first mention
 */
export function namedEntities(
  article: Article,
  tokens: readonly Token[],
  tags: readonly NameTag[],
): NamedEntity[] {
  const trimmed = tags.flatMap((tag) => trimName(tokens, tag) ?? []);
  const names = joinNicknames(article.text, tokens, joinParts(tokens, trimmed));
  const texts = names.map(({ from, to }) => article.text.slice(tokens[from]?.start, tokens[to - 1]?.end));
  const inSmallLetters = new Map(
    texts.filter((words) => words !== words.toUpperCase()).map((words) => [words.toUpperCase(), words]),
  );
  const forms = new Map<string, TaggedForm>();
  const countries: CountryName[] = [];
  for (const [index, { from, tag, to }] of names.entries()) {
    const words = keyOf(texts[index] ?? '', inSmallLetters);
    const span = { from, to, gender: tag.kind === 'person' ? genderBefore(tokens, from) : null };
    const country = tag.kind === 'person' ? undefined : countryByWord.get(words);
    if (country) {
      countries.push({ span, country });
      continue;
    }
    const form = forms.get(words) ?? {
      parts: partsOf(tokens, from, to),
      spans: [],
      votes: new Map<EntityKind, number>(),
      tagged: 0,
      kin: tag.kind === 'person' && isKin(tokens, from),
    };
    form.spans.push(span);
    form.tagged++;
    form.votes.set(tag.kind, (form.votes.get(tag.kind) ?? 0) + tag.probability);
    forms.set(words, form);
  }
  const taken = new Set(names.flatMap(({ from, to }) => runFrom(from, to)));
  for (const { from, name, to } of occurrencesOf(article.text, tokens, forms.keys(), taken)) {
    const form = forms.get(name);
    const word = to - from === 1 ? tokens[from] : undefined;
    // "May" and "Will" are names where the tagger says so only.
    const ordinary =
      word && (isCalendarWord(word.norm) || /^(?:AUX|VERB|ADP|DET|PRON|CCONJ|SCONJ|ADV)$/.test(word.pos));
    if (form && !ordinary && kindOf(form).probability >= sureElsewhere) {
      form.spans.push({ from, to, gender: genderBefore(tokens, from) });
      for (const i of runFrom(from, to)) taken.add(i);
    }
  }
  const nameForms = [...forms.values()].map((form): NameForm => {
    form.spans.sort((a, b) => a.from - b.from);
    return { ...kindOf(form), parts: form.parts, spans: form.spans, kin: form.kin };
  });
  return withCountries(linkNames(nameForms), [...countries, ...countrySpans(tokens, taken)]);
}

const runFrom = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
