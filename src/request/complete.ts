import { entitiesOf } from '../index/entities.js';
import type { NamedEntity } from '../index/namedEntity.js';
import { Shortlist } from '../index/names/shortlist.js';
import type { Knowledge } from '../knowledge/load.js';
import { normaliseText } from '../nlp/words.js';
import { phrase, wordsOfPhrase } from '../phrases/phrases.js';
import { shorten } from '../support/shorten.js';
import { type Choice, longestChoice, mostChoices, type Typing } from './options.js';

function label(knowledge: Knowledge, { kind, value }: NamedEntity, locale: string): string {
  const said = entitiesOf(knowledge).statementsBy(value.id);
  const direct = said.filter(({ statement }) => statement.direct).length;
  const parts = [value.name.text];
  if (kind === 'person' && value.role) parts.push(value.role.text);
  const count = direct > 0 ? phrase('countQuotes', { count: direct }) : phrase('paraphrased');
  if (said.length > 0) parts.push(wordsOfPhrase(count, locale));
  return shorten(parts.join(' · '), longestChoice);
}

/** What an article offers for an option, in order. */
interface Offer {
  readonly all: readonly NamedEntity[];
  /** The position of each in that order. */
  readonly order: ReadonlyMap<NamedEntity['value'], number>;
  readonly shortlist: Shortlist;
}

function offerOf(all: readonly NamedEntity[]): Offer {
  return {
    all,
    order: new Map(all.map(({ value }, at) => [value, at])),
    shortlist: new Shortlist(
      all.map(({ value }) => [value.name.text, ...value.aliases].map(normaliseText).join(' ')),
    ),
  };
}

/** Whether a name, or a word in it, starts with what is typed. */
function begins({ value }: NamedEntity, typed: string): boolean {
  return [value.name.text, ...value.aliases].some((name) => {
    const lower = name.toLowerCase();
    return lower.startsWith(typed) || lower.split(' ').some((word) => word.startsWith(typed));
  });
}

function choices({ knowledge, locale, typed }: Typing, { all, order, shortlist }: Offer): Choice[] {
  // Names are never longer than a choice may be.
  const wanted = typed.trim().slice(0, longestChoice);
  const listed = shortlist.isNeeded
    ? shortlist.narrow(normaliseText(wanted)).flatMap((at) => all[at] ?? [])
    : all;
  const starts = listed.filter((known) => begins(known, wanted.toLowerCase()));
  const found = entitiesOf(knowledge)
    .find(wanted)
    .map(({ value }) => value)
    .filter(({ value }) => order.has(value))
    .sort((a, b) => (order.get(a.value) ?? 0) - (order.get(b.value) ?? 0));
  const list =
    wanted === '' ? all : [...new Map([...starts, ...found].map((known) => [known.value, known])).values()];
  return list.slice(0, mostChoices).map((known) => ({
    name: label(knowledge, known, locale),
    value: known.value.name.text.slice(0, longestChoice),
  }));
}

const speakerOffers = new WeakMap<Knowledge, Offer>();
const nameOffers = new WeakMap<Knowledge, Offer>();

/** The offer of an article, prepared once. */
function offered(
  offers: WeakMap<Knowledge, Offer>,
  knowledge: Knowledge,
  list: (knowledge: Knowledge) => readonly NamedEntity[],
): Offer {
  const known = offers.get(knowledge);
  if (known) return known;
  const made = offerOf(list(knowledge));
  offers.set(knowledge, made);
  return made;
}

/** Everybody with statements, the most quoted first. */
function speakersOf(knowledge: Knowledge): readonly NamedEntity[] {
  const entities = entitiesOf(knowledge);
  return entities
    .speakers()
    .flatMap(({ id }) => entities.get(id) ?? [])
    .map((known) => ({
      known,
      direct: entities.statementsBy(known.value.id).filter(({ statement }) => statement.direct).length,
    }))
    .sort((a, b) => b.direct - a.direct)
    .map(({ known }) => known);
}

/** Events and places with known attendees, then people, then the rest. */
function namesOf({ contents }: Knowledge): readonly NamedEntity[] {
  const { events, organisations, people, places } = contents;
  const attended = new Set(
    events.filter((event) => event.attended.length > 0).flatMap((event) => [event.id, ...event.places]),
  );
  const rest: NamedEntity[] = [
    ...places.map((value) => ({ kind: 'place', value }) as const),
    ...events.map((value) => ({ kind: 'event', value }) as const),
    ...people.map((value) => ({ kind: 'person', value }) as const),
    ...organisations.map((value) => ({ kind: 'organisation', value }) as const),
  ];
  const rank = ({ kind, value }: NamedEntity): number =>
    attended.has(value.id) ? 0 : kind === 'person' ? 1 : 2;
  return rest.sort((a, b) => rank(a) - rank(b));
}

/** Offers speakers while typing: only those with statements, the most quoted first. */
export function completeSpeakers(typing: Typing): Choice[] {
  return choices(typing, offered(speakerOffers, typing.knowledge, speakersOf));
}

/** Offers names while typing: events and places with known attendees, then people, then the rest. */
export function completeNames(typing: Typing): Choice[] {
  return choices(typing, offered(nameOffers, typing.knowledge, namesOf));
}
