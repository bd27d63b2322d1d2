import { articleNouns, authorNouns, sourceNouns, summaryNouns } from '../lexicon/articleNouns.js';
import { oneOf } from '../lexicon/words.js';
import type { Row } from './row.js';

/** What a question may ask about the article itself. */
export type ArticleRequest = 'summary' | 'headline' | 'date' | 'source' | 'author';

const noun = oneOf(articleNouns);
const it = `(?:this one|this|it|(?:the|this) ${noun})`;
const be = '(?:s| is| was| are)';
/** “What is the”, “give me a”, or nothing. */
const give = `(?:(?:what|where|who)${be} |(?:(?:can|could) you )?(?:just )?(?:show|give|tell|send|gimme)(?: me)? |i (?:want|need) )?(?:the |its |an? |your )?`;
const of = `(?: (?:of|for|on|to|behind) ${it})?`;
const published = '(?:published|written|posted|printed|released|dated|from|come out)';

/** Compiles a pattern for whole lines in lower case, without apostrophes, semicolons and hyphens. */
const whole = (...wordings: readonly string[]): RegExp => new RegExp(`^(?:${wordings.join('|')})$`);

/** Questions about the article itself. The group `of` is what they call the article. */
export const requests: readonly Row<ArticleRequest>[] = [
  {
    meaning: 'summary',
    pattern: whole(
      `${give}(?:quick |short |brief )?${oneOf(summaryNouns)}${of}(?: in .*)?`,
      `(?:(?:can|could) you )?(?:summari[sz]e|sum up)(?: ${it}| (?<of>.+))?`,
      `(?:(?:can|could) you )?(?:explain ${it}|sum ${it} up)`,
      'in short|in a nutshell|briefly|short version',
    ),
    yes: ['tl;dr', 'summarize', 'give me the key points', 'can you sum it up', 'whats the gist of the story'],
    no: ['summary of the treaty', 'explain the treaty', 'what is the point of the talks'],
  },
  {
    meaning: 'summary',
    pattern: whole(
      `what(?:s| is| was)? ${it}(?: all)? about`,
      `what happened|what(?:s| is) (?:going on|happening|new|up|the (?:news|story))(?: here| today)?`,
      `what does ${it} say`,
    ),
    yes: ["what's this about", 'what is the article about', "what's the news here", 'what happened'],
    no: [
      'what is nato about',
      'what happened in Riyadh',
      'what does the mayor say',
      'whats the news on tolls',
    ],
  },
  {
    meaning: 'headline',
    pattern: whole(`${give}(?:headline|title)${of}`),
    yes: ['headline', 'what is the title of the article', 'gimme the headline'],
    no: ['who won the title', 'what title does he have'],
  },
  {
    meaning: 'date',
    pattern: whole(
      `(?:when|(?:what|which) (?:day|date|year)|how (?:old|recent)) (?:is|was|did) (?:${it} ${published}|(?!it$)${it})`,
      `${give}(?:(?:publication|publishing|${noun}) )?date(?:line)?(?: (?:of|on|for) (?:publication|${it}))?`,
    ),
    yes: [
      'when was this published',
      'how old is this article',
      'publication date',
      "what's the date on this",
    ],
    no: ['when was it', 'when was it built', 'when was the bridge dated', 'what date was the vote'],
  },
  {
    meaning: 'source',
    pattern: whole(
      `${give}${oneOf(sourceNouns)}${of}`,
      `(?:who (?:published|printed|posted)|where (?:is|was|does|did)) ${it}(?: ${published}| come from)?`,
    ),
    yes: ['source', "what's the link", 'who published this', 'where is this from'],
    no: ['source of the leak', 'who published the report on tolls', 'where is the article of faith kept'],
  },
  {
    meaning: 'author',
    pattern: whole(
      `who (?:wrote|authored|penned|reported|(?:is|was) behind) ${it}`,
      `${give}(?:names? of the )?${oneOf(authorNouns)}(?: names?)?${of}`,
      `(?:${it} (?:is|was) (?:written )?|by )who(?:m)?(?: (?:is|was))?(?: by|(?: ${it})?(?: written)?)`,
      `who(?:s| is| was)? ${it} (?:written )?by`,
      `whose ${noun} is (?:this|it)|(?:which|what) ${oneOf(authorNouns)} wrote ${it}`,
    ),
    yes: [
      'who wrote this',
      'author',
      'who is the reporter',
      'who is this article by',
      'by whom was this written',
    ],
    no: ['who wrote the letter', 'the author of the bill', 'who reported the theft'],
  },
];

/**
 * Reads what a question asks about the article itself, and what it calls the article; null for questions
 * about its content.
 */
export function articleRequestIn(
  text: string,
): { readonly kind: ArticleRequest; readonly of: string | undefined } | null {
  const line = text.toLowerCase().replace(/['’;]/g, '').replace(/-/g, ' ');
  for (const { meaning, pattern } of requests) {
    const match = pattern.exec(line);
    if (match) return { kind: meaning, of: match.groups?.of };
  }
  return null;
}

/** Whether a question is about an article itself and names none (“summarise the ferry story” names one). */
export function isArticleRequest(text: string): boolean {
  const request = articleRequestIn(text);
  return request !== null && request.of === undefined;
}
