import type { Notice } from './notice.js';

/** Something within a sentence. */
const some = (most: number): string => `[^.!?]{0,${most}}`;
const person = "you(?: are|['\u2019]re) (?:a |an |actually )?(?:human|not a (?:ro)?bot|a (?:real )?person)";

/** What a page says in place of an article: to programs, to browsers without scripts, or that it has nothing to show. */
export const machines: readonly Notice[] = [
  {
    what: 'checks of the browser',
    meaning: 'bot-check',
    pattern:
      /^(?:just a moment|one moment,? please|one more step)\W*$|^(?:(?:please )?(?:wait|stand by),? while we (?:are )?|we(?:['\u2019]re| are) )?(?:check|verify)(?:ing)? (?:your (?:browser|connection|request)|if the site|that you|you are)\b|^(?:this process is automatic|your browser will redirect)\b|^\S{3,80} needs to review the security of your connection\b|^(?:please )?enable (?:js|javascript) and (?:cookies to continue|disable any ad ?blocker)\b/i,
    yes: [
      'Just a moment...',
      'Checking your browser before accessing post.example.',
      'Please wait while we verify that you are a person.',
      'Checking if the site connection is secure',
      'We’re verifying your browser',
      'post.example needs to review the security of your connection before proceeding.',
      'Enable JavaScript and cookies to continue',
      'Please enable JS and disable any ad blocker',
    ],
    no: [
      'Just a moment later the wall fell.',
      'Checking your change pays, shoppers found.',
      'This process is slow, the court said.',
    ],
  },
  {
    what: 'questions whether a person reads',
    meaning: 'bot-check',
    pattern: new RegExp(
      `^(?:please |let['\u2019]s |to continue,? (?:please )?|press (?:&|and) hold to |we (?:just )?(?:need|want) to )?(?:(?:click|tick|check) the box${some(20)} to )?(?:verify|confirm|prove|check|make sure|let us know|verifying)(?: that)? ${person}\\b|^are you (?:a |an )?(?:human|robot|bot|real person)\\?$|^i['\u2019]m not a robot\\W*$|^(?:please )?(?:complete|solve) the (?:captcha|security check|challenge)\\b`,
      'i',
    ),
    yes: [
      'Verify you are human by completing the action below.',
      'Press & Hold to confirm you are a human (and not a bot).',
      'Let’s confirm you are human',
      'Please verify that you’re not a robot.',
      'To continue, please click the box below to let us know you’re not a robot.',
      'Are you a robot?',
      'I’m not a robot',
      'Please complete the security check to access this page.',
    ],
    no: [
      'Are you a robot, the child asked the machine?',
      'Confirm you are coming, the host told them.',
      'Prove that the pit is safe, miners demanded.',
    ],
  },
  {
    what: 'what looked like a program',
    meaning: 'bot-check',
    pattern: new RegExp(
      `^(?:we(?:['\u2019]ve| have)? |our systems (?:have )?)detected unusual (?:traffic|activity)\\b|^as you were browsing\\b${some(120)}\\b(?:ro)?bot\\b|^you(?:['\u2019]re| are) a power user moving through\\b|^you(?:['\u2019]ve| have) disabled (?:cookies|javascript) in your (?:web )?browser\\b|^a third-party browser plug-?in\\b|^to regain access\\b`,
      'i',
    ),
    yes: [
      'We have detected unusual activity from your network.',
      'As you were browsing, something about your browser made us think you were a bot.',
      'You’ve disabled cookies in your web browser.',
      'To regain access, please make sure that cookies are enabled.',
    ],
    no: [
      'Our systems failed that night, the utility said.',
      'As you were told, the ferry is late.',
      'To regain the trust of fans takes years.',
    ],
  },
  {
    what: 'refused access',
    meaning: 'bot-check',
    pattern:
      /^(?:sorry,? )?(?:if you think )?you(?: have|['\u2019]ve) been blocked(?: by (?:network security|mistake)\b.{0,80})?\W*$|^why have i been blocked\W*$|^access (?:to this page )?(?:has been )?denied\W*$|^you don['\u2019]t have permission to access\b[^!?]{0,200}\bon this server\b|^attention required\W*(?:cloudflare\W*)?$|^pardon our interruption\W*$|^(?:this (?:web)?site is using a security service|the action you just performed triggered the security|the requested url was rejected)\b|^(?:request unsuccessful\W{1,3})?incapsula incident id\b|^(?:cloudflare )?ray id\b|^performance (?:&|and) security by \w+\W*$|^reference (?:id|#)\W{0,3}[\w.-]{6,60}$/i,
    yes: [
      'Sorry, you have been blocked',
      'You’ve been blocked by network security.',
      'Access denied',
      'Access to this page has been denied.',
      'You don’t have permission to access "/news" on this server.',
      'Attention Required! | Cloudflare',
      'Pardon Our Interruption',
      'Ray ID: 8a1b2c3d4e5f',
      'Reference ID: 5f0c2a10-99aa',
    ],
    no: [
      'Access denied: how a town lost its beach',
      'You have been blocked by your own party, he told her.',
      'You have been blocked from the register, the letter said.',
      'Ray identified the man in court.',
      'Reference books were saved from the flood.',
    ],
  },
  {
    what: 'scripts that a reader should allow',
    meaning: 'javascript',
    pattern: new RegExp(
      `^(?:please |you (?:need|have) to |you must |to ${some(40)},? (?:please )?)?(?:enable|activate|turn on|allow|switch on) (?:java ?script|js)(?:\\W*$| (?:to|in your (?:web )?browser|and (?:reload|refresh|try)|support)\\b)|^java ?script (?:is |must be |has been |seems to be |appears to be )(?:currently )?(?:required|disabled|not enabled|turned off|switched off|not available|enabled)\\b`,
      'i',
    ),
    yes: [
      'You need to enable JavaScript to run this app.',
      'Please enable JavaScript in your browser.',
      'To view this page, please enable JavaScript.',
      'JavaScript is disabled in your browser.',
    ],
    no: [
      'Enable JavaScript developers to work from home, the union says.',
      'JavaScript is thirty years old this week.',
      'JavaScript required a decade to be taken seriously, its inventor said.',
    ],
  },
  {
    what: 'pages that need scripts',
    meaning: 'javascript',
    pattern: new RegExp(
      `^(?:this|our|the) (?:page|site|web ?site|app|application)\\b${some(20)}\\b(?:requires?|needs?|relies on|(?:does not|doesn['\u2019]t|cannot|can['\u2019]t|won['\u2019]t) (?:work|run|load|be \\w+))\\b${some(30)}\\bjava ?script\\b|^(?:we['\u2019]re |we are )?sorry,? but \\S{1,40}(?: \\S{1,20}){0,2} (?:doesn['\u2019]t|does not) work\\b${some(30)}\\bjava ?script\\b|^your (?:web )?browser (?:does not|doesn['\u2019]t) support java ?script\\b|^loading(?: (?:application|app|page|content|article))?\\W*$`,
      'i',
    ),
    yes: [
      'This site requires JavaScript.',
      'This application cannot be shown without JavaScript.',
      'We’re sorry but the-post doesn’t work properly without JavaScript enabled.',
      'Your browser does not support JavaScript!',
      'Loading...',
    ],
    no: [
      'This site of the old mine needs a new roof.',
      'The application for a JavaScript course closes in May.',
      'Loading coal by hand took all night.',
    ],
  },
  {
    what: 'numbers of errors',
    meaning: 'missing',
    pattern:
      /^(?:error|http)?\W{0,3}(?:40[034]|410|50[0234])(?:\W{1,3}(?:error|page|file|not|found|forbidden|bad|gateway|internal|server|service|temporarily|unavailable|gone)){0,5}\W*$|^(?:internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out)\W*$/i,
    yes: ['404 Not Found', 'Error 404', '404', '503 Service Unavailable', 'Internal Server Error'],
    no: ['404 people were saved from the ferry.', '500 gone in a night', 'Service unavailable to poor areas'],
  },
  {
    what: 'pages that are missing',
    meaning: 'missing',
    pattern: new RegExp(
      `^(?:(?:sorry|oops|whoops|uh[- ]oh)\\W+)?(?:but )?(?:the|this|that) (?:requested )?(?:page|url|article|story|content|document)\\b${some(60)}(?:(?:not|n['\u2019]t|no longer) (?:seem to )?(?:be )?(?:found|exist|available|here)|(?:has|may have|might have) (?:been )?(?:moved|removed|deleted|expired))\\b|^(?:page|article|file|nothing) not found\\W*$`,
      'i',
    ),
    yes: [
      'Page not found',
      'Oops! That page can’t be found.',
      'The page you are looking for does not exist.',
      'This page is no longer available.',
      'The requested URL was not found on this server.',
      'This article may have been moved.',
    ],
    no: [
      'Page not found in archive was torn out by a spy',
      'The page could be found in a drawer, he hoped: it held the will.',
      'The story was found in a bottle.',
    ],
  },
  {
    what: 'what was looked for in vain',
    meaning: 'missing',
    pattern: new RegExp(
      `^(?:sorry|oops|whoops|uh[- ]oh)\\W*$|^(?:sorry,? )?something went wrong\\W*$|^please try again(?: later)?\\W*$|^(?:sorry,? )?(?:but )?we (?:can['\u2019]t|cannot|could ?n['\u2019]t|could not|are unable to) (?:seem to )?find (?:the|that|this|what)\\b${some(20)}(?:page|article|you)\\b|^(?:it (?:looks|seems) like |sorry,? )?nothing (?:was |could be )?found(?: (?:at this|for your|here)\\b${some(40)})?\\W*$`,
      'i',
    ),
    yes: [
      'Oops!',
      'Something went wrong.',
      'Sorry, we couldn’t find that page.',
      'We can’t find what you are looking for.',
      'It looks like nothing was found at this location.',
      'Nothing found',
    ],
    no: ['We cannot find the money, the council said.', 'Nothing was found of the ship.', 'Sorry states'],
  },
  {
    what: 'results of a search',
    meaning: 'search',
    pattern:
      /^search results?(?:\W{0,3}$|:| for\b| page\b)|^(?:(?:about |showing |displaying )?\d[\d,.]{0,12}(?: ?[-\u2013] ?\d[\d,]{0,12} of (?:about )?\d[\d,.]{0,12})? )(?:results?|articles|matches)(?: found)? for\b|^results for:|^you searched for\b|^your search\b[^!?]{0,80}\b(?:returned|matched|did not match|found)\b|^refine (?:your )?search\W*$/i,
    yes: [
      'Search results',
      'Search results for “harbour”',
      'Search Results for: harbour',
      '240 results for harbour',
      'Showing 1–10 of 240 results for harbour',
      'You searched for harbour',
      'Your search for “harbour” returned 240 results.',
    ],
    no: [
      'Search results decide elections, a study says',
      'Search for the crew goes on',
      'Results for the quarter were poor.',
    ],
  },
];
