/**
 * Escapes a text for Discord's Markdown, so that it shows as it is: no emphasis, headings, lists, masked links,
 * mentions, time stamps or emoji come of it, and addresses stay text. A backslash before punctuation is not shown.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\*_~`|[\]<@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/^(\s*)([#>+-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
}

/** A link with a label of ours. @param url an http or https address out of a knowledge file */
export function link(label: string, url: string): string {
  return `[${label}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}
