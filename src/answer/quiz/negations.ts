import { type BendRow, type Found, likeCase } from './bend.js';

/** Another negation in the sentence, by which one that is taken out or put in would be read anew. */
const negated = /\b(?:not|no|never|nobody|none|nothing|nor|neither|cannot|hardly|barely)\b|n['’]t\b/iu;
/** Words that stand only under a negation, or lean on it: without it the rest is no English. */
const leans = new RegExp(
  `\\b(?:any\\p{L}*|ever|yet|either|until|but|much|long(?:er)?|or|at all|unless|only|just|even|because|enough)\\b|${negated.source}`,
  'iu',
);
/** What stands before a verb, in its sentence, that cannot be negated as a statement can: in a question, a comparison, a condition. */
const asks = new RegExp(
  `\\b(?:what|who|whom|whose|when|where|why|how|if|whether|as|than|best|all|without|only)\\b|${negated.source}`,
  'iu',
);
/** What comes after it that would not go with a negation: a contrast, a consequence, a question. */
const follows = new RegExp(`\\b(?:but|so|yet|without|only)\\b|\\?|${negated.source}`, 'iu');
/** What an added “not” would not go before, or would mean something else before. */
const reluctant =
  /^ (?:today|about|at least|over|nearly|almost|pretty|quite|no|not|also|just|only|even|always|already|still|never|rather|all|both|some|either|so|perhaps|maybe|now|then|that|because|what|why|how|where|when|if|like|as|I|you|he|she|it|we|they|there|who|to|\p{L}+ly)\b/iu;

/** “There is severe flooding” is negated by “no”, which would take another form of the noun. */
const isThere = ({ after, before }: Found): boolean =>
  /\bthere (?:is|are|was|were)$/iu.test(before) && !/^ (?:an?|many|much)\b/iu.test(after);
const addNot = (found: Found): string | null =>
  reluctant.test(found.after) || isThere(found) ? null : ' not';

const subjects = 'I|we|you|he|she|it|they|there|this|that|these|those|who|which';

/** Negations that are taken out, and put in. */
export const negationRows: readonly BendRow[] = [
  {
    kind: 'negation',
    pattern: /\b(?:cannot|can not|can['’]t)(?= \p{Ll})/giu,
    instead: ({ text }) => likeCase(text, 'can'),
    unless: { before: negated, after: leans },
    yes: [
      ['You cannot make peace alone.', 'You can make peace alone.'],
      ['They can’t hide here', 'They can hide here'],
    ],
    no: ['We cannot do anything', 'You cannot win, but you can try'],
  },
  {
    kind: 'negation',
    pattern:
      /(?<=\b(?:will|would|should|could|must|may|might|shall|is|are|was|were|am|has|have|had|did|do|does)) not(?= \p{Ll})(?! (?:necessarily|merely|simply|least|least|so|always|all|every|to)\b)/giu,
    instead: () => '',
    unless: { before: negated, after: leans },
    yes: [
      ['We will not stand aside.', 'We will stand aside.'],
      ['They are not above the law', 'They are above the law'],
      ['She did not lie', 'She did lie'],
    ],
    no: [
      'It is not only a game',
      'We have not met yet',
      'They did not stop until noon',
      'It was not a rise but a fall',
    ],
  },
  {
    kind: 'negation',
    pattern:
      /(?<=\b(?:I|we|they|you) )(?:do not|don['’]t) (?=\p{Ll})(?!(?:necessarily|always|all|ever|really)\b)/giu,
    instead: () => '',
    unless: { before: /\b(?:what|who|when|where|why|how|if|so)\b/iu, after: leans },
    yes: [['We don’t sell to strangers', 'We sell to strangers']],
    no: ['Why don’t you come', 'We don’t have any'],
  },
  {
    kind: 'negation',
    pattern:
      /(?<=\p{L} )(?:is|are|was|were|would|should|could|must|has|have|had|did|does)n['’]t(?= \p{Ll})(?! (?:necessarily|always|all|i|you|he|she|it|we|they|there)\b)/giu,
    instead: ({ text }) => text.slice(0, -3),
    unless: { before: negated, after: leans },
    yes: [['It wasn’t our ship', 'It was our ship']],
    no: ['It is late, isn’t it', 'It hasn’t come yet'],
  },
  {
    kind: 'negation',
    pattern: /(?<=\p{L} )won['’]t(?= \p{Ll})/giu,
    instead: () => 'will',
    unless: { before: negated, after: leans },
    yes: [['We won’t sell the harbour', 'We will sell the harbour']],
    no: ['We won’t ever go'],
  },
  {
    kind: 'negation',
    pattern:
      /(?<=\b(?:I|we|you|they|he|she|it|has|have|had|is|are|was|were|will|would|can|could|must|should) )never(?= \p{Ll})(?! (?:before|again|mind|once|more|did)\b)/giu,
    instead: () => 'always',
    unless: { before: negated, after: leans },
    yes: [['We will never give up.', 'We will always give up.']],
    no: ['We have never before seen it', 'I have never seen anything like it', 'Never have I slept so well'],
  },
  {
    kind: 'negation',
    pattern:
      /(?<=\b(?:is|was|be|been|has|have|had|see|saw|find|found|there['’]s) )no(?= \p{Ll})(?! (?:longer|more|less|one|matter|other|such|better|different|way|point|good|use|secret|joke|exception|means|doubt)\b)/giu,
    instead: () => 'some',
    unless: { before: negated, after: leans },
    yes: [['There is no reason for panic', 'There is some reason for panic']],
    no: ['He is no longer here', 'I have no choice but to go', 'This is no joke'],
  },
  {
    kind: 'negation',
    pattern:
      /\bwithout(?= \p{L})(?! (?:an?y?|doubt|question|fail|saying|delay|further|ever|even|which|whom|\p{L}+ing)\b)/giu,
    instead: ({ text }) => likeCase(text, 'with'),
    yes: [['Without Nola the plan is dead', 'With Nola the plan is dead']],
    no: ['Without waiting they left', 'It will come without a doubt', 'It goes without saying'],
  },
  {
    kind: 'negation',
    pattern:
      /\b(?:nobody|no one|no-one)(?= (?:will|can|has|is|was|would|could|should|must|knows|wants|likes|came|believes)\b)/giu,
    instead: ({ text }) => likeCase(text, 'everybody'),
    unless: { before: negated, after: leans },
    yes: [['Nobody will sleep tonight', 'Everybody will sleep tonight']],
    no: ['Nobody will sleep until it is over', 'We saw nobody'],
  },
  {
    kind: 'negation',
    pattern:
      /\b(?:everybody|everyone)(?= (?:will|can|has|is|was|would|could|should|must|knows|wants|likes|came|believes)\b)/giu,
    instead: ({ text }) => likeCase(text, 'nobody'),
    unless: { before: asks, after: follows },
    yes: [['Everyone was excited', 'Nobody was excited']],
    no: ['We saw everyone', 'Not everyone was excited'],
  },
  {
    kind: 'negation',
    pattern: new RegExp(
      `(?<=\\b(?:${subjects}|\\p{Ll}{2,}s) (?:will|would|should|could|must|may|might|is|are|was|were|am))(?= (?!been\\b)\\p{Ll})`,
      'giu',
    ),
    instead: addNot,
    unless: { before: asks, after: follows },
    yes: [
      ['We will accept this offer.', 'We will not accept this offer.'],
      ['It is a success', 'It is not a success'],
      ['These attacks are our right', 'These attacks are not our right'],
    ],
    no: [
      'We will never go',
      'There is severe flooding',
      'It is also a city',
      'It was clear that it is not over',
      'I know how they will come',
    ],
  },
  {
    kind: 'negation',
    pattern: new RegExp(`(?<=\\b(?:${subjects}|\\p{Ll}{2,}s) (?:have|has|had))(?= been \\p{Ll})`, 'giu'),
    instead: () => ' not',
    unless: { before: asks, after: follows },
    yes: [['We have been here for years', 'We have not been here for years']],
    no: ['We have been here, but they have gone'],
  },
  {
    kind: 'negation',
    pattern: new RegExp(`(?<=\\b(?:${subjects}) )can(?= \\p{Ll})`, 'giu'),
    instead: ({ after }) => (reluctant.test(after) ? null : 'cannot'),
    unless: { before: asks, after: follows },
    yes: [['They can hear us', 'They cannot hear us']],
    no: ['They can only hear us', 'What can we do', 'They can hear us, can’t they'],
  },
  {
    kind: 'negation',
    pattern: /(?<=\b(?:I['’]m|(?:we|you|they)['’]re|(?:it|he|she)['’]s))(?= (?!been\b)\p{Ll})/giu,
    instead: addNot,
    unless: { before: asks, after: follows },
    yes: [['I’m happy to stay', 'I’m not happy to stay']],
    no: ['It’s not over', 'That’s what we want'],
  },
  {
    kind: 'negation',
    pattern: /(?<=\b(?:I|we|you|he|she|it|they))['’]ll(?= \p{Ll})/giu,
    instead: ({ after }) => (reluctant.test(after) ? null : ' won’t'),
    unless: { before: asks, after: follows },
    yes: [['He’ll be missed', 'He won’t be missed']],
    no: ['He’ll never be missed'],
  },
];
