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
