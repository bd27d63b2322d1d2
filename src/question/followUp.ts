import { entitiesOf, namedIn } from '../index/entities.js';
import type { Known } from '../index/known.js';
import type { Knowledge } from '../knowledge/load.js';
import { readText } from '../knowledge/readText.js';
import { attendanceCues, sitePrepositions } from '../lexicon/attendance.js';
import { finiteAuxiliaries } from '../lexicon/auxiliaries.js';
import { ordinals } from '../lexicon/numbers.js';
import { prepositions } from '../lexicon/prepositions.js';
import { possessives, pronounByForm } from '../lexicon/pronouns.js';
import { questionWords } from '../lexicon/questionWords.js';
import { oneOf } from '../lexicon/words.js';
import { isFunctionWord, wordsOf } from '../nlp/words.js';
import type { Conversation } from './conversation.js';
import { tidied } from './normalise.js';
import { asksOfItself } from './requests.js';
import type { Row } from './row.js';
import { readSpeech } from './speech.js';

/** What a follow-up does with the question before it. */
type Meaning =
  /** Asks the same with another question word: "when?" */
  | 'another-word'
  /** Asks who one of those is whom the answer named: "the second one?" */
  | 'one-of-them'
  /** Asks the same of somebody or something else: "and Rubio?" */
  | 'another-subject'
  /** Asks whether somebody else was there too: "was Ukraine?" */
  | 'another-attendee';

/** Follow-ups by their form; a group `rest` is what they name. The first that fits counts. */
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

/** What a pronoun can stand for. */
const pronouns: readonly {
  readonly pattern: RegExp;
  readonly gender: 'male' | 'female' | null;
  readonly of: 'people' | 'things' | 'groups' | 'sites';
}[] = [
  { pattern: /\b(?:he|him|his)\b/i, gender: 'male', of: 'people' },
  { pattern: /\b(?:she|hers|her)\b/i, gender: 'female', of: 'people' },
  { pattern: /\b(?:they|them|their|theirs)\b/i, gender: null, of: 'groups' },
  { pattern: /\bthere\b(?! (?:is|are|was|were|will|be)\b)/i, gender: null, of: 'sites' },
  // "This article" and "this year" are nothing that was spoken of.
  { pattern: /\b(?:its|it|(?:this|that)(?! \p{L}))\b/iu, gender: null, of: 'things' },
];

const questionWord = new RegExp(`^${oneOf(questionWords)}\\b`, 'i');

/** How many words of content a subject of its own has at most; longer ones are questions. */
const longestSubject = 4;

const speaking = (knowledge: Knowledge, known: Known): boolean =>
  known.kind !== 'event' && entitiesOf(knowledge).said(known.value.id).length > 0;

function genderOf(knowledge: Knowledge, name: string): 'male' | 'female' | null {
  const found = readText(knowledge).entities.find(
    (entity) => entity.name.text === name || entity.forms.includes(name),
  );
  return found?.gender === 'male' || found?.gender === 'female' ? found.gender : null;
}

/** The last of those spoken of whose gender agrees with a pronoun, else one whose gender nobody knows. */
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

/** What somebody is called in a question: people by their last name where that is clear, as the text mostly does. */
function shortName(knowledge: Knowledge, name: string): string {
  const last = name.split(' ').at(-1) ?? name;
  const [known, other] = entitiesOf(knowledge).best(last);
  const isClear = known && !other && known.value.kind === 'person' && known.value.value.name.text === name;
  return isClear ? last : name;
}

/** Whether somebody can have been at what is named: an event, or a place that is no country or has one. */
function isSite(knowledge: Knowledge, name: string): boolean {
  const { events, places } = knowledge.contents;
  const place = places.find((one) => one.name.text === name);
  return (
    events.some((event) => event.name.text === name || (place && event.places.includes(place.id))) ||
    (place !== undefined && place.kind !== 'country')
  );
}

