import { entitiesOf, namedIn } from '../index/entities.js';
import type { NamedEntity } from '../index/namedEntity.js';
import type { Knowledge } from '../knowledge/load.js';
import { readText } from '../knowledge/readText.js';
import { attendanceQuestionWords, sitePrepositions } from '../lexicon/attendance.js';
import { finiteAuxiliaries } from '../lexicon/auxiliaries.js';
import { ordinals } from '../lexicon/numbers.js';
import { prepositions } from '../lexicon/prepositions.js';
import { possessives, pronounByForm } from '../lexicon/pronouns.js';
import { questionWords } from '../lexicon/questionWords.js';
import { oneOf } from '../lexicon/words.js';
import { isFunctionWord, wordsOf } from '../nlp/words.js';
import { isArticleRequest } from './articleRequests.js';
import type { Conversation } from './conversation.js';
import { withoutCourtesy, withoutEndMarks } from './normalise.js';
import type { Row } from './row.js';
import { readSpeech } from './speechQuestion.js';

/** How a follow-up changes the previous question. */
type Meaning =
  /** Asks the same with another question word: “when?” */
  | 'another-word'
  /** Asks about one of the people in the answer: “the second one?” */
  | 'one-of-them'
  /** Asks the same about somebody or something else: “and Rubio?” */
  | 'another-subject'
  /** Asks whether somebody else attended too: “was Ukraine?” */
  | 'another-attendee';

/** Follow-ups by form; the group `rest` is what they name. The first row that fits counts. */
export const followUps: readonly Row<Meaning>[] = [
  {
    meaning: 'another-word',
    pattern:
      /^(?:and |but |so )?(?<rest>who|where|when|why|how|how (?:come|so|long|many|much)|since when|(?:by|with) whom)$/i,
    yes: ['why', 'and when', 'how many'],
    no: ['who was it', 'why him', 'whose'],
  },
  {
    meaning: 'one-of-them',
    pattern: new RegExp(
      `^(?:(?:and|so|ok|okay|(?:what|how) about|who(?:['’]s| is| was)) )*the (?<rest>${oneOf(ordinals)}|last)(?: (?:one|guy|man|woman|person))?$`,
      'i',
    ),
    yes: ['the second one', 'and the last', "who's the first guy"],
    no: ['the first minister', 'the last time', 'the other one'],
  },
  {
    meaning: 'another-subject',
    pattern: new RegExp(
      `^(?:and |but |so )?(?:(?:and|(?:what|how) about|what of|same for|also|anything about|about|on|regarding) )(?:(?:${oneOf(prepositions)}) )?(?<rest>(?!${oneOf(questionWords)}\\b)\\S.*)$`,
      'i',
    ),
    yes: ['and Rubio', 'what about Paris', 'about nato', 'and in the city'],
    no: ['and who won', 'Rubio', 'who said so about nato'],
  },
  {
    meaning: 'another-attendee',
    pattern: new RegExp(`^(?:and )?${oneOf(finiteAuxiliaries)} (?<rest>\\S+(?: \\S+){0,2})$`, 'i'),
    yes: ['was Ukraine', 'and did Olaf Scholz'],
    no: ['was it all that they said', 'Ukraine was'],
  },
];

/** The antecedents that a pronoun may have. */
const pronouns: readonly {
  readonly pattern: RegExp;
  readonly gender: 'male' | 'female' | null;
  readonly antecedents: 'people' | 'things' | 'groups' | 'sites';
}[] = [
  { pattern: /\b(?:he|him|his)\b/i, gender: 'male', antecedents: 'people' },
  { pattern: /\b(?:she|hers|her)\b/i, gender: 'female', antecedents: 'people' },
  { pattern: /\b(?:they|them|their|theirs)\b/i, gender: null, antecedents: 'groups' },
  { pattern: /\bthere\b(?! (?:is|are|was|were|will|be)\b)/i, gender: null, antecedents: 'sites' },
  // “This article” and “this year” do not refer back.
  { pattern: /\b(?:its|it|(?:this|that)(?! \p{L}))\b/iu, gender: null, antecedents: 'things' },
];

