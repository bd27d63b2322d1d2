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

/** What makes a new event. */
export type NewEvent = Pick<EventItem, 'name' | 'passages'> & { readonly places: readonly string[] };

/** Adds an event at which nobody is known to have been yet. */
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

/** Changes what an event has of its own. */
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

/** Adds words that put somebody at an event. */
export function addAttendance(file: ArticleFile, id: string, list: Attendance): ArticleFile {
  return changeEvent(file, id, ({ attended }) => ({ attended: [...(attended ?? []), list] }));
}

/** Adds words that say who stayed away from an event. */
export function addAbsence(file: ArticleFile, id: string, list: Absence): ArticleFile {
  return changeEvent(file, id, ({ absent }) => ({ absent: [...(absent ?? []), list] }));
}

/** The two kinds of lists of an event's people. */
export type Presence = 'attended' | 'absent';

/** Puts somebody on one of an event's lists or takes them off. @param list which of the event's lists of this kind */
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

/** Takes one of an event's lists of people out. */
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

/** Says whether one of an event's lists names all who were there, or some only. */
export function setComplete(file: ArticleFile, id: string, at: number, complete: boolean): ArticleFile {
  return changeEvent(file, id, ({ attended }) => ({
    attended: attended?.map((list, index) => (index === at ? { ...list, complete } : list)),
  }));
}

/** Adds a passage that tells of an event. */
export function addPassage(file: ArticleFile, id: string, passage: Written): ArticleFile {
  return changeEvent(file, id, ({ passages }) => ({
    passages: [...passages.filter((each) => textOf(each) !== textOf(passage)), passage],
  }));
}
