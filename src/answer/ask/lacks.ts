import { isOneName } from '../../search/kinds.js';
import { isFunctionWord, normalise, stemOf, wordsOf } from '../../search/words.js';
import { contains, hasAmount, hasReason } from './contains.js';
import type { Examined } from './features.js';
import { isDay, marksOf } from './marks.js';
import type { Question } from './question.js';
import { takesOtherSide } from './sides.js';
import { matchOf, type Term } from './terms.js';
import type { View } from './views.js';
import { isApart } from './within.js';

const be = /^(?:be|is|are|was|were|been|being|get|got|gets)$/;
/** What the match of a topic that is one word must be worth. */
const sureOfTopic = 0.85;
/** What the match of what was done must be worth. */
const sureOfDeed = 0.6;
/** From here on a match is the word itself. */
const sureOfWord = 0.999;
/** How far a name may stand from the noun that it names, in words. */
const beside = 4;

const isNewName = (question: Question, view: View, at: number): boolean => {
  const word = view.words[at];
  return word !== undefined && at > 0 && /^\p{Lu}/u.test(word.text) && !question.stems.has(word.stem);
};

/** The term that says what is done, as far as its form tells: the last that can be a verb. */
function predicateOf(terms: readonly Term[]): Term | undefined {
  return terms.findLast((term) => term.verb && !term.proper && !term.light);
}

/** Verbs that say no more than that something is somewhere. */
const being = /^(?:take|place|happen|occur|come|go|base|locat|situat|find|lie|stand|held|hold)$/;

/** Whether the article tells of nothing like what is done ("where was he born"). */
function isUntold(predicate: Term): boolean {
  return !being.test(predicate.word.stem) && Math.max(0, ...predicate.stems.values()) < sureOfDeed;
}

/** Whether nothing in the article has to do with what is done, not even by a related word. */
function isUnheardOf(predicate: Term | undefined): boolean {
  return predicate !== undefined && !being.test(predicate.word.stem) && predicate.stems.size === 0;
}

/** What is done, in a question that begins with "who" and a verb; undefined where no verb follows. */
function deedOf({ words }: Question, terms: readonly Term[]): Term | undefined {
  const who = words.findIndex(({ norm }) => /^who(?:m|se|s)?$/.test(norm));
  const next = words.slice(who + 1).find(({ norm }) => !isFunctionWord(norm));
  const term = terms.find(({ word }) => word === next);
  return who >= 0 && term?.verb && !term.proper && !term.light ? term : undefined;
}

const preposition =
  /^(?:of|in|on|at|by|for|from|to|with|about|over|into|against|between|after|before|during)$/;

/**
 * Whether a sentence has only a word near what was done, and does that to something else: "began negotiations on
 * ending the war" tells not who "started the war".
 */
function isDoneToAnother({ words }: Question, terms: readonly Term[], deed: Term, view: View): boolean {
  const { places, worth } = matchOf(deed, view);
  const from = words.indexOf(deed.word);
  const next = words.findIndex(({ norm }, at) => at > from && !isFunctionWord(norm));
  const object = terms.find(({ word }) => word === words[next]);
  const isPlain = words.slice(from + 1, next).every(({ norm }) => !preposition.test(norm));
  if (!object || !isPlain || worth >= sureOfWord) return false;
  const others = matchOf(object, view).places;
  return (
    others.length > 0 &&
    others.every((other) =>
      places.every(
        (place) =>
          place < other && view.words.slice(place + 2, other).some(({ norm }) => preposition.test(norm)),
      ),
    )
  );
}

/** Whether what is asked is done in a sentence by nobody in particular: a passive without "by". */
function isAgentless(predicate: Term, view: View): boolean {
  return matchOf(predicate, view).places.some((place) => {
    const word = view.words[place];
    const at = view.tokens.findIndex(({ start }) => start === (word ? view.passage.start + word.start : -1));
    const token = view.tokens[at];
    if (token?.pos !== 'VERB' || !/(?:ed|en|wn|ght|ld|pt|lt|nt|de|ne)$/.test(token.norm)) return false;
    let before = at - 1;
    while (/^(?:ADV|PART)$/.test(view.tokens[before]?.pos ?? '')) before--;
    const passive = be.test(view.tokens[before]?.norm ?? '') || view.tokens[before]?.text === ',';
    return passive && !view.tokens.slice(at + 1, at + 8).some(({ norm }) => norm === 'by');
  });
}

const asksMoney =
  /\bhow much\b.*\b(?:costs?|pa(?:y|ys|id)|spen[dt]s?|offer(?:s|ed)?|earn(?:s|ed)?|charge[ds]?|invest(?:s|ed)?|donate[ds]?|owe[ds]?|worth)\b|\b(?:price|cost) of\b/i;
const money =
  /\p{Sc}|\b(?:dollars?|pounds?|euros?|cents?|pence|yen|yuan|francs?|rou?bles?|rupees?|kron\p{L}+|crowns?|hryvnias?|zloty?s?|pesos?|[mb]illions?|half|third|quarter|nothing|free)\b|%|\bper ?cent/iu;

/** Whether somebody's age stands in a sentence. */
function hasAge(view: View): boolean {
  return /\b(?:\d{1,3}|\p{L}+)[-\s‑]years?[-\s‑]olds?\b|\baged\s+\d|,\s\d{1,3},/iu.test(view.passage.text);
}

