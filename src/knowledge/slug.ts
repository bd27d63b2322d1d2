/** What an article's folder is called: lower-case letters and digits with hyphens between. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Whether a text can be the name of an article's folder. */
export function isSlug(text: string): boolean {
  return slugPattern.test(text);
}
