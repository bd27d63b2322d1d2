import { kindOf } from '../nlp/wordnet/kindOf.js';
import { isPastVerb } from '../nlp/wordnet/pastForms.js';
import { isFunctionWord, type Word, wordsOf } from '../nlp/words.js';

const auxiliaries =
  '(?:(?:is|are|was|were|has|have|had|did|does|do|would|will|be|been|being|also|actually|really|ever)\\s+)*';
/** Saying and thinking: what is thought says it all, the verb nothing. */
const thinking = new RegExp(
  `^${auxiliaries}(?:sa(?:y|id|ys|ying)|t(?:ell|old|ells)|think(?:s|ing)?|thought|believe[sd]?|claim(?:s|ed)?|call(?:s|ed)?|stat(?:e|es|ed)|add(?:s|ed)?|argue[sd]?|feel(?:s)?|felt|suggest(?:s|ed)?|mention(?:s|ed)?|warn(?:s|ed)?|insist(?:s|ed)?|(?:complain|object|protest)(?:s|ed)?(?: about| to)?|t(?:alk|alks|alked) (?:about|of)|sp(?:oke|eaks?) (?:about|of)|use[sd]? the (?:words?|terms?|phrase|expression)|c(?:ame|omes?) up with)\\b\\s*(?:that\\b|of\\b|it(?:['’]s| is| was| would be| will be)?\\b)?\\s*`,
  'i',
);
const present =
  /\b(?:attend\w*|present|there|went|go(?:es)?|came|come|met|meet|join\w*|took part|take part|taking part|participat\w*|represent\w*|at|in)\b/i;
const negated =
  /\b(?:not|never|no one|nobody|without)\b|n['’]t\b|\b(?:wasnt|werent|didnt|isnt|arent|hasnt|havent|wont|doesnt|dont)\b/i;
const away =
  /\b(?:absent|missing|excluded|left out|uninvited|snubbed|shut out|kept out|stayed away|skipped|missed)\b/i;
const wishing = new RegExp(
  `^${auxiliaries}(?:want(?:s|ed)?|need(?:s|ed)?|demand(?:s|ed)?|wish(?:es|ed)?|propose[sd]?|like[sd]?|(?:call|push|press|ask)(?:s|ed|es)? for)\\b\\s*(?:to\\b|for\\b)?\\s*`,
  'i',
);
/** Being for something, in whatever way. */
const favouring = new RegExp(
  `^${auxiliaries}(?:want(?:s|ed)?|support(?:s|ed|ing)?|back(?:s|ed|ing)?|favou?r(?:s|ed|ing)?|in favou?r of|for|endorse[sd]?|willing to|ready to|plan(?:s|ned|ning)? to|offer(?:s|ed)? to|promise[sd]? to|like[sd]?)\\b\\s*(?:to\\b|the idea of\\b)?\\s*`,
  'i',
);
/** Being against something, said without the verb of the one who is. */
const against = new RegExp(
  `^${auxiliaries}(?:against|opposed to|oppos(?:e[sd]?|ing)|not? (?:in )?fav(?:ou?r)? of|refus(?:e|es|ing)|(?:does|do|did|is|are|was|were|would|will)(?:n['’]?t| not) (?:want|support|like|back|favou?r|agree|trust|believe)(?:s|ed)?(?: to| with| in)?|critical of|sceptical of|skeptical of)\\b\\s*`,
  'i',
);
const membership = /^(?:will be|would be|is|are|was|were|be)\s+(?:on|in|at|part of|among)\b/i;

/** What follows "who", read. */
export interface Action {
  /** The words to look for, without verbs of saying and thinking, of wishing and opposing. */
  readonly text: string;
  /** Whether it asks who said or thought something, rather than who did it. */
  readonly isThinking: boolean;
  /** Whether it asks who was there. */
  readonly isPresence: boolean;
  readonly isNegated: boolean;
  /** Whether it asks who was not there. */
  readonly isAway: boolean;
  /** Whether it asks who wants something: the wish stands in what was said ("is needed"). */
  readonly isWish: boolean;
  /** What it asks somebody to be for; null where it does not. */
  readonly favoured: string | null;
  /** Whether it asks to whom something was done ("was fired"). */
  readonly isPassive: boolean;
  /** Whether it asks who is against something. */
  readonly isAgainst: boolean;
  /** Whether it is being somewhere or part of something, which is nothing that is done. */
  readonly isMembership: boolean;
  readonly isRole: boolean;
}

/** Whether a text is an office or a relation ("president of Russia", "the German chancellor") rather than something done. */
function isRole(text: string): boolean {
  const words = wordsOf(
    text.replace(
      /^(?:(?:is|was|are|were|will be|became|becomes)\s+)?(?:the\s+)?(?:current\s+|new\s+|next\s+)?/i,
      '',
    ),
  );
  const of = words.findIndex(({ norm }) => norm === 'of');
  const isPerson = (word: Word | undefined): boolean => word !== undefined && kindOf(word.norm) === 'person';
  if (isPerson(words[0]) && (words.length === 1 || /^(?:of|for|to|in|at)$/.test(words[1]?.norm ?? '')))
    return true;
  // "President Russia", as other languages put it.
  if (
    words.length <= 4 &&
    isPerson(words[0]) &&
    words.slice(1).every(({ text: name }) => /^\p{Lu}/u.test(name))
  )
    return true;
  // "The prime minister of Germany".
  if (
    of > 0 &&
    of <= 3 &&
    isPerson(words[of - 1]) &&
    !words.slice(0, of).some(({ norm }) => isPastVerb(norm))
  )
    return true;
  return (
    words.length <= 4 &&
    isPerson(words.at(-1)) &&
    !words.some(({ norm }) => (isFunctionWord(norm) && norm !== 'us') || isPastVerb(norm))
  );
}

/** Words that only say that somebody was there, was sent or was asked to come. */
const being =
  /^(?:attend\w*|present|room|table|meet\w*|met|sen[dt]\w*|represent\w*|delegat\w*|officials?|people|persons?|side|team|go|goes|went|join\w*|talk\w*|part|take|took|fly|flew|came|come|envoys?|negotiat\w*|leaders?|ministers?|politicians?|invit\w*)$/;

/** Whether a word only says that somebody was somewhere. */
export function isBeing(norm: string): boolean {
  return being.test(norm);
}

/** Whether words after "who" deny something. */
export function isNegated(text: string): boolean {
  return negated.test(text);
}

/** Whether a text begins in the passive, without saying by whom. */
function isPassive(text: string): boolean {
  const [first, second, ...rest] = wordsOf(text).map(({ norm }) => norm);
  return (
    /^(?:is|are|was|were|got|gets|been)$/.test(first ?? '') &&
    isPastVerb(second ?? '') &&
    !rest.some((norm) => norm === 'by')
  );
}

/** Reads what follows "who" in a question. */
export function readAction(text: string): Action {
  const isThinking = thinking.test(text);
  const isAgainst = against.test(text);
  return {
    text: isThinking ? text.replace(thinking, '') : text.replace(against, '').replace(wishing, ''),
    isThinking,
    isPassive: isPassive(text),
    isAgainst,
    favoured: favouring.test(text) ? text.replace(favouring, '') : null,
    isPresence: present.test(text),
    isNegated: !isAgainst && isNegated(text),
    isAway: away.test(text),
    isWish: wishing.test(text),
    isMembership: membership.test(text),
    isRole: isRole(text),
  };
}
