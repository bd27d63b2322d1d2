import { socialNetworks } from '../../lexicon/pageLabels.js';
import { oneOf } from '../../lexicon/words.js';
import type { BoilerplateRow } from './row.js';

const network = oneOf(socialNetworks);

/** What a page asks its readers to do: to click, to subscribe, to follow, to write, to share. */
export const calls: readonly BoilerplateRow[] = [
  {
    kind: 'link to click',
    pattern:
      /^(?:please )?(?:click|tap|press|swipe) (?:here|below|on (?:the |this )?(?:link|image|picture|button)|the (?:link|image|picture|button))(?: (?:below|above))?(?: (?:to|for|if)\b.{0,200})?\W{0,3}$/i,
    yes: [
      'Click here to read the plan',
      'Tap the link to see more photos.',
      'Click on the image for a larger view',
    ],
    no: [
      'Click here was the only button that the page had.',
      'Press the council hard and it yields, she said.',
    ],
  },
  {
    kind: 'newsletter',
    pattern:
      /^(?:sign|signup) ?up (?:now |here |today |below )?(?:for|to|with)\b.{0,80}\b(?:newsletters?|alerts?|e-?mails?|updates|briefings?|inbox|bulletins?|digest|notifications)\b.{0,150}$|^(?:get|receive|have) .{0,90}\b(?:newsletters?|(?:in|to) your (?:inbox|phone)|news alerts|delivered (?:daily|weekly))\b.{0,120}$/i,
    yes: [
      'Sign up for our newsletter',
      'Sign up to The Quay, our weekly newsletter.',
      'Get the top stories in your inbox every morning',
    ],
    no: ['Sign up for the race opens on Monday.', 'Get the lorries off the quay, he shouted.'],
  },
  {
    kind: 'subscription',
    pattern:
      /^subscribe (?:for (?:free|just|full|unlimited)\b.{0,80}|to (?:continue|our|the|us|read|get|unlock|this)\b.{0,120})$|^(?:already|not) an? (?:subscriber|member)\b.{0,80}$|^(?:log|sign) ?in to (?:comment|continue|read|save|post|view|your account)\b.{0,60}$|^(?:create (?:an?|your) (?:free )?account|support (?:our|independent|local|quality) (?:journalism|work|newsroom|reporting)|become an? (?:member|subscriber|patron|supporter)|thank you for (?:reading|subscribing))\b.{0,100}$|^by (?:signing up|subscribing|submitting|clicking|registering|continuing)\b.{0,60}\b(?:you|i) (?:agree|accept|consent|confirm|acknowledge)\b.{0,250}$/i,
    yes: [
      'Subscribe to our channel',
      'Already a subscriber? Log in',
      'Sign in to comment',
      'Support our journalism',
      'Become a member today',
      'By signing up, you agree to our terms.',
    ],
    no: [
      'Subscribers left the paper in May.',
      'Log in the river blocks the ferry.',
      'Create your own luck, he said.',
    ],
  },
  {
    kind: 'account to follow',
    pattern: new RegExp(
      `^(?:follow|like|find|join|connect with|add|watch|listen to) (?:@\\w.{0,120}|us(?: (?:on|at|via)\\b.{0,120})?\\W{0,2}|.{1,80} on ${network}\\b.{0,120})$|^(?:download|get) (?:the |our )(?:\\S{1,20} ){0,3}app\\b.{0,120}$|^join (?:our|the) (?:\\S{1,20} ){0,2}(?:channel|group|community|newsletter|conversation|discussion)\\b.{0,120}$`,
      'i',
    ),
    yes: [
      'Follow @brenfordpost on Twitter',
      'Follow Tom Reed on X: @tomreed',
      'Like us on Facebook',
      'Join our WhatsApp channel',
      'Download our app',
    ],
    no: [
      'Follow the money, he said.',
      'Join us or be left behind, the mayor warned.',
      'Like others on the quay, she waited.',
    ],
  },
  {
    kind: 'address of the newsroom',
    pattern:
      /^(?:e-?mail|contact|reach|tweet|write to|message|call|text)\b.{1,80}(?:\S@\S|@\w|\d{3}[-. ]\d{3,4}).{0,120}$|^\S{1,60}@\S{1,60}\.\w{2,10}$|^@\w{2,30}$|^(?:do you have|have you got|have|got) (?:a |an |any |more )?(?:news )?(?:tips?|story ideas?|news|information|photos|views)\b[^?]{0,80}\?.{0,200}$/i,
    yes: ['Contact Tom Reed at tom@post.example', 'tom@post.example', '@tomreed', 'Have a tip? Email us.'],
    no: ['Contact with the ship was lost at dawn.', 'Have they no shame? the crowd asked.'],
  },
  {
    kind: 'buttons to share',
    pattern: new RegExp(
      `^share (?:this|on|via|it|with|by)\\b[^.!?]{0,60}\\W{0,2}$|^(?=\\D)(?:(?:share|tweet|${network}|e-?mail|print|reddit|pinterest|copy link|link|flipboard|messenger|save|pocket|sms|more|\\d{1,6})\\b[\\s,|/\\u00b7\\u2022]{0,5}){2,14}$`,
      'i',
    ),
    yes: ['Share this story', 'Share on Facebook', 'Facebook Twitter WhatsApp Email', 'Share 12 Tweet 3'],
    no: ['Share of the vote fell in March.', 'Facebook and Twitter were blocked.', '2024 | 1,204'],
  },
  {
    kind: 'notice of cookies',
    pattern: /^(?:we|this (?:site|website)) uses? cookies\b.{0,300}$/i,
    yes: ['We use cookies to improve your visit.', 'This website uses cookies.'],
    no: ['We use cookie dough, the baker said.', 'This site uses coal.'],
  },
];
