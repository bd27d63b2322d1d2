import type { Knowledge } from '../knowledge/load.js';
import type { Entity, Person } from '../knowledge/schema.js';
import { nounPrepositions } from '../lexicon/prepositions.js';
import { isKnownWord } from '../nlp/wordnet/related.js';
import { normaliseText, wordsOf } from '../nlp/words.js';
import { keep } from '../support/remember.js';
import { countryNames, namesOfRole } from './alternativeNames.js';
import { Joints } from './joints.js';
import type { Known, Mention, Said } from './known.js';
import { NameIndex, type NameMatch } from './names/names.js';
import { isApart, isGroup, withoutTags, withoutTitles } from './spotting.js';

/** An article's people, places, organisations and events, found by id or by name. */
export class Entities {
  private readonly byId = new Map<string, Known>();
  /** A question is looked at by many parts, one after the other. */
  private readonly spotted = keep(100, (text) => this.findAll(text));
  /** Names and lists of the article's own are looked at with each question. */
  private readonly mentioned = keep(500, (text) => this.idsIn(text));
  private readonly index: NameIndex<Known>;
  private readonly joints: Joints<Known>;
  private rolesIndex: NameIndex<Person> | null = null;
  private saidBy: ReadonlyMap<string, readonly Said[]> | null = null;
  private allSaid: readonly Said[] | null = null;

  constructor(private readonly knowledge: Knowledge) {
    const { people, organisations, places, events } = knowledge.contents;
    const all: Known[] = [
      ...people.map((value) => ({ kind: 'person', value }) as const),
      ...places.map((value) => ({ kind: 'place', value }) as const),
      ...organisations.map((value) => ({ kind: 'organisation', value }) as const),
      ...events.map((value) => ({ kind: 'event', value }) as const),
    ];
    for (const known of all) this.byId.set(known.value.id, known);
    const taken = new Set(all.flatMap(({ value }) => [value.name.text, ...value.aliases]));
    const names = all.map((known) => ({
      value: known,
      names: [known.value.name.text, ...known.value.aliases, ...countryNames(known.value, taken)],
    }));
    this.index = new NameIndex(names, isKnownWord);
    const speaking = names.filter(({ value: { kind } }) => kind !== 'event');
    this.joints = new Joints(speaking, this.index);
  }

  /** People by their roles, made when somebody asks for one. */
  private get roles(): NameIndex<Person> {
    this.rolesIndex ??= new NameIndex(
      this.knowledge.contents.people.map((person) => ({ value: person, names: this.roleNames(person) })),
      isKnownWord,
    );
    return this.rolesIndex;
  }

  /** What a person's role can be called, with every name of the countries it is of. */
  private roleNames(person: Person): string[] {
    const of = person.of.flatMap((id) => {
      const known = this.byId.get(id);
      return known
        ? [known.value.name.text, ...known.value.aliases, ...countryNames(known.value, new Set())]
        : [];
    });
    return namesOfRole(person, of);
  }

  /** The thing with that id. */
  get(id: string): Known | undefined {
    return this.byId.get(id);
  }

  /** Whoever has that id, events left out. */
  entity(id: string): Entity | undefined {
    const known = this.byId.get(id);
    return known && known.kind !== 'event' ? known.value : undefined;
  }

  /** What a whole text names, best first. */
  find(query: string): NameMatch<Known>[] {
    return this.index.find(query);
  }

  /** What a whole text names best, with or without a title; several where it could be each of them. */
  best(query: string): readonly NameMatch<Known>[] {
    const name = withoutTags(query);
    const found = this.joints.best(name);
    return found.length > 0 ? found : this.titled(name);
  }

  /** Whom a name with titles or a country before it means ("Sir Keir", "the German chancellor Scholz"). */
  private titled(query: string): readonly NameMatch<Known>[] {
    const places = (word: string) => this.index.exact(word).find(({ kind }) => kind === 'place')?.value.id;
    const bare = withoutTitles(query, places);
    if (!bare) return [];
    return this.joints
      .best(bare.name)
      .filter(
        ({ value: { kind, value } }) =>
          kind === 'person' &&
          bare.countries.every((id) => value.of.length === 0 || value.of.includes(id)) &&
          bare.initials.every((letter) => ` ${normaliseText(value.name.text)}`.includes(` ${letter}`)),
      );
  }

