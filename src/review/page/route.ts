/** The contents of a link to the page. */
export interface Route {
  /** The token for the server. */
  readonly token: string | null;
  /** The article to review; null for the list. */
  readonly article: string | null;
}

/** Parses a link's fragment. */
export function routeOf(hash: string): Route {
  const parts = new URLSearchParams(hash.replace(/^#/u, ''));
  return { token: parts.get('token') || null, article: parts.get('article') || null };
}

/** Builds a link's fragment, with its `#`. */
export function hashOf({ article, token }: Route): string {
  const parts = new URLSearchParams();
  if (token !== null) parts.set('token', token);
  if (article !== null) parts.set('article', article);
  return `#${parts}`;
}