/** Puts names in the place of pronouns. */
function withNames(
  knowledge: Knowledge,
  text: string,
  { people, things, together = [] }: Conversation,
): string {
  let full = text;
  for (const { gender, of, pattern } of pronouns) {
    const match = pattern.exec(full);
    if (!match) continue;
    const before = full.slice(0, match.index);
    const behind = full.slice(match.index + match[0].length);
    // "What did they say about it?": a name of the question's own may be what "it" means, so leave that alone.
    if (of !== 'people' && entitiesOf(knowledge).spot(before).length > 0) continue;
    const names = {
      people,
      things,
      groups: [...things, ...people],
      sites: things.filter((thing) => isSite(knowledge, thing)),
    }[of];
    const all = together.map((one) => shortName(knowledge, one)).join(' and ');
    const found = of === 'groups' && all !== '' ? all : antecedent(knowledge, names, gender);
    if (found === undefined) continue;
    const name = of === 'sites' ? `at ${found}` : shortName(knowledge, found);
    const next = wordsOf(behind)[0]?.norm;
    const pronoun = match[0].toLowerCase();
    // "Her" alone is an object, "her job" has an owner.
    const isObject = pronounByForm.get(pronoun)?.object === pronoun;
    const isOwner = possessives.has(pronoun) && !(isObject && (next === undefined || isFunctionWord(next)));
    full = `${before}${name}${isOwner ? '’s' : ''}${behind}`;
  }
  return full;
}

/**
 * The earlier question, asked of somebody or something else.
 * @param isAttendee whether it is asked whether they were there too
 * @returns null where it cannot be
 */
function askedOf(knowledge: Knowledge, earlier: string, rest: string, isAttendee: boolean): string | null {
  const [fresh] = namedIn(knowledge, rest);
  const words = wordsOf(earlier);
  const mentions = entitiesOf(knowledge).spot(earlier);
  const speech = readSpeech(earlier);
  const textOf = ({ from, to }: { readonly from: number; readonly to: number }): string =>
    earlier.slice(words[from]?.start, words[to - 1]?.end);
  const asTopic = (speaker: string, topic: string): string =>
    `what did ${speaker} say${topic ? ` about ${topic}` : ''}`;
  if (fresh) {
    const name = shortName(knowledge, fresh.value.name.text);
    // "Did Ukraine attend?", "did Poland?": the same of another subject; else of another of the same kind.
    const same = isAttendee
      ? mentions.find(({ from }) => from === 1)
      : mentions.find(({ known }) => known.some(({ kind }) => kind === fresh.kind));
    if (same) {
      const { length } = words[same.to - 1]?.text.match(/['’]s?$/u)?.[0] ?? '';
      const end = (words[same.to - 1]?.end ?? 0) - length;
      return `${earlier.slice(0, words[same.from]?.start)}${name}${earlier.slice(end)}`;
    }
    // Who speaks is asked the same; what was spoken of is another topic.
    if (speech && speaking(knowledge, fresh) && (fresh.kind === 'person' || speech.about === ''))
      return asTopic(name, speech.about);
    const site = words.some(({ norm }) => attendanceCues.has(norm) || sitePrepositions.has(norm))
      ? mentions.find(({ known }) => known.some(({ kind }) => kind === 'event' || kind === 'place'))
      : undefined;
    if (site && (fresh.kind === 'person' || isAttendee)) return `was ${name} at ${textOf(site)}`;
  }
  const speaker = mentions.find(({ known }) => known.some(({ kind }) => kind !== 'event'));
  if (speaker && speech) return asTopic(textOf(speaker).replace(/['’]s?$/u, ''), rest);
  if (!fresh) return null;
  const name = fresh.value.name.text;
  if (speech) return asTopic(name, speech.about);
  return fresh.kind === 'person' ? `who is ${name}` : `who was at ${name}`;
}

/** A typed command as the question that it stands for. */
function asQuestion(line: string): string {
  const [, command, rest] = /^\/(\w+)\s*(.*)$/su.exec(line) ?? [];
  if (command === undefined || rest === undefined) return line;
  const bare = rest.replace(/\b(?:speaker|about|query|question|quote|article):/gi, '').replace(/["“”]/gu, '');
  return command === 'quote' ? `what did ${bare} say` : command === 'who' ? `who is ${bare}` : bare;
}

/**
 * Completes a question that leans on what was asked before ("and Rubio?", "who is he?", "why?"). A question that
 * stands by itself comes back as it is.
 * @param before what was asked before; without it nothing can be completed
 */
export function complete(knowledge: Knowledge, question: string, before: Conversation | undefined): string {
  // "When was this published?" asks of the article, whatever was spoken of.
  if (!before || asksOfItself(tidied(question))) return question;
  const text = question.trim().replace(/(?<![\s?!.])[\s?!.]+$/u, '');
  const earlier = asQuestion(tidied(before.question));
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
    const isShort = wordsOf(rest).filter(({ norm }) => !isFunctionWord(norm)).length <= longestSubject;
    if (!isShort || (isAttendee && namedIn(knowledge, rest).length === 0)) continue;
    const asked = askedOf(knowledge, earlier, subject, isAttendee);
    if (asked !== null) return asked;
    if (!isAttendee) return subject;
  }
  return withNames(knowledge, question, before);
}
