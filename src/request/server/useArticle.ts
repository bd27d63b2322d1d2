import type { Answer } from '../../answer/answer.js';
import { refuse } from '../../answer/refuse.js';
import type { Knowledge } from '../../knowledge/load.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import { heldAt, ownBelow } from '../../settings/levels.js';
import type { PlaceSettings, Scope } from '../../settings/store.js';
import { unknownArticle } from '../articles.js';
import { readChoice, wordsOfChoice } from '../choices.js';
import { completeArticles, findArticle, mostChoices } from '../chooseArticle.js';
import type { Call } from '../command.js';
import type { Choice, OptionData, Typing } from '../options.js';
import { mayNotSet } from './mayNotSet.js';

/** Words for an article that is not one of them by name, as readers know them; and what is said of each. */
const special = { newest: 'choiceNewest', any: 'choiceAny' } as const;
const leadsOf: Readonly<Record<string, Phrase['key']>> = { newest: 'nowNewest', any: 'nowAny' };

/** The option that says how far a setting reaches. */
export const whereOption: OptionData = {
  description: 'For this channel, or for the whole server; left out in a thread: for that alone',
  onlyNamed: true,
  choices: { channel: 'choiceChannel', server: 'choiceServer' },
};

/** How far a setting reaches by {@link whereOption}: for the thread or channel itself where nothing is said. */
export function scopeOf(where: string | undefined, { levels }: Pick<Call, 'levels'>): Scope {
  if (where === 'server') return 'server';
  return where === undefined && levels?.thread ? 'thread' : 'channel';
}

/** Articles to choose from for a place while typing: by title, and the words that stand for none of them. */
export function completeUse({ library, locale, typed }: Omit<Typing, 'option' | 'knowledge'>): Choice[] {
  const wanted = typed.trim().toLowerCase();
  const words = Object.keys(special)
    .map((value) => ({ name: wordsOfChoice(special, value, locale), value }))
    .filter((choice) => [choice.name.toLowerCase(), choice.value].some((word) => word.startsWith(wanted)));
  return [...words, ...completeArticles(library, typed)].slice(0, mostChoices);
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
  // A title goes before a word for none.
  const word = library.has(named.trim()) ? undefined : readChoice(special, named);
  const lead = word === undefined ? undefined : leadsOf[word];
  const knowledge = lead ? library.usual : findArticle(library, named);
  if (!knowledge)
    return library.withdrawn.includes(named.trim()) ? refuse(phrase('withdrawn')) : unknownArticle(call);
  if (!lead) return { article: knowledge.article.slug, lead: 'nowUsed', knowledge };
  return { article: word === 'newest' ? null : undefined, lead, knowledge };
}

/** Which article is chosen for a place, in words. */
export function articleSet({ article }: PlaceSettings, library: Call['library']): Phrase {
  if (article === null) return phrase('setNewest');
  if (article === undefined) return phrase('setAny');
  return phrase('setArticle', { title: library.listed(article)?.article.title?.text ?? article });
}

/** Where a choice holds, and where in the same place another one does. */
function whereItHolds(
  { levels, library }: Pick<Call, 'levels' | 'library'>,
  scope: Scope,
  after: PlaceSettings,
) {
  if (!levels) return [];
  const reach = {
    thread: 'inThread',
    channel: levels.thread ? 'inChannel' : null,
    server: 'inServer',
  } as const;
  const key = reach[scope];
  const others = ownBelow(levels, scope).filter(
    ({ settings }) => settings.article !== undefined && settings.article !== after.article,
  );
  return [
    ...(key ? [phrase(key)] : []),
    ...others.flatMap((one) => [insteadIn(one.scope), articleSet(one.settings, library)]),
  ];
}

/** Says that a channel or thread has something of its own, which follows. */
export function insteadIn(scope: Exclude<Scope, 'server'>): Phrase {
  return phrase(scope === 'thread' ? 'insteadInThread' : 'insteadInChannel');
}

/** What holds instead where a place has no choice of its own any more; null where nothing does. */
function inherited(
  { levels, library }: Pick<Call, 'levels' | 'library'>,
  scope: Scope,
): Pick<Wanted, 'knowledge' | 'lead'> | null {
  const article = levels ? heldAt(levels, scope, { article: undefined }).article : undefined;
  const knowledge = article === null ? library.usual : article && library.get(article);
  if (!levels || !knowledge) return null;
  const isOfChannel = scope === 'thread' && levels.channel.article !== undefined;
  return { knowledge, lead: isOfChannel ? 'nowAsChannel' : 'nowAsServer' };
}

/**
 * Chooses the article that goes first in a place from now on.
 * @param named an article's slug or title; `newest`, or `any` for none in particular
 * @param scope for the thread, the channel, or the whole server
 */
export function useArticle(call: Omit<Call, 'options'>, named: string, scope: Scope): Answer {
  const refusal = mayNotSet(call, scope);
  if (refusal) return refusal;
  const wanted = readWanted(call, named);
  if ('status' in wanted) return wanted;
  const { article } = wanted;
  const { levels } = call;
  const { knowledge, lead } = (article === undefined && inherited(call, scope)) || wanted;
  const notes = whereItHolds(call, scope, levels ? heldAt(levels, scope, { article }) : { article });
  return {
    status: 'answered',
    kind: 'article',
    shows: 'use',
    knowledge,
    score: 1,
    articles: [knowledge],
    chosen: true,
    lead: phrase(lead),
    notes,
    change: { does: 'set', scope, settings: { article } },
    suggestions: [],
  };
}