const questionWord = new RegExp(`^${oneOf(questionWords)}\\b`, 'i');

/** Most content words of a new subject. Longer texts are questions by themselves. */
const maxSubjectWords = 4;

const hasStatements = (knowledge: Knowledge, known: NamedEntity): boolean =>
  known.kind !== 'event' && entitiesOf(knowledge).statementsBy(known.value.id).length > 0;

function genderOf(knowledge: Knowledge, name: string): 'male' | 'female' | null {
  const found = readText(knowledge).entities.find(
    (entity) => entity.name.text === name || entity.forms.includes(name),
  );
  return found?.gender === 'male' || found?.gender === 'female' ? found.gender : null;
}

/** Returns the latest name whose gender agrees with a pronoun, else the latest of unknown gender. */
function antecedent(
  knowledge: Knowledge,
  names: readonly string[],
  gender: 'male' | 'female' | null,
): string | undefined {
  if (gender === null) return names[0];
  return (
    names.find((name) => genderOf(knowledge, name) === gender) ??
    names.find((name) => genderOf(knowledge, name) === null)
  );
}

/** Shortens a person’s name to the last name if that is unambiguous, as articles do. */
function shortName(knowledge: Knowledge, name: string): string {
  const last = name.split(' ').at(-1) ?? name;
  const [known, other] = entitiesOf(knowledge).best(last);
  const isClear = known && !other && known.value.kind === 'person' && known.value.value.name.text === name;
  return isClear ? last : name;
}

/**
 * Whether a name is somewhere people can attend: an event, a place with one, or a place that is not a
 * country.
 */
function isSite(knowledge: Knowledge, name: string): boolean {
  const { events, places } = knowledge.contents;
  const place = places.find((one) => one.name.text === name);
  return (
    events.some((event) => event.name.text === name || (place && event.places.includes(place.id))) ||
    (place !== undefined && place.kind !== 'country')
  );
}

/** Replaces pronouns by names. */
function withNames(
  knowledge: Knowledge,
  text: string,
  { people, things, together = [] }: Conversation,
): string {
  let replaced = text;
  for (const { gender, antecedents, pattern } of pronouns) {
    const match = pattern.exec(replaced);
    if (!match) continue;
    const before = replaced.slice(0, match.index);
    const after = replaced.slice(match.index + match[0].length);
    // “What did they say about it?”: “it” may refer to a name in the question itself, so leave it.
    if (antecedents !== 'people' && entitiesOf(knowledge).spot(before).length > 0) continue;
    const names = {
      people,
      things,
      groups: [...things, ...people],
      sites: things.filter((thing) => isSite(knowledge, thing)),
    }[antecedents];
    const all = together.map((one) => shortName(knowledge, one)).join(' and ');
    const found = antecedents === 'groups' && all !== '' ? all : antecedent(knowledge, names, gender);
    if (found === undefined) continue;
    const name = antecedents === 'sites' ? `at ${found}` : shortName(knowledge, found);
    const next = wordsOf(after)[0]?.norm;
    const pronoun = match[0].toLowerCase();
    // “Her” alone is an object; in “her job” it is possessive.
    const isObject = pronounByForm.get(pronoun)?.object === pronoun;
    const isPossessive =
      possessives.has(pronoun) && !(isObject && (next === undefined || isFunctionWord(next)));
    replaced = `${before}${name}${isPossessive ? '’s' : ''}${after}`;
  }
  return replaced;
}

/**
 * Asks the earlier question about somebody or something else.
 * @param isAttendee whether the follow-up asks if they attended too
 * @returns null if that makes no question
 */
