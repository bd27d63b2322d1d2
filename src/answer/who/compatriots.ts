import { entitiesOf } from '../../index/entities.js';
import { isGroup } from '../../index/spotting.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Entity, Person } from '../../knowledge/schema.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import type { Answer } from '../answer.js';
import { sentencesOf } from '../evidence.js';

/** Roles of those who lead a government or a state. */
const leading = /\b(?:president|prime minister|premier|chancellor|king|queen)$/i;
const someone =
  '(?:guy|man|woman|lady|person|people|one|official|politician|representative|delegate|envoy)s?';
const someoneBefore = new RegExp(`^${someone}\\s+(?:from|of)\\s+(?:the\\s+)?`, 'i');
const someoneAfter = new RegExp(`(?<!\\s)\\s+${someone}$`, 'i');

/** The people of a country or organisation that is named with a word for people ("the German guy", "leader of Poland"). */
export function compatriots(knowledge: Knowledge, text: string): Answer | null {
  const entities = entitiesOf(knowledge);
  const named = (before: RegExp, after: RegExp): Entity | undefined => {
    const name = text.replace(before, '').replace(after, '');
    const [best] = name === text || name === '' ? [] : entities.best(name);
    // "Germanys leader", as people type it.
    const known = (best ?? (name === text ? undefined : entities.best(name.replace(/s$/u, ''))[0]))?.value;
    return known && known.kind !== 'event' ? known.value : undefined;
  };
  const peopleOf = (whole: Entity | undefined): Person[] => (whole ? entities.peopleOf(whole.id) : []);
  const led = named(
    /^(?:(?:the\s+)?(?:leader|head)\s+of|leads|heads|runs|governs|rules)\s+(?:the\s+)?/i,
    /(?<!\s)\s+leader$/i,
  );
  const leaders = peopleOf(led);
  const whole = leaders.length > 0 ? led : named(someoneBefore, someoneAfter);
  // Who leads a country is not said of its ministers and advisers.
  const people =
    leaders.length > 0 ? leaders.filter(({ role }) => !role || leading.test(role.text)) : peopleOf(whole);
  // The article puts them with the country; that they lead it may be the question's word alone.
  return whole && people.length > 0
    ? introduced(knowledge, people, phrase('peopleOf', { name: whole.name.text }))
    : null;
}

/** The people of a country of whom a group's name speaks too: "Russian officials" of "U.S. and Russian officials". */
export function officialsOf(knowledge: Knowledge, text: string): Answer | null {
  const [best] = entitiesOf(knowledge).best(text);
  return best && best.score < 1 && isGroup(best.value) ? compatriots(knowledge, text) : null;
}

/** People with the words that introduce them. */
export function introduced(knowledge: Knowledge, people: readonly Person[], lead: Phrase): Answer {
  return {
    status: 'answered',
    kind: 'people',
    knowledge,
    score: 1,
    lead,
    people,
    notes: [],
    quotes: [],
    evidence: sentencesOf(people.map((person) => person.introduced)),
    suggestions: [],
  };
}
