import type { Furniture } from './row.js';

const periods = '(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)';
const networks =
  '(?:twitter|x|facebook|instagram|threads|bluesky|mastodon|linkedin|telegram|tiktok|whatsapp|youtube|google news|social media)';

/** What a page says to its readers, not of its subject: calls, buttons, counts. */
export const pageWords: readonly Furniture[] = [
  {
    what: 'links to click',
    pattern:
      /^(?:please )?(?:click|tap|press|swipe) (?:here|below|on (?:the |this )?(?:link|image|picture|button)|the (?:link|image|picture|button))(?: (?:below|above))?(?: (?:to|for|if)\b.{0,200})?\W{0,3}$/i,
    yes: [
      'Click here to read the plan',
      'Click here',
      'Tap the link to see more photos.',
      'Click on the image for a larger view',
    ],
    no: [
      'Click here was the only button that the page had.',
      'Press the council hard and it yields, she said.',
    ],
  },
  {
    what: 'newsletters',
    pattern:
      /^(?:sign|signup) ?up (?:now |here |today |below )?(?:for|to|with)\b.{0,80}\b(?:newsletters?|alerts?|e-?mails?|updates|briefings?|inbox|bulletins?|digest|notifications)\b.{0,150}$|^(?:get|receive|have) (?:the |our |your |all the |more )?.{0,80}\b(?:newsletters?|(?:in|to) your (?:inbox|phone)|news alerts|delivered (?:daily|weekly))\b.{0,120}$|^(?:our )?(?:free )?(?:daily|weekly|morning|evening|breaking news) (?:newsletter|briefing|e-?mail|alerts?)s?\W{0,2}$|^(?:enter )?your e-?mail(?: address)?\W{0,2}$|^\[.{0,150}\b(?:newsletter|in your inbox|sign up)\b.{0,100}\]$/i,
    yes: [
      'Sign up for our newsletter',
      'Sign up to The Quay, our weekly newsletter.',
      'Get the top stories in your inbox every morning',
      'Enter your email address',
      '[What happens in the valley: The Quay in your inbox.]',
    ],
    no: [
      'Sign up for the race opens on Monday.',
      'Get the lorries off the quay, he shouted.',
      'Your email was read by others, she told him.',
    ],
  },
  {
    what: 'subscriptions',
    pattern:
      /^subscribe(?:r? (?:now|today|here|only|exclusive|for (?:free|just|full|unlimited)\b.{0,80}|to (?:continue|our|the|us|read|get|unlock|this)\b.{0,120}))?\W{0,3}$|^(?:already|not) an? (?:subscriber|member)\b.{0,80}$|^(?:log|sign) ?in(?: or (?:register|sign up|subscribe|create an account))?(?: to (?:comment|continue|read|save|post|view|your account)\b.{0,60})?\W{0,2}$|^create (?:an?|your) (?:free )?account\b.{0,80}$|^(?:support (?:our|independent|local|quality) (?:journalism|work|newsroom|reporting)\b.{0,100}|donate(?: now| today| here)?|become an? (?:member|subscriber|patron|supporter)\b.{0,60}|thank you for (?:reading|subscribing)\b.{0,60})$|^by (?:signing up|subscribing|submitting|clicking|registering|continuing)\b.{0,60}\b(?:you|i) (?:agree|accept|consent|confirm|acknowledge)\b.{0,250}$/i,
    yes: [
      'Subscribe now',
      'Subscribe to our channel',
      'Already a subscriber? Log in',
      'Sign in to comment',
      'Support our journalism',
      'Become a member today',
      'By signing up, you agree to our terms.',
    ],
    no: [
      'Subscribers left the paper in May.',
      'Subscribe rates doubled within a year.',
      'Log in the river blocks the ferry.',
      'Donate blood, the hospital asks.',
    ],
  },
  {
    what: 'accounts to follow',
    pattern: new RegExp(
      `^(?:follow|like|find|join|connect with|add|watch|listen to) (?:@\\w.{0,120}|us(?: (?:on|at|via)\\b.{0,120})?\\W{0,2}|.{1,80} on ${networks}\\b.{0,120})$|^(?:download|get) (?:the |our )(?:\\S{1,20} ){0,3}app\\b.{0,120}$|^join (?:our|the) (?:\\S{1,20} ){0,2}(?:channel|group|community|newsletter|conversation|discussion)\\b.{0,120}$`,
      'i',
    ),
    yes: [
      'Follow @brenfordpost on Twitter',
      'Follow us',
      'Follow Tom Reed on X: @tomreed',
      'Like us on Facebook',
      'Join our WhatsApp channel',
      'Download our app',
      'Find us on Instagram.',
    ],
    no: [
      'Follow the money, he said.',
      'Join us or be left behind, the mayor warned.',
      'Like others on the quay, she waited.',
    ],
  },
  {
    what: 'how to reach the newsroom',
    pattern:
      /^(?:e-?mail|contact|reach|tweet|write to|message|call|text)\b.{1,80}(?:\S@\S|@\w|\d{3}[-. ]\d{3,4}).{0,120}$|^.{1,100}\bcan be (?:reached|contacted|e-?mailed|followed)\b.{0,80}@.{0,80}$|^\S{1,60}@\S{1,60}\.\w{2,10}$|^@\w{2,30}$|^(?:do you have|have you got|have|got) (?:a |an |any |more )?(?:news )?(?:tips?|story ideas?|news|information|photos|views)\b[^?]{0,80}\?.{0,200}$|^(?:contact|about|e-?mail) (?:us|the (?:author|reporter|writer)s?)\W{0,2}$/i,
    yes: [
      'Contact Tom Reed at tom@post.example',
      'Tom Reed can be reached at tom@post.example.',
      'tom@post.example',
      '@tomreed',
      'Have a tip? Email us.',
      'About the author',
    ],
    no: [
      'Contact with the ship was lost at dawn.',
      'Have they no shame? the crowd asked.',
      'She can be reached by ferry only.',
    ],
  },
  {
    what: 'sharing',
    pattern:
      /^share(?: (?:this|on|via|it|with|by)\b[^.!?]{0,60})?\W{0,2}$|^(?=\D)(?:(?:share|tweet|facebook|twitter|x|whatsapp|e-?mail|print|linkedin|reddit|pinterest|telegram|copy link|link|flipboard|messenger|save|pocket|sms|more|\d{1,6})\b[\s,|/\u00b7\u2022]{0,5}){2,14}$/i,
    yes: [
      'Share',
      'Share this',
      'Share this story',
      'Share on Facebook',
      'Facebook Twitter WhatsApp Email',
      'Share 12 Tweet 3',
    ],
    no: [
      'Share of the vote fell in March.',
      'Share prices rose by a tenth.',
      'Facebook and Twitter were blocked.',
      '2024 | 1,204',
    ],
  },
  {
    what: 'counts',
    pattern:
      /^(?:\d[\d,.]{0,9}[km]?\+? ?(?:comments?|shares?|views?|likes?|retweets?|replies|reactions?|reads?|followers?)[\s|\u00b7\u2022,]{0,4}){1,4}$|^(?:comments?|shares?|views?|likes?|reactions?) ?[:(] ?\d[\d,.]{0,9}[km]?\)?$|^(?:(?:view|see|show|hide|read|leave|post|add|write) )?(?:all |a |the )?(?:\d[\d,.]{0,9} )?(?:comments?|reply|replies)$/i,
    yes: [
      '12 comments',
      '0 Comments',
      'Comments (12)',
      '1.2k shares',
      '3 shares | 4 likes',
      'View comments',
      'Leave a comment',
      'Comments',
    ],
    no: [
      'Comments from the mayor were cheered.',
      '12 comments were made at the meeting.',
      '300 shares changed hands in May.',
    ],
  },
  {
    what: 'how long reading takes',
    pattern:
      /^(?:(?:estimated )?(?:reading time|time to read|read time)[:\s]{1,3})\d{1,3}(?: ?[-\u2013] ?\d{1,3})? ?-?min(?:ute)?s?\.?$|^\d{1,3}(?: ?[-\u2013] ?\d{1,3})? ?-?min(?:ute)?s?\.? (?:read|reading time|to read|listen|video)$/i,
    yes: ['3 min read', '5 minute read', 'Reading time: 4 minutes', '3-min read', '12 mins listen'],
    no: ['3 minutes later the lights went out.', '5 minutes is all that it takes.'],
  },
  {
    what: 'when a page was changed',
    pattern: new RegExp(
      `^(?:(?:last |first )?(?:updated|published|posted|modified)(?: (?:on|at))?:? ?)(?:\\d{1,2}[:.]\\d{2}.{0,30}|\\d{1,3} ${periods} ago|an? ${periods} ago|just now|today.{0,30}|yesterday.{0,30})$|^(?:\\d{1,3}|an?) ${periods} ago$|^just now$`,
      'i',
    ),
    yes: [
      'Updated 5:14 pm',
      'Updated 2 hours ago',
      'Published 3 hours ago',
      'Last updated at 10.14 GMT',
      '3 hours ago',
    ],
    no: [
      'Updated rules come into force in May.',
      'Published yesterday by the council, the plan is bold. It may fail.',
      '3 hours ago he was at sea, she said.',
    ],
  },
  {
    what: 'subjects that a text is filed under',
    pattern:
      /^(?:tags?|topics?|filed (?:under|in)|categor(?:y|ies)|keywords|posted in|in this (?:story|article))\s?[:|]\s?.{0,300}$|^(?:filed under|posted in) [\p{L}\p{N} ,&|/-]{2,120}$|^(?:tags?|topics?|filed under|categories|keywords)$/iu,
    yes: ['Tags: bridges, Brenford', 'Filed under: Local news', 'Filed under Politics, Brenford', 'Topics'],
    no: ['Topics ranged from fish to freight.', 'Posted in the window, the list drew crowds.'],
  },
  {
    what: 'buttons',
    pattern:
      /^(?:print(?: this (?:page|article|story))?|e-?mail(?: this(?: (?:page|article|story))?)?|save(?: for later| article)?|bookmark|copy(?: link| url)?|link copied|tweet(?: this)?|whatsapp|facebook|twitter|linkedin|reddit|pinterest|telegram|instagram|youtube|menu|search|back to top|skip to (?:main )?content|log ?in|sign ?in|register|sign ?up|newsletters?|follow|following|follow us|play|pause|mute|watch(?: live| now| video)?|listen(?: now| to this (?:article|story))?|video|play video|gallery|slideshow|(?:see|view|show) (?:all|all photos|gallery|less|more options)|more options|font size|text size|privacy (?:policy|notice)|terms (?:of|and) (?:use|service|conditions)\b.{0,30}|cookie (?:policy|settings|notice)|site ?map|leave a reply|getty images|home)[:\u00bb\u203a>]?$|^(?:we|this (?:site|website)) uses? cookies\b.{0,300}$|^this site is protected by recaptcha\b.{0,200}$|^please (?:enable|turn on) javascript\b.{0,200}$/i,
    yes: [
      'Print',
      'Copy link',
      'Back to top',
      'Listen to this article',
      'Privacy policy',
      'We use cookies to improve your visit.',
    ],
    no: [
      'Home improvement loans rose.',
      'Print sales fell by half.',
      'Search parties left at dawn.',
      'Listen to this, he said.',
    ],
  },
];
