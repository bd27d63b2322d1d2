import { Article, type Passage } from '../article/article.js';
import { isQuoted, occurrences } from '../knowledge/pin.js';
import type { Contents, ContentsFile } from '../knowledge/schema.js';

/** Words as `article.json` has them: alone, or told apart from where they stand as well. */
export type Written = ContentsFile['summary'][number];

/** Characters taken on each side, in turn, to find words around a passage that tell it from its repetitions. */
const surroundings = [20, 40, 80, 160, 320, 640];

/** Words that stand this often are told apart by what is around them at once, so that time stays linear. */
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

/** Takes out references to what could not be written, and what is left without any. */
function withoutDangling(file: ContentsFile): ContentsFile {
  const known = new Set(
    [...file.people, ...file.organisations, ...file.places, ...file.events].map(({ id }) => id),
  );
  const keep = (ids: readonly string[] | undefined): string[] => (ids ?? []).filter((id) => known.has(id));
  return {
    ...file,
    people: file.people.map((person) => ({ ...person, of: keep(person.of) })),
    events: file.events.map((event) => ({
      ...event,
      places: keep(event.places),
      attended: event.attended
        ?.map((item) => ({ ...item, who: keep(item.who) }))
        .filter(({ who }) => who.length > 0),
      absent: event.absent
        ?.map((item) => ({ ...item, who: keep(item.who) }))
        .filter(({ who }) => who.length > 0),
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

/**
 * Writes contents out as an editor would in `article.json`. What the loader could not pin again to its own place is left
 * out.
 */
export function serialise(article: Article, contents: Contents): ContentsFile {
  const words = (passage: Passage): Written | null => write(article, passage);
  const all = (passages: readonly Passage[]): Written[] =>
    passages.flatMap((passage) => words(passage) ?? []);
  /** Names are pinned to their first occurrence: the words alone do, or nothing. */
  const nameOf = (passage: Passage): string | null =>
    occurrences(article, passage.text, undefined, 1).length > 0 ? passage.text : null;
  const introducedBy = ({ introduced, name }: { introduced: Passage; name: Passage }): Written | null =>
    words(introduced) ?? words(article.sentenceOf(name));
  // A title whose words stand again and again (in a text that has none) is the whole text.
  const title = words(contents.title) ?? article.text.trim();
  const date = contents.date && words(contents.date);
  const located = (written: Written | null): Passage | null =>
    (written &&
      occurrences(article, typeof written === 'string' ? written : written.text, undefined, 1)[0]) ||
    null;
  // A title out of the body's own words may make its paragraph a headline, whose quotations are then none.
  const loaded = new Article(article.slug, article.text, { title: located(title), date: located(date) });
  const summary = all(contents.summary);
  const file: ContentsFile = {
    title,
    date,
    author: contents.author && words(contents.author),
    source: contents.source,
    summary: summary.length > 0 ? summary : [title],
    people: contents.people.flatMap((person) => {
      const name = nameOf(person.name);
      const introduced = introducedBy(person);
      if (name === null || introduced === null) return [];
      return [
        {
          ...person,
          name,
          aliases: [...person.aliases],
          role: person.role && words(person.role),
          introduced,
        },
      ];
    }),
    organisations: contents.organisations.flatMap((organisation) => {
      const name = nameOf(organisation.name);
      const introduced = introducedBy(organisation);
      return name === null || introduced === null ? [] : [{ ...organisation, name, introduced }];
    }),
    places: contents.places.flatMap((place) => {
      const name = nameOf(place.name);
      const introduced = introducedBy(place);
      return name === null || introduced === null ? [] : [{ ...place, name, introduced }];
    }),
    events: contents.events.flatMap((event) => {
      const name = nameOf(event.name);
      const passages = all(event.passages);
      if (name === null || passages.length === 0) return [];
      const listed = event.attended.flatMap((item) => {
        const pinned = words(item.words);
        return pinned === null ? [] : [{ ...item, words: pinned }];
      });
      const absent = event.absent.flatMap((item) => {
        const pinned = words(item.words);
        return pinned === null ? [] : [{ ...item, words: pinned }];
      });
      return [{ ...event, name, when: event.when && words(event.when), attended: listed, absent, passages }];
    }),
    statements: contents.statements.flatMap((statement): ContentsFile['statements'] => {
      const pinned = write(article, statement.words, statement.direct ? loaded : undefined);
      const cue = words(statement.cue);
      if (pinned === null || cue === null) return [];
      if (!statement.direct) return [{ ...statement, words: pinned, cue, context: undefined }];
      const candidates = statement.candidates?.flatMap((one) => {
        const written = nameOf(one.words);
        return written === null ? [] : [{ ...one, words: written }];
      });
      return [{ ...statement, words: pinned, cue, context: undefined, candidates }];
    }),
    facts: contents.facts.flatMap((fact) => {
      const pinned = words(fact.words);
      return pinned === null ? [] : [{ ...fact, words: pinned }];
    }),
  };
  return withoutDangling(file);
}
