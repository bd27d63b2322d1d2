import { Article, type Passage } from '../article/article.js';
import { isQuoted, occurrences } from '../knowledge/pin.js';
import type { Contents, ContentsFile } from '../knowledge/schema.js';

/** Words as `article.json` has them: alone, or with what tells their place. */
export type Written = ContentsFile['summary'][number];

/** How many characters on each side are tried, in turn, to tell a passage from its repetitions. */
const surroundings = [20, 40, 80, 160, 320, 640];

/** The surroundings of words that stand this often are tried at once, so that time stays linear. */
const mostRepeated = 20;

function atWordEdges(text: string, start: number, end: number): { start: number; end: number } {
  let from = Math.max(0, start);
  let to = Math.min(text.length, end);
  while (from > 0 && /\S/u.test(text[from - 1] ?? ' ')) from--;
  while (to < text.length && /\S/u.test(text[to] ?? ' ')) to++;
  return { start: from, end: to };
}

/**
 * Writes a passage so that the loader pins it to the same place: as its words, with words around it where they stand more
 * than once, or by their number where no words around them tell.
 * @param quoting the article as it will be laid out when it is loaded, for words that must stand in quotation marks
 * @returns null where the words begin or end inside of a word, which the loader does not look for
 */
export function write(article: Article, passage: Passage, quoting?: Article): Written | null {
  const fits = (span: Passage): boolean => !quoting || isQuoted(quoting, span);
  const most = quoting ? mostRepeated : 2;
  const all = occurrences(article, passage.text, undefined, most);
  const here = (found: readonly Passage[]): boolean =>
    found.length === 1 && found[0]?.start === passage.start;
  if (all.length < most && here(all.filter(fits))) return passage.text;
  for (const width of surroundings) {
    const frame = atWordEdges(article.text, passage.start - width, passage.end + width);
    const within = article.text.slice(frame.start, frame.end).trim();
    const first = occurrences(article, within, undefined, 1)[0];
    if (!first?.contains(passage)) continue;
    const inside = occurrences(article, passage.text, first).filter(fits);
    if (here(inside)) return { text: passage.text, within };
  }
  const before = occurrences(article, passage.text, { start: 0, end: passage.end });
  const nth = 1 + before.findIndex(({ start }) => start === passage.start);
  return nth > 0 && fits(passage) ? { text: passage.text, nth } : null;
}

/** Takes out references to items that could not be written, and items that are left without any. */
function withoutDangling(file: ContentsFile): ContentsFile {
  const known = new Set(
    [...file.people, ...file.organisations, ...file.places, ...file.events].map(({ id }) => id),
  );
  const keep = (ids: readonly string[] | undefined): string[] => (ids ?? []).filter((id) => known.has(id));
  const present = <Item extends { readonly who: readonly string[] }>(items: readonly Item[] | undefined) =>
    items?.map((item) => ({ ...item, who: keep(item.who) })).filter(({ who }) => who.length > 0);
  return {
    ...file,
    people: file.people.map((person) => ({ ...person, of: keep(person.of) })),
    events: file.events.map((event) => ({
      ...event,
      places: keep(event.places),
      attended: present(event.attended),
      absent: present(event.absent),
    })),
    statements: file.statements
      .map((statement) => {
        const speakers = keep(statement.speakers);
        if (!statement.direct) return { ...statement, speakers };
        const candidates = statement.candidates?.filter(({ who }) => known.has(who));
        return { ...statement, speakers, candidates };
      })
      .filter(({ direct, speakers }) => direct || speakers.length > 0),
    facts: file.facts.map((fact) => ({ ...fact, about: keep(fact.about) })),
  };
}

/** Writes contents as `article.json` has them. What the loader could not pin to its place again is left out. */
export function serialise(article: Article, contents: Contents): ContentsFile {
  const words = (passage: Passage): Written | null => write(article, passage);
  const all = (passages: readonly Passage[]): Written[] =>
    passages.flatMap((passage) => words(passage) ?? []);
  const located = (text: string): Passage | null => occurrences(article, text, undefined, 1)[0] ?? null;
  /** Names are pinned to their first occurrence: the words alone do, or nothing. */
  const nameOf = ({ text }: Passage): string | null => (located(text) ? text : null);
  /** The name of an item, and what introduces it; null where either cannot be written. */
  const named = (item: { readonly introduced: Passage; readonly name: Passage }) => {
    const name = nameOf(item.name);
    const introduced = words(item.introduced) ?? words(article.sentenceOf(item.name));
    return name === null || introduced === null ? null : { name, introduced };
  };
  /** Items with the words that they are pinned by; without those that cannot be pinned. */
  const pinned = <Item extends { readonly words: Passage }>(items: readonly Item[]) =>
    items.flatMap((item) => {
      const written = words(item.words);
      return written === null ? [] : [{ ...item, words: written }];
    });
  // A title whose words stand again and again (in a text that has none) is the whole text.
  const title = words(contents.title) ?? article.text.trim();
  const date = contents.date && words(contents.date);
  const spanOf = (written: Written | null): Passage | null =>
    written === null ? null : located(typeof written === 'string' ? written : written.text);
  // A title taken from the body may turn its paragraph into a headline, in which no quotations are read.
  const loaded = new Article(article.slug, article.text, { title: spanOf(title), date: spanOf(date) });
  const summary = all(contents.summary);
  return withoutDangling({
    title,
    date,
    author: contents.author && words(contents.author),
    source: contents.source,
    summary: summary.length > 0 ? summary : [title],
    people: contents.people.flatMap((person) => {
      const found = named(person);
      return found
        ? [{ ...person, ...found, aliases: [...person.aliases], role: person.role && words(person.role) }]
        : [];
    }),
    organisations: contents.organisations.flatMap((item) => {
      const found = named(item);
      return found ? [{ ...item, ...found }] : [];
    }),
    places: contents.places.flatMap((item) => {
      const found = named(item);
      return found ? [{ ...item, ...found }] : [];
    }),
    events: contents.events.flatMap((event) => {
      const name = nameOf(event.name);
      const passages = all(event.passages);
      if (name === null || passages.length === 0) return [];
      const [attended, absent] = [pinned(event.attended), pinned(event.absent)];
      return [{ ...event, name, when: event.when && words(event.when), attended, absent, passages }];
    }),
    statements: contents.statements.flatMap((statement): ContentsFile['statements'] => {
      const written = write(article, statement.words, statement.direct ? loaded : undefined);
      const cue = words(statement.cue);
      if (written === null || cue === null) return [];
      if (!statement.direct) return [{ ...statement, words: written, cue, context: undefined }];
      const candidates = statement.candidates?.flatMap((one) => {
        const name = nameOf(one.words);
        return name === null ? [] : [{ ...one, words: name }];
      });
      return [{ ...statement, words: written, cue, context: undefined, candidates }];
    }),
    facts: pinned(contents.facts),
  });
}
