/**
 * Escapes a text for Discord's Markdown, so that it shows as it is: no emphasis, headings, lists, masked links,
 * mentions, time stamps or emoji come of it, and addresses and invites stay text. A backslash before punctuation is not shown.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\*_~`|[\]<@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<=discord(?:app)?)\.(?=gg|com)/gi, '\\.')
    .replace(/^(\s*)([#>+-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
}

/** Bold words. @param markdown escaped, without white space at its ends */
export function bold(markdown: string): string {
  return `**${markdown}**`;
}

/** Closes the directions of writing that a text opens, so that nothing after it is turned round. */
export function closeDirections(text: string): string {
  let [embedded, isolated] = [0, 0];
  for (const [sign] of text.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
    if (sign === '\u2069') isolated = Math.max(0, isolated - 1);
    else if (sign === '\u202C') embedded = Math.max(0, embedded - 1);
    else if (sign >= '\u2066') isolated++;
    else embedded++;
  }
  return text + '\u202C'.repeat(embedded) + '\u2069'.repeat(isolated);
}

/** A link with a label of ours. @param url an http or https address out of a knowledge file */
export function link(label: string, url: string): string {
  return `[${label}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}
