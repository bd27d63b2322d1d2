import { entitiesOf } from '../../index/entities.js';
import type { Known, Mention } from '../../index/known.js';
import { isGroup } from '../../index/spotting.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Event } from '../../knowledge/schema.js';
import { isFunctionWord, wordsOf } from '../../nlp/words.js';
import { phrase } from '../../phrases/phrases.js';
import { isBeing, isNegated } from '../../question/action.js';
import type { Answer } from '../answer.js';
import { refusal } from '../ask/replies.js';
import { absentees, attendees, mainEvents } from './attendance.js';

/** Words of asking who was somewhere that say nothing else. */
const asking =
  /^(?:every(?:one|body)|any(?:one|body)|some(?:one|body)|names?|list|guests?|participa\w*|show(?:s|ed)?|turn(?:s|ed)?|up|attendance|involved|delegates?|members?|seat|sit|sits|sitting|seated|sat|down|physically|personally|actually|really)$/;
/** What a country does with those who are there, and what leaders are: not said of everybody in a list. */
const ofSome = /^(?:sen[dt]\w*|represent\w*|delegat\w*|invit\w*|leaders?|ministers?|politicians?|seat)$/;
const ofDelegation = /^(?:delegat|negotiat|represent|envoy)/;
/** Being there, where no event is named. */
const being = /^(?:attend\w*|participa\w*|present|there|came|come|show(?:ed|s)?|turned|part|join\w*)$/;

/** Who or what a question about who was somewhere names. */
interface Asked {
  readonly events: readonly Event[];
  /** Countries and organisations whose people are asked for. */
  readonly groups: readonly Known[];
  /** Whether it says of those asked for only that they were there. */
  readonly isBare: boolean;
}

/** Reads a question that asks only who was at an event; null where it asks anything else. */
function read(knowledge: Knowledge, query: string): Asked | null {
  const entities = entitiesOf(knowledge);
  const words = wordsOf(query);
  const all = entities.spot(query);
  // "Trump's swearing-in" names the event as "Trump's inauguration" does.
  const isOwner = ({ known, to }: Mention): boolean =>
    /['’]s?$/u.test(words[to - 1]?.text ?? '') &&
    all.some(
      ({ from, known: [next] }) =>
        from === to &&
        next?.kind === 'event' &&
        known.some(({ value }) => entities.mentionedIn(next.value.name.text).includes(value.id)),
    );
  const mentions = all.filter((mention) => !isOwner(mention));
  const known = mentions.flatMap((mention) => mention.known);
  const others = words.filter((_, at) => !all.some(({ from, to }) => at >= from && at < to));
  const isMore = others.some(
    ({ norm }) => !isFunctionWord(norm) && !isBeing(norm) && !asking.test(norm) && !being.test(norm),
  );
  // "Moscow meeting" names another event than "Russians at the meeting".
  const isName = known.some(({ kind }) => kind === 'event') && others.every(({ norm }) => norm === 'the');
  if (
    isMore ||
    (isName && known.length > 1) ||
    isNegated(query) ||
    known.some(({ kind }) => kind === 'person')
  )
    return null;
  const named = knowledge.contents.events.filter(
    ({ attended, id, places }) =>
      attended.length > 0 && known.some(({ value }) => value.id === id || places.includes(value.id)),
  );
  // "Which Russians attended" and "whom did Russia send", but not "who went to Russia".
  const at = words.findIndex(({ norm }) => being.test(norm) || /^sen[dt]/.test(norm));
  const isImplied =
    words.some(({ norm }) => ofDelegation.test(norm)) ||
    (at >= 0 && mentions.length > 0 && mentions.every((mention) => mention.to <= at));
  const events = named.length === 0 && isImplied ? mainEvents(knowledge) : named;
  // "American officials" are some of those at the talks; "European leaders" are others.
  const listed = events.flatMap(({ attended }) =>
    attended.flatMap(({ who, words: { text } }) => [...who, ...entities.mentionedIn(text)]),
  );
  const isOther = known.some((one) => isGroup(one) && !listed.includes(one.value.id));
  if (isOther && !known.some(({ kind }) => kind === 'event')) return null;
  const isSite = ({ kind, value }: Known): boolean =>
    kind === 'event' ||
    (listed.includes(value.id) && kind === 'organisation') ||
    named.some(({ places }) => places.includes(value.id));
  const isOfGroup = (mention: Mention): boolean => !mention.known.some(isSite);
  return {
    events,
    groups: mentions.filter(isOfGroup).flatMap((mention) => mention.known),
    isBare: !others.some(({ norm }) => ofSome.test(norm)),
  };
}

/**
 * Who was at an event, in whatever order the question says so ("Riyadh participants", "who did Russia send to
 * Riyadh?"): those listed there, of a country that is named only those whom the text puts with it.
 * @returns null where the question asks anything else, or of a country nobody is listed
 */
export function presence(knowledge: Knowledge, query: string): Answer | null {
  const asked = read(knowledge, query);
  if (!asked || asked.events.length === 0 || (asked.groups.length === 0 && !asked.isBare)) return null;
  const answer = attendees(knowledge, asked.events);
  if (asked.groups.length === 0) return answer;
  if (answer.status !== 'answered' || answer.kind !== 'people') return null;
  const people = answer.people.filter(({ of }) => asked.groups.some(({ value }) => of.includes(value.id)));
  if (people.length > 0) return { ...answer, people };
  // "Was Ukraine in Riyadh?": that it was not is what is asked.
  const away = asked.events.filter(({ absent }) =>
    absent.some(({ who }) => asked.groups.some(({ value }) => who.includes(value.id))),
  );
  if (asked.isBare && away.length > 0) return absentees(knowledge, away, phrase('passages'));
  return asked.groups.some(isGroup) ? refusal(knowledge, phrase('notSaid'), answer.evidence) : null;
}
