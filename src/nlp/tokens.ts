import { createRequire } from 'node:module';
import type { ItsHelpers, WinkMethods } from 'wink-nlp';
import type { Article } from '../article/article.js';
import type { Span } from '../article/spans.js';
import { countryByWord } from '../lexicon/countries.js';
import { nameAbbreviations, titleAbbreviations } from '../lexicon/titles.js';

/** A word or mark of a text, tagged. */
export interface Token extends Span {
  readonly text: string;
  /** Universal part of speech (universaldependencies.org/u/pos). */
  readonly pos: string;
  /** Lower case, straight apostrophes. */
  readonly norm: string;
  /** Base form, lower case. */
  readonly lemma: string;
  /** Index into the article's sentences; -1 above the body. */
  readonly sentence: number;
}

/** The part of wink's model that its instances write to: the words that they have seen. */
interface Feature {
  readonly list?: readonly unknown[];
  readonly hash?: object;
}
interface Core {
  readonly features: Readonly<Record<string, Feature>>;
}
/** The parts of wink's model that are looked at here; its types declare none. */
interface ModelParts {
  core(): Core;
  metaCER(): unknown;
}

let loaded: { create: () => WinkMethods; its: ItsHelpers } | null = null;

/**
 * A tagger of wink-nlp with its English model. An instance remembers the words that it meets, and parts others by them, so
 * each article has one of its own, which writes what it learns beside the model: the same text is always read the same way.
 */
function freshTagger(): { nlp: WinkMethods; its: ItsHelpers } {
  loaded ??= load();
  return { nlp: loaded.create(), its: loaded.its };
}

function load(): { create: () => WinkMethods; its: ItsHelpers } {
  const require = createRequire(import.meta.url);
  // Both are CommonJS modules whose export is not visible to `import` as a callable. The casts: `require` gives any.
  const winkNLP = require('wink-nlp') as typeof import('wink-nlp').default;
  const model = require('wink-eng-lite-web-model') as import('wink-nlp').Model;
  // The cast: wink's types declare none of the model's parts.
  const parts = model as unknown as ModelParts;
  const core = parts.core();
  // Each call of metaCER() returns a new list, twice as long as the one before: it is called once.
  const entities = parts.metaCER();
  const beside = ({ hash, list, ...rest }: Feature): Feature => ({
    ...rest,
    ...(list && { list: [...list] }),
    // The cast: `Object.create` is typed as any.
    ...(hash && { hash: Object.create(hash) as object }),
  });
  const create = (): WinkMethods => {
    const features = Object.fromEntries(
      Object.entries(core.features).map(([name, feature]) => [name, beside(feature)]),
    );
    const own = { ...model, metaCER: () => entities, core: () => ({ ...core, features }) };
    // The cast: this is still a model; only two of its parts are replaced, by equal ones.
    return winkNLP(own as import('wink-nlp').Model, ['pos']);
  };
  return { create, its: create().its };
}

/** Longest piece given to the tagger at once. */
const pieceLength = 20_000;
/** Longest run of characters without a space, and longest one that may be an address, that the tagger gets as it is. */
const [longestRun, longestAddress] = [100, 24];

/**
 * A run of characters without a space as the tagger may have it: one word of its length where it is long. The tagger's
 * expressions for addresses take twice as long with each dot of one.
 */
function harmless(run: string): string {
  const isAddress = run.includes('@') || run.includes('//');
  return run.length > (isAddress ? longestAddress : longestRun) ? 'x'.repeat(run.length) : run;
}

/** The same text with the marks that the tagger knows and without what it takes too long for, each character in its place. */
export function plain(text: string): string {
  return text
    .replace(/\S{25,}/gu, harmless)
    .replace(/[\u2018-\u201b\u02bc\u275b\u275c]/gu, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/gu, '"')
    .replace(/[\u00a0\u2000-\u200b\u202f\u2060\ufeff]/gu, ' ');
}