/** Whether a sentence names what a question asks the name of: a new name beside the noun. */
function namesWhatIsAsked(question: Question, terms: readonly Term[], view: View): boolean {
  const places = terms.flatMap((term) => matchOf(term, view).places);
  return places.some((place) => {
    for (let at = place - beside; at <= place + beside; at++) if (isNewName(question, view, at)) return true;
    return false;
  });
}

/** That something was left open, which is an answer where the article says it. */
const leftOpen =
  /(?:\bnot|n['’]t|\b(?:declined|refused) to|\bwithout)\s+(?:\p{L}+\s+)?(?:specif|sa(?:y|id)\b|nam(?:e|ing)\b|disclos|identif|elaborat|reveal|detail|clarif)/iu;

/** Whether a sentence has no name for what "which" asks for: beside its noun, or anywhere where it lacks that. */
function isUnnamed(question: Question, view: View): boolean {
  const { head } = question;
  const { words } = view;
  if (head === null || leftOpen.test(view.passage.text)) return false;
  const places = words.flatMap(({ stem }, at) => (stem === head.stem ? [at] : []));
  return !words.some(
    ({ norm }, at) =>
      isNewName(question, view, at) &&
      !isDay(norm) &&
      (places.length === 0 || places.some((place) => Math.abs(place - at) <= beside)),
  );
}

/** Whether a question asks of what is to come next, which a sentence does not. */
function isOfAnother({ words }: Question, view: View): boolean {
  const at = words.findIndex(({ norm }) => /^(?:next|upcoming)$/.test(norm));
  const noun = words[at + 1];
  return (
    at > 0 &&
    (noun === undefined || !isFunctionWord(noun.norm)) &&
    !view.words.some(({ norm }) => /^(?:next|upcoming|again|will)$/.test(norm))
  );
}

/** Whether a sentence reports speech: a verb of saying, or a quotation. */
function reports(view: View): boolean {
  return /[“”"«»„]/u.test(view.passage.text) || marksOf(view).reports;
}

const asksNames =
  /^(?:what(?:['’]?s| is| are| was| were) )?(?:the )?names? of\b|^what(?:['’]?s| is| are| was| were) (?:the )?(?:\S+ ){0,4}names?$/i;
const asksMember = /^who(?:['’]s| is| are| was| were| will be| would be) (?:on|in|at|part of|among)\b/i;
const asksSpeech =
  /^what (?:did|does|do|has|have|had) (.+?) (?:say|says|said|tell|told|claim|think|comment|state|add|explain)\b/i;

/** Whether it asks what somebody said whom the article does not have by the name that the question gives. */
function isStranger({ text }: Question, terms: readonly Term[]): boolean {
  const speaker = asksSpeech.exec(text)?.[1];
  if (speaker === undefined) return false;
  const norms = new Set(wordsOf(speaker).map(({ norm }) => norm));
  const named = terms.filter(({ word }) => norms.has(word.norm) && isOneName(word.norm));
  return named.length > 0 && named.every(({ stems }) => stems.size === 0);
}

/**
 * Whether what a question wants is lacking in a sentence: its words may all be there, the answer is not.
 * @param view the sentence; undefined where there is none
 */
export function lacks({ question, terms }: Examined, view: View | undefined): boolean {
  if (!view) return true;
  const { some, sure } = contains(question, view);
  const predicate = predicateOf(terms);
  const deed = deedOf(question, terms);
  if (asksSpeech.test(question.text) && (isStranger(question, terms) || !reports(view))) return true;
  if (asksNames.test(question.text)) return !namesWhatIsAsked(question, terms, view);
  if (isOfAnother(question, view) || takesOtherSide(question.text, view.passage.text)) return true;
  switch (question.wanted) {
    case 'topic':
      return terms.length === 1 && terms.every((term) => matchOf(term, view).worth < sureOfTopic);
    case 'time':
      return sure === 0 || isUnheardOf(predicate);
    case 'manner':
      return isUnheardOf(predicate);
    case 'duration':
      return sure === 0;
    case 'number':
      if (/\bhow old\b/i.test(question.text)) return !hasAge(view);
      return (asksMoney.test(question.text) && !money.test(view.passage.text)) || !hasAmount(question, view);
    case 'reason': {
      const places = predicate ? matchOf(predicate, view).places : [];
      return places.length > 0 && !hasReason(view, Math.min(...places));
    }
    case 'person':
      if (asksMember.test(question.text))
        return !view.entities.some(
          ({ kind, name }) => kind === 'person' && !question.stems.has(stemOf(normalise(name.text))),
        );
      return (
        some === 0 ||
        (deed !== undefined &&
          (matchOf(deed, view).worth < sureOfDeed || isDoneToAnother(question, terms, deed, view))) ||
        (predicate !== undefined && isAgentless(predicate, view))
      );
    case 'place':
      return some === 0 || (/^where/i.test(question.text) && predicate !== undefined && isUntold(predicate));
    case 'thing':
      return /^which\b/i.test(question.text) && sure === 0 && isUnnamed(question, view);
    case 'yes-no':
      return isApart(question.text, terms, view);
    default:
      return false;
  }
}
