import type { Notice } from './notice.js';

const part = '(?:full |rest of (?:the |this |our )?|entire |whole |complete )?';
const text = '(?:article|story|post|content|piece|report)';
const readers =
  '(?:paid |paying |premium |registered |digital |our |medium )*(?:subscribers?|members?|supporters|registered (?:users|readers))';
/** Something within a sentence. */
const some = (most: number): string => `[^.!?]{0,${most}}`;

/** What a page says that shows its article to those who log in, pay or consent. */
export const walls: readonly Notice[] = [
  {
    what: 'calls to log in or to subscribe for the article',
    meaning: 'wall',
    pattern: new RegExp(
      `^(?:please |you (?:must|need to|have to) |simply )?(?:log[ -]?in|sign[ -]?(?:in|up)|subscribe|register|join|create (?:an?|your)|become an?|start (?:an?|your)|get (?:an?|your))\\b${some(80)}\\bto (?:(?:continue|keep|finish) reading\\b|(?:continue to |unlock |access |read |view |see |enjoy )+(?:the |this |our )${part}${text}\\b(?! first))`,
      'i',
    ),
    yes: [
      'Subscribe to continue reading',
      'Log in or create a free account to read this article.',
      'Please register to keep reading',
      'Subscribe now for just $1 a week to unlock the full story.',
      'Become a member to read the rest of this story',
      'Create an account to read the full story.',
    ],
    no: [
      'Subscribe to our newsletter',
      'Sign in to the ministry’s portal was down for hours.',
      'Join the queue to see the pit, the mayor said.',
      'Register your bike before May to avoid a fine.',
      'Subscribers must log in to read the articles from May on, the publisher said.',
    ],
  },
  {
    what: 'what to do to read on',
    meaning: 'wall',
    pattern: new RegExp(
      `^(?:want )?to (?:continue|keep|finish) reading\\b${some(60)}\\b(?:log|sign|subscri\\w+|register|account|join|trial)\\b|^to (?:read|view|access|unlock) (?:the |this )${part}${text},? (?:please )?(?:log|sign|subscribe|register|create|join|become|start)\\b|^(?:continue|keep) reading (?:(?:this|your) ${text} |for free )?(?:with|by|for)\\b${some(60)}\\b(?:trial|subscription|account|subscribing|membership|offer|free)\\b`,
      'i',
    ),
    yes: [
      'To continue reading, log in or subscribe.',
      'To read the full story, subscribe or sign in.',
      'Keep reading with a 7-day free trial',
      'Continue reading with a subscription',
    ],
    no: [
      'To continue reading at his age takes patience, she said.',
      'To read the full story of the valley takes a week.',
      'Keep reading with your children, teachers say.',
    ],
  },
  {
    what: 'whom the article is for',
    meaning: 'wall',
    pattern: new RegExp(
      `^(?:this|the (?:rest|remainder) of (?:this|the)|the author made this)(?: \\w+)? ${text},? (?:is |are )?(?:only |exclusively |reserved |available |exclusive )*(?:for|to) ${readers}(?: only| exclusively)?\\W*$|^this is (?:a preview of )?(?:subscription|subscriber[- ]only|premium|members?[- ]only) ${text}\\W*$`,
      'i',
    ),
    yes: [
      'This article is for subscribers only.',
      'This story is available exclusively to premium subscribers',
      'This post is for paid subscribers',
      'The author made this story available to Medium members only.',
      'The rest of this article is reserved for members.',
      'This is a preview of subscription content',
    ],
    no: [
      'This story is for members of the crew who saw the storm.',
      'This road is for members only.',
      'The rest of the money is for members in need, the union said.',
      'This story is for everyone who lost a home.',
    ],
  },
  {
    what: 'limits of free articles that are reached',
    meaning: 'wall',
    pattern: new RegExp(
      `^(?:sorry,? )?you(?:['\u2019]ve| have)(?: now)? (?:reached|used|hit|read|viewed|exceeded)(?: up)? (?:all (?:of )?)?(?:your|the|our)\\b${some(60)}\\b(?:free|complimentary|monthly|articles?|stories)\\b|^(?:unlock|get (?:full|unlimited) access to) (?:this|the (?:full|rest of the)) (?:article|story|post)\\W*$`,
      'i',
    ),
    yes: [
      'You have reached your limit of free articles.',
      'You’ve read all of your free stories this month.',
      'Unlock this article',
      'Get full access to this story',
    ],
    no: [
      'You have reached the pit, the sign says.',
      'You’ve used your head, the coach told him.',
      'Unlock the full power of the tide, engineers hope.',
    ],
  },
  {
    what: 'accounts that readers have',
    meaning: 'account',
    pattern:
      /^already (?:an? |have an? )?(?:\w+ )?(?:subscriber|subscribed|member|account|registered)\W*$|^(?:not (?:yet )?an? (?:subscriber|member)|(?:don['\u2019]t|do not) have an account)\W*$|^(?:please |you (?:must|need to|have to) )?(?:log|sign) ?in (?:or (?:register|sign up|subscribe|create)\b|(?:to (?:your|my) account|with (?:google|facebook|apple|e-?mail))\b|to continue\W*$)|^forgot(?:ten)? (?:your |my )?(?:user ?name|password)\W*$/i,
    yes: [
      'Already a subscriber?',
      'Already have an account?',
      'Log in or subscribe',
      'You must log in to continue.',
      'Sign in to your account',
      'Forgot your password?',
    ],
    no: [
      'Already a member of parliament, she now wants to be mayor of the town.',
      'Forgot the war, the valley has.',
      'Not a member stayed away.',
    ],
  },
  {
    what: 'offers of accounts and subscriptions',
    meaning: 'account',
    pattern:
      /^(?:view )?subscription (?:options|offers|plans)\W*$|^(?:create|register for) (?:an?|your) (?:free )?account\b|^you have \w{1,5} (?:free )?(?:articles?|stories) (?:left|remaining)\b|^(?:members?|subscribers?)[- ]only(?: (?:story|article|content))?\W*$|^(?:choose|select) (?:a|your) (?:plan|subscription)\b/i,
    yes: ['Create a free account', 'You have 2 free articles left.', 'Member-only story', 'Choose your plan'],
    no: ['You have two children, the judge told him.', 'Choose a planet, the teacher told them.'],
  },
  {
    what: 'links to log in or to subscribe',
    meaning: 'sign-in',
    pattern:
      /^(?:(?:log|sign)[ -]?in(?: (?:or|\/) (?:sign ?up|register|subscribe))?|subscribe(?: now| today| here)?)\W*$/i,
    yes: ['Log in', 'Sign in', 'Log in / Register', 'Subscribe', 'Subscribe now'],
    no: ['Log in the river', 'Sign in the window', 'Subscribe rates doubled within a year.'],
  },
  {
    what: 'what cookies are for',
    meaning: 'consent',
    pattern: new RegExp(
      `^(?:we|(?:this|our) (?:web ?)?site)(?: and\\b${some(60)}\\bpartners)?,? (?:may )?(?:uses?|stores?|process(?:es)?|shares?)\\b${some(80)}\\b(?:cookies(?: (?:and|to|for|on)\\b|\\W*$)|on (?:a|your) device|similar technologies|personal data)|^(?:we|\\w+(?: \\w+)?) (?:and our partners )?(?:value|respect|cares? about) your privacy\\b`,
      'i',
    ),
    yes: [
      'We use cookies and similar technologies to show you ads.',
      'We and our 214 partners store information on a device.',
      'We value your privacy',
      'This website uses cookies.',
    ],
    no: [
      'We use cookies as bait, the trapper said.',
      'We store grain for two winters, he said.',
      'This site of the old mine uses no power.',
    ],
  },
  {
    what: 'how to consent',
    meaning: 'consent',
    pattern: new RegExp(
      `^before you continue(?: to (?:\\S{1,40} ?){1,3})?\\W{0,9}$|^(?:by (?:clicking|selecting|choosing|pressing|accepting)|click|select|choose|press)\\b${some(60)}\\b(?:accept|agree|reject|consent)\\b|^if you (?:do not want|don['\u2019]t want|agree|accept|choose|click)\\b${some(100)}\\b(?:cookies|partners|consent)\\b|^when you use our (?:web ?)?sites?\\b${some(40)}\\bcookies\\b|^(?:we need )?your consent (?:is|to|applies)\\b`,
      'i',
    ),
    yes: [
      'Before you continue to Searchle',
      'By clicking “Accept all”, you agree to this.',
      'Click “Reject all” if you do not agree.',
      'If you do not want us and our partners to use cookies for this, click “Reject all”.',
      'When you use our sites and apps, we use cookies to keep them safe.',
      'We need your consent to show this page.',
    ],
    no: [
      'By clicking through the photos, police found the ring.',
      'Before you continue to vote, think, she said.',
      'If you choose the ferry, bring time.',
    ],
  },
  {
    what: 'choices of consent',
    meaning: 'consent',
    pattern: new RegExp(
      `^you can (?:change|withdraw|manage|revoke|review|update)\\b${some(60)}\\b(?:consent|preferences|choices|settings)\\b|^(?:accept|reject|allow|deny)(?: all)?(?: cookies)?(?: (?:and|&) (?:continue|close))?\\W*$|^(?:manage|cookie|privacy|consent)(?: (?:cookie|privacy|consent|my|your))? (?:preferences|settings|choices|options|cookies)\\W*$|^(?:your )?privacy (?:matters|notice)\\W*$`,
      'i',
    ),
    yes: [
      'You can withdraw your consent at any time.',
      'Accept all',
      'Accept and continue',
      'Manage preferences',
      'Your privacy matters',
    ],
    no: [
      'You can change your vote until Sunday.',
      'Privacy matters more to voters than roads, a poll says.',
      'Accept all terms, his lawyer urged him.',
    ],
  },
];
