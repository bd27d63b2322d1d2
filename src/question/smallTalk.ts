import type { Talk } from './languages/grammar.js';
import { grammars } from './languages/index.js';
import type { Row } from './row.js';
import { normaliseLine, wholeLine } from './smallTalkLine.js';

/** Longest line of small talk, in UTF-16 code units. */
export const maxSmallTalkLength = 80;

/** Patterns of small talk in the other languages. */
function inOtherLanguages(meaning: Talk): readonly string[] {
  return Object.values(grammars).map(({ talk }) => talk[meaning]);
}

/**
 * Lines that ask nothing about an article, in the form of {@link normaliseLine}. Each pattern covers the
 * whole line, so that a question that starts alike does not match. A line matches one row at most.
 */
export const smallTalk: readonly Row<Talk>[] = [
  {
    meaning: 'greeting',
    pattern: wholeLine(
      'hi|hiya|hey|heya|hello|hullo|yo|howdy|greetings|gm|morning|sup|whats up|wassup|ping',
      'good (?:morning|afternoon|evening|day)',
      ...inOtherLanguages('greeting'),
    ),
    yes: [
      'hi',
      'Hello!',
      'hiii',
      'hey there',
      'HELLO 👋',
      'good morning',
      'yo bot',
      'Guten Tag',
      'Bonjour !',
      'Buenos días',
      'Привіт!',
    ],
    no: [
      'hi-tech exports?',
      'hello kitty',
      'good morning vietnam',
      'who said hi?',
      'morning talks',
      'hi who is it about',
    ],
  },
  {
    meaning: 'thanks',
    pattern: wholeLine(
      '(?:many )?thanks?|thank (?:you|u)|thankyou|thx|tnx|ty|tysm|tyvm|cheers|much appreciated|thanks a million',
      '(?:thanks|thank you|thank u|thx|ty) (?:a lot|a bunch|so much|very much|for (?:that|this|the help|your help))',
      'good (?:bot|job|work)|well done',
      ...inOtherLanguages('thanks'),
    ),
    yes: [
      'thanks',
      'Thank you so much!',
      'thx',
      'thxxx',
      'ty 🙏',
      'ok thanks',
      'good bot',
      'Danke schön',
      'спасибо',
      'дякую',
    ],
    no: [
      'thanks to whom did it pass',
      'thank you for what?',
      'who thanked them',
      'did he say thanks',
      'good work conditions',
    ],
  },
  {
    meaning: 'farewell',
    pattern: wholeLine(
      'bye(?: ?bye)?|goodbye|good night|gn|cya|see (?:you|ya|u)(?: later| soon| tomorrow)?|farewell|take care',
      'have a (?:good|nice|great) (?:day|one|evening|weekend)',
      ...inOtherLanguages('farewell'),
    ),
    yes: ['bye', 'Byeee!', 'good night', 'see you later', 'ok bye', 'Auf Wiedersehen', 'до побачення'],
    no: [
      'bye-election results',
      'when did they say goodbye?',
      'see you in court',
      'the night of the vote',
      'have a good look at the deal',
    ],
  },
  {
    meaning: 'identity',
    pattern: wholeLine(
      'who (?:are|r) (?:you|u)|(?:what|wat|wht) (?:are|r) (?:you|u)|whats your name|what is your name|you are (?:a |an )?(?:bot|ai|robot)',
      '(?:who|what) is (?:verbatim|this bot)|whats this bot|(?:tell me about|introduce) yourself',
      'who (?:made|created|built|wrote|programmed|developed|coded|owns) (?:you|u)',
      'who is your (?:maker|creator|owner|developer)',
      '(?:are|r) (?:you|u) (?:really )?(?:a |an )?(?:bot|ai|human|robot|real|alive|person|chatbot|machine|computer|program|chat ?gpt|gpt|llm|language model)(?: or (?:a |an )?(?:bot|ai|human|robot|person|real))?',
      ...inOtherLanguages('identity'),
    ),
    yes: [
      'who are you',
      'who made you?',
      'Are you a bot?',
      'are you an AI',
      'are you a bot or a human?',
      'r u human',
      'hey, what are you?',
      'Wer bist du?',
    ],
    no: [
      'who made you do it',
      'who are you talking about',
      'what are you able to say on NATO',
      'are you sure',
      'is the bot a robot',
    ],
  },
  {
    meaning: 'wellbeing',
    pattern: wholeLine(
      'how (?:are|r) (?:you|u)(?: doing)?(?: today)?|hows it going|how is it going|how do you do',
      '(?:are )?you (?:ok|okay|good)|are you (?:there|awake|online|working)',
      ...inOtherLanguages('wellbeing'),
    ),
    yes: [
      'how are you',
      'How are you doing?',
      'hi, how are you',
      'how’s it going',
      'Wie geht’s?',
      'Ça va ?',
      'как дела?',
    ],
    no: [
      'how are you so sure',
      'how is it going in Riyadh',
      'how are the talks going',
      'are you there to help Ukraine',
    ],
  },
  {
    meaning: 'remark',
    pattern: wholeLine(
      'ok|okay|okey|k|kk|lol|lmao|rofl|xd|ha(?:ha)+h?|hehe|wow|cool|nice|great|awesome|perfect|amazing|all good|alright',
      'sure|yes|yep|yeah|yup|no|nope|nah|got it|i see|understood|makes sense|fair enough|interesting|never ?mind|nvm|np',
      'no problem|sorry|my bad|oops|hm|hmm|huh',
      ...inOtherLanguages('remark'),
    ),
    yes: ['lol', 'ok', 'OK 👍', 'hahaha', 'looool', 'cool cool', 'got it', 'lol ok', 'hmmm', 'never mind'],
    no: ['ok corral', 'no troops', 'yes to NATO?', 'cool heads in Riyadh', 'sure of what', 'good news?'],
  },
  {
    meaning: 'help',
    pattern: wholeLine(
      'help(?: me| us)?|(?:i )?need help|(?:can|could) (?:you|u) help(?: me| us)?|(?:the |your )?commands',
      '(?:what|wat|wht) (?:else )?(?:can|do|could|does) (?:you|u|it|this bot|the bot) do|what (?:are|r) (?:you|u) (?:able to do|for)',
      'what (?:else )?can i (?:ask|type|do|say)(?: you| u| here)?|what are (?:your|the) commands',
      'how (?:does|do) (?:this|you|this bot|this thing|the bot) work',
      'how (?:do|can|should) i (?:use|ask) (?:this|you|it|this bot|the bot)',
      ...inOtherLanguages('help'),
    ),
    yes: [
      'help',
      'Help!!',
      'what can you do?',
      'how does this work',
      'what can I ask you',
      'hi, what can you do',
      'wat can u do??',
      'can you help me',
      'Hilfe',
      'À l’aide !',
      'що ти вмієш?',
    ],
    no: [
      'help for Ukraine',
      'what does the deal do',
      'can you help Ukraine',
      'commands of the army',
      'who needs help',
      'what can you do about the war',
      'how does the deal work',
      'how does this work for Russia',
      'what did they do',
    ],
  },
  {
    meaning: 'articles',
    pattern: wholeLine(
      '(?:(?:list|show|see|view)(?: me| us)? )?(?:all |the |your |all the |all your |available )?articles?(?: list)?|(?:the |a )?list of (?:the |all |your )?articles',
      '(?:what|wat|wht|which) (?:other |else )?articles?(?: (?:are there|do (?:you|u) (?:have|know)|(?:have you|you) got|can i ask about|can (?:you|u) answer|are (?:available|loaded|in use)|is (?:this|it|in use|used here)))?',
      'what are (?:the|your) articles|(?:do you have|are there|any) (?:any |other |more )?articles',
      ...inOtherLanguages('articles'),
    ),
    yes: [
      'list articles',
      'Articles?',
      'what articles do you have?',
      'show me all the articles please',
      'which articles are there',
      'which article is this?',
      'LIST OF ARTICLES',
      'Welche Artikel gibt es?',
      'quels articles as-tu ?',
      'какие статьи есть?',
    ],
    no: [
      'list the articles of the treaty',
      'what articles of the treaty were broken',
      'article 5',
      'what does article 5 say',
      'which articles did they sign',
      'list the people who were there',
      'do you have articles on Gaza',
    ],
  },
];

/** Lists the meanings of all rows that a line matches. */
export function meaningsOf(typed: string): Talk[] {
  // Checked first: what follows reads every letter.
  if (typed.length > maxSmallTalkLength) return [];
  const line = normaliseLine(typed);
  return smallTalk.filter(({ pattern }) => pattern.test(line)).map(({ meaning }) => meaning);
}

/** Reads a line of small talk; null for any other line. */
export function smallTalkIn(typed: string): Talk | null {
  return meaningsOf(typed)[0] ?? null;
}
