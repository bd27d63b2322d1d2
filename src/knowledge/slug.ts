/** What an article's folder is called: lower-case letters and digits with hyphens between. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** A name that none has: the wanted one, else with a number. @param isTaken whether somebody has a name */
export function freeSlug(wanted: string, isTaken: (slug: string) => boolean): string {
  let slug = wanted;
  for (let number = 2; isTaken(slug); number++) slug = `${wanted}-${number}`;
  return slug;
}

/** Whether a text can be the name of an article's folder. */
export function isSlug(text: string): boolean {
  return slugPattern.test(text);
}
