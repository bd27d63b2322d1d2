import { parseHTML } from 'linkedom';

/** A character reference: "&#8220;", "&#x201c;", "&quot;", or one that was escaped twice: "&amp;quot;". */
const reference = /&(?:amp;){0,3}(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/giu;

/**
 * Decodes the character references of HTML, which feeds and dumps leave in plain text. What only looks like one ("R&D;") stays.
 */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  const known = new Map<string, string>();
  let reader: { innerHTML: string; textContent: string | null } | undefined;
  return text.replace(reference, (written) => {
    let read = known.get(written);
    if (read === undefined) {
      reader ??= parseHTML('<html><body><p></p></body></html>').document.querySelector('p');
      if (!reader) return written;
      const bare = written.replace(/^&(?:amp;)+(?=[#a-z])/iu, '&');
      reader.innerHTML = bare;
      read = (reader.textContent ?? written).replace(/\u00a0/gu, ' ').replace(/[\u00ad\u200b]/gu, '');
      known.set(written, read === bare ? written : read);
    }
    return read;
  });
}
