import type { Furniture } from './row.js';

/** Advertisements, other texts that a page leads to, and where and under whose rights a text stood first. */
export const otherTexts: readonly Furniture[] = [
  {
    what: 'advertisements',
    pattern:
      /^[-\u2013\u2014 ]*(?:advertise?ments?|adverts?|ads?|sponsored(?: content| links?| post)?|promoted(?: content| stories)?|paid (?:content|post)|powered by .{1,40}|skip (?:past )?(?:advertisement|ad|newsletter promotion))(?:\s?[-\u2013\u2014:|]?\s?(?:scroll to continue|scroll down to continue|continue reading below|(?:story|article) continues below.{0,30}))?[-\u2013\u2014 ]*$/i,
    yes: [
      'Advertisement',
      'ADVERTISEMENT',
      'Advertisement - scroll to continue',
      'Sponsored content',
      'Skip advertisement',
      'Powered by Quayfinder',
    ],
    no: ['Advertisement spending fell in May.', 'Sponsored by no party, the bill passed.'],
  },
  {
    what: 'labels of press releases',
    pattern:
      /^(?:for immediate release|(?:press|media|news) release|(?:press|media) contacts?:?|#{3}|-\s?ends?\s?-|ends)\W*$/i,
    yes: ['FOR IMMEDIATE RELEASE', 'Press release', 'Media contact:', '###', '- ends -'],
    no: ['The press release says nothing of the harbour.', 'Ends of the bridge meet'],
  },
  {
    what: 'a text that goes on below',
    pattern:
      /^(?:the )?(?:story|article|post|text) continues (?:below|after)(?: (?:the |this |our )?(?:advertisements?|ads?|adverts?|video|photo|image|picture|gallery|map|tweet|promotion|newsletter).{0,30})?\.?$|^continue reading(?: the main story| below| this (?:story|article)| with .{0,40})?\W{0,4}$|^keep reading\W{0,3}$|^scroll (?:down )?(?:for|to) (?:more|continue|video|read)\b.{0,40}$|^loading(?: \S{1,20})?\W{0,3}$/i,
    yes: [
      'Story continues below advertisement',
      'Article continues after this ad',
      'Continue reading the main story',
      'Continue reading →',
      'Loading…',
    ],
    no: [
      'The story continues below the surface of the harbour, she said.',
      'Continue reading to your children, the doctors advise.',
    ],
  },
  {
    what: 'other texts, after a sign',
    pattern:
      /^(?:read|also read|read also|read next|read more|read on|must read|related|related (?:story|stories|articles?|posts?|content|coverage|links?|reading|news|topics?)|see also|see more|more|more (?:on|from|about) .{1,60}|further reading|recommended(?: for you| reading| stories)?|don['\u2019]t miss|in case you missed it|icymi|you (?:may|might) (?:also )?like|explore more|go deeper|trending(?: now| stories)?|most (?:read|popular|viewed|shared)|top stories|latest (?:news|stories|headlines)|up next|next (?:story|article)|previous (?:story|article))\s?(?:[:|\u00bb\u203a>\u2192]|[-\u2013\u2014]\s)\s?.{0,250}$/i,
    mayTitle: true,
    yes: [
      'Read more: How the old bridge fell',
      'RELATED: Storm kills eleven',
      'Also read | The ferry that saved a town',
      'See also: Ten bridges of the north',
      'More from Brenford: the harbour plan',
    ],
    no: [
      'Read more than one account and you see the gap.',
      'Related charges were dropped in May.',
      'More than that nobody said.',
    ],
  },
  {
    what: 'other texts, in capitals',
    pattern:
      /^(?:ALSO READ|READ ALSO|READ MORE|READ NEXT|MUST READ|RELATED(?: STORY| STORIES| ARTICLE)?|SEE ALSO|DON['\u2019]T MISS|WATCH(?: LIVE| NOW| MORE)?|LISTEN(?: LIVE| NOW)?)(?=.*\p{Ll})\s.{1,200}$/u,
    mayTitle: true,
    yes: [
      'ALSO READ Bridge fell in storm',
      'READ MORE The ferry that saved a town',
      'WATCH LIVE Mayor speaks at the quay',
    ],
    no: ['WATCH OUT, DRIVERS TOLD', 'Watch the water, the old sailors say.'],
  },
  {
    what: 'other texts, in words',
    pattern:
      /^(?:related(?: (?:story|stories|articles?|posts?|content|coverage|links?|reading|news|topics?))?|read (?:more|next|also|on)|(?:see|show|load|view|explore) more|see also|more (?:on this(?: story)?|like this|stories|news|top stories)|further reading|recommended(?: for you| reading| stories)?|you (?:may|might) (?:also )?like|trending(?: now| stories)?|(?:most|top) (?:read|popular|viewed|shared|stories)|latest (?:news|stories|headlines)|editor['\u2019]?s['\u2019]? picks?|what to read next|up next|(?:next|previous) (?:story|article|post)|around the web|from our partners)\W{0,3}$/i,
    yes: [
      'Related Post',
      'Related stories',
      'You may also like',
      'Most read',
      'More on this story',
      'Read more…',
    ],
    no: ['Related firms were searched as well.', 'Most read the letter twice.'],
  },
  {
    what: 'more of a subject or a newsroom',
    pattern:
      /^(?:More (?:from|on|about|in)|MORE (?:FROM|ON|ABOUT|IN)) (?:(?:[Tt]he|[Oo]ur|[Tt]his) )?[\p{Lu}\p{N}][^.!?]{0,60}$/u,
    mayTitle: true,
    yes: ['More from The Brenford Post', 'More on Oldmere', 'MORE IN POLITICS'],
    no: ['More from him we did not hear that night.', 'More in Oldmere than elsewhere had lost their work.'],
  },
  {
    what: 'a link to the rest',
    pattern:
      /^(?:read|see|view|find|get|hear|watch|listen to) (?:the |our |this |all |her |his |their )?(?:full|rest|complete|original|entire|latest|video|interview|report|podcast|list)\b[^.!?]{0,80}\b(?:here|below|above|now|online)\W{0,3}$|^read (?:more|our|also)\b(?! than\b)[^.!?]{2,120}$|^(?:watch|see|view) (?:the |this |our )?(?:full )?(?:video|clip|footage|gallery|photos|pictures|images)(?: (?:above|below|here|player))?\W{0,3}$/i,
    yes: [
      'Read the full report here.',
      'Read more about the storm of 2024',
      'Watch the full interview below',
      'See the gallery',
    ],
    no: [
      'Read the full report and you will weep, said Ida Bloom.',
      'See the original plan as a wish, the mayor said.',
      'Read more than once, the letter changes its meaning',
    ],
  },
  {
    what: 'pictures and sound, after a sign',
    pattern:
      /^(?:watch|watch (?:live|now|more|again|the (?:full )?video)|video|play video|listen|listen (?:now|here|live)|audio|podcast|gallery|photo gallery|photos|pictures|in pictures|slideshow|interactive)\s?(?:[:|\u00bb\u203a>\u2192]|[-\u2013\u2014]\s)\s?.{0,250}$/i,
    mayTitle: true,
    yes: [
      'Watch: Mayor cuts the ribbon',
      'VIDEO: The first lorry',
      'Listen | The sound of the old ferry',
      'In pictures: the storm',
    ],
    no: [
      'Watch what you say, he told them.',
      'Video evidence was shown to the court: it settled the matter.',
    ],
  },
  {
    what: 'where a text stood first',
    pattern:
      /^a version of this (?:story|article) (?:appears|appeared|ran)\b.{0,250}$|^(?:a version of )?this (?:story|article|piece|post|report|essay|content|interview)\b.{0,60}\b(?:(?:first|originally|previously|also) (?:was )?(?:published|appeared|ran|produced|posted|reported|written)|(?:published|appeared|ran|produced) (?:first|originally)|republished|reprinted|syndicated|published in (?:partnership|collaboration) with)\b.{0,250}$|^this material may not be (?:published|reproduced)\b.{0,200}$|^our standards: .{0,100}$/i,
    yes: [
      'This story was originally published by The Brenford Post.',
      'This article first appeared in the Quay Gazette.',
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
    what: 'rights',
    pattern:
      /^(?:\u00a9|\(c\)|copyright(?: \u00a9| \(c\))?)\s?(?:(?:19|20)\d\d\b|by \p{Lu}).{0,300}$|^\u00a9.{0,200}$|^.{0,150}\ball rights reserved\.?(?: .{0,250})?$/iu,
    yes: [
      '© 2026 The Brenford Post',
      'Copyright 2026 The Associated Press. All rights reserved.',
      'Copyright © 2026',
      'All rights reserved',
    ],
    no: ['Copyright law is unclear, the judge said.', 'Copyright in the song had lapsed.'],
  },
];
