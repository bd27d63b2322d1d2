import type { Knowledge } from '../knowledge/load.js';
import type { Entity, Person } from '../knowledge/schema.js';
import { nounPrepositions } from '../lexicon/prepositions.js';
import { isKnownWord } from '../nlp/wordnet/related.js';
import { normaliseText, wordsOf } from '../nlp/words.js';
import { memoise } from '../support/memoise.js';
import { countryNames, roleVariants } from './alternativeNames.js';
import type { AttributedStatement, EntityMention, NamedEntity } from './namedEntity.js';
import { NameIndex, type NameMatch } from './names/nameIndex.js';
import { SpacingMatcher } from './names/spacingMatcher.js';
import { isGroup, mayStandForWhole, withoutTags, withoutTitles } from './partialNames.js';

/** The people, places, organisations and events of an article, found by id or by name. */
export class Entities {
  private readonly byId = new Map<string, NamedEntity>();
  /** Several parts of the program look up the same question in turn. */
  private readonly memoisedMentions = memoise(100, (text) => this.findMentions(text));
  /** The article’s own phrases are looked up with every question. */
  private readonly memoisedIds = memoise(500, (text) => this.idsIn(text));
  private readonly index: NameIndex<NamedEntity>;
  private readonly spacingMatcher: SpacingMatcher<NamedEntity>;
  private rolesIndex: NameIndex<Person> | null = null;
  private statementsBySpeaker: ReadonlyMap<string, readonly AttributedStatement[]> | null = null;
  private sortedStatements: readonly AttributedStatement[] | null = null;

  constructor(private readonly knowledge: Knowledge) {
    const { people, organisations, places, events } = knowledge.contents;
    const all: NamedEntity[] = [
      ...people.map((value) => ({ kind: 'person', value }) as const),
      ...places.map((value) => ({ kind: 'place', value }) as const),
      ...organisations.map((value) => ({ kind: 'organisation', value }) as const),
      ...events.map((value) => ({ kind: 'event', value }) as const),
    ];
    for (const entity of all) this.byId.set(entity.value.id, entity);
    const taken = new Set(all.flatMap(({ value }) => [value.name.text, ...value.aliases]));
    const names = all.map((entity) => ({
      value: entity,
      names: [entity.value.name.text, ...entity.value.aliases, ...countryNames(entity.value, taken)],
    }));
    this.index = new NameIndex(names, isKnownWord);
    const withoutEvents = names.filter(({ value: { kind } }) => kind !== 'event');
    this.spacingMatcher = new SpacingMatcher(withoutEvents, this.index);
  }

  /** People by role; indexed on first use. */
  private get roles(): NameIndex<Person> {
    this.rolesIndex ??= new NameIndex(
      this.knowledge.contents.people.map((person) => ({ value: person, names: this.roleNames(person) })),
      isKnownWord,
    );
    return this.rolesIndex;
  }

  /** Lists what a person's role may be called, under every name of its countries. */
  private roleNames(person: Person): string[] {
    const of = person.of.flatMap((id) => {
      const entity = this.byId.get(id);
      return entity
        ? [entity.value.name.text, ...entity.value.aliases, ...countryNames(entity.value, new Set())]
        : [];
    });
    return roleVariants(person, of);
  }

  /** Finds an entity or event by id. */
  get(id: string): NamedEntity | undefined {
    return this.byId.get(id);
  }

  /** Finds an entity by id; events are left out. */
  entity(id: string): Entity | undefined {
    const found = this.byId.get(id);
    return found && found.kind !== 'event' ? found.value : undefined;
  }

  /** Finds what a whole text names, best match first. */
  find(query: string): NameMatch<NamedEntity>[] {
    return this.index.find(query);
  }

  /** Finds the best match for a whole text, with or without a title; several if the name is ambiguous. */
  best(query: string): readonly NameMatch<NamedEntity>[] {
    const name = withoutTags(query);
    const found = this.spacingMatcher.best(name);
    return found.length > 0 ? found : this.bestWithoutTitle(name);
  }

  /**
   * Finds the person whom a name with titles or a country means (“Sir Keir”, “the German chancellor Scholz”).
   */
  private bestWithoutTitle(query: string): readonly NameMatch<NamedEntity>[] {
    const places = (word: string) => this.index.exact(word).find(({ kind }) => kind === 'place')?.value.id;
    const bare = withoutTitles(query, places);
    if (!bare) return [];
    return this.spacingMatcher
      .best(bare.name)
      .filter(
        ({ value: { kind, value } }) =>
          kind === 'person' &&
          bare.countries.every((id) => value.of.length === 0 || value.of.includes(id)) &&
          bare.initials.every((letter) => ` ${normaliseText(value.name.text)}`.includes(` ${letter}`)),
      );
  }

  /** Finds people by role (“foreign minister”, “italian pm”). */
  byRole(query: string): NameMatch<Person>[] {
    const role = withoutTags(query);
    return this.roles
      .best(role.replace(/\b(?:current|new|the)\s+/gi, '').replace(/^(.+?) of (?:the )?(.+)$/is, '$2 $1'))
      .concat(this.roles.best(role))
      .filter((match, index, all) => all.findIndex(({ value }) => value === match.value) === index);
  }

