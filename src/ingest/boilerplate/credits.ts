import { creditedAgencies } from '../../lexicon/pageLabels.js';
import { oneOf } from '../../lexicon/words.js';
import type { BoilerplateRow } from './row.js';

const agency = oneOf(
  creditedAgencies,
  creditedAgencies.map((name) => name.toUpperCase()),
);
const picture =
  '(?:[Pp]hoto|[Pp]hotograph|[Pp]hotography|[Ii]mage|[Pp]icture|[Ii]llustration|[Gg]raphic|[Vv]isual|PHOTO|IMAGE|PICTURE)s?';
/** Names, and the small words between them, without a verb. */
const name =
  '(?:[\\p{Lu}\\p{N}@\\u00a9][^\\s]{0,40}|[/|&,\\u2013\\u2014-]|and|for|of|via|the|de|van|von|in|at|by|with)';
const names = `${name}(?: ${name}){0,24}`;
const making =
  '(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Cc]ompiling|[Tt]ranslated|[Ee]dited|[Rr]esearch|[Gg]raphics)';
const madeBy = `(?:(?:[Aa]dditional|[Ff]urther|[Ww]ith|[Ww]ith additional) )?${making}(?: and ${making})? by:? ${names}`;

/** Who made pictures and reports, what pictures show, and where a text stood first. */
export const credits: readonly BoilerplateRow[] = [
  {
    kind: 'caption or credit after its label',
    pattern: new RegExp(
      `^(?:${picture}|[Mm]edia|[Vv]ideo) (?:[Cc]aption|[Cc]opyright|[Ss]ource|[Cc]redit|CAPTION|COPYRIGHT|SOURCE|CREDIT)s?[,:]? ?(?:[\\p{Lu}\\p{N}@(\\u00a9"\\u201c].{0,500})?$`,
      'u',
    ),
    yes: [
      'Image copyright Getty Images Image caption The new bridge at dawn',
      'Image source, Reuters',
      'Photo credit: Ann Lee',
    ],
    no: [
      'Image copyright is a vexed matter, the judge said.',
      'Media sources said the bridge was shut.',
      'Photo credits were missing from the book.',
    ],
  },
  {
    kind: 'credit of a picture',
    pattern: new RegExp(
      `^\\(?(?:(?:AP|Reuters|AFP|File|Cover|Stock) )?(?:${picture}|Credit|CREDIT|Caption)(?:\\s?:|\\s/| by| BY| courtesy of| courtesy| via)\\s?${names}\\)?\\.?$`,
      'u',
    ),
    yes: [
      'Photo: Getty Images',
      'Photograph: Ann Lee/The Post',
      '(Photo by Ann Lee/Getty Images)',
      'Illustration by Joe Hill for the Post',
      'PHOTO: ANN LEE',
      'Credit: Ann Lee',
    ],
    no: [
      'Photographs by Ann Lee hang in the town hall.',
      'Photo evidence was shown in court.',
      'Credit: it is what keeps the mills alive.',
      'Pictures by children cover the walls.',
    ],
  },
  {
    kind: 'credit of an agency',
    pattern: new RegExp(
      `^\\(?(?:${names} ?[/|\\u2013\\u2014-] ?|${names} via )?${agency}(?: ?/ ?${agency}| via ${agency})?(?: (?:Photo|Images|File))?\\)?$`,
      'u',
    ),
    yes: [
      'GETTY IMAGES',
      'Reuters',
      'Ann Lee/Getty Images',
      'Ann Lee / AFP via Getty Images',
      '(Ann Lee/AP)',
      'AP Photo',
    ],
    no: [
      'Getty Images sued the maker of the program.',
      'Reuters reported the closure first.',
      'AP High School won the cup.',
    ],
  },
  {
    kind: 'caption that ends in a credit',
    pattern: new RegExp(
      `^.{0,400}(?:\\((?:${agency} |File |Staff )?(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Hh]andout|[Ff]ile|FILE|[Cc]ourtesy|[Cc]redit)\\b[^()]{0,120}\\)|\\b[Gg]etty [Ii]mages|\\b[Ss]hutterstock|/(?:${agency})\\)?|[\\s.\\u201d](?:Photo|Photograph|Image|Picture|Credit|PHOTO|IMAGE|CREDIT)s?: [\\p{Lu}\\p{Lo}@][^.:]{1,80})\\.?$`,
      'u',
    ),
    yes: [
      'The bridge on Monday. (AP Photo/Ann Lee)',
      'The harbour at dawn. Ann Lee/Getty Images',
      'Eleven people died in the storm (File photo)',
      'The mayor cuts the ribbon. Photograph: Ann Lee/The Post',
    ],
    no: [
      'She sold the picture to an agency (for a small sum).',
      'He works for the AP.',
      'The court saw a photo: it showed the harbour.',
    ],
  },
  {
    kind: 'caption that begins like one',
    pattern:
      /^(?:FILE(?: PHOTO)? ?[-\u2013\u2014:] .{1,400}|\(?[Ff]ile (?:photo|image|picture)(?: of .{1,300}|\))|Pictured (?:above|below|left|right|here)\b.{0,300})$/u,
    yes: [
      'FILE - The harbour, Monday, March 2, 2026.',
      'File photo of the old bridge',
      '(File photo)',
      'Pictured above: the quay',
    ],
    no: [
      'File photos must be kept for ten years, the law says.',
      'Pictured by many as cold, she laughed a lot.',
    ],
  },
  {
    kind: 'makers of a report',
    pattern: new RegExp(`^\\(?${madeBy}(?:;? ?${madeBy}){0,4}\\)?\\.?$`, 'u'),
    yes: [
      '(Reporting by Ann Lee in Brenford; Editing by Tom Reed)',
      'Additional reporting by Joe Hill and Ann Lee.',
      'Reporting by Ann Lee; Additional reporting by Joe Hill; Writing by Ida Bloom; Editing by Tom Reed and Max Dole',
    ],
    no: [
      'Reporting by the Post led to an inquiry.',
      'Reporting by Reuters showed that the mill was shut.',
      'Edited by hand, the film took years.',
      'Research by Ann Lee and others found no harm in it.',
    ],
  },
  {
    kind: 'contributors to a report',
    pattern:
      /^\(?(?:.{1,250}\s)?contributed (?:reporting|research|to this (?:report|story|article|piece)|reporting (?:to|for) this (?:report|story|article))(?: (?:from|in) [\p{L} ,.'\u2019-]{2,80})?\.?\)?$/iu,
    yes: [
      'The Associated Press contributed to this report.',
      'Ann Lee contributed to this report from Brenford.',
      'Joe Hill contributed reporting.',
    ],
    no: ['The error contributed to this report being late.', 'He contributed to this town more than most.'],
  },
  {
    kind: 'first publication',
    pattern:
      /^(?:a version of )?this (?:story|article|piece|post|report|essay|content|interview)\b.{0,60}\b(?:(?:first|originally|previously|also) (?:was )?(?:published|appeared|ran|produced|posted|reported|written)|(?:published|appeared|ran|produced) (?:first|originally)|appears in print|republished|reprinted|syndicated)\b.{0,250}$|^this material may not be (?:published|reproduced)\b.{0,200}$/i,
    yes: [
      'This story was originally published by The Brenford Post.',
      'This report is republished from The Talk under a licence.',
      'This material may not be published, broadcast or rewritten.',
      'A version of this article appears in print on page 3 of the Quay Gazette.',
    ],
    no: [
      'This report was published on Monday and blames the council.',
      'This story first moved the town, then the county.',
      'This article of the law was written in haste.',
    ],
  },
  {
    kind: 'copyright',
    pattern:
      /^(?:\(c\)|copyright(?: \u00a9| \(c\))?)\s?(?:(?:19|20)\d\d\b|by \p{Lu}).{0,300}$|^\u00a9.{0,300}$|^.{0,150}\ball rights reserved\.?(?: .{0,250})?$/iu,
    yes: [
      '\u00a9 2026 The Brenford Post',
      'Copyright 2026 The Associated Press. All rights reserved.',
      'All rights reserved',
    ],
    no: ['Copyright law is unclear, the judge said.', 'Copyright in the song had lapsed.'],
  },
];
