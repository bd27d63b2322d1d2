import { oppositeOf } from '../../nlp/wordnet/opposites.js';
import { type BendRow, type Found, likeCase } from './bend.js';

/** Comparatives, which the dictionary does not have, and what takes their place. */
const comparatives: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      better: 'worse',
      worse: 'better',
      higher: 'lower',
      lower: 'higher',
      larger: 'smaller',
      smaller: 'larger',
    },
    ...{ bigger: 'smaller', stronger: 'weaker', weaker: 'stronger', faster: 'slower', slower: 'faster' },
    ...{ easier: 'harder', richer: 'poorer', poorer: 'richer', younger: 'older', older: 'younger' },
  }),
);
/** Small words and their opposites. */
const small: ReadonlyMap<string, string> = new Map(
  Object.entries({ more: 'less', less: 'more', many: 'few', few: 'many', before: 'after', after: 'before' }),
);

/** Words that sound as if they began with a vowel, so that “an” goes before them. */
const vowel = /^(?:[aeio]|u(?!se|su|ni)|hono|hones|hour|heir)/iu;

/** Another word where the first one stands, unless “a” before it would have to become “an”. */
function inPlace({ before, text }: Found, other: string | null | undefined): string | null {
  if (other == null) return null;
  const isArticled = /\ban? $/iu.test(before);
  return isArticled && vowel.test(text) !== vowel.test(other) ? null : likeCase(text, other);
}

/**
 * Words by part of speech whose opposite in the dictionary is that of what people say in the news; others mean too much
 * (“the right time”, “old laws”), or their opposite is seldom said (“untalented”). Adjectives of the second list stand in
 * the place of their opposites only behind a verb (“is high”, but “high school”).
 */
const everyday = {
  a: `good bad strong weak impossible easy difficult large small illegal unhappy guilty innocent foreign domestic
    southern northern unnecessary fair unfair honest dishonest effective ineffective unpopular internal external positive negative
    successful unsuccessful cheap expensive optimistic pessimistic responsible irresponsible sufficient insufficient adequate
    inadequate beautiful ugly useful useless powerful powerless harmful harmless unconstitutional productive unproductive
    unstable unusual`,
  afterVerb: `safe dangerous possible legal happy able unable necessary popular high low true false rich hot cold dry wet alive acceptable
    reasonable unreasonable visible invisible healthy stable clear hopeful hopeless empty`,
  v: `accept reject win open close begin end buy sell agree disagree remember forget love hate increase decrease strengthen weaken
    include exclude attack admit deny praise criticize import export unite divide succeed lower push pull`,
  n: `success winner loser peace majority victory defeat strength advantage disadvantage stability instability presence absence
    optimism pessimism inaction woman`,
} as const;
const listOf = (words: string): string => words.split(/\s+/u).join('|');

const owners = 'the|our|their|his|her|my|your|its|this|that|these|those';
/** What stands before an adjective that ends its phrase. */
const copulas =
  'is|are|was|were|be|been|being|become|became|remain|remains|feel|feels|very|too|so|more|most|less|extremely|really|quite';

