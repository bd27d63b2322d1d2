import type { Knowledge } from '../knowledge/load.js';
import type { Choice, Typing } from './command.js';
import { entitiesOf, type Known } from './entities.js';
import { phrase, wordsOfPhrase } from './wording.js';

/** Discord's limits, kept for every face: choices at most, and characters in a name or value. */
const mostChoices = 25;
const mostCharacters = 100;

function clip(text: string): string {
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters - 1)}…`;
}

function label(knowledge: Knowledge, { kind, value }: Known, locale: string): string {
  const said = entitiesOf(knowledge).said(value.id);
  const direct = said.filter(({ statement }) => statement.direct).length;
  const parts = [value.name.text];
  if (kind === 'person' && value.role) parts.push(value.role.text);
  const count =
    direct > 1
      ? phrase('quotes', { count: String(direct) })
      : phrase(direct === 1 ? 'oneQuote' : 'paraphrased');
  if (said.length > 0) parts.push(wordsOfPhrase(count, locale));
  return clip(parts.join(' · '));
}

function choices({ knowledge, locale, typed }: Typing, all: readonly Known[]): Choice[] {
  const entities = entitiesOf(knowledge);
  // No name is longer than a choice may be.
  const wanted = typed.trim().slice(0, mostCharacters);
  const starts = all.filter(({ value }) =>
    [value.name.text, ...value.aliases].some(
      (name) =>
        name
          .toLowerCase()
          .split(' ')
          .some((word) => word.startsWith(wanted.toLowerCase())) ||
        name.toLowerCase().startsWith(wanted.toLowerCase()),
    ),
  );
  const found = entities.find(wanted).map(({ value }) => value);
  const list =
    wanted === ''
      ? all
      : [
          ...new Set([
            ...starts,
            ...all.filter((known) => found.some((other) => other.value === known.value)),
          ]),
        ];
  return list.slice(0, mostChoices).map((known) => ({
    name: label(knowledge, known, locale),
    value: known.value.name.text.slice(0, mostCharacters),
  }));
}

/** Speakers to choose from while typing: only those with statements, the most quoted first. */
export function completeSpeakers(typing: Typing): Choice[] {
  const { knowledge } = typing;
  const entities = entitiesOf(knowledge);
  const all = entities.speakers().flatMap(({ id }) => entities.get(id) ?? []);
  const direct = (known: Known): number =>
    entities.said(known.value.id).filter(({ statement }) => statement.direct).length;
  return choices(
    typing,
    [...all].sort((a, b) => direct(b) - direct(a)),
  );
}

/** Names to choose from while typing: events and places where somebody was, then people, then the rest. */
export function completeNames(typing: Typing): Choice[] {
  const { knowledge } = typing;
  const { events, organisations, people, places } = knowledge.contents;
  const attended = new Set(
    events.filter((event) => event.attended.length > 0).flatMap((event) => [event.id, ...event.places]),
  );
  const rest: Known[] = [
    ...places.map((value) => ({ kind: 'place', value }) as const),
    ...events.map((value) => ({ kind: 'event', value }) as const),
    ...people.map((value) => ({ kind: 'person', value }) as const),
    ...organisations.map((value) => ({ kind: 'organisation', value }) as const),
  ];
  const rank = ({ kind, value }: Known): number => (attended.has(value.id) ? 0 : kind === 'person' ? 1 : 2);
  return choices(
    typing,
    rest.sort((a, b) => rank(a) - rank(b)),
  );
}