  /** Whose role a whole text names ("foreign minister", "italian pm"). */
  byRole(query: string): NameMatch<Person>[] {
    const role = withoutTags(query);
    return this.roles
      .best(role.replace(/\b(?:current|new|the)\s+/gi, '').replace(/^(.+?) of (?:the )?(.+)$/is, '$2 $1'))
      .concat(this.roles.best(role))
      .filter((match, index, all) => all.findIndex(({ value }) => value === match.value) === index);
  }

  /** Names inside a longer text, the longest first at each place, none overlapping. */
  spot(text: string): readonly Mention[] {
    return this.spotted(text);
  }

  private findAll(text: string): Mention[] {
    const words = wordsOf(text);
    const norms = words.map(({ norm }) => norm);
    const mentions: Mention[] = [];
    for (let from = 0; from < words.length; ) {
      let found: Mention | null = null;
      for (let to = from + this.index.reach(norms, from, 6); to > from && !found; to--) {
        const first = words[from];
        const last = words[to - 1];
        if (!first || !last) break;
        const matches = this.index.bestNorm(norms.slice(from, to).join(' '));
        const top = matches[0];
        if (!top || top.score < (to === from + 1 ? 0.75 : 0.85)) continue;
        const known = matches.map(({ value }) => value);
        if (top.score < 0.97 && this.isTwo(norms.slice(from, to), known)) continue;
        if (top.score < 0.97 && !isApart(norms, from, to, known)) continue;
        found = { known, from, to, score: top.score };
      }
      if (found) mentions.push(found);
      from = found ? found.to : from + 1;
    }
    return mentions;
  }

  /** Whether words that name something in part begin with another name: "the US at the talks", "US officials". */
  private isTwo(norms: readonly string[], known: readonly Known[]): boolean {
    const at = norms.findIndex((norm, index) => index > 0 && nounPrepositions.has(norm));
    if (at < 0 && !known.every(isGroup)) return false;
    const from = norms[0] === 'the' ? 1 : 0;
    const first = this.index.exact(norms.slice(from, at < 0 ? from + 1 : at).join(' '));
    return first.some(({ value }) => !known.some((other) => other.value === value));
  }

  /** Ids of all that a text of the article's own mentions by a whole name; it has no misspellings. */
  mentionedIn(text: string): readonly string[] {
    return this.mentioned(text);
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
        for (const known of found) ids.add(known.value.id);
        // An event's name mentions what is named in it: "Trump's inauguration" mentions Trump.
        if (found.some(({ kind }) => kind === 'event')) continue;
        next = to;
        break;
      }
      from = next;
    }
    return [...ids];
  }

  /** All statements as each speaker's own, direct ones first, in the text's order. @param by whose; all without it */
  said(by?: string): readonly Said[] {
    this.allSaid ??= this.knowledge.contents.statements
      .flatMap((statement) =>
        statement.speakers.flatMap((id): Said[] => {
          const speaker = this.entity(id);
          return speaker ? [{ statement, speaker }] : [];
        }),
      )
      .sort(
        (a, b) =>
          Number(b.statement.direct) - Number(a.statement.direct) ||
          a.statement.words.start - b.statement.words.start,
      );
    if (by === undefined) return this.allSaid;
    if (this.saidBy === null) {
      const saidBy = new Map<string, Said[]>();
      for (const said of this.allSaid) {
        const { id } = said.speaker;
        saidBy.set(id, [...(saidBy.get(id) ?? []), said]);
      }
      this.saidBy = saidBy;
    }
    return this.saidBy.get(by) ?? [];
  }

  /** Everybody with statements, in the order of their first. */
  speakers(): Entity[] {
    const ids = new Set(this.knowledge.contents.statements.flatMap(({ speakers }) => speakers));
    return [...ids].flatMap((id) => this.entity(id) ?? []);
  }

  /** The people whom the text puts with a country or organisation. */
  peopleOf(id: string): Person[] {
    return this.knowledge.contents.people.filter((person) => person.of.includes(id));
  }
}

const cache = new WeakMap<Knowledge, Entities>();

/** The entities of an article, made once. */
export function entitiesOf(knowledge: Knowledge): Entities {
  const known = cache.get(knowledge);
  if (known) return known;
  const made = new Entities(knowledge);
  cache.set(knowledge, made);
  return made;
}

/** Whom or what a part of a question names, articles and titles apart; else whose role it is. */
export function namedIn(knowledge: Knowledge, text: string): Known[] {
  const entities = entitiesOf(knowledge);
  const bare = text.replace(/^(?:the|a|an)\s+/i, '');
  const found = entities.best(bare).map(({ value }) => value);
  return found.length > 0 ? found : entities.byRole(bare).map(({ value }) => ({ kind: 'person', value }));
}
