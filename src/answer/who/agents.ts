import type { Passage } from '../../article/article.js';
import { entitiesOf } from '../../index/entities.js';
import type { Knowledge } from '../../knowledge/load.js';
import { readText } from '../../knowledge/readText.js';
import type { Entity } from '../../knowledge/schema.js';
import { kindOf } from '../../nlp/wordnet/kindOf.js';
import { stemOf, type Word, wordsOf } from '../../nlp/words.js';

/** A name, or a pronoun that stands for one, with its place counted in words of a passage. */
interface Mentioned {
  readonly who: Entity;
  readonly from: number;
  readonly to: number;
}

/** How many words of role may stand between "by" and a name. */
const mostBefore = 4;
/** How many words of where and when may stand between a passive and "by". */
const mostBetween = 10;
const cache = new WeakMap<Knowledge, WeakMap<Passage, readonly Mentioned[]>>();

const read = new WeakMap<Passage, readonly Word[]>();

/** The words of a passage; made once. */
function wordsIn(passage: Passage): readonly Word[] {
  const known = read.get(passage) ?? wordsOf(passage.text);
  read.set(passage, known);
  return known;
}

/** Who is mentioned in a passage, in order; made once. */
function mentionedIn(knowledge: Knowledge, passage: Passage, words: readonly Word[]): readonly Mentioned[] {
  const known = cache.get(knowledge) ?? new WeakMap<Passage, readonly Mentioned[]>();
  cache.set(knowledge, known);
  const made = known.get(passage) ?? findMentioned(knowledge, passage, words);
  known.set(passage, made);
  return made;
}

function findMentioned(knowledge: Knowledge, passage: Passage, words: readonly Word[]): Mentioned[] {
  const entities = entitiesOf(knowledge);
  const names = entities.spot(passage.text).flatMap(({ known, from, to }): Mentioned[] => {
    const [only, other] = known;
    return only && !other && only.kind !== 'event' ? [{ who: only.value, from, to }] : [];
  });
  const reading = readText(knowledge);
  const pronouns = reading
    .mentionsIn(knowledge.article.sentenceAt(passage.start))
    .flatMap(({ end, entity, how, start }): Mentioned[] => {
      if (how !== 'pronoun' || start < passage.start || end > passage.end) return [];
      const name = reading.entities[entity]?.name.text;
      const [known] = name === undefined ? [] : entities.best(name);
      const at = words.findIndex((word) => word.start === start - passage.start);
      return known && known.value.kind !== 'event' && at >= 0
        ? [{ who: known.value.value, from: at, to: at + 1 }]
        : [];
    });
  return [...names, ...pronouns].sort((a, b) => a.from - b.from);
}

/** Who does something in the passive: "was opened on Monday by the mayor, Ada Holm". */
function agentAfterBy(
  words: readonly Word[],
  mentions: readonly Mentioned[],
  at: number,
): Mentioned | undefined {
  const isPassive = words
    .slice(Math.max(0, at - 3), at)
    .some(({ norm }) => /^(?:is|are|was|were|been|being|be)$/.test(norm));
  const by = isPassive
    ? words.findIndex(({ norm }, index) => index > at && index <= at + mostBetween && norm === 'by')
    : -1;
  return by < 0 ? undefined : mentions.find(({ from }) => from > by && from <= by + mostBefore);
}

/**
 * Who does what a passage says: the names nearest before the first word of the action, joined by "and"; before a
 * relative "who" a person; else a name in apposition to it. A name in the possessive is not doing anything.
 * @param terms the words of the action
 * @returns ids; none where nobody stands there
 */
export function agentsOf(
  knowledge: Knowledge,
  passage: Passage,
  terms: readonly { readonly stems: ReadonlyMap<string, number> }[],
): string[] {
  const words = wordsIn(passage);
  const wanted = new Set(terms.flatMap(({ stems }) => [...stems.keys()]));
  const mentions = mentionedIn(knowledge, passage, words);
  const isOwner = ({ to }: Pick<Mentioned, 'to'>): boolean => /['’]s?$/u.test(words[to - 1]?.text ?? '');
  const inMention = (at: number): boolean => mentions.some(({ from, to }) => at >= from && at < to);
  const places = words.flatMap((word, index) =>
    wanted.has(stemOf(word.norm)) && !inMention(index) ? [index] : [],
  );
  const [at] = places;
  if (at === undefined) return [];
  const passive = places.flatMap((place) => agentAfterBy(words, mentions, place) ?? [])[0];
  if (passive) return [passive.who.id];
  // "the minister, Festus Haingura, announced": the name stands beside the word itself.
  const beside = mentions.find(
    ({ from }) => from === at + 1 && /^,?\s+$/u.test(passage.text.slice(words[at]?.end, words[from]?.start)),
  );
  if (beside && kindOf(words[at]?.norm ?? '') === 'person') return [beside.who.id];
  // "agreed to appoint": who agrees has not appointed yet.
  if (words[at - 1]?.norm === 'to') return [];
  const isRelative = words.slice(Math.max(0, at - 3), at).some(({ norm }) => norm === 'who');
  const before = mentions.filter(
    ({ to, who }) => to <= at && !isOwner({ to }) && (!isRelative || 'role' in who),
  );
  const agents: Entity[] = [];
  for (const [index, { from, who }] of before.reverse().entries()) {
    agents.push(who);
    const next = before[index + 1];
    // "Meloni, the only European leader to attend": both are the one.
    const apposed =
      next &&
      /^,\s+(?:the|an?|its|his|her)\b[^,;]*$/i.test(
        passage.text.slice(words[next.to - 1]?.end, words[from]?.start),
      );
    // "Germany's Olaf Scholz and Poland's Donald Tusk".
    const owner = mentions.find((one) => one.to === from && isOwner(one));
    if (words[(owner?.from ?? from) - 1]?.norm !== 'and' && !apposed) break;
  }
  return agents.map(({ id }) => id);
}
