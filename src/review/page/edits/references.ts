import type { ArticleFile, StatementItem } from '../file.js';

type To = (id: string) => string | undefined;

function all(ids: readonly string[] | undefined, to: To): string[] {
  return [...new Set((ids ?? []).flatMap((id) => to(id) ?? []))];
}

/** A statement with other speakers; none at all where a paraphrase is left without any. */
function spoken(statement: StatementItem, to: To): StatementItem[] {
  const speakers = all(statement.speakers, to);
  const isLost = speakers.length === 0 && statement.speakers.length > 0;
  if (!statement.direct) return isLost ? [] : [{ ...statement, speakers }];
  const candidates = statement.candidates?.flatMap((each) => {
    const who = to(each.who);
    return who === undefined || speakers.includes(who) ? [] : [{ ...each, who }];
  });
  // Whoever took the speaker away did not say who else it was: somebody has to look.
  return [{ ...statement, speakers, candidates, ...(isLost && { confidence: 0 }) }];
}

/** Those lists of people at an event that still have somebody in them. */
function present<T extends { who: string[] }>(lists: readonly T[] | undefined, to: To): T[] {
  return (lists ?? []).flatMap((each) => {
    const who = all(each.who, to);
    return who.length > 0 || each.who.length === 0 ? [{ ...each, who }] : [];
  });
}

/**
 * Exchanges or takes out references wherever a file has them, and what is left without any.
 * @param to another id, the same one, or undefined to take the reference out
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

/** Takes references out that events have to what is no place any more. */
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
