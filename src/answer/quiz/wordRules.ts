import { formsOfBe, modals } from '../../lexicon/auxiliaries.js';
import { negatingWords, negativePolarityItems } from '../../lexicon/negations.js';
import { oppositeAdjectives, oppositeComparatives, oppositeVerbs } from '../../lexicon/opposites.js';
import { demonstratives, objectPronouns, possessives, subjectPronouns } from '../../lexicon/pronouns.js';
import { questionWords } from '../../lexicon/questionWords.js';
import { oneOf, union, wordSet } from '../../lexicon/words.js';
import { senses } from '../../nlp/wordnet/wordnet.js';
import type { BendRow, Found } from './rule.js';

/** Gives other words the capital that the first ones have. */
const likeCase = (found: string, instead: string): string =>
  /^\p{Lu}/u.test(found) ? instead.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : instead;

/** What a map has in place of a word. */
const insteadIn =
  (map: ReadonlyMap<string, string>) =>
  ({ text }: Found): string | null => {
    const other = map.get(text.toLowerCase());
    return other === undefined ? null : likeCase(text, other);
  };

/** Any negation. Beside a second one, removing or adding one would change the sense in another way. */
const negation = `\\b${oneOf(negatingWords)}\\b`;
const negated = new RegExp(negation, 'iu');
/** Words that need a negation ("any", "yet"): without it the rest is no English. */
const leaning = new RegExp(`\\b${oneOf(negativePolarityItems)}\\b|${negation}`, 'iu');
/** What stands before a verb that cannot be negated as a statement can: in a question, a comparison, a condition. */
const unassertive = new RegExp(
  `\\b${oneOf(questionWords, wordSet('if whether as than best all without only'))}\\b|${negation}`,
  'iu',
);
/** What comes after it that would not go with a negation: a contrast, a consequence, a question. */
const contrasting = new RegExp(`\\b(?:but|so|yet|without|only)\\b|\\?|${negation}`, 'iu');
/** Words before which an added “not” would not go, or would mean something else, beside adverbs. */
const reluctant = union(
  subjectPronouns,
  questionWords,
  wordSet(
    'there all about at both either even if just like no not only over pretty quite some still that to',
  ),
);

/** Whether “not” goes before what comes next. */
function takesNot({ after }: Found): boolean {
  const next = /^ (\p{Ll}+)/u.exec(after)?.[1] ?? '';
  const isAdverb = senses(next, 'r').length > 0 && senses(next, 'a').length === 0;
  return !reluctant.has(next) && !isAdverb && !/ly$/u.test(next);
}

const subjects = oneOf(subjectPronouns, demonstratives, ['who', 'which']);
/** Auxiliaries behind which “not” can be put; “can” takes another form. */
const finite = oneOf(
  [...modals].filter((verb) => verb !== 'can'),
  wordSet('is are was were am'),
);
const objects = oneOf(objectPronouns, possessives, demonstratives, wordSet('a an the all every'));

