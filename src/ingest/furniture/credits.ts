import type { Furniture } from './row.js';

const agencies =
  '(?:GETTY(?: IMAGES)?|Getty(?: Images)?|REUTERS|Reuters|AFP|AP|EPA|PA(?: Media| Wire| Images)?|Shutterstock|iStock|Alamy|Bloomberg|Rex Features|Associated Press|ASSOCIATED PRESS|Press Association|Anadolu(?: Agency)?|TASS|Xinhua|NurPhoto|ZUMA(?: Press)?|Unsplash)';
/** Names, and the small words between them, without a verb. */
const names =
  '(?:[\\p{Lu}\\p{N}@\\u00a9][^\\s]{0,40}|[/|&,\\u2013\\u2014-]|and|for|of|via|the|de|van|von|in|at|by|with)';
const onlyNames = `${names}(?: ${names}){0,24}`;

/** Who made pictures and reports, and what pictures show. */
export const credits: readonly Furniture[] = [
  {
    what: 'captions after a word for them',
    pattern:
      /^(?:[Ii]mage|IMAGE|[Mm]edia|MEDIA|[Pp]hoto|PHOTO|[Vv]ideo|VIDEO|[Pp]icture|PICTURE)s? (?:[Cc]aption|CAPTION|[Cc]opyright|COPYRIGHT|[Ss]ource|SOURCE|[Cc]redit|CREDIT)s?[,:]? ?(?:[\p{Lu}\p{N}@(\u00a9"\u201c].{0,500})?$/u,
    yes: [
      'Image copyright Getty Images Image caption The new bridge at dawn',
      'Image source, Reuters',
      'Image caption, The mayor cuts the ribbon.',
      'Photo credit: Ann Lee',
      'Media caption The first lorry crosses',
    ],
    no: [
      'Image copyright is a vexed matter, the judge said.',
      'Media sources said the bridge was shut.',
      'Photo credits were missing from the book.',
    ],
  },
  {
    what: 'credits after a word for pictures',
    pattern: new RegExp(
      `^\\(?(?:AP |Reuters |AFP |File |Cover |Stock |PHOTO|)(?:Photo|Photograph|Photography|Image|Picture|Illustration|Graphic|Credit|Caption|Visual|PHOTO|IMAGE|CREDIT|PICTURE)s?\\s?(?::|\\s/\\s)\\s?${onlyNames}\\)?\\.?$|^\\(?(?:Photo|Photograph|Image|Picture|Illustration|Video|Graphic|Visual|PHOTO)s? (?:by|courtesy of|courtesy|via|BY) ${onlyNames}\\)?\\.?$`,
      'u',
    ),
    yes: [
      'Photo: Getty Images',
      'Photograph: Ann Lee/The Post',
      'Photo by Ann Lee',
      'Credit: Ann Lee',
      '(Photo by Ann Lee/Getty Images)',
      'Illustration by Joe Hill for the Post',
      'PHOTO: ANN LEE',
    ],
    no: [
      'Photographs by Ann Lee hang in the town hall.',
      'Photo evidence was shown in court.',
      'Credit: it is what keeps the mills alive.',
      'Pictures by children cover the walls.',
    ],
  },
  {
    what: 'credits of agencies',
    pattern: new RegExp(
      `^\\(?(?:${onlyNames} ?[/|\\u2013\\u2014-] ?|${onlyNames} via )?${agencies}(?: ?/ ?${agencies}| via ${agencies})?(?: (?:Photo|Images|File))?\\)?$`,
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
    what: 'captions that end in a credit',
    pattern:
      /^.{0,400}(?:\((?:(?:AP|Reuters|AFP|Getty|File|EPA|PA|Staff) )?(?:photo|image|picture|handout|file|courtesy|credit)\b[^()]{0,120}\)|\bgetty images|\bshutterstock|\/(?:ap|afp|reuters|epa|pa))\)?\.?$/i,
    yes: [
      'The bridge on Monday. (AP Photo/Ann Lee)',
      'The harbour at dawn. Ann Lee/Getty Images',
      'Eleven people died in the storm (File photo)',
    ],
    no: ['She sold the picture to an agency (for a small sum).', 'He works for the AP.'],
  },
  {
    what: 'captions that end in a word for pictures and a name',
    pattern:
      /^.{0,400}[\s.\u201d](?:Photo|PHOTO|Photograph|Image|IMAGE|Picture|Credit|CREDIT)s?: [\p{Lu}\p{Lo}@][^.:]{1,80}\.?$/u,
    yes: ['The mayor cuts the ribbon. Photograph: Ann Lee/The Post', 'The quay at dawn. Image: Joe Hill.'],
    no: ['The court saw a photo: it showed the harbour.', 'She gave credit: the crew had none.'],
  },
  {
    what: 'captions that say where to look',
    pattern:
      /^(?:[Pp]ictured|PICTURED|[Cc]aption|CAPTION|[Ff]ile (?:photo|image|picture)|FILE(?: PHOTO| -)?|\([Ff]ile (?:photo|image|picture)\))(?: (?:above|below|left|right|here|of .{1,120}))?(?:\s?[:,\u2013\u2014-]\s?.{0,400})?\W{0,2}$/u,
    yes: [
      'Pictured: Mayor Delia Marsh at the quay',
      '(File photo)',
      'FILE PHOTO: The old bridge in 2019',
      'FILE - The harbour, Monday, March 2, 2026.',
      'File photo of the old bridge',
    ],
    no: [
      'File photos must be kept for ten years, the law says.',
      'Pictured by many as cold, she laughed a lot.',
    ],
  },
  {
    what: 'the makers of a report',
    pattern: new RegExp(
      `^\\(?(?:(?:Additional|With|Further|With additional|Extra|Original) )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Ee]dited|[Rr]esearch|[Pp]roduction)(?: and (?:writing|editing|reporting))? by:? ${onlyNames}(?:;? ?(?:(?:Additional|Further|additional|further) )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiling|[Gg]raphics)(?: and (?:writing|editing|reporting))? by:? ${onlyNames}){0,4}\\)?\\.?$`,
      'u',
    ),
    yes: [
      '(Reporting by Ann Lee in Brenford; Editing by Tom Reed)',
      'Reporting by Ann Lee',
      'Additional reporting by Joe Hill and Ann Lee.',
      'Editing by Tom Reed',
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
    what: 'who else took part in a report',
    pattern:
      /^\(?(?:.{1,250}\s)?contributed (?:reporting|research|to this (?:report|story|article|piece)|reporting (?:to|for) this (?:report|story|article))(?: (?:from|in) [\p{L} ,.'\u2019-]{2,80})?\.?\)?$|^\(?with (?:inputs?|files|reporting|additional reporting|agency inputs?) (?:from|by) [^.]{2,120}\.?\)?$|^\(?(?:with )?agenc(?:y inputs?|ies)\)?\.?$/iu,
    yes: [
      'The Associated Press contributed to this report.',
      'Ann Lee contributed to this report from Brenford.',
      'Joe Hill contributed reporting.',
      '(With inputs from agencies)',
      'With reporting by Ann Lee',
    ],
    no: [
      'The error contributed to this report being late.',
      'He contributed to this town more than most.',
      'With files from the old office she proved it. Nobody spoke.',
    ],
  },
];
