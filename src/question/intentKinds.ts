import type { Requested } from './requests.js';

/** What a free question asks for, as far as its form tells. */
export type Intent =
  | { readonly kind: Requested }
  /** What somebody said; `about` is empty for everything, `verb` where the question has none. */
  | { readonly kind: 'said'; readonly speaker: string; readonly verb: string; readonly about: string }
  /** Who: a name, a role, an event or an action. */
  | { readonly kind: 'who'; readonly query: string }
  /** Whether somebody was somewhere; `where` is empty where that is left out. */
  | { readonly kind: 'attended'; readonly who: string; readonly where: string }
  /** Where something took place. */
  | { readonly kind: 'where'; readonly what: string }
  /** A bare name, with no question around it. */
  | { readonly kind: 'names'; readonly text: string };
