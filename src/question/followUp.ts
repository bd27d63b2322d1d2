import { entitiesOf } from '../index/entities.js';
import type { Known } from '../index/known.js';
import { namedIn } from '../index/named.js';
import type { Knowledge } from '../knowledge/load.js';
import { readText } from '../knowledge/readText.js';
import { isFunctionWord, wordsOf } from '../nlp/words.js';
import { readAction } from './action.js';
import type { Conversation } from './conversation.js';
import { readIntent, tidy } from './intent.js';
import { asksOfItself } from './requests.js';

const questionWord = /^(?:who|whom|whose|what|where|when|why|how|which)\b/i;
const alone =
  /^(?:and |but |so )?(?:who|where|when|why|how|how (?:come|so|long|many|much)|since when|by whom|with whom)$/i;
const another =
  /^(?:(?:and|what about|how about|and what about|and how about|what of|same for|also)\s+)(?:(?:in|at|by|from|to|for|on|with|of)\s+)?(?<rest>\S.*)$/i;
/** "Who did?" after whether or what somebody did. */
const whoElse =
  /^(?:and |but |so |then |ok(?:ay)? )*who (?:else )?(?:did|does|do|is|was|has|will)(?: then| so| it)?$/i;
/** "Who said that?" after a bare topic. */
const whoSaid = /^(?:and |so )?who (?:said|says) (?:that|this|it|so)$/i;
/** One of those whom the last answer named together: "and the second one?" */
const ordinal =
  /^(?:(?:and|so|ok|okay|what about|how about|who is|who was|who['’]?s) )*the (?<which>first|second|third|fourth|fifth|last)(?: (?:one|guy|man|woman|person))?$/i;
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
const ofSomebody = /^(?:what )?(?:did|does|do|is|was|has|will) (?<who>.+)$/i;
/** "Who wasn't?" after who was. */
const whoNot = /^(?:and |but )?who (?:was|did|were)(?:n['’]?t| not)$/i;
const wasIt = /^(?:and )?(?:was|were|is|are|did)\s+(?<rest>\S+(?: \S+){0,2})$/i;
const whether = /^(?:was|were|is|are|did|does|do|will|would|has|have)\b/i;
const onTopic = /^(?:and |what |anything )*(?:about|on|regarding)\s+(?<rest>\S.*)$/i;

/** What a pronoun can stand for. */
const pronouns: readonly {
  readonly words: RegExp;
  readonly gender: 'male' | 'female' | null;
  readonly of: 'people' | 'things' | 'groups' | 'sites';
}[] = [
  { words: /\b(?:he|him|his)\b/i, gender: 'male', of: 'people' },
  { words: /\b(?:she|hers|her)\b/i, gender: 'female', of: 'people' },
  { words: /\b(?:they|them|their|theirs)\b/i, gender: null, of: 'groups' },
  { words: /\bthere\b(?! (?:is|are|was|were|will|be)\b)/i, gender: null, of: 'sites' },
  {
    // "This article" and "this year" are nothing that was spoken of.
    words:
      /\b(?:its|it|(?:this|that)(?! (?:article|story|text|piece|news|report|day|week|month|year|season|time|morning|evening)\b))\b/i,
    gender: null,
    of: 'things',
  },
];

function genderOf(knowledge: Knowledge, name: string): 'male' | 'female' | null {
  const found = readText(knowledge).entities.find(
    (entity) => entity.name.text === name || entity.forms.includes(name),
  );
  return found?.gender === 'male' || found?.gender === 'female' ? found.gender : null;
}

function sort({ kind }: Known): 'person' | 'thing' {
  return kind === 'person' ? 'person' : 'thing';
}

/** The one of those spoken of whom a pronoun fits: the last whose gender agrees, or is not known. */
function antecedent(
  knowledge: Knowledge,
  names: readonly string[],
  gender: 'male' | 'female' | null,
): string | undefined {
  if (gender === null) return names[0];
  // Whoever the article does not have may be meant all the same, and nobody else.
  const isStranger = (name: string): boolean => entitiesOf(knowledge).best(name).length === 0;
  return (
    names.find((name) => genderOf(knowledge, name) === gender || isStranger(name)) ??
    names.find((name) => genderOf(knowledge, name) === null)
  );
}

/** Some of those spoken of last: "which of them are American?". */
const ofThem =
  /^(?:and |so |but )?(?:which|who|how many|any)(?: ones?)? (?:of|among|from) (?:them|these|those|the (?:people|three|two|attendees))(?: all)? (?:is|are|was|were|comes?|came)(?: from)? (?<rest>.+)$/i;

/** How something was called in a text that names it; else its own name. */
function calledIn(knowledge: Knowledge, text: string, name: string): string {
  const words = wordsOf(text);
  const mention = entitiesOf(knowledge)
    .spot(text)
    .find(({ known }) => known.length === 1 && known[0]?.value.name.text === name);
  const called = mention && text.slice(words[mention.from]?.start, words[mention.to - 1]?.end);
  return called?.replace(/['’]s?$/u, '') ?? name;
}

/** What a person is called in a question: by the last part of the name where that is clear, as the text mostly does. */
function called(knowledge: Knowledge, name: string): string {
  const last = name.split(' ').at(-1) ?? name;
  const [known, other] = entitiesOf(knowledge).best(last);
  return known && !other && known.value.kind === 'person' && known.value.value.name.text === name
    ? last
    : name;
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
  { people, question, things, together = [] }: Conversation,
): string {
  let full = text;
  for (const { words, gender, of } of pronouns) {
    const match = words.exec(full);
    if (!match) continue;
    // "What did they say about it?": a name of the question's own may be what "it" means, so leave that alone.
    if (of !== 'people' && entitiesOf(knowledge).spot(full.slice(0, match.index)).length > 0) continue;
    const sites = (): readonly string[] => things.filter((thing) => isSite(knowledge, thing));
    const names = { people, things, groups: [...things, ...people], sites: of === 'sites' ? sites() : [] }[
      of
    ];
    const all = together.map((one) => called(knowledge, one)).join(' and ');
    const found = of === 'groups' && all !== '' ? all : antecedent(knowledge, names, gender);
    if (found === undefined) continue;
    const name = of === 'sites' ? `at ${found}` : called(knowledge, calledIn(knowledge, question, found));
    const owner =
      /^(?:his|its|their)$/i.test(match[0]) ||
      (/^her$/i.test(match[0]) &&
        /^\s+\p{L}/u.test(full.slice(match.index + 3)) &&
        !/^\s+(?:about|on|to|say|said|in|at)\b/i.test(full.slice(match.index + 3)));
    full = `${full.slice(0, match.index)}${name}${owner ? '’s' : ''}${full.slice(match.index + match[0].length)}`;
  }
  return full;
}

/** The earlier question asked of somebody or something else; null where it cannot be. */
function askedOf(knowledge: Knowledge, earlier: string, rest: string, present: boolean): string | null {
  const entities = entitiesOf(knowledge);
  const [fresh] = namedIn(knowledge, rest);
  const words = wordsOf(earlier);
  const mentions = entities.spot(earlier);
  const textOf = ({ from, to }: { readonly from: number; readonly to: number }): string =>
    earlier.slice(words[from]?.start, words[to - 1]?.end);
  const replace = (from: number, to: number, instead: string): string =>
    `${earlier.slice(0, words[from]?.start)}${instead}${/['’]s$/u.test(words[to - 1]?.text ?? '') ? '’s' : ''}${earlier.slice(words[to - 1]?.end)}`;
  const speech = readIntent(earlier).find((intent) => intent.kind === 'said');
  if (!fresh && readAction(rest).isRole && /^who(?:['’]?s| is| was)\b/i.test(earlier))
    return `who is ${rest}`;
  if (fresh) {
    const name = called(knowledge, fresh.value.name.text);
    const alike = (of: (known: Known) => string) =>
      mentions.find(({ known }) => known.some((other) => of(other) === of(fresh)));
    // "Did Ukraine attend?", "did Poland?": the same of another.
    const subject = mentions.find(({ from }) => from === 1);
    if (present && subject && whether.test(earlier)) return replace(subject.from, subject.to, name);
    const same = present ? undefined : (alike(({ kind }) => kind) ?? alike(sort));
    if (same) return replace(same.from, same.to, name);
    const speaks = fresh.kind !== 'event' && entities.said(fresh.value.id).length > 0;
    // Who speaks is asked the same; what was spoken of is another topic.
    if (speech && speaks && (fresh.kind === 'person' || speech.about === ''))
      return `what did ${name} say${speech.about ? ` about ${speech.about}` : ''}`;
    if (fresh.kind === 'person' || present) {
      const there =
        /\b(?:attend|at|in|met|meet|part|join)\w*\b/i.test(earlier) &&
        mentions.find(({ known }) => known.some(({ kind }) => kind === 'event' || kind === 'place'));
      if (there) return `was ${fresh.value.name.text} at ${textOf(there)}`;
    }
  }
  const speaker = mentions.find(({ known }) =>
    known.some(({ kind }) => kind === 'person' || kind === 'place' || kind === 'organisation'),
  );
  if (speaker && /\b(?:say|said|says|think|thinks|quote|tell|told)\b/i.test(earlier))
    return `what did ${textOf(speaker).replace(/['’]s$/u, '')} say about ${rest}`;
  if (!fresh) return null;
  // The one asked about before may be nobody whom the article names.
  const name = fresh.value.name.text;
  if (speech) return `what did ${name} say${speech.about ? ` about ${speech.about}` : ''}`;
  return fresh.kind === 'person' ? `who is ${name}` : `who was at ${name}`;
}

/** What an earlier question asks of somebody, without them ("did Rubio say anything about X?" → "say anything about X"). */
function deedAsked(knowledge: Knowledge, earlier: string): string | null {
  const rest = ofSomebody.exec(earlier)?.groups?.who;
  const [mention] = rest === undefined ? [] : entitiesOf(knowledge).spot(rest);
  const end = mention?.from === 0 ? wordsOf(rest ?? '')[mention.to - 1]?.end : undefined;
  return end === undefined ? null : (rest ?? '').slice(end).trim() || null;
}

/** A typed command as the question that it stands for. */
function spokenLine(line: string): string {
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
  if (!before || asksOfItself(tidy(question))) return question;
  const text = question.trim().replace(/(?<![\s?!.])[\s?!.]+$/u, '');
  const plain = spokenLine(tidy(before.question));
  if (alone.test(text))
    return `${text.replace(/^(?:and|but|so)\s+/i, '')} ${plain.replace(questionWord, '').trim()}`;
  const which = ordinal.exec(text)?.groups?.which?.toLowerCase();
  const meant = which && before.together?.at(ordinals.indexOf(which));
  if (meant) return `who is ${meant}`;
  const site = before.things.find((thing) => isSite(knowledge, thing));
  const some = site && ofThem.exec(text)?.groups?.rest;
  if (some) return `who of the ${some} was at ${site}`;
  if (whoSaid.test(text) && !plain.includes(' ', plain.indexOf(' ') + 1) && !questionWord.test(plain))
    return `who said anything about ${plain}`;
  const deed = whoElse.test(text) ? deedAsked(knowledge, plain) : null;
  if (deed !== null) return `who ${deed}`;
  if (whoNot.test(text)) return withNames(knowledge, 'who was not there', before);
  const rest = (another.exec(text) ?? onTopic.exec(text))?.groups?.rest;
  if (
    rest !== undefined &&
    !questionWord.test(rest) &&
    wordsOf(rest).filter(({ norm }) => !isFunctionWord(norm)).length <= 4
  ) {
    const named = withNames(knowledge, rest, before);
    return askedOf(knowledge, plain, named, false) ?? named;
  }
  const bare = wordsOf(text).length <= 3 ? namedIn(knowledge, text) : [];
  if (bare.length === 1 && bare[0]?.kind === 'person' && wordsOf(plain).length > 3)
    return askedOf(knowledge, plain, text, false) ?? question;
  const asked = wasIt.exec(text)?.groups?.rest;
  if (asked !== undefined && entitiesOf(knowledge).best(asked).length > 0) {
    return askedOf(knowledge, plain, asked, true) ?? withNames(knowledge, question, before);
  }
  return withNames(knowledge, question, before);
}
