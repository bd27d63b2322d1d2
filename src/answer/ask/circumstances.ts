import type { Passage } from '../../knowledge/article.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Event } from '../../knowledge/schema.js';
import { basesOf } from '../../search/related.js';
import { isFunctionWord, wordsOf } from '../../search/words.js';
import type { Answer } from '../answer.js';
import { mainEvents } from '../attendance.js';
import { entitiesOf } from '../entities.js';
import { sentencesOf } from '../evidence.js';
import { phrase } from '../wording.js';
import { isBeing } from './action.js';
import type { Intent } from './intent.js';
import { passages, refusal } from './replies.js';

/** Words of asking how long something lasts that say nothing else. */
const lasting =
  /^(?:go(?:es|ing|ne)?|last\w*|run(?:s|ning)?|rag(?:e|es|ed|ing)|continu\w*|tak(?:e|es|en|ing)|took|already|far|now|into|currently|today)$/;
/** A stretch of time, or where in one we are ("in its third year"). */
const stretch =
  /\b(?:\p{N}+(?:st|nd|rd|th)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[\s-](?:hour|day|week|month|year|decade)s?\b/iu;
/** Words by which a reason is given. */
const reason =
  /\b(?:because|due to|owing to|in order to|so that|as a result of|in protest|over (?:the|a|an|his|her|its|their))\b/i;
/** Being kept away. */
const away =
  /^(?:invit\w*|absent|missing|excluded|left|out|uninvited|snubbed|shut|kept|stay\w*|away|skip\w*|miss)$/;

/** How long an event has lasted, where the text says that of it; else the sentences may tell. */
export function lasted(knowledge: Knowledge, { what }: Extract<Intent, { kind: 'lasted' }>): Answer | null {
  const entities = entitiesOf(knowledge);
  const mentions = entities.spot(what);
  const all = mentions.flatMap((mention) => mention.known);
  const events = all.filter(({ kind }) => kind === 'event');
  const [known] = events;
  const asksMore = wordsOf(what).some(
    ({ norm }, at) =>
      !mentions.some(({ from, to }) => at >= from && at < to) && !isFunctionWord(norm) && !lasting.test(norm),
  );
  if (known?.kind !== 'event' || events.length > 1 || asksMore) return null;
  // Whose war it is may be said with it.
  const parties = [...known.value.places, ...entities.mentionedIn(known.value.name.text)];
  if (all.some((one) => one !== known && !parties.includes(one.value.id))) return null;
  const { when } = known.value;
  return when && stretch.test(when.text)
    ? passages(knowledge, phrase('passages'), sentencesOf([when]), 1)
    : null;
}

/** Whether the words that put somebody at an event, or their sentence, say why: "gathered in Paris to discuss". */
function saysWhy(knowledge: Knowledge, words: Passage, event: Event): boolean {
  if (reason.test(words.article.sentenceOf(words).text)) return true;
  const all = wordsOf(words.text);
  const named = entitiesOf(knowledge)
    .spot(words.text)
    .filter(({ known }) =>
      known.some(({ value }) => value.id === event.id || event.places.includes(value.id)),
    );
  const end = Math.max(0, ...named.map(({ to }) => to));
  return all.some(({ norm }, at) => {
    const next = all[at + 1];
    const isPurpose = at >= end && norm === 'to' && next !== undefined && !isFunctionWord(next.norm);
    return isPurpose && basesOf(next.norm, 'v').includes(next.norm);
  });
}

/**
 * Why somebody was at an event or was left out: the sentence that says so where it gives a reason, else a refusal.
 * @returns null where the question asks why of anything else
 */
export function whyThere(knowledge: Knowledge, { what }: Extract<Intent, { kind: 'why' }>): Answer | null {
  const entities = entitiesOf(knowledge);
  const mentions = entities.spot(what);
  const known = mentions.flatMap((mention) => mention.known);
  const others = wordsOf(what).filter((_, at) => !mentions.some(({ from, to }) => at >= from && at < to));
  if (others.some(({ norm }) => !isFunctionWord(norm) && !isBeing(norm) && !away.test(norm))) return null;
  const named = knowledge.contents.events.filter(
    ({ absent, attended, id, places }) =>
      absent.length + attended.length > 0 &&
      known.some(({ value }) => value.id === id || places.includes(value.id)),
  );
  const events = named.length > 0 ? named : mainEvents(knowledge);
  const who = known.filter(
    ({ kind, value }) => kind !== 'event' && !events.some(({ places }) => places.includes(value.id)),
  );
  if (who.length === 0 || others.every(({ norm }) => isFunctionWord(norm))) return null;
  const listed = (event: Event, owners: readonly string[] = []) =>
    [...event.attended, ...event.absent]
      .filter(
        (entry) =>
          who.every(({ value }) => entry.who.includes(value.id) || owners.includes(value.id)) &&
          who.some(({ value }) => entry.who.includes(value.id)),
      )
      .map(({ words }) => ({ event, words }));
  const here = events.flatMap((event) => listed(event));
  // "Why did Trump invite her": to whatever is his.
  const entries =
    here.length > 0
      ? here
      : knowledge.contents.events.flatMap((event) => listed(event, entities.mentionedIn(event.name.text)));
  if (entries.length === 0) return null;
  const telling = entries
    .filter(({ event, words }) => saysWhy(knowledge, words, event))
    .map(({ words }) => words);
  return telling.length > 0
    ? passages(knowledge, phrase('passages'), sentencesOf(telling), 1)
    : refusal(knowledge, phrase('notSaid'), sentencesOf(entries.map(({ words }) => words)));
}
