/**
 * Escapes a text for Discord's Markdown, so that it shows as it is: no emphasis, headings, lists, masked links,
 * mentions, time stamps or emoji come of it, and addresses and invites stay text. A backslash before punctuation is not shown.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\*_~`|[\]<@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<=discord(?:app)?)\.(?=gg|com)/gi, '\\.')
    .replace(/^([^\S\n\r\u2028\u2029]*)([#>+-])/gm, '$1\\$2')
    .replace(/^([^\S\n\r\u2028\u2029]*\d+)([.)])/gm, '$1\\$2');
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

/** An address between angle brackets, which shows no preview. @param url an http or https address out of a knowledge file */
export function address(url: string): string {
  // What would end a link early; encodeURIComponent leaves round brackets as they are.
  const encoded = url
    .replace(/[<>\\\s]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
  return `<${encoded}>`;
}

/** A link. @param label escaped Markdown, without square brackets @param url as {@link address} */
export function link(label: string, url: string): string {
  return `[${label}](${address(url)})`;
}
