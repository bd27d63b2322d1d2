import { linkLabels, mediaLabels, pageLabels, subjectLabels } from '../../lexicon/pageLabels.js';
import { oneOf } from '../../lexicon/words.js';
import type { BoilerplateRow } from './row.js';

const period = '(?:second|sec|minute|min|hour|hr|day|week|month|year)s?';
const countable = '(?:comment|share|view|like|retweet|reply|replie|reaction|read|follower)s?';

/** A page's labels, its links to other texts, its counts and times. */
export const pageLines: readonly BoilerplateRow[] = [
  {
    kind: 'label',
    pattern: new RegExp(
      `^(?:[-\\u2013\\u2014] )?${oneOf(pageLabels, linkLabels, subjectLabels)}\\W{0,4}$`,
      'iu',
    ),
    yes: ['Related Post', 'Read more\u2026', 'Tags', '- Advertisement -', 'Log in', 'Listen to this article'],
    no: [
      'Home improvement loans rose.',
      'Most read the letter twice.',
      'Search parties left at dawn.',
      'Subscribe rates doubled within a year.',
      'Advertisement spending fell in May.',
    ],
  },
  {
    kind: 'label with what it leads to',
    pattern: new RegExp(
      `^${oneOf(linkLabels, mediaLabels, subjectLabels)}\\s?(?:[:|\\u00bb\\u203a>\\u2192]|[-\\u2013\\u2014]\\s)\\s?.{0,300}$`,
      'iu',
    ),
    mayTitle: true,
    yes: [
      'Read more: How the old bridge fell',
      'RELATED: Storm kills eleven',
      'Also read | The ferry that saved a town',
      'VIDEO: The first lorry',
      'Tags: bridges, Brenford',
    ],
    no: [
      'Related charges were dropped in May.',
      'Watch what you say, he told them.',
      'Video evidence was shown to the court: it settled the matter.',
      'Topics ranged from fish to freight.',
    ],
  },
  {
    kind: 'link to more of a subject',
    pattern:
      /^(?:More (?:from|on|about|in)|MORE (?:FROM|ON|ABOUT|IN)) (?:(?:[Tt]he|[Oo]ur|[Tt]his) )?[\p{Lu}\p{N}][^.!?]{0,60}$|^(?:Read|READ) (?:[Mm]ore|MORE|[Oo]ur|OUR|[Aa]lso|ALSO)\b(?! than\b)[^.!?]{2,120}$/u,
    mayTitle: true,
    yes: ['More from The Brenford Post', 'MORE IN POLITICS', 'Read more about the storm of 2024'],
    no: [
      'More from him we did not hear that night.',
      'More in Oldmere than elsewhere had lost their work.',
      'Read more than once, the letter changes its meaning',
    ],
  },
  {
    kind: 'note that a text goes on',
    pattern:
      /^(?:advertisement\W{0,4})?(?:(?:the )?(?:story|article|post|text) continues (?:below|after)(?: (?:the |this |our )?(?:ad|video|photo|image|picture|gallery|map|tweet|promotion|newsletter).{0,30})?|scroll to continue)\W{0,4}$/i,
    yes: [
      'Story continues below advertisement',
      'Article continues after this ad',
      'Advertisement - scroll to continue',
    ],
    no: [
      'The story continues below the surface of the harbour, she said.',
      'Scroll to the end of the letter, the lawyer said.',
    ],
  },
  {
    kind: 'count',
    pattern: new RegExp(
      `^(?:\\d[\\d,.]{0,9}[km]?\\+? ?${countable}[\\s|\\u00b7\\u2022,]{0,4}){1,4}$|^${countable} ?[:(] ?\\d[\\d,.]{0,9}[km]?\\)?$`,
      'i',
    ),
    yes: ['12 comments', '0 Comments', 'Comments (12)', '1.2k shares', '3 shares | 4 likes'],
    no: ['12 comments were made at the meeting.', '300 shares changed hands in May.'],
  },
  {
    kind: 'reading time',
    pattern:
      /^(?:(?:estimated )?reading time[:\s]{1,3}\d{1,3}(?: ?[-\u2013] ?\d{1,3})? ?-?min(?:ute)?s?|\d{1,3}(?: ?[-\u2013] ?\d{1,3})? ?-?min(?:ute)?s?\.? (?:read|to read|listen|video))\.?$/i,
    yes: ['3 min read', '5 minute read', 'Reading time: 4 minutes', '3-min read', '12 mins listen'],
    no: ['3 minutes later the lights went out.', '60 Minutes'],
  },
  {
    kind: 'time of a change',
    pattern: new RegExp(
      `^(?:last |first )?(?:updated|published|posted|modified)(?: (?:on|at))?:? ?(?:\\d{1,2}[:.]\\d{2}.{0,30}|(?:\\d{1,3}|an?) ${period} ago|(?:today|yesterday).{0,30})$|^(?:\\d{1,3}|an?) ${period} ago$`,
      'i',
    ),
    yes: ['Updated 5:14 pm', 'Updated 2 hours ago', 'Last updated at 10.14 GMT', '3 hours ago'],
    no: [
      'Updated rules come into force in May.',
      'Published yesterday by the council, the plan is bold. It may fail.',
      '3 hours ago he was at sea, she said.',
    ],
  },
  {
    kind: 'list of subjects',
    pattern: /^(?:filed under|posted in) [\p{L}\p{N} ,&|/-]{2,120}$/iu,
    yes: ['Filed under Politics, Brenford', 'Posted in Open thread | Permalink'],
    no: ['Filed under oath, the papers name four men.', 'Posted in the window, the list drew crowds.'],
  },
];
