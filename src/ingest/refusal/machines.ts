import { type NoticeRow, some } from './noticeRow.js';

/** What a page says in place of an article: to programs, to browsers without scripts, or that it has nothing to show. */
export const machines: readonly NoticeRow[] = [
  {
    kind: 'check of the browser',
    meaning: 'bot-check',
    pattern:
      /^(?:just a moment|one moment,? please)\W*$|^(?:(?:please )?(?:wait|stand by),? while we (?:are )?|we(?:['\u2019]re| are) )?(?:check|verify)(?:ing)? (?:your (?:browser|connection)|if the site|that you|you are)\b|^\S{3,80} needs to review the security of your connection\b|^(?:please )?enable (?:js|javascript) and (?:cookies to continue|disable any ad ?blocker)\b/i,
    yes: [
      'Just a moment...',
      'Checking your browser before accessing post.example.',
      'Please wait while we verify that you are a person.',
      'post.example needs to review the security of your connection before proceeding.',
      'Please enable JS and disable any ad blocker',
    ],
    no: ['Just a moment later the wall fell.', 'Checking your change pays, shoppers found.'],
  },
  {
    kind: 'question whether a person reads',
    meaning: 'bot-check',
    pattern: new RegExp(
      `^${some(60)}\\b(?:verify|confirm|prove|make sure|let us know|think|thought|verifying)(?: that)? you(?: are|['\u2019]re| were) (?:a |an |actually )?(?:human|not a (?:ro)?bot|bot|robot|(?:real )?person)\\b|^are you (?:a |an )?(?:human|robot|bot|real person)\\?$|^i['\u2019]m not a robot\\W*$|^(?:please )?(?:complete|solve) the (?:captcha|security check|challenge)\\b`,
      'i',
    ),
    yes: [
      'Press & Hold to confirm you are a human (and not a bot).',
      'To continue, please click the box below to let us know you’re not a robot.',
      'As you were browsing something about your browser made us think you were a bot.',
      'Are you a robot?',
      'Please complete the security check to access this page.',
    ],
    no: [
      'Are you a robot, the child asked the machine?',
      'Confirm you are coming, the host told them.',
      'Prove that the pit is safe, miners demanded.',
    ],
  },
  {
    kind: 'refused access',
    meaning: 'bot-check',
    pattern:
      /^(?:sorry,? )?(?:you(?: have|['\u2019]ve) been blocked(?: by network security)?|access (?:to this page )?(?:has been )?denied|attention required(?:\W+cloudflare)?|pardon our interruption)\W*$|^you don['\u2019]t have permission to access\b[^!?]{0,200}\bon this server\b|^(?:this (?:web)?site is using a security service|the action you just performed triggered the security|to regain access|(?:cloudflare )?ray id)\b|^[^.!?]{0,30}\bdetected unusual (?:traffic|activity)\b/i,
    yes: [
      'Sorry, you have been blocked',
      'Access denied',
      'Access to this page has been denied.',
      'Attention Required! | Cloudflare',
      'We have detected unusual activity from your network.',
      'Ray ID: 8a1b2c3d4e5f',
    ],
    no: [
      'Access denied: how a town lost its beach',
      'You have been blocked by your own party, he told her.',
      'Ray identified the man in court.',
    ],
  },
  {
    kind: 'need of scripts',
    meaning: 'javascript',
    pattern: new RegExp(
      `^${some(60)}\\b(?:enable|activate|turn on|allow|switch on) (?:java ?script|js)(?:\\W*$| (?:to|in your (?:web )?browser|and (?:reload|refresh|try)|support)\\b)|^java ?script (?:is |must be |has been |seems to be |appears to be )(?:currently )?(?:required|disabled|not enabled|turned off|switched off|not available|enabled)\\b|^(?:this|our|the|your|sorry|we['\u2019]re sorry|we are sorry)\\b${some(60)}\\b(?:requires?|needs?|without|(?:does not|doesn['\u2019]t|cannot|can['\u2019]t) (?:work|run|load|support))\\b${some(30)}\\bjava ?script\\b|^loading(?: (?:application|app|page|content|article))?\\W*$`,
      'i',
    ),
    yes: [
      'You need to enable JavaScript to run this app.',
      'To view this page, please enable JavaScript.',
      'JavaScript is disabled in your browser.',
      'This site requires JavaScript.',
      'We’re sorry but the-post doesn’t work properly without JavaScript enabled.',
      'Loading...',
    ],
    no: [
      'Enable JavaScript developers to work from home, the union says.',
      'JavaScript is thirty years old this week.',
      'The application for a JavaScript course closes in May.',
      'Loading coal by hand took all night.',
    ],
  },
  {
    kind: 'missing page',
    meaning: 'missing',
    pattern: new RegExp(
      `^(?:error|http)?\\W{0,3}(?:40[034]|410|50[0234])(?:\\W{1,3}(?:error|page|file|not|found|forbidden|bad|gateway|internal|server|service|temporarily|unavailable|gone)){0,5}\\W*$|^(?:(?:sorry|oops|whoops|uh[- ]oh)\\W+)?(?:but )?(?:the|this|that) (?:requested )?(?:page|url|article|story|content|document)\\b${some(60)}(?:(?:not|n['\u2019]t|no longer) (?:seem to )?(?:be )?(?:found|exist|available|here)|(?:has|may have|might have) (?:been )?(?:moved|removed|deleted|expired))\\b|^(?:page|article|file|nothing) (?:was )?(?:not )?found(?: at this location)?\\W*$|^(?:sorry,? )?(?:but )?we (?:can['\u2019]t|cannot|could ?n['\u2019]t|could not) (?:seem to )?find (?:the|that|this|what)\\b${some(20)}(?:page|article|you)\\b`,
      'i',
    ),
    yes: [
      '404 Not Found',
      'Page not found',
      'Oops! That page can’t be found.',
      'The page you are looking for does not exist.',
      'This article may have been moved.',
      'Sorry, we couldn’t find that page.',
    ],
    no: [
      '404 people were saved from the ferry.',
      'Page not found in archive was torn out by a spy',
      'The story was found in a bottle.',
      'We cannot find the money, the council said.',
    ],
  },
  {
    kind: 'results of a search',
    meaning: 'search',
    pattern:
      /^search results?(?:\W{0,3}$|:| for\b| page\b)|^(?:(?:about |showing |displaying )?\d[\d,.]{0,12}(?: ?[-\u2013] ?\d[\d,]{0,12} of (?:about )?\d[\d,.]{0,12})? )(?:results?|articles|matches)(?: found)? for\b|^results for:|^you searched for\b|^your search\b[^!?]{0,80}\b(?:returned|matched|did not match|found)\b/i,
    yes: [
      'Search Results for: harbour',
      '240 results for harbour',
      'Showing 1–10 of 240 results for harbour',
      'You searched for harbour',
      'Your search for “harbour” returned 240 results.',
    ],
    no: ['Search results decide elections, a study says', 'Results for the quarter were poor.'],
  },
];
