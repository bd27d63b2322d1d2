import { closers, openers, requestsToTell, sources } from '../lexicon/courtesy.js';
import { topicPrepositions } from '../lexicon/prepositions.js';
import { slang } from '../lexicon/slang.js';
import { oneOf } from '../lexicon/words.js';
import { keep } from '../support/remember.js';

/** Colours as terminals print them: an escape character, a bracket, numbers, "m". */
const colours = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'gu');

/** How many questions are kept as they were read: each is put to several articles. */
const atOnce = 16;

/** Takes off what is no word of a text: markup, mentions, links, characters that nobody sees; letters of full width become usual ones. */
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

/** Whole words: neither "U.S." nor "U's" is "you". */
const short = new RegExp(`(?<![\\p{L}.'’])${oneOf(slang.keys())}(?![\\p{L}'’]|\\.\\p{L})`, 'giu');

/** Writes out the short forms of chat. */
export function withoutSlang(text: string): string {
  return text.replace(short, (word) => slang.get(word.toLowerCase()) ?? word);
}

/** "In the story about the ferry" names another article than the one at hand. */
const source = `${oneOf(sources)}(?! ${oneOf(topicPrepositions)}\\b)`;
const before = new RegExp(
  `^(?:@\\S+\\s+)?(?:${oneOf(openers)}\\b[,!:]?\\s+)*(?:(?:${oneOf(requestsToTell)}|${source}),?\\s+(?=\\S))?`,
  'i',
);
const behind = new RegExp(`(?:,? ${oneOf(closers, sources)}){1,4}(?=[\\s?!.]*$)`, 'i');

/** Takes polite and idle words off both ends of a question, and writes out short forms of chat. */
export const tidied = keep(atOnce, (question) =>
  withoutSlang(question)
    .replace(/\s{2,}|[^\S ]/gu, ' ')
    .trim()
    .replace(before, '')
    .replace(behind, '')
    .replace(/(?<![\s?!.,;:…])[\s?!.,;:…]+$/u, '')
    .trim(),
);
