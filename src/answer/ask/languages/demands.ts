/** Words of which a text must have one. */
export type AnyOf = readonly string[];

/** Parts of an expression that a bar separates outside of any brackets. */
function alternativesOf(form: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < form.length; at++) {
    if (form[at] === '(') depth++;
    if (form[at] === ')') depth--;
    if (form[at] !== '|' || depth > 0) continue;
    parts.push(form.slice(from, at));
    from = at + 1;
  }
  parts.push(form.slice(from));
  return parts;
}

/** What stands in the brackets that open at a place, and where they close. */
function bracketed(form: string, from: number): { readonly inner: string; readonly end: number } {
  let depth = 0;
  for (let at = from; at < form.length; at++) {
    if (form[at] === '(') depth++;
    if (form[at] === ')' && --depth === 0) return { inner: form.slice(from + 1, at), end: at + 1 };
  }
  return { inner: '', end: form.length };
}

/**
 * What a text must have to match a form of a question, so that only the few forms that can fit are compiled and tried:
 * plain words between spaces. Whatever else a form has is not demanded; looking ahead or behind, in particular.
 * @returns for each way in which the form can match, lists, of each of which one word must stand in the text
 */
export function demandsOf(form: string): AnyOf[][] {
  return alternativesOf(form).map(demandsOfOne);
}

function demandsOfOne(form: string): AnyOf[] {
  const alternatives = alternativesOf(form);
  if (alternatives.length > 1) {
    const firsts = alternatives.map((one) => demandsOfOne(one)[0]);
    return firsts.every((first) => first !== undefined) ? [firsts.flat()] : [];
  }
  const demands: AnyOf[] = [];
  let plain = '';
  for (let at = 0; at < form.length; ) {
    if (form[at] !== '(') {
      plain += form[at++];
      continue;
    }
    const { end, inner } = bracketed(form, at);
    const isWord = /(?:^|\s)$/u.test(form.slice(0, at)) && /^(?:\s|$|\()/u.test(form.slice(end));
    if (isWord && !inner.startsWith('?')) demands.push(...demandsOfOne(inner));
    // The brackets stand for some sign, so that what touches them is taken for a word only where a space parts them.
    const parts = alternativesOf(inner);
    if (parts.every((part) => part.startsWith(' '))) plain += ' ';
    plain += '.';
    at = form[end] === '?' ? end + 1 : end;
    if (parts.every((part) => part.endsWith(' ')) && !inner.startsWith('?')) plain += ' ';
  }
  const words = plain.split(/\s+/u).filter((word) => /^\p{L}+$/u.test(word));
  return [...words.map((word) => [word]), ...demands];
}
