import { union, wordSet } from './words.js';

/** Words in the names of newspapers. */
export const newspaperWords = wordSet(
  'news post times herald tribune gazette journal guardian telegraph observer chronicle mail press',
);
/** Agencies and broadcasters that are named by their letters. */
export const agencyNames = wordSet('ap afp reuters upi pa bbc cnn');
/** Words in the name of a newsroom. */
const newsroomWords = union(
  newspaperWords,
  agencyNames,
  wordSet('magazine media online daily weekly tv radio television blog'),
);

/** Words for what an author is or writes for, which end a name in a byline. */
export const bylineRoles = union(
  newsroomWords,
  wordSet(`author staff senior chief special deputy associate assistant former guest correspondent correspondents reporter reporters
    reporting report reports editor editors editorial writer writers columnist columnists contributor contributors contributing producer
    producers journalist journalists critic critics photographer photographers bureau desk team newsroom political politics business
    science health education crime court sport sports world national local foreign economics technology environment city county state
    wire agency agencies service associated our the`),
);
/** Words before "by" in a byline: "Words by Ann Lee". */
export const bylineOpeners =
  wordSet(`words story text article report reporting written posted published submitted opinion analysis review
  column comment commentary essay interview`);
