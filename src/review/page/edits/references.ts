import type { ArticleFile, StatementItem } from '../file.js';

type To = (id: string) => string | undefined;

function all(ids: readonly string[] | undefined, to: To): string[] {
  return [...new Set((ids ?? []).flatMap((id) => to(id) ?? []))];
}

/** A statement with mapped speakers; nothing where a paraphrase loses its last speaker. */
function spoken(statement: StatementItem, to: To): StatementItem[] {
  const speakers = all(statement.speakers, to);
  const isLost = speakers.length === 0 && statement.speakers.length > 0;
  if (!statement.direct) return isLost ? [] : [{ ...statement, speakers }];
  const candidates = statement.candidates?.flatMap((each) => {
    const who = to(each.who);
    return who === undefined || speakers.includes(who) ? [] : [{ ...each, who }];
  });
  // Nobody has said who the speaker is instead, so it needs a review.
  return [{ ...statement, speakers, candidates, ...(isLost && { confidence: 0 }) }];
}

/** An event's lists with mapped people, without lists that became empty. */
function present<T extends { who: string[] }>(lists: readonly T[] | undefined, to: To): T[] {
  return (lists ?? []).flatMap((each) => {
    const who = all(each.who, to);
    return who.length > 0 || each.who.length === 0 ? [{ ...each, who }] : [];
  });
}

/**
 * Maps or removes every reference in a file, and what is left without any.
 * @param to returns the new id, the same one, or undefined to remove the reference
 */
export function refer(file: ArticleFile, to: To): ArticleFile {
  return {
    ...file,
    people: file.people.map((person) => ({
      ...person,
      of: all(person.of, to).filter((id) => id !== person.id),
    })),
    events: file.events.map((event) => ({
      ...event,
      places: all(event.places, to),
      attended: present(event.attended, to),
      absent: present(event.absent, to),
    })),
    statements: file.statements.flatMap((statement) => spoken(statement, to)),
    facts: file.facts.map((fact) => ({ ...fact, about: all(fact.about, to) })),
  };
}

/** Removes events' references to entities that are no longer places. */
export function withPlacesOnly(file: ArticleFile): ArticleFile {
  const places = new Set(file.places.map(({ id }) => id));
  return {
    ...file,
    events: file.events.map((event) => ({
      ...event,
      places: (event.places ?? []).filter((id) => places.has(id)),
    })),
  };
}
