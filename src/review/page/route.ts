/** What a link to the page says. */
export interface Route {
  /** What lets the page speak to the program. */
  readonly token: string | null;
  /** The article that is reviewed; null for the list of all. */
  readonly article: string | null;
}

/** Reads the part of a link after its `#`. */
export function routeOf(hash: string): Route {
  const parts = new URLSearchParams(hash.replace(/^#/u, ''));
  return { token: parts.get('token') || null, article: parts.get('article') || null };
}

/** The part of a link from its `#` on. */
export function hashOf({ article, token }: Route): string {
  const parts = new URLSearchParams();
  if (token !== null) parts.set('token', token);
  if (article !== null) parts.set('article', article);
  return `#${parts}`;
}
