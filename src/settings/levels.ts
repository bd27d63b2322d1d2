import { type Levels, type PlaceSettings, type Scope, scopes } from './storeInterface.js';

/** Merges settings: later ones take precedence; what they leave undefined comes from the earlier ones. */
export function mergeSettings(...all: readonly (PlaceSettings | null | undefined)[]): PlaceSettings {
  const set = all.flatMap((one) => Object.entries(one ?? {})).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set);
}

/** The settings that apply at a scope, after changes to its own. */
export function effectiveSettings(levels: Levels, scope: Scope, changes: PlaceSettings = {}): PlaceSettings {
  const upTo = scopes.slice(0, scopes.indexOf(scope) + 1);
  return mergeSettings(
    ...upTo.map((level) => (level === scope ? { ...levels[level], ...changes } : levels[level])),
  );
}

/** The settings of the narrower scopes in this place that override those of a scope; empty ones are left out. */
export function overridesBelow(
  levels: Levels,
  scope: Scope,
): { readonly scope: Exclude<Scope, 'server'>; readonly settings: PlaceSettings }[] {
  return (['channel', 'thread'] as const)
    .filter((level) => scopes.indexOf(level) > scopes.indexOf(scope))
    .map((level) => ({ scope: level, settings: levels[level] ?? {} }))
    .filter(({ settings }) => Object.keys(settings).length > 0);
}
