import type { Passage } from '../article/article.js';
import type { Candidate } from '../attribution/attribution.js';
import type { Ids } from '../knowledge/ids.js';
import type { Organisation, Person, Place } from '../knowledge/schema.js';
import { withoutArticle } from '../lexicon/determiners.js';
import { faiths } from '../lexicon/people.js';
import { placeWords, regionNouns, regions } from '../lexicon/places.js';
import { nounPrepositions } from '../lexicon/prepositions.js';
import { isKnownPlace } from '../nlp/gazetteer.js';
import { nounClass } from '../nlp/nounClass.js';
import { isNamed, type ReadEntity, type Reading } from '../nlp/reading.js';

/** The people, organisations and places of an article, and which of them an entity of the reading or a speaker is. */
export interface Cast {
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly places: readonly Place[];
  /** Ids by index of the reading's entity; undefined for what is none of the three. */
  readonly idOf: ReadonlyMap<number, string>;
  /** The id of a speaker. */
  readonly speakerId: (speaker: Candidate) => string | undefined;
}

/** How many words of the text around a name introduce it at most. */
const introduction = 200;

/** The words that introduce an entity: its clause, from the office or article before the name to the next comma. */
function introduced(reading: Reading, entity: ReadEntity): Passage {
  const { article } = reading;
  const first = reading.mentions[entity.mentions[0] ?? -1] ?? entity.name;
  const role = entity.role;
  if (role && role.end <= entity.name.start && entity.name.start - role.end <= 2)
    return article.passage({ start: role.start, end: entity.name.end });
  if (role && role.start >= entity.name.end && role.end - entity.name.start < introduction) {
    return article.passage({ start: entity.name.start, end: role.end });
  }
  const sentence = article.sentenceOf(first);
  return sentence.end - sentence.start <= introduction && sentence.end > first.start
    ? sentence
    : article.passage({ start: first.start, end: first.end });
}

function kindOfPlace(entity: ReadEntity): Place['kind'] {
  if (entity.country) return 'country';
  const name = entity.name.text;
  if (regions.has(name)) return 'region';
  if (isKnownPlace(name)) return 'city';
  const last = name.split(/\s+/).at(-1)?.toLowerCase() ?? '';
  if (regionNouns.has(last)) return 'region';
  return placeWords.has(last) ? 'site' : 'city';
}

function aliasesOf(entity: ReadEntity): string[] {
  const aliases = new Set<string>(entity.forms);
  for (const word of [...(entity.country?.names ?? []), ...(entity.country?.demonyms ?? [])])
    aliases.add(word);
  aliases.delete(entity.name.text);
  return [...aliases].filter((alias) => alias.length <= 100);
}

/** The country or organisation that stands in the office or right before it: "Germany's Olaf Scholz", "UK Prime Minister". */
function belongsTo(reading: Reading, entity: ReadEntity, entities: readonly ReadEntity[]): number[] {
  const found = new Set<number>();
  const { role, name } = entity;
  const from = role && role.end <= name.start && name.start - role.end <= 2 ? role.start : name.start;
  for (const mention of reading.mentionsIn(reading.article.sentenceAt(name.start))) {
    const other = entities[mention.entity];
    if (
      !other ||
      other === entity ||
      other.kind === 'person' ||
      other.kind === 'other' ||
      mention.how === 'pronoun'
    )
      continue;
    const inRole = role && mention.start >= role.start && mention.end <= role.end;
    const possesses =
      mention.end <= from && /^['\u2019]s?\s+$/u.test(reading.article.text.slice(mention.end, from));
    if (inRole || possesses) found.add(mention.entity);
  }
  return [...found];
}

/**
 * Draws up whom and what an article names.
 * @param speakers who is quoted or reported; they may be described without a name ("a spokesman")
 */
export function castOf(reading: Reading, speakers: readonly Candidate[], ids: Ids): Cast {
  const { article, entities } = reading;
  const people: Person[] = [];
  const organisations: Organisation[] = [];
  const places: Place[] = [];
  const idOf = new Map<number, string>();
  const speaking = new Set(speakers.map(({ entity }) => entity));
  for (const [index, entity] of entities.entries()) {
    // "European leaders": a people's adjective alone is nobody.
    const adjective = entity.kind === 'group' && faiths.has(entity.name.text) && !/s$/.test(entity.name.text);
    if ((entity.kind !== 'other' && !adjective && isNamed(entity)) || speaking.has(index))
      idOf.set(index, ids.make(entity.name.text, 'name'));
  }
  const named = new Set(entities.map((entity) => entity.name.text));
  for (const [index, entity] of entities.entries()) {
    const id = idOf.get(index);
    if (id === undefined) continue;
    const base = { id, name: entity.name, introduced: introduced(reading, entity) };
    if (entity.kind === 'person') {
      const of = belongsTo(reading, entity, entities).flatMap((other) => idOf.get(other) ?? []);
      people.push({ ...base, aliases: aliasesOf(entity), role: entity.role, of });
    } else if (entity.kind === 'place') {
      const seats = (entity.country?.capitals ?? []).filter((name) => !named.has(name));
      places.push({ ...base, aliases: [...aliasesOf(entity), ...seats], kind: kindOfPlace(entity) });
    } else {
      organisations.push({
        ...base,
        aliases: aliasesOf(entity),
        kind: entity.kind === 'group' ? 'group' : 'organisation',
      });
    }
  }
  const described = new Map<string, string>();
  for (const speaker of speakers) {
    if (speaker.entity !== null) continue;
    const name = article.passage(speaker.words);
    const key = withoutArticle(name.text.toLowerCase());
    if (described.has(key)) continue;
    const id = ids.make(key, 'speaker');
    described.set(key, id);
    const base = {
      id,
      name,
      aliases: [key].filter((alias) => alias !== name.text && alias.length <= 100),
      introduced: article.sentenceOf(name),
    };
    if (isOnePerson(key)) people.push({ ...base, role: null, of: [] });
    else organisations.push({ ...base, kind: 'group' });
  }
  const speakerId = (speaker: Candidate): string | undefined => {
    if (speaker.entity !== null) return idOf.get(speaker.entity);
    return described.get(withoutArticle(article.passage(speaker.words).text.toLowerCase()));
  };
  return { people, organisations, places, idOf, speakerId };
}

/** Whether a description means one person ("spokesman for the mayor") rather than many or a body. */
function isOnePerson(description: string): boolean {
  const words = description.split(/\s+/);
  const preposition = words.findIndex((word, at) => at > 0 && nounPrepositions.has(word));
  const head = (preposition === -1 ? words.at(-1) : words[preposition - 1]) ?? '';
  return nounClass(head) === 'person' && !/(?:[^s]s|people|men|women|children|police)$/.test(head);
}
