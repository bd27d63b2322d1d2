import {
  type Absence,
  type ArticleFile,
  type Attendance,
  type EventItem,
  keyOf,
  textOf,
  type Written,
} from '../file.js';
import { newId } from '../ids.js';
import { type Added, confirmed, inserted, replaced } from './items.js';

/** A new event. */
export type NewEvent = Pick<EventItem, 'name' | 'passages'> & { readonly places: readonly string[] };

/** Adds an event without attendees. */
export function addEvent(file: ArticleFile, { name, passages, places }: NewEvent): Added {
  const bare = textOf(name).replace(/^(?:the|a|an)\s+/iu, '');
  const item: EventItem = {
    id: newId(file, bare, 'event'),
    name,
    aliases: [],
    places: [...places],
    when: null,
    attended: [],
    absent: [],
    passages,
  };
  return { file: { ...file, events: inserted(file.events, item) }, key: keyOf('events', item) };
}

/** Changes an event's own fields. */
export function changeEvent(
  file: ArticleFile,
  id: string,
  change: (event: EventItem) => Partial<Omit<EventItem, 'id' | 'confidence'>>,
): ArticleFile {
  return {
    ...file,
    events: replaced(file.events, id, (event) => ({ ...confirmed(event), ...change(event) })),
  };
}

/** Adds words that say who attended an event. */
export function addAttendance(file: ArticleFile, id: string, list: Attendance): ArticleFile {
  return changeEvent(file, id, ({ attended }) => ({ attended: [...(attended ?? []), list] }));
}

/** Adds words that say who stayed away from an event. */
export function addAbsence(file: ArticleFile, id: string, list: Absence): ArticleFile {
  return changeEvent(file, id, ({ absent }) => ({ absent: [...(absent ?? []), list] }));
}

/** The two kinds of lists of people at an event. */
export type Presence = 'attended' | 'absent';

/** Adds somebody to a list of an event's people, or removes them. @param list the list's kind and index */
export function setPresent(
  file: ArticleFile,
  id: string,
  list: { readonly kind: Presence; readonly at: number },
  { isOn, who }: { readonly who: string; readonly isOn: boolean },
): ArticleFile {
  const put = <T extends { who: string[] }>(lists: readonly T[] | undefined): T[] =>
    (lists ?? []).map((each, index) => {
      if (index !== list.at) return each;
      const rest = each.who.filter((id) => id !== who);
      return { ...each, who: isOn ? [...rest, who] : rest };
    });
  return changeEvent(file, id, ({ absent, attended }) =>
    list.kind === 'attended' ? { attended: put(attended) } : { absent: put(absent) },
  );
}

/** Removes a list of an event's people. */
export function removePresence(
  file: ArticleFile,
  id: string,
  list: { readonly kind: Presence; readonly at: number },
): ArticleFile {
  const rest = <T>(lists: readonly T[] | undefined): T[] => (lists ?? []).filter((_, at) => at !== list.at);
  return changeEvent(file, id, ({ absent, attended }) =>
    list.kind === 'attended' ? { attended: rest(attended) } : { absent: rest(absent) },
  );
}

/** Sets whether a list names all attendees, or only some. */
export function setComplete(file: ArticleFile, id: string, at: number, complete: boolean): ArticleFile {
  return changeEvent(file, id, ({ attended }) => ({
    attended: attended?.map((list, index) => (index === at ? { ...list, complete } : list)),
  }));
}

/** Adds a passage about an event. */
export function addPassage(file: ArticleFile, id: string, passage: Written): ArticleFile {
  return changeEvent(file, id, ({ passages }) => ({
    passages: [...passages.filter((each) => textOf(each) !== textOf(passage)), passage],
  }));
}
