import type { Knowledge } from '../knowledge/load.js';
import type { Answer } from './answer.js';
import { unknownArticle } from './articles.js';
import { completeArticles, findArticle, mostChoices } from './chooseArticle.js';
import type { Call, Choice, OptionData } from './command.js';
import { mayNotSet, refuse } from './refuse.js';
import type { PlaceSettings, Scope } from './store.js';
import { type Phrase, phrase } from './wording.js';

/** Words for an article that is not one of them by name. */
const special: Readonly<Record<string, Phrase['key']>> = {
  newest: 'nowNewest',
  any: 'nowAny',
};

/** The option that says how far a setting reaches. */
export const whereOption: OptionData = {
  description: 'For this channel, or for the whole server',
  onlyNamed: true,
  choices: { channel: 'choiceChannel', server: 'choiceServer' },
};

/** How far a setting reaches by {@link whereOption}: for the channel where nothing is said. */
export const scopeOf = (where: string | undefined): Scope => (where === 'server' ? 'server' : 'channel');

/** Articles to choose from for a place while typing: by title, and the words that stand for none of them. */
export function completeUse(call: Parameters<typeof completeArticles>[0], typed: string): Choice[] {
  const wanted = typed.trim().toLowerCase();
  const words = Object.keys(special).filter((word) => word.startsWith(wanted));
  return [...words.map((word) => ({ name: word, value: word })), ...completeArticles(call, typed)].slice(
    0,
    mostChoices,
  );
}

/** An article for a place, as somebody names it. */
export interface Wanted {
  /** What is to be set: a slug, null for the newest, undefined for none in particular. */
  readonly article: PlaceSettings['article'];
  /** What says so. */
  readonly lead: Phrase['key'];
  /** The one that answers first then. */
  readonly knowledge: Knowledge;
}

/** Reads an article for a place: by its slug or title; `newest`, or `any` for none in particular. */
export function readWanted(call: Omit<Call, 'options'>, named: string): Wanted | Answer {
  const { library } = call;
  const word = named.trim().toLowerCase();
  const lead = Object.hasOwn(special, word) ? special[word] : undefined;
  const knowledge = lead ? library.usual : findArticle(library, named);
  if (!knowledge)
    return library.withdrawn.includes(named.trim()) ? refuse(phrase('withdrawn')) : unknownArticle(call);
  if (!lead) return { article: knowledge.article.slug, lead: 'nowUsed', knowledge };
  return { article: word === 'newest' ? null : undefined, lead, knowledge };
}

/**
 * Chooses the article that answers in a place from now on.
 * @param named an article's slug or title; `newest`, or `any` for none in particular
 * @param scope for the channel, or for the whole server
 */
export function useArticle(call: Omit<Call, 'options'>, named: string, scope: Scope): Answer {
  const refusal = mayNotSet(call, scope);
  if (refusal) return refusal;
  const wanted = readWanted(call, named);
  if ('status' in wanted) return wanted;
  const { article, knowledge, lead } = wanted;
  return {
    status: 'answered',
    kind: 'article',
    shows: 'use',
    knowledge,
    score: 1,
    articles: [knowledge],
    chosen: true,
    lead: phrase(lead),
    change: { does: 'set', scope, settings: { article } },
    suggestions: [],
  };
}
