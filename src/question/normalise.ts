import { closers, openers, requestsToTell, sources } from '../lexicon/courtesy.js';
import { topicPrepositions } from '../lexicon/prepositions.js';
import { slang } from '../lexicon/slang.js';
import { oneOf } from '../lexicon/words.js';
import { memoise } from '../support/memoise.js';

/** Terminal colours: an escape character, a bracket, numbers, “m”. */
const terminalColours = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'gu');

/** Questions that are memoised: each is put to several articles. */
const maxMemoised = 16;

/** Strips markup, mentions, links and invisible characters; full-width letters become ordinary ones. */
export const withoutMarkup = memoise(maxMemoised, (text) =>
  text
    .normalize('NFKC')
    .replace(/<[@#:][^<>\s]*>|@(?:everyone|here)\b/gi, ' ')
    .replace(terminalColours, '')
    .replace(/(?:https?:\/\/|discord\.gg\/)\S+/gi, ' ')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/\p{Cc}|[*_~`#>|]+/gu, ' ')
    .replace(/\s{2,}|[^\S ]/gu, ' ')
    .trim()
    .replace(/^["“”„«'](.*[?!.])["“”»']$/u, '$1'),
);

/** Whole words only: neither “U.S.” nor “U’s” is “you”. */
const short = new RegExp(`(?<![\\p{L}.'’])${oneOf(slang.keys())}(?![\\p{L}'’]|\\.\\p{L})`, 'giu');

/** Expands the abbreviations of chat. */
export function withoutSlang(text: string): string {
  return text.replace(short, (word) => slang.get(word.toLowerCase()) ?? word);
}

/** A question without the spaces and marks at its end. */
export function withoutEndMarks(question: string): string {
  return question.replace(/(?<![\s?!.])[\s?!.]+$/u, '');
}

/** Not “in the story about the ferry”, which names another article. */
const source = `${oneOf(sources)}(?! ${oneOf(topicPrepositions)}\\b)`;
const before = new RegExp(
  `^(?:@\\S+\\s+)?(?:${oneOf(openers)}\\b[,!:]?\\s+)*(?:(?:${oneOf(requestsToTell)}|${source}),?\\s+(?=\\S))?`,
  'i',
);
const after = new RegExp(`(?:,? ${oneOf(closers, sources)}){1,4}(?=[\\s?!.]*$)`, 'i');

/** Strips polite phrases from both ends of a question, and expands abbreviations of chat. */
export const withoutCourtesy = memoise(maxMemoised, (question) =>
  withoutSlang(question)
    .replace(/\s{2,}|[^\S ]/gu, ' ')
    .trim()
    .replace(before, '')
    .replace(after, '')
    .replace(/(?<![\s?!.,;:…])[\s?!.,;:…]+$/u, '')
    .trim(),
);
