/** Addresses that invite to a server; with `u` a long s (ſ) is an s, as it is to browsers. */
const invite =
  /(?:https?:\/\/)?(?:www\.)?(?:discord\.gg|discord(?:app)?\.com\s*\/\s*invite)(?:\s*\/\s*[\w-]*)?/giu;
const massMention = /[@＠]\s?(?:everyone|here)\b/gi;

/**
 * Characters that do not show and move others about: controls, directions of writing, zero widths. Those within
 * words of some scripts and within emoji stay.
 */
const unseen = /(?![\n\t]|\u200C|\u200D|[\u0600-\u0605]|[\u{E0020}-\u{E007F}])[\p{Cc}\p{Cf}]/gu;
/** More marks on one letter than any script puts there. */
const piled = /(\p{M}{3})\p{M}+/gu;

/**
 * Takes mass mentions, invite links and what breaks a line's layout out of a text that holds words of a question, so
 * that no face repeats them. The article's own words are not to be sent through this.
 */
export function neutral(text: string): string {
  return text.replace(unseen, '').replace(piled, '$1').replace(invite, '[…]').replace(massMention, '[…]');
}