function tagPiece(
  { nlp, its }: ReturnType<typeof freshTagger>,
  article: Article,
  start: number,
  end: number,
  out: Token[],
): void {
  const text = plain(article.text.slice(start, end));
  const tokens = nlp.readDoc(text).tokens();
  const values = tokens.out();
  const tags = tokens.out(its.pos);
  // The model takes the lemma's helper as any other; only its declared parameters differ.
  const lemmas = tokens.out(its.lemma as unknown as typeof its.pos);
  let at = 0;
  for (const [index, value] of values.entries()) {
    const found = text.indexOf(value, at);
    if (found === -1 || value.trim() === '') continue;
    at = found + value.length;
    out.push({
      text: article.text.slice(start + found, start + at),
      start: start + found,
      end: start + at,
      pos: String(tags[index] ?? 'X'),
      norm: value.toLowerCase(),
      lemma: String(lemmas[index] ?? value).toLowerCase(),
      sentence: article.sentenceAt(start + found),
    });
  }
}

/** Words of names that the tagger parts from their full stop. */
const isAbbreviation = (norm: string): boolean => titleAbbreviations.has(norm) || nameAbbreviations.has(norm);

/** The tagger parts words at letters beyond Latin-1 ("Shōsōin"); whether it did so here. */
function splitInside(before: string, after: string): boolean {
  return (
    /\p{L}$/u.test(before) && /^\p{L}/u.test(after) && /[^\p{ASCII}]/u.test(`${before.at(-1)}${after[0]}`)
  );
}

/** Words written with a hyphen are one ("Anne-Marie", "vice-president"), save pairs of countries ("U.S.-Russia"). */
function joinHyphens(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const before = joined.at(-1);
    const after = tokens[i + 1];
    const bond =
      token &&
      before &&
      after &&
      /^[-\u2010\u2011]$/.test(token.text) &&
      before.end === token.start &&
      after.start === token.end &&
      /[\p{L}\p{N}.]$/u.test(before.text) &&
      /^[\p{L}\p{N}]/u.test(after.text) &&
      !(countryByWord.has(before.text) && countryByWord.has(after.text));
    const stop =
      token?.text === '.' && after && /^\p{Lu}/u.test(after.text) && isAbbreviation(before?.norm ?? '');
    if (stop && before && before.end === token.start && /^\p{Lu}/u.test(before.text)) {
      joined[joined.length - 1] = {
        ...before,
        text: `${before.text}.`,
        norm: `${before.norm}.`,
        end: token.end,
      };
    } else if (token && before && before.end === token.start && splitInside(before.text, token.text)) {
      const text = before.text + token.text;
      joined[joined.length - 1] = {
        ...token,
        text,
        norm: text.toLowerCase(),
        lemma: text.toLowerCase(),
        start: before.start,
        pos: before.pos,
      };
    } else if (bond) {
      const text = before.text + token.text + after.text;
      joined[joined.length - 1] = {
        ...after,
        text,
        // "start-up", "run-off"
        pos: /^(?:ADP|ADV|PART)$/.test(after.pos) && /^(?:NOUN|VERB)$/.test(before.pos) ? 'NOUN' : after.pos,
        norm: text.toLowerCase(),
        lemma: `${before.norm}-${after.lemma}`,
        start: before.start,
        sentence: before.sentence,
      };
      i++;
    } else if (token) joined.push(token);
  }
  return joined;
}

/**
 * The tokens of an article's body in order, tagged by wink-nlp's English model.
 * @returns offsets are UTF-16 units of the article's text
 */
export function tokensOf(article: Article): Token[] {
  const tokens: Token[] = [];
  const tagger = freshTagger();
  for (const { start, end } of article.paragraphs) {
    for (let from = start; from < end; ) {
      let to = Math.min(end, from + pieceLength);
      if (to < end) {
        const space = article.text.lastIndexOf(' ', to);
        if (space > from) to = space;
      }
      tagPiece(tagger, article, from, to, tokens);
      from = to;
    }
  }
  return joinHyphens(tokens);
}
