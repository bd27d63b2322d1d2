import { wordSet } from './words.js';

/** What people call an article: "the story". */
export const articleNouns = wordSet('article story text news piece report post page');
/** What people call its parts that they ask for. */
export const summaryNouns =
  wordSet(`summary recap gist overview tldr tl_dr main_point main_points key_point key_points main_idea
  takeaway takeaways short_version bullet_points`);
export const authorNouns = wordSet(
  'author writer journalist reporter byline authors writers journalists reporters',
);
export const sourceNouns = wordSet('source link url original address');
/** What people call one of several articles; a report or a post may be what an article tells of. */
export const articleTypes = wordSet('article story piece news news_item');
/** Before the words that name it: "the story about the ferry". */
export const namingWords = wordSet(
  'about on of called titled entitled headlined named with_the_title with_the_headline',
);
