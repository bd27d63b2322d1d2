import type { Answer } from '../../answer/answer.js';
import { refuse } from '../../answer/refuse.js';
import type { Knowledge } from '../../knowledge/load.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import { effectiveSettings, overridesBelow } from '../../settings/levels.js';
import type { PlaceSettings, Scope } from '../../settings/storeInterface.js';
import { unknownArticle } from '../articles.js';
import { readChoice, wordsOfChoice } from '../choices.js';
import { completeArticles, findArticle } from '../chooseArticle.js';
import type { Call, CallWithoutOptions } from '../command.js';
import { type Choice, mostChoices, type OptionData, type Typing } from '../options.js';
import { mayNotSet } from './mayNotSet.js';

/** Values that stand for no article by name, and the first line of the answer to each. */
const special = { newest: 'choiceNewest', any: 'choiceAny' } as const;
const leadsOf: Readonly<Record<string, Phrase['key']>> = { newest: 'nowNewest', any: 'nowAny' };

/** The option for the scope of a setting. */
export const whereOption: OptionData = {
  description: 'For this channel or the whole server; in a thread, without this, for the thread only',
  onlyNamed: true,
  choices: { channel: 'choiceChannel', server: 'choiceServer' },
};

/** The scope by {@link whereOption}; without it, the thread or channel itself. */
export function scopeOf(where: string | undefined, { levels }: Pick<Call, 'levels'>): Scope {
  if (where === 'server') return 'server';
  return where === undefined && levels?.thread ? 'thread' : 'channel';
}

/** Offers articles by title while typing, and the values that stand for no article by name. */
export function completeUse({ library, locale, typed }: Omit<Typing, 'option' | 'knowledge'>): Choice[] {
  const wanted = typed.trim().toLowerCase();
  const words = Object.keys(special)
    .map((value) => ({ name: wordsOfChoice(special, value, locale), value }))
    .filter((choice) => [choice.name.toLowerCase(), choice.value].some((word) => word.startsWith(wanted)));
  return [...words, ...completeArticles(library, typed)].slice(0, mostChoices);
}

/** An article to be set for a place. */
export interface Wanted {
  /** What to set: a slug, null for the newest, undefined for no choice. */
  readonly article: PlaceSettings['article'];
  /** The first line of the answer. */
  readonly lead: Phrase['key'];
  /** The article that is then asked first. */
  readonly knowledge: Knowledge;
}

/** Reads an article to be set for a place: a slug, a title, `newest`, or `any` for no choice. */
export function readWanted(call: CallWithoutOptions, named: string): Wanted | Answer {
  const { library } = call;
  // A slug takes precedence over `newest` and `any`.
  const word = library.has(named.trim()) ? undefined : readChoice(special, named);
  const lead = word === undefined ? undefined : leadsOf[word];
  const knowledge = lead ? library.defaultArticle : findArticle(library, named);
  if (!knowledge)
    return library.withdrawn.includes(named.trim()) ? refuse(phrase('withdrawn')) : unknownArticle(call);
  if (!lead) return { article: knowledge.article.slug, lead: 'nowUsed', knowledge };
  return { article: word === 'newest' ? null : undefined, lead, knowledge };
}

/** Says which article is set for a place. */
export function articleSet({ article }: PlaceSettings, library: Call['library']): Phrase {
  if (article === null) return phrase('setNewest');
  if (article === undefined) return phrase('setAny');
  return phrase('setArticle', { title: library.listed(article)?.article.title?.text ?? article });
}

/** Describes the scope of a choice, and the exceptions to it in this channel and thread. */
function scopeNotes(
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
  const others = overridesBelow(levels, scope).filter(
    ({ settings }) => settings.article !== undefined && settings.article !== after.article,
  );
  return [
    ...(key ? [phrase(key)] : []),
    ...others.flatMap((one) => [insteadIn(one.scope), articleSet(one.settings, library)]),
  ];
}

/** Introduces a channel's or thread's own setting, which follows. */
export function insteadIn(scope: Exclude<Scope, 'server'>): Phrase {
  return phrase(scope === 'thread' ? 'insteadInThread' : 'insteadInChannel');
}

/** The article that applies once a place has no choice of its own; null where no wider choice applies. */
function inherited(
  { levels, library }: Pick<Call, 'levels' | 'library'>,
  scope: Scope,
): Pick<Wanted, 'knowledge' | 'lead'> | null {
  const article = levels ? effectiveSettings(levels, scope, { article: undefined }).article : undefined;
  const knowledge = article === null ? library.defaultArticle : article && library.get(article);
  if (!levels || !knowledge) return null;
  const isOfChannel = scope === 'thread' && levels.channel.article !== undefined;
  return { knowledge, lead: isOfChannel ? 'nowAsChannel' : 'nowAsServer' };
}

/**
 * Sets the article that is asked first in a place.
 * @param named a slug, a title, `newest`, or `any` for no choice
 * @param scope the thread, the channel, or the whole server
 */
export function useArticle(call: CallWithoutOptions, named: string, scope: Scope): Answer {
  const refusal = mayNotSet(call, scope);
  if (refusal) return refusal;
  const wanted = readWanted(call, named);
  if ('status' in wanted) return wanted;
  const { article } = wanted;
  const { levels } = call;
  const { knowledge, lead } = (article === undefined && inherited(call, scope)) || wanted;
  const notes = scopeNotes(call, scope, levels ? effectiveSettings(levels, scope, { article }) : { article });
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
