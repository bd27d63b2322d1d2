import { type NoticeRow, some } from './noticeRow.js';

const text = '(?:article|story|post|content|piece|report)';
const whole = '(?:full |rest of (?:the |this |our )?|entire |whole |complete )?';
const readers =
  '(?:paid |paying |premium |registered |digital |our |medium )*(?:subscribers?|members?|supporters|registered (?:users|readers))';

/** What a page says that shows its article to those who log in, pay or consent. */
export const walls: readonly NoticeRow[] = [
  {
    kind: 'call to log in or to subscribe for the article',
    meaning: 'wall',
    pattern: new RegExp(
      `^(?:please |you (?:must|need to|have to) |simply )?(?:log[ -]?in|sign[ -]?(?:in|up)|subscribe|register|join|create (?:an?|your)|become an?|start (?:an?|your)|get (?:an?|your))\\b${some(80)}\\bto (?:(?:continue|keep|finish) reading\\b|(?:continue to |unlock |access |read |view |see |enjoy )+(?:the |this |our )${whole}${text}\\b(?! first))`,
      'i',
    ),
    yes: [
      'Subscribe to continue reading',
      'Log in or create a free account to read this article.',
      'Subscribe now for just $1 a week to unlock the full story.',
      'Become a member to read the rest of this story',
    ],
    no: [
      'Subscribe to our newsletter',
      'Sign in to the ministry’s portal was down for hours.',
      'Register your bike before May to avoid a fine.',
      'Subscribers must log in to read the articles from May on, the publisher said.',
    ],
  },
  {
    kind: 'way to read on',
    meaning: 'wall',
    pattern: new RegExp(
      `^(?:want )?to (?:continue|keep|finish) reading\\b${some(60)}\\b(?:log|sign|subscri\\w+|register|account|join|trial)\\b|^to (?:read|view|access|unlock) (?:the |this )${whole}${text},? (?:please )?(?:log|sign|subscribe|register|create|join|become|start)\\b|^(?:continue|keep) reading (?:(?:this|your) ${text} |for free )?(?:with|by|for)\\b${some(60)}\\b(?:trial|subscription|account|subscribing|membership|offer|free)\\b`,
      'i',
    ),
    yes: [
      'To continue reading, log in or subscribe.',
      'To read the full story, subscribe or sign in.',
      'Keep reading with a 7-day free trial',
    ],
    no: [
      'To continue reading at his age takes patience, she said.',
      'To read the full story of the valley takes a week.',
      'Keep reading with your children, teachers say.',
    ],
  },
  {
    kind: 'readers whom the article is for',
    meaning: 'wall',
    pattern: new RegExp(
      `^(?:this|the (?:rest|remainder) of (?:this|the)|the author made this)(?: \\w+)? ${text},? (?:is |are )?(?:only |exclusively |reserved |available |exclusive )*(?:for|to) ${readers}(?: only| exclusively)?\\W*$|^this is (?:a preview of )?(?:subscription|subscriber[- ]only|premium|members?[- ]only) ${text}\\W*$`,
      'i',
    ),
    yes: [
      'This article is for subscribers only.',
      'The author made this story available to Medium members only.',
      'The rest of this article is reserved for members.',
      'This is a preview of subscription content',
    ],
    no: [
      'This story is for members of the crew who saw the storm.',
      'The rest of the money is for members in need, the union said.',
    ],
  },
  {
    kind: 'limit of free articles',
    meaning: 'wall',
    pattern: new RegExp(
      `^(?:sorry,? )?you(?:['\u2019]ve| have)(?: now)? (?:reached|used|hit|read|viewed|exceeded)(?: up)? (?:all (?:of )?)?(?:your|the|our)\\b${some(60)}\\b(?:free|complimentary|monthly|articles?|stories)\\b|^(?:unlock|get (?:full|unlimited) access to) (?:this|the (?:full|rest of the)) (?:article|story|post)\\W*$`,
      'i',
    ),
    yes: [
      'You have reached your limit of free articles.',
      'You’ve read all of your free stories this month.',
      'Unlock this article',
    ],
    no: [
      'You have reached the pit, the sign says.',
      'You’ve used your head, the coach told him.',
      'Unlock the full power of the tide, engineers hope.',
    ],
  },
  {
    kind: 'account that a reader may have',
    meaning: 'account',
    pattern:
      /^already (?:an? |have an? )?(?:\w+ )?(?:subscriber|subscribed|member|account|registered)\W*$|^(?:not (?:yet )?an? (?:subscriber|member)|(?:don['\u2019]t|do not) have an account)\W*$|^(?:please |you (?:must|need to|have to) )?(?:log|sign) ?in (?:or (?:register|sign up|subscribe|create)\b|(?:to (?:your|my) account|with (?:google|facebook|apple|e-?mail))\b|to continue\W*$)|^forgot(?:ten)? (?:your |my )?(?:user ?name|password)\W*$|^create (?:an?|your) (?:free )?account\b|^(?:members?|subscribers?)[- ]only(?: (?:story|article|content))?\W*$/i,
    yes: [
      'Already a subscriber?',
      'Log in or subscribe',
      'You must log in to continue.',
      'Forgot your password?',
      'Create a free account',
      'Member-only story',
    ],
    no: [
      'Already a member of parliament, she now wants to be mayor of the town.',
      'Forgot the war, the valley has.',
      'Not a member stayed away.',
    ],
  },
  {
    kind: 'link to log in or to subscribe',
    meaning: 'sign-in',
    pattern:
      /^(?:(?:log|sign)[ -]?in(?: (?:or|\/) (?:sign ?up|register|subscribe))?|subscribe(?: now| today| here)?)\W*$/i,
    yes: ['Log in', 'Log in / Register', 'Subscribe now'],
    no: ['Log in the river', 'Subscribe rates doubled within a year.'],
  },
  {
    kind: 'consent to cookies',
    meaning: 'consent',
    pattern: new RegExp(
      `^(?:we|(?:this|our) (?:web ?)?site)(?: and\\b${some(60)}\\bpartners)?,? (?:may )?(?:uses?|stores?|process(?:es)?|shares?)\\b${some(80)}\\b(?:cookies(?: (?:and|to|for|on)\\b|\\W*$)|on (?:a|your) device|similar technologies|personal data)|^(?:we|\\w+(?: \\w+)?) (?:and our partners )?(?:value|respect|cares? about) your privacy\\b|^(?:by (?:clicking|selecting|choosing|accepting)|click|select|choose|if you (?:do not want|don['\u2019]t want|agree|accept|choose|click)|when you use our (?:web ?)?sites?)\\b${some(100)}\\b(?:accept|agree|reject|consent|cookies)\\b|^before you continue(?: to (?:\\S{1,40} ?){1,3})?\\W{0,9}$`,
      'i',
    ),
    yes: [
      'We use cookies and similar technologies to show you ads.',
      'We and our 214 partners store information on a device.',
      'We value your privacy',
      'By clicking “Accept all”, you agree to this.',
      'If you do not want us to use cookies for this, click “Reject all”.',
      'Before you continue to Searchle',
    ],
    no: [
      'We use cookies as bait, the trapper said.',
      'By clicking through the photos, police found the ring.',
      'Before you continue to vote, think, she said.',
      'If you choose the ferry, bring time.',
    ],
  },
];
