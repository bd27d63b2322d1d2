import { type Levels, type PlaceSettings, type Scope, scopes } from './store.js';

/** Settings put over others: what one leaves out is as those before it have it. */
export function over(...all: readonly (PlaceSettings | null | undefined)[]): PlaceSettings {
  const set = all.flatMap((one) => Object.entries(one ?? {})).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set);
}

/** What holds at a level of a place once something is changed there. */
export function heldAt(levels: Levels, scope: Scope, changes: PlaceSettings = {}): PlaceSettings {
  const upTo = scopes.slice(0, scopes.indexOf(scope) + 1);
  return over(...upTo.map((level) => (level === scope ? { ...levels[level], ...changes } : levels[level])));
}

/** What the levels below one have of their own, the channel before the thread; an empty one is left out. */
export function ownBelow(
  levels: Levels,
  scope: Scope,
): { readonly scope: Exclude<Scope, 'server'>; readonly settings: PlaceSettings }[] {
  return (['channel', 'thread'] as const)
    .filter((level) => scopes.indexOf(level) > scopes.indexOf(scope))
    .map((level) => ({ scope: level, settings: levels[level] ?? {} }))
    .filter(({ settings }) => Object.keys(settings).length > 0);
}
