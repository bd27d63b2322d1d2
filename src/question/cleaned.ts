import { keep } from '../support/remember.js';

/** Colours as terminals print them: an escape character, a bracket, numbers, "m". */
const colours = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'gu');

/** How many questions are kept as they were read: many parts look at the same one, for each of several articles. */
export const atOnce = 16;

/** Text without what dresses it up: markup, mentions, full-width letters, characters that nobody sees. */
export const cleaned = keep(atOnce, (text) =>
  text
    .normalize('NFKC')
    .replace(/<[@#:][^<>\s]*>|@(?:everyone|here)\b/gi, ' ')
    .replace(colours, '')
    .replace(/(?:https?:\/\/|discord\.gg\/)\S+/gi, ' ')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/\p{Cc}|[*_~`#>|]+/gu, ' ')
    .replace(/\s{2,}|[^\S ]/gu, ' ')
    .trim()
    .replace(/^["“”„«'](.*[?!.])["“”»']$/u, '$1'),
);