  /** Finds the names in a longer text: the longest at each position, without overlaps. */
  spot(text: string): readonly EntityMention[] {
    return this.memoisedMentions(text);
  }

  private findMentions(text: string): EntityMention[] {
    const words = wordsOf(text);
    const norms = words.map(({ norm }) => norm);
    const mentions: EntityMention[] = [];
    for (let from = 0; from < words.length; ) {
      let found: EntityMention | null = null;
      for (let to = from + this.index.longestNameAt(norms, from, 6); to > from && !found; to--) {
        const first = words[from];
        const last = words[to - 1];
        if (!first || !last) break;
        const matches = this.index.bestNorm(norms.slice(from, to).join(' '));
        const top = matches[0];
        if (!top || top.score < (to === from + 1 ? 0.75 : 0.85)) continue;
        const entities = matches.map(({ value }) => value);
        if (top.score < 0.97 && this.startsWithOtherName(norms.slice(from, to), entities)) continue;
        if (top.score < 0.97 && !mayStandForWhole(norms, from, to, entities)) continue;
        found = { entities, from, to, score: top.score };
      }
      if (found) mentions.push(found);
      from = found ? found.to : from + 1;
    }
    return mentions;
  }

  /** Whether a partial match starts with another complete name: “the US at the talks”, “US officials”. */
  private startsWithOtherName(norms: readonly string[], entities: readonly NamedEntity[]): boolean {
    const at = norms.findIndex((norm, index) => index > 0 && nounPrepositions.has(norm));
    if (at < 0 && !entities.every(isGroup)) return false;
    const from = norms[0] === 'the' ? 1 : 0;
    const first = this.index.exact(norms.slice(from, at < 0 ? from + 1 : at).join(' '));
    return first.some(({ value }) => !entities.some((other) => other.value === value));
  }

  /**
   * Returns the ids of all entities whose complete names stand in a text of the article. The article has no
   * typos, so only exact names count.
   */
  mentionedIn(text: string): readonly string[] {
    return this.memoisedIds(text);
  }

  private idsIn(text: string): string[] {
    const words = wordsOf(text);
    const norms = words.map(({ norm }) => norm);
    const ids = new Set<string>();
    for (let from = 0; from < words.length; ) {
      let next = from + 1;
      for (let to = Math.min(words.length, from + 6); to > from; to--) {
        const found = this.index.exactNorm(norms.slice(from, to).join(' '));
        const lower = to === from + 1 && words[from]?.text === 'us';
        if (found.length === 0 || lower) continue;
        for (const entity of found) ids.add(entity.value.id);
        // An event’s name also mentions what it contains: “Trump’s inauguration” mentions Trump.
        if (found.some(({ kind }) => kind === 'event')) continue;
        next = to;
        break;
      }
      from = next;
    }
    return [...ids];
  }

  /**
   * Lists statements with each of their speakers: direct ones first, then in text order.
   * @param speakerId id of the speaker; everybody if left out
   */
  statementsBy(speakerId?: string): readonly AttributedStatement[] {
    this.sortedStatements ??= this.knowledge.contents.statements
      .flatMap((statement) =>
        statement.speakers.flatMap((id): AttributedStatement[] => {
          const speaker = this.entity(id);
          return speaker ? [{ statement, speaker }] : [];
        }),
      )
      .sort(
        (a, b) =>
          Number(b.statement.direct) - Number(a.statement.direct) ||
          a.statement.words.start - b.statement.words.start,
      );
    if (speakerId === undefined) return this.sortedStatements;
    if (this.statementsBySpeaker === null) {
      const saidBy = new Map<string, AttributedStatement[]>();
      for (const said of this.sortedStatements) {
        const { id } = said.speaker;
        saidBy.set(id, [...(saidBy.get(id) ?? []), said]);
      }
      this.statementsBySpeaker = saidBy;
    }
    return this.statementsBySpeaker.get(speakerId) ?? [];
  }

  /** Lists everybody who is quoted, in the order of their first statement. */
  speakers(): Entity[] {
    const ids = new Set(this.knowledge.contents.statements.flatMap(({ speakers }) => speakers));
    return [...ids].flatMap((id) => this.entity(id) ?? []);
  }

  /** Lists the people whom the text assigns to a country or organisation. */
  peopleOf(id: string): Person[] {
    return this.knowledge.contents.people.filter((person) => person.of.includes(id));
  }
}

const cache = new WeakMap<Knowledge, Entities>();

/** Returns the entities of an article. They are indexed once. */
export function entitiesOf(knowledge: Knowledge): Entities {
  const known = cache.get(knowledge);
  if (known) return known;
  const entities = new Entities(knowledge);
  cache.set(knowledge, entities);
  return entities;
}

/** Finds what a part of a question names, without its article or title; else the people with that role. */
export function namedIn(knowledge: Knowledge, text: string): NamedEntity[] {
  const entities = entitiesOf(knowledge);
  const bare = text.replace(/^(?:the|a|an)\s+/i, '');
  const found = entities.best(bare).map(({ value }) => value);
  return found.length > 0 ? found : entities.byRole(bare).map(({ value }) => ({ kind: 'person', value }));
}