function withNewSubject(
  knowledge: Knowledge,
  earlier: string,
  rest: string,
  isAttendee: boolean,
): string | null {
  const [newEntity] = namedIn(knowledge, rest);
  const words = wordsOf(earlier);
  const mentions = entitiesOf(knowledge).spot(earlier);
  const speech = readSpeech(earlier);
  const textOf = ({ from, to }: { readonly from: number; readonly to: number }): string =>
    earlier.slice(words[from]?.start, words[to - 1]?.end);
  const asTopic = (speaker: string, topic: string): string =>
    `what did ${speaker} say${topic ? ` about ${topic}` : ''}`;
  if (newEntity) {
    const name = shortName(knowledge, newEntity.value.name.text);
    // “Did Ukraine attend?”, “did Poland?” replaces the subject; otherwise a name of the same kind is
    // replaced.
    const same = isAttendee
      ? mentions.find(({ from }) => from === 1)
      : mentions.find(({ entities }) => entities.some(({ kind }) => kind === newEntity.kind));
    if (same) {
      const { length } = words[same.to - 1]?.text.match(/['’]s?$/u)?.[0] ?? '';
      const end = (words[same.to - 1]?.end ?? 0) - length;
      return `${earlier.slice(0, words[same.from]?.start)}${name}${earlier.slice(end)}`;
    }
    // A speaker is asked about the same topic; anything else is a new topic.
    if (speech && hasStatements(knowledge, newEntity) && (newEntity.kind === 'person' || speech.about === ''))
      return asTopic(name, speech.about);
    const site = words.some(({ norm }) => attendanceQuestionWords.has(norm) || sitePrepositions.has(norm))
      ? mentions.find(({ entities }) => entities.some(({ kind }) => kind === 'event' || kind === 'place'))
      : undefined;
    if (site && (newEntity.kind === 'person' || isAttendee)) return `was ${name} at ${textOf(site)}`;
  }
  const speaker = mentions.find(({ entities }) => entities.some(({ kind }) => kind !== 'event'));
  if (speaker && speech) return asTopic(textOf(speaker).replace(/['’]s?$/u, ''), rest);
  if (!newEntity) return null;
  const name = newEntity.value.name.text;
  if (speech) return asTopic(name, speech.about);
  return newEntity.kind === 'person' ? `who is ${name}` : `who was at ${name}`;
}

/** Turns a typed command into the question that it stands for. */
function asQuestion(line: string): string {
  const [, command, rest] = /^\/(\w+)\s*(.*)$/su.exec(line) ?? [];
  if (command === undefined || rest === undefined) return line;
  const bare = rest.replace(/\b(?:speaker|about|query|question|quote|article):/gi, '').replace(/["“”]/gu, '');
  return command === 'quote' ? `what did ${bare} say` : command === 'who' ? `who is ${bare}` : bare;
}

/**
 * Completes a question that depends on the previous one (“and Rubio?”, “who is he?”, “why?”). A complete
 * question is returned as it is.
 * @param before the conversation so far; without it nothing can be completed
 */
export function completeFollowUp(
  knowledge: Knowledge,
  question: string,
  before: Conversation | undefined,
): string {
  // “When was this published?” is about the article, whatever was mentioned before.
  if (!before || isArticleRequest(withoutCourtesy(question))) return question;
  const text = withoutEndMarks(question.trim());
  const earlier = asQuestion(withoutCourtesy(before.question));
  for (const { meaning, pattern } of followUps) {
    const rest = pattern.exec(text)?.groups?.rest;
    if (rest === undefined) continue;
    if (meaning === 'another-word') return `${rest} ${earlier.replace(questionWord, '').trim()}`;
    if (meaning === 'one-of-them') {
      const name = before.together?.at(ordinals.indexOf(rest.toLowerCase()));
      if (name !== undefined) return `who is ${name}`;
      continue;
    }
    const isAttendee = meaning === 'another-attendee';
    const subject = isAttendee ? rest : withNames(knowledge, rest, before);
    const isShort = wordsOf(rest).filter(({ norm }) => !isFunctionWord(norm)).length <= maxSubjectWords;
    if (!isShort || (isAttendee && namedIn(knowledge, rest).length === 0)) continue;
    const asked = withNewSubject(knowledge, earlier, subject, isAttendee);
    if (asked !== null) return asked;
    if (!isAttendee) return subject;
  }
  return withNames(knowledge, question, before);
}
