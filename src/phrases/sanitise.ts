/** Invite links to servers. With the flag `u`, a long s (ſ) matches an s, as in browsers. */
const invite =
  /(?:https?:\/\/)?(?:www\.)?(?:discord\.gg|discord(?:app)?\.com\s*\/\s*invite)(?:\s*\/\s*[\w-]*)?/giu;
const massMention = /[@＠]\s?(?:everyone|here)\b/gi;

/**
 * Invisible characters that change the layout: controls, writing directions, zero widths. The ones that some scripts and
 * emoji need stay.
 */
const unseen = /(?![\n\t]|\u200C|\u200D|[\u0600-\u0605]|[\u{E0020}-\u{E007F}])[\p{Cc}\p{Cf}]/gu;
/** More combining marks on a letter than any script uses. */
const piled = /(\p{M}{3})\p{M}+/gu;

/**
 * Removes mass mentions, invite links and characters that break the layout from text that contains a user's words, so that
 * no face repeats them. Do not use it on the article's words.
 */
export function sanitise(text: string): string {
  return text.replace(unseen, '').replace(piled, '$1').replace(invite, '[…]').replace(massMention, '[…]');
}