/** Replaces words by their opposites, and adds or removes negations. */
export const wordRules: readonly BendRow[] = [
  {
    pattern: new RegExp(`\\b${oneOf(oppositeComparatives.keys())}\\b`, 'giu'),
    meaning: 'a comparative gives way to its opposite',
    instead: insteadIn(oppositeComparatives),
    unless: { before: /\b(?:had|and|or|no|to) $/iu, after: /^ (?:and|or)\b/iu },
    yes: [['It is stronger than ice.', 'It is weaker than ice.']],
    no: ['For better or worse', 'You had better go', 'to better understand it'],
  },
  {
    pattern: new RegExp(
      `(?<=\\b${oneOf(formsOfBe, wordSet('too very so more most less quite really'))} )${oneOf(oppositeAdjectives.keys())}(?![\\p{L}-])`,
      'gu',
    ),
    meaning: 'an adjective behind a form of "be" gives way to its opposite',
    instead: insteadIn(oppositeAdjectives),
    unless: { before: negated },
    yes: [
      ['The bridge is safe.', 'The bridge is dangerous.'],
      ['This would be unnecessary', 'This would be necessary'],
    ],
    no: ['It is the right time', 'He went to high school', 'We have not been able to go'],
  },
  {
    pattern: new RegExp(
      `(?<=\\b${oneOf(modals, wordSet('i we they to cannot not never'))} )${oneOf(oppositeVerbs.keys())}(?= ${objects}\\b|[.,;!?]|$)`,
      'gu',
    ),
    meaning: 'a verb gives way to its opposite',
    instead: insteadIn(oppositeVerbs),
    yes: [['We must accept the offer', 'We must reject the offer']],
    no: ['We must go to bed', 'We agree with them', 'to end well'],
  },
  {
    pattern: new RegExp(
      `(?<=\\b${oneOf(subjectPronouns, modals, wordSet('is are was were has have had'))} )(?:always|never)(?= \\p{Ll})(?! (?:again|before|once)\\b)`,
      'gu',
    ),
    meaning: '"never" gives way to "always", and the other way round',
    instead: ({ text }) => (text === 'never' ? 'always' : 'never'),
    unless: { before: negated, after: leaning },
    yes: [
      ['We will never give up.', 'We will always give up.'],
      ['We have always paid', 'We have never paid'],
    ],
    no: ['We always', 'We have never before seen it', 'I have never seen anything like it'],
  },
  {
    pattern: new RegExp(
      `(?<=\\b${oneOf(modals, wordSet('is are was were am has have had do does did'))}) not(?= \\p{Ll})(?! (?:so|to|all|always|least)\\b)`,
      'giu',
    ),
    meaning: '"not" is taken out behind an auxiliary',
    instead: () => '',
    unless: { before: negated, after: leaning },
    yes: [
      ['We will not stand aside.', 'We will stand aside.'],
      ['She did not lie', 'She did lie'],
    ],
    no: ['It is not only a game', 'We have not met yet', 'They did not stop until noon'],
  },
  {
    pattern: /(?<=\p{L} )(?:\p{L}{2,6}n['’]t|can['’]t|cannot)(?= \p{Ll})/gu,
    meaning: 'a negated auxiliary gives way to the plain one',
    instead: ({ text }) => {
      const verb = text.replace(/n['’]t$|not$/u, '');
      if (verb === 'wo') return 'will';
      return verb === 'ca' ? 'can' : verb;
    },
    unless: { before: unassertive, after: leaning },
    yes: [
      ['You cannot make peace alone.', 'You can make peace alone.'],
      ['They can’t hide here', 'They can hide here'],
      ['We won’t sell the harbour', 'We will sell the harbour'],
      ['We don’t sell to strangers', 'We do sell to strangers'],
    ],
    no: ['We cannot do anything', 'Why don’t you come', 'It is late, isn’t it'],
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:(?:${subjects}|\\p{Ll}{2,}s) ${finite}|I['’]m|(?:we|you|they)['’]re|(?:it|he|she)['’]s))(?= (?!been\\b)\\p{Ll})`,
      'giu',
    ),
    meaning: '"not" is put in behind an auxiliary',
    instead: (found) => (takesNot(found) ? ' not' : null),
    unless: { before: unassertive, after: contrasting },
    yes: [
      ['We will accept this offer.', 'We will not accept this offer.'],
      ['These attacks are our right', 'These attacks are not our right'],
      ['I’m happy to stay', 'I’m not happy to stay'],
    ],
    no: ['We will never go', 'There is severe flooding', 'It is also a city', 'I know how they will come'],
  },
  {
    pattern: new RegExp(`(?<=\\b${subjects} )can(?= \\p{Ll})`, 'giu'),
    meaning: '"can" gives way to "cannot"',
    instead: (found) => (takesNot(found) ? 'cannot' : null),
    unless: { before: unassertive, after: contrasting },
    yes: [['They can hear us', 'They cannot hear us']],
    no: ['They can only hear us', 'What can we do', 'They can hear us, can’t they'],
  },
];