/** Words that give way to their opposites. */
export const oppositeRows: readonly BendRow[] = [
  {
    kind: 'opposite',
    pattern: new RegExp(`\\b(?:${[...comparatives.keys()].join('|')})\\b`, 'giu'),
    instead: (found) => inPlace(found, comparatives.get(found.text.toLowerCase())),
    unless: { before: /\b(?:had|and|or|no) $/iu, after: /^ (?:and|or)\b/iu },
    yes: [['It is stronger than ice.', 'It is weaker than ice.']],
    no: ['For better or worse', 'You had better go'],
  },
  {
    kind: 'opposite',
    pattern: /\b(?:more|less)(?= than\b)/giu,
    instead: (found) => inPlace(found, small.get(found.text.toLowerCase())),
    unless: {
      before: /\b(?:any|no|much|nothing|little) $/iu,
      after: /^ than (?:ever|a little|anything|just)\b/iu,
    },
    yes: [['It lasted less than one minute', 'It lasted more than one minute']],
    no: ['It is no more than a game', 'We need it more than ever'],
  },
  {
    kind: 'opposite',
    pattern: /\b(?:many|few)(?= \p{Ll}+s\b|\speople\b|\swomen\b|\smen\b|\schildren\b)/giu,
    instead: (found) => inPlace(found, small.get(found.text.toLowerCase())),
    unless: { before: /\b(?:a|how|as|so|too|very|not|good|great|next|last|past|first|the) $/iu },
    yes: [['There are many people here', 'There are few people here']],
    no: ['There are a few people here', 'how many people', 'the next few days'],
  },
  {
    kind: 'opposite',
    pattern: /(?<=\b(?:I|we|you|they|he|she|it|has|have|is|are|was|were|will|would) )always(?= \p{Ll})/giu,
    instead: () => 'never',
    yes: [['We have always paid', 'We have never paid']],
    no: ['We always'],
  },
  {
    kind: 'opposite',
    pattern:
      /\b(?:before|after)(?= (?:the|that|this|these|our|their|his|her|it|we|they|he|she|I|you|a)\b)/giu,
    instead: (found) => inPlace(found, small.get(found.text.toLowerCase())),
    unless: {
      before:
        /\b(?:look(?:s|ed|ing)?|tak(?:es?|en|ing)|took|named|day|week|year|month|come|came|never|ever|run|go|soon|shortly|long|right|just) $/iu,
    },
    yes: [['They left before the storm came', 'They left after the storm came']],
    no: ['We look after the sick', 'Day after day', 'After all, it is ours'],
  },
  {
    kind: 'opposite',
    pattern:
      /(?<=\b(?:the|our|their|his|her|my|your) )(?:first|last)(?= \p{Ll})(?! (?:lady|aid|minister|few|name|names|of|responders?|class|night|week|month|year|time since|\p{L}+s|\p{L}+teen|two|three|four|five|six|ten|\p{N}+)\b)/giu,
    instead: ({ text }) => (text.toLowerCase() === 'first' ? 'last' : 'first'),
    yes: [['This is the first step', 'This is the last step']],
    no: ['The first lady came', 'In the last week', 'the last five years'],
  },
  {
    kind: 'opposite',
    pattern: new RegExp(
      `(?<=\\b(?:${copulas}) )(?:${listOf(everyday.a)}|${listOf(everyday.afterVerb)})(?![\\p{L}-])`,
      'gu',
    ),
    instead: (found) => inPlace(found, oppositeOf(found.text, 'a')),
    yes: [
      ['The bridge is safe.', 'The bridge is dangerous.'],
      ['This would be unnecessary', 'This would be necessary'],
    ],
    no: ['It is the right time', 'They are common', 'He went to high school'],
  },
  {
    kind: 'opposite',
    pattern: new RegExp(
      `(?<=\\b(?:an?|${owners}|of|with|and) )(?:${listOf(everyday.a)})(?= \\p{Ll}{3})`,
      'gu',
    ),
    instead: (found) => inPlace(found, oppositeOf(found.text, 'a')),
    unless: {
      after: /^ (?:minister|ministry|secretary|affairs|office|policy|exchange|deal|many|faith|one)\b/iu,
    },
    yes: [['We have a weak roof over us', 'We have a strong roof over us']],
    no: ['the foreign minister', 'It is an easy game', 'a good many of us'],
  },
  {
    kind: 'opposite',
    pattern: new RegExp(
      `(?<=\\b(?:to|will|would|can|could|must|should|may|might|cannot|not|we|they|you|I|don['’]t|never) )(?:${listOf(everyday.v)})(?= (?:an?|${owners}|all|us|them|him|it|every)\\b|[.,;!?]|$)`,
      'gu',
    ),
    instead: (found) => oppositeOf(found.text, 'v'),
    yes: [['We must accept the offer', 'We must reject the offer']],
    no: ['We must go to bed', 'We agree with them', 'to end well'],
  },
  {
    kind: 'opposite',
    pattern: new RegExp(
      `(?<=\\b(?:an?|${owners}|of|for|in|to|from|with|no|is|are) )(?:${listOf(everyday.n)})(?= (?:of|for|in|to|that|is|was|are|will|and|or|on|at|from|with)\\b|[.,;!?]|$)`,
      'gu',
    ),
    instead: (found) => inPlace(found, oppositeOf(found.text, 'n')),
    yes: [['It was a success.', 'It was a failure.']],
    no: ['It is the way of the world', 'the peace talks', 'a success story'],
  },
];
