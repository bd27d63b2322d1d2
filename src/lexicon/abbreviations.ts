import { shortMonths, shortWeekdays } from './calendar.js';
import { nameAbbreviations, titleAbbreviations } from './titles.js';
import { union, wordSet } from './words.js';

/** Words that are written with a full stop which ends no sentence, in lower case and without it. */
export const abbreviations = union(
  titleAbbreviations.keys(),
  nameAbbreviations,
  shortMonths,
  shortWeekdays,
  wordSet(
    `mr mrs ms vs no nos fig figs art vol pp ed eds al op cf ca approx dept inc ltd co corp llc plc bros e.g i.e`,
  ),
);
/** Those of them that are words as well, and so abbreviate before a number only: "No. 5", but "he said no." */
export const ambiguousAbbreviations = wordSet('no art ed mon sat sun co mar al st may fig del');

/** Words that begin with an apostrophe, without it: 'twas. Years ('90s) are not among them. */
export const clippedWords =
  wordSet(`tis twas twere twill em til till cause bout round cos coz cuz neath tween gainst nuff scuse ere im ave
  ello alf ouse appen ndrangheta abd`);
