/**
 * Escapes a text so that Discord shows it literally: no emphasis, headings, lists, masked links, mentions, timestamps
 * or emoji, and addresses and invites stay text. Discord hides a backslash before punctuation.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\*_~`|[\]<@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<=discord(?:app)?)\.(?=gg|com)/gi, '\\.')
    .replace(/^([^\S\n\r\u2028\u2029]*)([#>+-])/gm, '$1\\$2')
    .replace(/^([^\S\n\r\u2028\u2029]*\d+)([.)])/gm, '$1\\$2');
}

/** Bold Markdown. @param markdown escaped, without white space at its ends */
export function bold(markdown: string): string {
  return `**${markdown}**`;
}

/** Closes the bidirectional controls that a text leaves open, so that they do not affect the text after it. */
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

/**
 * An address in angle brackets, which suppresses Discord's preview. @param url an http or https address from a
 * knowledge file
 */
export function address(url: string): string {
  // Characters that would end the link early. encodeURIComponent keeps round brackets.
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
