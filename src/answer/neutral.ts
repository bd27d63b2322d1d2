/** Addresses that invite to a server. */
const invite =
  /(?:https?:\/\/)?(?:www\.)?(?:discord\.gg|discord(?:app)?\.com\s*\/\s*invite)(?:\s*\/\s*[\w-]*)?/giu;
const massMention = /[@＠]\s?(?:everyone|here)\b/giu;

/**
 * Takes mass mentions and invite links out of a text that holds words of a question, so that no face repeats
 * them. The article's own words are not to be sent through this.
 */
export function neutral(text: string): string {
  return text.replace(invite, '[…]').replace(massMention, '[…]');
}
