import type { Conversation } from '../question/conversation.js';
import type { Here } from '../settings/news.js';
import type { Kept, Levels, PlaceSettings } from '../settings/storeInterface.js';

/** What comes with a request beside its words, complete. */
export interface CallContext {
  /** Slug of the article that is set where the request comes from; it is asked first. */
  readonly article: string | undefined;
  /** Slug of the article that the request itself names: no other article is asked. */
  readonly only: string | undefined;
  /** BCP 47 tag of the reader's language. */
  readonly locale: string;
  /** What was asked before. Only free questions use it. */
  readonly conversation: Conversation | undefined;
  /** Whether the reader is a moderator, who may see what is wrong with the articles. */
  readonly isModerator: boolean;
  /** Whether the reader may change the settings of this place; null where a face stores none. */
  readonly maySet: boolean | null;
  /** Whether the reader may change the settings of the whole server; as `maySet` where a face does not say. */
  readonly maySetServer: boolean;
  /** Whether the operator's log contains questions. */
  readonly areLogged: boolean;
  /** The settings that apply to this place. */
  readonly settings: PlaceSettings;
  /** The same settings by the level at which they are set; null outside of servers. */
  readonly levels: Levels | null;
  /** The channel of the request; null where a face has none. */
  readonly here: Here | null;
  /** What is stored for the server, for commands that show it; null where it cannot be read. */
  readonly kept: Kept | null;
  /** A number that differs from request to request, for a game to start at a different question. */
  readonly seed: number;
}

/** A {@link CallContext} as a face gives it: what it leaves out, or leaves undefined, has the default. */
export type RequestContext = { readonly [K in keyof CallContext]?: CallContext[K] | undefined };

const defaults: CallContext = {
  article: undefined,
  only: undefined,
  locale: 'en',
  conversation: undefined,
  isModerator: false,
  maySet: null,
  maySetServer: false,
  areLogged: false,
  settings: {},
  levels: null,
  here: null,
  kept: null,
  seed: 0,
};

/** Fills in the defaults. */
export function completeContext(given: RequestContext): CallContext {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...defaults, maySetServer: given.maySet ?? false, ...set };
}
